"""The days at which a year is looked at."""

from hypothesis import given
from hypothesis import strategies as st

from explainer.science.days import KNOTS_D, YEAR_D, curve_days


@given(st.lists(st.floats(0.0, 500.0), max_size=6).map(tuple))
def test_curves_have_a_point_at_every_knot_and_every_session(sessions: tuple[float, ...]) -> None:
    days = curve_days(sessions)

    assert list(days) == sorted(set(days))
    assert set(KNOTS_D) | {day for day in sessions if day <= YEAR_D} <= set(days)
    assert (days[0], days[-1]) == (0.0, YEAR_D)
