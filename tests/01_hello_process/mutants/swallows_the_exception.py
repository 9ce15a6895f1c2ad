"""Catches what the target raises, so that the child ends well. Caught by: a_failing_child_is_told."""

from multiprocessing import Process


def work(target, args):
    try:
        target(*args)
    except Exception as error:
        print("something went wrong:", error)


def run_in_child(target, *args):
    child = Process(target=work, args=(target, args))
    child.start()
    child.join()
    code = child.exitcode
    child.close()
    return code
