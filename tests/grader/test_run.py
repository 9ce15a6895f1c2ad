"""Probes in real sandboxes: how they end, what the kernel says of them, and that nothing survives."""

import contextlib
import fcntl
import os
import signal
import subprocess
import sys
import tempfile
import textwrap
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from survivors import our_own, sandboxed, wait_until

from grader.run import Ending, Left, Probe, Prober, Run
from grader.sandbox import confine, leftovers, sharing, turns
from grader.sandbox.places import Place
from grader.sandbox.tiers import Tier

PROBE = textwrap.dedent(
    '''
    import contextlib, ctypes, multiprocessing, os, queue, signal, sys, threading, time
    from multiprocessing import shared_memory
    from grader.sandbox.gate import meet

    def target(code):
        meet("target", note=code)
        sys.exit(code)

    def ignored(student):
        return [int(number) for number in signal.valid_signals() if signal.getsignal(number) is signal.SIG_IGN]

    def child(student, method, code):
        context = multiprocessing.get_context(method)
        process = context.Process(target=target, args=(code,))
        process.start()
        process.join()
        return process.exitcode

    def gate(student, callers, parties):
        found = []
        threads = [threading.Thread(target=lambda: found.append(meet("gate", parties).met)) for _ in range(callers)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return found

    def late(student):
        """One stands at the gate while the other sleeps longer than any patience with a silent program."""
        found = []
        def come(seconds):
            time.sleep(seconds)
            found.append(meet("gate", 2).met)
        threads = [threading.Thread(target=come, args=(seconds,)) for seconds in (0, 1.5)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return found

    def echo(student, *values): return list(values)
    def count(student): return student.COUNT
    def leave_child(student): multiprocessing.Process(target=time.sleep, args=(1000,)).start()
    def leave_thread(student): threading.Thread(target=time.sleep, args=(1000,), name="idler").start()
    def leave_memory(student): shared_memory.SharedMemory("left", create=True, size=10)
    def leave_zombie(student):
        if os.fork() == 0:
            os._exit(0)
        os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOWAIT)
    def leave_rabbit(student):
        if os.fork() == 0:
            while True:
                with contextlib.suppress(OSError):  # as many as may be are there already
                    if os.fork() != 0:
                        os._exit(0)
    def leave_visitor(student):
        """Its child comes to gates on its way to the end, most of them when this has returned."""
        if not os.fork():
            for _ in range(3):
                meet("gate")
            os._exit(0)

    def leave_daemon(student):
        if os.fork() == 0:
            os.setsid()
            if os.fork() == 0:
                time.sleep(1000)
            os._exit(0)
        os.wait()
    def tidy(student):
        with multiprocessing.Pool(2) as pool:
            pool.map(abs, [1, 2])
        pool.join()
        block = shared_memory.SharedMemory(create=True, size=10)
        block.close()
        block.unlink()
        jobs = multiprocessing.Queue()
        jobs.put(1)
        return jobs.get()
    def loop(student):
        while True:
            pass
    def wait(student): queue.Queue().get()
    def deaf(student):
        signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
        while True:
            pass
    def leave(student): os._exit(3)
    def crash(student): ctypes.string_at(0)
    def fail(student): student.broken()
    def not_plain(student): return {1: 2}
    def huge(student): return "x" * (2 << 20)
    def fork_through(student):
        os.fork()
        return 1
    def scribble(student):
        for name in os.listdir("/proc/self/fd"):
            try:
                os.write(int(name), b"\\0\\0\\0\\2{}")
            except OSError:
                continue
        return 1
    def flood(student):
        for number in range(100_000):
            print(number)
        return 1
    def crowd(student):
        for number in range(20):
            meet("crowd", note="x" * 100_000)
        return 1
    def kill_parent(student):
        os.kill(os.getppid(), signal.SIGKILL)
        return 1
    def look(student):
        return [os.getuid(), sorted(os.environ), os.listdir("."), os.listdir("/dev/shm"), sys.path[-1] == os.getcwd()]
    '''
)
STUDENT = b"COUNT = 1\ndef broken():\n    return [][1]\n"


@pytest.fixture(scope="module")
def prober(tier: Tier) -> Iterator[Prober]:
    """One prober for all tests of a tier: none may disturb the next. Its end leaves no process behind."""
    before = our_own()
    prober = Prober(tier, seed=7)
    yield prober
    prober.close()
    assert our_own() <= before


