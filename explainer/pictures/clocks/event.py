"""The event on the timeline: a star and a broken line on its day, and the last quiet day before it.

Its row stands above the sessions, for both are what one plans. The line differs from that of the
day by its dashes, its star and its words, not by a colour.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.draw.axis import PANELS, position
from explainer.draw.svg import BOLD_LETTER
from explainer.pictures.clocks.strokes import Ink, Labels, Line, Text
from explainer.pictures.clocks.words import (
    EVENT_LINE,
    EVENT_STAR,
    EVENT_WORDS,
    LAST_QUIET,
    marker_words,
    quiet_words,
)
from explainer.science.event import last_quiet_day

if TYPE_CHECKING:
    from explainer.draw.palette import Look
    from explainer.pictures.clocks.lanes import LaneRow
    from explainer.pictures.clocks.ribbons import Outline
    from explainer.pictures.clocks.strokes import Stroke

STAR = Text(plain="★")
LINE_PX = 2.0
LOW, TICK = 0.16, 0.3  # of the bracket, and of its ends, as shares of the row
NEAR = 0.02  # from the left edge to the words, in panels


def event_strokes(event: int, lanes: tuple[LaneRow, ...], look: Look) -> tuple[Stroke, ...]:
    """Mark the event, and over which days the last quiet day for a session may lie.

    Args:
        event: days from the first session to the event; 0 for none.
        lanes: the rows of the picture, the event's first where there is one.
        look: colours and size.

    Returns:
        Always the same strokes; without an event they are empty.

    Example:
        >>> from explainer.draw.palette import Look
        >>> [each.name for each in event_strokes(0, (), Look())]
        ['event', 'last quiet day for a session', 'star of the event', 'words of the event']
    """
    star, words = (Ink(size, look.theme.text) for size in (_star_px(look), look.sizes.label))
    xs = [position(event)] if event else []
    middles = [lanes[0].label_y for _ in xs]
    said = [_words(event, x, look) for x in xs]
    told = tuple((place, y) for (place, _), y in zip(said, middles, strict=True))
    line: Outline = ([*xs, *xs], [*(0.0 for _ in xs), *middles])
    return (
        Line(EVENT_LINE, line, look.theme.text, LINE_PX, "dashdot"),
        Line(LAST_QUIET, _bracket(event, lanes), look.theme.text, LINE_PX),
        Labels(EVENT_STAR, (*zip(xs, middles, strict=True),), (STAR,) * len(xs), star, "middle"),
        Labels(EVENT_WORDS, told, tuple(text for _, text in said), words, "start"),
    )


def _bracket(event: int, lanes: tuple[LaneRow, ...]) -> Outline:
    quiet = last_quiet_day(event)
    if not event or quiet.latest_d < 0.0:
        return [], []
    foot, first, last = lanes[0].base, position(quiet.earliest_d), position(quiet.latest_d)
    low, high = foot + LOW, foot + TICK
    if quiet.earliest_d < 0.0:  # then it goes on to the left
        return [first, last, last], [low, low, high]
    return [first, first, last, last], [high, low, low, high]


def _star_px(look: Look) -> int:
    return look.sizes.flag + 5  # the day that matters stands out from the flags


def _words(event: int, star: float, look: Look) -> tuple[float, Text]:
    """Return where words stand, beside the star and first at the left, and those that fit."""
    size, panel = look.sizes.label, look.width_px / len(PANELS)
    aside = _star_px(look) / panel
    short, whole = Text(marker_words(event)), Text(marker_words(event), quiet_words(event))
    for said in (short,) if look.narrow else (whole, short):
        wide = len(said.bold + said.plain) * BOLD_LETTER * size / panel
        if NEAR + wide < star - aside:
            return NEAR, said
        if star + aside + wide < len(PANELS):
            break
    return star + aside, said
