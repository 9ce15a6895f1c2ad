"""Calls run() where start() belongs. Caught by: runs_in_a_child."""

from multiprocessing import Process


def run_in_child(target, *args):
    child = Process(target=target, args=args)
    child.run()
    child.join()
    code = child.exitcode
    child.close()
    return code
