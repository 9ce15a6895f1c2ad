"""Operating system threads, kept over schedules: starting one for each task would cost most of the time.

A worker waits on its baton; what it is handed there it runs to the end, then it is free again. The driver (`play`)
waits until a schedule is over and unwinds whatever still waits in it.
"""

import _thread
import contextvars
import time
from collections.abc import Callable

from grader.interleave.doors import guard
from grader.interleave.errors import Abort
from grader.interleave.scheduler import Run, Task

LOOK = 0.25  # seconds between two looks of the driver at a schedule that has not ended
STILL = 8  # looks without any progress, after which it waits or works where no scheduler sees it
LAST_ABORTS = 100  # how often a task may swallow its unwinding before its thread is given up


class Stalled(Exception):
    """A schedule made no progress in real time. `busy`: it used the processor meanwhile."""

    def __init__(self, busy: bool, task: Task) -> None:
        super().__init__(busy)
        self.busy = busy
        self.task = task


class _Worker:
    """One pooled thread and the baton it waits for."""

    def __init__(self, pool: "Pool") -> None:
        self.baton = _thread.allocate_lock()
        self.baton.acquire()
        self.task: Task
        self.run: Run
        self.work: Callable[[Task], None]
        self.pool = pool
        with guard.trusting():
            _thread.start_new_thread(self._loop, ())

    def _loop(self) -> None:
        while True:
            self.baton.acquire()
            if self.pool.closed:
                return
            with guard.trusting():
                self.pool.enter()
            run, task = self.run, self.task
            try:
                if not run.over:
                    contextvars.Context().run(self.work, task)
            except Abort:
                pass  # the schedule is over: that is how a task leaves it
            except BaseException as error:
                run.broken = error
                run.end("broken")
            self._leave(run, task)

    def _leave(self, run: Run, task: Task) -> None:
        self.pool.free.append(self)
        if run.over:
            task.done = True
            self.pool.drained.release()
        elif run.finished(task):
            self.pool.drained.release()


class Pool:
    """Workers of one exploration. `enter` is called by a worker's thread before each task (to trace it)."""

    def __init__(self, enter: Callable[[], object]) -> None:
        self.enter = enter
        self.free: list[_Worker] = []
        self.given_up = 0
        self.closed = False
        self.drained = _thread.allocate_lock()
        self.drained.acquire()

    def launch(self, run: Run, task: Task, work: Callable[[Task], None]) -> None:
        """Give a task a thread, which starts to run it when it is handed the baton."""
        worker = self.free.pop() if self.free else _Worker(self)
        worker.task, worker.run, worker.work = task, run, work
        task.baton = worker.baton

    def close(self) -> None:
        """Let the free threads end."""
        self.closed = True
        for worker in self.free:
            worker.baton.release()

    def play(self, run: Run) -> None:
        """Run a schedule from its main task to its end, with every task unwound. Raises Stalled."""
        run.current = run.tasks[0]
        run.current.baton.release()
        self._wait(run.done, run)
        self._wait_drained(run)
        for task in run.tasks:
            if not task.done:
                run.current = task
                task.baton.release()
                self._wait_drained(run)

    def _wait_drained(self, run: Run) -> None:
        self._wait(self.drained, run)

    def _wait(self, lock: _thread.LockType, run: Run) -> None:
        """Wait for the threads of a run, and notice when they do not come back."""
        if lock.acquire(timeout=LOOK):
            return
        still, before, began = 0, self._progress(run), time.process_time()
        while not lock.acquire(timeout=LOOK):
            now = self._progress(run)
            if now != before:
                still, before, began = 0, now, time.process_time()
            still += 1
            if still >= STILL:
                raise Stalled(time.process_time() - began > LOOK, run.current)

    def _progress(self, run: Run) -> tuple[int, int]:
        return run.points + sum(task.passed for task in run.tasks), sum(task.aborts for task in run.tasks)
