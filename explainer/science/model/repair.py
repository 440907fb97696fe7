"""The nine equations: `repair(plan, person)` gives the course of one patch of skin.

A course follows the skin over a grid of days (`grid.py`), one step of the equations after the
other (`equations.py`); what one session adds, in `skin.py` and here. Between two grid days it is
read by one shorter step.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from functools import lru_cache, partial
from operator import add
from typing import TYPE_CHECKING, Any, NamedTuple

from explainer.science.model.equations import body_of, builder, recruiter
from explainer.science.model.grid import days_of, runs, stretches
from explainer.science.model.parameters import Parameters, maths_for, standard
from explainer.science.model.skin import Dose, dose

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from explainer.science.model.equations import CrewValues, Demand, Fibres, Runs
    from explainer.science.plan import Person, Plan

    Values = tuple[Any, ...]  # the nine quantities, in the order of `Quantities`

MAX_HORIZON_DAYS = 3653.0  # ten years: far beyond any data
KEPT_READINGS = 256  # more than the days that one picture reads


class Quantities(NamedTuple):
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
        states: one state per day, each with the nine quantities in the order of `Quantities`.
        session_days: days of all sessions, upkeep included.
        baseline: collagen before the first session (young adult = 1).
        dose: the dose of one session.
        parameters: the constants it was computed with.
        between: the nine quantities some days after a place in the grid.
        again: makes the same course again.
    """

    days: tuple[float, ...]
    states: tuple[tuple[Any, ...], ...]
    session_days: tuple[float, ...]
    baseline: Any
    dose: Dose
    parameters: Parameters
    between: Callable[[int, float], Values] = field(repr=False, compare=False)
    again: Callable[[], Course] = field(repr=False, compare=False)

    def __reduce__(self) -> tuple[Callable[[], Course], tuple[()]]:
        """Store how the course is made: that is small, and gives the same course again."""
        return self.again, ()

    def at(self, day: float) -> Quantities:
        """Return the state at a day, at a session after it.

        Between two grid days one shorter step of the equations leads there, so a day that is
        read is as right as a day of the grid, and within the same bounds.

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
        place = bisect_right(self.days, day) - 1
        passed = day - self.days[place]
        return Quantities(*(self.between(place, passed) if passed else self.states[place]))

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
    found = repair_at_speeds(
        plan, person, (p.s,), p, horizon_days=horizon_days, upkeep_days=upkeep_days
    )
    return found[0]


def repair_at_speeds(
    plan: Plan,
    person: Person,
    speeds: Sequence[Any],
    parameters: Parameters | None = None,
    *,
    horizon_days: float = 365.0,
    upkeep_days: Sequence[float] = (),
) -> tuple[Course, ...]:
    """Follow the patch in people who differ only in how fast they lay collagen down.

    Their crew is the same, as no fibre acts back on it, so it is followed once for all. `speeds`
    has the constant `s` of each, per day; all else, and what is refused, is as in `repair`.

    Returns:
        One course per speed.

    Example:
        >>> from explainer.science.plan import Person, Plan
        >>> slow, fast = repair_at_speeds(Plan(), Person(), (0.005, 0.03))
        >>> slow.at(100.0).F == fast.at(100.0).F, slow.at(100.0).C3 < fast.at(100.0).C3
        (True, True)
    """
    p = parameters or standard()
    sessions = _session_days(plan, upkeep_days, horizon_days)
    maths = maths_for(person.age_years, *speeds, *(getattr(p, name) for name in p.__slots__))
    body, shot = body_of(plan, person, p, maths), dose(plan, person, p)
    kick = (shot.channels, shot.stimulus, shot.inflammation(p))
    cut, none = stretches(sessions, horizon_days), body.baseline * 0.0
    called = _called(recruiter(body, p, maths), cut, kick, none)
    again = partial(repair, plan, person, horizon_days=horizon_days, upkeep_days=upkeep_days)

    def course(own: Parameters) -> Course:
        """Return the course at one speed of building."""
        start = none, body.baseline, none
        states, between = _built(builder(body, own, maths), called, start)
        remade = partial(again, own)
        return Course(called.days, states, sessions, body.baseline, shot, own, between, remade)

    return tuple(course(p if s is p.s else replace(p, s=s)) for s in speeds)


def _built(
    build: Callable[[Fibres, Iterable[Demand]], Iterator[Fibres]], called: _Called, start: Fibres
) -> tuple[tuple[Values, ...], Callable[[int, float], Values]]:
    """Return the nine quantities on each day, and how to read them between two days."""
    fibres = [start, *build(start, called.demands)]

    def between(place: int, passed: float) -> Values:
        """Return the nine quantities some days after a place in the grid."""
        crew, demand = called.between(place, passed)
        return crew + next(build(fibres[place], (demand,)))

    return tuple(map(add, called.crews, fibres)), between


class _Called(NamedTuple):
    """The course of the crew: days, crew on each, what fibres need of each step, how to read it."""

    days: tuple[float, ...]
    crews: list[CrewValues]
    demands: list[Demand]
    between: Callable[[int, float], tuple[CrewValues, Demand]]


def _called(
    recruit: Callable[[CrewValues, Runs], Iterator[tuple[CrewValues, Demand]]],
    cut: Iterable[tuple[float, float, bool]],
    kick: tuple[Any, Any, Any],
    none: Any,
) -> _Called:
    days, crews, demands = [0.0], [(none,) * 6], []
    for start, end, is_session in cut:
        if is_session:
            days.append(start)
            crews.append((*map(add, crews[-1][:3], kick), *crews[-1][3:]))
            demands.append((0.0, none, none))  # for the fibres a session takes no time
        days += days_of(start, end)
        for crew, demand in recruit(crews[-1], runs(end - start)):
            crews.append(crew)
            demands.append(demand)

    @lru_cache(KEPT_READINGS)  # people who differ in speed alone read the same crew
    def between(place: int, passed: float) -> tuple[CrewValues, Demand]:
        """Return crew and demand some days after a place in the grid."""
        return next(recruit(crews[place], ((passed, 1),)))

    return _Called(tuple(days), crews, demands, between)


def _session_days(plan: Plan, upkeep: Sequence[float], horizon: float) -> tuple[float, ...]:
    if not 0.0 < horizon <= MAX_HORIZON_DAYS:
        raise ValueError(f"Horizon: {horizon:g} days; choose above 0 up to {MAX_HORIZON_DAYS:g}.")
    if any(not 0.0 <= day <= horizon for day in upkeep):
        raise ValueError(f"Upkeep sessions: days must lie from 0 to {horizon:g}, got {upkeep!r}.")
    return tuple(sorted(day for day in (*plan.session_days, *upkeep) if day <= horizon))
