"""What the model assumes, and what becomes of its conclusions when an assumption is another one.

Six conclusions are measured on the usual plan and person. Every function takes constants as floats,
for one set, or as arrays, for as many sets at once. How often each conclusion holds in a thousand
sets, and which constants matter most, stands in data/; `data/made/uncertainty.py` worked it out.
"""

from __future__ import annotations

from dataclasses import replace
from functools import reduce
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from explainer import evidence
from explainer.science.days import YEAR_D
from explainer.science.model.parameters import Parameters, maths_for, standard
from explainer.science.model.repair import repair
from explainer.science.plan import Person, Plan
from explainer.science.signs import support

if TYPE_CHECKING:
    from collections.abc import Mapping

    from explainer.science.model.repair import Course

WEEK_D, HALF_YEAR_D = 7.0, 182.0
LEAST_GAIN = 0.1  # % of young-adult collagen; where a session brings less, nothing can be compared


def uncertain() -> tuple[str, ...]:
    """Return the constants whose value is not known for sure, in the order of the table.

    Example:
        >>> uncertain()[:3], "n0" in uncertain()
        (('pen', 'z_e', 'z_sc'), False)
    """
    return tuple(row.name for row in evidence.parameters().values() if row.low < row.high)


def between(name: str, share: Any) -> Any:
    """Return the value of a constant at a share of its range, with its central value at a half.

    Args:
        name: a key of `data/parameters.csv`.
        share: 0 for its lowest value, 1 for its highest; an array for several.

    Example:
        >>> [between("s", share) for share in (0.0, 0.5, 1.0)]
        [0.005, 0.0139, 0.03]
    """
    row, where = evidence.parameters()[name], maths_for(share).where
    below = row.low + 2.0 * share * (row.value - row.low)
    above = row.value + (2.0 * share - 1.0) * (row.high - row.value)
    return where(share < 0.5, below, above)


def assumed(shares: Mapping[str, Any]) -> Parameters:
    """Return the constants with some of them at a share of their range.

    Args:
        shares: by the name of the constant, as in `between`.

    Example:
        >>> assumed({"s": 1.0}).s, assumed({}) == standard()
        (0.03, True)
    """
    return replace(standard(), **{name: between(name, share) for name, share in shares.items()})


class Brought(NamedTuple):
    """What the usual plan brings under a set of constants.

    Fields: `firmness` after twelve months (%); `lift` of a rolling scar after six (% of its depth);
    `measures` what each conclusion is judged by, by its key; `builds` whether one session builds
    anything that could be compared.
    """

    firmness: Any
    lift: Any
    measures: Mapping[str, Any]
    builds: Any

    def holds(self, key: str) -> Any:
        """Return whether a conclusion holds.

        Args:
            key: a row of `data/conclusions.csv`.
        """
        return self.measures[key] <= evidence.conclusions()[key].most


def brought(parameters: Parameters) -> Brought:
    """Follow the usual plan, and what it is compared with, under a set of constants.

    Args:
        parameters: floats, or arrays with one value for each set.

    Example:
        >>> usual = brought(standard())
        >>> round(usual.firmness), round(usual.lift), usual.holds("less")
        (25, 40, True)
    """
    usual, plans = repair(Plan(), Person(), parameters), _compared()
    other = {name: _peak(repair(plan, Person(), parameters)) for name, plan in plans.items()}
    once = repair(plans["one"], Person(), parameters)
    lift = _lift(usual)
    most, one = _peak(usual), other["one"]
    builds = one > LEAST_GAIN
    one = maths_for(one).where(builds, one, 1.0)  # so that nothing is divided by nought
    measures = {
        "late": 100.0 * once.gain_percent(WEEK_D) / one,
        "less": 100.0 * (most - other["three"]) / one,
        "deeper": 100.0 * other["longest"] / _some(other["long"]),
        "closer": 100.0 * other["weekly"] / _some(most),
        "fades": 100.0 - 100.0 * usual.gain_percent(YEAR_D) / _some(most),
        "stays": lift,
    }
    won = support(usual.at(YEAR_D), usual)
    return Brought(100.0 * won / usual.baseline, lift, MappingProxyType(measures), builds)


def _compared() -> dict[str, Plan]:
    """Return the plans that the usual one is compared with."""
    return {
        "one": Plan(sessions=1),
        "three": Plan(sessions=3),
        "weekly": Plan(session_gap_days=7),
        "long": Plan(needle_length_mm=2.0),
        "longest": Plan(needle_length_mm=2.5),
    }


def _peak(course: Course) -> Any:
    """Return the most collagen that a course wins, in % of young-adult collagen."""
    maximum = maths_for(*course.states[-1]).maximum
    return reduce(maximum, (course.gain_percent(day) for day in course.days))


def _some(amount: Any) -> Any:
    return maths_for(amount).maximum(amount, LEAST_GAIN)


def _lift(course: Course) -> Any:
    scar, maths = evidence.scars()[Plan().scar_type], maths_for(course.dose.in_dermis_mm)
    won = course.dose.in_dermis_mm * support(course.at(HALF_YEAR_D), course) / scar.depth_mm
    return 100.0 * (1.0 - maths.exp(-scar.lift * won))
