"""Loops of a program: how often they come round, and whether one waits for a change that never comes."""

from grader.interleave.accesses import Site
from grader.interleave.scheduler import Run
from grader.interleave.task import Task

ROUNDS = 50_000  # rounds of a schedule's loops that no iterator ends, after which it counts as endless
LONG = 500_000  # rounds of its other loops, which are too many to explore
VAIN = 50  # such rounds of turns in a row, after which a loop that waits for a change waits for ever
ALIKE = 3  # rounds that were the same as the one before, after which others get their turn
TICK = 1e-6  # virtual seconds that the first of such rounds takes, each after it twice as many
PATIENCE = 100  # turns of a loop that changes nothing, after which others get their turn


def idle(run: Run, task: Task, site: Site) -> None:
    """A loop of the running task came round at `site`."""
    run.rounds += 1
    run.endless += site.endless
    if run.rounds > (ROUNDS if site.endless else LONG):
        if not site.endless:
            run.refuse(f"a loop goes round {LONG:,} times in one schedule, which is too much to explore")
        run.end("livelocked")
        run.abort(task)
    task.spins += 1
    if site.spin:
        task.alike = task.alike + 1 if run.progress == task.came_round else 0
        task.came_round = run.progress
    if task.spins > PATIENCE or task.alike > ALIKE:
        task.spins = task.alike = 0
        before = run.progress
        # Who goes round in vain takes time: others may be asleep that would end it.
        pause = TICK * 2.0 ** min(task.vain, 60) if task.vain else 0.0
        run.rest(lambda: run.progress != before, patient=True, pause=pause)
        _count_vain(run, task, site.endless and run.progress == before)


def _count_vain(run: Run, task: Task, vain: bool) -> None:
    """A loop has come round many times. `vain`: meanwhile nothing changed, and nobody else can go on.

    If it looked at something that others might change, it waits for a change that never comes.
    """
    task.vain = task.vain + 1 if vain and task.looked else 0
    task.looked = False
    if all(other.vain >= VAIN for other in run.tasks if not other.done and (other is task or other.rests)):
        run.end("livelocked")
        run.abort(task)
