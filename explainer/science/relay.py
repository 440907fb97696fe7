"""The repair crew as a relay: when each of seven is busiest, and when it hands over."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from explainer.science.repair import State

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from explainer.science.repair import Course

# What each of the crew is in the model. Mature fibres count only above the baseline: the model
# dips a little below it in the first days, and there is nothing there to hand over.
CREW: Mapping[str, Callable[[State, Course], float]] = MappingProxyType(
    {
        "clot": lambda state, _: float(state.P),
        "neutrophils": lambda state, _: float(state.A),
        "macrophages": lambda state, _: float(state.M),
        "signals": lambda state, _: float(state.G),
        "fibroblasts": lambda state, _: float(state.F),
        "young_fibres": lambda state, _: float(state.C3),
        "mature_fibres": lambda state, course: max(float(state.C1 - course.baseline), 0.0),
    }
)


NEARLY = 0.01  # peaks that differ by less than this share are called equally high


class Peak(NamedTuple):
    """The busiest moment of one of the crew: day, and amount in the unit of the model."""

    day: float
    amount: float


class Handover(NamedTuple):
    """The day since the first session on which the taker passes the giver, by share of its most.

    `busiest` is the day after that session on which there is most of the taker.
    """

    giver: str
    taker: str
    day: float
    busiest: float


@dataclass(frozen=True, slots=True)
class Relay:
    """A course of repair read as a relay.

    Args:
        course: the course.
        peaks: the busiest moment of each of the crew within the course.
        handovers: after the last session, in the order of the crew.
    """

    course: Course
    peaks: Mapping[str, Peak]
    handovers: tuple[Handover, ...]

    def share(self, runner: str, day: float) -> float:
        """Return how busy one of the crew is, as a share of its own most (0 to 1).

        Args:
            runner: a key of `CREW`.
            day: days since the first session.

        Example:
            >>> from explainer.science.plan import Person, Plan
            >>> from explainer.science.repair import repair
            >>> relay(repair(Plan(sessions=0), Person())).share("clot", 3.0)
            0.0
        """
        return self.shares((day,))[runner][0]

    def shares(self, days: Sequence[float]) -> dict[str, list[float]]:
        """Return the shares of all of the crew at some days.

        Args:
            days: days since the first session.

        Returns:
            One share per day, by the key of `CREW`.
        """
        states = [self.course.at(day) for day in days]
        most = {name: peak.amount or 1.0 for name, peak in self.peaks.items()}
        return {
            name: [read(state, self.course) / most[name] for state in states]
            for name, read in CREW.items()
        }

    def rising(self, runner: str, day: float) -> bool:
        """Return whether one of the crew is still growing in number at a day."""
        later = min(day + 0.01 + day / 100.0, self.course.days[-1])
        return self.share(runner, later) > self.share(runner, day)


def relay(course: Course) -> Relay:
    """Find the peaks and the hand-overs of a course.

    Args:
        course: the course; its horizon is the stretch in which peaks are looked for.

    Returns:
        The relay; without a session nobody comes and nothing is handed over.

    Example:
        >>> from explainer.science.plan import Person, Plan
        >>> from explainer.science.repair import repair
        >>> race = relay(repair(Plan(sessions=1), Person()))
        >>> [round(race.peaks[name].day) for name in ("macrophages", "fibroblasts")]
        [2, 13]
    """
    # a session day stands twice in a course; the state after it is the one that counts
    states = {day: State(*s) for day, s in zip(course.days, course.states, strict=True)}
    days = tuple(states)
    curves = {name: [read(s, course) for s in states.values()] for name, read in CREW.items()}
    peaks = {
        name: Peak(days[_first_top(amounts)], max(amounts)) for name, amounts in curves.items()
    }
    return Relay(course, MappingProxyType(peaks), _handovers(course, days, curves, peaks))


def _first_top(amounts: list[float]) -> int:
    # later sessions add a trace of what earlier ones left; the first of equal peaks counts
    least = (1.0 - NEARLY) * max(amounts)
    ends = (-1.0, *amounts, -1.0)
    tops = (i for i, a in enumerate(amounts) if a >= least and ends[i] <= a >= ends[i + 2])
    return next(tops)


def _handovers(
    course: Course,
    days: tuple[float, ...],
    curves: Mapping[str, list[float]],
    peaks: Mapping[str, Peak],
) -> tuple[Handover, ...]:
    if not course.session_days or not all(peak.amount for peak in peaks.values()):
        return ()
    first = days.index(course.session_days[-1])
    shares = {
        name: [amount / peaks[name].amount for amount in amounts[first:]]
        for name, amounts in curves.items()
    }
    found = []
    for giver, taker in zip(list(CREW)[:-1], list(CREW)[1:], strict=True):
        given, taken = shares[giver], shares[taker]
        top = given.index(max(given))
        passed = next((i for i in range(top, len(given)) if taken[i] >= given[i]), None)
        if passed is not None:
            lead = [taken[i] - given[i] for i in range(passed + 1)]
            busiest = days[first + taken.index(max(taken))]
            found.append(Handover(giver, taker, _crossing(days[first:], lead, top), busiest))
    return tuple(found)


def _crossing(days: tuple[float, ...], lead: list[float], top: int) -> float:
    last = len(lead) - 1
    if last == top or lead[last] == lead[last - 1]:
        return days[last]
    part = lead[last] / (lead[last] - lead[last - 1])
    return days[last] - part * (days[last] - days[last - 1])
