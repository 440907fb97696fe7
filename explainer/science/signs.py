"""What shows: a course of repair becomes result curves, and the sessions become side-effect lanes.

The results are read off the model (docs/model.md, "Read-outs"; all scales except the lift of a
scar are illustrative). The side-effect lanes are not: see `explainer.science.sides`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from functools import cache
from operator import attrgetter
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from explainer import evidence
from explainer.science.days import YEAR_D, curve_days, first_between, reached_between
from explainer.science.model.parameters import maths_for
from explainer.science.model.repair import Course, Quantities, repair_at_speeds
from explainer.science.plan import one_person
from explainer.science.sides import SideEffect, side_effects

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from explainer.science.plan import Person, Plan


REMEMBERED_DAYS = 64
UNSEEN_PERCENT = 1.0  # below this nobody sees a result
GLOW_UNSEEN_PERCENT = 10.0  # of its most; below this nobody would call it a glow


Builder = Literal["mid", "high"]  # the middle one in the range of the evidence, or the fastest


class Estimate(NamedTuple):
    """A value with its range: what the slowest, the middle and the fastest builder would show."""

    low: float
    mid: float
    high: float


@dataclass(frozen=True, slots=True)
class Signs:
    """All that shows for one plan and person: both clocks.

    Args:
        plan: the plan.
        person: the person.
        side: the lanes of the short clock, in order of onset.
        slow: the course of the slowest builder in the range of the evidence.
        middle: the course of the middle builder.
        fast: the course of the fastest builder.
    """

    plan: Plan
    person: Person
    side: tuple[SideEffect, ...]
    slow: Course
    middle: Course
    fast: Course
    _known: dict[float, Mapping[str, Estimate]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _year: dict[str, tuple[Estimate, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _near: dict[tuple[str, str], tuple[float, float]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _first: dict[tuple[str, str], float] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def result(self, name: str, day: float) -> Estimate:
        """Return a result at a day with its range, in the unit of `data/results.csv`.

        Args:
            name: a key of `READOUTS`.
            day: days since the first session.

        Example:
            >>> from explainer.science.plan import Person, Plan
            >>> signs(Plan(sessions=0), Person()).result("firmness", 100.0)
            Estimate(low=0.0, mid=0.0, high=0.0)
        """
        return self.at(day)[name]

    def at(self, day: float) -> Mapping[str, Estimate]:
        """Return all results at a day with their ranges, by their keys.

        Many words ask for the same day, so the last days are remembered.

        Args:
            day: days since the first session.
        """
        if day not in self._known:
            if len(self._known) >= REMEMBERED_DAYS:
                self._known.clear()
            found = self.curves((day,))
            self._known[day] = {name: values[0] for name, values in found.items()}
        return self._known[day]

    def showed(self, name: str, day: float) -> bool:
        """Return whether anybody saw a result before a day.

        Args:
            name: a key of `READOUTS`.
            day: days since the first session.
        """
        start, end = self._first_between(name, "high")
        if start < day <= end:  # else it need not be known more closely
            return self.first_day(name, "high") < day
        return end < day

    def first_day(self, name: str, builder: Builder) -> float:
        """Return the first day on which a result can be seen, or infinity if there is none.

        Args:
            name: a key of `READOUTS`.
            builder: in whom: the middle builder, or the fastest.

        Example:
            >>> from explainer.science.plan import Person, Plan
            >>> both = signs(Plan(), Person())
            >>> [round(both.first_day("firmness", each), 1) for each in ("mid", "high")]
            [10.2, 7.6]
        """
        if (name, builder) not in self._first:
            near = self._first_between(name, builder)
            read, least = self._reader(name, builder), unseen_percent(name)
            self._first[name, builder] = first_between(*near, read, least)
        return self._first[name, builder]

    def _first_between(self, name: str, builder: Builder) -> tuple[float, float]:
        """Return two days between which a result can be seen for the first time."""
        if (name, builder) not in self._near:
            days, builds = curve_days(self.plan.session_days), attrgetter(builder)
            amounts = [builds(estimate) for estimate in self.year()[name]]
            read, least = self._reader(name, builder), unseen_percent(name)
            self._near[name, builder] = reached_between(days, amounts, read, least)
        return self._near[name, builder]

    def _reader(self, name: str, builder: Builder) -> Callable[[float], float]:
        """Return what reads a result of one builder at a day."""
        builds = attrgetter(builder)
        return lambda day: float(builds(self._estimates(name, self._states((day,)))[0]))

    def collagen_change(self, day: float) -> Estimate:
        """Return how much more collagen there is than before, in % of that; a loss is below zero.

        Args:
            day: days since the first session.

        Example:
            >>> from explainer.science.plan import Person, Plan
            >>> signs(Plan(sessions=0), Person()).collagen_change(100.0)
            Estimate(low=0.0, mid=0.0, high=0.0)
        """
        courses = (self.slow, self.middle, self.fast)
        return Estimate(*sorted(each.gain_percent(day) / each.baseline for each in courses))

    def year(self) -> Mapping[str, tuple[Estimate, ...]]:
        """Return all results on the days of `curve_days`, worked out once for picture and words."""
        if not self._year:
            self._year.update(self.curves(curve_days(self.plan.session_days)))
        return self._year

    def curves(self, days: Sequence[float]) -> dict[str, tuple[Estimate, ...]]:
        """Return all results at some days, with their ranges.

        Args:
            days: days since the first session.

        Returns:
            One estimate per day, by the key of the result.
        """
        seen = self._states(days)
        return {name: self._estimates(name, seen) for name in READOUTS}

    def _states(self, days: Sequence[float]) -> list[tuple[Course, list[Quantities]]]:
        courses = (self.slow, self.middle, self.fast)
        return [(each, [each.at(day) for day in days]) for each in courses]

    def _estimates(
        self, name: str, seen: Iterable[tuple[Course, Iterable[Quantities]]]
    ) -> tuple[Estimate, ...]:
        read, scar, proven = READOUTS[name], self.plan.scar_type, _results()[name].proven
        shown = ([read(state, course, scar) for state in states] for course, states in seen)
        ranges = map(sorted, zip(*shown, strict=True))
        # an effect that nobody has shown may not be there at all
        return tuple(Estimate(low if proven else 0.0, mid, high) for low, mid, high in ranges)


def signs(plan: Plan, person: Person, horizon_days: float = 365.0) -> Signs:
    """Work out both clocks for a plan and a person.

    Args:
        plan: sessions, gap, needle, zone, scar and care.
        person: age, skin average and tone.
        horizon_days: last day that is worked out.

    Returns:
        Lanes and courses. The range of the results is the plan in two more imagined people,
        who lay down collagen at the slow and the fast end of `s` in `data/parameters.csv`.

    Raises:
        PlanError: if the person is a cohort.

    Example:
        >>> from explainer.science.plan import Person, Plan
        >>> both = signs(Plan(sessions=4, session_gap_days=28), Person())
        >>> [span.onset_d for span in both.side[0].spans]
        [0.0, 28.0, 56.0, 84.0]
    """
    one_person(person)
    speed = evidence.parameters()["s"]
    slow, middle, fast = repair_at_speeds(
        plan, person, (speed.low, speed.value, speed.high), horizon_days=horizon_days
    )
    return Signs(plan, person, side_effects(plan, person), slow, middle, fast)


def unseen_percent(name: str) -> float:
    """Return below which amount nobody sees a result (%): one figure for every picture.

    Args:
        name: a key of `READOUTS`.

    Example:
        >>> unseen_percent("firmness"), unseen_percent("glow")
        (1.0, 10.0)
    """
    return UNSEEN_PERCENT if _results()[name].proven else GLOW_UNSEEN_PERCENT


def redness_days_total(both: Signs) -> Estimate:
    """Return on how many days of the year there is redness, over all sessions (days).

    Args:
        both: what shows for a plan.

    Returns:
        If each time ends as early as reported, as usual, or as late as reported. What comes after
        the year does not count, as for the results.

    Example:
        >>> from explainer.science.plan import Person, Plan
        >>> round(redness_days_total(signs(Plan(sessions=2), Person())).mid, 1)
        2.6
    """
    lane = next(effect for effect in both.side if effect.lane.lane == "redness")
    ends = ("low_end_d", "typical_end_d", "ceiling_d")
    times = ([(span.onset_d, getattr(span, end)) for span in lane.spans] for end in ends)
    return Estimate(*(_days_covered(each) for each in times))


def _days_covered(times: Sequence[tuple[float, float]]) -> float:
    covered = reached = 0.0
    for start, end in times:
        end = min(end, YEAR_D)
        covered += max(end - max(start, reached), 0.0)
        reached = max(reached, end)
    return covered


def hill(value: Any, half: float) -> Any:
    """Return value² / (half² + value²): 0 at none, 0.5 at `half`, near 1 when plenty.

    Example:
        >>> hill(0.5, 0.5)
        0.5
    """
    return value * value / (half * half + value * value)


@cache
def _scale(name: str) -> float:
    return evidence.readouts()[name].value


def support(state: Quantities, course: Course) -> Any:
    """Return the support won over baseline (young-adult collagen = 1); young fibres count less."""
    won = state.C1 + course.parameters.w3 * state.C3 - course.baseline
    return max(won, 0.0) if isinstance(won, float) else maths_for(won).maximum(won, 0.0)


def redness(state: Quantities) -> float:
    """Return the model's flush (0 to 1). It orders the days; it does not set the lane's length."""
    return float(hill(state.A, _scale("redness_half")))


def firmness_percent(state: Quantities, course: Course, _scar: str) -> float:
    """Return the rise in firmness over the person's own baseline, in %."""
    return float(100.0 * support(state, course) / course.baseline)


