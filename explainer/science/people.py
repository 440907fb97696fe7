"""Imagined people who differ, drawn to match published ranges; seeded, so always the same ones."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass, replace
from statistics import NormalDist
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from explainer import evidence
from explainer.science import words as say
from explainer.science.model.parameters import Parameters, standard
from explainer.science.plan import Person
from explainer.science.scar import Dip, dip_of
from explainer.science.signs import scar_lift_percent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explainer.science.model.repair import Course

Number = TypeVar("Number", int, float)

SEED = 20
ENDS = NormalDist().inv_cdf(0.95)  # the ranges of the evidence are read as 5th to 95th percentile


def redness_days(people: int = 20, seed: int = SEED) -> tuple[float, ...]:
    """Return the days of redness of some imagined people.

    The middle and the range are those of the redness lane (`data/lanes.csv`): a lognormal spread
    whose 5th and 95th percentiles are its ends, cut at its ceiling. That spread lies between
    sources, not between patients, so say so wherever it is shown.

    Args:
        people: how many (1 to 1000).
        seed: the order in which they come.

    Returns:
        Days, one per person, evenly spread over the percentiles and shuffled.

    Raises:
        ValueError: if the number of people is outside 1 to 1000.

    Example:
        >>> days = redness_days(20)
        >>> len(days), sum(day <= 3.0 for day in days)
        (20, 18)
    """
    if not 1 <= people <= 1000:
        raise ValueError(f"People: {people} cannot be drawn; choose 1 to 1000.")
    lane = evidence.lanes()["redness"]
    if not (lane.typical_end_d and lane.low_end_d and lane.high_end_d and lane.ceiling_d):
        raise ValueError("data/lanes.csv: the redness lane needs a middle, a range and a ceiling.")
    spread = math.log(lane.high_end_d / lane.low_end_d) / (2.0 * ENDS)
    normal = NormalDist(math.log(lane.typical_end_d), spread)
    percentiles = [(i + 0.5) / people for i in range(people)]
    days = [min(math.exp(normal.inv_cdf(q)), lane.ceiling_d) for q in percentiles]
    random.Random(seed).shuffle(days)  # noqa: S311 - a fixed order for a picture, no secret
    return tuple(days)


def faded(days: Sequence[float], day: float) -> int:
    """Count the people whose redness has faded by a day.

    Args:
        days: days of redness, one per person.
        day: days after the session.

    Example:
        >>> faded((1.0, 2.0, 4.0), 2.0)
        2
    """
    return sum(each <= day for each in days)


@dataclass(frozen=True, slots=True)
class Imagined:
    """One imagined person.

    Args:
        number: from 1, in the order of the cast.
        speed: collagen laid down at full activity (`s` of `data/parameters.csv`, per day).
        age_years: age in years.
        redness_days: days of redness after a session.
    """

    number: int
    speed: float
    age_years: int
    redness_days: float

    @property
    def person(self) -> Person:
        """The person as the model wants it: only the age differs from the start."""
        return Person(age_years=self.age_years)

    @property
    def parameters(self) -> Parameters:
        """The constants of the model at this person's building speed."""
        return replace(standard(), s=self.speed)


class Ingredient(NamedTuple):
    """One row of the recipe: what differs, how it is drawn, from where to where, and on what."""

    what: str
    drawn: str
    low: float
    high: float
    unit: str
    rests_on: str


YOUNGEST, OLDEST = 22, 64


def imagined(people: int = 20, seed: int = SEED) -> tuple[Imagined, ...]:
    """Return some imagined people who differ in building speed, age and days of redness.

    Each of the three is spread evenly over its percentiles and shuffled by itself, so that the
    cast keeps to the published ranges and no two traits go together. `recipe` lists the ranges.

    Args:
        people: how many (1 to 1000).
        seed: the order in which they come, and who has which traits together.

    Returns:
        The people, numbered from 1; the same seed gives the same cast.

    Raises:
        ValueError: if the number of people is outside 1 to 1000.

    Example:
        >>> cast = imagined(20)
        >>> len(cast), cast == imagined(20), cast[0].number
        (20, True, 1)
    """
    redness = redness_days(people, seed)
    row = evidence.parameters()["s"]
    speeds = _shuffled(_between(row.low, row.high, people), f"speed {seed}")
    years = [YOUNGEST + (OLDEST - YOUNGEST) * (i + 0.5) / people for i in range(people)]
    ages = _shuffled([round(age) for age in years], f"age {seed}")
    traits = enumerate(zip(speeds, ages, redness, strict=True), start=1)
    return tuple(Imagined(number, *each) for number, each in traits)


class Met(NamedTuple):
    """An imagined person, the scar at the day one looks at, and how fast this person builds."""

    who: Imagined
    dip: Dip
    pace: str

    @property
    def lifted_percent(self) -> float:
        """How much of the depth is lifted, in %."""
        return 100.0 * self.dip.lifted


def meet(
    cast: Sequence[Imagined], courses: Sequence[Course], scar_type: str, day: float
) -> tuple[Met, ...]:
    """Bring together each person and the scar at a day.

    Args:
        cast: the imagined people.
        courses: the course of repair of each.
        scar_type: kind of scar, a key of `data/scars.csv`.
        day: days since the first session.

    Example:
        >>> from explainer.science.plan import Plan
        >>> from explainer.science.model.repair import repair
        >>> cast = imagined(3)
        >>> courses = [repair(Plan(), each.person, each.parameters) for each in cast]
        >>> sorted(met.pace for met in meet(cast, courses, "rolling", 182.0))
        ['at medium speed', 'fast', 'slowly']
    """
    order = sorted(each.speed for each in cast)
    found = []
    for who, course in zip(cast, courses, strict=True):
        lifted = scar_lift_percent(course.at(day), course, scar_type)
        pace = say.PACES[order.index(who.speed) * len(say.PACES) // len(cast)]
        found.append(Met(who, dip_of(course, day, scar_type, lifted), pace))
    return tuple(found)


def recipe() -> tuple[Ingredient, ...]:
    """Return how the imagined people are drawn: one row for each trait.

    Example:
        >>> [(row.low, row.high) for row in recipe()]
        [(0.005, 0.03), (22, 64), (0.4, 4.1)]
    """
    row, lane = evidence.parameters()["s"], evidence.lanes()["redness"]
    low, high = lane.low_end_d or 0.0, lane.high_end_d or 0.0
    return (
        Ingredient(say.SPEED, say.SPREAD, row.low, row.high, row.unit, say.SPEED_BASIS),
        Ingredient(say.AGE, say.EVENLY, YOUNGEST, OLDEST, "years", say.AGE_BASIS),
        Ingredient(say.REDNESS, say.SPREAD, low, high, "days", lane.basis),
    )


def _between(low: float, high: float, people: int) -> list[float]:
    # a lognormal whose 5th and 95th percentiles are the two ends
    normal = NormalDist(math.log(low * high) / 2.0, math.log(high / low) / (2.0 * ENDS))
    return [math.exp(normal.inv_cdf((i + 0.5) / people)) for i in range(people)]


def _shuffled(values: Sequence[Number], seed: str) -> list[Number]:
    mixed = list(values)
    random.Random(seed).shuffle(mixed)  # noqa: S311 - a fixed order for a picture, no secret
    return mixed
