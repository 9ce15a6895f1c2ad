"""Intake: the three forms, the bounds on folders and archives, what is flagged, and batches."""

import errno
import io
import os
import stat
import tarfile
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_catalog import STUB, small_catalog

from grader.catalog import Catalog
from grader.errors import UserError
from grader.submission import StudentFile, Submission, find_submissions, is_stub, read_submission

LOCK = "15_missing_lock"
WORK = b"print('work')\n"
PATH = f"{LOCK}/missing_lock.py"


@pytest.fixture(scope="module")
def catalog(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    return small_catalog(tmp_path_factory.mktemp("katas"))


def put(root: Path, *paths: str, content: bytes = WORK) -> Path:
    """Write a file at each of `paths` below `root`."""
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)
    return root


def zip_of(path: Path, entries: Iterable[tuple[str | zipfile.ZipInfo, bytes]]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return path


def tar_of(path: Path, members: Iterable[tuple[tarfile.TarInfo, bytes]], mode: str = "w") -> Path:
    with tarfile.open(path, mode) as archive:  # type: ignore[call-overload]
        for member, content in members:
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return path


def problem(path: Path, catalog: Catalog) -> str | None:
    """The problem with kata 15 in the one submission that a batch finds in `path`."""
    (one,) = find_submissions([path], catalog)
    return one.files[LOCK].problem


@pytest.mark.parametrize("path", [f"exercises/{PATH}", PATH, "missing_lock.py"])
def test_each_form_is_read(tmp_path: Path, catalog: Catalog, path: str) -> None:
    submission = read_submission(put(tmp_path / "ada", path), catalog)
    assert submission == Submission(
        name="ada",
        files={
            "01_hello_process": StudentFile(None, "it is missing"),
            LOCK: StudentFile(WORK),
            "16_always_release": StudentFile(None, "it is missing"),
        },
    )


def test_the_first_form_that_matches_any_kata_wins(tmp_path: Path, catalog: Catalog) -> None:
    put(tmp_path, "exercises/01_hello_process/hello_process.py", PATH, "always_release.py")
    files = read_submission(tmp_path, catalog).files
    assert [file.content for file in files.values()] == [WORK, None, None]


@pytest.mark.parametrize("kind", ["folder", "zip", "tar.gz"])
def test_one_folder_around_a_submission_is_no_matter(tmp_path: Path, catalog: Catalog, kind: str) -> None:
    folder = put(tmp_path / "class" / "ada", f"repo-main/exercises/{PATH}")
    (folder / "__MACOSX").mkdir()
    if kind == "zip":
        zip_of(tmp_path / "class" / "ada.zip", [(f"repo-main/exercises/{PATH}", WORK), ("__MACOSX/x", b"y")])
    if kind == "tar.gz":
        entry = tarfile.TarInfo(f"./repo-main/exercises/{PATH}")
        tar_of(tmp_path / "class" / "ada.tar.gz", [(entry, WORK)], "w:gz")
    place = folder if kind == "folder" else tmp_path / "class" / f"ada.{kind}"
    submission = read_submission(place, catalog)
    assert (submission.name, submission.files[LOCK].content) == ("ada", WORK)


def test_what_holds_no_kata_is_bad_input(tmp_path: Path, catalog: Catalog) -> None:
    put(tmp_path, "notes/readme.txt", "other.py")
    for path, sentence in [
        (tmp_path, "holds none of the katas"),
        (tmp_path / "nowhere", "does not exist"),
        (tmp_path / "other.py", "is neither a folder nor an archive"),
        (put(tmp_path, "broken.zip") / "broken.zip", "cannot be graded: the archive is damaged"),
    ]:
        with pytest.raises(UserError, match=sentence) as caught:
            read_submission(path, catalog)
        assert "\n" not in str(caught.value)


def test_a_link_that_leads_nowhere_is_bad_input(tmp_path: Path, catalog: Catalog) -> None:
    (tmp_path / "loop").symlink_to("loop")
    with pytest.raises(UserError, match="neither"):
        read_submission(tmp_path / "loop", catalog)


# ---- One file of a folder.


def linked(file: Path) -> None:
    put(file.parent.parent, "secret.py")
    file.symlink_to("../secret.py")


def hard_linked(file: Path) -> None:
    os.link(put(file.parent.parent, "secret.py") / "secret.py", file)


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (linked, "it is a symbolic link; hand in the file itself"),
        (hard_linked, "it is a hard link to another file; hand in a copy of its own (`cp`)"),
        (os.mkfifo, "it is no regular file"),
        (lambda file: file.mkdir(), "it is a folder; hand in a file"),
        (lambda file: file.write_bytes(b""), "it is empty"),
        (lambda file: file.write_bytes(b" \n\t\n"), "it is empty"),
        (lambda file: file.write_bytes(b"#" * ((1 << 20) + 1)), "it is larger than 1 MiB"),
        (lambda file: os.truncate(put(file.parent, file.name) / file.name, 1 << 40), "it is larger than 1 MiB"),
        (lambda file: file.symlink_to("/dev/zero"), "it is a symbolic link; hand in the file itself"),
    ],
)
def test_what_is_no_regular_file_is_refused(
    tmp_path: Path, catalog: Catalog, make: Callable[[Path], object], sentence: str
) -> None:
    put(tmp_path / "ada", "16_always_release/always_release.py")
    (tmp_path / "ada" / LOCK).mkdir()
    make(tmp_path / "ada" / PATH)
    submission = read_submission(tmp_path / "ada", catalog)
    assert submission.files[LOCK] == StudentFile(None, sentence)
    assert submission.files["16_always_release"] == StudentFile(WORK)


