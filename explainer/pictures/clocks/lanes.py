"""Which rows the timeline has, from top to bottom, and what each is called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from explainer import evidence
from explainer.pictures.clocks.words import (
    EVENT,
    RESULT_TITLE,
    SESSIONS,
    SHORT_TITLES,
    SIDE_TITLE,
)

if TYPE_CHECKING:
    from explainer.science.signs import Signs

Group = Literal["event", "sessions", "header", "side", "result"]


class LaneRow(NamedTuple):
    """One row of the picture, one lane high: `base` is the height of its floor.

    `full_height` is the amount (in the unit of the lane) that fills the lane.
    """

    group: Group
    key: str
    label: str
    short_label: str
    grade: str
    full_height: float
    base: float

    @property
    def label_y(self) -> float:
        """Height at which the label stands, above the ribbon."""
        return self.base + (0.77 if self.group in {"side", "result"} else 0.5)


def rows(signs: Signs, rare: bool, event: bool = False) -> tuple[LaneRow, ...]:
    """Return the rows of the timeline from top to bottom.

    Both groups have lanes of the same height and the same detail.

    Args:
        signs: gives the wording of the side effects.
        rare: whether the rarer and the hidden effects are shown too.
        event: whether there is an event, which has a row of its own.

    Example:
        >>> from explainer.science import plan, signs
        >>> [r.key for r in rows(signs.signs(plan.Plan(), plan.Person()), False)][:4]
        ['sessions', 'side', 'pain', 'redness']
    """
    side: list[tuple[Group, str, str, str, str, float]] = [
        ("side", e.lane.lane, e.label, e.short_label, e.lane.grade, 1.0)
        for e in signs.side
        if rare or e.lane.shown == "main"
    ]
    results: list[tuple[Group, str, str, str, str, float]] = [
        ("result", r.result, r.label, r.short_label, r.grade, r.full_height)
        for r in evidence.results().values()
    ]
    planned: list[tuple[Group, str]] = [("event", EVENT)] if event else []
    planned.append(("sessions", SESSIONS))
    listed: list[tuple[Group, str, str, str, str, float]] = [
        *((group, group, said, said, "", 1.0) for group, said in planned),
        ("header", "side", SIDE_TITLE, SHORT_TITLES["side"], "", 1.0),
        *side,
        ("header", "result", RESULT_TITLE, SHORT_TITLES["result"], "", 1.0),
        *results,
    ]
    floors = range(len(listed) - 1, -1, -1)
    return tuple(LaneRow(*row, float(floor)) for row, floor in zip(listed, floors, strict=True))
