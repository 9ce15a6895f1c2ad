"""The catalogue: what it reads, how katas are found, and what it says about what is wrong."""

from pathlib import Path

import pytest
from small_catalog import HIDDEN, PUBLIC, SETTINGS, list_hidden, small_catalog, write_kata

from grader.catalog import NOTHING_IS_LEFT, CheckSpec, find_root, load
from grader.errors import UserError


def test_a_kata_is_what_its_folders_say(tmp_path: Path) -> None:
    write_kata(tmp_path)
    (kata,) = load(tmp_path).katas
    assert (kata.number, kata.slug, kata.name, kata.file) == (15, "missing_lock", "15_missing_lock", "missing_lock.py")
    assert (kata.title, kata.track, kata.platforms) == ("Missing lock", "mutual exclusion", ())
    assert kata.hints == ("look", "think", "do")
    assert (kata.limits.import_seconds, kata.limits.call_seconds) == (5.0, 10.0)
    assert kata.checks == (
        CheckSpec(name="it_answers", says="it answers", points=2, public=True),
        CheckSpec(name="no_update_is_lost", says="no update is lost", points=4, public=False),
        CheckSpec(
            name="lock_is_released",
            says="the lock is released even if the update fails",
            points=3,
            public=False,
            needs=("it_answers", "no_update_is_lost"),
        ),
        NOTHING_IS_LEFT,
    )
    assert kata.max_points == 10
    assert not kata.provisional


def test_limits_may_differ(tmp_path: Path) -> None:
    write_kata(tmp_path)
    settings = tmp_path / "exercises/15_missing_lock/kata.toml"
    settings.write_text(settings.read_text() + 'platforms = ["posix"]\n[limits]\ncall_seconds = 2.5\n')
    (kata,) = load(tmp_path).katas
    assert (kata.limits.import_seconds, kata.limits.call_seconds, kata.platforms) == (5.0, 2.5, ("posix",))


def test_a_handout_lists_its_hidden_checks(tmp_path: Path) -> None:
    write_kata(tmp_path)
    whole = load(tmp_path).suite()
    list_hidden(tmp_path)
    handout = load(tmp_path)
    (kata,) = handout.katas
    assert kata.provisional
    assert [(check.name, check.points, check.public) for check in kata.checks[1:3]] == [
        ("no_update_is_lost", 4, False),
        ("lock_is_released", 3, False),
    ]
    assert kata.max_points == 10
    assert handout.suite() != whole


@pytest.mark.parametrize("name", ["15", "015", "missing_lock", "missing-lock", "15_missing_lock", "15-missing-lock"])
def test_a_kata_has_several_names(tmp_path: Path, name: str) -> None:
    assert small_catalog(tmp_path).find(name).name == "15_missing_lock"


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("missing_lok", "No kata is called 'missing_lok': did you mean 15_missing_lock?"),
        ("99", "No kata is called '99': the verb `list` shows them all."),
        ("", "No kata is called '': the verb `list` shows them all."),
        ("²", "No kata is called '²': the verb `list` shows them all."),
        ("\x1b[2J", "No kata is called '\\x1b[2J': the verb `list` shows them all."),
    ],
)
def test_an_unknown_kata_gets_one_sentence(tmp_path: Path, name: str, sentence: str) -> None:
    with pytest.raises(UserError) as caught:
        small_catalog(tmp_path).find(name)
    assert str(caught.value) == sentence


def test_select_keeps_the_catalogues_order(tmp_path: Path) -> None:
    catalog = small_catalog(tmp_path)
    assert [kata.number for kata in catalog.select(["16", "hello-process", "1"])] == [1, 16]
    assert catalog.select() == catalog.katas


def test_the_suite_changes_with_the_checks_only(tmp_path: Path) -> None:
    first = small_catalog(tmp_path).suite()
    (tmp_path / "exercises/15_missing_lock/missing_lock.py").write_text("work = 1\n")
    (tmp_path / "tests/grader").mkdir()
    assert load(tmp_path).suite() == first
    (tmp_path / "tests/15_missing_lock/probe.py").write_text("another = 1\n")
    assert load(tmp_path).suite() != first


def test_the_root_is_found_from_below(tmp_path: Path) -> None:
    write_kata(tmp_path)
    assert find_root(tmp_path / "exercises/15_missing_lock") == tmp_path
    with pytest.raises(UserError, match="no folder `exercises` here or above"):
        find_root(Path("/proc"))


def test_other_folders_are_no_katas(tmp_path: Path) -> None:
    write_kata(tmp_path)
    for name in ("__pycache__", "5_short", "07-hyphen", "notes"):
        (tmp_path / "exercises" / name).mkdir()
    assert [kata.name for kata in load(tmp_path).katas] == ["15_missing_lock"]


