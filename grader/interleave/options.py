"""Who may go on at a point of a schedule, what that costs, and the waits that end before their time for it.

Time is virtual and goes on only when somebody is let go on whose deadline has not come: because nobody else can, or
because a schedule asks what happens if the others are slow.
"""

from typing import TYPE_CHECKING

from grader.interleave.task import Task

if TYPE_CHECKING:
    from grader.interleave.scheduler import Run

Options = list[tuple[Task, int]]  # who may go on, and the forced switches it costs; the default first


def options_at(run: "Run", task: Task, able: bool) -> Options:
    """Who may go on at this point of `task`, the default first; empty where nobody can. `able`: `task` could."""
    cost = 1 if able else 0
    size = len(run.tasks)
    first: Options = [(task, 0)] if able else []
    late: Options = []
    for distance in range(1, size):
        other = run.tasks[(task.index + distance) % size]
        if other.done:
            continue
        if other.able(run.now):
            first.append((other, cost))
        elif _can_hasten(run, other):
            late.append((other, cost + other.hastened))
    if not able and not task.done and _can_hasten(run, task):
        late.append((task, int(task.hastened)))
    return first + late if first else _awaited(run, task, late)


def _can_hasten(run: "Run", task: Task) -> bool:
    early = task.deadline is not None and not task.patient and not task.far_off
    return early or (run.spurious and task.nudge is not None)


def _awaited(run: "Run", task: Task, late: Options) -> Options:
    """Nobody is able: time goes on to the first deadline. Of those that are due at once each gets its turn."""
    in_turn = run.tasks[task.index + 1 :] + run.tasks[: task.index + 1]
    timed = [other for other in in_turn if not other.done and other.deadline is not None]
    if not timed:
        return []
    first = min(timed, key=lambda other: other.deadline or 0.0)
    return [(first, 0)] + [option for option in late if option[0] is not first]


def wake(run: "Run", task: Task) -> None:
    """End the wait of a task that is not able yet: time goes on to its deadline."""
    if task.able(run.now):
        return
    others = any(other is not task and not other.done and other.able(run.now) for other in run.tasks)
    task.hastened = task.hastened or others
    if task.deadline is not None:
        run.now = max(run.now, task.deadline)
    elif task.nudge is not None:
        task.nudge()
