"""Threads in the place of processes. Caught by: workers_serve_many_tasks."""

import pickle
from concurrent.futures import Future
from queue import SimpleQueue
from threading import Thread


def work(orders, replies):
    while (order := orders.get()) is not None:
        number, function, args = order
        try:
            reply = pickle.dumps((True, function(*args)))
        except Exception as error:
            reply = packed(error)
        replies.put((number, reply))


def packed(error):
    try:
        return pickle.dumps((False, error))
    except Exception:
        return pickle.dumps((False, RuntimeError(repr(error))))


class ProcessPool:
    def __init__(self, workers):
        self.orders, self.replies = SimpleQueue(), SimpleQueue()
        self.futures = {}
        self.closed = False
        self.processes = [Thread(target=work, args=(self.orders, self.replies)) for _ in range(workers)]
        for process in self.processes:
            process.start()
        self.collector = Thread(target=self.collect, daemon=True)
        self.collector.start()

    def submit(self, function, *args):
        if self.closed:
            raise ValueError("closed")
        number = len(self.futures)
        self.futures[number] = Future()
        self.orders.put((number, function, args))
        return self.futures[number]

    def collect(self):
        while (reply := self.replies.get()) is not None:
            number, outcome = reply
            try:
                well, value = pickle.loads(outcome)
            except Exception as error:
                well, value = False, error
            if well:
                self.futures[number].set_result(value)
            else:
                self.futures[number].set_exception(value)

    def close(self):
        if not self.closed:
            self.closed = True
            for _ in self.processes:
                self.orders.put(None)

    def join(self):
        if not self.closed:
            raise ValueError("not closed")
        for process in self.processes:
            process.join()
        self.replies.put(None)
        self.collector.join()
