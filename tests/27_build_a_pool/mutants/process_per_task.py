"""Starts a process for each task. Caught by: workers_serve_many_tasks."""

import pickle
from concurrent.futures import Future
from multiprocessing import Pipe, Process
from threading import Semaphore, Thread


def work(line, function, args):
    try:
        reply = pickle.dumps((True, function(*args)))
    except Exception as error:
        try:
            reply = pickle.dumps((False, error))
        except Exception:
            reply = pickle.dumps((False, RuntimeError(repr(error))))
    line.send_bytes(reply)


class ProcessPool:
    def __init__(self, workers):
        self.room = Semaphore(workers)
        self.threads = []
        self.closed = False

    def submit(self, function, *args):
        if self.closed:
            raise ValueError("closed")
        future = Future()
        self.threads.append(Thread(target=self.attend, args=(future, function, args)))
        self.threads[-1].start()
        return future

    def attend(self, future, function, args):
        with self.room:
            line, inside = Pipe()
            process = Process(target=work, args=(inside, function, args))
            process.start()
            inside.close()
            try:
                well, value = pickle.loads(line.recv_bytes())
            except Exception as error:
                well, value = False, error
            process.join()
        if well:
            future.set_result(value)
        else:
            future.set_exception(value)

    def close(self):
        self.closed = True

    def join(self):
        if not self.closed:
            raise ValueError("not closed")
        for thread in self.threads:
            thread.join()
