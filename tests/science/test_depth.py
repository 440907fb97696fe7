"""The depth viewer: which layers and cells a needle length meets, and how long it stays open."""

import math
from dataclasses import replace
from itertools import pairwise

import pytest

from explainer import evidence
from explainer.science.depth import STOPS, depth_range, layers_met, length_for, openings, stop_of
from explainer.science.model.repair import repair
from explainer.science.model.skin import zone_of
from explainer.science.plan import Person, Plan

ZONES = list(evidence.zones())
SKINS = [(zone, sex) for zone, sex in ZONES]
KEYS = [stop.key for stop in STOPS]


@pytest.mark.parametrize("key", ZONES, ids="-".join)
def test_the_layers_follow_on_each_other_and_are_those_of_the_zone(key: tuple[str, str]) -> None:
    plan, person = Plan(zone=key[0]), Person(sex=key[1])
    zone, met = zone_of(plan, person), layers_met(plan, person)

    assert [layer.key for layer in met] == ["outer", "epidermis", "papillary", "reticular", "fat"]
    assert all(above.bottom_mm == below.top_mm for above, below in pairwise(met))
    assert met[1].bottom_mm == zone.epidermis_mm
    assert met[4].top_mm == pytest.approx(zone.epidermis_mm + zone.dermis_mm)
    assert met[4].bottom_mm is None


@pytest.mark.parametrize("zone", ["cheek", "neck"])
def test_a_longer_needle_never_meets_less(zone: str) -> None:
    order = ("no", "perhaps", "yes")
    rows = [
        [order.index(layer.reached) for layer in layers_met(plan, Person())]
        for plan in (Plan(needle_length_mm=(2 + i) / 10, zone=zone) for i in range(24))
    ]

    assert all(a <= b for less, more in pairwise(rows) for a, b in zip(less, more, strict=True))


def test_a_short_needle_stays_in_the_epidermis_and_perhaps_no_further() -> None:
    reached = [layer.reached for layer in layers_met(Plan(needle_length_mm=0.25), Person())]

    assert reached == ["yes", "yes", "perhaps", "no", "no"]


def test_every_layer_says_what_lives_there_and_who_measured_it() -> None:
    for layer in layers_met(Plan(), Person()):
        assert layer.meets
        assert evidence.trace(layer.sources)


def test_every_opening_has_a_range_a_basis_and_sources() -> None:
    for each in openings(Plan(), Person()):
        assert each.low <= each.value <= each.high
        assert each.basis.endswith(".")
        assert each.grade in {"measured", "assumed"}
        assert evidence.trace(each.sources)


def test_the_open_share_is_that_of_round_holes_as_wide_as_in_rats() -> None:
    share = {each.key: each for each in openings(Plan(punctures_per_cm2=250), Person())}
    holes = 250 * math.pi * (0.00707 / 2.0) ** 2  # cm² in one cm²

    assert share["open_share"].value == pytest.approx(100.0 * holes, rel=1e-3)
    assert "rats" in share["open_share"].basis
    assert "70.7" in evidence.facts()["N06"].conditions


def test_the_time_to_close_is_when_the_model_has_five_percent_left() -> None:
    plan, person = Plan(sessions=1), Person(age_years=50)
    course = repair(plan, person)
    closing = openings(plan, person)[3]

    assert course.at(closing.value / 24.0).B / course.dose.channels == pytest.approx(0.05, abs=1e-3)


def test_longer_needles_and_no_care_stay_open_longer() -> None:
    plan = Plan(needle_length_mm=0.5)
    hours = [
        openings(each, Person())[3].value
        for each in (plan, replace(plan, needle_length_mm=2.0), replace(plan, moist=0.0))
    ]

    assert hours[1] > hours[0]
    assert hours[2] > hours[0]


def test_without_a_session_nothing_is_met_and_nothing_opens() -> None:
    plan = Plan(sessions=0)

    assert {layer.reached for layer in layers_met(plan, Person())} == {"no"}
    assert {each.value for each in openings(plan, Person())} == {0.0}


def at(stop: str, zone: str = "cheek", sex: str = "women") -> tuple[Plan, Person]:
    """Return a plan whose needles usually reach a stop."""
    person = Person(sex=sex)
    return Plan(zone=zone, needle_length_mm=length_for(stop, Plan(zone=zone), person)), person


@pytest.mark.parametrize(("zone", "sex"), SKINS)
def test_every_stop_can_be_reached_in_every_part_of_the_face(zone: str, sex: str) -> None:
    assert [stop_of(*at(key, zone, sex)) for key in KEYS] == KEYS


@pytest.mark.parametrize(("zone", "sex"), SKINS)
def test_the_stops_lie_in_their_layers(zone: str, sex: str) -> None:
    deepest = []
    for key in KEYS:
        met = [layer.key for layer in layers_met(*at(key, zone, sex)) if layer.reached == "yes"]
        deepest.append(met[-1])
    assert deepest == ["epidermis", "papillary", "reticular"]


@pytest.mark.parametrize(("zone", "sex"), SKINS)
def test_a_deeper_stop_needs_a_longer_needle(zone: str, sex: str) -> None:
    lengths = [length_for(key, Plan(zone=zone), Person(sex=sex)) for key in KEYS]
    assert all(one < two for one, two in pairwise(lengths))
    step = evidence.controls()["needle_length_mm"].step
    assert step is not None
    assert all(abs(long / step - round(long / step)) < 1e-6 for long in lengths)


def test_the_usual_depth_lies_between_the_reports_and_no_needle_goes_past_its_length() -> None:
    for length in (0.2, 1.0, 2.5):
        low, usual, high = depth_range(Plan(needle_length_mm=length))
        assert 0.0 < low < usual < high <= length
