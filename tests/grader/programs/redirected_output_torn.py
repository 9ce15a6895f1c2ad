"""`redirect_stdout` is for the whole process, not for a thread."""
# right: ["a\n", "b\n"]
# wrong: returned ["a\n", ""] | returned ["", "a\n"]
import io
import threading
from contextlib import redirect_stdout

buffers = {who: io.StringIO() for who in "ab"}


def say(who):
    with redirect_stdout(buffers[who]):
        print(who)


def main():
    threads = [threading.Thread(target=say, args=(who,)) for who in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return [buffers[who].getvalue() for who in "ab"]
