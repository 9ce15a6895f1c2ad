"""A wait with a timeout that is told apart."""
# right: "in time" | "too late"
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
        if condition.wait_for(lambda: ready, timeout=5):
            result = "in time"
        else:
            result = "too late"
    thread.join()
    return result
