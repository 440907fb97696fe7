"""The days of a course: none is skipped, none is too long, and lengths come again."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer import evidence
from explainer.science.model.grid import (
    EQUAL_STEPS,
    FIRST_STEP_DAYS,
    LAST_STEP_DAYS,
    days_of,
    runs,
    stretches,
)
from explainer.science.model.repair import MAX_HORIZON_DAYS


@given(st.floats(1e-6, MAX_HORIZON_DAYS))
def test_the_steps_fill_the_stretch_and_none_is_too_long(span: float) -> None:
    lengths = [h for h, times in runs(span) for _ in range(times)]

    assert sum(lengths) == pytest.approx(span)
    assert max(lengths) <= LAST_STEP_DAYS
    assert lengths[0] <= FIRST_STEP_DAYS
    assert min(lengths) >= min(span, 0.5 * FIRST_STEP_DAYS)


@given(st.floats(1e-6, MAX_HORIZON_DAYS))
def test_no_step_is_left_over_that_is_much_shorter_than_the_one_before(span: float) -> None:
    lengths = [h for h, times in runs(span) for _ in range(times)]

    assert all(later > 0.7 * earlier for earlier, later in pairwise(lengths))


def test_a_long_course_has_few_lengths_as_each_must_be_worked_out() -> None:
    two_years = runs(730.0)

    assert len(two_years) < 15
    assert all(times >= EQUAL_STEPS for _, times in two_years)


def test_no_time_needs_no_step() -> None:
    assert runs(0.0) == ()
    assert days_of(28.0, 28.0) == []


@given(st.floats(0.0, 1000.0), st.floats(0.01, 1000.0))
def test_the_days_rise_from_the_start_to_exactly_the_end(start: float, span: float) -> None:
    end = start + span
    days = [start, *days_of(start, end)]

    assert days[-1] == end
    assert all(earlier < later for earlier, later in pairwise(days))


def test_a_course_is_cut_at_its_sessions() -> None:
    assert list(stretches((), 90.0)) == [(0.0, 90.0, False)]
    assert list(stretches((0.0, 90.0), 90.0)) == [(0.0, 90.0, True), (90.0, 90.0, True)]
    assert list(stretches((30.0,), 90.0)) == [(0.0, 30.0, False), (30.0, 90.0, True)]


def test_the_longest_step_keeps_fibroblasts_within_none_and_all() -> None:
    table = evidence.parameters()

    # beyond, those who come late in a step could count as less than none, or as more than all
    assert LAST_STEP_DAYS * table["d_F"].high <= 2.0
    assert LAST_STEP_DAYS * table["k_F"].high <= 12.0
