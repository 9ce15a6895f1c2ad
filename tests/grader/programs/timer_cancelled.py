"""A timer that is cancelled in time, or not."""
# right: [] | ["ring"]
import threading

rings = []


def main():
    timer = threading.Timer(1, rings.append, args=("ring",))
    timer.start()
    timer.cancel()
    timer.join()
    return rings
