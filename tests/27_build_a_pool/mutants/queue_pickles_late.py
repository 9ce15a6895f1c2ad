"""Leaves the pickling to a queue, which does it in a thread where nobody catches anything. Caught by: values_that_cannot_travel, by deadline."""

from concurrent.futures import Future
from multiprocessing import Process, Queue, SimpleQueue
from threading import Thread


def work(orders, replies):
    while (order := orders.get()) is not None:
        number, function, args = order
        try:
            reply = True, function(*args)
        except Exception as error:
            reply = False, error
        replies.put((number, reply))


class ProcessPool:
    def __init__(self, workers):
        self.orders, self.replies = SimpleQueue(), Queue()
        self.futures = {}
        self.closed = False
        self.processes = [Process(target=work, args=(self.orders, self.replies)) for _ in range(workers)]
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
            well, value = outcome
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