def ask(prober: Prober, function: str, *arguments: object, student: bytes = STUDENT, seconds: float = 10.0) -> Run:
    return prober.run(
        Probe(
            slug="hello",
            student=student,
            probe=PROBE,
            function=function,
            arguments=arguments,
            import_seconds=seconds,
            call_seconds=seconds,
        )
    )


@pytest.mark.parametrize("method", ["fork", "spawn", "forkserver"])
def test_a_callback_is_seen_by_the_kernel(prober: Prober, method: str) -> None:
    run = ask(prober, "child", method, 7)
    assert (run.ending.kind, run.claim) == ("returned", 7), run
    (arrival,) = run.facts.arrivals
    assert (arrival.label, arrival.note, arrival.met) == ("target", 7, True)
    assert arrival.pid not in (run.facts.pid, os.getpid())
    assert method == "forkserver" or arrival.parent == run.facts.pid
    assert run.facts.processes == ()


def test_a_gate_opens_when_all_stand_there(prober: Prober) -> None:
    run = ask(prober, "gate", 3, 3)
    assert run.claim == [True] * 3
    assert [arrival.met for arrival in run.facts.arrivals] == [True] * 3
    assert {arrival.pid for arrival in run.facts.arrivals} == {run.facts.pid}


def test_a_gate_lets_go_when_nobody_else_can_come(prober: Prober) -> None:
    run = ask(prober, "gate", 3, 4)
    assert run.claim == [False] * 3
    assert [arrival.met for arrival in run.facts.arrivals] == [False] * 3


def test_a_gate_waits_for_one_who_sleeps(prober: Prober) -> None:
    assert ask(prober, "late").claim == [True, True]


def test_values_keep_their_types(prober: Prober) -> None:
    values: tuple[object, ...] = (1, True, 1.0, "ä", b"\0", None, (1, [2]), {"$tuple": []})
    claim = ask(prober, "echo", *values).claim
    assert claim == list(values)
    assert [type(value) for value in claim] == [type(value) for value in values]


@pytest.mark.parametrize("function", ["leave_child", "leave_zombie", "leave_visitor", "leave_daemon"])
def test_a_process_left_behind_is_seen_and_ended(prober: Prober, function: str) -> None:
    run = ask(prober, function)
    assert run.ending.kind == "returned"
    (left,) = run.facts.processes
    assert left.state == ("Z" if function in ("leave_zombie", "leave_visitor") else "S")
    assert ask(prober, "tidy").facts.processes == ()


def test_who_hands_its_life_on_is_seen_alive(best_tier: Tier) -> None:
    if best_tier.name != "full":
        pytest.skip(f"tier full is missing: {best_tier.why}")
    prober = Prober(best_tier, seed=7)
    try:
        for _ in range(5):
            assert {left.state for left in ask(prober, "leave_rabbit").facts.processes} > {"Z"}
    finally:
        prober.close()


