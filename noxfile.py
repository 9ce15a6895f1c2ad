"""The sessions: `grade` for students, `kata` for every other verb; below them, what the makers of the katas need.

Each session keeps its environment and installs only when `pyproject.toml` has changed. `nox -s grade` prints its
name, the sheet, and that it succeeded; nothing else.
"""

import hashlib
import logging
import sys
from collections.abc import Callable
from pathlib import Path

import nox
import nox.logger
import nox.project

nox.options.sessions = ["grade"]
nox.options.reuse_venv = "yes"
logging.getLogger("nox").setLevel(nox.logger.SUCCESS)  # warnings and endings, not every command that is run

# How nox was called, so that the commands which the grader shows are ones that work here.
THROUGH_NOX = {"KATA_DOOR": "nox" if Path(sys.argv[0]).is_absolute() else sys.argv[0]}


@nox.session
def grade(session: nox.Session) -> None:
    """Grade this checkout: `nox -s grade`, or only one kata: `nox -s grade -- 15`."""
    install(session)
    graded = [0, 1]  # all points, or some missing: either way it did its work
    session.run("python", "-m", "grader", "grade", *session.posargs, env=THROUGH_NOX, success_codes=graded)


@nox.session
def kata(session: nox.Session) -> None:
    """Any other verb: `nox -s kata -- hint 15`, `nox -s kata -- --help`."""
    install(session)
    session.run("python", "-m", "grader", *session.posargs, env=THROUGH_NOX)


def install(session: nox.Session, *groups: str) -> None:
    """Put the grader and dependency groups into the session's environment, unless they are there already."""
    fill(Path(session.virtualenv.location), groups, session.install)


def fill(environment: Path, groups: tuple[str, ...], pip_install: Callable[..., object]) -> None:
    """The same for any environment's folder; `pip_install` takes what one would give to `pip install`."""
    project = Path("pyproject.toml")
    wanted = hashlib.sha256(project.read_bytes() + bytes(project.resolve())).hexdigest()
    stamp = environment / "installed"
    if stamp.is_file() and stamp.read_text() == wanted:
        return
    print("Installing what is needed, only this once ...", flush=True)
    packages = nox.project.dependency_groups(nox.project.load_toml(project), *groups)
    pip_install("--editable", ".", *packages)
    stamp.write_text(wanted)


# ---- For the makers of the katas. A handout holds this file only down to here. ----

import contextlib  # noqa: E402
import functools  # noqa: E402
import os  # noqa: E402
import re  # noqa: E402
import shutil  # noqa: E402
import subprocess  # noqa: E402
from collections.abc import Iterator  # noqa: E402

SUPPORTED = ("3.11", "3.12", "3.13", "3.14")
PARALLEL = ("--numprocesses=auto", "--dist=worksteal")


