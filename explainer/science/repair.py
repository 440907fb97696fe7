"""The nine equations: `repair(plan, person)` gives the course of one patch of skin.

A course follows the skin over a grid of days: fine after each session, coarse later. One step of
the equations stands in `equations.py`; what one session adds, in `skin.py` and here.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from explainer.science.equations import body_of, stepper
from explainer.science.parameters import Parameters, maths_for, standard
from explainer.science.skin import Dose, dose

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from explainer.science.plan import Person, Plan

FIRST_STEP_DAYS, STEP_GROWTH, LAST_STEP_DAYS = 0.08, 1.05, 4.0
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
    step_on = stepper(body, p, maths)
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
