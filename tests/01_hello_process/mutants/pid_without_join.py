"""Returns the pid of a child that it did not wait for. Caught by: exit_code_comes_back."""

from multiprocessing import Process


def run_in_child(target, *args):
    child = Process(target=target, args=args)
    child.start()
    return child.pid
