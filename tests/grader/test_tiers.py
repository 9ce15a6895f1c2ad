"""Tiers of isolation: found by trying, told with the reason, and each as tight as it says."""

import os
from pathlib import Path

import pytest

from grader.sandbox import commands, landlock, leftovers, tiers
from grader.sandbox.launch import Layout
from grader.sandbox.tiers import Tier


def test_a_tier_lets_out_only_what_it_says(tier: Tier) -> None:
    problem = tiers.self_test(tier)
    if tier.name == "limits":
        assert problem is not None
        assert "a file outside could be read" in problem
    else:
        assert problem is None


def test_without_bubblewrap_the_reason_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tiers, "find_bubblewrap", lambda: None)
    tier = tiers.best()
    assert tier.name == ("landlock" if landlock.version() else "limits")
    assert "bubblewrap is not installed" in str(tier.why)
    monkeypatch.setattr(landlock, "version", lambda: 0)
    assert tiers.best().name == "limits"


def test_a_bubblewrap_that_fails_is_not_trusted(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    broken = tmp_path / "bwrap"
    broken.write_text("#!/bin/sh\necho 'no namespaces here' >&2\nexit 1\n")
    broken.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    assert tiers.find_bubblewrap() == str(broken)
    tier = tiers.best()
    assert tier.name != "full"
    assert "no namespaces here" in str(tier.why)


def test_a_bubblewrap_that_isolates_nothing_is_found_out(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """It starts the harness as asked, only without any walls: the canaries get out."""
    fake = tmp_path / "bwrap"
    fake.write_text('#!/bin/sh\nwhile [ "$1" != -- ]; do shift; done\nshift\nexec "$@"\n')
    fake.chmod(0o755)
    monkeypatch.setattr(tiers, "find_bubblewrap", lambda: str(fake))
    assert tiers.best().name != "full"


def test_the_project_is_covered_where_the_system_would_show_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    layout = Layout(python=tmp_path, code=tmp_path, scratch=tmp_path, temporary=tmp_path, channel=3)
    monkeypatch.setattr(commands, "ROOT", Path("/usr/src/katas"))
    arguments = commands.user_bubblewrap("bwrap")(layout)
    assert "/usr/src/katas" in arguments
    assert arguments[arguments.index("/usr/src/katas") - 1] == "--tmpfs"


def test_a_self_test_leaves_nothing(tier: Tier, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    before = {process.pid for process in leftovers.descendants(os.getpid())}
    tiers.self_test(tier)
    assert list(tmp_path.iterdir()) == []
    assert {process.pid for process in leftovers.descendants(os.getpid())} <= before
