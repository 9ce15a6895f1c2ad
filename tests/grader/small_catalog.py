"""Katas made of paper: folders that have a kata's form, for tests that must not depend on the real ones."""

import json
from pathlib import Path

from grader.catalog import Catalog, load

SETTINGS = """\
title = "{title}"
track = "{track}"
hints = ["look", "think", "do"]
"""
PUBLIC = '''\
from grader.checks import points


@points(2)
def test_it_answers(student, random):
    """it answers"""
'''
HIDDEN = '''\
from grader.checks import needs, points


@points(4)
def test_no_update_is_lost(student, random):
    """no update is lost"""


@points(3)
@needs("it_answers", "no_update_is_lost")
def test_lock_is_released(student, random):
    """the lock is released even if the update fails"""
'''
STUB = '"""Put it right."""\n\n# TODO\n'


def write_kata(root: Path, name: str = "15_missing_lock", track: str = "mutual exclusion") -> None:
    """Write the kata `name` (10 points in three checks and the shared one) into the folders under `root`."""
    slug = name[3:]
    exercises, tests = root / "exercises" / name, root / "tests" / name
    for folder in (exercises, tests):
        folder.mkdir(parents=True)
    (exercises / "kata.toml").write_text(SETTINGS.format(title=slug.replace("_", " ").capitalize(), track=track))
    (exercises / "README.md").write_text(f"# {slug}\n")
    (exercises / f"{slug}.py").write_text(STUB)
    (tests / "test_public.py").write_text(PUBLIC)
    (tests / "test_hidden.py").write_text(HIDDEN)
    (tests / "probe.py").write_text("def run(student):\n    return student.run()\n")
    (tests / "stub.py").write_text(STUB)


def list_hidden(root: Path, name: str = "15_missing_lock") -> None:
    """Put the list of a handout in place of the kata's hidden checks."""
    folder = root / "tests" / name
    (folder / "test_hidden.py").unlink()
    listed = [
        {"name": "no_update_is_lost", "says": "no update is lost", "points": 4, "needs": []},
        {"name": "lock_is_released", "says": "the lock is released", "points": 3, "needs": ["it_answers"]},
    ]
    (folder / "hidden.json").write_text(json.dumps(listed))


def small_catalog(root: Path) -> Catalog:
    """Three katas in two tracks, 10 points each, in the folders under `root`."""
    write_kata(root, "01_hello_process", "processes")
    write_kata(root, "15_missing_lock")
    write_kata(root, "16_always_release")
    return load(root)
