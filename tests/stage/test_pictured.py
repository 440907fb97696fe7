"""Every picture as one still SVG: whole, alike each time, and beside any other on one page."""

from collections.abc import Callable

import pytest

from explainer.cards.answers import Answers
from explainer.draw.figure import NAMES
from explainer.draw.palette import DARK, LIGHT
from explainer.pictures.clocks.app import TwoClocks
from explainer.pictures.collagen.app import CollagenSketch
from explainer.pictures.depth.app import DepthViewer
from explainer.pictures.people.app import MeetPeople
from explainer.pictures.redness.app import RednessDots
from explainer.pictures.relay.app import CrewRelay
from explainer.pictures.scar.app import LiftingScar
from explainer.pictures.skin.app import SkinStory
from explainer.pictures.tour.app import PartsTour
from explainer.stage.exhibit import Exhibit
from explainer.stage.pictured import Pictured
from tests.pictures.svg_parts import SVG, ids, of_class, parsed, texts

MAKERS: dict[str, Callable[[], Pictured]] = {
    "clocks": TwoClocks,
    "relay": CrewRelay,
    "scar": LiftingScar,
    "people": MeetPeople,
    "dots": RednessDots,
    "sketch": lambda: CollagenSketch(Answers("demo")),
    "depth": DepthViewer,
    "tour": PartsTour,
    "skin": SkinStory,
}
every_picture = pytest.mark.parametrize("name", MAKERS)


@every_picture
@pytest.mark.parametrize("width", [390.0, 860.0])
def test_it_is_a_whole_picture_with_name_and_description(name: str, width: float) -> None:
    root = parsed(MAKERS[name]().still(width))
    wide, high = float(root.get("width", 0)), float(root.get("height", 0))

    assert (root.tag, wide) == (f"{SVG}svg", width)
    assert root.get("viewBox") == f"0 0 {wide:g} {high:g}"
    assert [root[i].tag for i in (0, 1)] == [f"{SVG}title", f"{SVG}desc"]
    assert root[0].text
    assert len(root[1].text or "") > 20


@every_picture
def test_the_page_is_white_in_the_light_theme_and_dark_in_the_other(name: str) -> None:
    for dark, theme in ((False, LIGHT), (True, DARK)):
        (page,) = of_class(MAKERS[name]().still(dark=dark), "page")
        assert page.get("fill") == theme.page


@pytest.mark.parametrize("name", sorted({*MAKERS} - {"clocks", "depth", "tour", "skin"}))
def test_the_paper_of_a_picture_has_the_colour_of_its_page(name: str) -> None:
    for dark, theme in ((False, LIGHT), (True, DARK)):
        (paper,) = of_class(MAKERS[name]().still(dark=dark), "paper")
        assert paper.get("fill") == theme.page


@every_picture
def test_it_is_the_same_each_time(name: str) -> None:
    assert MAKERS[name]().still() == MAKERS[name]().still()


def test_no_two_pictures_on_one_page_share_an_id() -> None:
    stills = [make().still(width, dark=dark) for make in MAKERS.values() for width in (390, 860)
              for dark in (False, True)]  # fmt: skip
    whole = [svg for place, svg in enumerate(stills) if svg not in stills[:place]]
    names = [name for svg in whole for name in ids(svg)]

    assert len(names) > 1000
    assert len(names) == len(set(names))


@every_picture
def test_what_it_refers_to_stands_in_it(name: str) -> None:
    svg = MAKERS[name]().still()
    asked = {found[1] for found in NAMES.findall(svg) if " id=" not in found[0]}

    assert {each for words in asked for each in words.split()} <= set(ids(svg))


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


@pytest.mark.parametrize("name", ["clocks", "relay", "scar"])
def test_the_day_is_said_once(name: str) -> None:
    piece = MAKERS[name]()
    assert isinstance(piece, TwoClocks | Exhibit)
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
