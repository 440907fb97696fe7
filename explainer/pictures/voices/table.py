"""What each source says, as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.draw.table import table
from explainer.pictures.voices.words import (
    HEADS,
    ONE,
    amount_words,
    caption,
    people_words,
    who_words,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from explainer.pictures.voices.dots import Dot


def voices_table(shown: Iterable[Dot], topic: str) -> str:
    """Write what each source says as a table.

    Args:
        shown: the dots, in their order.
        topic: what they speak of.

    Example:
        >>> from explainer.pictures.voices.dots import dots
        >>> voices_table(dots("sessions"), "sessions").count("<tr>")
        16
    """
    rows = (
        (who_words(dot), ONE[dot.voice], amount_words(dot, topic), people_words(dot), dot.grade)
        for dot in shown
    )
    return table(caption(topic), HEADS, rows)
