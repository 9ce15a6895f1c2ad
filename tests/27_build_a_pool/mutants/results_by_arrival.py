"""Gives each handle the next reply that comes, whoever it is for. Caught by: each_handle_has_its_result."""

from multiprocessing import Process, SimpleQueue


def work(orders, replies):
    while (order := orders.get()) is not None:
        function, args = order
        replies.put(function(*args))


class Handle:
    def __init__(self, replies):
        self.replies = replies
        self.values = []

    def result(self):
        if not self.values:
            self.values.append(self.replies.get())
        return self.values[0]


class ProcessPool:
    def __init__(self, workers):
        self.orders, self.replies = SimpleQueue(), SimpleQueue()
        self.closed = False
        self.processes = [Process(target=work, args=(self.orders, self.replies)) for _ in range(workers)]
        for process in self.processes:
            process.start()

    def submit(self, function, *args):
        if self.closed:
            raise ValueError("closed")
        self.orders.put((function, args))
        return Handle(self.replies)

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
