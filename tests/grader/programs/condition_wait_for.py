"""wait_for looks first."""
# right: "ok"
import threading

condition = threading.Condition()
ready = False


def work():
    global ready
    with condition:
        ready = True
        condition.notify()


def main():
    thread = threading.Thread(target=work)
    thread.start()
    with condition:
        condition.wait_for(lambda: ready)
    thread.join()
    return "ok"
