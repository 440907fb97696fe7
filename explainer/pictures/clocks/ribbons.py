"""Ribbons: how tall each lane is from day to day, as outlines that one trace can hold.

Outlines of many lanes stand in one list, separated by `None`, so a group of lanes needs one trace.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from explainer.draw.axis import HORIZON_DAYS, KNOTS, position
from explainer.science.days import curve_days

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explainer.pictures.clocks.lanes import LaneRow
    from explainer.science.sides import Span
    from explainer.science.signs import Signs

RIBBON = 0.54  # height of a full lane, as a share of its row
# how tall a side effect is at its most, as a share of a full lane, by how many people have it
TALL = MappingProxyType({"most": 1.0, "uncounted": 0.6, "few": 0.3})

Coordinates = list[float | None]
Outline = tuple[Coordinates, Coordinates]


def side_shapes(signs: Signs, lanes: tuple[LaneRow, ...]) -> tuple[Outline, Outline, Outline]:
    """Outline the side effects: what most have, what only some have or report, time unknown.

    Args:
        signs: lanes and sessions.
        lanes: the rows of the picture.
    """
    core: Outline = ([], [])
    tail: Outline = ([], [])
    unknown: Outline = ([], [])
    effects = {effect.lane.lane: effect for effect in signs.side}
    for row in lanes:
        if row.group != "side" or row.key not in effects:
            continue
        effect = effects[row.key]
        tall, usual = RIBBON * TALL[effect.spread], core if effect.spread == "most" else tail
        for span in effect.spans:
            _close(usual, span, (row.base, tall), span.onset_d, span.typical_end_d)
            _close(tail, span, (row.base, tall), span.typical_end_d, span.ceiling_d)
        for start, end in () if effect.spans else effect.runs:
            if start <= HORIZON_DAYS:
                places = [position(start), position(min(end, HORIZON_DAYS))]
                _append(unknown, places, [row.base, row.base])
    return core, tail, unknown


def _close(
    points: Outline, span: Span, lane: tuple[float, float], start: float, end: float
) -> None:
    floor, tall = lane
    corners = {start, end, *(d for d in (span.low_end_d, *KNOTS) if start < d < end)}
    days = [day for day in sorted(corners) if day <= HORIZON_DAYS]
    if len(days) < 2:
        return
    # the share just before the end: at the ceiling itself nothing is left
    top = [floor + tall * span.share(min(day, end - 1e-9)) for day in days]
    xs = [position(day) for day in days]
    _append(points, [*xs, xs[-1], xs[0], xs[0]], [*top, floor, floor, top[0]])


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
    xs: Coordinates = [round(position(day), 4) for day in days]
    back = xs[::-1]
    curves = signs.curves(days)
    for row in lanes:
        if row.group != "result":
            continue
        columns = zip(*curves[row.key], strict=True)
        lows, mids, highs = ([_height(row, value) for value in column] for column in columns)
        _append(low, [*xs, xs[-1], xs[0], xs[0]], [*lows, row.base, row.base, lows[0]])
        _append(high, [*xs, *back, xs[0]], [*highs, *lows[::-1], highs[0]])
        _append(middle, xs, mids)
    return low, high, middle


def _height(row: LaneRow, value: float) -> float:
    return round(row.base + RIBBON * min(value / row.full_height, 1.0), 4)


def ghost_lines(pinned: Signs | None, lanes: tuple[LaneRow, ...]) -> Outline:
    """Outline the middle lines of a pinned plan, or nothing."""
    return result_shapes(pinned, lanes)[2] if pinned else ([None], [None])


def _append(points: Outline, xs: Sequence[float | None], ys: Sequence[float | None]) -> None:
    points[0].extend([*xs, None])
    points[1].extend([*ys, None])
