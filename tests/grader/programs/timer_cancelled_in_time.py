"""A timer that is cancelled at once, by whoever set it."""
# right: []
import threading

rings = []


def main():
    timer = threading.Timer(30, rings.append, args=("ring",))
    timer.start()
    timer.cancel()
    timer.join()
    return rings
