"""The planner: days are judged by what the pages say, disagreement stands, nothing is promised."""

from __future__ import annotations

import pytest

from explainer import evidence
from explainer.pictures.aftercare.placing import (
    CLEAR,
    DIFFER,
    EARLY,
    LAST_DAY,
    PARTY_DAY,
    START,
    Placed,
    solved,
)

ROWS = evidence.aftercare()
ASKED = (
    *("cleanser", "moisturiser", "sunscreen", "make_up", "exercise", "swimming_sauna"),
    *("sun", "retinol_acids", "vitamin_c", "shaving", "other_treatments", "work"),
)


def test_the_twelve_things_that_people_ask_about_are_there() -> None:
    assert tuple(ROWS) == ASKED


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_a_day_is_too_early_for_all_unclear_or_clear(row: evidence.Care) -> None:
    for day in range(LAST_DAY + 1):
        fit = EARLY if day < row.low_d else DIFFER if day < row.high_d else CLEAR
        assert Placed(row.chip, day).fit == fit


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_it_is_called_custom_and_every_page_was_seen(row: evidence.Care) -> None:
    assert row.grade == "C"
    assert all(source.seen for source in evidence.trace(row.sources))
    assert len(row.sources) > 1


def test_the_day_of_the_party_is_in_time_and_the_day_after_is_not() -> None:
    plan = {**START, "make_up": PARTY_DAY, "exercise": PARTY_DAY, "work": 1}

    assert solved(plan)
    assert not solved({**plan, "exercise": PARTY_DAY + 1})
