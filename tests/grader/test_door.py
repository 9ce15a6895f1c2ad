"""A command that is shown works for the person who reads it."""

import pytest

from grader import door
from grader.door import MODULE, SCRIPT, nox


@pytest.mark.parametrize(
    ("environment", "program", "expected"),
    [
        ({}, "/usr/bin/kata", SCRIPT),
        ({}, "/somewhere/grader/__main__.py", MODULE),
        ({"KATA_DOOR": ".venv/bin/nox"}, "/somewhere/grader/__main__.py", nox(".venv/bin/nox")),
    ],
)
def test_the_door_is_known_by_the_program_and_what_nox_says(
    environment: dict[str, str], program: str, expected: door.Door
) -> None:
    assert door.door(environment, program) == expected


@pytest.mark.parametrize(
    ("entered", "expected"),
    [
        (SCRIPT, ["kata grade 15", "kata grade", "kata replay 15 a1.b2"]),
        (MODULE, ["python -m grader grade 15", "python -m grader grade", "python -m grader replay 15 a1.b2"]),
        (nox("nox"), ["nox -s grade -- 15", "nox -s grade", "nox -s kata -- replay 15 a1.b2"]),
    ],
)
def test_each_door_has_its_commands(entered: door.Door, expected: list[str]) -> None:
    shown = [entered.command("grade", "15"), entered.command("grade"), entered.command("replay", "15", "a1.b2")]
    assert shown == expected
