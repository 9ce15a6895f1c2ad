"""What happens when a task comes to a site: which sites are switch points, and what is noted at the others."""

import sys
import types
from collections.abc import Callable

from grader.interleave.accesses import ANYTHING, Site, is_fresh
from grader.interleave.expressions import UNKNOWN, evaluate
from grader.interleave.frame_locals import frame_locals
from grader.interleave.local import Local
from grader.interleave.racing import Racing
from grader.interleave.scheduler import stage
from grader.interleave.touched import REACHES, WRITES

Frame = types.FrameType | None  # None: to be looked for when it is needed, which is dear
At = Callable[[Site, bool, Frame], None]  # what happens at a site: is it a write, in which frame
TRUST = 60  # times that operands were no containers, after which they are taken never to be


def every_point() -> At:
    """Every site is a switch point."""

    def at(site: Site, write: bool, frame: Frame) -> None:
        run = stage.run
        task = run.current
        if write:
            task.spins = 0
        elif site.name:
            task.looked = True
        task.passed += 1
        run.decide(task, True)
        run.progress += write

    return at


def racing_points(racing: Racing) -> At:
    """Sites that race are switch points; what others touch is noted, so that it is known which do."""
    racy, seen = racing.racy, racing.seen

    def at(site: Site, write: bool, frame: Frame) -> None:
        run = stage.run
        task = run.current
        if write:
            task.spins = 0
        elif site.name:
            task.looked = True
        task.passed += 1
        number = site.number
        if (number + write if site.call else number, task.epoch) not in seen:
            if touches(site, frame):
                racing.note(site, task, write if site.call else site.write)
            else:
                seen.add((number, task.epoch))
        if number in racy:
            task.visible = site
            if write or not task.waits_on(run.progress) or task.passed == task.stop:
                run.decide(task, True)
        elif task.passed == task.stop:
            run.decide(task, True)
        run.progress += write

    return at


def frame_at(site: Site) -> types.FrameType:
    """The frame that is at a site, somewhere below us; above it is only the engine."""
    frame = sys._getframe(1)
    while frame.f_code is not site.code and frame.f_code != site.code:
        assert frame.f_back is not None, site
        frame = frame.f_back
    return frame


def touches(site: Site, frame: Frame) -> bool:
    """Whether an operator works on containers, as far as can be told; names and calls always count.

    Sets `site.shared` for good once it did, and `site.write` where a loop uses up an iterator.
    """
    if not site.operands or site.shared:
        return True
    if site.dull > TRUST:
        return False
    frame = frame or frame_at(site)
    touching = stage.run.world.compiled.touching
    variables, globals_ = frame_locals(frame), frame.f_globals
    if site.name:
        site.shared = not isinstance(evaluate(site.operands[0], variables, globals_), Local)
    elif site.opcode in ("FOR_ITER", "GET_ITER"):
        (operand,) = site.operands
        value = evaluate(operand, variables, globals_)
        if value is UNKNOWN and ".0" in variables and site.opcode == "FOR_ITER":
            site.shared = True
        elif value is UNKNOWN:
            site.shared, site.write = True, not is_fresh(operand)
        elif touching.is_container(value):
            site.shared, site.write = True, hasattr(type(value), "__next__")
    else:
        reads = [touching.reads(evaluate(part, variables, globals_)) for part in site.operands]
        site.shared = any(reads)
        site.write = site.write or WRITES in reads
        if REACHES in reads:
            site.location = ANYTHING
    site.dull += not site.shared
    return site.shared
