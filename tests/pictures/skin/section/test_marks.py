"""The few marks of the section: places that are even and for ever, and what counts as drawn."""

from collections import Counter

import pytest

from explainer.pictures.skin.section.marks import shown, spread, whole


@pytest.mark.parametrize("way", range(4))
def test_many_things_are_spread_evenly(way: int) -> None:
    tenths = Counter(int(10 * spread(index, way)) for index in range(200))

    assert sorted(tenths) == list(range(10))
    assert max(tenths.values()) <= 1.2 * min(tenths.values())


def test_two_ways_to_spread_are_independent() -> None:
    fields = {(int(4 * spread(i, 0)), int(4 * spread(i, 1))) for i in range(64)}

    assert len(fields) == 16


@pytest.mark.parametrize("amount", [-1.0, 0.0, 0.4, 2.5, 7.0])
def test_as_many_count_as_are_drawn_at_half_strength_or_more(amount: float) -> None:
    assert whole(amount) == sum(shown(amount, index) >= 0.5 for index in range(10))
