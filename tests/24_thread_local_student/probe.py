"""Run beside the student's `handle` and `current`: ask who is served, from everywhere that could matter.

What a call did is told as the rest of a sentence: "returned 'Ada'", "raised LookupError".
"""

import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from types import ModuleType

NEVER = "was never asked: `between` was not called"


def one_student(student: ModuleType, names: list[str]) -> dict[str, object]:
    """Serve `names` one after the other in this thread, and ask in several ways in between."""
    before = who(student)
    home = threading.get_ident()
    visits = []
    for name in names:
        asked: list[str] = []
        at_home: list[bool] = []
        generator = (who(student) for _ in range(1))

        def between(asked=asked, at_home=at_home, generator=generator) -> None:  # type: ignore[no-untyped-def]
            at_home.append(threading.get_ident() == home)
            asked += [who(student), next(generator, NEVER), *map(who, [student])]

        returned = what(student.handle, name, between)
        visits.append({"at home": at_home, "asked": asked, "returned": returned})
    return {"before": before, "visits": visits}


def two_counters(student: ModuleType, names: list[str]) -> list[dict[str, str]]:
    """For the explorer: a thread for each name serves it. Out: what each thread's calls did."""
    told = [{"current": NEVER, "handle": NEVER} for _ in names]

    def counter(name: str, answers: dict[str, str]) -> None:
        answers["handle"] = what(student.handle, name, lambda: answers.update(current=who(student)))

    threads = [threading.Thread(target=counter, args=pair) for pair in zip(names, told, strict=True)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return told


def other_threads(student: ModuleType, outer: str, inner: str) -> dict[str, str]:
    """Ask in a thread made before `handle` and in one made within it, while `handle` is under way.

    All of them bear the same name: a thread is not known by its name.
    """
    answers = dict.fromkeys(("elder", "younger", "younger inside", "outer"), NEVER)
    open_now = threading.Event()

    def elder() -> None:
        open_now.wait()
        answers["elder"] = who(student)

    def younger() -> None:
        answers["younger"] = who(student)
        what(student.handle, inner, lambda: answers.update({"younger inside": who(student)}))

    def between() -> None:
        open_now.set()
        waiting.join()
        starting = namesake(younger)
        starting.start()
        starting.join()
        answers["outer"] = who(student)

    waiting = namesake(elder)
    waiting.start()
    answers["returned"] = what(student.handle, outer, between)
    open_now.set()
    waiting.join()
    return answers


def looks_at_the_stack(student: ModuleType, name: str) -> bool:
    """Whether the interpreter was asked for a frame while `handle` and `current` were at work (see `sys.audit`)."""
    frames_asked_for = False

    def notice(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal frames_asked_for
        if event in ("sys._getframe", "sys._current_frames") or (
            event == "object.__getattr__" and arguments[1] == "tb_frame"
        ):
            frames_asked_for = True

    sys.addaudithook(notice)  # stays until this process ends, and that is soon
    student.handle(name, lambda: who(student))
    return frames_asked_for


def afterwards(student: ModuleType, name: str) -> dict[str, list[str]]:
    """For each way in which `between` ended: what came out of `handle`, and who is served then."""
    told = {"nothing": [what(student.handle, name, nothing), who(student)]}
    for error in (ValueError(), KeyError(), AttributeError(), SystemExit()):
        told[type(error).__name__] = [came_out(student, name, error), who(student)]
    return told


def nested(student: ModuleType, outer: str, inner: str) -> dict[str, str]:
    """Who is served within `outer` after a `handle` for `inner` that returns, after one that raises, and at the end."""
    answers = dict.fromkeys(("inner", "had returned", "had raised"), NEVER)

    def between() -> None:
        answers["inner"] = what(student.handle, inner, nothing)
        answers["had returned"] = who(student)
        came_out(student, inner, ValueError())
        answers["had raised"] = who(student)

    answers["outer"] = what(student.handle, outer, between)
    answers["at the end"] = who(student)
    return answers


def one_thread_pool(student: ModuleType, name: str) -> list[str]:
    """Who is served by a pool's only thread for the tasks after a `handle`, and after one that raised."""
    with ThreadPoolExecutor(1) as pool:
        tasks = [
            pool.submit(what, student.handle, name, nothing),
            pool.submit(who, student),
            pool.submit(came_out, student, name, ValueError()),
            pool.submit(who, student),
        ]
    return [tasks[1].result(), tasks[3].result()]


def who(student: ModuleType) -> str:
    """What `current()` did."""
    return what(student.current)


def what(function: Callable[..., object], *arguments: object) -> str:
    """What a call did. Every LookupError goes by that name: a KeyError is one, too."""
    try:
        answer = function(*arguments)
    except LookupError:
        return "raised LookupError"
    except Exception as error:
        return f"raised {type(error).__name__}"
    if answer is None or type(answer) is str:
        return f"returned {answer!r}"
    return f"returned a value of type {type(answer).__name__}"


def came_out(student: ModuleType, name: str, error: BaseException) -> str:
    """What left `handle` when `error` was raised in between: the same, another one, or nothing."""

    def between() -> None:
        raise error

    try:
        student.handle(name, between)
    except BaseException as caught:
        return "the same" if caught is error else f"another error, {type(caught).__name__}"
    return "no error"


def namesake(target: Callable[[], None]) -> threading.Thread:
    """A new thread with the name of this one."""
    return threading.Thread(target=target, name=threading.current_thread().name)


def nothing() -> None:
    """Between two looks at the plate, nothing has to happen."""
