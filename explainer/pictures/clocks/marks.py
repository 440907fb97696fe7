"""Marks on the timeline: flags, session diamonds, labels and evidence badges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.draw.axis import HORIZON_DAYS, PANELS, position
from explainer.draw.say import badge_words
from explainer.pictures.clocks.strokes import Diamonds, Ink, Labels, Text
from explainer.pictures.clocks.words import ASK_CLINIC, PINNED_SESSIONS, lane_now

if TYPE_CHECKING:
    from explainer.draw.palette import Look
    from explainer.pictures.clocks.lanes import LaneRow
    from explainer.science.signs import Signs

FLAG = Text(plain="⚑")
PINNED_PX = 9


def flags(signs: Signs, lanes: tuple[LaneRow, ...], look: Look) -> Labels:
    """Set a flag where each side effect should be over, counted from the last session before."""
    effects = {effect.lane.lane: effect for effect in signs.side}
    ended = [
        (row, run.end_d)
        for row in lanes
        if row.key in effects
        for run in effects[row.key].runs
        if run.end_d <= HORIZON_DAYS
    ]
    return Labels(
        ASK_CLINIC,
        tuple((position(end), row.base + 0.16) for row, end in ended),
        (FLAG,) * len(ended),
        Ink(look.sizes.flag, look.theme.text),
        "start",
        tuple(effects[row.key].lane.flag for row, _ in ended),
    )


def diamonds(signs: Signs, lanes: tuple[LaneRow, ...], look: Look) -> Diamonds:
    """Set a numbered diamond for every session."""
    xs = [position(day) for day in signs.plan.session_days if day <= HORIZON_DAYS]
    y = _sessions_y(lanes)
    return Diamonds(
        "sessions",
        tuple((x, y) for x in xs),
        look.sizes.diamond,
        look.theme.page,
        look.theme.text,
        _numbers(xs, look),
        Ink(look.sizes.small, look.theme.text),
    )


def _numbers(xs: list[float], look: Look) -> tuple[Text, ...]:
    # a number is left out where the diamonds stand too close for it to be read
    room = (look.sizes.diamond + 1) / (look.width_px / len(PANELS))
    close = [x - before < room for before, x in zip([-room, *xs], xs, strict=False)]
    return tuple(Text(plain="" if near else str(i)) for i, near in enumerate(close, start=1))


def pinned_diamonds(pinned: Signs | None, lanes: tuple[LaneRow, ...], look: Look) -> Diamonds:
    """Set small open diamonds for the sessions of the pinned plan, or none."""
    days = pinned.plan.session_days if pinned else ()
    y = _sessions_y(lanes) - 0.42
    places = tuple((position(day), y) for day in days if day <= HORIZON_DAYS)
    return Diamonds(PINNED_SESSIONS, places, PINNED_PX, "", look.theme.ghost)


def _sessions_y(lanes: tuple[LaneRow, ...]) -> float:
    return next(row for row in lanes if row.group == "sessions").base + 0.5


def labels(signs: Signs, lanes: tuple[LaneRow, ...], day: float, look: Look) -> Labels:
    """Name every lane, and say how it stands at a day."""
    after = look.sizes.diamond * 4.0 / look.width_px  # the first diamond stands at the start
    named = [row for row in lanes if row.group != "event"]  # its words stand with its star
    places = tuple(
        (
            after if row.group == "sessions" else 0.02,
            row.label_y + (0.22 if look.narrow and row.group == "header" else 0.0),
        )
        for row in named
    )
    texts = tuple(_label(signs, row, day, look) for row in named)
    return Labels("labels", places, texts, Ink(look.sizes.label, look.theme.text), "start")


def _label(signs: Signs, row: LaneRow, day: float, look: Look) -> Text:
    if row.group in {"header", "sessions"}:
        return Text(row.short_label if look.narrow else row.label)
    if look.narrow:
        return Text(plain=row.short_label)
    return Text(row.label, lane_now(signs, row.key, day))


def badges(lanes: tuple[LaneRow, ...], look: Look) -> Labels:
    """Set the evidence grade at the end of every lane."""
    shown = [row for row in lanes if row.group in {"side", "result"}]
    return Labels(
        "evidence grades",
        tuple((3.98, row.label_y) for row in shown),
        tuple(Text(plain=row.grade if look.narrow else badge_words(row.grade)) for row in shown),
        Ink(look.sizes.small, look.theme.quiet),
        "end",
    )
