"""Answers to the ten questions, as tests of the check-out need them."""

from __future__ import annotations

from explainer.cards.answers import Answers
from explainer.content import pretest


def ten(notebook: str, *, right: bool, sure: int, count: int = 10) -> Answers:
    """Return answers to the first questions, all of them right or all of them not.

    Args:
        notebook: the id of the lesson.
        right: whether the answers are right.
        sure: how sure one is (1 to 3).
        count: how many are answered.
    """
    answers = Answers(notebook)
    for question in pretest()[:count]:
        option = next(each for each in question.options if each.right == right)
        answers.keep(question.id, [option.id], option.text, confidence=sure)
    return answers
