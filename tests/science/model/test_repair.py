"""What the repair of skin does in the model: seven behaviours, bounds, and a second opinion."""

import math
import pickle
import random
from dataclasses import asdict, replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from explainer import evidence
from explainer.science.model import skin
from explainer.science.model.parameters import Parameters, standard
from explainer.science.model.repair import Course, Quantities, repair, repair_at_speeds
from explainer.science.plan import Person, Plan
from explainer.science.signs import redness, scar_lift_percent
from tests.science.drawn import constants, people, plans
from tests.science.model.reference import solved

MAN = Person(age_years=35, sex="men")  # the dermis of his cheek holds the whole 1.5 mm dose
MONTH = 28
AFTER = 90  # days from the last session to the reading
ROUNDING = 1e-12


def gain(plan: Plan, person: Person = MAN) -> float:
    """Return the rise of collagen 90 days after the last session, in %."""
    day = max(plan.session_days, default=0.0) + AFTER
    return float(repair(plan, person, horizon_days=day).gain_percent(day))


def lift(scar: str, sessions: int) -> float:
    """Return the lift of a scar 90 days after the last monthly session, in %."""
    course = repair(Plan(sessions=sessions, session_gap_days=MONTH, scar_type=scar), MAN)
    return scar_lift_percent(course.at((sessions - 1) * MONTH + AFTER), course, scar)


# --- the seven behaviours -------------------------------------------------------------------


def test_each_further_monthly_session_adds_less_than_the_one_before() -> None:
    gains = [gain(Plan(sessions=n, session_gap_days=MONTH)) for n in range(6)]
    added = [later - earlier for earlier, later in pairwise(gains)]

    assert added == pytest.approx([13.0, 9.2, 7.6, 6.4, 5.5], abs=0.05)


def test_sessions_that_follow_too_close_are_partly_wasted() -> None:
    each = [gain(Plan(sessions=4, session_gap_days=gap)) / 4 for gap in (2, 7, 14, 28, 56)]

    assert each == pytest.approx([6.3, 6.9, 8.1, 9.1, 9.5], abs=0.05)


@pytest.mark.parametrize(
    ("scar", "sessions", "expected"), [("rolling", 1, 19), ("ice_pick", 1, 2), ("rolling", 4, 46)]
)
def test_one_session_lifts_a_rolling_scar_a_little_and_an_ice_pick_scar_hardly(
    scar: str, sessions: int, expected: float
) -> None:
    assert lift(scar, sessions) == pytest.approx(expected, abs=0.6)


def test_what_was_built_fades_slowly_over_two_years() -> None:
    course = repair(Plan(sessions=4, session_gap_days=MONTH), MAN, horizon_days=730)
    built = [course.gain_percent(day) for day in (84 + AFTER, 365, 730)]

    assert built == pytest.approx([36, 28, 17], abs=0.3)


def test_one_session_each_six_months_holds_what_was_built() -> None:
    upkeep = [84 + 182 * i for i in range(1, 6)]
    plan = Plan(sessions=4, session_gap_days=MONTH)
    course = repair(plan, MAN, horizon_days=1200, upkeep_days=upkeep)
    held = [course.gain_percent(day + 91) for day in upkeep]

    assert all(37 <= each <= 40.2 for each in held), held
    assert course.gain_percent(1176) > repair(plan, MAN, horizon_days=1200).gain_percent(1176) + 20


def test_older_skin_builds_less() -> None:
    plan = Plan(sessions=4, session_gap_days=MONTH)
    gains = [gain(plan, replace(MAN, age_years=age)) for age in (25, 75)]

    assert gains == pytest.approx([38.5, 26.8], abs=0.05)


