"""The lessons as they are read: in their order, each question once, and old ones come back."""

from pathlib import Path

import pytest

from explainer.content import (
    LESSONS,
    ContentError,
    LessonContent,
    lesson,
    misconceptions,
    old_questions,
    pretest,
)

ALL = tuple(lesson(name) for name in LESSONS)

CODES = [f"M{n}" for n in range(1, 7)] + ["M7a", "M7b"] + [f"M{n}" for n in range(8, 21)]


def every_lesson(test: object) -> pytest.MarkDecorator:
    """Run a test once for each lesson."""
    return pytest.mark.parametrize("told", ALL, ids=lambda told: told.id)(test)


def test_all_misconceptions_are_there_in_order() -> None:
    assert list(misconceptions()) == CODES


@every_lesson
def test_two_old_questions_of_earlier_lessons_come_back(told: LessonContent) -> None:
    old = old_questions(told.come_back)
    assert len(old) == (2 if told.number else 0)
    assert all(int(question.notebook.removeprefix("N")) < told.number for question in old)


def test_no_two_questions_share_an_id() -> None:
    ids = [question.id for told in ALL for question in (*told.quiz, *told.further)]
    ids += [told.commit.id for told in ALL] + [question.id for question in pretest()]
    assert len(set(ids)) == len(ids)


def test_a_missing_lesson_is_one_sentence(folder: Path) -> None:
    with pytest.raises(ContentError, match=r"^data/lessons/six.json: there is no such file\.$"):
        lesson("six", folder)


def test_an_unknown_old_question_is_refused() -> None:
    with pytest.raises(ContentError, match="'n9' is not known; allowed are n0-where"):
        old_questions(["n9"])
