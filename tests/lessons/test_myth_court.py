"""Lesson N7: the court waits for a guess, questions do not, and the first check is found."""

from pathlib import Path

import pytest

from explainer.cards.answers import Answers
from explainer.cards.journal import Journal
from explainer.content import court, enquiries, old_questions, pretest
from explainer.lessons import myth_court
from explainer.lessons.myth_court import Lesson, first_check
from explainer.stage.gate import Gate

from .walk import is_open


def test_the_court_waits_for_a_guess_and_the_questions_do_not() -> None:
    lesson = Lesson()

    assert not is_open(lesson.court())
    assert not isinstance(lesson.questions(), Gate)


def test_what_was_answered_in_the_first_lesson_is_found_in_its_journal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = pretest()[0]
    before = Answers("start_here", Journal(tmp_path, "start_here", "a1"))
    before.keep(asked.id, [asked.options[0].id], asked.options[0].text)
    monkeypatch.setattr(
        myth_court, "journal_for", lambda lesson: Journal(tmp_path, lesson, "another")
    )

    found = first_check()

    assert found is not None
    assert found.latest(asked.id) == before.latest(asked.id)


def test_after_a_week_the_questions_are_those_of_the_lesson() -> None:
    lesson = Lesson()
    asked = [card.question for card in lesson.week_later().cards]  # type: ignore[attr-defined]

    assert asked == list(old_questions(lesson.content.week_later))


def test_every_card_before_the_court_and_every_answer_has_its_sources() -> None:
    cited = set(Lesson().further_sources())

    assert {key for case in court() for card in case.cards for key in card.sources} <= cited
    assert {key for each in enquiries() for key in each.sources} <= cited
