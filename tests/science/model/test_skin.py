"""How deep a needle goes, and what dose that is in which part of the face."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings

from explainer import evidence
from explainer.science.model.parameters import Parameters, standard
from explainer.science.model.skin import dose, zone_of
from explainer.science.plan import Person, Plan
from tests.science.drawn import constants, people, plans


def test_a_session_of_1_5_mm_at_250_punctures_is_the_unit_of_dose() -> None:
    shot = dose(Plan(needle_length_mm=1.5, punctures_per_cm2=250), Person(sex="men"))

    assert shot.stimulus == pytest.approx(1.0)
    assert shot.trauma == 0.0


def test_twice_the_punctures_are_twice_the_dose() -> None:
    single = dose(Plan(needle_length_mm=2.5, punctures_per_cm2=200), Person())
    double = dose(Plan(needle_length_mm=2.5, punctures_per_cm2=400), Person())

    for name in ("stimulus", "trauma", "channels"):
        assert getattr(double, name) == pytest.approx(2.0 * getattr(single, name))
    assert double.depth_mm == single.depth_mm


@given(plans(), people(), constants())
@settings(max_examples=200)
def test_the_depth_is_shared_out_between_epidermis_dermis_and_beyond(
    plan: Plan, person: Person, p: Parameters
) -> None:
    shot = dose(plan, person, p)

    assert min(shot) >= 0.0
    assert shot.depth_mm <= plan.needle_length_mm, "a needle goes no deeper than it is long"
    assert shot.in_dermis_mm <= zone_of(plan, person).dermis_mm
    assert shot.in_dermis_mm + shot.below_mm == pytest.approx(shot.reach_mm)
    assert shot.reach_mm == pytest.approx(max(shot.depth_mm - p.z_e, 0.0))
    assert (shot.trauma > 0.0) == (shot.below_mm > 0.0)


def test_a_needle_that_stays_in_the_epidermis_gives_no_stimulus_but_opens_channels() -> None:
    shot = dose(Plan(needle_length_mm=0.2), Person(), replace(standard(), z_e=0.2))

    assert shot.stimulus == 0.0
    assert shot.channels > 0.5


@pytest.mark.parametrize("zone", sorted(evidence.zones()))
def test_beyond_the_dermis_only_the_trauma_grows(zone: tuple[str, str]) -> None:
    lengths = [i / 10 for i in range(2, 26)]
    person = Person(sex=zone[1])
    shots = [dose(Plan(needle_length_mm=mm, zone=zone[0]), person) for mm in lengths]

    assert max(shot.in_dermis_mm for shot in shots) == evidence.zones()[zone].dermis_mm
    for shorter, longer in pairwise(shots):
        assert longer.stimulus >= shorter.stimulus
        assert longer.trauma >= shorter.trauma
        assert longer.trauma == 0.0 or longer.in_dermis_mm == evidence.zones()[zone].dermis_mm


def test_the_skin_is_that_of_the_zone_and_of_the_average() -> None:
    for (zone, sex), skin in evidence.zones().items():
        assert zone_of(Plan(zone=zone), Person(sex=sex)) is skin


def test_many_depths_at_once_equal_each_depth_alone() -> None:
    shares = np.array([0.2, 0.7, 1.0])
    plan = Plan(needle_length_mm=2.0)
    together = dose(plan, Person(), replace(standard(), pen=shares))  # type: ignore[arg-type]

    for i, share in enumerate(shares):
        alone = dose(plan, Person(), replace(standard(), pen=float(share)))
        assert [float(np.asarray(value)[i]) for value in together] == pytest.approx(list(alone))
