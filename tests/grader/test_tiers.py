"""Tiers of isolation: found by trying, told with the reason, and each as tight as it says."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from survivors import our_own

from grader.sandbox import commands, landlock, tiers
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


@pytest.mark.parametrize(
    ("switch", "value", "cure"),
    [
        ("kernel/apparmor_restrict_unprivileged_userns", "1", "kernel.apparmor_restrict_unprivileged_userns=0"),
        ("kernel/unprivileged_userns_clone", "0", "kernel.unprivileged_userns_clone=1"),
        ("user/max_user_namespaces", "0", "user.max_user_namespaces=15000"),
        ("nothing", "0", "--security-opt seccomp=unconfined"),
    ],
)
def test_what_forbids_namespaces_is_told_with_its_cure(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, switch: str, value: str, cure: str
) -> None:
    file = tmp_path / "proc/sys" / switch
    file.parent.mkdir(parents=True)
    file.write_text(f"{value}\n")
    monkeypatch.setattr(tiers, "Path", lambda first, *rest: Path(str(tmp_path) + first, *rest))
    assert cure in tiers._cure()


def test_without_namespaces_the_fence_is_left_and_the_switch_is_named(best_tier: Tier) -> None:
    """In a user namespace of our own, where no more may be made: what a machine is like that forbids them."""
    if best_tier.name != "full" or shutil.which("unshare") is None or shutil.which("setpriv") is None:
        pytest.skip("it needs a user namespace, to forbid others in it")
    forbid = "echo 0 > /proc/sys/user/max_user_namespaces && exec setpriv --bounding-set -all --inh-caps -all "
    tell = "from grader.sandbox import tiers; tier = tiers.best(); print(tier.name, tier.why)"
    command = ["unshare", "--user", "--map-root-user", "sh", "-c", forbid + f"{sys.executable} -c '{tell}'"]
    told = subprocess.run(command, capture_output=True, text=True, check=True, cwd=commands.ROOT).stdout
    assert told.startswith("landlock " if landlock.version() else "limits ")
    assert "sudo sysctl -w user.max_user_namespaces=15000" in told


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
    before = our_own()
    tiers.self_test(tier)
    assert list(tmp_path.iterdir()) == []
    assert our_own() <= before
