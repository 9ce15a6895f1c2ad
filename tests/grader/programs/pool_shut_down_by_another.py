"""One thread submits, another one shuts the pool down."""
# right: "sent"
# wrong: returned "closed"
import threading
from concurrent.futures import ThreadPoolExecutor

out = []


def sender(pool):
    try:
        pool.submit(len, "abc")
        out.append("sent")
    except RuntimeError:
        out.append("closed")


def main():
    pool = ThreadPoolExecutor(1)
    thread = threading.Thread(target=sender, args=(pool,))
    thread.start()
    pool.shutdown()
    thread.join()
    return out[0]
