# right: 2
# wrong: returned 1
# defaultdict with a Python factory: both miss, the second list replaces the first
from collections import defaultdict
from threading import Thread

def main():
    by_day = defaultdict(lambda: [])
    def note(what):
        by_day["monday"].append(what)
    threads = [Thread(target=note, args=(what,)) for what in ("milk", "eggs")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return len(by_day["monday"])