def test_a_file_of_just_1_mib_is_taken(tmp_path: Path, catalog: Catalog) -> None:
    put(tmp_path, PATH, content=b"#" * (1 << 20))
    assert read_submission(tmp_path, catalog).files[LOCK].problem is None


def test_a_socket_is_refused_without_being_opened(tmp_path: Path, catalog: Catalog) -> None:
    os.mknod(put(tmp_path, "16_always_release/always_release.py") / "missing_lock.py", stat.S_IFSOCK | 0o600)
    (tmp_path / LOCK).mkdir()
    (tmp_path / "missing_lock.py").rename(tmp_path / PATH)
    assert read_submission(tmp_path, catalog).files[LOCK].problem == "it is no regular file"


@pytest.mark.parametrize("path", [f"exercises/{PATH}", PATH])
def test_no_folder_on_the_way_may_be_a_link(tmp_path: Path, catalog: Catalog, path: str) -> None:
    put(tmp_path / "elsewhere", path)
    (tmp_path / "ada").mkdir()
    first = path.split("/", maxsplit=1)[0]
    (tmp_path / "ada" / first).symlink_to(tmp_path / "elsewhere" / first)
    assert (
        read_submission(tmp_path / "ada", catalog).files[LOCK].problem
        == "a folder on the way to it is a link, or no folder"
    )


def test_a_file_that_may_not_be_read_is_a_problem_of_that_file(
    tmp_path: Path, catalog: Catalog, monkeypatch: pytest.MonkeyPatch
) -> None:
    def denied(path: str, *_: object, **__: object) -> int:  # as a student's `chmod 0` is to all but root
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)

    put(tmp_path, PATH)
    monkeypatch.setattr("grader.submission.trees.os.open", denied)
    assert read_submission(tmp_path, catalog).files[LOCK].problem == "it may not be read (permission denied)"


# ---- Archives.


def special(name: str, kind: int) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name)
    entry.create_system = 3
    entry.external_attr = (kind | 0o644) << 16
    return entry


