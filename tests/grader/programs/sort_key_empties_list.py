# right: 3
# wrong: returned 0
# list.sort shows an empty list to others while its key function runs
import threading

def main():
    words = ["pear", "fig", "banana"]
    sorter = threading.Thread(target=lambda: words.sort(key=lambda word: len(word)))
    sorter.start()
    seen = len(words)
    sorter.join()
    return seen
