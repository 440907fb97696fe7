"""How deep a needle goes, as drawn."""

from itertools import product
from xml.etree import ElementTree as Xml

import pytest

from explainer.draw.palette import LIGHT, PROJECTOR, Theme
from explainer.draw.say import WATERMARK
from explainer.pictures.depth.picture import depth_picture
from explainer.science.depth import layers_met
from explainer.science.plan import Person, Plan
from tests.science.test_depth import KEYS, at

LENGTHS = (0.2, 0.5, 1.0, 1.5, 2.5)


@pytest.mark.parametrize("long", LENGTHS)
def test_layers_that_are_reached_are_drawn_in_full_and_the_fat_below_is_pale(long: float) -> None:
    plan, person = Plan(needle_length_mm=long), Person()
    root = Xml.fromstring(depth_picture(plan, person).inline())  # noqa: S314  (our own picture)
    shown = {each.get("id"): each.get("opacity") for each in root.iter() if each.get("opacity")}
    reached = {layer.key for layer in layers_met(plan, person) if layer.reached == "yes"}
    for key in ("outer", "epidermis", "fat"):
        assert (shown[f"depth-part-{key}"] == "1") == (key in reached), key
    assert (shown["depth-part-papillary"] == "1") == ("papillary" in reached)
    assert shown["depth-part-needle"] == "1"


def test_a_picture_of_any_width_and_theme_is_one_picture_with_words() -> None:
    for width, key in product((280, 900), KEYS):
        root = Xml.fromstring(depth_picture(*at(key), width_px=width).inline())  # noqa: S314
        assert root.get("role") == "img"
        assert WATERMARK in " ".join(root.itertext())


@pytest.mark.parametrize("long", [0.2, 0.55, 1.5])
def test_the_narrowest_phones_have_a_place_for_every_kind_of_cell(long: float) -> None:
    plan = Plan(sessions=1, needle_length_mm=long)

    for width_px in range(280, 340, 2):
        assert depth_picture(plan, Person(), width_px=width_px).inline().startswith("<svg")


@pytest.mark.parametrize("theme", [LIGHT, PROJECTOR])
@pytest.mark.parametrize("width_px", [280, 900])
def test_no_needle_and_no_zone_makes_the_picture_grow(width_px: int, theme: Theme) -> None:
    plans = [Plan(needle_length_mm=long) for long in (*LENGTHS, 2.0)]
    plans += [Plan(zone=zone) for zone in ("temple", "neck")]
    seen = [
        depth_picture(plan, Person(sex=sex), width_px=width_px, theme=theme)
        for plan, sex in product(plans, ("women", "men"))
    ]

    assert len({picture.height for picture in seen}) == 1
