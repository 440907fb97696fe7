"""How much of everything there is at a moment, read off the course: the picture only draws it.

One course serves the timeline, the relay and this section, so the same day looks the same in all.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from explainer import evidence
from explainer.evidence.section import number
from explainer.science.model.repair import Quantities
from explainer.science.sides import side_effects
from explainer.science.signs import hill, redness

if TYPE_CHECKING:
    from explainer.science.model.repair import Course
    from explainer.science.plan import Person, Plan

BEFORE_D = -1.0  # the day before the first session
MOST_CELLS = 30  # of one kind; more would hide the tissue, so only the strongest plans meet it


class CrewCount(NamedTuple):
    """How many of each are drawn; a part of one is drawn faintly."""

    neutrophils: float
    macrophages: float
    signals: float
    fibroblasts: float
    young: float
    mature: float


class Pools(NamedTuple):
    """How many of each a plan ever needs."""

    neutrophils: int
    macrophages: int
    signals: int
    fibroblasts: int
    young: int
    mature: int


class Amounts(NamedTuple):
    """What there is at a moment.

    `since` days since the last session (None: none yet); `session` its number; `open`,
    `needle`, `clot`, `flush`, `swelling` and `flakes` are shares of their most (0 to 1).
    """

    since: float | None
    session: int
    open: float
    needle: float
    clot: float
    crew: CrewCount
    flush: float
    swelling: float
    flakes: float


def amounts(plan: Plan, person: Person, course: Course, day: float, *, narrow: bool) -> Amounts:
    """Read off a course what there is at a day.

    Args:
        plan: the plan of the course.
        person: the person of the course.
        course: the course of repair.
        day: days since the first session; -1 is the day before.
        narrow: whether one drawn thing stands for more, as in a narrow picture.

    Raises:
        ValueError: if the day lies outside the course.

    Example:
        >>> from explainer.science.model.repair import repair
        >>> from explainer.science.plan import Person, Plan
        >>> plan, person = Plan(sessions=0), Person(age_years=25)
        >>> round(amounts(plan, person, repair(plan, person), 9.0, narrow=False).crew.mature)
        100
    """
    state = state_at(course, day)
    begun = [s for s in course.session_days if s <= day]
    since = day - begun[-1] if begun else None
    needle = 0.0 if since is None else 1.0 - min(since / number("needle_out_d"), 1.0)
    seen, dose = _setting_in(state, course, needle), course.dose
    lanes = {e.lane.lane: e.share(day) for e in side_effects(plan, person)}
    return Amounts(
        since=since,
        session=len(begun),
        open=min(state.B / dose.channels, 1.0) if begun else 0.0,
        needle=needle,
        clot=min(seen.P / dose.stimulus, 1.0) if begun and dose.stimulus else 0.0,
        crew=_crew(state, course, day, narrow=narrow),
        # strength from the model, days from the evidence, as in the timeline
        flush=redness(seen) * lanes["redness"],
        swelling=_swelling(seen) * lanes["swelling"],
        flakes=hill(state.M, _scale("dryness_half")) * lanes["peeling"],
    )


def _setting_in(state: Quantities, course: Course, missing: float) -> Quantities:
    """Take back the part of the last kick that has not set in yet: a clot needs minutes."""
    clot = max(state.P - missing * course.dose.stimulus, 0.0)
    acute = max(state.A - missing * course.dose.inflammation(course.parameters), 0.0)
    return state._replace(P=clot, A=acute)


def state_at(course: Course, day: float) -> Quantities:
    """Return the state at a day, and before the first session the untouched skin.

    Raises:
        ValueError: if the day lies outside the course, or the course is one of many people.
    """
    end = course.days[-1]
    if hasattr(course.baseline, "__array_namespace__"):
        raise ValueError("The skin section shows one person; this course holds many people.")
    if not BEFORE_D <= day <= end:
        raise ValueError(
            f"Day {day:g} is outside the course; choose {BEFORE_D:g} (the day before) to {end:g}."
        )
    return course.at(day) if day >= 0.0 else Quantities(*course.states[0])


def pools(course: Course, *, narrow: bool) -> Pools:
    """Return how many of each kind a course ever needs, so that every day has the same elements.

    Args:
        course: the course of repair.
        narrow: whether one drawn thing stands for more.

    Returns:
        Whole numbers, one per kind.
    """
    grid = zip(course.days, course.states, strict=True)
    crews = [_crew(Quantities(*state), course, day, narrow=narrow) for day, state in grid]
    return Pools(*(math.ceil(max(column)) for column in zip(*crews, strict=True)))


def fibre_percent(*, narrow: bool) -> float:
    """Return how much collagen one drawn fibre stands for, in % of young-adult collagen.

    Example:
        >>> fibre_percent(narrow=False), fibre_percent(narrow=True)
        (1.0, 2.5)
    """
    return 100.0 * number("fibre_unit") * _times(narrow=narrow)


def _times(*, narrow: bool) -> float:
    return number("narrow_times") if narrow else 1.0


def _crew(state: Quantities, course: Course, day: float, *, narrow: bool) -> CrewCount:
    times = _times(narrow=narrow)

    def drawn(amount: float, unit: str, most: float = math.inf) -> float:
        """Return how many are drawn for an amount."""
        return min(amount / number(unit) / times, most)

    return CrewCount(
        neutrophils=drawn(_arrived(state, course, day), "neutrophil_unit", MOST_CELLS),
        macrophages=drawn(state.M, "macrophage_unit", MOST_CELLS),
        signals=drawn(state.G, "signal_unit", MOST_CELLS),
        fibroblasts=drawn(state.F, "fibroblast_unit", MOST_CELLS),
        young=drawn(state.C3, "fibre_unit"),
        mature=drawn(state.C1, "fibre_unit"),
    )


def _arrived(state: Quantities, course: Course, day: float) -> float:
    """Return the inflammation that arrived with cells: A without what is left of the first flush.

    Vessels widen at once, neutrophils need hours. A is linear, so the two can be told apart.
    """
    since = (day - session for session in course.session_days if session <= day)
    p = course.parameters
    flush = course.dose.inflammation(p) * sum(math.exp(-p.d_A * days) for days in since)
    return float(max(state.A - flush, 0.0)) if state.A else 0.0


def _swelling(state: Quantities) -> float:
    fluid = _scale("swelling_clot_weight") * state.P
    fluid += _scale("swelling_inflammation_weight") * state.A
    return float(hill(fluid, _scale("swelling_half")))


def _scale(name: str) -> float:
    return evidence.readouts()[name].value
