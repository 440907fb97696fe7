"""The collagen sketch as a table: guess and model by day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.draw.say import day_words
from explainer.draw.table import Table, table
from explainer.pictures.collagen import words as say
from explainer.science.collagen import ASKED_DAYS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from explainer.science.model.repair import Course


def collagen_table(course: Course, guesses: Mapping[float, float], *, revealed: bool) -> Table:
    """Write guess and model by day as a table; the model stays closed until revealed.

    Args:
        course: the course of repair after one session.
        guesses: amounts from 0 to 10 by day; may lack days.
        revealed: whether the model is shown.

    Example:
        >>> from explainer.science.plan import Person, Plan
        >>> from explainer.science.model.repair import repair
        >>> closed = collagen_table(repair(Plan(), Person()), {}, revealed=False)
        >>> sum("closed" in shown for _, _, shown in closed.rows)
        5
    """
    rows = (
        (
            day_words(day),
            f"{guesses[day]:g}" if day in guesses else say.NO_GUESS,
            say.model_amount(course, day) if revealed else say.STILL_CLOSED,
        )
        for day in ASKED_DAYS
    )
    return table(say.CAPTION, say.HEADS, rows)
