# right: [0, 1, 2]
import threading

def main():
    source, out = iter(range(3)), []
    def work():
        for item in source:
            out.append(item)
    ts = [threading.Thread(target=work) for _ in range(2)]
    for t in ts: t.start()
    for t in ts: t.join()
    return sorted(out)