@pytest.mark.parametrize(
    ("entries", "sentence"),
    [
        ([(PATH, WORK), ("../../outside.py", WORK)], "the archive holds a path that leads out of it"),
        ([(PATH, WORK), ("/etc/outside.py", WORK)], "the archive holds a path that leads out of it"),
        ([(PATH, WORK), ("C:/outside.py", WORK)], "the archive holds a path that leads out of it"),
        ([(PATH, WORK), (PATH.replace("/", "\\..\\..\\"), WORK)], "the archive holds a path that leads out of it"),
        ([(PATH, WORK), (PATH, b"other = 1\n")], "the archive holds it twice; pack it again"),
        ([(PATH, WORK), (f"./{PATH}", WORK)], "the archive holds it twice; pack it again"),
        ([(PATH, b"#" * ((1 << 20) + 1))], "it is larger than 1 MiB"),
        ([(PATH, b"")], "it is empty"),
        ([(special(PATH, stat.S_IFLNK), b"../../secret.py")], "it is a link inside the archive; pack the file itself"),
        ([(special(PATH, stat.S_IFIFO), b"")], "it is no regular file"),
        ([(special(LOCK, stat.S_IFLNK), b"/etc"), (PATH, WORK)], "a folder on the way to it is a link, or no folder"),
        ([(f"{LOCK}/other.py", WORK)], "it is missing"),
        ([("a", b"#" * (26 << 20)), ("b", b"#" * (26 << 20)), (PATH, WORK)], "the archive holds more than 50 MiB"),
        ([*((f"{number}", b"") for number in range(10_001)), (PATH, WORK)], "the archive holds more than 10,000 files"),
        ([(PATH.replace("/", "\\"), WORK)], None),  # packed on Windows
        ([(PATH, WORK), ("link", WORK), (special("venv/python", stat.S_IFLNK), b"/usr/bin/python")], None),
    ],
)
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_the_bounds_of_a_zip(
    tmp_path: Path, catalog: Catalog, entries: list[tuple[str | zipfile.ZipInfo, bytes]], sentence: str | None
) -> None:
    assert problem(zip_of(tmp_path / "ada.zip", entries), catalog) == sentence


def member(name: str, kind: bytes = tarfile.REGTYPE, target: str = "") -> tarfile.TarInfo:
    entry = tarfile.TarInfo(name)
    entry.type = kind
    entry.linkname = target
    return entry


@pytest.mark.parametrize(
    ("members", "sentence"),
    [
        ([(member(PATH), WORK), (member("../outside"), b"")], "the archive holds a path that leads out of it"),
        ([(member(PATH), WORK), (member("/outside"), b"")], "the archive holds a path that leads out of it"),
        ([(member(PATH), WORK), (member(PATH), WORK)], "the archive holds it twice; pack it again"),
        ([(member(PATH, tarfile.SYMTYPE, "/etc"), b"")], "it is a link inside the archive; pack the file itself"),
        ([(member(PATH, tarfile.LNKTYPE, "x"), b"")], "it is a link inside the archive; pack the file itself"),
        ([(member(PATH, tarfile.FIFOTYPE), b"")], "it is no regular file"),
        ([(member(PATH, tarfile.CHRTYPE), b"")], "it is no regular file"),
        (
            [(member(LOCK, tarfile.SYMTYPE, "/etc"), b""), (member(PATH), WORK)],
            "a folder on the way to it is a link, or no folder",
        ),
        ([(member(PATH), b"#" * ((1 << 20) + 1))], "it is larger than 1 MiB"),
        ([(member("a"), b"#" * (51 << 20)), (member(PATH), WORK)], "the archive holds more than 50 MiB"),
        (
            [*((member(f"{number}"), b"") for number in range(10_000)), (member(PATH), WORK)],
            "the archive holds more than 10,000 files",
        ),
        ([(member(PATH), WORK)], None),
    ],
)
def test_the_bounds_of_a_tar(
    tmp_path: Path, catalog: Catalog, members: list[tuple[tarfile.TarInfo, bytes]], sentence: str | None
) -> None:
    assert problem(tar_of(tmp_path / "ada.tgz", members, "w:gz"), catalog) == sentence


def test_a_zip_may_not_ask_for_more_than_it_claims(tmp_path: Path, catalog: Catalog) -> None:
    path = zip_of(tmp_path / "ada.zip", [(PATH, b"#" * 100_000)])
    small = (100).to_bytes(4, "little")
    path.write_bytes(path.read_bytes().replace((100_000).to_bytes(4, "little"), small))
    assert problem(path, catalog) == "it is damaged in the archive; pack it again"


