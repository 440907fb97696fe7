"""One step of the nine equations: the chain exactly, then what is built on it.

B, P, A, M and G form a decay chain that each session kicks; it is followed exactly (the formula
of Bateman for radioactive decay chains). F, C3, C1 and E then move, in one step, a fraction of
the way to where they are drawn, so they stay within their bounds for any step. The equations
stand in docs/model.md; the constants in `data/parameters.csv`. Plain floats or arrays.
"""

# ruff: noqa: N806 - the model's symbols stay symbols

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from explainer.science.parameters import Maths, Parameters
    from explainer.science.plan import Person, Plan


class Body(NamedTuple):
    """What age and care make of the constants: baseline, synthesis, healing speed, closure rate."""

    baseline: Any
    synthesis: Any
    healing: Any
    closure_per_day: Any
    irritation: Any


class Flow(NamedTuple):
    """How the decay chain moves in a time: the share that stays, and what each hands on."""

    B: Any
    P: Any
    A: Any
    M: Any
    G: Any
    P_to_A: Any
    B_to_A: Any
    P_to_M: Any
    M_to_G: Any
    P_to_G: Any


def body_of(plan: Plan, person: Person, p: Parameters, maths: Maths) -> Body:
    """Work out what age and care change (docs/model.md, "Person and care").

    Args:
        plan: care (gentle, moist, sun) and needle length in mm.
        person: age in years.
        p: constants of the model.
        maths: functions for floats or arrays.

    Returns:
        Baseline collagen, synthesis and healing as factors of a young adult, closure per day.

    Example:
        >>> from explainer.science.parameters import PLAIN, standard
        >>> from explainer.science.plan import Person, Plan
        >>> body_of(Plan(), Person(age_years=35), standard(), PLAIN).baseline
        0.9
    """
    years = maths.maximum(person.age_years - 25.0, 0.0)
    healing = maths.maximum(1.0 - p.a_heal * years, 0.5)
    sealing = 1.0 - p.occ * (1.0 - plan.moist)
    protected = 1.0 - p.uv * (1.0 - plan.sun)
    return Body(
        baseline=maths.maximum(1.0 - p.a_col * years, 0.3),
        synthesis=maths.maximum(1.0 - p.a_syn * years, 0.2) * protected,
        healing=healing,
        closure_per_day=p.k_B * plan.needle_length_mm**-p.p_B * healing * sealing,
        irritation=p.irr * (1.0 - plan.gentle),
    )


def _chain(body: Body, p: Parameters, maths: Maths) -> Callable[[float], Flow]:
    """Return the exact hand-over of the decay chain as a function of time (Bateman's formula)."""
    exp, one = maths.exp, body.baseline * 0.0 + 1.0
    d_P = p.d_P * one
    d_M = _apart(p.d_M * body.healing, d_P, maths)
    d_G = _apart(_apart(p.d_G * one, d_M, maths), d_P, maths)
    d_A = _apart(p.d_A * one, d_P, maths)
    k_B = _apart(body.closure_per_day, d_A, maths)
    to_A, B_to_A = d_A / (d_A - d_P), d_A * body.irritation / (d_A - k_B)
    to_M, to_G, P_to_G = d_M / (d_M - d_P), d_G / (d_G - d_M), d_G * d_M / (d_M - d_P)

    def flow(h: float) -> Flow:
        b, q, a, m, g = exp(-k_B * h), exp(-d_P * h), exp(-d_A * h), exp(-d_M * h), exp(-d_G * h)
        through = P_to_G * ((q - g) / (d_G - d_P) - (m - g) / (d_G - d_M))
        handed = (to_A * (q - a), B_to_A * (b - a), to_M * (q - m), to_G * (m - g), through)
        return Flow(b, q, a, m, g, *handed)

    return flow


def _apart(rate: Any, other: Any, maths: Maths) -> Any:
    # Bateman's formula divides by the difference of two rates: equal ones are moved 0.01 % apart
    return maths.where(abs(rate - other) < 1e-4 * other, other * 1.0001, rate)


def stepper(
    body: Body, p: Parameters, maths: Maths
) -> Callable[[tuple[Any, ...], float], tuple[Any, ...]]:
    """Return the function that moves all nine quantities some days on.

    Rates and inflows are taken at mid-step. The constants are unpacked once, outside the step,
    because a course takes hundreds of steps and follows the learner's hand.

    Args:
        body: what age and care make of the constants.
        p: constants of the model.
        maths: functions for floats or arrays.

    Returns:
        A function of the nine quantities (in the order of the table in docs/model.md) and of
        the days to go; it gives the nine quantities then.

    Example:
        >>> from explainer.science.parameters import PLAIN, standard
        >>> from explainer.science.plan import Person, Plan
        >>> body = body_of(Plan(), Person(age_years=25), standard(), PLAIN)
        >>> stepper(body, standard(), PLAIN)((0, 0, 0, 0, 0, 0, 0, 1.0, 0), 7.0)[7]
        1.0
    """
    exp, c = maths.exp, body.baseline
    k_F, K_G2, d_F, K_I, f, m, kap = p.k_F, p.K_G * p.K_G, p.d_F, p.K_I, p.f, p.m, p.kap
    lost3, mu, d1, mu1, dE = p.m + p.d3, p.mu, p.d1, p.mu1, p.dE
    speed, elastic = p.s * body.synthesis, p.sE / p.s / p.dE
    flow = _chain(body, p, maths)
    known: dict[float, tuple[Flow, Flow, Any]] = {}

    def step(was: tuple[Any, ...], h: float) -> tuple[Any, ...]:
        if h not in known:
            known[h] = flow(h / 2.0), flow(h), 1.0 - exp(-dE * h)
        half, full, elastic_share = known[h]
        B, P, A, M, G, F0, C30, C10, E0 = was
        _, _, a, mm, g, pa, ba, pm, mg, pg = half
        AM = a * A + pa * P + ba * B + mm * M + pm * P
        G2 = (g * G + mg * M + pg * P) ** 2
        b, q, a, mm, g, pa, ba, pm, mg, pg = full

        recruited = k_F * G2 / (K_G2 + G2)
        rate = recruited + d_F
        F = F0 + (recruited / rate - F0) * (1.0 - exp(-rate * h))

        laid = speed * 0.5 * (F0 + F) / (1.0 + AM / K_I)
        rate = lost3 + mu * AM
        C3 = C30 + (f * laid / rate - C30) * (1.0 - exp(-rate * h))

        arriving = (1.0 - f) * laid + m * 0.5 * (C30 + C3)
        rate = arriving / kap + d1 + mu1 * AM
        # baseline plus excess, so that without needles the baseline stays to the last bit
        drawn_to = c + (arriving - mu1 * AM * c) / rate
        C1 = C10 + (drawn_to - C10) * (1.0 - exp(-rate * h))

        E = E0 + (elastic * laid - E0) * elastic_share
        A1, M1, G1 = a * A + pa * P + ba * B, mm * M + pm * P, g * G + mg * M + pg * P
        return (b * B, q * P, A1, M1, G1, F, C3, C1, E)

    return step
