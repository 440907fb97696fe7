"""How it is taught: one module per notebook says which pieces come, in which order."""

from __future__ import annotations

import importlib
from functools import cache
from typing import TYPE_CHECKING, Any

from explainer.content import LESSONS, lesson
from explainer.lessons.words import no_lesson

if TYPE_CHECKING:
    from explainer.lessons.at_work import LessonAtWork


class LessonError(LookupError):
    """A lesson that does not exist was asked for; the message says which ones there are."""


def numbers() -> dict[int, str]:
    """Return the number of each lesson, and the name of its module.

    Example:
        >>> numbers()[5]
        'two_clocks'
    """
    return {lesson(name).number: name for name in LESSONS}


@cache
def lesson_at_work(number: int) -> Any:
    """Return the lesson of a number, the same one each time: what was done in it stays.

    Its pieces differ from lesson to lesson, so a type checker cannot know them.

    Args:
        number: its number, as its notebook's name begins.

    Returns:
        The lesson; each of its methods returns a piece for one cell.

    Raises:
        LessonError: if there is no such lesson.

    Example:
        >>> lesson_at_work(5) is lesson_at_work(5)
        True
    """
    known = numbers()
    if number not in known:
        raise LessonError(no_lesson(number, known))
    made: LessonAtWork = importlib.import_module(f"explainer.lessons.{known[number]}").Lesson()
    return made
