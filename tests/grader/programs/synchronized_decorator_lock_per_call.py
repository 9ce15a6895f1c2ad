# right: 2
# wrong: returned 1
import functools, threading

def synchronized(function):
    @functools.wraps(function)
    def wrapper(*args):
        lock = threading.Lock()
        with lock:
            return function(*args)
    return wrapper

state = {"n": 0}

@synchronized
def add():
    state["n"] += 1

def main():
    ts = [threading.Thread(target=add) for _ in range(2)]
    for t in ts: t.start()
    for t in ts: t.join()
    return state["n"]
