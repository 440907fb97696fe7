"""What clinics say of each thing, with what stands in the plan, as a table and as a list."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from explainer import evidence
from explainer.draw.say import badge_words, listed
from explainer.draw.sources import SourceCard, source_link
from explainer.draw.table import Table, table
from explainer.pictures.aftercare import words as say
from explainer.pictures.aftercare.placing import Placed

if TYPE_CHECKING:
    from collections.abc import Mapping


def care_table(plan: Mapping[str, int]) -> Table:
    """Write all things, in the plan or not, as a table.

    Args:
        plan: the day from which each thing is used, by its id.

    Example:
        >>> len(care_table({}).rows)
        12
    """
    return table(say.CAPTION, say.HEADS, (_row(row, plan) for row in evidence.aftercare().values()))


def _row(row: evidence.Care, plan: Mapping[str, int]) -> tuple[str, ...]:
    who = listed(evidence.who_and_when(each) for each in evidence.trace(row.sources))
    day = plan.get(row.chip)
    fit = "" if day is None else f": {say.FIT_WORDS[Placed(row.chip, day).fit]}"
    said = (row.custom, row.differ, row.warn)
    return (row.label, f"{say.day_choice(day)}{fit}", say.range_words(row), *said, who)


def plan_html(plan: Mapping[str, int]) -> str:
    """Write what is in the plan with who says what, as HTML.

    Args:
        plan: the day from which each thing is used, by its id.

    Example:
        >>> plan_html({"work": 1}).count("<li>")
        1
    """
    rows = evidence.aftercare()
    items = "".join(_item(rows[chip], day) for chip, day in plan.items())
    return f"<p><b>{say.NOTES}</b></p><ul>{items}</ul>" if items else ""


def _item(row: evidence.Care, day: int) -> str:
    links = listed(source_link(each) for each in evidence.trace(row.sources))
    fits = say.FIT_WORDS[Placed(row.chip, day).fit]
    head = f"<b>{escape(row.label)}, {say.day_choice(day)}: {fits}.</b>"
    return f"<li>{head} {escape(say.care_words(row))} {badge_words(row.grade)}: {links}.</li>"


def care_cards() -> dict[str, SourceCard]:
    """Return a source card for every thing.

    Example:
        >>> care_cards()["make_up"].value
        'day 1 to day 7'
    """
    return {
        key: SourceCard(
            row.label,
            say.range_words(row),
            badge_words(row.grade),
            say.care_words(row),
            row.sources,
        )
        for key, row in evidence.aftercare().items()
    }
