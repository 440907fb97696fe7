"""The nine equations: `repair(plan, person)` gives the course of one patch of skin.

B, P, A, M and G form a decay chain that each session kicks; it is followed exactly (the formula
of Bateman for radioactive decay chains). F, C3, C1 and E then move, in one step, a fraction of
the way to where they are drawn, so they stay within their bounds for any step. The equations
stand in docs/model.md; the constants in `data/parameters.csv`. Plain floats or arrays.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from explainer.science.parameters import Maths, Parameters, maths_for, standard
from explainer.science.skin import Dose, dose

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from explainer.science.plan import Person, Plan

FIRST_STEP_DAYS, STEP_GROWTH, LAST_STEP_DAYS = 0.08, 1.05, 2.5
MAX_HORIZON_DAYS = 3653.0  # ten years: far beyond any data


class State(NamedTuple):
    """The nine quantities at one moment (floats, or arrays with one value per person).

    B open channels per footprint; P clot signal; A acute inflammation; M repair macrophages;
    G growth factor in the matrix; F active fibroblasts (0 to 1); C3 young collagen above
    baseline and C1 mature collagen (young adult = 1); E elastic fibres above baseline.
    """

    B: Any
    P: Any
    A: Any
    M: Any
    G: Any
    F: Any
    C3: Any
    C1: Any
    E: Any


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


@dataclass(frozen=True, slots=True)
class Course:
    """The course of repair: states at growing days; a session day stands twice, before and after.

    Args:
        days: days since the first session.
        states: one state per day, each with the nine quantities in the order of `State`.
        session_days: days of all sessions, upkeep included.
        baseline: collagen before the first session (young adult = 1).
        dose: the dose of one session.
        parameters: the constants it was computed with.
    """

    days: tuple[float, ...]
    states: tuple[tuple[Any, ...], ...]
    session_days: tuple[float, ...]
    baseline: Any
    dose: Dose
    parameters: Parameters

    def at(self, day: float) -> State:
        """Return the state at a day, between grid days by straight line, at a session after it.

        Args:
            day: days since the first session, from 0 to the end of the course.

        Raises:
            ValueError: if the day lies outside the course.

        Example:
            >>> from explainer.science.plan import Person, Plan
            >>> repair(Plan(sessions=0), Person()).at(100.0).F
            0.0
        """
        if not 0.0 <= day <= self.days[-1]:
            raise ValueError(f"Day {day:g} is outside the course; choose 0 to {self.days[-1]:g}.")
        after = min(bisect_right(self.days, day), len(self.days) - 1)
        start, end = self.days[after - 1], self.days[after]
        part = (day - start) / (end - start) if end > start else 1.0
        pairs = zip(self.states[after - 1], self.states[after], strict=True)
        return State(*(low + part * (high - low) for low, high in pairs))

    def gain_percent(self, day: float) -> Any:
        """Return the rise of collagen (C1 + C3) at a day, in % of young-adult collagen.

        Example:
            >>> from explainer.science.plan import Person, Plan
            >>> course = repair(Plan(sessions=1, zone="cheek"), Person(sex="men", age_years=35))
            >>> round(course.gain_percent(90.0))
            13
        """
        state = self.at(day)
        return 100.0 * (state.C1 + state.C3 - self.baseline)


def repair(
    plan: Plan,
    person: Person,
    parameters: Parameters | None = None,
    *,
    horizon_days: float = 365.0,
    upkeep_days: Sequence[float] = (),
) -> Course:
    """Follow one patch of skin from the first session to the horizon.

    Args:
        plan: sessions, gap, needle, zone and care.
        person: age and skin; an array of ages makes a cohort.
        parameters: constants of the model (floats or arrays); the central ones if left out.
        horizon_days: last day of the course.
        upkeep_days: days of further single sessions.

    Returns:
        The course, with days in days since the first session.

    Raises:
        ValueError: if the horizon or an upkeep day cannot be used.

    Example:
        >>> from explainer.science.plan import Person, Plan
        >>> course = repair(Plan(), Person())
        >>> course.days[0], course.days[-1], course.session_days
        (0.0, 365.0, (0.0, 28.0, 56.0, 84.0))
    """
    p = parameters or standard()
    sessions = _session_days(plan, upkeep_days, horizon_days)
    shot = dose(plan, person, p)
    maths = maths_for(person.age_years, *(getattr(p, name) for name in p.__slots__))
    body = body_of(plan, person, p, maths)
    step_on = _stepper(body, p, maths)
    zero = body.baseline * 0.0
    state: tuple[Any, ...] = (zero, zero, zero, zero, zero, zero, zero, body.baseline, zero)
    days, states = [0.0], [state]
    for start, end, is_session in _stretches(sessions, horizon_days):
        if is_session:
            state = _session(state, shot, p)
            days.append(start)
            states.append(state)
        for day, step in _steps(start, end):
            state = step_on(state, step)
            days.append(day)
            states.append(state)
    return Course(tuple(days), tuple(states), sessions, body.baseline, shot, p)


def body_of(plan: Plan, person: Person, p: Parameters, maths: Maths) -> Body:
    """Work out what age and care change (docs/model.md, "Person and care").

    Args:
        plan: care (gentle, moist, sun) and needle length in mm.
        person: age in years.
        p: constants of the model.
        maths: functions for floats or arrays.

    Returns:
        Baseline collagen, synthesis and healing as factors of a young adult, closure per day.
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


def _session_days(plan: Plan, upkeep: Sequence[float], horizon: float) -> tuple[float, ...]:
    if not 0.0 < horizon <= MAX_HORIZON_DAYS:
        raise ValueError(f"Horizon: {horizon:g} days; choose above 0 up to {MAX_HORIZON_DAYS:g}.")
    if any(not 0.0 <= day <= horizon for day in upkeep):
        raise ValueError(f"Upkeep sessions: days must lie from 0 to {horizon:g}, got {upkeep!r}.")
    return tuple(sorted(day for day in (*plan.session_days, *upkeep) if day <= horizon))


def _stretches(sessions: tuple[float, ...], horizon: float) -> Iterator[tuple[float, float, bool]]:
    starts = sessions if sessions and sessions[0] == 0.0 else (0.0, *sessions)
    for place, start in enumerate(starts):
        end = starts[place + 1] if place + 1 < len(starts) else horizon
        yield start, end, start in sessions


def _steps(start: float, end: float) -> Iterator[tuple[float, float]]:
    day, step = start, FIRST_STEP_DAYS
    while day < end:
        # the last step takes the rest with it, so no tiny step is ever left over
        last = end - day < 1.5 * step
        yield (end, end - day) if last else (day + step, step)
        day = end if last else day + step
        step = min(step * STEP_GROWTH, LAST_STEP_DAYS)


def _session(was: tuple[Any, ...], shot: Dose, p: Parameters) -> tuple[Any, ...]:
    B, P, A, *rest = was
    flush = p.a0 * shot.stimulus + p.a_x * shot.trauma
    return (B + shot.channels, P + shot.stimulus, A + flush, *rest)


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


def _stepper(
    body: Body, p: Parameters, maths: Maths
) -> Callable[[tuple[Any, ...], float], tuple[Any, ...]]:
    """Return the function that moves all nine quantities some days on.

    Rates and inflows are taken at mid-step. The constants are unpacked once, outside the step,
    because a course takes hundreds of steps and follows the learner's hand.
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
