"""Grades one submission again and again: quietly, and several at once beside busy processes. No sheet may differ.

`python tests/grader/bench/steady.py TIMES AT_ONCE [KATA…]`. The submission holds a reference in every second place
and a mutant in the others, so that right and wrong answers stand side by side.
"""

import sys
from pathlib import Path

import msgspec

from grader import catalog
from grader.catalog import Catalog, Kata
from grader.grade import grade
from grader.sheet import ScoreSheet
from grader.submission import StudentFile, Submission
from grader.variants import variants
from grader.workers import processes

ROOT = Path(__file__).parents[3]


def main() -> None:
    """Grade, compare as they come, and end with 1 if any sheet is another."""
    times, at_once, *names = sys.argv[1:]
    katas = catalog.load(ROOT)
    chosen = tuple(kata.name for kata in katas.select(names))
    differ = 0
    with processes(int(at_once)) as executor:
        alone = executor.submit(grade_once, chosen).result()
        for number, sheet in enumerate(executor.map(grade_once, [chosen] * int(times)), start=1):
            differ += sheet != alone
            if number % 10 == 0 or number == int(times):
                print(f"{number} grades, {at_once} at once: {differ} differ.", flush=True)
            for before, after in zip(alone.katas, sheet.katas, strict=True):
                if before != after:
                    print(f"{before}\n{after}", flush=True)
    sys.exit(bool(differ))


def grade_once(chosen: tuple[str, ...]) -> ScoreSheet:
    """The sheet of these katas, without what may differ."""
    katas = catalog.load(ROOT)
    sheet = grade(mixed(katas, katas.select(chosen)), katas, katas.select(chosen), seed=1)
    quiet = tuple(msgspec.structs.replace(kata, seconds=0.0) for kata in sheet.katas)
    return msgspec.structs.replace(sheet, katas=quiet)


def mixed(katas: Catalog, chosen: tuple[Kata, ...]) -> Submission:
    """A submission of right and wrong answers by turns."""
    files = {kata.name: StudentFile(content=None, problem="it is not tried") for kata in katas.katas}
    for number, kata in enumerate(chosen):
        kind = "wrong" if number % 2 else "right"
        known = [one for one in variants(kata) if one.kind == kind and not one.by_deadline]
        files[kata.name] = StudentFile(known[0].content)
    return Submission(name="mixed", files=files)


if __name__ == "__main__":
    main()
