"""What the planner says: both sides of a dispute, nothing promised, easy to read."""

from __future__ import annotations

import re
from typing import Any

import pytest

from explainer import evidence
from explainer.pictures.aftercare import words
from explainer.pictures.aftercare.placing import EARLY, Placed

ROWS = evidence.aftercare()


def test_of_vitamin_c_the_harm_is_told_beside_the_page_that_advises_it() -> None:
    told = words.care_words(ROWS["vitamin_c"])

    assert "put it on at once" in told
    assert "15 people with lasting bumps" in told
    assert Placed("vitamin_c", 0).fit == EARLY


def test_nothing_is_promised_and_it_reads_easily(reading: Any) -> None:
    said = [words.TAKEAWAY, *words.LEGEND]
    said += [words.care_words(row) for row in ROWS.values()]

    assert not re.search(r"guarantee|always|safe|suitable|will heal", " ".join(said), re.I)
    assert [each for each in said if reading.grade(each) > 9] == []
    assert [each for each in said if reading.longest_sentence(each) > 17] == []


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_the_range_is_said_from_the_first_day_to_the_last(row: evidence.Care) -> None:
    assert words.range_words(row) == f"day {row.low_d:g} to day {row.high_d:g}"
