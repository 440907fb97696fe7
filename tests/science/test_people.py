"""Twenty imagined people and their days of redness."""

import math
from statistics import median

import pytest

from explainer import evidence
from explainer.science.people import redness_days


def test_twenty_people_are_always_the_same_twenty() -> None:
    assert redness_days(20) == redness_days(20)
    assert len(redness_days(20)) == 20
    assert redness_days(20, seed=1) != redness_days(20)
    assert sorted(redness_days(20, seed=1)) == sorted(redness_days(20))


@pytest.mark.parametrize("people", [1, 20, 21, 1000])
def test_the_middle_person_is_red_as_long_as_the_lane_says(people: int) -> None:
    lane = evidence.lanes()["redness"]
    assert lane.typical_end_d is not None

    assert median(redness_days(people)) == pytest.approx(lane.typical_end_d, rel=0.06)


def test_nine_of_ten_lie_within_the_range_of_the_sources() -> None:
    lane = evidence.lanes()["redness"]
    assert lane.low_end_d is not None
    assert lane.high_end_d is not None
    days = redness_days(1000)

    below, above = sum(d < lane.low_end_d for d in days), sum(d > lane.high_end_d for d in days)

    assert below == pytest.approx(50, abs=15)
    assert above == pytest.approx(50, abs=15)


def test_nobody_is_red_longer_than_the_ceiling_or_less_than_not_at_all() -> None:
    days = redness_days(1000)

    assert max(days) == evidence.lanes()["redness"].ceiling_d
    assert min(days) > 0.0
    assert all(math.isfinite(day) for day in days)


def test_they_do_not_stand_in_order() -> None:
    assert list(redness_days(20)) != sorted(redness_days(20))


@pytest.mark.parametrize("people", [0, -3, 1001])
def test_too_few_or_too_many_people_are_refused_in_a_sentence(people: int) -> None:
    expected = rf"^People: {people} cannot be drawn; choose 1 to 1000\.$"

    with pytest.raises(ValueError, match=expected):
        redness_days(people)
