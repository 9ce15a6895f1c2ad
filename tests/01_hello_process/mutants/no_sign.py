"""Drops the sign of the exit code. Caught by: a_failing_child_is_told."""

from multiprocessing import Process


def run_in_child(target, *args):
    child = Process(target=target, args=args)
    child.start()
    child.join()
    code = abs(child.exitcode)
    child.close()
    return code
