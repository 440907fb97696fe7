"""What is said of the four ways: the same five rows, with grades, and nothing advised."""

from __future__ import annotations

import re
from typing import Any

import pytest

from explainer import evidence
from explainer.pictures.options import words

ROWS = evidence.options()


def test_every_way_has_the_same_five_rows() -> None:
    assert set(ROWS) == {(option, aspect) for option in words.NAMES for aspect in words.ASPECTS}


@pytest.mark.parametrize("row", ROWS.values(), ids=[" ".join(key) for key in ROWS])
def test_a_number_has_a_source_that_was_seen_and_a_grade(row: evidence.Choice) -> None:
    assert bool(row.sources) == bool(row.grade)
    assert row.sources or not re.search(r"\d", row.said)
    assert all(source.seen for source in evidence.trace(row.sources))


def test_it_advises_nothing_and_reads_easily(reading: Any) -> None:
    said = [words.TAKEAWAY, *words.LEGEND, *(row.said for row in ROWS.values())]

    assert not re.search(r"suitable|best choice|you should|permanent|risk-free", " ".join(said))
    assert [each for each in said if reading.grade(each) > 9] == []
    assert [each for each in said if reading.longest_sentence(each) > 17] == []


@pytest.mark.parametrize("row", ROWS.values(), ids=[" ".join(key) for key in ROWS])
def test_the_letter_is_that_of_the_row(row: evidence.Choice) -> None:
    assert words.graded(row) == row.said + (f" ({row.grade})" if row.grade else "")
