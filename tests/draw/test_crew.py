"""The repair crew: told apart by shape and pattern before colour, on every page."""

from itertools import combinations
from xml.etree import ElementTree as Xml

import pytest

from explainer.draw.crew import mark, patterns, shade
from explainer.draw.palette import DARK, LIGHT, Theme
from explainer.draw.words import RUNNERS

every_theme = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda each: each.name)


def shape(theme: Theme, place: int) -> str:
    """Return the mark of one of the crew, without its colours."""
    each = Xml.fromstring(f"<g>{mark(RUNNERS[place], theme)}</g>")  # noqa: S314  our own
    return " ".join(
        f"{part.tag} {part.get('d')} {part.get('cx')} {part.get('cy')}" for part in each
    )


@every_theme
def test_no_two_of_the_crew_have_the_same_mark(theme: Theme) -> None:
    pairs = combinations([shape(theme, place) for place in range(len(RUNNERS))], 2)

    assert [one for one, other in pairs if one == other] == []


def test_a_mark_is_the_same_on_every_page_but_for_its_colour() -> None:
    for place, runner in enumerate(RUNNERS):
        assert shape(LIGHT, place) == shape(DARK, place)
        assert mark(runner, LIGHT) != mark(runner, DARK)


@every_theme
def test_each_pattern_has_a_name_of_its_picture_and_the_colour_of_its_runner(theme: Theme) -> None:
    drawn = Xml.fromstring(patterns("relay", theme))  # noqa: S314  our own

    for runner, pattern in zip(RUNNERS, drawn, strict=True):
        assert pattern.get("id") == f"relay-{runner.key}-fill"
        fills = [each.get("fill") for each in pattern.iter("rect")]
        assert fills == [theme.page, shade(runner, theme).colour]
