"""What each source says, as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.draw.table import Table, table
from explainer.pictures.voices import words as say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from explainer.pictures.voices.dots import Dot


def voices_table(shown: Iterable[Dot], topic: str) -> Table:
    """Write what each source says as a table.

    Args:
        shown: the dots, in their order.
        topic: what they speak of.

    Example:
        >>> from explainer.pictures.voices.dots import dots
        >>> len(voices_table(dots("sessions"), "sessions").rows)
        15
    """
    rows = (
        (
            say.who_words(dot),
            say.ONE[dot.voice],
            say.amount_words(dot, topic),
            say.people_words(dot),
            dot.grade,
        )
        for dot in shown
    )
    return table(say.caption(topic), say.HEADS, rows)
