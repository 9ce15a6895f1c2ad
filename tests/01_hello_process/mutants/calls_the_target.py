"""Calls the target itself and gives a Process what it returned. Caught by: runs_in_a_child."""

from multiprocessing import Process


def run_in_child(target, *args):
    child = Process(target=target(*args))
    child.start()
    child.join()
    code = child.exitcode
    child.close()
    return code
