"""Imagined people who differ, drawn to match published ranges; seeded, so always the same ones."""

from __future__ import annotations

import math
import random
from statistics import NormalDist

from explainer import evidence

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
