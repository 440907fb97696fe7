"""Twenty imagined people and their days of redness."""

import math
from statistics import correlation, median

import pytest

from explainer import evidence
from explainer.science.model.parameters import standard
from explainer.science.model.repair import repair
from explainer.science.people import (
    OLDEST,
    YOUNGEST,
    faded,
    imagined,
    meet,
    recipe,
    redness_days,
)
from explainer.science.plan import Plan
from explainer.science.signs import scar_lift_percent


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


def test_the_same_seed_gives_the_same_cast() -> None:
    assert imagined(20) == imagined(20)
    assert imagined(20, seed=1) != imagined(20)
    assert [each.number for each in imagined(20)] == list(range(1, 21))


def test_nine_of_ten_build_within_the_range_of_the_parameter() -> None:
    row = evidence.parameters()["s"]
    speeds = [each.speed for each in imagined(1000)]

    assert sum(speed < row.low for speed in speeds) == 50
    assert sum(speed > row.high for speed in speeds) == 50
    assert median(speeds) == pytest.approx(math.sqrt(row.low * row.high), rel=0.01)


def test_the_cast_has_the_days_of_redness_of_the_dots() -> None:
    assert sorted(each.redness_days for each in imagined(20)) == sorted(redness_days(20))


def test_ages_are_those_of_the_recipe_and_no_one_is_too_young() -> None:
    ages = [each.age_years for each in imagined(1000)]

    assert min(ages) >= YOUNGEST
    assert max(ages) <= OLDEST


def test_no_two_traits_go_together() -> None:
    cast = imagined(1000)
    speeds, ages = [each.speed for each in cast], [float(each.age_years) for each in cast]
    redness = [each.redness_days for each in cast]

    for first, second in ((speeds, ages), (speeds, redness), (ages, redness)):
        assert abs(correlation(first, second)) < 0.1


def test_a_person_carries_age_and_speed_into_the_model() -> None:
    someone = imagined(20)[4]

    assert someone.person.age_years == someone.age_years
    assert someone.parameters.s == someone.speed
    assert someone.parameters.d_P == standard().d_P


def test_the_recipe_names_the_ranges_of_the_evidence() -> None:
    speed, lane = evidence.parameters()["s"], evidence.lanes()["redness"]
    rows = {row.what: (row.low, row.high) for row in recipe()}

    assert rows["Building speed"] == (speed.low, speed.high)
    assert rows["Age"] == (YOUNGEST, OLDEST)
    assert rows["Days of redness"] == (lane.low_end_d, lane.high_end_d)


def test_too_few_imagined_people_are_refused_in_a_sentence() -> None:
    with pytest.raises(ValueError, match=r"^People: 0 cannot be drawn; choose 1 to 1000\.$"):
        imagined(0)


def test_each_person_has_the_lift_of_their_own_course() -> None:
    cast = imagined(5)
    courses = [repair(Plan(), each.person, each.parameters) for each in cast]

    for who, course, each in zip(cast, courses, meet(cast, courses, "rolling", 182.0), strict=True):
        lift = scar_lift_percent(course.at(182.0), course, "rolling")
        assert each.who == who
        assert each.lifted_percent == pytest.approx(lift)


def test_a_faster_builder_of_the_same_age_lifts_more() -> None:
    cast = imagined(20)
    courses = [repair(Plan(), each.person, each.parameters) for each in cast]
    everyone = meet(cast, courses, "rolling", 182.0)
    ranked = sorted(everyone, key=lambda each: each.who.speed)

    assert ranked[0].lifted_percent < ranked[-1].lifted_percent
    paces = [each.pace for each in ranked]
    assert paces == sorted(paces, key=("slowly", "at medium speed", "fast").index)
    assert {paces.count(pace) for pace in paces} <= {6, 7}


def test_whoever_is_red_until_a_day_has_faded_on_it() -> None:
    days = redness_days(20)

    assert faded(days, min(days)) == 1
    assert faded(days, max(days)) == 20
    assert faded((), 3.0) == 0
