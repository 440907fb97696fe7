"""The board: three trays with a sign each, and in them what was ticked."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from explainer import evidence
from explainer.draw.figure import on_paper
from explainer.draw.palette import LIGHT
from explainer.draw.svg import BOLD_LETTER, broken, fitting, group, points_text, tag, words_at
from explainer.pictures.board import words as say
from explainer.pictures.board.answer import ANSWERS, ASK, WAIT, answer_to, ticked_for

if TYPE_CHECKING:
    from collections.abc import Collection

    from explainer.draw.figure import Figure
    from explainer.draw.palette import Theme

NARROW_PX = 640
SIDE_PX, GAP_PX, HEAD_PX, LINE_PX, PAD_PX = 12.0, 12.0, 48.0, 18.0, 12.0
TYPE_PX, NAME_PX = 13.0, 14.0
EMPTY_LINES = 4  # an empty tray is as high as one with so many lines


class Tray(NamedTuple):
    """One tray: its answer, where it stands (px), and the lines in it."""

    answer: str
    left: float
    top: float
    width: float
    lines: tuple[tuple[str, bool], ...]  # the words, and whether a tick stands before them


def board_picture(
    ticked: Collection[str],
    seen: Collection[str],
    width_px: float = 0,
    theme: Theme = LIGHT,
    *,
    closed: bool = False,
) -> Figure:
    """Draw the three trays with what was ticked.

    Args:
        ticked: ids of `evidence.board()`.
        seen: the groups that were looked at.
        width_px: width of the page in px; 0 where it is not known.
        theme: colours of the page.
        closed: whether the trays are shown empty and without names.

    Returns:
        The picture; the tray that is the answer has the class `answer`.

    Example:
        >>> board_picture({"pregnancy"}, ()).layers["trays"].count('class="tray answer"')
        1
    """
    width = fitting(width_px)
    now = answer_to(ticked, seen)
    trays = _placed(ticked, now, seen, width)
    high = max(len(each.lines) for each in trays)
    below = trays[-1].top + _height(_lines_high(trays[-1], high, width))
    drawn = "".join(
        _tray(each, _lines_high(each, high, width), now == each.answer, theme, closed=closed)
        for each in trays
    )
    lines = broken(say.NO_SCREEN, width - 2 * SIDE_PX, TYPE_PX)
    layers = {"trays": drawn, "note": _note(lines, below + 22.0, theme)}
    size = (width, below + 36.0 + LINE_PX * len(lines))
    said = say.CLOSED if closed else say.described(ticked, seen)
    return on_paper(size, say.TITLE, said, layers, theme)


def _note(lines: list[str], top: float, theme: Theme) -> str:
    return "".join(
        words_at(SIDE_PX, top + LINE_PX * i, line, theme, font_weight="bold")
        for i, line in enumerate(lines)
    )


def _placed(ticked: Collection[str], now: str, seen: Collection[str], width: float) -> list[Tray]:
    narrow = width < NARROW_PX
    wide = width - 2 * SIDE_PX if narrow else (width - 2 * SIDE_PX - 2 * GAP_PX) / 3
    trays, top = list[Tray](), SIDE_PX
    for place, answer in enumerate(ANSWERS):
        lines = _lines(answer, ticked, now, seen, wide)
        left = SIDE_PX if narrow else SIDE_PX + place * (wide + GAP_PX)
        trays.append(Tray(answer, left, top, wide, lines))
        top += _height(max(len(lines), 1)) + GAP_PX if narrow else 0.0
    return trays


def _lines(
    answer: str, ticked: Collection[str], now: str, seen: Collection[str], wide: float
) -> tuple[tuple[str, bool], ...]:
    """Return the lines of a tray: what was ticked, or what it waits for."""
    room = wide - 2 * PAD_PX - 18.0
    labels = (evidence.board()[box].label for box in ticked_for(answer, ticked))
    ticks = [
        (line, first == 0)
        for label in labels
        for first, line in enumerate(broken(label, room, TYPE_PX))
    ]
    said = say.tray_note(answer, now, seen)
    note = broken(said, room + 18.0, TYPE_PX) if said else []
    return tuple(ticks or ((line, False) for line in note))


def _lines_high(tray: Tray, most: int, width: float) -> int:
    return max(len(tray.lines), 1) if width < NARROW_PX else max(most, EMPTY_LINES)


def _height(lines: int) -> float:
    return HEAD_PX + LINE_PX * lines + PAD_PX


def _tray(tray: Tray, high: int, now: bool, theme: Theme, *, closed: bool) -> str:
    box = {"x": tray.left, "y": tray.top, "width": tray.width, "height": _height(high), "rx": 8}
    lit = now or any(first for _, first in tray.lines)  # else nothing is said by it
    ink = theme.text if lit else theme.quiet
    line = {"stroke": ink, "stroke_width": 4 if now else 1.2}
    frame = tag("rect", fill=theme.page, stroke_dasharray=None if lit else "5 4", **line, **box)
    if closed:
        return group(frame, class_="tray", id=f"board-{tray.answer}")
    middle = tray.top + HEAD_PX / 2
    head = _sign(tray.answer, tray.left + PAD_PX + 14.0, middle, theme, lit=lit)
    look = {"font_size": NAME_PX, "font_weight": "bold" if lit else None, "fill": ink}
    name = broken(say.NAMES[tray.answer], tray.width - 2 * PAD_PX - 38.0, NAME_PX, BOLD_LETTER)
    head += "".join(
        words_at(tray.left + PAD_PX + 38.0, middle + 5.0 + 8.5 * i, line, theme, **look)
        for line, i in zip(name, range(1 - len(name), len(name), 2), strict=True)
    )
    indent = 18.0 if any(first for _, first in tray.lines) else 0.0
    inside = "".join(
        (_tick(tray.left + PAD_PX, y, theme) if first else "")
        + words_at(tray.left + PAD_PX + indent, y, words, theme, font_size=TYPE_PX)
        for y, words, first in (
            (tray.top + HEAD_PX + LINE_PX * (i + 0.6), *line) for i, line in enumerate(tray.lines)
        )
    )
    kind = "tray answer" if now else "tray"
    return group(frame + head + inside, class_=kind, id=f"board-{tray.answer}")


def _tick(x: float, y: float, theme: Theme) -> str:
    mark = f"M{x + 1:.1f} {y - 5:.1f}l4 4 7 -9"
    return tag("path", d=mark, fill="none", stroke=theme.text, stroke_width=2)


def _sign(answer: str, x: float, y: float, theme: Theme, *, lit: bool) -> str:
    """Draw the sign of an answer: eight sides, a speech bubble, or else an open circle."""
    ink = theme.text if lit else theme.quiet
    line = {"stroke": ink, "stroke_width": 2}
    if answer == WAIT:
        corners = ((-6, -14), (6, -14), (14, -6), (14, 6), (6, 14), (-6, 14), (-14, 6), (-14, -6))
        points = points_text((x + dx, y + dy) for dx, dy in corners)
        bars = "".join(
            tag("rect", x=x + dx, y=y - 7, width=4, height=14, fill=ink) for dx in (-6, 2)
        )
        fill = theme.side_pale if lit else "none"
        return tag("polygon", points=points, fill=fill, **line) + bars
    if answer == ASK:
        bubble = f"M{x - 14:.1f} {y - 12:.1f}h28v20h-14l-7 7v-7h-7z"
        look = {"text_anchor": "middle", "font_weight": "bold", "fill": ink}
        fill = theme.result_pale if lit else "none"
        sign = tag("path", d=bubble, fill=fill, stroke_linejoin="round", **line)
        return sign + words_at(x, y + 4.0, "?", theme, **look)
    return tag("circle", cx=x, cy=y, r=12, fill="none", **line)
