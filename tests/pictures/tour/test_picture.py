"""The parts of the skin by name: what is lit, where the arrow ends, and a game that keeps quiet."""

import re
from collections.abc import Iterator
from itertools import product
from xml.etree import ElementTree as Xml

import pytest

from explainer.content import Part, lesson
from explainer.draw.palette import DARK, LIGHT, PROJECTOR, Screen, Theme
from explainer.draw.say import WATERMARK
from explainer.pictures.skin.section.layout import NARROW_PX, SkinLook, layout
from explainer.pictures.tour.picture import spot, tour_picture
from explainer.pictures.tour.words import WHICH, clue
from explainer.science.model.skin import dose
from explainer.science.plan import Person, Plan
from tests.pictures.svg_parts import SVG

PARTS = lesson("start_here").parts
WIDTHS = (280, 320, 640, 1000)
every_part = pytest.mark.parametrize("part", PARTS, ids=lambda part: part.key)


def tree(part: Part, *, named: bool, width_px: int = 900, theme: Theme = LIGHT) -> Xml.Element:
    """Return a picture of the tour as a tree."""
    svg = tour_picture(part, named=named, width_px=width_px, theme=theme).inline()
    return Xml.fromstring(svg)  # noqa: S314  (our own picture)


def by_id(root: Xml.Element, name: str) -> Xml.Element:
    """Return the element with an id, without the start that all ids share."""
    (found,) = (each for each in root.iter() if each.get("id") == f"parts-{name}")
    return found


def said(root: Xml.Element) -> str:
    """Return all words of a picture: its texts, its title and its description."""
    return " ".join(" ".join(each.itertext()) for each in root)


def plates(root: Xml.Element) -> Iterator[Xml.Element]:
    """Return the plate with words at the arrow."""
    return (each for each in by_id(root, "arrow") if each.tag.endswith("rect"))


@every_part
def test_no_plan_is_named_before_anything_happens(part: Part) -> None:
    assert not re.search("session|planned", said(tree(part, named=True)))


def test_there_are_seven_parts() -> None:
    assert len(PARTS) == 7


@every_part
def test_only_the_part_itself_stands_at_full_strength(part: Part) -> None:
    groups = {
        each.get("id", "").removeprefix("parts-part-"): each.get("opacity")
        for each in tree(part, named=True).iter()
        if each.get("id", "").startswith("parts-part-")
    }
    bright = {key for key, opacity in groups.items() if opacity == "1"}
    assert len(bright) == 1
    assert bright & {*part.lit, "papillary"}


@every_part
@pytest.mark.parametrize("width", WIDTHS)
def test_the_tour_names_the_part_in_the_picture_and_the_game_does_not(
    part: Part, width: int
) -> None:
    named, asked = (said(tree(part, named=named, width_px=width)) for named in (True, False))
    assert part.name in named
    assert part.meaning in named
    assert part.name not in asked
    assert part.meaning not in asked
    assert clue(part) in asked


@every_part
@pytest.mark.parametrize("theme", [LIGHT, PROJECTOR], ids=["page", "wall"])
@pytest.mark.parametrize("width", [*WIDTHS, 358, 520])
def test_no_arrow_ends_at_the_hair_which_is_no_part_of_the_tour(
    part: Part, width: int, theme: Theme
) -> None:
    plan, person = Plan(sessions=1), Person()
    low = width >= NARROW_PX or theme is PROJECTOR
    where = layout(plan, person, dose(plan, person), SkinLook(width, theme, low=low))

    assert abs(spot(where, part)[0] - where.hair_x) > 16.0


@every_part
def test_the_question_stands_in_the_picture(part: Part) -> None:
    root = tree(part, named=False)
    assert "".join(by_id(root, "caption").itertext()).strip() == WHICH
    assert "?" in list(by_id(root, "arrow").itertext())


@every_part
@pytest.mark.parametrize("width", WIDTHS)
def test_the_arrow_ends_inside_the_section(part: Part, width: int) -> None:
    plan, person = Plan(sessions=1), Person()
    where = layout(plan, person, dose(plan, person), SkinLook(width, low=width > 700))
    x, y = spot(where, part)
    assert where.left < x < where.right
    assert where.surface <= y < where.fat


def test_every_part_has_a_spot_of_its_own() -> None:
    plan, person = Plan(sessions=1), Person()
    for width in WIDTHS:
        where = layout(plan, person, dose(plan, person), SkinLook(width, low=width > 700))
        assert len({spot(where, part) for part in PARTS}) == len(PARTS)


def test_the_layers_are_pointed_at_in_their_order() -> None:
    plan, person = Plan(sessions=1), Person()
    where = layout(plan, person, dose(plan, person), SkinLook(low=True))
    outer, epidermis, dermis = (spot(where, part)[1] for part in PARTS[:3])
    assert where.surface <= outer < where.living < epidermis < where.dermis < dermis < where.fat


@every_part
@pytest.mark.parametrize("width", WIDTHS)
def test_the_plate_of_the_arrow_stays_in_the_section(part: Part, width: int) -> None:
    plan, person = Plan(sessions=1), Person()
    where = layout(plan, person, dose(plan, person), SkinLook(width, low=width > 700))
    (plate,) = plates(tree(part, named=True, width_px=width))
    left, wide = float(plate.get("x", "")), float(plate.get("width", ""))
    assert where.left <= left
    assert left + wide <= where.right
    # clear of the words on the surface
    assert float(plate.get("y", "")) > where.top + 100.0 or left >= where.left + 165.0


def test_two_pictures_on_one_page_share_no_id() -> None:
    one, two = (tour_picture(part, named=True).svg(Screen()) for part in PARTS[:2])
    ids = [
        {each.get("id") for each in Xml.fromstring(svg).iter() if each.get("id")}  # noqa: S314
        for svg in (one, two)
    ]
    assert ids[0]
    assert not ids[0] & ids[1]


@pytest.mark.parametrize(("theme", "part"), [*product((LIGHT, DARK), PARTS[:2])])
def test_the_picture_has_words_for_those_who_cannot_see_it(theme: Theme, part: Part) -> None:
    root = tree(part, named=True, theme=theme)
    title, description = root[0], root[1]
    assert root.get("role") == "img"
    assert (title.tag, description.tag) == (f"{SVG}title", f"{SVG}desc")
    assert title.text
    assert part.name in (description.text or "")
    assert WATERMARK in said(root)
