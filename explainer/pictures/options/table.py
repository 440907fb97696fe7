"""All four ways in one table, with grades and sources."""

from __future__ import annotations

from explainer import evidence
from explainer.draw.say import badge_words
from explainer.draw.sources import SourceCard
from explainer.draw.table import table
from explainer.pictures.options.words import ASPECTS, CAPTION, CORNER, NAMES, said_of, sourced


def options_table() -> str:
    """Write all four ways as a table, in the same five rows.

    Example:
        >>> options_table().count("<tr>")
        6
    """
    rows = (
        (name, *(sourced(said_of(option, aspect)) for option in NAMES))
        for aspect, name in ASPECTS.items()
    )
    return table(CAPTION, (CORNER, *NAMES.values()), rows)


def options_cards() -> dict[str, SourceCard]:
    """Return a source card for each thing that rests on a study.

    Example:
        >>> options_cards()["other time"].grade[:1]
        'C'
    """
    return {
        f"{row.option} {row.aspect}": SourceCard(
            f"{NAMES[row.option]}: {ASPECTS[row.aspect]}",
            row.said,
            badge_words(row.grade),
            "",
            row.sources,
        )
        for row in evidence.options().values()
        if row.sources
    }
