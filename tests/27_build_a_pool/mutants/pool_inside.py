"""A pool of the library with another name. Caught by: each_handle_has_its_result."""

import multiprocessing


class Handle:
    def __init__(self, reply):
        self.reply = reply

    def result(self):
        return self.reply.get()


class ProcessPool:
    def __init__(self, workers):
        self.pool = multiprocessing.get_context().Pool(workers)

    def submit(self, function, *args):
        return Handle(self.pool.apply_async(function, args))

    def close(self):
        self.pool.close()

    def join(self):
        self.pool.join()
