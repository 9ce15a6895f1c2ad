"""A thread joins itself."""
# right: 0
# wrong: raised RuntimeError: cannot join current thread in alice
# switches: 0
import threading


def work():
    threading.current_thread().join()


def main():
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    return 0
