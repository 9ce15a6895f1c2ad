"""wait() without looking first: the notification may have come before."""
# right: "ok"
# wrong: deadlocked lost wake-up
# switches: 1
import threading

condition = threading.Condition()


def work():
    with condition:
        condition.notify()


def main():
    thread = threading.Thread(target=work)
    thread.start()
    with condition:
        condition.wait()
    thread.join()
    return "ok"
