"""Reads replies only when somebody asks, so that a full pipe holds a worker for ever. Caught by: it_closes_in_good_order, by deadline."""

import pickle
from concurrent.futures import Future
from multiprocessing import Process, SimpleQueue


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


class Handle:
    def __init__(self, pool, future):
        self.pool, self.future = pool, future

    def result(self):
        while not self.future.done():
            self.pool.collect_one()
        return self.future.result()


class ProcessPool:
    def __init__(self, workers):
        self.orders, self.replies = SimpleQueue(), SimpleQueue()
        self.futures = {}
        self.closed = False
        self.processes = [Process(target=work, args=(self.orders, self.replies)) for _ in range(workers)]
        for process in self.processes:
            process.start()

    def submit(self, function, *args):
        if self.closed:
            raise ValueError("closed")
        number = len(self.futures)
        self.futures[number] = Future()
        self.orders.put((number, function, args))
        return Handle(self, self.futures[number])

    def collect_one(self):
        number, outcome = self.replies.get()
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
        while not self.replies.empty():
            self.collect_one()
