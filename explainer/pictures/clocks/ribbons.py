"""Ribbons: how tall each lane is from day to day, as outlines that one trace can hold.

Outlines of many lanes stand in one list, separated by `None`, so a group of lanes needs one trace.
"""

from __future__ import annotations

from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from explainer.draw.axis import HORIZON_DAYS, KNOTS, position
from explainer.science.days import curve_days

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from explainer.pictures.clocks.lanes import LaneRow
    from explainer.science.sides import Span
    from explainer.science.signs import Signs

# how tall a side effect is at its most, as a share of a full lane, by how many people have it
TALL = MappingProxyType({"most": 1.0, "uncounted": 0.6, "few": 0.3})

END = 1e-7  # a place so little before a border stands at the end of its panel

Coordinates = list[float | None]
Outline = tuple[Coordinates, Coordinates]


class Sides(NamedTuple):
    """The side effects as outlines, by how sure they are.

    `core` is what most have, `pale` what fewer have, `fading` from the usual to the latest end,
    and `unknown` is of unknown length.
    """

    core: Outline
    pale: Outline
    fading: Outline
    unknown: Outline


def side_shapes(signs: Signs, lanes: tuple[LaneRow, ...]) -> Sides:
    """Outline the side effects.

    Args:
        signs: lanes and sessions.
        lanes: the rows of the picture.
    """
    found = Sides(*(([], []) for _ in range(4)))
    effects = {effect.lane.lane: effect for effect in signs.side}
    for row in lanes:
        if row.group != "side" or row.key not in effects:
            continue
        effect = effects[row.key]
        tall = row.ribbon * TALL[effect.spread]
        usual = found.core if effect.spread == "most" else found.pale
        for span in effect.spans:
            _close(usual, span, (row.base, tall), span.onset_d, span.typical_end_d)
            _close(found.fading, span, (row.base, tall), span.typical_end_d, span.ceiling_d)
        for start, end in () if effect.spans else effect.runs:
            if start <= HORIZON_DAYS:
                for days in by_panel([start, min(end, HORIZON_DAYS)]):
                    _append(found.unknown, places(days), [row.base] * len(days))
    return found


def _close(
    points: Outline, span: Span, lane: tuple[float, float], start: float, end: float
) -> None:
    floor, tall = lane
    corners = {start, end, *(d for d in (span.low_end_d, *KNOTS) if start < d < end)}
    days = [day for day in sorted(corners) if day <= HORIZON_DAYS]
    if len(days) < 2:
        return
    for part in by_panel(days):
        # the share just before the end: at the ceiling itself nothing is left
        top = [floor + tall * span.share(min(day, end - 1e-9)) for day in part]
        xs = places(part)
        _append(points, [*xs, xs[-1], xs[0], xs[0]], [*top, floor, floor, top[0]])


def by_panel(days: Sequence[float]) -> Iterator[list[float]]:
    """Part rising days at the borders of the panels; a border ends one part and starts the next.

    So nothing is drawn between two panels, where an even curve would have a corner.

    Example:
        >>> list(by_panel([0.5, 2.0, 3.0]))
        [[0.5, 1.0], [1.0, 2.0, 3.0]]
    """
    whole = sorted({*days, *(knot for knot in KNOTS if days[0] < knot < days[-1])})
    for start, end in pairwise(KNOTS):
        part = [day for day in whole if start <= day <= end]
        if len(part) > 1:
            yield part


def places(days: Sequence[float]) -> list[float]:
    """Return where days of one panel stand; its end is not yet the start of the next.

    Example:
        >>> [round(place, 6) for place in places([0.5, 1.0])]
        [0.5, 1.0]
    """
    panel = int(position(days[0]))
    return [min(position(day), panel + 1.0 - END) for day in days]


def result_shapes(signs: Signs, lanes: tuple[LaneRow, ...]) -> tuple[Outline, Outline, Outline]:
    """Outline the results: what even slow builders get, what fast ones add, and the middle line.

    Args:
        signs: courses and their range.
        lanes: the rows of the picture.
    """
    low: Outline = ([], [])
    high: Outline = ([], [])
    middle: Outline = ([], [])
    days = curve_days(signs.plan.session_days)
    parts = [(days.index(part[0]), places(part)) for part in by_panel(days)]
    curves = signs.year()
    for row in lanes:
        if row.group != "result":
            continue
        heights = [_heights(row, each) for each in zip(*curves[row.key], strict=True)]
        for start, xs in parts:
            lows, mids, highs = (each[start : start + len(xs)] for each in heights)
            _append(low, [*xs, xs[-1], xs[0], xs[0]], [*lows, row.base, row.base, lows[0]])
            _append(high, [*xs, *xs[::-1], xs[0]], [*highs, *lows[::-1], highs[0]])
            _append(middle, xs, mids)
    return low, high, middle


def _heights(row: LaneRow, amounts: Iterable[float]) -> list[float]:
    base, ribbon, full = row.base, row.ribbon, row.full_height
    return [round(base + ribbon * min(amount / full, 1.0), 4) for amount in amounts]


def ghost_lines(pinned: Signs | None, lanes: tuple[LaneRow, ...]) -> Outline:
    """Outline the middle lines of a pinned plan, or nothing."""
    return result_shapes(pinned, lanes)[2] if pinned else ([None], [None])


def _append(points: Outline, xs: Sequence[float | None], ys: Sequence[float | None]) -> None:
    points[0].extend([*xs, None])
    points[1].extend([*ys, None])
