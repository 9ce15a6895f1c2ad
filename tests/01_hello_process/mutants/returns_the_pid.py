"""Returns who the child was, not how it ended. Caught by: exit_code_comes_back."""

from multiprocessing import Process


def run_in_child(target, *args):
    child = Process(target=target, args=args)
    child.start()
    child.join()
    pid = child.pid
    child.close()
    return pid
