"""Marks on the timeline: flags, session diamonds, labels and evidence badges, one trace each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from explainer.draw.axis import HORIZON_DAYS, PANELS, position
from explainer.draw.palette import FONT, Look
from explainer.draw.say import badge_words
from explainer.pictures.clocks.words import ASK_CLINIC, PINNED_SESSIONS, lane_now

if TYPE_CHECKING:
    from explainer.pictures.clocks.lanes import Row
    from explainer.science.signs import Signs

Trace = dict[str, Any]


def flags(signs: Signs, lanes: tuple[Row, ...], look: Look) -> Trace:
    """Set a flag where each side effect of session 1 should be over."""
    effects = {effect.lane.lane: effect for effect in signs.side}
    ends = [
        (position(effects[row.key].spans[0].ceiling_d), row.base + 0.16, row.key)
        for row in lanes
        if row.key in effects and effects[row.key].spans
    ]
    return {
        "type": "scatter",
        "name": ASK_CLINIC,
        "x": [x for x, _, _ in ends] or [None],
        "y": [y for _, y, _ in ends] or [None],
        "mode": "text",
        "text": ["⚑"] * len(ends),
        "textposition": "middle right",
        "textfont": {"size": look.sizes.flag, "color": look.theme.text},
        "hovertext": [effects[key].lane.flag for _, _, key in ends],
        "hoverinfo": "text",
    }


def diamonds(signs: Signs, lanes: tuple[Row, ...], look: Look) -> Trace:
    """Set a numbered diamond for every session."""
    days = [day for day in signs.plan.session_days if day <= HORIZON_DAYS]
    xs = [position(day) for day in days]
    return {
        "type": "scatter",
        "name": "sessions",
        "x": xs or [None],
        "y": [_sessions_y(lanes)] * len(days) or [None],
        "mode": "markers+text",
        "marker": {
            "symbol": "diamond",
            "size": look.sizes.diamond,
            "color": look.theme.page,
            "line": {"color": look.theme.text, "width": 1.5},
        },
        "text": _numbers(xs, look),
        "textfont": {"size": look.sizes.small, "color": look.theme.text},
        "hoverinfo": "skip",
        "cliponaxis": False,
    }


def _numbers(xs: list[float], look: Look) -> list[str]:
    # a number is left out where the diamonds stand too close for it to be read
    room = (look.sizes.diamond + 1) / (look.width_px / len(PANELS))
    close = [x - before < room for before, x in zip([-room, *xs], xs, strict=False)]
    return ["" if near else str(i) for i, near in enumerate(close, start=1)]


def pinned_diamonds(pinned: Signs | None, lanes: tuple[Row, ...], look: Look) -> Trace:
    """Set small open diamonds for the sessions of the pinned plan, or none."""
    days = pinned.plan.session_days if pinned else ()
    days = tuple(day for day in days if day <= HORIZON_DAYS)
    return {
        "type": "scatter",
        "name": PINNED_SESSIONS,
        "x": [position(day) for day in days] or [None],
        "y": [_sessions_y(lanes) - 0.42] * len(days) or [None],
        "mode": "markers",
        "marker": {"symbol": "diamond-open", "size": 9, "color": look.theme.ghost},
        "hoverinfo": "skip",
        "cliponaxis": False,
    }


def _sessions_y(lanes: tuple[Row, ...]) -> float:
    return next(row for row in lanes if row.group == "sessions").base + 0.5


def labels(signs: Signs, lanes: tuple[Row, ...], day: float, look: Look) -> Trace:
    """Name every lane, and say how it stands at a day."""
    texts = [_label(signs, row, day, look) for row in lanes]
    after = look.sizes.diamond * 4.0 / look.width_px  # the first diamond stands at the start
    return {
        "type": "scatter",
        "name": "labels",
        "x": [after if row.group == "sessions" else 0.02 for row in lanes],
        "y": [
            row.label_y + (0.22 if look.narrow and row.group == "header" else 0.0) for row in lanes
        ],
        "mode": "text",
        "text": texts,
        "textposition": "middle right",
        "textfont": {"size": look.sizes.label, "color": look.theme.text, "family": FONT},
        "hoverinfo": "skip",
        "cliponaxis": False,
    }


def _label(signs: Signs, row: Row, day: float, look: Look) -> str:
    if row.group in {"header", "sessions"}:
        return f"<b>{row.short_label if look.narrow else row.label}</b>"
    now = lane_now(signs, row.key, day)
    return row.short_label if look.narrow else f"<b>{row.label}</b>  {now}"


def badges(lanes: tuple[Row, ...], look: Look) -> Trace:
    """Set the evidence grade at the end of every lane."""
    shown = [row for row in lanes if row.group in {"side", "result"}]
    return {
        "type": "scatter",
        "name": "evidence grades",
        "x": [3.98] * len(shown),
        "y": [row.label_y for row in shown],
        "mode": "text",
        "text": [row.grade if look.narrow else badge_words(row.grade) for row in shown],
        "textposition": "middle left",
        "textfont": {"size": look.sizes.small, "color": look.theme.quiet, "family": FONT},
        "hoverinfo": "skip",
        "cliponaxis": False,
    }
