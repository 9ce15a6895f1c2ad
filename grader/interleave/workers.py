"""Operating system threads, kept over schedules: starting one for each task would cost most of the time.

A worker waits on its baton; what it is handed there it runs to the end, then it is free again. The driver (`play`)
waits until a schedule is over and unwinds whatever still waits in it.
"""

import _thread
import contextvars
from collections.abc import Callable

from grader.interleave import watchdog
from grader.interleave.errors import Abort, EngineBroke
from grader.interleave.guard import guard
from grader.interleave.scheduler import Run
from grader.interleave.task import Task
from grader.interleave.unwatched import trusting

LOOK = 0.25  # seconds between two looks of the driver at a schedule that has not ended
STILL = 8  # looks in a row at which a thread was asleep without any progress: it waits where no scheduler sees it
BUSY = 2.0  # seconds of processor time without any progress: it works where no scheduler sees it


class Stalled(Exception):
    """A schedule made no progress. `busy`: it works, otherwise it waits; `line` of the program, 0 if unknown."""

    def __init__(self, busy: bool, task: Task, line: int) -> None:
        super().__init__(busy)
        self.busy = busy
        self.task = task
        self.line = line


class _Worker:
    """One pooled thread and the baton it waits for."""

    def __init__(self, pool: "Pool") -> None:
        self.baton = _thread.allocate_lock()
        self.baton.acquire()
        self.task: Task
        self.run: Run
        self.work: Callable[[Task], None]
        self.pool = pool
        self.ident = self.native_id = 0
        with trusting():
            _thread.start_new_thread(self._loop, ())

    def _loop(self) -> None:
        self.ident, self.native_id = _thread.get_ident(), _thread.get_native_id()
        guard.workers.add(self.ident)
        while True:
            self.baton.acquire()
            if self.pool.closed:
                return
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
        self.workers: dict[Task, _Worker] = {}
        self.given_up = 0
        self.closed = False
        self.drained = _thread.allocate_lock()
        self.drained.acquire()

    def launch(self, run: Run, task: Task, work: Callable[[Task], None]) -> None:
        """Give a task a thread, which starts to run it when it is handed the baton."""
        worker = self.free.pop() if self.free else _Worker(self)
        worker.task, worker.run, worker.work = task, run, work
        self.workers[task] = worker
        task.baton = worker.baton

    def native_ids(self) -> list[int]:
        """Of all threads that could run now. Those of new workers are where the driver is."""
        return [worker.native_id for worker in self.free if worker.native_id]

    def close(self) -> None:
        """Let the free threads end."""
        self.closed = True
        for worker in self.free:
            worker.baton.release()

    def play(self, run: Run) -> None:
        """Run a schedule from its main task to its end, with every task unwound. Raises Stalled."""
        run.give_up = self._give_up
        run.current = run.tasks[0]
        run.current.baton.release()
        self._wait(run.done, run)
        self._wait_drained(run)
        for task in run.tasks:
            if not task.done:
                run.current = task
                task.baton.release()
                self._wait_drained(run)
        self.workers.clear()

    def _wait_drained(self, run: Run) -> None:
        self._wait(self.drained, run)

    def _give_up(self, task: Task) -> None:
        """A task keeps swallowing its unwinding: its thread stays where it is for ever.

        Returns where it is not the task that does, but garbage of the program, collected on the driver's thread.
        """
        worker = self.workers.get(task)
        if worker is None or worker.ident != _thread.get_ident():
            return
        task.done = True
        self.given_up += 1
        self.drained.release()
        for_ever = _thread.allocate_lock()
        for_ever.acquire()
        while True:
            for_ever.acquire()

    def _wait(self, lock: _thread.LockType, run: Run) -> None:
        """Wait for the threads of a run, and notice when they do not come back. Raises Stalled or EngineBroke."""
        asleep, before, began = 0, (-1, -1), 0.0
        while not lock.acquire(timeout=LOOK):
            task = run.current
            worker = self.workers[task]
            state, now = watchdog.look(worker.native_id), self._progress(run)
            if now != before:
                asleep, before, began = 0, now, state.seconds
            asleep = asleep + 1 if state.asleep else 0
            if state.seconds - began >= BUSY:
                raise Stalled(True, task, self._line(worker, run))
            if asleep >= STILL:
                line = self._line(worker, run)
                raise Stalled(False, task, line)

    def _line(self, worker: _Worker, run: Run) -> int:
        """The line of the program where a thread is. Raises EngineBroke where it is in the engine."""
        inside, frame = watchdog.stands_at(worker.ident, __package__)
        if inside:
            raise EngineBroke("a thread waits in the explorer itself, which has lost track of whose turn it is")
        files = run.world.compiled.texts
        while frame is not None and frame.f_code.co_filename not in files:
            frame = frame.f_back
        return frame.f_lineno if frame is not None else 0

    def _progress(self, run: Run) -> tuple[int, int]:
        return run.points + run.rounds + sum(task.passed for task in run.tasks), sum(task.aborts for task in run.tasks)
