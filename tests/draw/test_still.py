"""A picture that stands alone: its page, its day line, and ids of its own."""

from dataclasses import replace

import pytest

from explainer.draw.axis import Area, axis
from explainer.draw.figure import LAYERS
from explainer.draw.palette import DARK, LIGHT, Look, Screen
from explainer.draw.still import lined, still, with_own_ids
from explainer.draw.svg import drawing
from explainer.pictures.clocks.picture import timeline
from explainer.science.plan import Person, Plan
from explainer.science.signs import signs
from tests.pictures.svg_parts import SVG, ids, of_class, parsed

DOTS = drawing(320, 200, "Dots", "Twenty dots.", '<g id="a" clip-path="url(#a)"/>')
RELAY = drawing(900, 300, "Relay", "Seven lanes.", axis(Area(20, 20, 860, 200)))


def test_the_page_lies_under_everything_and_behind_the_words() -> None:
    root = parsed(still(DOTS, Screen(320)))

    assert [each.tag for each in root][:3] == [f"{SVG}title", f"{SVG}desc", f"{SVG}rect"]
    assert root[2].get("class") == "page"


def test_ids_and_what_refers_to_them_change_together() -> None:
    svg = with_own_ids('<g id="a"/><use href="#a"/><g aria-labelledby="a b" clip-path="url(#b)"/>')
    (own,) = ids(svg)

    assert own != "a"
    assert svg.count(own) == 3
    assert svg.count(own.removesuffix("a") + "b") == 2


def test_words_are_no_ids() -> None:
    assert ">An id=b and #c<" in with_own_ids("<text>An id=b and #c</text>")


@pytest.mark.parametrize(
    ("day", "share", "anchor"), [(0.0, 0.0, "start"), (3.0, 1 / 3, "start"), (365.0, 1.0, "end")]
)
def test_the_day_line_stands_at_its_day_and_its_label_beside_it(
    day: float, share: float, anchor: str
) -> None:
    line, words = of_class(lined(RELAY, Screen(900), day), "tc-dayline")[0]

    assert (float(line.get("x1", 0)) - 20) / 860 == pytest.approx(share, abs=1e-4)
    assert words.get("text-anchor") == anchor


@pytest.mark.parametrize("dark", [False, True])
def test_the_day_line_has_the_ink_of_its_page(dark: bool) -> None:
    line = lined(RELAY, Screen(900, dark=dark), 3.0).rpartition("<line")[2]

    assert f'stroke="{(DARK if dark else LIGHT).text}"' in line


def test_a_picture_without_the_axis_gets_no_day_line() -> None:
    assert lined(DOTS, Screen(320), 3.0) == DOTS


def test_the_clocks_are_composed_of_all_layers() -> None:
    picture = timeline(signs(Plan(), Person()), 3.0, Look())
    svg = replace(picture, title="Two < clocks").inline()

    assert all(picture.layers[name] in svg for name in LAYERS)
    assert parsed(svg)[0].text == "Two < clocks"
