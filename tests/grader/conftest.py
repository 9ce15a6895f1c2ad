"""What the grader's own tests share: which tiers of isolation this machine can be tested in."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

from grader.sandbox import tiers
from grader.sandbox.tiers import Tier

settings.register_profile("facts", deadline=None)  # how long an example takes says something of the machine only
settings.load_profile("facts")

REQUIRED = "KATA_REQUIRE_TIER"  # set by `.ci/run`: a machine that lacks this tier fails, instead of skipping


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest first, which have a limit of their own: no worker then waits for another at the end."""
    items.sort(key=lambda item: item.get_closest_marker("timeout") is None)


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
