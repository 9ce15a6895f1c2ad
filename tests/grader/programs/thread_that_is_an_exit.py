"""A thread whose target is `sys.exit`: it ends, and nobody hears of it."""
# right: "main goes on"
import sys
import threading


def main():
    thread = threading.Thread(target=sys.exit, args=(1,))
    thread.start()
    thread.join()
    return "main goes on"
