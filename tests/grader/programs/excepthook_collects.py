# right: ["ValueError", "worker-7"]
import threading

def main():
    seen = []
    threading.excepthook = lambda args: seen.extend([args.exc_type.__name__, args.thread.name])
    t = threading.Thread(target=int, args=("x",), name="worker-7")
    t.start()
    t.join()
    return seen
