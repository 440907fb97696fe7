"""The days at which a year is looked at."""

from bisect import bisect_right
from collections.abc import Sequence

from hypothesis import example, given, settings
from hypothesis import strategies as st

from explainer.science.days import KNOTS_D, YEAR_D, curve_days
from explainer.science.plan import Person, Plan
from explainer.science.signs import signs

from .drawn import people, plans


@given(st.lists(st.floats(0.0, 500.0), max_size=6).map(tuple))
def test_curves_have_a_point_at_every_knot_and_every_session(sessions: tuple[float, ...]) -> None:
    days = curve_days(sessions)

    assert list(days) == sorted(set(days))
    assert set(KNOTS_D) | {day for day in sessions if day <= YEAR_D} <= set(days)
    assert (days[0], days[-1]) == (0.0, YEAR_D)


def between(days: Sequence[float], values: Sequence[float], day: float) -> float:
    """Read a curve as it is drawn: along a straight line between two of its points."""
    place = min(bisect_right(days, day), len(days) - 1)
    one, two = days[place - 1], days[place]
    return values[place - 1] + (values[place] - values[place - 1]) * (day - one) / (two - one)


@given(plans(), people())
@example(Plan(session_gap_days=2), Person())
@example(Plan(sessions=6, session_gap_days=14, punctures_per_cm2=500), Person())
@example(Plan(session_gap_days=7, needle_length_mm=2.5, gentle=0.0), Person())
@settings(max_examples=30)
def test_what_is_drawn_between_two_points_is_what_the_model_says(
    plan: Plan, person: Person
) -> None:
    both, days = signs(plan, person), curve_days(plan.session_days)
    probed = [day / 2.0 for day in range(2 * 365 + 1)]
    drawn, true = both.curves(days), both.curves(probed)

    for name in drawn:
        values = [estimate.mid for estimate in drawn[name]]
        off = [
            abs(between(days, values, day) - estimate.mid)
            for day, estimate in zip(probed, true[name], strict=True)
        ]
        assert max(off) < 5.0, (name, probed[off.index(max(off))])
