# right: 1
# wrong: raised RuntimeError: threads can only be started once
import threading

def main():
    t = threading.Thread(target=print)
    t.start()
    t.join()
    t.start()
    return 1
