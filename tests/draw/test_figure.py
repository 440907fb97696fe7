"""A picture as a value: its layers, what differs, and one whole SVG in any theme."""

from dataclasses import FrozenInstanceError, replace

import pytest

from explainer.draw.axis import Area, axis
from explainer.draw.figure import Figure
from explainer.draw.palette import DARK, LIGHT, Screen
from tests.pictures.svg_parts import SVG, ids, of_class, parsed, texts

GROUND = axis(Area(20.0, 20.0, 860.0, 200.0))
FIGURE = Figure(
    layers={"ground": GROUND, "marks": '<g id="a" clip-path="url(#a)"/>'},
    width=900,
    height=300,
    title="Lanes < hours",
    description="Two lanes.",
)


def test_the_layers_stand_in_their_order_behind_name_and_description() -> None:
    root = parsed(FIGURE.inline())

    assert [each.tag for each in root] == [f"{SVG}{tag}" for tag in ("title", "desc", "g", "g")]
    assert root[0].text == FIGURE.title
    assert root.get("viewBox") == "0 0 900 300"


def test_only_layers_that_differ_are_named() -> None:
    other = replace(FIGURE, layers={**FIGURE.layers, "marks": "<g/>"})

    assert FIGURE.changed(None) == ("ground", "marks")
    assert FIGURE.changed(replace(FIGURE, title="Another name")) == ()
    assert other.changed(FIGURE) == ("marks",)


@pytest.mark.parametrize("dark", [False, True])
def test_a_whole_picture_lies_on_the_page_of_its_screen(dark: bool) -> None:
    (page,) = of_class(FIGURE.svg(Screen(900, dark)), "page")

    assert page.get("fill") == (DARK if dark else LIGHT).page


def test_a_whole_picture_has_ids_of_its_own_and_equal_ones_are_equal_text() -> None:
    one, other = FIGURE.svg(Screen()), replace(FIGURE, description="Others.").svg(Screen())

    assert FIGURE.svg(Screen()) == one
    assert set(ids(one)).isdisjoint({*ids(other), "a"})
    assert f"url(#{ids(one)[0]})" in one


def test_the_day_line_stands_in_a_whole_picture_where_it_is_asked_for() -> None:
    assert any("day 3" in words for words in texts(FIGURE.svg(Screen(900), 3.0)))
    assert of_class(FIGURE.svg(Screen(900)), "tc-dayline") == []


def test_it_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        FIGURE.width = 3  # type: ignore[misc]
