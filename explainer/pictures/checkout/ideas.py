"""Ten ideas, then and now: whether an answer is right, how sure one was, and how far it moved."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explainer.content import Option, Question

MOST_SURE = 3


class Stand(NamedTuple):
    """Where one answer stands: which option was chosen, whether it is right, how sure (1 to 3)."""

    option: str
    right: bool
    sure: int

    @property
    def place(self) -> int:
        """Its place on the line: right answers above 0, others below, the surer the further."""
        return self.sure if self.right else -self.sure


class Idea(NamedTuple):
    """One of the ten questions, with the answer of the first check and that of now."""

    question: Question
    first: Stand | None = None
    now: Stand | None = None

    @property
    def moved(self) -> int:
        """How far its place moved, without a sign; 0 where one of the two answers is missing."""
        return abs(self.now.place - self.first.place) if self.first and self.now else 0


def stand(question: Question, chosen: str, sure: int | None) -> Stand | None:
    """Say where an answer stands.

    Args:
        question: the question.
        chosen: the id of the option.
        sure: how sure one was (1 to 3), or nothing.

    Returns:
        The answer; nothing where the option is no longer there or how sure one was is not known.

    Example:
        >>> from explainer.content import pretest
        >>> stand(pretest()[0], "deepest", 3).place
        -3
    """
    option = next((each for each in question.options if each.id == chosen), None)
    return Stand(option.id, option.right, sure) if option and sure else None


def most_moved(ideas: Sequence[Idea], count: int = 3) -> tuple[Idea, ...]:
    """Return the ideas that moved most, the furthest first; those that did not move are left out.

    Args:
        ideas: the ideas.
        count: how many at most.
    """
    moved = sorted((each for each in ideas if each.moved), key=lambda each: -each.moved)
    return tuple(moved[:count])


def shuffled(questions: Sequence[Question], seed: str) -> tuple[Question, ...]:
    """Put the options of each question into another order, the same one for the same seed.

    Args:
        questions: the questions.
        seed: anything that stays the same for one learner.

    Returns:
        The questions in their order, none of them with its options as they stood.

    Example:
        >>> from explainer.content import pretest
        >>> asked = shuffled(pretest(), "a")
        >>> asked == shuffled(pretest(), "a"), asked[0].options == pretest()[0].options
        (True, False)
    """
    return tuple(replace(each, options=_mixed(each, seed)) for each in questions)


def _mixed(question: Question, seed: str) -> tuple[Option, ...]:
    order = list(question.options)
    dice = random.Random(f"{seed} {question.id}")  # noqa: S311 - an order, no secret
    while tuple(order) == question.options:
        dice.shuffle(order)
    return tuple(order)