@pytest.fixture
def dermis_of_1_1_mm(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give the cheek a dermis of 1.1 mm, the value that the notes of the model were made with."""
    zone = replace(evidence.zones()["cheek", "men"], dermis_mm=1.1)
    monkeypatch.setattr(skin, "zone_of", lambda _plan, _person: zone)


@pytest.mark.usefixtures("dermis_of_1_1_mm")
def test_a_needle_beyond_the_dermis_builds_no_more_but_reddens_longer() -> None:
    one = [repair(Plan(sessions=1, needle_length_mm=mm), MAN) for mm in (1.5, 2.0, 2.5)]
    red = [sum(redness(c.at(d / 10)) > 0.5 for d in range(100)) for c in one]

    assert [c.gain_percent(45) for c in one] == pytest.approx([11.8, 13.4, 13.2], abs=0.06)
    assert red[0] < red[1] < red[2]


def test_a_needle_of_a_quarter_millimetre_opens_channels_but_builds_almost_nothing() -> None:
    course = repair(Plan(sessions=1, needle_length_mm=0.25), MAN)

    assert course.gain_percent(90) == pytest.approx(0.1, abs=0.05)
    assert course.at(0).B > 0.7  # open channels for each footprint


@pytest.mark.parametrize("zone", sorted(evidence.zones()))
def test_in_every_zone_the_gain_stops_where_the_dermis_ends(zone: tuple[str, str]) -> None:
    person = Person(sex=zone[1])
    lengths = [0.5 + 0.1 * i for i in range(21)]
    one = [repair(Plan(sessions=1, zone=zone[0], needle_length_mm=mm), person) for mm in lengths]

    for shorter, longer in pairwise(one):
        step = longer.gain_percent(90) - shorter.gain_percent(90)
        if longer.dose.below_mm == 0.0:
            assert step > 0.0
        elif shorter.dose.below_mm > 0.0:
            assert step < 0.0
        assert max(s[2] for s in longer.states) > max(s[2] for s in shorter.states)


@given(people(), constants(), st.floats(1.0, 800.0))
@settings(max_examples=60)
def test_without_needles_nothing_drifts_not_even_in_the_last_digit(
    person: Person, p: Parameters, horizon: float
) -> None:
    course = repair(Plan(sessions=0), person, p, horizon_days=horizon)

    untouched = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, course.baseline, 0.0)
    assert set(course.states) == {untouched}
    assert {course.at(horizon * share / 8.0) for share in range(8)} == {untouched}


def between_days(course: Course) -> list[float]:
    """Return a day in every step of a course, each at another part of its step."""
    steps = [(start, end) for start, end in pairwise(course.days) if end > start]
    parts = (0.5, 1e-9, 0.3, 0.95)
    return [start + parts[i % len(parts)] * (end - start) for i, (start, end) in enumerate(steps)]


# --- bounds, for any input in range ---------------------------------------------------------


def check_bounds(course: Course) -> None:
    """Say whether every state of a course, and between its days, is one that skin can be in."""
    ceiling = course.baseline + course.parameters.kap + ROUNDING
    read = [course.at(day) for day in between_days(course)]
    for state in (*(Quantities(*each) for each in course.states), *read):
        assert all(math.isfinite(value) and value >= 0.0 for value in state), state
        assert max(state.F, state.C1 / ceiling) <= 1.0


@given(plans(), people(), constants())
@settings(max_examples=120)
def test_any_plan_and_person_in_range_stays_finite_and_within_bounds(
    plan: Plan, person: Person, p: Parameters
) -> None:
    check_bounds(repair(plan, person, p))


@given(plans(), people(), st.sampled_from(["A=P", "M=G", "B=A", "all"]), st.floats(-2e-4, 2e-4))
@example(Plan(), Person(age_years=25), "all", 0.0)
@settings(max_examples=60)
def test_equal_rates_do_not_divide_by_zero(
    plan: Plan, person: Person, which: str, apart: float
) -> None:
    p, near = standard(), 1.0 + apart
    h = max(1.0 - p.a_heal * max(person.age_years - 25.0, 0.0), 0.5)
    seal = plan.needle_length_mm**-p.p_B * h * (1.0 - p.occ * (1.0 - plan.moist))
    if which in {"A=P", "all"}:
        p = replace(p, d_A=p.d_P * near)
    if which in {"M=G", "all"}:
        p = replace(p, d_M=p.d_G / h * near)
    if which in {"B=A", "all"}:
        p = replace(p, k_B=p.d_A / seal * near)

    check_bounds(repair(plan, person, p))


def test_equal_rates_give_what_nearly_equal_rates_give() -> None:
    same = replace(standard(), d_A=0.9, d_P=0.9)
    near = replace(same, d_A=0.901)
    plan = Plan(sessions=3)

    ours = [repair(plan, MAN, p).gain_percent(180) for p in (same, near)]

    assert ours[0] == pytest.approx(ours[1], rel=1e-4)


@given(plans(), people(), st.floats(30.0, 500.0))
@settings(max_examples=50)
def test_days_never_run_backwards_and_a_session_day_stands_twice(
    plan: Plan, person: Person, horizon: float
) -> None:
    course = repair(plan, person, horizon_days=horizon)
    stands = {day: course.days.count(day) for day in course.session_days}

    assert list(course.days) == sorted(course.days)
    assert course.days[0] == 0.0
    assert course.days[-1] == horizon
    assert len(course.days) == len(course.states)
    assert set(stands.values()) <= {2}
    assert len(set(course.days)) == len(course.days) - len(course.session_days)


# --- a second opinion: a stiff solver -------------------------------------------------------


def random_plan(dice: random.Random) -> Plan:
    """Draw a plan, reaching for the ends of the ranges every third time."""

    def between(low: float, high: float) -> float:
        return dice.choice((low, high)) if dice.random() < 1 / 3 else dice.uniform(low, high)

    return Plan(
        sessions=dice.randint(1, 6),
        session_gap_days=round(between(2, 84)),
        needle_length_mm=between(0.2, 2.5),
        punctures_per_cm2=round(between(50, 500)),
        zone=dice.choice(evidence.controls()["zone"].choices),
        gentle=between(0, 1),
        moist=between(0, 1),
        sun=between(0, 1),
    )


def random_person(dice: random.Random) -> Person:
    """Draw a person, often one at an end of the range of ages."""
    age = dice.choice([18.0, 80.0, dice.uniform(18, 80)])
    return Person(age_years=age, sex=dice.choice(["men", "women"]))


def check_against_solver(plan: Plan, person: Person, p: Parameters, share: float) -> None:
    """Compare a course with the solver, on every day of its grid and on days between.

    What was built may be off by a share of itself. Where less than two points were built the
    same share of two points is allowed, as nothing that small is ever drawn or said.
    """
    course = repair(plan, person, p)
    days = np.unique([*course.days, *between_days(course)])
    truth = solved(plan, person, asdict(p), days)

    assert sorted(truth) == days.tolist()
    for day, theirs in ((day, Quantities(*state)) for day, state in truth.items()):
        gained = 100.0 * (theirs.C1 + theirs.C3 - course.baseline)
        assert course.at(day)[:5] == pytest.approx(theirs[:5], rel=1e-7, abs=1e-7), "exact chain"
        assert course.gain_percent(day) == pytest.approx(gained, rel=share, abs=2.0 * share)


@pytest.mark.parametrize("seed", range(25))
def test_the_course_agrees_with_a_stiff_solver(seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311 - a plan, not a secret

    check_against_solver(random_plan(dice), random_person(dice), standard(), 1e-3)


@pytest.mark.parametrize("horizon", [365.0, 730.0])
@pytest.mark.parametrize("seed", range(200, 212))
def test_on_any_day_the_gain_is_right_to_a_small_part_of_its_peak(
    seed: int, horizon: float
) -> None:
    dice = random.Random(seed)  # noqa: S311 - a plan, not a secret
    plan, person = random_plan(dice), random_person(dice)
    days = np.array([*(dice.uniform(0.0, horizon) for _ in range(80)), *range(0, 60, 3), horizon])

    course = repair(plan, person, horizon_days=horizon)
    truth = solved(plan, person, asdict(standard()), np.unique(days))
    theirs = {day: 100.0 * (s[6] + s[7] - course.baseline) for day, s in truth.items()}
    errors = [abs(course.gain_percent(day) - gained) for day, gained in theirs.items()]

    assert max(errors) <= 6e-4 * max(map(abs, theirs.values()))


@pytest.mark.parametrize("seed", range(8))
def test_it_agrees_nearly_as_well_with_any_constants_from_their_ranges(seed: int) -> None:
    dice = random.Random(100 + seed)  # noqa: S311 - a plan, not a secret
    table = evidence.parameters()
    p = Parameters(**{n: dice.uniform(table[n].low, table[n].high) for n in asdict(standard())})

    check_against_solver(random_plan(dice), random_person(dice), p, 3e-3)


# --- many people at once --------------------------------------------------------------------


def test_a_cohort_equals_the_same_people_one_by_one() -> None:
    ages = np.array([18.0, 25.0, 40.0, 66.6, 80.0])
    speeds = np.array([0.005, 0.01, 0.0139, 0.02, 0.03])
    rates = np.array([0.5, 0.9, 0.85, 0.9000001, 1.3])  # two of them equal the loss of the clot
    plan = Plan(sessions=3, gentle=0.25, moist=0.5)
    together = repair(plan, Person(age_years=ages), replace(standard(), s=speeds, d_A=rates))  # type: ignore[arg-type]

    for i, (age, speed, rate) in enumerate(zip(ages, speeds, rates, strict=True)):
        p = replace(standard(), s=float(speed), d_A=float(rate))
        alone = repair(plan, Person(age_years=float(age)), p)
        one = [[float(np.broadcast_to(v, ages.shape)[i]) for v in s] for s in together.states]

        assert together.days == alone.days
        np.testing.assert_allclose(one, alone.states, rtol=1e-9, atol=1e-12)


def test_a_cohort_of_needle_depths_equals_the_same_people_one_by_one() -> None:
    shares = np.array([0.2, 0.7, 1.0])
    together = repair(Plan(needle_length_mm=2.5), MAN, replace(standard(), pen=shares))  # type: ignore[arg-type]

    alone = [
        repair(Plan(needle_length_mm=2.5), MAN, replace(standard(), pen=float(share)))
        for share in shares
    ]

    assert list(together.gain_percent(200)) == pytest.approx([c.gain_percent(200) for c in alone])


def test_a_cohort_is_read_between_grid_days_like_the_same_people_one_by_one() -> None:
    ages = np.array([18.0, 40.0, 80.0])
    together = repair(Plan(), Person(age_years=ages))  # type: ignore[arg-type]
    alone = [repair(Plan(), Person(age_years=float(age))) for age in ages]

    for day in (0.01, 29.3, 123.4):
        one = [course.gain_percent(day) for course in alone]
        assert together.gain_percent(day) == pytest.approx(one, rel=1e-9)


def test_people_who_differ_in_speed_alone_equal_the_same_people_one_by_one() -> None:
    speeds = (0.005, standard().s, 0.03)
    together = repair_at_speeds(Plan(sessions=2), MAN, speeds, upkeep_days=[200.0])

    for speed, course in zip(speeds, together, strict=True):
        alone = repair(Plan(sessions=2), MAN, replace(standard(), s=speed), upkeep_days=[200.0])
        assert course == alone
        assert course.at(77.7) == alone.at(77.7)


# --- reading a course -----------------------------------------------------------------------


def test_a_course_is_read_after_the_session_of_that_day() -> None:
    course = repair(Plan(sessions=2, session_gap_days=28), MAN)

    clot = [course.at(day).P for day in (0.0, 28.0 - 1e-9, 28.0)]

    assert clot == pytest.approx([course.dose.stimulus, 0.0, course.dose.stimulus], abs=1e-9)


def test_a_course_can_be_read_at_both_ends() -> None:
    course = repair(Plan(sessions=2, session_gap_days=28), MAN, horizon_days=28)

    assert course.at(0.0) == Quantities(*course.states[1])
    assert course.at(28.0) == Quantities(*course.states[-1])
    assert course.at(28.0).P > 0.9, "the session of the last day counts"


def test_between_two_grid_days_the_clot_decays_as_it_does_on_them() -> None:
    course = repair(Plan(sessions=1), MAN)
    hours = [hour / 24.0 for hour in range(49)]

    ours = [course.at(day).P for day in hours]

    expected = [course.dose.stimulus * math.exp(-standard().d_P * day) for day in hours]
    assert ours == pytest.approx(expected, rel=1e-12)


def test_reading_leads_smoothly_from_one_grid_day_to_the_next() -> None:
    course = repair(Plan(sessions=2), MAN)

    for place in range(2, len(course.days) - 1):
        end = course.days[place + 1]
        just_before = course.at(end - 1e-9 * (end - course.days[place]))
        assert just_before == pytest.approx(course.states[place + 1], rel=1e-6, abs=1e-9)


@pytest.mark.parametrize("day", [-1.0, 365.1, math.nan, math.inf])
def test_a_day_outside_the_course_is_refused_in_a_sentence(day: float) -> None:
    with pytest.raises(ValueError, match=r"^Day \S+ is outside the course; choose 0 to 365\.$"):
        repair(Plan(), MAN).at(day)


@pytest.mark.parametrize("horizon", [0.0, -1.0, 4000.0, math.nan])
def test_a_horizon_beyond_any_data_is_refused_in_a_sentence(horizon: float) -> None:
    with pytest.raises(ValueError, match=r"^Horizon: \S+ days; choose above 0 up to 3653\.$"):
        repair(Plan(), MAN, horizon_days=horizon)


@pytest.mark.parametrize("day", [-1.0, 366.0, math.nan])
def test_an_upkeep_day_outside_the_course_is_refused_in_a_sentence(day: float) -> None:
    with pytest.raises(ValueError, match=r"^Upkeep sessions: days must lie from 0 to 365, got"):
        repair(Plan(), MAN, upkeep_days=[day])


def test_sessions_after_the_horizon_are_left_out() -> None:
    course = repair(Plan(sessions=6, session_gap_days=84), MAN, horizon_days=200)

    assert course.session_days == (0.0, 84.0, 168.0)


@pytest.mark.parametrize("day", [2e-8, 1e-6, 1e-3, 0.1])
@pytest.mark.parametrize("sessions", [1, 6])
def test_nothing_is_ever_below_none_not_even_seconds_after_a_session(
    day: float, sessions: int
) -> None:
    course = repair(Plan(sessions=sessions, session_gap_days=2), Person())

    for session in course.session_days:
        assert min(course.at(session + day)) >= 0.0


def test_a_course_can_be_stored_and_gives_the_same_course_again() -> None:
    plan, person = Plan(sessions=2), Person(age_years=61)
    course = repair(plan, person, horizon_days=200.0, upkeep_days=(150.0,))

    again = pickle.loads(pickle.dumps(course))  # noqa: S301 - our own course

    assert again == course
    assert again.at(123.4) == course.at(123.4)
    assert len(pickle.dumps(course)) < 10_000
