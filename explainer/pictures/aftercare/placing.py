"""Where a thing stands in a plan: before nearly all pages allow it, where they differ, or clear."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from explainer import evidence

if TYPE_CHECKING:
    from collections.abc import Mapping

LAST_DAY = 14
EARLY, DIFFER, CLEAR = "early", "differ", "clear"


class Placed(NamedTuple):
    """A thing in a plan: its id in `evidence.aftercare()`, and the day from which it is used."""

    chip: str
    day: int

    @property
    def fit(self) -> str:
        """How it fits what clinics say: too early for nearly all, where they differ, or clear.

        Example:
            >>> [Placed("sunscreen", day).fit for day in (0, 3)], Placed("make_up", 0).fit
            (['differ', 'clear'], 'early')
        """
        row = evidence.aftercare()[self.chip]
        if self.day < row.low_d:
            return EARLY
        return DIFFER if self.day < row.high_d else CLEAR


START = {"cleanser": 0, "moisturiser": 0, "sunscreen": 1, "make_up": 0}
"""The plan at first: one thing in it is too early, so there is something to mend."""

WANTED = frozenset({"make_up", "exercise", "work"})
NEEDED = frozenset({"cleanser", "moisturiser", "sunscreen"})
PARTY_DAY = 5


def solved(plan: Mapping[str, int]) -> bool:
    """Return whether a plan meets the challenge: all wanted by the party, and nothing too early.

    Args:
        plan: the day from which each thing is used, by its id.

    Example:
        >>> solved(START)
        False
        >>> solved({**START, "make_up": 2, "exercise": 3, "work": 1})
        True
    """
    there = set(plan) >= NEEDED and all(plan.get(each, 99) <= PARTY_DAY for each in WANTED)
    return there and all(Placed(*each).fit != EARLY for each in plan.items())
