"""The benchmark of the explorer, beside its peers, in one run: `nox -s bench -- explorer`.

Each search is a process of its own, so that none warms or spoils another. Prints Markdown tables.
"""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import asdict
from importlib.util import find_spec
from pathlib import Path

from engines import ENGINES, Search, load

PROGRAMS = sorted((Path(__file__).parent / "programs").glob("*.py"))
PEERS = {"explorer": "grader", "interleave_test": "interleave_test", "frontrun": "frontrun"}  # by module to import
SECONDS = 20.0  # for one search


def main() -> None:
    """Measure every engine at hand on every program; with arguments, one search in this process, told as JSON."""
    if len(sys.argv) == 3:
        print(json.dumps(asdict(ENGINES[sys.argv[1]](Path(sys.argv[2]), SECONDS))))
        return
    engines = [engine for engine, module in PEERS.items() if find_spec(module)]
    first = {(engine, path): measured(f"{engine}_first", path) for path in PROGRAMS for engine in engines}
    whole = {(engine, path): measured(f"{engine}_all", path) for path in PROGRAMS for engine in engines}
    plain = {path: measured("uncontrolled", path) for path in PROGRAMS}
    print(f"Python {sys.version.split()[0]}\n")
    print("Seconds to the first fault (schedules run)\n")
    table(engines, {path: [first_fault(path, first[engine, path]) for engine in engines] for path in PROGRAMS})
    print("Seconds to the end of the search with at most 2 forced switches (schedules run, schedules a second)\n")
    table(engines, {path: [to_the_end(whole[engine, path]) for engine in engines] for path in PROGRAMS})
    print("Schedules a second, ours against theirs; and the cost of one schedule against one run without control\n")
    table(
        [f"against {engine}" for engine in engines[1:]] + ["against no control"],
        {
            path: [ratio(whole[engines[0], path], whole[engine, path]) for engine in engines[1:]]
            + [ratio(plain[path], whole[engines[0], path])]
            for path in PROGRAMS
        },
    )
    print("Where the time of one schedule goes, in µs; a turn alone is two threads that hand a lock to and fro\n")
    turn = measured("handing_over", PROGRAMS[0])
    table(
        [
            "one schedule",
            "turns handed over",
            "each, alone",
            "the program without control",
            "the rest: watching, deciding",
        ],
        {path: costs(whole[engines[0], path], turn, plain[path]) for path in PROGRAMS},
    )


def measured(engine: str, path: Path) -> Search | None:
    """One search in a process of its own; None where the engine gave up."""
    command = [sys.executable, __file__, engine, str(path)]
    if engine.startswith("frontrun"):  # it must be started by its own command
        command = [str(shutil.which("frontrun", path=f"{Path(sys.executable).parent}:{os.environ['PATH']}")), *command]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=SECONDS * 4)
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired):
        return None
    return Search(**json.loads(done.stdout.splitlines()[-1]))


def first_fault(path: Path, search: Search | None) -> str:
    """The cell of a search for a fault."""
    if search is None:
        return "gave up"
    if load(path).RIGHT:
        return "**false alarm**" if search.found else "none, rightly"
    return f"{search.seconds:.3f} ({search.schedules:,})" if search.found else "**missed**"


def to_the_end(search: Search | None) -> str:
    """The cell of a whole search."""
    if search is None:
        return "gave up"
    end = {True: "", False: "not ended, ", None: "does not say, "}[search.exhausted]
    return f"{end}{search.seconds:.2f} ({search.schedules:,}, {rate(search):,.0f}/s)"


def rate(search: Search) -> float:
    """Schedules a second."""
    return search.schedules / search.seconds


def ratio(ours: Search | None, theirs: Search | None) -> str:
    """How many times as many schedules a second."""
    return "–" if ours is None or theirs is None else f"{rate(ours) / rate(theirs):.1f}"


def costs(ours: Search | None, turn: Search | None, plain: Search | None) -> list[str]:
    """The cells of a profile."""
    if ours is None or turn is None or plain is None:
        return ["gave up"]
    whole, each, bare = (1e6 / rate(ours), 1e6 * turn.seconds / turn.turns, 1e6 / rate(plain))
    turns = ours.turns / ours.schedules
    cells = (whole, turns, each, bare, whole - turns * each - bare)
    return [f"{cell:,.{1 if cell < 20 else 0}f}" for cell in cells]


def table(columns: list[str], rows: dict[Path, list[str]]) -> None:
    """Print a Markdown table with a row for each program."""
    print(f"| program | {' | '.join(columns)} |\n|---|{'---|' * len(columns)}")
    for path, cells in rows.items():
        print(f"| {path.stem} | {' | '.join(cells)} |")
    print()


if __name__ == "__main__":
    main()
