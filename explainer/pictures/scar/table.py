"""Lift and depth left of the scar through the year, as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer import evidence
from explainer.draw.say import amount, day_words
from explainer.draw.table import Table, table
from explainer.pictures.clocks.words import MONTH_6, MONTH_12
from explainer.pictures.scar import words as say
from explainer.science.signs import UNSEEN_PERCENT

if TYPE_CHECKING:
    from explainer.science.signs import Signs

TABLE_DAYS = (0.0, 28.0, 91.0, MONTH_6, 273.0, MONTH_12)


def scar_table(signs: Signs, day: float) -> Table:
    """Write lift and depth left through the year as a table.

    Args:
        signs: what shows for the plan and its scar.
        day: the day one is looking at; it has a row of its own.

    Example:
        >>> from explainer.science import plan, signs
        >>> len(scar_table(signs.signs(plan.Plan(), plan.Person()), 182.0).rows)
        6
    """
    depth = evidence.scars()[signs.plan.scar_type].depth_mm
    rows = []
    for at in sorted({*TABLE_DAYS, day}):
        lift = signs.result("scar", at)
        begun = sum(session <= at for session in signs.plan.session_days)
        lifted = amount(lift, "%") if lift.high >= UNSEEN_PERCENT else say.NOT_YET
        rows.append((day_words(at), begun, lifted, f"{depth * (1 - lift.mid / 100.0):.2f} mm"))
    return table(say.caption(signs), say.HEADS, rows)
