"""One step of the equations: the crew and the fibres stay within bounds, whatever the step."""

import math
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.science.model.equations import body_of, builder, recruiter
from explainer.science.model.grid import LAST_STEP_DAYS
from explainer.science.model.parameters import PLAIN, Parameters, standard
from explainer.science.plan import Person, Plan
from tests.science.drawn import constants, people, plans

BODY = body_of(Plan(), Person(), standard(), PLAIN)
amounts = st.just(0.0) | st.floats(-5.0, 1.0).map(lambda power: 10.0**power)


@given(
    plans(),
    people(),
    constants(),
    st.tuples(*[amounts] * 5),
    st.just(0.0) | st.floats(0.0, 1.0),
    st.data(),
)
@settings(max_examples=300)
def test_from_any_crew_one_step_of_any_length_stays_within_bounds(
    plan: Plan,
    person: Person,
    p: Parameters,
    chain: tuple[float, ...],
    active: float,
    data: st.DataObject,
) -> None:
    days = data.draw(amounts.map(lambda days: days or LAST_STEP_DAYS))
    body = body_of(plan, person, p, PLAIN)
    crew, demand = next(recruiter(body, p, PLAIN)((*chain, active), ((days, 1),)))
    young, mature, elastic = next(builder(body, p, PLAIN)((0.1, body.baseline, 0.1), (demand,)))

    assert min(*crew, *demand, young, mature, elastic) >= 0.0
    assert crew[5] <= 1.0 + 1e-12
    assert mature <= body.baseline + p.kap


def test_the_work_done_is_never_less_than_none_however_suddenly_inflammation_rises() -> None:
    p = replace(standard(), K_I=1e-3)
    body = body_of(Plan(gentle=0.0), Person(), p, PLAIN)
    _, (_, _, worked) = next(
        recruiter(body, p, PLAIN)((5e3, 0.0, 0.0, 1e-3, 0.0, 0.0), ((0.125, 1),))
    )

    assert worked >= 0.0


def test_a_session_takes_no_time_for_the_fibres() -> None:
    was = (0.1, 0.95, 0.01)

    assert next(builder(BODY, standard(), PLAIN)(was, [(0.0, 0.0, 0.0)])) == was


def test_without_a_signal_fibroblasts_leave_at_their_own_rate() -> None:
    recruit = recruiter(BODY, standard(), PLAIN)
    left = [crew[5] for crew, _ in recruit((0.0, 0.0, 0.0, 0.0, 0.0, 1.0), ((7.0, 3),))]

    assert left == pytest.approx([math.exp(-7.0 * n * standard().d_F) for n in (1, 2, 3)])
