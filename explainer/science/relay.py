"""The repair crew as a relay: when each of seven is busiest, and when it hands over."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from explainer.science.model.repair import Quantities

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from explainer.science.model.repair import Course

    Read = Callable[[Quantities, Course], float]

# What each of the crew is in the model. Mature fibres count only above the baseline: the model
# dips a little below it in the first days, and there is nothing there to hand over.
CREW: Mapping[str, Read] = MappingProxyType(
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
ROUNDS = 2  # they bring a hand-over within an hour or so


class Peak(NamedTuple):
    """The busiest moment of one of the crew: day, and amount in the unit of the model."""

    day: float
    amount: float


class Handover(NamedTuple):
    """The day since the first session on which the taker passes the giver, by share of its most.

    `busiest` is the day on which there is most of the taker, unless that was before this session.
    """

    giver: str
    taker: str
    day: float
    busiest: float | None


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
            >>> from explainer.science.model.repair import repair
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
            name: [min(read(state, self.course) / most[name], 1.0) for state in states]
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
        >>> from explainer.science.model.repair import repair
        >>> race = relay(repair(Plan(sessions=1), Person()))
        >>> [round(race.peaks[name].day) for name in ("macrophages", "fibroblasts")]
        [2, 13]
    """
    # a session day stands twice in a course; the state after it is the one that counts
    states = {day: Quantities(*s) for day, s in zip(course.days, course.states, strict=True)}
    days = tuple(states)
    curves = {name: [read(s, course) for s in states.values()] for name, read in CREW.items()}
    peaks = {name: _peak(course, read, days, curves[name]) for name, read in CREW.items()}
    return Relay(course, MappingProxyType(peaks), _handovers(course, days, curves, peaks))


def _peak(course: Course, read: Read, days: Sequence[float], amounts: Sequence[float]) -> Peak:
    ends = (-1.0, *amounts, -1.0)
    tops = [i for i, amount in enumerate(amounts) if ends[i] <= amount >= ends[i + 2]]
    hills = [_summit(course, read, days, amounts, top) for top in tops]
    heights = [read(course.at(day), course) for day in hills]
    most = max(*heights, *amounts)
    # of equal peaks the last one counts: it is the one from which the hand-overs are told
    pairs = zip(hills, heights, strict=True)
    return Peak(max(day for day, height in pairs if height >= (1.0 - NEARLY) * most), most)


def _summit(
    course: Course, read: Read, days: Sequence[float], amounts: Sequence[float], top: int
) -> float:
    """Return the day of a peak, given its place among the days of the grid."""
    if top in (0, len(days) - 1) or days[top] in course.session_days:
        return days[top]  # at an end, or a kick: there the peak is no round hill
    day = _vertex(days[top - 1 : top + 2], amounts[top - 1 : top + 2])
    # once more from close by, as steps are long where things are slow
    reach = 0.25 * min(day - days[top - 1], days[top + 1] - day)
    close = (day - reach, day, day + reach)
    return _vertex(close, [read(course.at(each), course) for each in close])


def _vertex(days: Sequence[float], amounts: Sequence[float]) -> float:
    """Return the top of the parabola through three points."""
    before, after = days[1] - days[0], days[2] - days[1]
    climb, fall = (amounts[1] - amounts[0]) / before, (amounts[1] - amounts[2]) / after
    if climb + fall <= 0.0:
        return days[1]
    # the slope is `climb` half-way before the middle and `-fall` half-way after it
    return days[1] - 0.5 * before + 0.5 * (before + after) * climb / (climb + fall)


def _handovers(
    course: Course,
    days: tuple[float, ...],
    curves: Mapping[str, list[float]],
    peaks: Mapping[str, Peak],
) -> tuple[Handover, ...]:
    if not course.session_days or not all(peak.amount for peak in peaks.values()):
        return ()
    first = days.index(course.session_days[-1])
    days = days[first:]
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
            lead = partial(_lead, course, peaks, giver, taker)
            day = _crossing(lead, days[max(passed - 1, top)], days[passed])
            most = peaks[taker].day
            found.append(Handover(giver, taker, day, most if most >= days[0] else None))
    return tuple(found)


def _lead(course: Course, peaks: Mapping[str, Peak], giver: str, taker: str, day: float) -> float:
    state = course.at(day)
    given, taken = (CREW[name](state, course) / peaks[name].amount for name in (giver, taker))
    return taken - given


def _crossing(lead: Callable[[float], float], behind: float, ahead: float) -> float:
    """Return the day on which a lead passes none, looked for along straight lines."""
    day = ahead
    for _ in range(ROUNDS if behind < ahead else 0):
        low, high = lead(behind), lead(ahead)
        day = behind - low * (ahead - behind) / (high - low)
        behind, ahead = (day, ahead) if lead(day) < 0.0 else (behind, day)
    return day
