# right: 2
def main():
    Thread, Lock = (getattr(__import__("threading"), name) for name in ("Thread", "Lock"))
    lock, n = Lock(), [0]
    def work():
        with lock:
            n[0] += 1
    ts = [Thread(target=work) for _ in range(2)]
    for t in ts: t.start()
    for t in ts: t.join()
    return n[0]
