"""A line that is printed in two steps, where others print, too."""
# right: "a\nb\n" | "b\na\n"
# wrong: returned "ab\n\n" | returned "ba\n\n"
# switches: 1
import io
import threading
from contextlib import redirect_stdout


def say(who):
    print(who, end="")
    print()


def main():
    with redirect_stdout(io.StringIO()) as said:
        threads = [threading.Thread(target=say, args=(who,)) for who in "ab"]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    return said.getvalue()
