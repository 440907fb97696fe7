"""Cells, channels and signals: as many, as wide and as clear as they are then."""

import math
from itertools import pairwise

import pytest

from explainer.pictures.skin.section import section
from explainer.science.model.repair import repair
from explainer.science.plan import Person, Plan
from tests.pictures.skin.section_drawn import drawn, numbers, part, tree

PX_PER_MM = 200.0


def test_the_unseen_are_drawn_at_less_than_half_strength() -> None:
    for each in tree("usual", 14.0).iter():
        kind = each.get("class", "")
        if each.tag.endswith("use"):
            assert (float(each.get("opacity", "1")) < 0.5) == kind.endswith(" off")


def test_the_channels_only_ever_get_narrower_and_close() -> None:
    open_at = [
        numbers(part(tree("one", day), "channel-0").get("transform"))[2]
        for day in (0.0, 0.1, 1.0, 3.0)
    ]

    assert open_at[0] == 1.0
    assert all(later < earlier for earlier, later in pairwise(open_at))
    assert open_at[-1] < 0.05
    assert drawn("one", 3.0).counts["channels"] == 0


def test_the_channels_stand_as_close_as_the_punctures() -> None:
    for count in (50, 250, 500):
        plan, person = Plan(punctures_per_cm2=count), Person()
        svg = section(plan, person, repair(plan, person), 0.0).figure.inline()
        places = [
            float(each.split("translate(")[1].split(" ")[0])
            for each in svg.split("<path ")
            if 'class="channel"' in each
        ]
        gaps = [b - a for a, b in pairwise(places)]
        assert gaps == pytest.approx([10.0 / math.sqrt(count) * PX_PER_MM] * len(gaps), abs=0.11)
