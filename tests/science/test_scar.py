"""A scar while it lifts: its edges soften, and its middle is as deep as the evidence says."""

import pytest

from explainer import evidence
from explainer.science.amounts import fibre_percent
from explainer.science.plan import Person, Plan
from explainer.science.scar import Dip, dip_at, fibre_counts
from explainer.science.signs import signs

SCARS = list(evidence.scars())
ALL = {scar: signs(Plan(scar_type=scar), Person()) for scar in SCARS}


@pytest.mark.parametrize("scar", SCARS)
def test_the_edges_soften_while_the_scar_lifts(scar: str) -> None:
    edges = [Dip(scar, lifted).edge_mm for lifted in (0.0, 0.2, 0.4, 0.8)]

    assert edges == sorted(edges)
    assert edges[0] < edges[-1]
    assert max(edges) <= 2.0 * 1.3


@pytest.mark.parametrize("scar", SCARS)
def test_the_middle_of_the_dip_is_its_depth_however_soft_its_edges(scar: str) -> None:
    for lifted in (0.0, 0.3, 0.9):
        dip = Dip(scar, lifted)
        assert dip.depth_at(0.0) == pytest.approx(dip.depth_mm)
        assert dip.depth_at(3.0) == dip.depth_at(-3.0) == 0.0


def test_narrow_deep_scars_respond_least() -> None:
    lifts = {scar: dip_at(ALL[scar], 182.0).lifted for scar in SCARS}

    assert min(lifts, key=lambda scar: lifts[scar]) == "ice_pick"


def test_fibres_are_counted_in_the_same_unit_as_in_the_section_of_the_skin() -> None:
    for narrow in (False, True):
        young, mature = fibre_counts(Dip("rolling", 0.2, 0.12, 0.55), narrow=narrow)
        per_fibre = fibre_percent(narrow=narrow) / 100.0
        assert (young, mature) == (round(0.12 / per_fibre), round(0.55 / per_fibre))
