"""Writes the report of an exploration that found nothing, and lets the real one never come. Ends as: failed.

victim: 15_missing_lock
says: the answer was discarded
flag: something else than a result was written
"""

import os

balance = 0


def change(amount):
    report = b'{"result":{"schedules":9,"exhausted":true,"outcomes":[]},"threads":[],"pid":%d}' % os.getpid()
    for descriptor in range(3, 64):
        try:
            os.write(descriptor, len(report).to_bytes(4, "big") + report)
        except OSError:
            continue
    while True:
        pass


def run(amounts, times):
    change(1)
    return 0
