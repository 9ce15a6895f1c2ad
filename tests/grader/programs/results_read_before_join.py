"""The result is read before the thread has been joined."""
# right: 4
# wrong: returned null
# switches: 0
import threading

result = None


def work():
    global result
    result = 4


def main():
    thread = threading.Thread(target=work)
    thread.start()
    value = result
    thread.join()
    return value
