# right: 1
# wrong: raised KeyError: 1 in alice | raised KeyError: 2 in bob
import threading
cache = {}

def square(n):
    if n not in cache:
        if len(cache) >= 1:
            cache.clear()
        cache[n] = n * n
    return cache[n]

def main():
    out = []
    ts = [threading.Thread(target=lambda n=n: out.append(square(n))) for n in (1, 2)]
    for t in ts: t.start()
    for t in ts: t.join()
    return min(out)
