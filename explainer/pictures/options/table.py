"""All four ways in one table, with grades and sources."""

from __future__ import annotations

from explainer import evidence
from explainer.draw.say import badge_words
from explainer.draw.sources import SourceCard
from explainer.draw.table import Table, table
from explainer.pictures.options import words as say


def options_table() -> Table:
    """Write all four ways as a table, in the same five rows.

    Example:
        >>> len(options_table().rows)
        5
    """
    rows = (
        (name, *(say.sourced(say.said_of(option, aspect)) for option in say.NAMES))
        for aspect, name in say.ASPECTS.items()
    )
    return table(say.CAPTION, (say.CORNER, *say.NAMES.values()), rows)


def options_cards() -> dict[str, SourceCard]:
    """Return a source card for each thing that rests on a study.

    Example:
        >>> options_cards()["other time"].grade[:1]
        'C'
    """
    return {
        f"{row.option} {row.aspect}": SourceCard(
            f"{say.NAMES[row.option]}: {say.ASPECTS[row.aspect]}",
            row.said,
            badge_words(row.grade),
            "",
            row.sources,
        )
        for row in evidence.options().values()
        if row.sources
    }