@pytest.mark.parametrize(
    ("file", "text", "sentence"),
    [
        ("exercises/kata.toml", None, "exercises/15_missing_lock/kata.toml is missing"),
        ("tests/stub.py", None, "tests/15_missing_lock/stub.py is missing"),
        ("tests/probe.py", None, "tests/15_missing_lock/probe.py is missing"),
        ("tests/test_public.py", None, "tests/15_missing_lock/test_public.py is missing"),
        ("tests/test_hidden.py", None, "tests/15_missing_lock has neither test_hidden.py nor"),
        ("exercises/kata.toml", "title = ", "exercises/15_missing_lock/kata.toml cannot be used: "),
        ("exercises/kata.toml", SETTINGS + "extra = 1\n", "unknown field `extra`"),
        ("exercises/kata.toml", 'title = "t"\ntrack = "x"\nhints = ["one"]\n', "of length 3"),
        ("exercises/kata.toml", 'title = ""\ntrack = "x"\nhints = ["a","b","c"]\n', "length >= 1"),
        ("tests/test_public.py", "def test_x(:\n", "tests/15_missing_lock/test_public.py, line 1 is no Python"),
        ("tests/test_public.py", "\0", "tests/15_missing_lock/test_public.py is no Python"),
        ("tests/test_public.py", "def test_x(): ...\n", "line 1: test_x has no docstring"),
        ("tests/test_public.py", 'def test_x():\n    """x"""\n', "needs one decorator `@points(n)`"),
        ("tests/test_public.py", PUBLIC.replace("2", "-2"), "needs one decorator `@points(n)`"),
        ("tests/test_public.py", PUBLIC.replace("2", "True"), "needs one decorator `@points(n)`"),
        ("tests/test_hidden.py", HIDDEN.replace('"it_answers"', "it"), "wants the names of checks"),
        ("tests/test_hidden.py", HIDDEN.replace('"it_answers"', '"it"'), "needs 'it', which is no check before it"),
        ("tests/test_hidden.py", PUBLIC, "tests/15_missing_lock has two checks called it_answers"),
        (
            "tests/test_hidden.py",
            PUBLIC.replace("it_answers", "nothing_is_left"),
            "tests/15_missing_lock has two checks called nothing_is_left",
        ),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence(tmp_path: Path, file: str, text: str | None, sentence: str) -> None:
    write_kata(tmp_path)
    place, name = file.split("/")
    path = tmp_path / place / "15_missing_lock" / name
    path.unlink()
    if text is not None:
        path.write_text(text)
    with pytest.raises(UserError) as caught:
        load(tmp_path)
    assert sentence in str(caught.value)
    assert "\n" not in str(caught.value)
    assert str(tmp_path) not in str(caught.value)


def test_a_bad_list_of_hidden_checks_is_said(tmp_path: Path) -> None:
    write_kata(tmp_path)
    list_hidden(tmp_path)
    (tmp_path / "tests/15_missing_lock/hidden.json").write_text('[{"name": "x", "says": "x", "points": 1.5}]')
    with pytest.raises(UserError, match=r"tests/15_missing_lock/hidden\.json cannot be used: Expected `int`"):
        load(tmp_path)


def test_an_exercise_without_tests_is_said(tmp_path: Path) -> None:
    write_kata(tmp_path)
    (tmp_path / "tests/15_missing_lock").rename(tmp_path / "elsewhere")
    with pytest.raises(UserError, match="tests/15_missing_lock is missing, though exercises/15_missing_lock is there"):
        load(tmp_path)


def test_a_kata_that_lost_its_exercise_is_still_in_the_catalogue(tmp_path: Path) -> None:
    write_kata(tmp_path)
    write_kata(tmp_path, "16_another")
    (tmp_path / "exercises/15_missing_lock").rename(tmp_path / "elsewhere")
    catalog = load(tmp_path)
    assert (catalog.katas[0].name, catalog.katas[0].track) == ("15_missing_lock", "missing")
    assert catalog.katas[0].max_points == catalog.katas[1].max_points
    with pytest.raises(UserError, match="exercises/15_missing_lock is missing, though tests/15_missing_lock is there"):
        catalog.whole()


def test_two_katas_never_share_a_number_or_a_slug(tmp_path: Path) -> None:
    small_catalog(tmp_path)
    write_kata(tmp_path, "16_another")
    with pytest.raises(UserError, match="exercises/16_always_release and exercises/16_another share the name 16"):
        load(tmp_path)
    for place in ("exercises", "tests"):
        (tmp_path / place / "16_another").rename(tmp_path / place / "17_missing_lock")
    with pytest.raises(UserError, match="share the name missing_lock"):
        load(tmp_path)


def test_no_katas_at_all_is_said(tmp_path: Path) -> None:
    (tmp_path / "exercises").mkdir()
    with pytest.raises(UserError, match="holds no kata"):
        load(tmp_path)
