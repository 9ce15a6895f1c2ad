"""An executor of the library with another name. Caught by: each_handle_has_its_result."""

from concurrent.futures import ProcessPoolExecutor


class ProcessPool:
    def __init__(self, workers):
        self.executor = ProcessPoolExecutor(workers)
        self.closed = False

    def submit(self, function, *args):
        if self.closed:
            raise ValueError("closed")
        return self.executor.submit(function, *args)

    def close(self):
        self.closed = True

    def join(self):
        if not self.closed:
            raise ValueError("not closed")
        self.executor.shutdown()
