# right: 2
# wrong: returned 1
from collections import Counter
from threading import Thread

def main():
    votes = Counter()
    def count(ballot):
        votes.update(ballot)
    threads = [Thread(target=count, args=({"yes": 1},)) for _ in range(2)]
    for t in threads: t.start()
    for t in threads: t.join()
    return votes["yes"]
