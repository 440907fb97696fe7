"""Which rows the timeline has, from top to bottom, and what each is called."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple

from explainer import evidence
from explainer.pictures.clocks import words as say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from explainer.science.signs import Signs

Group = Literal["event", "sessions", "header", "side", "result"]


# heights of the rows in lanes, and how much of its lane a full ribbon fills: on a phone the name
# of a lane stands above its ribbon, else beside it
HIGH: Mapping[Group, float] = MappingProxyType(
    {"event": 0.88, "sessions": 0.88, "header": 0.62, "side": 1.0, "result": 1.0}
)
RIBBON, PHONE_RIBBON = 0.94, 0.56


class LaneRow(NamedTuple):
    """One row of the picture: `base` is the height of its floor, `high` its own height in lanes.

    The title of the clock with fewer lanes has the missing room above it.

    `full_height` is the amount (in the unit of the lane) that fills the lane, `ribbon` the height
    of such a ribbon.
    """

    group: Group
    key: str
    label: str
    short_label: str
    grade: str
    full_height: float
    high: float
    ribbon: float
    base: float

    @property
    def is_lane(self) -> bool:
        """Whether something is drawn in it over time, on either clock."""
        return self.group in {"side", "result"}

    @property
    def middle(self) -> float:
        """Height of its middle, without the room above it."""
        return self.base + HIGH[self.group] / 2.0

    def label_y(self, *, narrow: bool) -> float:
        """Return the height at which its name stands: above the ribbon, or beside it."""
        if not self.is_lane:
            return self.middle
        return self.base + (0.8 if narrow else 0.76)


def rows(
    signs: Signs, rare: bool, *, narrow: bool = False, event: bool = False
) -> tuple[LaneRow, ...]:
    """Return the rows of the timeline from top to bottom.

    Both groups have lanes of the same height and the same detail, and the same room: the title of
    the one with fewer lanes stands lower. Rarer effects come on top of that.

    Args:
        signs: gives the wording of the side effects.
        rare: whether the rarer and the hidden effects are shown too.
        narrow: whether the page is as narrow as a phone.
        event: whether there is an event, which has a row of its own.

    Example:
        >>> from explainer.science import plan, signs
        >>> [r.key for r in rows(signs.signs(plan.Plan(), plan.Person()), False)][:4]
        ['sessions', 'side', 'pain', 'redness']
    """
    ribbon, base = PHONE_RIBBON if narrow else RIBBON, 0.0
    more = len(evidence.results()) - sum(each.lane.shown == "main" for each in signs.side)
    room = {"side": max(more, 0), "result": max(-more, 0)}
    found: list[LaneRow] = []
    for row in reversed([*_listed(signs, rare=rare, event=event)]):
        group, key, *_ = row
        high = HIGH[group] + (room[key] if group == "header" else 0)
        found.append(LaneRow(*row, high, ribbon, base))
        base = round(base + high, 6)
    return tuple(reversed(found))


def _listed(
    signs: Signs, *, rare: bool, event: bool
) -> Iterator[tuple[Group, str, str, str, str, float]]:
    """Give what a row is of, from its group to the amount that fills it, from top to bottom."""
    if event:
        yield "event", "event", say.EVENT, say.EVENT, "", 1.0
    yield "sessions", "sessions", say.SESSIONS, say.SESSIONS, "", 1.0
    yield "header", "side", say.SIDE_TITLE, say.SHORT_TITLES["side"], "", 1.0
    for effect in signs.side:
        lane = effect.lane
        if rare or lane.shown == "main":
            yield "side", lane.lane, effect.label, effect.short_label, lane.grade, 1.0
    yield "header", "result", say.RESULT_TITLE, say.SHORT_TITLES["result"], "", 1.0
    for row in evidence.results().values():
        yield "result", row.result, row.label, row.short_label, row.grade, row.full_height
