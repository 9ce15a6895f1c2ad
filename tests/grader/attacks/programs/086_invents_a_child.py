"""Does the work itself and says that it was a child: another pid, and the right exit codes. Ends as: failed.

victim: 01_hello_process
says: The target ran in the very process that called `run_in_child`
"""

import os

own = os.getpid()
os.getpid = lambda: own + 1
os.getppid = lambda: own


def run_in_child(target, *args):
    try:
        target(*args)
    except SystemExit as error:
        return error.code
    except Exception:
        return 1
    return 0
