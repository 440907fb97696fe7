"""The event on the picture: at its day, told from the line of the day without colour, and named."""

import re
import xml.etree.ElementTree as ET

import pytest

from explainer.draw.axis import position
from explainer.draw.palette import DARK, LIGHT, Look, Screen
from explainer.draw.svg import BOLD_LETTER, LETTER
from explainer.pictures.clocks.lanes import LaneRow, rows
from explainer.pictures.clocks.picture import timeline, timeline_at
from explainer.pictures.clocks.strokes import Labels, Line
from explainer.pictures.clocks.words import (
    EVENT_LINE,
    EVENT_STAR,
    EVENT_WORDS,
    LAST_QUIET,
    quiet_in_short,
)
from explainer.science.event import last_quiet_day
from tests.pictures.shown import shown

LOOKS = (
    Look(),
    Look(width_px=390),
    Look(width_px=640),
    Look(large=True, width_px=1200),
    Look(theme=DARK, rare=True),
)
EVENTS = (1, 2, 3, 5, 7, 8, 10, 30, 70, 200, 365)


def strokes(event: int, look: Look = LOOKS[0]) -> dict[str, Line | Labels]:
    """Return the strokes of an event by their names."""
    drawn = timeline(shown("usual"), 3.0, look, event=event).strokes
    return {each.name: each for each in drawn if isinstance(each, Line | Labels)}


def row_of_the_event() -> LaneRow:
    """Return the row of an event, on a wide page."""
    return next(row for row in rows(shown("usual"), rare=False, event=True) if row.key == "event")


@pytest.mark.parametrize("event", EVENTS)
def test_line_and_star_stand_on_the_day_of_the_event(event: int) -> None:
    drawn = strokes(event)
    line, star = drawn[EVENT_LINE], drawn[EVENT_STAR]

    assert isinstance(line, Line)
    assert isinstance(star, Labels)
    titles = [row for row in rows(shown("usual"), rare=False, event=True) if row.group == "header"]
    rest = [0.0, *(y for row in titles[::-1] for y in (row.base, None, row.base + row.high))]

    assert set(line.points[0]) == {position(event), None}
    assert star.places == ((position(event), row_of_the_event().middle),)
    assert line.points[1] == [*rest, row_of_the_event().middle], "titles are left out"


@pytest.mark.parametrize("event", EVENTS)
def test_the_bracket_stands_under_the_star_in_the_row_of_the_event(event: int) -> None:
    row, line = row_of_the_event(), strokes(event)[LAST_QUIET]
    assert isinstance(line, Line)

    assert all(row.base < y < row.middle for y in line.points[1] if y is not None)


@pytest.mark.parametrize("event", EVENTS)
def test_the_bracket_spans_the_last_quiet_day_as_far_as_it_lies_after_the_first_session(
    event: int,
) -> None:
    line, (earliest, latest) = strokes(event)[LAST_QUIET], last_quiet_day(event)
    assert isinstance(line, Line)
    xs = [x for x in line.points[0] if x is not None]

    assert bool(xs) == (latest >= 0.0)
    if xs:
        assert (xs[0], xs[-1]) == (position(max(earliest, 0.0)), position(latest))
        assert len(xs) == (4 if earliest >= 0.0 else 3), "an end that is not on the axis is open"
        ys = [y for y in line.points[1] if y is not None]
        low, high = min(ys), max(ys)
        assert low < high
        assert ys == [*([high] if earliest >= 0.0 else []), low, low, high], "its ends stand up"


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("event", EVENTS)
def test_the_words_name_the_event_beside_its_star_and_leave_the_picture_nowhere(
    event: int, look: Look
) -> None:
    drawn = strokes(event, look)
    words, star = drawn[EVENT_WORDS], drawn[EVENT_STAR]
    assert isinstance(words, Labels)
    assert isinstance(star, Labels)
    area = timeline(shown("usual"), 3.0, look, event=event).sheet.scale.area
    at = area.at(star.places[0][0])

    assert words.texts[0].bold == f"Event: day {event}"
    wide = look.width_px > 800  # with less room, the sentence alone says the last quiet day
    assert len(words.texts) == 2 or not wide
    assert look.narrow or area.at(words.places[0][0]) == pytest.approx(0.0), "where lanes are named"
    assert {text.plain for text in words.texts[1:]} <= {quiet_in_short(event)}
    for (place, _), said in zip(words.places, words.texts, strict=True):
        start = area.at(place)
        letters = BOLD_LETTER * len(said.bold) + LETTER * len(said.plain)
        end = start + letters * look.sizes.label
        assert start >= 0.0
        assert end <= look.width_px
        assert end < at or start > at, "it does not cover the star"


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_line_is_told_from_the_line_of_the_day_by_its_dashes(theme: object) -> None:
    screen = Screen(860, dark=theme is DARK)
    picture = timeline(shown("usual"), 3.0, Look().on(screen), event=70)
    svg = picture.at_day(3.0, picture.sheet.scale.area, screen.theme).svg(screen)

    lines = re.findall(r'<path[^>]*stroke-dasharray="10 4 2 4"[^>]*>', svg)
    assert len(lines) == 1
    assert f'stroke="{screen.theme.text}"' in lines[0]
    assert "★" in svg
    day = re.search(r'<g class="tc-dayline">.*?</g>', svg)
    assert day is not None
    assert "dasharray" not in day[0]
    ET.fromstring(svg)  # noqa: S314  our own


def test_the_layer_of_the_event_holds_it_and_nothing_else() -> None:
    without, marked = (timeline(shown("usual"), 3.0, Look(), event=event) for event in (0, 70))

    assert "<text" not in without.layers["event"]
    assert ' d="M' not in without.layers["event"]
    assert "Event: day 70" in marked.layers["event"]
    assert "★" not in "".join(marked.layers[name] for name in marked.layers if name != "event")


def test_an_event_that_moves_changes_its_layer_only() -> None:
    before = timeline(shown("usual"), 3.0, Look(), event=70)

    after = timeline_at(before, shown("usual"), 3.0, Look(), 10)

    assert after.changed(before) == ("event",)
    assert after == timeline(shown("usual"), 3.0, Look(), event=10)
