"""For code that runs beside a program and makes stand-ins of its own: their operations are switch points, too."""

from typing import Any

from grader.interleave.scheduler import stage


def switch_point(verb: str, name: str = "", value: Any = None, *, changes: bool = True) -> None:
    """A switch point just before an operation of an object that threads share, told as `verb name` in stories.

    In: `value` shown with it, if any, or a function that looks it up when its turn has come; `changes`: whether others
    can notice the operation (a loop that only looks gives others their turn). The operation that follows must not be
    interrupted: keep it in a quiet module. Outside of an exploration this does nothing.
    """
    run = getattr(stage, "run", None)
    if run is None or run.world is None:
        return
    if changes:
        run.arrive(None, None, (verb, name))
    else:
        run.look((verb, name))
    run.observer.did(run.current, verb, name, value() if callable(value) else value)


def let_the_others_act(seconds: float = 0.01) -> None:
    """Wait in an exploration until nobody else can go on; then `seconds` of its virtual time have passed.

    That is little on purpose: a thread that sleeps and looks again and again would go round all the time.
    """
    run = stage.run
    task = run.current
    task.patient = True  # no schedule ends this wait before its time
    try:
        run.arrive(lambda: False, run.now + seconds, ("sleeps", None))
    finally:
        task.patient = False
