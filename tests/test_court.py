"""The cases of the court: fair, cited, plain, and landing where the evidence lands."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from explainer import evidence
from explainer.content import JUDGEMENTS, Case, court, misconceptions

CASES = court()
ASKED_FOR = {"M1", "M2", "M3", "M4", "M5", "M6", "M8", "M9", "M12", "M14", "M17"}
every_case = pytest.mark.parametrize("case", CASES, ids=lambda each: each.id)


def texts(case: Case) -> list[str]:
    return [case.claim, *case.replies.values(), *(card.text for card in case.cards)]


def test_the_planned_beliefs_stand_trial_and_each_code_is_known() -> None:
    codes = {case.code for case in CASES}

    assert codes >= ASKED_FOR
    assert codes <= {*misconceptions(), *evidence.claims()}


def test_what_the_source_article_answers_stands_trial_too() -> None:
    codes = {case.code for case in CASES}

    assert {"C31", "C33"} <= codes
    assert "M6" in codes, "C32, on months and years, is the case of what lasts"


@pytest.mark.parametrize("code", ["M2", "M6"])
def test_deeper_and_lasting_are_too_simple(code: str) -> None:
    (case,) = (each for each in CASES if each.code == code)

    assert case.verdict == "too-simple"


def test_every_verdict_is_needed_and_none_has_most_of_the_cases() -> None:
    found = Counter(case.verdict for case in CASES)

    assert set(found) == set(JUDGEMENTS)
    assert max(found.values()) <= len(CASES) / 2


@every_case
def test_a_case_has_evidence_that_was_seen_with_a_grade_that_fits(case: Case) -> None:
    for card in case.cards:
        sources = evidence.trace(card.sources)
        assert any(source.seen for source in sources)
        kinds = {source.kind for source in sources}
        assert card.grade != "A" or kinds & {"review", "trial"}
        assert card.grade == "C" or kinds - {"clinic", "vendor", "lay", "label"}


@every_case
def test_a_verdict_other_than_false_has_evidence_for_the_claim(case: Case) -> None:
    sides = {card.side for card in case.cards}

    assert case.verdict == "false" or "for" in sides
    assert case.verdict != "too-simple" or sides == {"for", "against"}


@every_case
def test_its_words_are_short_and_plain(case: Case, reading: Any) -> None:
    for text in texts(case):
        assert reading.longest_sentence(text) <= 15, text
        assert len(text.split()) < 4 or reading.grade(text) <= 9, text
    assert len(set(case.replies.values())) == 3


@pytest.mark.parametrize(
    ("words", "row", "number"),
    [
        ("In 14 people, the deeper side", "T050", 14),
        ("In a trial of 30 people, the scar grade fell by about 9 %", "T015", 9.3),
        ("Scars of 120 people", "T035", 120),
        ("After one session, 28 people", "T049", 28),
        ("went from 73 to 69 of 100", "T058", 68.8),
        ("Of 30 people, nine in ten", "T031", 90),
    ],
)
def test_a_number_before_the_court_is_one_of_the_evidence(
    words: str, row: str, number: float
) -> None:
    trial = next(each for each in evidence.trials() if each.id == row)

    assert any(words in text for case in CASES for text in texts(case))
    assert number in {trial.n, trial.improvement_pct, trial.value_mean}
