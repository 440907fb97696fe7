"""What stands at an event: each lane once, by the evidence; and the last quiet day as a range."""

from datetime import date, timedelta

import pytest
from hypothesis import given

from explainer import evidence
from explainer.science.event import (
    event_date,
    event_day,
    last_quiet_day,
    result_standing,
    side_standing,
)
from explainer.science.plan import Person, Plan
from explainer.science.sides import side_effects
from explainer.science.signs import signs, unseen_percent

from .drawn import one_control, plans

ONE = signs(Plan(sessions=1), Person())
MAIN = [effect for effect in ONE.side if effect.lane.shown == "main"]


def after_a_session_on(day: float, event_d: float) -> set[str]:
    """Return how the usual side effects of one session stand at an event."""
    return {side_standing(effect, event_d - day) for effect in MAIN}


@pytest.mark.parametrize("event", [7, 10, 70, 365])
def test_after_the_earliest_last_quiet_day_no_source_reports_anything(event: int) -> None:
    earliest, latest = last_quiet_day(event)

    assert after_a_session_on(earliest, event) == {"over"}
    assert after_a_session_on(earliest + 1.0, event) != {"over"}
    assert earliest < latest < event


@pytest.mark.parametrize("event", [7, 70])
def test_on_the_latest_last_quiet_day_some_source_lets_every_effect_end(event: int) -> None:
    _, latest = last_quiet_day(event)
    ends = [lane.low_end_d for lane in evidence.lanes().values() if lane.low_end_d is not None]

    assert max(ends) == event - latest


def test_the_range_comes_from_the_lowest_and_the_highest_ends_of_the_lanes() -> None:
    known = [lane for lane in evidence.lanes().values() if lane.ceiling_d is not None]

    assert last_quiet_day(0.0) == (
        -max(lane.ceiling_d for lane in known if lane.ceiling_d is not None),
        -max(lane.low_end_d for lane in known if lane.low_end_d is not None),
    )


def test_without_a_session_everything_waits() -> None:
    none = signs(Plan(sessions=0), Person())

    assert {side_standing(effect, 70.0) for effect in none.side} == {"waiting"}
    assert {result_standing(none, name, 70.0) for name in evidence.results()} == {"waiting"}


@given(plans(), one_control("event"))
def test_over_is_never_said_of_an_effect_that_a_source_still_reports(
    plan: Plan, event: int
) -> None:
    for effect in side_effects(plan, Person()):
        said, share = side_standing(effect, event), effect.share(event)
        if said in {"over", "waiting"}:
            assert share == 0.0
        assert (said == "shows") == (share >= 0.5 and effect.spread == "most")


@pytest.mark.parametrize("day", [0.5, 3.0, 10.0, 70.0, 365.0])
@pytest.mark.parametrize("name", evidence.results())
def test_a_result_stands_as_its_range_says(name: str, day: float) -> None:
    value, least = ONE.result(name, day), unseen_percent(name)
    said = result_standing(ONE, name, day)

    assert (said in {"all", "shows", "may"}) == (value.high >= least)
    assert (said in {"all", "shows"}) == (value.mid >= least and evidence.results()[name].proven)
    assert said != "all" or value.low >= least
    assert said != "shows" or value.low < least
    assert (said == "over") == (value.high < least and ONE.showed(name, day))


def test_what_nobody_has_shown_is_never_said_to_have_begun() -> None:
    assert {result_standing(ONE, "glow", day) for day in range(366)} == {"waiting", "may", "over"}


def test_a_session_after_the_event_changes_nothing_at_it() -> None:
    late = signs(Plan(sessions=2, session_gap_days=80), Person())
    for one, two in zip(ONE.side, late.side, strict=True):
        assert side_standing(one, 70.0) == side_standing(two, 70.0)
    for name in evidence.results():
        assert result_standing(ONE, name, 70.0) == result_standing(late, name, 70.0)


@pytest.mark.parametrize("days", [1, 70, 365])
def test_a_date_and_its_day_lead_to_each_other_from_the_first_to_the_last(days: int) -> None:
    first = date(2027, 1, 4)

    assert event_day(first, first + timedelta(days)) == days
    assert event_date(first, days) == first + timedelta(days)
