"""Then and now on one line per idea: how sure one was, and on which side of the evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.draw.figure import on_paper
from explainer.draw.palette import LIGHT, PROJECTOR
from explainer.draw.svg import fitting, group, tag, words_at
from explainer.pictures.checkout import words as say
from explainer.pictures.checkout.ideas import MOST_SURE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explainer.draw.figure import Figure
    from explainer.draw.palette import Theme
    from explainer.pictures.checkout.ideas import Idea, Stand

NARROW_PX, LABEL_PX, EDGE_PX = 560, 170.0, 22.0
ROW_PX, NARROW_ROW_PX, TOP_PX, FOOT_PX, KEY_PX, DOT_PX = 27.0, 44.0, 44.0, 52.0, 16.0, 7.0
# on a wall everything is enlarged, and ten rows still have to stand whole beside their words
WALL_ROW_PX, WALL_LABEL_PX = 21.0, 140.0


def gain_picture(ideas: Sequence[Idea], width_px: float = 0, theme: Theme = LIGHT) -> Figure:
    """Draw each idea as a row with a ring for the first check and a dot for now.

    Args:
        ideas: the ideas, from top to bottom.
        width_px: width of the page in px; 0 where it is not known.
        theme: colours of the page.

    Returns:
        The picture; marks have the class `first` or `now`, and `fits` or `fits-not`.

    Example:
        >>> from explainer.content import pretest
        >>> from explainer.pictures.checkout.ideas import Idea, stand
        >>> one = pretest()[0]
        >>> drawn = gain_picture([Idea(one, None, stand(one, "deepest", 3))])
        >>> 'class="now fits-not"' in drawn.inline()
        True
    """
    width = fitting(width_px)
    room = _Room(width, len(ideas), wall=theme is PROJECTOR)
    rows = "".join(_row(n, each, room, theme) for n, each in enumerate(ideas))
    layers = {"axis": _axis(room, theme), "ideas": group(rows, id="gain-ideas")}
    foot = FOOT_PX + (KEY_PX if room.narrow else 0.0)  # on a phone the key has a line of its own
    return on_paper((width, room.foot + foot), say.TITLE, say.described(ideas), layers, theme)


class _Room:
    """Where rows and places stand on a page of some width."""

    def __init__(self, width: int, rows: int, *, wall: bool) -> None:
        self.narrow = width < NARROW_PX and not wall
        self.high = NARROW_ROW_PX if self.narrow else WALL_ROW_PX if wall else ROW_PX
        self.left = EDGE_PX + (8 if self.narrow else WALL_LABEL_PX if wall else LABEL_PX)
        self.right = width - EDGE_PX - 8
        self.foot = TOP_PX + rows * self.high

    def x(self, place: float) -> float:
        """Return where a place on the line is, from -3 to 3."""
        return self.left + (place + MOST_SURE) / (2 * MOST_SURE) * (self.right - self.left)

    def y(self, row: int) -> float:
        """Return the middle of a row; on a narrow page its name stands above."""
        return TOP_PX + (row + 0.5) * self.high + (8 if self.narrow else 0)


def _axis(room: _Room, theme: Theme) -> str:
    middle, top = room.x(0), TOP_PX - 8
    band = {"x": middle, "y": top, "width": room.right + 8 - middle, "height": room.foot - top}
    fits = tag("rect", fill=theme.band, class_="side-fits", **band)
    line = tag(
        "line", x1=middle, x2=middle, y1=top, y2=room.foot + 4, stroke=theme.text, stroke_width=1.5
    )
    heads = words_at(room.left - 8, 22.0, f"← {say.LEFT}", theme)
    heads += words_at(room.right + 8, 22.0, f"{say.RIGHT} →", theme, text_anchor="end")
    places = ((room.left - 8, "start"), (middle, "middle"), (room.right + 8, "end"))
    sure = "".join(
        words_at(x, room.foot + 18, said, theme, text_anchor=anchor, font_size=12)
        for (x, anchor), said in zip(places, say.ENDS, strict=True)
    )
    return group(fits + line + heads + sure + _key(room, theme), id="gain-axis")


def _key(room: _Room, theme: Theme) -> str:
    y, x = room.foot + 38, EDGE_PX
    ring, dot = _mark(x, y - 4, False, theme, ""), _mark(x + 110, y - 4, True, theme, "")
    first = words_at(x + 14, y, say.KEY_FIRST, theme, font_size=12)
    return ring + first + dot + words_at(x + 124, y, say.KEY_NOW, theme, font_size=12)


def _row(n: int, idea: Idea, room: _Room, theme: Theme) -> str:
    y, name = room.y(n), say.idea_name(idea.question)
    where = (EDGE_PX, y - 13) if room.narrow else (EDGE_PX, y + 4.5)
    # on a narrow page a long name stands on the line in the middle
    halo = {"stroke": theme.page, "stroke_width": 3, "paint_order": "stroke"} if room.narrow else {}
    label = words_at(*where, name, theme, **halo)
    rail = tag("line", x1=room.left, x2=room.right, y1=y, y2=y, stroke=theme.line)
    return group(label + rail + _marks(idea, y, room, theme), id=f"gain-{idea.question.id}")


def _marks(idea: Idea, y: float, room: _Room, theme: Theme) -> str:
    moved = ""
    if idea.first and idea.now and idea.moved:
        ends = {"x1": room.x(idea.first.place), "x2": room.x(idea.now.place), "y1": y, "y2": y}
        moved = tag("line", stroke=theme.text, stroke_width=2.5, class_="moved", **ends)
    first = _placed(idea.first, y, room, False, theme)
    return moved + first + _placed(idea.now, y, room, True, theme)


def _placed(at: Stand | None, y: float, room: _Room, now: bool, theme: Theme) -> str:
    if at is None:
        return ""
    kind = f"{'now' if now else 'first'} {'fits' if at.right else 'fits-not'}"
    return _mark(room.x(at.place), y, now, theme, kind)


def _mark(x: float, y: float, now: bool, theme: Theme, kind: str) -> str:
    # the ring is the larger one, so that both are seen where nothing moved
    radius, fill = (DOT_PX - 2, theme.result) if now else (DOT_PX + 1, theme.page)
    edge = theme.result_edge if now else theme.text
    look = {"fill": fill, "stroke": edge, "stroke_width": 2, "class_": kind or None}
    return tag("circle", cx=x, cy=y, r=radius, **look)
