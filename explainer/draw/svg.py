"""The elements of a picture as SVG text: equal pictures are equal text."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from explainer.draw.palette import LIGHT

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from explainer.draw.palette import Theme

NARROWEST_PX, WIDEST_PX = 280, 1100
USUAL_PX = 860  # where the width of the page is not known
TEXT_PX = 13
# width of a letter over the size of the type, in a wide typeface
LETTER, BOLD_LETTER = 0.55, 0.61


def num(value: float, digits: int = 1) -> str:
    """Write a number shortly, so that equal pictures are equal text.

    Args:
        value: any number.
        digits: decimals that are kept.

    Example:
        >>> num(2.04), num(-0.001), num(0.456, 2)
        ('2', '0', '0.46')
    """
    text = f"{value:.{digits}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def tag(name: str, text: str = "", /, **attributes: object) -> str:
    """Write one element; numbers are rounded to a hundredth.

    Args:
        name: name of the element.
        text: plain text inside it; it is escaped. Elements go into `nest`.
        attributes: its attributes; an underscore stands for a hyphen, a last one is dropped, and
            so is an attribute that is None.

    Returns:
        The element.

    Example:
        >>> tag("line", x1=0, y1=1.23456, stroke_width=2, class_="tick")
        '<line x1="0" y1="1.23" stroke-width="2" class="tick"/>'
    """
    said = _attributes(attributes)
    return f"<{name}{said}>{escape(text, quote=False)}</{name}>" if text else f"<{name}{said}/>"


def nest(name: str, parts: str, /, **attributes: object) -> str:
    """Write an element around others.

    Args:
        name: name of the element.
        parts: the elements inside it, already written as SVG.
        attributes: as those of `tag`.

    Example:
        >>> nest("defs", tag("path", d="M0 0"), id="a")
        '<defs id="a"><path d="M0 0"/></defs>'
    """
    return f"<{name}{_attributes(attributes)}>{parts}</{name}>"


def _attributes(named: Mapping[str, object]) -> str:
    return "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_value(value)}"'
        for key, value in named.items()
        if value is not None
    )


def _value(value: object) -> str:
    return num(value, 2) if isinstance(value, float) else escape(str(value))


def through(name: str, points: Iterable[tuple[float, float]], **attributes: object) -> str:
    """Write a `polygon` or `polyline` through points.

    Example:
        >>> through("polyline", [(0.0, 0.0), (1.0, 2.345)], fill="none")
        '<polyline points="0.00,0.00 1.00,2.35" fill="none"/>'
    """
    return tag(name, points=points_text(points), **attributes)


def points_text(points: Iterable[tuple[float, float]]) -> str:
    """Write points the way a `polygon` reads them.

    Example:
        >>> points_text([(0.0, 0.0), (1.0, 2.345)])
        '0.00,0.00 1.00,2.35'
    """
    return " ".join(f"{x:.2f},{y:.2f}" for x, y in points)


def wrap(words: Iterable[str], width_px: float, size: float, letter: float = LETTER) -> list[str]:
    """Put words, or whole sentences, into lines that fit.

    Args:
        words: what stays together; a space comes between two.
        width_px: room in px.
        size: size of the type in px.
        letter: width of a letter over the size of the type.

    Example:
        >>> wrap("one two three".split(), 60.0, 13.0)
        ['one two', 'three']
    """
    most, lines = int(width_px / (letter * size)), [""]
    for word in words:
        longer = f"{lines[-1]} {word}".strip()
        if len(longer) <= most or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def broken(text: str, width_px: float, size: float, letter: float = LETTER) -> list[str]:
    """Break a text into lines that fit.

    Args:
        text: the text.
        width_px: room in px.
        size: size of the type in px.
        letter: width of a letter over the size of the type.

    Example:
        >>> broken("one two three", 60.0, 13.0)
        ['one two', 'three']
        >>> broken("from 9 to 68 %, or so", 100.0, 13.0)
        ['from 9 to', '68 %, or so']
    """
    words: list[str] = []
    for word in text.split():
        if words and word[0] == "%":  # it stays with its number
            words[-1] += f" {word}"
        else:
            words.append(word)
    return wrap(words, width_px, size, letter)


def words_at(x: float, y: float, text: str, theme: Theme = LIGHT, /, **attributes: object) -> str:
    """Write a line of text with its baseline at a place, in ink and at a size one can read.

    Args:
        x: how far from the left (px).
        y: how far from the top (px).
        text: the words.
        theme: gives the ink.
        attributes: as those of `tag`.

    Example:
        >>> words_at(1, 2, "Day 3")
        '<text x="1" y="2" font-size="13" fill="#1a1a1a">Day 3</text>'
    """
    return tag("text", text, x=x, y=y, **{"font_size": TEXT_PX, "fill": theme.text, **attributes})


def reach(
    points: Iterable[int], box: Mapping[str, float], at: float, **how: float | bool | None
) -> str:
    """Mark for the browser where a hand moves points of a picture, and on which line they stand.

    Args:
        points: the places of the points of this line among all of the picture.
        box: what the hand may touch: x, y, width and height in px.
        at: how far from the top the line lies (px); from the left, if it runs upwards.
        how: `data_up` where it runs upwards, `data_gap` for the room between two panels (px).

    Example:
        >>> reach([0, 1], {"x": 9, "y": 9, "width": 80, "height": 20}, 19.0, data_gap=6)[:49]
        '<rect class="tc-reach" fill="none" data-points="0'
    """
    look = {"class_": "tc-reach", "fill": "none", "data_points": " ".join(map(str, points))}
    return tag("rect", **look, data_at=at, **how, **box)


def guessed(points: Mapping[int, tuple[float, float]], through: Iterable[int], theme: Theme) -> str:
    """Draw what a hand has drawn: a dashed line with a ring at each of its points.

    In a browser the line follows the hand, and handles take the place of the rings.

    Args:
        points: those that are drawn, by their places among all of the picture (px).
        through: the places of all that the line goes through.
        theme: colours of the page.

    Example:
        >>> guessed({0: (9.0, 9.0)}, [0, 1], LIGHT).count("<circle")
        1
    """
    through = list(through)
    known = [points[place] for place in through if place in points]
    look = {"fill": "none", "stroke": theme.text, "stroke_width": 2, "stroke_dasharray": "6 4"}
    line = tag(
        "polyline", points=points_text(known), data_through=" ".join(map(str, through)), **look
    )
    ring = {"fill": theme.page, "stroke": theme.text, "stroke_width": 2}
    return line + "".join(tag("circle", class_="guess", cx=x, cy=y, r=5, **ring) for x, y in known)


def group(parts: str, **attributes: object) -> str:
    """Put elements into a group.

    Example:
        >>> group("<g/>", id="a")
        '<g id="a"><g/></g>'
    """
    return nest("g", parts, **attributes)


def fitting(width_px: float) -> int:
    """Return the width a picture is drawn at on a page of some width.

    Example:
        >>> fitting(1400), fitting(0)
        (1100, 860)
    """
    return min(max(int(width_px), NARROWEST_PX), WIDEST_PX) if width_px else USUAL_PX
