# right: ["first", "second"]
import threading

def main():
    baton = threading.Lock()
    baton.acquire()
    log = []
    def second():
        with baton:
            log.append("second")
    t = threading.Thread(target=second)
    t.start()
    log.append("first")
    baton.release()
    t.join()
    return log
