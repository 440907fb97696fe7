"""A row of pictures is a row: one at least, days that rise, and words that need no script."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from math import inf, nan
from urllib.parse import unquote

import pytest

from explainer.draw.frames import Frame, checked_frames, figure_html, in_words, last_reached

SVG = '<svg xmlns="http://www.w3.org/2000/svg"><text id="a">5 % &amp; "more" #1</text></svg>'


def frame(day: float, label: str = "") -> Frame:
    return Frame(day, SVG, "It moves.", "A dot.", label or f"Day {day:g}")


def test_a_row_without_pictures_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one picture"):
        checked_frames([])


@pytest.mark.parametrize("days", [(0.0, 7.0, 3.0), (0.0, 3.0, 3.0)])
def test_days_that_do_not_rise_are_refused_with_the_place(days: tuple[float, ...]) -> None:
    with pytest.raises(ValueError, match="must rise: picture 3 stands at day 3"):
        checked_frames(map(frame, days))


@pytest.mark.parametrize("day", [nan, inf, -inf])
def test_a_day_that_is_no_number_is_refused(day: float) -> None:
    with pytest.raises(ValueError, match="finite number of days"):
        checked_frames([frame(day)])


def test_plain_tuples_are_pictures_too() -> None:
    plain = (3.0, SVG, "It moves.", "A dot.", "Day 3")
    assert checked_frames([plain]) == (frame(3.0),)


@pytest.mark.parametrize(
    ("day", "index"), [(-1.0, 0), (0.0, 0), (2.9, 0), (3.0, 1), (3.0 - 1e-9, 1), (99.0, 2)]
)
def test_the_last_picture_reached_is_found(day: float, index: int) -> None:
    assert last_reached((0.0, 3.0, 7.0), day) == index


def test_the_words_hold_moment_caption_and_picture() -> None:
    assert in_words(frame(3.0)) == "Day 3. It moves. A dot."


def test_the_figure_holds_the_very_drawing_and_escaped_words() -> None:
    html = figure_html(frame(3.0, 'Day <3> & "more"'))
    root = ET.fromstring(html)  # noqa: S314  our own text
    image, words = root[0], root[1]

    assert unquote(image.attrib["src"].removeprefix("data:image/svg+xml,")) == SVG
    assert image.attrib["alt"] == 'Day <3> & "more"'
    assert words.text == 'Day <3> & "more". It moves. A dot.'
