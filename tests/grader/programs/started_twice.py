# right: 1
# wrong: any
import threading

def main():
    t = threading.Thread(target=print)
    t.start()
    t.join()
    t.start()
    return 1
