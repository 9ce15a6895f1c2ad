"""A line that is printed to a file in two steps, under no lock."""
# right: "a\nb\n" | "b\na\n"
# wrong: returned "ab\n\n" | returned "ba\n\n"
# switches: 1
import io
import threading

page = io.StringIO()


def say(who):
    print(who, end="", file=page)
    print(file=page)


def main():
    threads = [threading.Thread(target=say, args=(who,)) for who in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return page.getvalue()
