"""The short clock: the evidence's own days, laid anew over every session."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer import evidence
from explainer.science.plan import Person, Plan
from explainer.science.sides import DARKER_TONES, SideEffect, Span, side_effects

from .drawn import people, plans

LANES = evidence.lanes()
SPAN = Span(1, 0.0, 0.4, 1.3, 7.0)


def lanes_of(plan: Plan, person: Person | None = None) -> dict[str, SideEffect]:
    return {each.lane.lane: each for each in side_effects(plan, person or Person())}


@given(plans(), people())
def test_every_lane_of_the_evidence_is_there_in_its_order(plan: Plan, person: Person) -> None:
    assert [each.lane for each in side_effects(plan, person)] == list(LANES.values())


@given(plans(), people())
def test_each_session_starts_a_lane_anew_with_the_days_of_the_evidence(
    plan: Plan, person: Person
) -> None:
    for name, each in lanes_of(plan, person).items():
        lane = LANES[name]
        if None in (lane.onset_d, lane.typical_end_d, lane.ceiling_d):
            assert each.spans == ()
            continue
        assert [span.session for span in each.spans] == list(range(1, plan.sessions + 1))
        for span, day in zip(each.spans, plan.session_days, strict=True):
            after = (span.onset_d - day, span.typical_end_d - day, span.ceiling_d - day)
            assert after == pytest.approx((lane.onset_d, lane.typical_end_d, lane.ceiling_d))
            assert span.onset_d <= span.low_end_d <= span.typical_end_d <= span.ceiling_d


@pytest.mark.parametrize("tone", ["I", "II", "III", "IV", "V", "VI"])
def test_skin_tone_changes_the_words_and_never_the_days(tone: str) -> None:
    usual, other = lanes_of(Plan()), lanes_of(Plan(), Person(skin_tone=tone))

    assert [each.spans for each in other.values()] == [each.spans for each in usual.values()]
    for name, each in other.items():
        lane = LANES[name]
        dark = tone in DARKER_TONES
        assert each.label == (lane.label_dark if dark else lane.label)
        assert each.short_label == (lane.short_label_dark if dark else lane.short_label)


@pytest.mark.parametrize(
    ("day", "share"),
    [(-0.1, 0.0), (0.0, 1.0), (0.4, 1.0), (1.3, 0.5), (4.15, 0.25), (7.0, 0.0), (100.0, 0.0)],
)
def test_all_until_the_earliest_end_half_at_the_typical_none_at_the_last(
    day: float, share: float
) -> None:
    assert SPAN.share(day) == pytest.approx(share)


@given(st.floats(0.0, 8.0), st.floats(0.0, 8.0))
def test_one_session_only_ever_fades(one: float, other: float) -> None:
    early, late = sorted((one, other))

    assert 0.0 <= SPAN.share(late) <= SPAN.share(early) <= 1.0


def test_a_lane_without_a_range_drops_at_its_typical_end_without_a_fault() -> None:
    sharp = Span(1, 0.0, 2.0, 2.0, 2.0)

    assert [sharp.share(day) for day in (0.0, 1.999, 2.0)] == [1.0, 1.0, 0.0]


@given(plans(), st.floats(0.0, 365.0))
def test_over_all_sessions_the_strongest_one_counts(plan: Plan, day: float) -> None:
    for each in side_effects(plan, Person()):
        shares = [span.share(day) for span in each.spans]
        assert each.share(day) == max(shares, default=0.0)


@given(plans(), st.floats(0.0, 365.0))
def test_what_it_is_said_to_be_fits_the_share_and_the_last_session(plan: Plan, day: float) -> None:
    last = max((start for start in plan.session_days if start <= day), default=0.0)
    for each in side_effects(plan, Person()):
        stage, share = each.stage(day), each.share(day)
        assert (stage in {"full", "fading", "past"}) == (share > 0.0)
        assert (stage == "none") == (not plan.sessions)
        if stage == "waiting":
            assert day < last + each.after_d
        if stage == "over":
            assert day >= last + (each.lane.ceiling_d or 0.0)


@given(plans(), st.floats(0.0, 365.0))
def test_it_may_be_there_in_its_runs_only_and_runs_stand_apart(plan: Plan, day: float) -> None:
    for each in side_effects(plan, Person()):
        there = any(run.start_d <= day < run.end_d for run in each.runs)
        assert there == (each.stage(day) in {"full", "fading", "past", "open"})
        assert all(one.end_d < two.start_d for one, two in pairwise(each.runs))


@pytest.mark.parametrize(
    ("lane", "spread"),
    [("redness", "most"), ("peeling", "few"), ("pih", "few"), ("tightness", "uncounted")],
)
def test_how_many_people_have_it_is_what_was_counted(lane: str, spread: str) -> None:
    assert lanes_of(Plan())[lane].spread == spread


@pytest.mark.parametrize(
    ("least", "most", "spread"),
    [
        (50.0, 100.0, "most"),
        (49.9, 100.0, "uncounted"),
        (None, 100.0, "uncounted"),
        (None, 50.0, "uncounted"),
        (0.0, 49.9, "few"),
        (None, None, "uncounted"),
    ],
)
def test_most_people_are_at_least_half_of_them(
    least: float | None, most: float | None, spread: str
) -> None:
    lane = replace(LANES["redness"], rate_low_pct=least, rate_high_pct=most)

    assert replace(lanes_of(Plan())["redness"], lane=lane).spread == spread


def test_a_lane_that_sessions_restart_ends_after_the_last_of_them() -> None:
    peeling = lanes_of(Plan(sessions=4, session_gap_days=2))["peeling"]

    assert peeling.runs == ((2.5, 13.0),)


def test_a_bruise_is_over_after_its_week_and_dark_marks_begin_weeks_later() -> None:
    lanes = lanes_of(Plan(sessions=1))

    assert [lanes["bruising"].stage(day) for day in (3.0, 200.0)] == ["open", "over"]
    assert [lanes["pih"].stage(day) for day in (3.0, 200.0)] == ["waiting", "open"]


def test_what_lasts_nobody_knows_how_long_may_begin_at_its_earliest() -> None:
    bumps = lanes_of(Plan(sessions=1))["granuloma"]

    assert [bumps.stage(day) for day in (2.9, 3.0, 365.0)] == ["waiting", "open", "open"]


def test_without_a_session_there_is_nothing_on_the_short_clock() -> None:
    for each in side_effects(Plan(sessions=0), Person()):
        assert (each.spans, each.share(0.0), each.stage(365.0)) == ((), 0.0, "none")
