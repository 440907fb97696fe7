"""One step of the nine equations: first the crew, then the fibres that it builds.

The crew is B, P, A, M and G, which follow each other exactly (`chain.py`), and F, the active
fibroblasts. The fibres are C3, C1 and E. Nothing flows back from them to the crew. F and the
fibres move, in one step, a fraction of the way to where they are drawn, so they stay within
their bounds for any step of the grid. The equations stand in docs/model.md; the constants in
`data/parameters.csv`. Plain floats or arrays.
"""

# ruff: noqa: N806 - the model's symbols stay symbols

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from explainer.science.model.chain import bateman, signals

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from explainer.science.model.chain import Flow
    from explainer.science.model.parameters import Maths, Parameters
    from explainer.science.plan import Person, Plan

    CrewValues = tuple[Any, ...]  # B, P, A, M, G, F
    Fibres = tuple[Any, ...]  # C3, C1, E
    Runs = Sequence[tuple[float, int]]  # step lengths in days, and how many of each
    Demand = tuple[float, Any, Any]  # days of a step, its mean inflammation A + M, its mean work


class Body(NamedTuple):
    """What age and care make of the constants: baseline, synthesis, healing speed, closure rate."""

    baseline: Any
    synthesis: Any
    healing: Any
    closure_per_day: Any
    irritation: Any


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
        >>> from explainer.science.model.parameters import PLAIN, standard
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


def recruiter(
    body: Body, p: Parameters, maths: Maths
) -> Callable[[CrewValues, Runs], Iterator[tuple[CrewValues, Demand]]]:
    """Return the function that follows the crew (B, P, A, M, G, F) between two sessions.

    Recruitment and the work of fibroblasts change within a step. So each is looked at before,
    half-way and after it, and weighed 1 : 4 : 1 (Simpson's rule).

    Args:
        body: what age and care make of the constants.
        p: constants of the model.
        maths: functions for floats or arrays.

    Returns:
        A function of the crew and of the steps to take. For each step it gives the crew after
        it, and what the fibres need to know of it.

    Example:
        >>> from explainer.science.model.parameters import PLAIN, standard
        >>> from explainer.science.plan import Person, Plan
        >>> recruit = recruiter(body_of(Plan(), Person(), standard(), PLAIN), standard(), PLAIN)
        >>> crew, _ = next(recruit((0.0, 0.0, 0.0, 0.0, 0.0, 1.0), [(7.0, 1)]))
        >>> round(crew[5], 2)
        0.69
    """
    flow = bateman(body.closure_per_day, body.irritation, body.healing, p)
    return partial(_recruit, flow, p, maths)


def _recruit(
    flow: Callable[[float], Flow], p: Parameters, maths: Maths, was: CrewValues, runs: Runs
) -> Iterator[tuple[CrewValues, Demand]]:
    """Step on from a crew, and yield crew and demand after each step."""
    exp, maximum = maths.exp, maths.maximum
    k_F, K_G2, d_F, K_I = p.k_F, p.K_G * p.K_G, p.d_F, p.K_I
    B, P, A, M, G, F = was
    AM, r = A + M, k_F * G * G / (K_G2 + G * G)
    growth, work = r - (r + d_F) * F, F / (1.0 + AM / K_I)
    halves = signals((B, P, A, M, G), runs, flow)
    for h in (h for h, times in runs for _ in range(times)):
        AM0, r0, F0, growth0, work0 = AM, r, F, growth, work
        _, _, A, M, G = next(halves)
        AM_half, r_half = A + M, k_F * G * G / (K_G2 + G * G)
        _, _, A, M, G = chain = next(halves)
        AM, r = A + M, k_F * G * G / (K_G2 + G * G)

        recruited = (r0 + 4.0 * r_half + r) / 6.0
        rate = recruited + d_F
        # who comes late in the step has had less time to leave
        late = h * d_F / 12.0 * (r - r0)
        F = F0 + ((recruited + late) / rate - F0) * (1.0 - exp(rate * -h))
        growth = r - (r + d_F) * F
        # a cubic through both ends; it would dip below none where F has only just begun
        F_half = maximum(0.5 * (F0 + F) + 0.125 * h * (growth0 - growth), 0.0)

        work = F / (1.0 + AM / K_I)
        worked = (work0 + 4.0 * F_half / (1.0 + AM_half / K_I) + work) / 6.0
        yield (*chain, F), (h, (AM0 + 4.0 * AM_half + AM) / 6.0, worked)


def builder(
    body: Body, p: Parameters, maths: Maths
) -> Callable[[Fibres, Iterable[Demand]], Iterator[Fibres]]:
    """Return the function that follows the fibres (C3, C1, E) through any steps of the crew.

    Args:
        body: what age and care make of the constants.
        p: constants of the model.
        maths: functions for floats or arrays.

    Returns:
        A function of the fibres and of what they need to know of each step. For each step it
        gives the fibres after it.

    Example:
        >>> from explainer.science.model.parameters import PLAIN, standard
        >>> from explainer.science.plan import Person, Plan
        >>> body = body_of(Plan(), Person(age_years=25), standard(), PLAIN)
        >>> next(builder(body, standard(), PLAIN)((0.0, 1.0, 0.0), [(7.0, 0.0, 0.0)]))
        (0.0, 1.0, 0.0)
    """
    return partial(_build, body, p, maths)


def _build(
    body: Body, p: Parameters, maths: Maths, was: Fibres, demands: Iterable[Demand]
) -> Iterator[Fibres]:
    """Step on from some fibres, and yield them after each demand."""
    exp, c = maths.exp, body.baseline
    f, mu, kap, d1, mu1, dE = p.f, p.mu, p.kap, p.d1, p.mu1, p.dE
    speed, elastic = p.s * body.synthesis, p.sE / p.s / p.dE
    old, lost3, half_m = 1.0 - p.f, p.m + p.d3, 0.5 * p.m
    C3, C1, E = was
    for h, AM, worked in demands:
        laid = speed * worked
        rate, C30 = lost3 + mu * AM, C3
        C3 = C3 + (f * laid / rate - C3) * (1.0 - exp(rate * -h))

        arriving, eaten = old * laid + half_m * (C30 + C3), mu1 * AM
        rate = arriving / kap + d1 + eaten
        # baseline plus excess, so that without needles the baseline stays to the last bit
        C1 = C1 + (c + (arriving - eaten * c) / rate - C1) * (1.0 - exp(rate * -h))

        E = E + (elastic * laid - E) * (1.0 - exp(-dE * h))
        yield C3, C1, E
