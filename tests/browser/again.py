"""A test that failed is tried once more, and then nothing of the first try may be left.

pytest-rerunfailures makes anew what a test has for itself only. A page that a whole module shares,
and the kernels behind it, would be as the first try left them, so that the second could not pass.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest

SERVERS = ("server", "living")  # they go on, without their kernels


def is_second_try(item: pytest.Item) -> bool:
    """Return whether a test has failed before in this run."""
    return getattr(item, "execution_count", 1) > 1


def start_anew(item: pytest.Item) -> None:
    """End what a test shares with its module, and every kernel; the set-up then makes it anew.

    Args:
        item: The test, before its second try is set up.
    """
    assert hasattr(item, "_fixtureinfo")
    assert hasattr(item, "_request")
    found = [each for one in item._fixtureinfo.name2fixturedefs.values() for each in one]
    for each in found:
        if each.scope == "module" and each.cached_result is not None:
            each.finish(item._request)
    for each in found:
        if each.argname in SERVERS and each.cached_result is not None:
            each.cached_result[0].end_kernels()
