"""Returns the pid and waits for nobody. Caught by: exit_code_comes_back."""

import os
import sys


def fork_and_wait(child):
    sys.stdout.flush()
    pid = os.fork()
    if pid == 0:
        code = 1
        try:
            code = child()
        finally:
            sys.stdout.flush()
            os._exit(code)
    return pid