def test_a_directory_of_a_million_entries_is_refused_before_it_is_read(tmp_path: Path, catalog: Catalog) -> None:
    path = zip_of(tmp_path / "ada.zip", [(PATH, WORK)])
    record = path.read_bytes()
    end = record.rindex(b"PK\x05\x06")
    path.write_bytes(record[: end + 12] + (40 << 20).to_bytes(4, "little") + record[end + 16 :])
    assert problem(path, catalog) == "the archive holds more than 10,000 files"


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda zipped: zipped + b"PK\x06\x07" + bytes(18), "the archive is in the zip64 format; pack an ordinary zip"),
        (lambda zipped: zipped[:40], "the archive is damaged (BadZipFile); pack it again"),
        (lambda zipped: b"", "the archive is damaged (BadZipFile); pack it again"),
        (lambda zipped: zipped + bytes(50 << 20), "it is larger than 50 MiB"),
    ],
)
def test_a_broken_zip_is_a_submission_with_a_problem(
    tmp_path: Path, catalog: Catalog, change: Callable[[bytes], bytes], sentence: str
) -> None:
    path = zip_of(tmp_path / "ada.zip", [(PATH, WORK)])
    path.write_bytes(change(path.read_bytes()))
    (one,) = find_submissions([path], catalog)
    assert {file.problem for file in one.files.values()} == {sentence}


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_unusual_compression_is_refused(tmp_path: Path, catalog: Catalog, method: int) -> None:
    with zipfile.ZipFile(tmp_path / "ada.zip", "w", method) as archive:
        archive.writestr(PATH, WORK)
    assert problem(tmp_path / "ada.zip", catalog) == "it is packed in an unusual way; pack an ordinary zip"


def test_a_chain_of_long_names_breaks_nothing(tmp_path: Path, catalog: Catalog) -> None:
    header = tarfile.TarInfo("././@LongLink")
    header.type, header.size = tarfile.GNUTYPE_LONGNAME, 2
    chain = (header.tobuf(tarfile.GNU_FORMAT) + b"x\0".ljust(512, b"\0")) * 5000
    (tmp_path / "ada.tar").write_bytes(chain)
    assert (problem(tmp_path / "ada.tar", catalog) or "").startswith("the archive is damaged")


@given(content=st.binary(max_size=3000), ending=st.sampled_from([".zip", ".tar", ".tar.gz"]), cut=st.integers(0, 3000))
def test_no_archive_breaks_intake(
    tmp_path_factory: pytest.TempPathFactory, catalog: Catalog, content: bytes, ending: str, cut: int
) -> None:
    folder = tmp_path_factory.mktemp("fuzz")
    path = folder / f"ada{ending}"
    if ending == ".zip":
        zip_of(path, [(PATH, WORK)])
    else:
        tar_of(path, [(member(PATH), WORK)], "w:gz" if ending == ".tar.gz" else "w")
    whole = path.read_bytes()
    path.write_bytes(whole[:cut] + content + whole[cut + len(content) :])
    (one,) = find_submissions([path], catalog)
    assert all((file.content is None) != (file.problem is None) for file in one.files.values())


NAMES = st.sampled_from(
    ["..", ".", "", "a", LOCK, "missing_lock.py", "Missing_Lock.py", "exercises", "C:", "\\", "é", "e\u0301"]
)


@given(paths=st.lists(st.lists(NAMES, min_size=1, max_size=4).map("/".join), max_size=6))
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_only_the_catalogues_files_are_ever_taken(
    tmp_path_factory: pytest.TempPathFactory, catalog: Catalog, paths: list[str]
) -> None:
    entries: list[tuple[str | zipfile.ZipInfo, bytes]] = [(path, f"# {path}".encode()) for path in paths if path]
    (one,) = find_submissions([zip_of(tmp_path_factory.mktemp("names") / "ada.zip", entries)], catalog)
    assert list(one.files) == [kata.name for kata in catalog.katas]
    taken = one.files[LOCK].content
    assert taken is None or b"missing_lock.py" in taken


KINDS: dict[str, Callable[[Path], object]] = {
    "file": lambda path: path.write_bytes(WORK),
    "giant": lambda path: path.write_bytes(b"#" * ((1 << 20) + 1)),
    "closed": lambda path: os.close(os.open(path, os.O_CREAT, 0)),
    "folder": lambda path: path.mkdir(),
    "fifo": os.mkfifo,
    "link": lambda path: path.symlink_to("/dev/zero"),
    "loop": lambda path: path.symlink_to(path.name),
}
PLACES = ("exercises", f"exercises/{LOCK}", f"exercises/{PATH}", LOCK, PATH, "missing_lock.py", "conftest.py", "tests")


