"""What a lane says when one points at it: its name, its value now, its range, grade and source."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from explainer import evidence
from explainer.draw.sources import source_link
from explainer.pictures.clocks import words as say
from explainer.pictures.clocks.lanes import rows

if TYPE_CHECKING:
    from explainer.science.signs import Signs


class Reading(NamedTuple):
    """What is said of a lane: its name, how it stands at a day, and the rest as HTML."""

    name: str
    now: str
    facts: str


def readings(signs: Signs, day: float, *, rare: bool) -> dict[str, Reading]:
    """Return what each lane says, by its key, from top to bottom.

    Args:
        signs: what shows for the plan.
        day: days since the first session.
        rare: whether the rarer and the hidden effects are shown.

    Example:
        >>> from explainer.science import plan, signs
        >>> said = readings(signs.signs(plan.Plan(), plan.Person()), 3.0, rare=False)
        >>> said["swelling"].name, said["swelling"].now
        ('Swelling', 'past for most people')
    """
    return {
        row.key: Reading(row.label, say.lane_now(signs, row.key, day), _facts(signs, row.key))
        for row in rows(signs, rare)
        if row.is_lane
    }


def _facts(signs: Signs, key: str) -> str:
    return f"{say.lane_facts(signs, key)} {_sources(key)}"


@cache  # asked of every lane at each move, and always the same
def _sources(key: str) -> str:
    known: dict[str, evidence.Lane | evidence.Result]
    known = {**evidence.lanes(), **evidence.results()}
    # first a source whose address stays
    found = sorted(evidence.trace(known[key].sources), key=lambda source: not source.doi)
    return say.source_words([source_link(each) for each in found])
