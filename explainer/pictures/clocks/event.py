"""The event on the timeline: a star and a broken line on its day, and the last quiet day before it.

Its row stands above the sessions, for both are what one plans. The line differs from that of the
day by its dashes, its star and its words, not by a colour.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.draw.axis import PANELS, position
from explainer.draw.svg import BOLD_LETTER, LETTER
from explainer.pictures.clocks import words as say
from explainer.pictures.clocks.strokes import Ink, Labels, Line, Text
from explainer.science.event import last_quiet_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explainer.draw.axis import Area
    from explainer.draw.palette import Look
    from explainer.pictures.clocks.lanes import LaneRow
    from explainer.pictures.clocks.ribbons import Outline
    from explainer.pictures.clocks.strokes import Stroke

STAR = Text(plain="★")
LINE_PX = 2.0
LOW, TICK = 0.16, 0.3  # of the bracket, and of its ends, as shares of the row
NEAR = 0.02  # from the left edge to the words, in panels


def event_strokes(
    event: int, lanes: tuple[LaneRow, ...], look: Look, area: Area
) -> tuple[Stroke, ...]:
    """Mark the event, and over which days the last quiet day for a session may lie.

    Args:
        event: days from the first session to the event; 0 for none.
        lanes: the rows of the picture, the event's first where there is one.
        look: colours and size.
        area: where time runs.

    Returns:
        Always the same strokes; without an event they are empty.

    Example:
        >>> from explainer.draw.axis import Area
        >>> from explainer.draw.palette import Look
        >>> [each.name for each in event_strokes(0, (), Look(), Area(9, 9, 800, 90))]
        ['event', 'last quiet day for a session', 'star of the event', 'words of the event']
    """
    star, ink = (Ink(size, look.theme.text) for size in (_star_px(look), look.sizes.label))
    xs = [position(event)] if event else []
    middles = [lanes[0].middle for _ in xs]
    said = [each for x in xs for each in _words(event, x, look, area)]
    starts = tuple((x, middles[0]) for x, _ in said)
    return (
        Line(say.EVENT_LINE, _line(xs, lanes), look.theme.text, LINE_PX, "dashdot"),
        Line(say.LAST_QUIET, _bracket(event, lanes), look.theme.text, LINE_PX),
        Labels(
            say.EVENT_STAR, (*zip(xs, middles, strict=True),), (STAR,) * len(xs), star, "middle"
        ),
        Labels(say.EVENT_WORDS, starts, tuple(text for _, text in said), ink, "start"),
    )


def _line(xs: list[float], lanes: tuple[LaneRow, ...]) -> Outline:
    """Return the line of the event, from the foot to its star; it leaves out the rows of titles."""
    line: Outline = ([], [])
    for x in xs:
        foot, top = 0.0, lanes[0].middle
        for row in reversed(lanes):
            if row.group == "header":
                line[0].extend([x, x, None])
                line[1].extend([foot, row.base, None])
                foot = row.base + row.high
        line[0].extend([x, x])
        line[1].extend([foot, top])
    return line


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


def _words(event: int, star: float, look: Look, area: Area) -> Iterator[tuple[float, Text]]:
    """Name the event, on a phone beside its star and else beside the axis; then say its bracket."""
    name, quiet = Text(say.marker_words(event)), Text(plain=say.quiet_in_short(event))
    edge = -area.left / area.panel_px
    yield (_beside(star, name, look, area)[0] if look.narrow else edge), name
    if not look.narrow:
        end = position(last_quiet_day(event).latest_d)
        yield from ((x, quiet) for x in _beside(star, quiet, look, area, end))


def _beside(
    star: float, words: Text, look: Look, area: Area, tick: float = float(len(PANELS))
) -> tuple[float, ...]:
    """Return where words can start: at the left edge, before star and tick, or after the star."""
    letters = BOLD_LETTER * len(words.bold) + LETTER * len(words.plain)
    wide = letters * look.sizes.label / area.panel_px
    aside = _star_px(look) / area.panel_px
    fits = (NEAR + wide < min(star - aside, tick), star + aside + wide < len(PANELS))
    return tuple(x for x, here in zip((NEAR, star + aside), fits, strict=True) if here)[:1]
