"""Where things lie in the section: the layers of the zone, in a width that can be drawn."""

from xml.etree import ElementTree as Xml

import pytest

from explainer import evidence
from explainer.pictures.skin.section import SkinLook, section
from explainer.science.model.repair import repair
from explainer.science.plan import Person, Plan, PlanError
from tests.pictures.shown import PLANS
from tests.pictures.skin.section_drawn import course_of, part, span

PX_PER_MM = 200.0
ZONES = list(evidence.zones())


@pytest.mark.parametrize("key", ZONES, ids="-".join)
def test_the_layers_are_as_thick_as_the_zone(key: tuple[str, str]) -> None:
    plan, person, zone = Plan(zone=key[0]), Person(sex=key[1]), evidence.zones()[key]
    root = Xml.fromstring(section(plan, person, repair(plan, person), -1.0).figure.inline())  # noqa: S314
    outer, upper = span(part(root, "layer-outer")), span(part(root, "layer-papillary"))
    lower, fat = span(part(root, "layer-reticular")), span(part(root, "layer-fat"))

    assert outer[1] - outer[0] == pytest.approx(0.0168 * PX_PER_MM, abs=0.1)
    assert upper[0] - outer[0] == pytest.approx(zone.epidermis_mm * PX_PER_MM, abs=0.1)
    assert lower[1] - upper[0] == pytest.approx(zone.dermis_mm * PX_PER_MM, abs=0.2)
    assert (upper[1], lower[1]) == pytest.approx((lower[0], fat[0]), abs=0.1)


def test_an_unknown_zone_is_refused_in_one_sentence() -> None:
    with pytest.raises(PlanError, match=r"'eyelid' is not known; choose forehead, .* or neck\.$"):
        section(Plan(zone="eyelid"), Person(), course_of("usual"), 3.0)


@pytest.mark.parametrize("width", [279, 1201])
def test_a_width_that_cannot_be_drawn_is_refused(width: int) -> None:
    with pytest.raises(ValueError, match=f"^Width: {width} px .* choose 280 to 1200\\.$"):
        section(*PLANS["usual"], course_of("usual"), 3.0, SkinLook(width))
