"""A daemon thread may be left behind."""
# right: 0 | 1
import threading

done = []


def main():
    thread = threading.Thread(target=done.append, args=(1,), daemon=True)
    thread.start()
    return len(done)
