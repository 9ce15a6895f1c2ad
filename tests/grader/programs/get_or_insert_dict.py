# right: 2
# wrong: returned 1
import threading

def main():
    groups = {}
    def add(x):
        if "all" in groups:
            groups["all"].append(x)
        else:
            groups["all"] = [x]
    ts = [threading.Thread(target=add, args=(n,)) for n in range(2)]
    for t in ts: t.start()
    for t in ts: t.join()
    return len(groups["all"])
