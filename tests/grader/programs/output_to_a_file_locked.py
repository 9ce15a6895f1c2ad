"""A line that is printed to a file in two steps, under a lock."""
# right: "a\nb\n" | "b\na\n"
import io
import threading

lock = threading.Lock()
page = io.StringIO()


def say(who):
    with lock:
        print(who, end="", file=page)
        print(file=page)


def main():
    threads = [threading.Thread(target=say, args=(who,)) for who in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return page.getvalue()
