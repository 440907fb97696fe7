"""The decay chain: exact over any time, and never less than nothing."""

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.linalg import expm

from explainer.science.model.chain import Flow, bateman, signals
from explainer.science.model.parameters import Parameters, standard
from tests.science.drawn import constants

CLOSURE, IRRITATION, HEALING = 3.0, 1.2, 0.9


def flow_of(p: Parameters, days: float) -> Flow:
    """Return how the chain moves in some days, with the closure and care of these tests."""
    return bateman(CLOSURE, IRRITATION, HEALING, p)(days)


@given(constants(), st.floats(1e-3, 40.0))
@settings(max_examples=60)
def test_the_chain_moves_as_the_exponential_of_its_matrix(p: Parameters, days: float) -> None:
    turnover = p.d_M * HEALING
    rates = np.array(
        [
            [-CLOSURE, 0, 0, 0, 0],
            [0, -p.d_P, 0, 0, 0],
            [p.d_A * IRRITATION, p.d_A, -p.d_A, 0, 0],
            [0, turnover, 0, -turnover, 0],
            [0, 0, 0, p.d_G, -p.d_G],
        ]
    )
    exact = expm(rates * days)
    moved = flow_of(p, days)
    handed = (moved.P_to_A, moved.B_to_A, moved.P_to_M, moved.M_to_G, moved.P_to_G)

    assert moved[:5] == pytest.approx(np.diag(exact), rel=1e-3, abs=2e-4)
    assert handed == pytest.approx(exact[[2, 2, 3, 4, 4], [1, 0, 1, 3, 1]], rel=1e-3, abs=2e-4)


@given(constants(), st.floats(-12.0, 2.0))
@settings(max_examples=100)
def test_nothing_handed_on_is_less_than_none_however_short_the_time(
    p: Parameters, magnitude: float
) -> None:
    assert min(flow_of(p, 10.0**magnitude)) >= 0.0
    assert max(flow_of(p, 10.0**magnitude)[:5]) <= 1.0


def test_for_a_thousandth_of_a_second_rounding_leaves_no_debt() -> None:
    same = replace(standard(), d_M=0.9, d_G=0.9, d_P=0.9)

    for p in (standard(), same):
        assert all(flow_of(p, times * 1e-8).P_to_G >= 0.0 for times in range(1, 200))


def test_two_half_steps_are_one_step() -> None:
    start, flow = (1.0, 0.8, 0.6, 0.4, 0.2), bateman(CLOSURE, IRRITATION, HEALING, standard())
    looks = list(signals(start, [(2.0, 1), (0.5, 2)], flow))
    once = list(signals(start, [(4.0, 1)], flow))

    assert len(looks) == 6
    assert looks[-1][1] == pytest.approx(0.8 * math.exp(-3.0 * standard().d_P))
    assert looks[1] == pytest.approx(once[0])


def test_a_rate_that_is_the_same_for_all_people_stays_a_plain_float() -> None:
    moved = bateman(CLOSURE, IRRITATION, np.array([1.0, 0.8]), standard())(1.0)

    assert moved.M.shape == moved.P_to_G.shape == (2,)
    assert (type(moved.P), type(moved.A)) == (float, float)
    assert math.exp(-standard().d_P) == moved.P
