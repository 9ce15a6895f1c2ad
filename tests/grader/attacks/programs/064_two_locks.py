"""Two threads take two locks in opposite order and wait for each other. Ends as: timed_out.

says: next to nothing ran. It waits.
tiers: full limits
"""

import threading

first, second, both = threading.Lock(), threading.Lock(), threading.Barrier(2)


def take(one, other):
    with one:
        both.wait()
        with other:
            pass


def double(number):
    threads = [threading.Thread(target=take, args=locks) for locks in ((first, second), (second, first))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return 2 * number
