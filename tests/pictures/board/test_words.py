"""What the board says: both sides of a dispute, a word on each danger, and easy to read."""

from __future__ import annotations

from typing import Any

import pytest

from explainer import evidence
from explainer.pictures.board import words

BOXES = evidence.board()


@pytest.mark.parametrize(
    "key", ["isotretinoin_now", "anticoagulant", "immunosuppression", "diabetes"]
)
def test_whoever_takes_a_medicine_is_told_never_to_pause_it_alone(key: str) -> None:
    assert "Never pause a medicine yourself. Ask who prescribed it." in BOXES[key].warn


def test_dangerous_advice_is_warned_of() -> None:
    assert "no strong numbing cream on large or broken skin" in BOXES["strong_lidocaine"].warn
    assert "Never let needles be used twice" in BOXES["unlicensed_provider"].warn
    assert "seek urgent care now" in BOXES["skin_infection"].warn


@pytest.mark.parametrize(
    ("key", "both"),
    [
        ("isotretinoin_now", ("A device label", "A review of 32 papers")),
        ("filler", ("2 weeks", "12 months")),
        ("botulinum_toxin", ("2 weeks", "3 months")),
        ("retinoid_or_acid", ("24 hours", "2 weeks")),
        ("peel_or_laser", ("2 weeks", "30 days")),
        ("darker_phototype", ("0 of 60", "5 of 30")),
    ],
)
def test_sources_that_disagree_both_stand(key: str, both: tuple[str, str]) -> None:
    told = words.reason_words(BOXES[key])

    assert all(side in told for side in both)


def test_the_sentences_read_easily(reading: Any) -> None:
    texts = [part for box in BOXES.values() for part in (box.said, box.differ, box.warn) if part]
    texts += [words.TAKEAWAY, *words.LEGEND, *words.LEADS.values(), *words.MEANS.values()]

    assert [each for each in texts if reading.grade(each) > 9] == []
    assert [each for each in texts if reading.longest_sentence(each) > 15] == []
