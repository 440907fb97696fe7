"""A picture as one still SVG has the paper of its page and the day line, and shows what is true."""

from collections.abc import Callable
from typing import Any

import pytest

from explainer.cards.answers import Answers
from explainer.draw.palette import DARK, LIGHT
from explainer.pictures.clocks.app import TwoClocks
from explainer.pictures.collagen.app import CollagenSketch
from explainer.pictures.people.app import MeetPeople
from explainer.pictures.redness.app import RednessDots
from explainer.pictures.relay.app import CrewRelay
from explainer.pictures.scar.app import LiftingScar
from explainer.pictures.tour.app import PartsTour
from explainer.stage.exhibit import Exhibit
from explainer.stage.pictured import Pictured
from tests.pictures.svg_parts import SVG, of_class, parsed, texts

PAPERS: tuple[Callable[[], Pictured], ...] = (
    *(CrewRelay, LiftingScar, MeetPeople, RednessDots),
    lambda: CollagenSketch(Answers("demo")),
)


@pytest.mark.parametrize("make", PAPERS)
def test_the_paper_of_a_picture_has_the_colour_of_its_page(make: Callable[[], Pictured]) -> None:
    for dark, theme in ((False, LIGHT), (True, DARK)):
        (paper,) = of_class(make().still(dark=dark), "paper")
        assert paper.get("fill") == theme.page


@pytest.mark.parametrize("width", [390.0, 860.0])
def test_the_clocks_have_the_day_line_with_its_label(width: float) -> None:
    svg = TwoClocks().still(width)
    (line,) = (each for each in of_class(svg, "tc-dayline")[0] if each.tag == f"{SVG}line")
    (area,) = of_class(svg, "tc-area")
    left, wide = float(area.get("x", 0)), float(area.get("width", 0))

    # day 3 stands a third into the second of four panels
    share = (float(line.get("x1", 0)) - left) / wide
    assert share == pytest.approx(1 / 3, abs=0.005)
    assert any(words.endswith("day 3") for words in texts(svg))
    assert float(line.get("y2", 0)) <= float(parsed(svg).get("height", 0))


@pytest.mark.parametrize("make", [TwoClocks, CrewRelay, LiftingScar])
def test_the_day_is_said_once(make: Callable[[], Exhibit[Any]]) -> None:
    piece = make()
    piece.change("day", 91.0)

    assert len([words for words in texts(piece.still()) if words.endswith("day 91 (month 3)")]) == 1


def test_it_shows_what_is_true_now() -> None:
    clocks, tour = TwoClocks(), PartsTour()
    before = clocks.still(), tour.still()
    clocks.change("sessions", 1)
    tour.step(1)

    assert clocks.still() != before[0]
    assert tour.part.name in tour.still()
    assert tour.still() != before[1]
