"""Run beside the student's `map_in_pool`: functions for its workers, and a look at what is there when it is back."""

import gc
import os
import threading
from multiprocessing import forkserver, resource_tracker
from multiprocessing.pool import Pool
from multiprocessing.process import BaseProcess
from types import ModuleType

from grader.sandbox.gate import meet

MOMENTS = 3  # trips to the harness and back that a piece of work takes, so that another one could come in between


def replies(student: ModuleType, items: list[object], workers: int) -> object:
    """Each item is a pair; its reply is the second part."""
    return plain(student.map_in_pool(reply, items, workers))


def last_one_first(student: ModuleType, numbers: list[int], workers: int) -> object:
    """The first item ends only when the reply to the last one has come home."""
    roles = ["waits", *["quick"] * (len(numbers) - 2), "is awaited"]
    return plain(student.map_in_pool(reply_by_role, list(zip(roles, numbers, strict=True)), workers))


def together(student: ModuleType, count: int, workers: int) -> object:
    """As many items as there are workers wait for each other, then the next ones."""
    return plain(student.map_in_pool(work_together, [[number, workers] for number in range(count)], workers))


def with_errors(student: ModuleType, plan: list[list[object]], workers: int) -> dict[str, object]:
    """Items that work, and two that fail, the later one first; then how it came back, and who was there still."""
    pools = keep_every_pool()
    try:
        came = {"returned": plain(student.map_in_pool(work_or_fail, plan, workers))}
        meet("home", note=servants())
    except Exception as error:
        meet("home", note=servants())  # here, while the error and all that it refers to are alive
        came = {"raised": type(error).__name__, "text": str(error)}
    let_go(pools)
    return came


def afterwards(student: ModuleType, count: int, workers: int) -> None:
    """Who is still there when the list has come back."""
    pools = keep_every_pool()
    student.map_in_pool(work_or_fail, [[number, "works", ""] for number in range(count)], workers)
    meet("home", note=servants())
    let_go(pools)


# --- what the workers do


def reply(item: tuple[object, object]) -> object:
    return item[1]


def reply_by_role(item: tuple[str, object]) -> object:
    role, number = item
    meet("at work")
    if role == "waits":
        meet("the last one is home", parties=2)
    return Awaited(number) if role == "is awaited" else number


def work_together(item: list[int]) -> int:
    number, workers = item
    meet("begin", parties=workers)
    for _ in range(MOMENTS):
        meet("at work")
    meet("end")
    return number


def work_or_fail(item: list[object]) -> object:
    number, role, text = item
    if role == "fails late":
        meet("the early error is home", parties=2)
        raise LateError(text)
    if role == "fails early":
        raise EarlyError(text)
    for _ in range(MOMENTS):
        meet("at work")
    meet("done", note=number)
    return number


class Awaited:
    """A reply that becomes its number when it is unpickled, and lets those go on who wait for that."""

    def __init__(self, number: object) -> None:
        self.number = number

    def __reduce__(self) -> tuple[object, tuple[object]]:
        return come_home, (self.number,)


def come_home(number: object) -> object:
    meet("the last one is home", parties=2)
    return number


class LateError(Exception):
    """Raised by an item in front, after the error of one behind it has been delivered."""


class EarlyError(Exception):
    """Raised at once by an item further behind."""

    def __reduce__(self) -> tuple[object, tuple[object]]:
        return error_home, (str(self),)


def error_home(text: object) -> EarlyError:
    meet("the early error is home", parties=2)
    return EarlyError(text)


# --- what is there


def keep_every_pool() -> list[Pool]:
    """A list that will hold every Pool made from now on. One that is terminated leaves a record of it.

    A Pool that nobody refers to is terminated by the garbage collector. Held in a list, what the student left open
    stays open, and the kernel can count its workers. One that is terminated while they are there has said what it
    had to say: it is closed and waited for instead, since how a worker dies at its work is luck, and so is whether
    `terminate` itself comes back then.
    """
    pools: list[Pool] = []
    make, terminate = Pool.__init__, Pool.terminate

    def make_and_keep(pool: Pool, *arguments: object, **options: object) -> None:
        make(pool, *arguments, **options)  # type: ignore[arg-type]
        pools.append(pool)

    def terminate_and_tell(pool: Pool) -> None:
        meet("terminate", note=servants())
        if not any(is_child(worker.pid) for worker in workers_of([pool])):
            terminate(pool)
            return
        pool.close()
        if threading.current_thread() is threading.main_thread():
            pool.join()

    Pool.__init__, Pool.terminate = make_and_keep, terminate_and_tell  # type: ignore[assignment, method-assign]
    return pools


def let_go(pools: list[Pool]) -> None:
    """Hold the pools no longer, unless a worker has not been waited for: then that is what is left behind."""
    if not any(is_child(worker.pid) for worker in workers_of(pools)):
        pools.clear()
        gc.collect()  # a pool of `spawn` has semaphores with names, which go when it goes


def workers_of(pools: list[Pool]) -> list[BaseProcess]:
    """The workers that these pools have, ended or not; pools of threads have none."""
    return [worker for pool in pools for worker in pool._pool if isinstance(worker, BaseProcess)]  # type: ignore[attr-defined]


def is_child(pid: int | None) -> bool:
    """Whether that process is a child of this one, alive or a zombie; looking does not reap it."""
    try:
        os.waitid(os.P_PID, pid or 0, os.WEXITED | os.WNOHANG | os.WNOWAIT)
    except ChildProcessError:
        return False
    return True


def servants() -> int:
    """How many children of this process are the standard library's own, which stay for the next call."""
    pids = (resource_tracker._resource_tracker._pid, forkserver._forkserver._forkserver_pid)  # type: ignore[attr-defined]
    return sum(pid is not None for pid in pids)


def plain(result: object) -> object:
    """The list as it is, with the name of its type for each part that is no plain data; or the type of what came."""
    if type(result) is not list:
        return type(result).__name__
    return [part if part is None or type(part) in (bool, int, str) else type(part).__name__ for part in result]
