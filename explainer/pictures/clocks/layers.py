"""The timeline in layers: a sheet with its axis and titles, and the strokes that lie on it.

A plain drawing stands on the page at once and follows the hand; a chart that zooms takes seconds
to appear and several times as long to move. Both are made from the same records.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from explainer.draw.axis import (
    HAND_PX,
    LINE_PX,
    PANELS,
    SMALL_PX,
    breaks,
    day_at,
    tick_anchor,
    time_area,
)
from explainer.draw.svg import tag
from explainer.pictures.clocks import words as say
from explainer.pictures.clocks.strokes import (
    MIDDLE,
    Anchor,
    Diamonds,
    Ink,
    Labels,
    Scale,
    Text,
    stroke_svg,
    text_svg,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from explainer.draw.palette import Look
    from explainer.pictures.clocks.strokes import Place, Stroke

TICK_PX = 5
OF_EVENT = (say.EVENT_LINE, say.LAST_QUIET, say.EVENT_STAR, say.EVENT_WORDS)
OVER = 0.4  # from a height up to the baseline of words that stand on it, as a share of their size


class Note(NamedTuple):
    """Words on the sheet: their place, raised by some px; `over` stands on its height."""

    place: Place
    words: Text
    ink: Ink
    anchor: Anchor = "middle"
    raised_px: int = 0
    over: bool = False


class Sheet(NamedTuple):
    """What the strokes lie on; it depends on the page and the lanes only.

    `bands` are stretches of the time axis, `floors` are the heights of the lanes of each group,
    `ticks` are places with words, `lanes` the key, the foot and the height of each lane.
    """

    look: Look
    height: int
    scale: Scale
    bands: tuple[Place, ...]
    floors: tuple[tuple[str, float], ...]
    ticks: tuple[tuple[float, str], ...]
    notes: tuple[Note, ...]
    lanes: tuple[tuple[str, float, float], ...]


def drawn_layer(name: str, strokes: Iterable[Stroke], scale: Scale) -> str:
    """Draw the strokes of one layer of the timeline as SVG.

    Args:
        name: `lanes`, `event`, `marks` or `labels`.
        strokes: all strokes, from the bottom to the top.
        scale: from places to px.

    Returns:
        The inside of a group.
    """
    return "".join(stroke_svg(each, scale) for each in strokes if layer_of(each) == name)


def layer_of(stroke: Stroke) -> str:
    """Return the layer in which a stroke stands.

    Example:
        >>> layer_of(Labels("labels", (), (), Ink(13, "black"), "start"))
        'labels'
    """
    if stroke.name in OF_EVENT:
        return "event"
    if stroke.name == "labels":
        return "labels"
    return "marks" if isinstance(stroke, Diamonds | Labels) else "lanes"


def ground(sheet: Sheet) -> str:
    """Draw the sheet: bands, edges of the panels, floors of the lanes, ticks and titles.

    Args:
        sheet: what is drawn.

    Returns:
        The inside of a group.
    """
    area = sheet.scale.area
    bands = "".join(_band(sheet, *band) for band in sheet.bands)
    floors = "".join(_floor(sheet, height) for _, height in sheet.floors)
    sides = "".join(_side(sheet, place) for place in range(len(PANELS)))
    small = sheet.look.sizes.small
    time = time_area(area, HAND_PX + LINE_PX - SMALL_PX + small)
    rule = breaks(area, sheet.look.theme.rule)
    ticks = "".join(_tick(sheet, *tick) for tick in sheet.ticks)
    notes = "".join(_note(sheet, note) for note in sheet.notes)
    reach = "".join(_reach(sheet, *lane) for lane in sheet.lanes)
    return bands + sides + floors + time + rule + ticks + notes + reach


def _reach(sheet: Sheet, key: str, base: float, high: float) -> str:
    """Mark how far a lane reaches: the browser looks for it to know which one is pointed at."""
    top, foot = sheet.scale.y(base + high), sheet.scale.y(base)
    size = {"width": sheet.look.width_px, "height": foot - top}
    return tag("rect", data_lane=key, y=top, fill="none", **size)


def _band(sheet: Sheet, start: float, end: float) -> str:
    area = sheet.scale.area
    size = {"width": area.at(end) - area.at(start), "height": area.height}
    return tag("rect", x=area.at(start), y=area.top, fill=sheet.look.theme.band, **size)


def _side(sheet: Sheet, panel: int) -> str:
    """Draw both sides of a panel along the lanes, where they cross no words."""
    left, wide = sheet.scale.x(float(panel)), sheet.scale.area.panel_px
    parts = []
    for group in dict.fromkeys(group for group, _ in sheet.floors):
        heights = [height for each, height in sheet.floors if each == group]
        top, foot = sheet.scale.y(max(heights) + 1.0), sheet.scale.y(min(heights))
        parts += [f"M{x:.1f} {foot:.1f}V{top:.1f}" for x in (left, left + wide)]
    return tag("path", d="".join(parts), stroke=sheet.look.theme.line)


def _floor(sheet: Sheet, height: float) -> str:
    """Draw the floor of a lane, broken between two panels."""
    area, y = sheet.scale.area, sheet.scale.y(height)
    parts = (f"M{area.at(n):.1f} {y:.1f}h{area.panel_px:.1f}" for n in range(len(PANELS)))
    return tag("path", d="".join(parts), stroke=sheet.look.theme.line)


def _tick(sheet: Sheet, place: float, words: str) -> str:
    x, foot, size = sheet.scale.x(place), sheet.scale.area.bottom, sheet.look.sizes.small
    line = tag("line", stroke=sheet.look.theme.quiet, x1=x, x2=x, y1=foot, y2=foot + TICK_PX)
    middle = (x, foot + HAND_PX + (1.0 - MIDDLE) * size)
    ink = Ink(size, sheet.look.theme.text)
    return line + text_svg(middle, Text(plain=words), ink, tick_anchor(day_at(place)))


def _note(sheet: Sheet, note: Note) -> str:
    (place, height), size = note.place, note.ink.size
    drop = -(OVER + MIDDLE) * size if note.over else 0.0
    middle = (sheet.scale.x(place), sheet.scale.y(height) - note.raised_px + drop)
    return text_svg(middle, note.words, note.ink, note.anchor)
