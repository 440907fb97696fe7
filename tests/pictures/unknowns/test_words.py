"""What is said of a constant: its share, its value, its grade, and where that rests."""

from dataclasses import replace

import pytest

from explainer import evidence
from explainer.draw.words import NO_SOURCE
from explainer.pictures.unknowns.words import described, now_words, said_words, share_words

ROWS = evidence.sensitivity()


def test_no_share_is_said_to_be_less_than_nothing() -> None:
    row = replace(ROWS[0], total=0.01, total_spread=0.03)

    assert share_words(row) == "1 % (0 to 4 %)"


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.result} {row.constant}")
def test_a_constant_names_its_source_or_says_that_it_has_none(row: evidence.Sensitivity) -> None:
    known = evidence.parameters()[row.constant]
    *_, source = said_words(row)

    assert (source == NO_SOURCE) is not bool(known.sources)
    assert all(evidence.who_and_when(each) in source for each in evidence.trace(known.sources))


def test_the_one_on_which_most_hangs_is_named_whatever_the_order() -> None:
    shown = [row for row in ROWS if row.result == "scar"]

    assert now_words(shown) == now_words(shown[::-1])
    assert "The mark" not in described(())
    assert described(()) != described(shown)