@given(kinds=st.dictionaries(st.sampled_from(PLACES), st.sampled_from(sorted(KINDS))))
def test_whatever_lies_in_a_folder_only_plain_files_are_taken(
    tmp_path_factory: pytest.TempPathFactory, catalog: Catalog, kinds: dict[str, str]
) -> None:
    root = tmp_path_factory.mktemp("things") / "ada"
    root.mkdir()
    for place in sorted(kinds):
        if (root / place).parent.is_dir() and not (root / place).parent.is_symlink():
            KINDS[kinds[place]](root / place)
    (one,) = find_submissions([root.parent], catalog)
    for file in one.files.values():
        assert (file.content is None) != (file.problem is None)
        assert file.content in (None, WORK)


# ---- What is flagged.


def flags(root: Path, catalog: Catalog, given: dict[str, bytes] | None = None) -> tuple[str, ...]:
    return read_submission(root, catalog, given or {}).flags


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("conftest.py", "could change how tests are run"),
        ("exercises/conftest.py", "could change how tests are run"),
        (f"exercises/{LOCK}/conftest.py", "could change how tests are run"),
        ("tests/conftest.py", "could change how tests are run"),
        ("pytest.ini", "could change how tests are run"),
        ("tox.ini", "could change how tests are run"),
        ("setup.cfg", "could change how tests are run"),
        ("pyproject.toml", "could change how tests are run"),
        ("noxfile.py", "could change how tests are run"),
        ("sitecustomize.py", "could run code whenever Python starts"),
        (f"exercises/{LOCK}/evil.pth", "could run code whenever Python starts"),
        (f"exercises/{LOCK}/missing_lock.pyc", "is compiled code, which nobody can read"),
        (".github/workflows/grade.yml", "is not the workflow that was given out"),
        (f"exercises/{LOCK}/queue.py", "has the name of a module of the standard library"),
        (
            f"exercises/{LOCK}/json/__init__.py",
            "has the name of a module of the standard library",
        ),
        (f"exercises/{LOCK}/Missing_Lock.py", "is nearly called missing_lock.py, which alone was graded"),
    ],
)
def test_what_looks_like_an_attempt_is_flagged(tmp_path: Path, catalog: Catalog, path: str, why: str) -> None:
    put(tmp_path, f"exercises/{PATH}", path)
    assert flags(tmp_path, catalog) == (f"{path.removesuffix('/__init__.py')} {why}",)


@pytest.mark.parametrize(
    "path",
    [
        "notes.py",
        "queue.py",
        f"exercises/{LOCK}/scratch.py",
        f"exercises/{LOCK}/json/notes.txt",
        f"exercises/{LOCK}/__pycache__/missing_lock.cpython-312.pyc",
        ".venv/lib/python3.12/site-packages/distutils-precedence.pth",
        "README.md",
    ],
)
def test_ordinary_files_are_not(tmp_path: Path, catalog: Catalog, path: str) -> None:
    put(tmp_path, f"exercises/{PATH}", path)
    assert flags(tmp_path, catalog) == ()


def test_files_beside_each_other_shadow_as_well(tmp_path: Path, catalog: Catalog) -> None:
    put(tmp_path, "missing_lock.py", "threading.py")
    (flag,) = flags(tmp_path, catalog)
    assert flag == "threading.py has the name of a module of the standard library"


def test_the_handouts_own_files_and_ours_are_never_flagged(tmp_path: Path, catalog: Catalog) -> None:
    put(catalog.root, "pyproject.toml", content=b"[tool]\n")
    put(tmp_path, f"exercises/{PATH}", "noxfile.py", ".github/workflows/grade.yml", "tests/conftest.py")
    put(tmp_path, "pyproject.toml", content=b"[tool]\n")
    given = dict.fromkeys(["noxfile.py", ".github/workflows/grade.yml", "tests/conftest.py"], WORK)
    assert flags(tmp_path, catalog, given) == ()


def test_changed_parts_of_the_grader_are_one_flag(tmp_path: Path, catalog: Catalog) -> None:
    given = dict.fromkeys([f"tests/{LOCK}/probe.py", "grader/sheet.py", "grader/cli.py", "grader/gone.py"], b"ours")
    put(tmp_path, f"exercises/{PATH}", f"tests/{LOCK}/probe.py")
    assert flags(tmp_path, catalog, given) == (f"tests/{LOCK}/probe.py is not as it was given out",)
    put(tmp_path, "grader/sheet.py", "grader/cli.py")
    assert flags(tmp_path, catalog, given) == ("grader/cli.py and 2 more files are not as they were given out",)


