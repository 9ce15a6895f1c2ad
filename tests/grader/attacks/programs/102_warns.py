"""Warns, forks beside threads, changes locale and encoding, and turns warnings into errors. Ends as: no effect."""

import locale
import os
import sys
import threading
import time
import warnings

warnings.simplefilter("always")
threading.Thread(target=time.sleep, args=(1000,), daemon=True).start()
child = os.fork()
if child == 0:
    os._exit(0)
os.waitpid(child, 0)
warnings.warn("10 passed")
locale.setlocale(locale.LC_ALL, "C")
for stream in (sys.stdout, sys.stderr):
    stream.reconfigure(encoding="cp1252", errors="strict")


def double(number):
    print("ä")
    return 2 * number
