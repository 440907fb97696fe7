"""What is said of the shelf: plain, graded, and unproven where it is."""

from typing import Any

import pytest

from explainer import evidence
from explainer.pictures.shelf import words

ROWS = tuple(evidence.shelf().values())


@pytest.mark.parametrize(
    ("right", "said"),
    [(0, "0 of 5 stand"), (3, "3 of 5 stand"), (5, "All 5 stand on the right shelf.")],
)
def test_it_counts_and_says_that_no_trial_is_large(right: int, said: str) -> None:
    assert words.shelf_words(right, 5).startswith(said)
    assert words.shelf_words(right, 5).endswith(words.NO_LARGE)


def test_no_study_behind_a_benefit_is_large() -> None:
    tested = {name for row in ROWS for name in row.tested_by}

    assert max(study.n or 0 for study in evidence.trace(tested)) <= 60


def test_one_study_of_48_people_stands_behind_three_claims() -> None:
    (study,) = evidence.trace(["ablon2018"])

    assert study.n == 48
    assert sum(study.id in row.tested_by for row in ROWS) == 3


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.claim)
def test_the_shelf_agrees_with_the_verdict_on_its_claim(row: evidence.Shelved) -> None:
    verdict = evidence.claims()[row.claim].verdict

    assert row.sources
    assert set(row.tested_by) <= set(row.sources)
    if row.shelf == 1:
        assert (verdict, row.grade) == ("supported_with_limits", "B")
        assert "No side was left untreated." in row.why
    if row.shelf == 3:
        assert verdict == "unproven"
        assert not row.tested_by


def test_pores_glow_and_elastin_are_called_what_they_are() -> None:
    said = {row.claim: row.why for row in ROWS}

    assert "no trial of plain needles" in said["C12"]
    assert "unproven" in said["C14"]
    assert "uncertain" in said["C03"]


def test_a_place_is_right_higher_or_lower() -> None:
    own = (1, 1, 1, 2, 3)

    assert words.verdict_words(2, own, 1) == "You: place 3 ✓"
    assert words.verdict_words(4, own, 1) == "You: place 5 ↑ belongs higher"
    assert words.verdict_words(0, own, 3) == "You: place 1 ↓ belongs lower"


def test_the_fixed_sentences_read_easily(reading: Any) -> None:
    said = (words.TAKEAWAY, words.WAITING, words.NO_GUESS, *words.LEGEND)
    for text in (*said, words.shelf_words(3, 5)):
        assert reading.grade(text) <= 9, text
        assert reading.longest_sentence(text) <= 15, text


def test_every_claim_on_benefits_is_put_in_order() -> None:
    told = {id_ for id_, claim in evidence.claims().items() if "N4" in claim.notebooks}

    assert told == {row.claim for row in ROWS if row.shelf in words.SHELVES}