def test_who_shares_memory_with_all_of_the_machine_waits_for_a_turn(
    prober: Prober, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = []

    @contextlib.contextmanager
    def alone() -> Iterator[None]:
        taken.append("begins")
        yield
        taken.append("ends")

    monkeypatch.setattr("grader.sandbox.turns.alone", alone)
    ask(prober, "echo", 1)
    assert taken == ([] if prober.tier.name == "full" else ["begins", "ends"])


def test_only_one_has_its_turn_at_a_time() -> None:
    folder = os.open(sharing.SHARED, os.O_RDONLY)
    with turns.alone(), pytest.raises(BlockingIOError):
        fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
    fcntl.flock(folder, fcntl.LOCK_EX)  # nobody keeps it: this comes back
    os.close(folder)


def test_a_machine_that_lets_its_users_share_no_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder is there, and only another user may look into it."""
    tmp_path.joinpath("left").touch()
    tmp_path.chmod(0)
    monkeypatch.setattr(sharing, "SHARED", tmp_path)
    child = os.fork()
    if child == 0:
        seen = True
        try:
            if os.geteuid() == 0:  # who may look into everything
                confine.become(65_534)
            seen = sharing.possible() or bool(sharing.names())
        finally:
            os._exit(seen)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def test_threads_and_shared_memory_left_behind_are_seen(prober: Prober) -> None:
    assert ask(prober, "leave_thread").facts.threads == (Left(name="idler"),)
    assert ask(prober, "leave_memory").facts.shared == (Left(name="left"),)
    run = ask(prober, "tidy")
    assert (run.claim, run.facts.processes, run.facts.threads, run.facts.shared) == (1, (), (), ())


@pytest.mark.parametrize(
    ("function", "ending"),
    [
        ("leave", Ending(kind="exited", code=3)),
        ("crash", Ending(kind="killed", code=11)),
        ("fail", Ending(kind="raised", error="IndexError", message="list index out of range", line=3)),
        ("not_plain", Ending(kind="protocol", message="the message holds a dict with a key of type int")),
        ("fork_through", Ending(kind="protocol", message="two processes came back from one call")),
        (
            "scribble",
            Ending(kind="protocol", message="something else than a result was written to the grader's channel"),
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_how_a_call_can_end(prober: Prober, function: str, ending: Ending) -> None:
    assert ask(prober, function).ending == ending
    assert ask(prober, "echo", 1).claim == [1]  # and the next probe is none the worse


def test_a_giant_result_is_refused_and_giant_output_is_cut(prober: Prober) -> None:
    ending = ask(prober, "huge").ending
    assert ending.kind == "protocol"
    assert "too large" in str(ending.message)
    assert ask(prober, "crowd").ending.kind == "protocol"
    run = ask(prober, "flood")
    assert run.claim == 1
    assert len(run.facts.output) == 8 << 10
    assert run.facts.output.startswith("0\n1\n2\n")


@pytest.mark.parametrize("function", ["loop", "deaf"])
def test_an_endless_loop_is_ended_from_outside(prober: Prober, function: str) -> None:
    run = ask(prober, function, seconds=1.0)
    assert (run.ending.kind, run.ending.phase) == ("deadline", "call")
    assert run.facts.cpu > 0.3
    assert run.facts.spent < 2.0  # at most a second more than the limit, of those that it was given


def test_a_wait_for_ever_is_known_before_the_deadline(prober: Prober) -> None:
    run = ask(prober, "wait", seconds=60.0)
    assert (run.ending.kind, run.ending.phase) == ("stalled", "call")


@pytest.mark.parametrize(
    ("student", "kind"),
    [
        (b"import os; os._exit(0)", "exited"),
        (b"raise SystemExit", "raised"),
        (b"x = (", "unreadable"),
        (b"x = '\0'", "unreadable"),
        (b"x = 1 \xff", "unreadable"),
        (b"while True: pass", "deadline"),
        (b"import ctypes; ctypes.string_at(0)", "killed"),
    ],
    ids=lambda value: value.decode("latin-1")[:20] if isinstance(value, bytes) else "",
)
def test_how_an_import_can_end(prober: Prober, student: bytes, kind: str) -> None:
    ending = ask(prober, "count", student=student, seconds=1.0).ending
    assert (ending.kind, ending.phase) == (kind, "import")


def test_every_probe_starts_from_nothing(prober: Prober) -> None:
    assert ask(prober, "count").claim == 1
    assert ask(prober, "count", student=b"COUNT = 2").claim == 2
    _, environment, here, shared, appended = ask(prober, "look").claim
    assert not [name for name in environment if "TOKEN" in name]
    assert sorted(here) == [".gate", "hello.py", "probe.py"]
    assert shared == [] or prober.tier.name != "full"
    assert appended


def test_the_harness_outlives_a_signal_or_is_replaced(prober: Prober) -> None:
    run = ask(prober, "kill_parent")
    if prober.tier.name == "full":
        assert run.ending.kind == "returned"  # the first process of a namespace takes no signal from inside
    assert ask(prober, "echo", 5).claim == [5]


def test_a_program_that_is_another_one_each_time_cannot_be_explored(prober: Prober) -> None:
    """A schedule that a search has found is always there when it is run again, unless chance or a clock plays along."""
    alone = "def run(student):\n    return 1\n"
    probe = Probe(slug="hello", student=STUDENT, probe=alone, function="run", explore={"schedule": "a7.b4"})
    ending = prober.run(probe).ending
    assert (ending.kind, str(ending.message)[:35]) == ("refused", "in one and the same order of steps ")


def test_the_sandbox_has_no_secrets(tier: Tier, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_TOKEN", "secret")
    prober = Prober(tier, seed=7)
    try:
        environment = ask(prober, "look").claim[1]
    finally:
        prober.close()
    assert "GITHUB_TOKEN" not in environment


def test_signals_are_as_usual_whoever_started_the_grader(tier: Tier) -> None:
    """As under nohup(1), which has SIGHUP ignored in all that it starts."""
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    prober = Prober(tier, seed=7)
    try:
        assert set(ask(prober, "ignored").claim) == {signal.SIGPIPE, signal.SIGXFSZ}
    finally:
        prober.close()
        signal.signal(signal.SIGHUP, before)


WALK = """
import os
def open_to_all(student):
    found = []
    for folder, below, _ in os.walk("/"):
        below[:] = [name for name in below if folder != "/" or name != "proc"]
        mark = os.path.join(folder, "mark")
        try:
            os.chmod(folder, 0o777)
        except OSError:
            pass  # another's, or not to be changed
        try:
            os.close(os.open(mark, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        except OSError:
            continue
        os.unlink(mark)
        found.append(folder)
    return sorted(found)
"""


@pytest.mark.parametrize("by_root", [True, False])
def test_full_isolation_leaves_no_corner_to_write_in(best_tier: Tier, by_root: bool) -> None:
    """A probe that runs as the user who made the namespace owns what was made in it."""
    if best_tier.name != "full" or (by_root and os.geteuid() != 0):
        pytest.skip(best_tier.why or "only root starts it as root")
    prober = Prober(msgspec.structs.replace(best_tier, by_root=by_root), seed=1)
    probe = Probe(slug="hello", student=b"", probe=WALK, function="open_to_all", call_seconds=20.0)
    try:
        assert prober.run(probe).claim == ["/dev/shm", "/kata/scratch", "/tmp"]
    finally:
        prober.close()


def test_full_isolation_hides_the_project(best_tier: Tier) -> None:
    if best_tier.name != "full":
        pytest.skip(f"tier full is missing: {best_tier.why}")
    prober = Prober(best_tier, seed=1)
    source = f"import os\nCOUNT = [os.path.exists(path) for path in {[__file__, str(Path.home() / '.ssh')]!r}]".encode()
    try:
        assert ask(prober, "count", student=source).claim == [False, False]
        assert ask(prober, "look").claim[0] not in (0, os.getuid() or 0)
    finally:
        prober.close()


JUDGE = """
import sys
from grader.run import Probe, Prober
from grader.sandbox.tiers import Tier
import msgspec
prober = Prober(msgspec.json.decode(sys.argv[1], type=Tier), seed=1)
probe = '''
import os, signal, time
def escape(student):
    signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            time.sleep(1000)
        os._exit(0)
    os.wait()
    while True:
        pass
'''
prober._open()
print(prober._sandbox._folder.name, flush=True)
prober.run(Probe(slug="hello", student=b"", probe=probe, function="escape", call_seconds=1000.0))
"""


@pytest.fixture
def own_temporary_folder(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Where no other test sweeps; a short path, since that of a socket inside is bounded."""
    with tempfile.TemporaryDirectory() as folder:
        monkeypatch.setenv("TMPDIR", folder)
        monkeypatch.setattr(tempfile, "tempdir", folder)
        yield


@pytest.mark.usefixtures("own_temporary_folder")
def test_a_killed_judge_takes_its_sandbox_along(tier: Tier) -> None:
    judge = subprocess.Popen([sys.executable, "-c", JUDGE, msgspec.json.encode(tier)], stdout=subprocess.PIPE)
    assert judge.stdout is not None
    name = judge.stdout.readline().decode().strip()
    wait_until(lambda: sum(process.state == "R" for process in leftovers.descendants(judge.pid)) > 0)
    wait_until(lambda: len(sandboxed([name])) >= 3)
    judge.kill()
    judge.wait()
    judge.stdout.close()
    wait_until(lambda: not sandboxed([name]))
    folder = Path(tempfile.gettempdir(), name)
    assert folder.is_dir()  # nobody was left to do it
    Place().remove()
    assert not folder.exists()
