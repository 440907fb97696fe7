"""The layers of the skin and what stands in them."""

import pytest

from explainer.pictures.skin.section import section
from explainer.science.model.repair import repair
from explainer.science.plan import Person, Plan
from tests.pictures.skin.section_drawn import numbers, part, span, tree

PX_PER_MM = 200.0


def test_the_waves_of_the_epidermis_lie_about_its_measured_thickness() -> None:
    points = numbers(part(tree("usual", 3.0), "layer-epidermis").get("d"))
    edge = points[3:-2:2]  # between the two upper corners: the wave, height by height
    surface = span(part(tree("usual", 3.0), "layer-outer"))[0]
    per_wave = 6
    whole = edge[: len(edge) // per_wave * per_wave]

    assert max(edge) - min(edge) == pytest.approx(12.0, abs=0.2)
    assert sum(whole) / len(whole) - surface == pytest.approx(0.2 * PX_PER_MM, abs=0.2)


def test_hair_is_drawn_where_the_zone_has_it() -> None:
    names = {}
    for zone in ("cheek", "nose"):
        plan = Plan(zone=zone)
        names[zone] = {
            each.key for each in section(plan, Person(), repair(plan, Person()), 1.0).parts
        }

    assert "hair" in names["cheek"]
    assert "pore" not in names["cheek"]
    assert "pore" in names["nose"]
    assert "hair" not in names["nose"]
