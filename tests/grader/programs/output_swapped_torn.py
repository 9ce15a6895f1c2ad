"""Two threads put a stream of their own in the place of the output."""
# right: ["a\n", "b\n"]
# wrong: returned ["a\n", ""] | returned ["", "a\n"]
import io
import sys
import threading

said = {}


def say(who):
    old, sys.stdout = sys.stdout, io.StringIO()
    print(who)
    said[who] = sys.stdout.getvalue() if isinstance(sys.stdout, io.StringIO) else ""
    sys.stdout = old


def main():
    threads = [threading.Thread(target=say, args=(who,)) for who in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return [said[who] for who in "ab"]
