"""One picture of a row that can be played: its day, its drawing, and its words."""

from __future__ import annotations

from bisect import bisect_right
from html import escape
from itertools import pairwise
from math import isfinite
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SAME_DAY = 1e-6


class Frame(NamedTuple):
    """One picture of the row.

    Args:
        day: days since the first session; it must rise from picture to picture.
        svg: the drawing, as the text of an SVG file; parts that last keep their id.
        caption: one or two sentences that stand under the picture and are spoken.
        description: the picture in words, for those who cannot see it.
        label: what the moment is called, such as "Day 3".

    Example:
        >>> Frame(3.0, "<svg xmlns='http://www.w3.org/2000/svg'/>", "Red.", "A disc.", "Day 3").day
        3.0
    """

    day: float
    svg: str
    caption: str
    description: str
    label: str


Plain = tuple[float, str, str, str, str]


def checked_frames(states: Iterable[Frame | Plain]) -> tuple[Frame, ...]:
    """Return the pictures of a row, once they are known to be one.

    Args:
        states: the pictures, in the order of their days.

    Returns:
        The same pictures.

    Raises:
        ValueError: if there is none, a day is not finite, or the days do not rise.

    Example:
        >>> checked_frames([(0.0, "<svg/>", "", "", "Day 0")])[0].label
        'Day 0'
        >>> checked_frames([])
        Traceback (most recent call last):
        ValueError: A player needs at least one picture; it was given none.
    """
    frames = tuple(Frame(*state) for state in states)
    if not frames:
        raise ValueError("A player needs at least one picture; it was given none.")
    for frame in frames:
        finite_day(frame.day)
    for place, (one, two) in enumerate(pairwise(frames), 2):
        if two.day - one.day <= SAME_DAY:
            raise ValueError(
                f"The days of the pictures must rise: picture {place} stands at day {two.day:g}, "
                f"the one before it at day {one.day:g}."
            )
    return frames


def finite_day(day: float) -> float:
    """Return a day, once it is known to be a number on the axis.

    Args:
        day: days since the first session.

    Raises:
        ValueError: if it is infinite or not a number.

    Example:
        >>> finite_day(3)
        3.0
    """
    if not isfinite(day):
        raise ValueError(f"A day must be a finite number of days; this one is {day}.")
    return float(day)


def last_reached(days: Sequence[float], day: float) -> int:
    """Return which picture is the last one reached at a day, from 0.

    Args:
        days: the days of the pictures, rising.
        day: days since the first session; before the first picture it is the first one.

    Example:
        >>> last_reached((0.0, 3.0, 7.0), 5.0), last_reached((3.0, 7.0), 0.0)
        (1, 0)
    """
    return max(bisect_right([each - SAME_DAY for each in days], day) - 1, 0)


def in_words(frame: Frame) -> str:
    """Say a picture: its moment, its caption, and what is to be seen.

    Example:
        >>> in_words(Frame(3.0, "<svg/>", "It is red.", "A red disc.", "Day 3"))
        'Day 3. It is red. A red disc.'
    """
    return " ".join(part for part in (f"{frame.label}.", frame.caption, frame.description) if part)


def figure_html(frame: Frame) -> str:
    """Return a picture with its words as HTML that needs no script.

    The drawing is an image of its own: its ids cannot meet others on the page, and nothing runs.

    Example:
        >>> html = figure_html(Frame(3.0, "<svg/>", "It is red.", "A red disc.", "Day 3"))
        >>> html.partition("<figcaption>")[2]
        'Day 3. It is red. A red disc.</figcaption></figure>'
    """
    address = quote(frame.svg, safe=" <>/=:;,.()'-_!*+[]{}|@$?~^")
    return (
        f'<figure><img alt="{escape(frame.label)}" src="data:image/svg+xml,{escape(address)}"/>'
        f"<figcaption>{escape(in_words(frame))}</figcaption></figure>"
    )