def test_a_flag_is_safe_to_show_and_their_number_is_bounded(tmp_path: Path, catalog: Catalog) -> None:
    put(tmp_path, PATH, *(f"{number:03}\x1b[2J\u202e.pth" for number in range(50)))
    found = flags(tmp_path, catalog)
    assert found[0] == "000\\x1b[2J\\u202e.pth could run code whenever Python starts"
    assert (len(found), found[-1]) == (21, "and 30 more files like these")


# ---- A class.


def test_a_path_with_the_form_is_one_and_else_each_child_is(tmp_path: Path, catalog: Catalog) -> None:
    put(tmp_path / "class", f"ada/{PATH}", "bao/exercises/15_missing_lock/missing_lock.py", "dan/notes.txt")
    (tmp_path / "class" / "empty").mkdir()
    zip_of(tmp_path / "class" / "chen.zip", [("missing_lock.py", WORK)])
    put(tmp_path / "class", "broken.zip", "old.rar", "roster.csv", ".git/config", "__MACOSX/x")
    (tmp_path / "class" / "linked").symlink_to(tmp_path / "class" / "ada")
    found = {one.name: one.files[LOCK] for one in find_submissions([tmp_path / "class"], catalog)}
    assert found == {
        "ada": StudentFile(WORK),
        "bao": StudentFile(WORK),
        "broken": StudentFile(None, "the archive is damaged (BadZipFile); pack it again"),
        "chen": StudentFile(WORK),
        "dan": StudentFile(None, "it is missing"),
        "empty": StudentFile(None, "it is missing"),
        "linked": StudentFile(None, "it is a symbolic link; name what it leads to"),
        "old": StudentFile(None, "this kind of archive is not read; pack the files as a zip"),
    }
    assert list(found) == sorted(found)
    (one,) = find_submissions([tmp_path / "class" / "ada", tmp_path / "class" / "linked"], catalog)
    assert one.name == "ada"


def test_names_are_safe_and_distinct(tmp_path: Path, catalog: Catalog) -> None:
    names = ["ada", "Ada", "e\u0301ve", "éve", "\x1b[31mred", "x" * 200, "\u202eevil", "a\nb", "=cmd"]
    put(tmp_path / "class", *(f"{name}/missing_lock.py" for name in names))
    zip_of(tmp_path / "class" / "ada.zip", [("missing_lock.py", WORK)])
    os.mkdir(os.fsencode(tmp_path / "class") + b"/\xff")
    found = [one.name for one in find_submissions([tmp_path / "class"], catalog)]
    safe = ["\\udcff", "\\u202eevil", "\\x1b[31mred", "a\\nb", "=cmd", "x" * 150]
    assert sorted(found) == sorted([*safe, "Ada", "ada-2", "ada-3", "éve", "éve-2"])


@pytest.mark.parametrize(
    ("name", "sentence"), [("nowhere", "does not exist"), ("empty", "holds no submission"), ("x.txt", "is neither")]
)
def test_a_path_that_holds_nothing_is_bad_input(tmp_path: Path, catalog: Catalog, name: str, sentence: str) -> None:
    (tmp_path / "empty").mkdir()
    put(tmp_path, "x.txt")
    with pytest.raises(UserError, match=sentence):
        find_submissions([tmp_path / name], catalog)


# ---- The stub.


@pytest.mark.parametrize(
    "text", [STUB, STUB.replace("\n", "\r\n"), "\ufeff" + STUB, STUB + "\n\n", STUB.replace("TODO", "TODO  ")]
)
def test_a_stub_stays_one_whatever_an_editor_does_to_blanks(text: str) -> None:
    assert is_stub(text.encode(), STUB.encode())


@pytest.mark.parametrize("text", [STUB + "x = 1\n", "    " + STUB, STUB.replace("\n\n", "\n"), ""])
def test_any_work_is_no_stub(text: str) -> None:
    assert not is_stub(text.encode(), STUB.encode())
