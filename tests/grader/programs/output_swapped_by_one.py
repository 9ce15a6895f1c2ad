"""One puts another stream in the place of the output, and prints to it by a thread."""
# right: "hello\n"
import io
import sys
import threading


def main():
    old, sys.stdout = sys.stdout, io.StringIO()
    try:
        thread = threading.Thread(target=print, args=("hello",))
        thread.start()
        thread.join()
        return sys.stdout.getvalue()
    finally:
        sys.stdout = old
