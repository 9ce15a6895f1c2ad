# right: 30
# wrong: returned 10 | returned 20
from contextlib import contextmanager
import threading

@contextmanager
def locked():
    with threading.Lock():
        yield

def main():
    account = {"balance": 0}
    def deposit(n):
        with locked():
            account["balance"] = account["balance"] + n
    ts = [threading.Thread(target=deposit, args=(n,)) for n in (10, 20)]
    for t in ts: t.start()
    for t in ts: t.join()
    return account["balance"]