@nox.session
def tests(session: nox.Session) -> None:
    """The grader's and the katas' own tests, on the Python that nox runs on; arguments go to pytest."""
    install(session, "tests")
    session.run("python", "-m", "pytest", *PARALLEL, *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Style, format and strict types."""
    install(session, "lint")
    session.run("ruff", "check", "--quiet", ".")
    session.run("ruff", "format", "--quiet", "--check", ".")
    session.run("mypy")


@nox.session
def prove(session: nox.Session) -> None:
    """Prove every kata sound: 20 times here, the right answers beside busy processes, 3 times on each other Python."""
    install(session)
    proof = ("-m", "grader", "prove", "--repeat")
    session.run("python", *proof, "20", *session.posargs, env=THROUGH_NOX)
    with every_core_busy():
        session.run("python", *proof, "1", "--wrong", "0", *session.posargs, env=THROUGH_NOX)
    for python in other_environments(session):
        session.run(python, *proof, "3", "--wrong", "1", *session.posargs, env=THROUGH_NOX, external=True)


@nox.session
def versions(session: nox.Session) -> None:
    """The tests of the explorer and of grading on each other Python at hand; arguments go to pytest."""
    explorers = [str(path) for path in sorted(Path("tests/grader").glob("test_interleave*.py"))]
    grades = ["tests/grader/test_grade.py", "tests/grader/test_exploring.py"]
    for python in other_environments(session, "tests"):
        for tests in (explorers, grades):  # apart, as in life: who explores has a process of its own
            session.run(python, "-m", "pytest", *PARALLEL, *tests, *session.posargs, external=True)


@nox.session
def attacks(session: nox.Session) -> None:
    """Every attack on the grader on every tier of isolation that this machine has; arguments go to pytest."""
    install(session, "tests")
    corpus = [str(path) for path in sorted(Path("tests/grader").glob("test_attacks*.py"))]
    session.run("python", "-m", "pytest", *PARALLEL, *corpus, *session.posargs, env={"KATA_ALL_ATTACKS": "1"})


@nox.session
def steady(session: nox.Session) -> None:
    """The same sheet each time: 200 grades in a row, then 4 at once beside busy processes; arguments are katas."""
    install(session)
    script = ("python", "tests/grader/bench/steady.py")
    session.run(*script, "200", "1", *session.posargs)
    with every_core_busy():
        session.run(*script, "40", "4", *session.posargs)


@nox.session
def fuzz(session: nox.Session) -> None:
    """Fuzz what comes from a sandbox, for five minutes or as libFuzzer's options say."""
    install(session, "fuzz")
    session.run("python", "tests/grader/bench/fuzz_frames.py", *(session.posargs or ("-max_total_time=300",)))


@nox.session
def bench(session: nox.Session) -> None:
    """Measure, on each Python at hand: `nox -s bench -- explorer`, beside its peers on the package index."""
    if session.posargs != ["explorer"]:
        session.error("say what to measure: nox -s bench -- explorer")
    install(session, "bench")
    session.run("python", "tests/grader/bench/explorer.py")
    for python in other_environments(session, "bench"):
        session.run(python, "tests/grader/bench/explorer.py", external=True)


def other_environments(session: nox.Session, *groups: str) -> Iterator[str]:
    """One environment after the other, one for each other Python at hand: the path of its interpreter."""
    for version, python in other_pythons().items():
        print(f"Python {version}", flush=True)
        folder = Path(session.virtualenv.location, version)
        inside = str(folder / "bin" / "python")
        run = functools.partial(session.run, external=True, silent=True)
        if not folder.is_dir():
            run(sys.executable, "-m", "virtualenv", "--quiet", "--python", python, str(folder))
        fill(folder, groups, functools.partial(run, inside, "-m", "pip", "install", "--quiet"))
        yield inside


def other_pythons() -> dict[str, str]:
    """The path of one interpreter for each supported version but the running one, of those that answer `-V`.

    Looked for on PATH, then among pyenv's versions: its shims on PATH may answer only that they do not.
    """
    home = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
    on_path = filter(None, (shutil.which(f"python{version}") for version in SUPPORTED))
    found: dict[str, str] = {}
    for candidate in (*on_path, *map(str, sorted(home.glob("versions/*/bin/python")))):
        answer = subprocess.run([candidate, "-V"], capture_output=True, text=True, check=False)
        version = re.match(r"Python (\d+\.\d+)\.", answer.stdout)
        if version and version[1] in SUPPORTED:
            found.setdefault(version[1], candidate)
    found.pop("{}.{}".format(*sys.version_info), None)
    return dict(sorted(found.items()))


@contextlib.contextmanager
def every_core_busy() -> Iterator[None]:
    """While it lasts, a process spins on every core."""
    spin = [sys.executable, "-c", "while True: pass"]
    busy = [subprocess.Popen(spin) for _ in range(os.cpu_count() or 1)]
    try:
        yield
    finally:
        for process in busy:
            process.kill()
            process.wait()
