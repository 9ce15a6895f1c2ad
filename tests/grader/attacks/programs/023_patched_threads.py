"""Replaces locks, threads and queues with things that do nothing. Ends as: no effect."""

import contextlib
import queue
import threading

threading.Lock = threading.RLock = contextlib.nullcontext
threading.Thread.start = threading.Thread.join = lambda *arguments: None
queue.Queue.put = queue.Queue.get = lambda *arguments: None


def double(number):
    return 2 * number
