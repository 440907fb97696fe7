"""A picture as a value: its layers, what differs, and one whole SVG in any theme."""

from dataclasses import FrozenInstanceError, replace

import pytest

from explainer.draw.axis import Area, axis, stops
from explainer.draw.figure import LAYERS, Figure, on_paper, with_own_ids
from explainer.draw.palette import DARK, LIGHT, Look, Screen, Theme
from explainer.draw.say import WATERMARK
from explainer.draw.svg import BOLD_LETTER, TEXT_PX, words_at
from explainer.pictures.clocks.picture import timeline
from explainer.science.plan import Person, Plan
from explainer.science.signs import signs
from tests.pictures.svg_parts import SVG, ids, of_class, parsed, texts

AREA = Area(20.0, 20.0, 860.0, 200.0)
GROUND = axis(AREA)
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


def test_the_page_lies_under_everything_and_behind_the_words() -> None:
    root = parsed(FIGURE.svg(Screen(900)))

    assert [each.tag for each in root][:3] == [f"{SVG}title", f"{SVG}desc", f"{SVG}rect"]
    assert root[2].get("class") == "page"


def test_the_day_line_stands_in_a_whole_picture_where_it_is_asked_for() -> None:
    whole = FIGURE.at_day(3.0, AREA, LIGHT).svg(Screen(900))

    assert any("day 3" in words for words in texts(whole))
    assert of_class(FIGURE.svg(Screen(900)), "tc-dayline") == []


@pytest.mark.parametrize("colours", [LIGHT, DARK])
@pytest.mark.parametrize(
    ("day", "share", "anchor"), [(0.0, 0.0, "start"), (3.0, 1 / 3, "start"), (365.0, 1.0, "end")]
)
def test_the_day_line_stands_at_its_day_with_the_ink_of_its_page_and_its_label_beside_it(
    day: float, share: float, anchor: str, colours: Theme
) -> None:
    line, words = of_class(FIGURE.at_day(day, AREA, colours).inline(), "tc-dayline")[0]

    assert (float(line.get("x1", 0)) - 20) / 860 == pytest.approx(share, abs=1e-4)
    assert words.get("text-anchor") == anchor
    assert line.get("stroke") == words.get("fill") == colours.text


@pytest.mark.parametrize("width", range(320, 901, 20))
def test_the_label_of_the_day_line_stays_inside_the_picture(width: int) -> None:
    picture, area = replace(FIGURE, width=width), Area(10.0, 20.0, width - 20.0, 200.0)
    for day in stops():
        words = of_class(picture.at_day(day, area, LIGHT).inline(), "tc-dayline")[0][1]
        at, wide = float(words.get("x", 0)), len(words.text or "") * TEXT_PX * BOLD_LETTER
        left = at if words.get("text-anchor") == "start" else at - wide

        assert -0.01 <= left <= width - wide + 0.01, (day, words.text)


@pytest.mark.parametrize("width", [320, 390, 640, 860, 1200])
@pytest.mark.parametrize("large", [False, True])
def test_the_label_of_the_day_line_has_a_line_of_its_own_below_the_ticks(
    width: int, large: bool
) -> None:
    look = Look(width_px=width, large=large)
    clocks = timeline(signs(Plan(), Person()), 3.0, look)
    svg = clocks.at_day(3.0, clocks.sheet.scale.area, LIGHT).inline()
    words = of_class(svg, "tc-dayline")[0][1]
    drawn = parsed(svg).iter(f"{SVG}text")
    others = [float(each.get("y", 0)) for each in drawn if each.text != words.text]

    assert max(others) < float(words.get("y", 0)) - TEXT_PX * 0.8
    assert float(words.get("y", 0)) < clocks.height


def test_ids_and_what_refers_to_them_change_together() -> None:
    svg = with_own_ids('<g id="a"/><use href="#a"/><g aria-labelledby="a b" clip-path="url(#b)"/>')
    (own,) = ids(svg)

    assert own != "a"
    assert svg.count(own) == 3
    assert svg.count(own.removesuffix("a") + "b") == 2


def test_words_are_no_ids() -> None:
    assert ">An id=b and #c<" in with_own_ids("<text>An id=b and #c</text>")


def test_the_clocks_are_composed_of_all_layers() -> None:
    picture = timeline(signs(Plan(), Person()), 3.0, Look())
    svg = replace(picture, title="Two < clocks").inline()

    assert all(picture.layers[name] in svg for name in LAYERS)
    assert parsed(svg)[0].text == "Two < clocks"


def test_on_paper_there_are_a_name_a_description_and_the_watermark() -> None:
    dots = on_paper((400, 200), "Dots", "Twenty dots.", {}).inline()
    root = parsed(dots)

    assert root.get("role") == "img"
    assert [child.tag for child in root][:2] == [f"{SVG}title", f"{SVG}desc"]
    assert (root[0].text, root[1].text) == ("Dots", "Twenty dots.")
    assert texts(dots) == [WATERMARK]


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_the_paper_has_the_colour_of_its_page_and_an_edge(colours: Theme) -> None:
    (paper,) = of_class(on_paper((400, 200), "a", "b", {}, colours).inline(), "paper")

    assert (paper.get("fill"), paper.get("stroke")) == (colours.page, colours.rule)


def test_words_cannot_break_the_picture() -> None:
    layers = {"words": words_at(1, 2, "<script>")}

    assert "<script>" not in on_paper((400, 200), "a < b & c", '"', layers).inline()
    assert parsed(on_paper((400, 200), "a < b & c", '"', layers).inline()) is not None


def test_it_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        FIGURE.width = 3  # type: ignore[misc]


def test_a_whole_picture_holds_no_pattern_that_nothing_is_filled_with() -> None:
    kept, dropped = ('<pattern id="a"></pattern>', '<pattern id="b" x="1"><path/></pattern>')
    drawn = {"lanes": f'<defs>{kept}{dropped}</defs><path fill="url(#a)"/>'}

    whole = Figure(layers=drawn, width=9, height=9, title="A", description="B").svg(Screen())

    assert whole.count("<pattern") == 1
    assert "-a" in whole
    assert "-b" not in whole