def texture_percent(state: Quantities, course: Course, _scar: str) -> float:
    """Return how far texture has evened out, in % of an even surface."""
    won = support(state, course) / _scale("texture_scale")
    return _towards_100(_scale("texture_rate") * won)


def fine_lines_percent(state: Quantities, course: Course, _scar: str) -> float:
    """Return how far fine lines have softened, in % of their depth."""
    won = course.dose.in_dermis_mm * support(state, course) / _scale("fine_lines_depth")
    return _towards_100(_scale("fine_lines_rate") * won)


def scar_lift_percent(state: Quantities, course: Course, scar: str) -> float:
    """Return how far the base of the scar has risen, in % of its depth at the start."""
    shape = evidence.scars()[scar]
    won = course.dose.in_dermis_mm * support(state, course) / shape.depth_mm
    return _towards_100(shape.lift * won)


def _towards_100(amount: float) -> float:
    return float(100.0 * (1.0 - math.exp(-amount)))


def glow_percent(state: Quantities, _course: Course, _scar: str) -> float:
    """Return the early glow, in % of its fullest; an unproven effect (surface and fluid)."""
    return float(100.0 * (1.0 - redness(state)) * hill(state.G, _scale("glow_half")))


@cache
def _results() -> Mapping[str, evidence.Result]:
    """Return the rows of the results, each of which has its function here."""
    rows, reader = evidence.results(), "READOUTS in explainer/science/signs.py"
    evidence.check_partners(rows, READOUTS, "data/results.csv", reader, only=True)
    return rows


READOUTS: Mapping[str, Callable[[Quantities, Course, str], float]] = MappingProxyType(
    {
        "glow": glow_percent,
        "texture": texture_percent,
        "fine_lines": fine_lines_percent,
        "firmness": firmness_percent,
        "scar": scar_lift_percent,
    }
)
