"""Marks on the timeline: flags, session diamonds, labels and evidence badges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.draw.axis import HORIZON_DAYS, marks, position, stretched
from explainer.draw.svg import BOLD_LETTER
from explainer.pictures.clocks import words as say
from explainer.pictures.clocks.strokes import DIAMOND, Diamonds, Ink, Labels, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explainer.draw.axis import Area
    from explainer.draw.palette import Look
    from explainer.pictures.clocks.lanes import LaneRow
    from explainer.science.signs import Signs

FLAG = Text(plain="⚑")
PINNED_PX = 9
LONGEST = 21  # letters of a name that has room beside its lane
STATE_Y = 0.28  # height in a lane at which its state is said, under its name
END_ASIDE = 0.03  # from the axis to the words at the end of a lane, in panels
BADGE_PX = 12.0
CLEAR_PX = 4.0  # between a diamond and the words beside it


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
        say.ASK_CLINIC,
        tuple((position(end), row.base + 0.16) for row, end in ended),
        (FLAG,) * len(ended),
        Ink(look.sizes.flag, look.theme.text),
        "start",
        tuple(effects[row.key].lane.flag for row, _ in ended),
    )


def diamonds(signs: Signs, lanes: tuple[LaneRow, ...], look: Look, area: Area) -> Diamonds:
    """Set a numbered diamond for every session; those that would cover each other are one."""
    found = list(marks(area, signs.plan.session_days, DIAMOND * look.sizes.diamond))
    y = _sessions_y(lanes)
    return Diamonds(
        "sessions",
        tuple((position(mark.first_d), y) for mark in found),
        look.sizes.diamond,
        look.theme.page,
        look.theme.text,
        tuple(Text(plain=mark.said) for mark in found),
        Ink(look.sizes.small, look.theme.text),
        tuple(position(mark.last_d) for mark in found),
    )


def pinned_diamonds(pinned: Signs | None, lanes: tuple[LaneRow, ...], look: Look) -> Diamonds:
    """Set small open diamonds for the sessions of the pinned plan, or none."""
    days = pinned.plan.session_days if pinned else ()
    y = _sessions_y(lanes) - 0.36
    places = tuple((position(day), y) for day in days if day <= HORIZON_DAYS)
    return Diamonds(say.PINNED_SESSIONS, places, PINNED_PX, "", look.theme.ghost)


def _sessions_y(lanes: tuple[LaneRow, ...]) -> float:
    return next(row for row in lanes if row.group == "sessions").middle


def labels(signs: Signs, lanes: tuple[LaneRow, ...], day: float, look: Look, area: Area) -> Labels:
    """Name every lane, and say how it stands at a day: beside it, or on a phone above it."""
    edge = 0.02 if look.narrow else -area.left / area.panel_px
    after = _clear_of_diamonds(signs, look, area) if look.narrow else edge
    said = [
        ((after if row.group == "sessions" else edge, y), text)
        for row in lanes
        if row.group != "event"  # its words stand with its star
        for y, text in _said(signs, row, day, look, area)
    ]
    halo = look.theme.page if look.narrow else ""  # there names stand in the lanes
    ink = Ink(look.sizes.label, look.theme.text, halo)
    places, texts = zip(*said, strict=True)
    return Labels("labels", places, texts, ink, "start")


def _clear_of_diamonds(signs: Signs, look: Look, area: Area) -> float:
    """Return the first place where the name of the row of sessions has room between two of them."""
    half, start = DIAMOND * look.sizes.diamond, area.left
    wide = BOLD_LETTER * look.sizes.label * len(say.SESSIONS)
    for mark in marks(area, signs.plan.session_days, half):
        left, right = stretched(area.x(mark.first_d), area.x(mark.last_d))
        if start + wide < left - half - CLEAR_PX:
            break
        start = right + half + CLEAR_PX
    return area.place(start)


def _said(
    signs: Signs, row: LaneRow, day: float, look: Look, area: Area
) -> Iterator[tuple[float, Text]]:
    y = row.label_y(narrow=look.narrow)
    if row.group in {"header", "sessions"}:
        # where an axis is short for its type, each panel has room for one word
        short = look.narrow or area.width < 20 * look.sizes.small
        yield y, Text(row.short_label if short else row.label)
    elif look.narrow:
        yield y, Text(plain=row.short_label)
    else:
        yield y, Text(row.label if len(row.label) <= LONGEST else row.short_label)
        yield row.base + STATE_Y, Text(plain=say.lane_now(signs, row.key, day))


def ends(signs: Signs, lanes: tuple[LaneRow, ...], look: Look) -> Labels:
    """Write at the end of every lane how it ends; on a phone there is no room for it."""
    shown = [] if look.narrow else [row for row in lanes if row.is_lane]
    return Labels(
        "ends",
        tuple((4.0 + END_ASIDE, _end_y(signs, row)) for row in shown),
        tuple(Text(plain=say.end_words_short(signs, row.key)) for row in shown),
        Ink(look.sizes.small, look.theme.text),
        "start",
    )


def _end_y(signs: Signs, row: LaneRow) -> float:
    """Return how high the end of a result stands, as far as its words stay in the lane."""
    if row.group != "result":
        return row.middle
    share = signs.result(row.key, HORIZON_DAYS).mid / row.full_height
    return row.base + min(max(row.ribbon * share, 0.25), 0.75)


def badges(lanes: tuple[LaneRow, ...], look: Look, area: Area) -> Labels:
    """Set the grade of the evidence beside the name of every lane."""
    shown = [row for row in lanes if row.is_lane]
    x = 3.98 if look.narrow else -BADGE_PX / area.panel_px
    return Labels(
        "evidence grades",
        tuple((x, row.label_y(narrow=look.narrow)) for row in shown),
        tuple(Text(plain=row.grade) for row in shown),
        Ink(look.sizes.small, look.theme.quiet),
        "end",
    )
