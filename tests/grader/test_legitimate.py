"""What a kata may rightly ask for works in every tier, and leaves nothing: the walls are for others."""

import textwrap
from collections.abc import Iterator

import pytest

from grader.run import Probe, Prober
from grader.sandbox.tiers import Tier

STUDENT = textwrap.dedent(
    """
    import concurrent.futures, multiprocessing, os, queue, signal, socket, subprocess, sys, tempfile, threading
    from multiprocessing import shared_memory
    from multiprocessing.managers import SharedMemoryManager
    from pathlib import Path


    def double(number):
        return 2 * number


    def put(box, number):
        box.put(double(number))


    def fork():
        read, write = os.pipe()
        child = os.fork()
        if child == 0:
            os.write(write, b"84")
            os._exit(7)
        _, status = os.waitpid(child, 0)
        answer = int(os.read(read, 10))
        os.close(read)
        os.close(write)
        return answer if os.waitstatus_to_exitcode(status) == 7 else 0


    def started(method):
        context = multiprocessing.get_context(method)
        box = context.Queue()
        child = context.Process(target=put, args=(box, 42))
        child.start()
        answer = box.get()
        child.join()
        child.close()
        return answer


    def spawn():
        return started("spawn")


    def forkserver():
        return started("forkserver")


    def pool():
        with multiprocessing.Pool(2) as workers:
            answers = workers.map(double, [1, 42])
        workers.join()
        return answers[1]


    def manager():
        with multiprocessing.Manager() as everything:
            shared = everything.dict()
            child = multiprocessing.Process(target=shared.update, args=({"answer": 84},))
            child.start()
            child.join()
            return shared["answer"]


    def message_queue():
        box = multiprocessing.JoinableQueue()
        child = multiprocessing.Process(target=put, args=(box, 42))
        child.start()
        answer = box.get()
        box.task_done()
        box.join()
        child.join()
        return answer


    def pipe():
        here, there = multiprocessing.Pipe()
        child = multiprocessing.Process(target=there.send, args=(84,))
        child.start()
        answer = here.recv()
        child.join()
        return answer


    def block():
        shared = shared_memory.SharedMemory(create=True, size=8)
        shared.buf[0] = 42
        again = shared_memory.SharedMemory(shared.name)
        answer = 2 * again.buf[0]
        again.close()
        shared.close()
        shared.unlink()
        return answer


    def increase(value):
        with value.get_lock():
            value.value += 21


    def value_and_lock():
        value = multiprocessing.Value("i", 0)
        children = [multiprocessing.Process(target=increase, args=(value,)) for _ in range(4)]
        for child in children:
            child.start()
        for child in children:
            child.join()
        return value.value


    def thread_executor():
        with concurrent.futures.ThreadPoolExecutor(4) as executor:
            return list(executor.map(double, range(43)))[42]


    def process_executor():
        with concurrent.futures.ProcessPoolExecutor(2) as executor:
            return executor.submit(double, 42).result()


    def signals():
        caught = []
        signal.signal(signal.SIGUSR1, lambda number, frame: caught.append(number))
        child = os.fork()
        if child == 0:
            os.kill(os.getppid(), signal.SIGUSR1)
            signal.pause()
        while not caught:
            signal.sigtimedwait([], 0.01)
        os.kill(child, signal.SIGTERM)
        _, status = os.waitpid(child, 0)
        return 84 if os.waitstatus_to_exitcode(status) == -signal.SIGTERM else 0


    def files():
        with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryFile() as nameless:
            file = Path(folder, "answer")
            file.write_text("84")
            nameless.write(b"84")
            Path("here").write_text(file.read_text())
        return int(Path("here").read_text())


    def program():
        command = [sys.executable, "-c", "print(84)"]
        return int(subprocess.run(command, capture_output=True, check=True, timeout=30).stdout)


    def local_sockets():
        here, there = socket.socketpair()
        with here, there:
            there.sendall(b"84")
            return int(here.recv(10))


    def many_threads():
        gate = threading.Barrier(101)
        threads = [threading.Thread(target=gate.wait) for _ in range(100)]
        for thread in threads:
            thread.start()
        gate.wait()
        for thread in threads:
            thread.join()
        return 84


    def streams():
        sys.stdout.reconfigure(encoding="latin-1")
        print("\\u00e4")
        return 84
    """
)
USES = [
    line.split()[1].removesuffix("():") for line in STUDENT.splitlines() if line.startswith("def ") and "():" in line
]
PROBE = "def run(student, use):\n    return getattr(student, use)()\n"


@pytest.fixture(scope="module")
def prober(tier: Tier) -> Iterator[Prober]:
    """One sandbox for all uses of a tier."""
    prober = Prober(tier, seed=1)
    yield prober
    prober.close()


@pytest.mark.parametrize("use", USES)
def test_a_legitimate_use_works_and_is_no_trick(prober: Prober, use: str) -> None:
    probe = Probe(slug="uses", student=STUDENT.encode(), probe=PROBE, function="run", arguments=(use,))
    run = prober.run(probe)
    assert (run.ending.kind, run.claim) == ("returned", 84), run
    assert (run.facts.processes, run.facts.threads, run.facts.shared, run.facts.flags) == ((), (), (), ()), run.facts
