"""The imagined people, and the recipe by which they are drawn, as tables and as lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.science.people import recipe
from explainer.views.people import IMAGINED
from explainer.views.words import WATERMARK, two_digits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explainer.science.people import Met


def people_table(everyone: Sequence[Met]) -> str:
    """Write all people as a table: age, building, redness, and lift of the scar."""
    heads = ("Person", "Age", "Builder", "Redness, days", "Depth lifted, about")
    rows = [
        (
            str(met.who.number),
            str(met.who.age_years),
            met.pace,
            two_digits(met.who.redness_days),
            f"{two_digits(met.lifted_percent)} %",
        )
        for met in everyone
    ]
    return _table(f"{IMAGINED}. {WATERMARK}.", heads, rows)


def recipe_table() -> str:
    """Write how the people are drawn as a table.

    Example:
        >>> recipe_table().count("<tr>")
        4
    """
    heads = ("What differs", "How it is drawn", "From", "To", "It rests on")
    rows = [
        (row.what, row.drawn, f"{row.low:g} {row.unit}", f"{row.high:g} {row.unit}", row.rests_on)
        for row in recipe()
    ]
    return _table("The recipe of the imagined people", heads, rows)


def recipe_lines() -> tuple[str, ...]:
    """Say how the people are drawn, one line for each trait.

    Example:
        >>> recipe_lines()[1]
        'Age: 22 to 64 years. Evenly spread.'
    """
    return tuple(
        f"{row.what}: {row.low:g} to {row.high:g} {row.unit}. {row.drawn}." for row in recipe()
    )


def _table(caption: str, heads: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    top = "".join(f'<th scope="col">{head}</th>' for head in heads)
    body = "".join(
        f'<tr><th scope="row">{first}</th>'
        + "".join(
            f'<td data-label="{head}">{cell}</td>'
            for head, cell in zip(heads[1:], rest, strict=True)
        )
        + "</tr>"
        for first, *rest in rows
    )
    start = f'<table class="tc-table"><caption>{caption}</caption><thead><tr>{top}</tr></thead>'
    return f"{start}<tbody>{body}</tbody></table>"
