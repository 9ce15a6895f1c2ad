"""Turns what the target returned into the exit code. Caught by: exit_code_comes_back."""

import sys
from multiprocessing import Process


def work(target, args):
    sys.exit(target(*args))


def run_in_child(target, *args):
    child = Process(target=work, args=(target, args))
    child.start()
    child.join()
    code = child.exitcode
    child.close()
    return code
