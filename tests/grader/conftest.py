"""What the grader's own tests share: which tiers of isolation this machine can be tested in."""

import os
from collections.abc import Iterator

import pytest
from corpus import hand_in, write_small
from hypothesis import settings
from survivors import our_own

from grader.grade import grade
from grader.sandbox import confine, sharing, tiers
from grader.sandbox.tiers import Tier
from grader.sheet import KataSheet

settings.register_profile("facts", deadline=None)  # how long an example takes says something of the machine only
settings.load_profile("facts")

REQUIRED = "KATA_REQUIRE_TIER"  # set by `.ci/run`: a machine that lacks this tier fails, instead of skipping


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest first, which have a limit of their own: no worker then waits for another at the end."""
    items.sort(key=_limit, reverse=True)


def _limit(item: pytest.Item) -> float:
    """The seconds that a test asks for itself, 0 where it does not."""
    marker = item.get_closest_marker("timeout")
    return float(marker.args[0]) if marker else 0.0


@pytest.fixture(scope="session")
def best_tier() -> Tier:
    """The best tier of this machine, tried once."""
    return tiers.best()


@pytest.fixture(params=tiers.TIERS, scope="module")
def tier(request: pytest.FixtureRequest, best_tier: Tier) -> Iterator[Tier]:
    """Each tier that the machine offers. One that it lacks is skipped by name, or fails where it is required."""
    wanted: str = request.param
    if wanted == "limits":
        yield tiers.limits_only("the test wants it so")
    elif best_tier.name == wanted:
        yield best_tier
    elif wanted == "landlock" and tiers.self_test(tiers.fenced("")) is None:
        yield tiers.fenced("the test wants it so")
    elif os.environ.get(REQUIRED) == wanted:
        pytest.fail(f"tier {wanted} is required here and missing: {best_tier.why}")
    else:
        pytest.skip(f"tier {wanted} is missing: {best_tier.why}")


@pytest.fixture(scope="module")
def nothing_outlives(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Counted before and after: processes (orphans come to us), shared memory, files outside of the sandbox."""
    confine.adopt_orphans()
    place = tmp_path_factory.mktemp("temporary")
    patch = pytest.MonkeyPatch()
    patch.setenv("TMPDIR", str(place))
    patch.setattr("tempfile.tempdir", str(place))
    processes, shared = our_own(), sharing.names()
    yield
    patch.undo()
    assert our_own() == processes
    assert sharing.left_by([], sharing.names() - shared) == set()
    assert sorted(place.rglob("*")) == []


@pytest.fixture(scope="module")
def honest(best_tier: Tier, tmp_path_factory: pytest.TempPathFactory) -> KataSheet:
    """The small kata, solved, in a submission where all else is honest, too."""
    katas = write_small(tmp_path_factory.mktemp("honest"), ["honest"])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("grader.grade.isolation", lambda: best_tier)
        sheet = grade(hand_in(katas, {}), katas, katas.katas, seed=1)
    assert sheet.points == sheet.max_points
    return sheet.katas[0]
