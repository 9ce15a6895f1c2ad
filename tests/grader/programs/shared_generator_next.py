# right: [1, 2]
# wrong: raised ValueError: generator already executing in alice
# a generator of ids shared by two threads: "generator already executing"
import threading

def numbers():
    n = 0
    while True:
        n += 1
        yield n

def main():
    ids = numbers()
    got = []
    def take():
        got.append(next(ids))
    threads = [threading.Thread(target=take) for _ in range(2)]
    for t in threads: t.start()
    for t in threads: t.join()
    return sorted(got)
