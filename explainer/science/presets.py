"""Named plans and people to start from, as data (`data/presets.json`)."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from explainer import evidence
from explainer.evidence.tables import read_json
from explainer.science.plan import Person, Plan, PlanError, checked

if TYPE_CHECKING:
    from collections.abc import Mapping


class Preset(NamedTuple):
    """A named start: what it is called, why one would look at it, and plan, person and day."""

    label: str
    story: str
    plan: Plan
    person: Person
    day: float


@cache
def presets() -> Mapping[str, Preset]:
    """Return the presets by id; what a preset does not name is at its starting value.

    Raises:
        PlanError: if a preset names an unknown field or a value out of range.

    Example:
        >>> presets()["one"].plan.sessions
        1
    """
    path = evidence.data_folder() / "presets.json"
    found = {}
    for entry in read_json(path):
        try:
            plan, person = Plan(**entry["plan"]), Person(**entry["person"])
            day = float(checked("day", entry["day"]))
        except (KeyError, TypeError, PlanError) as wrong:
            raise PlanError(f"data/presets.json, {entry.get('id')!r}: {wrong}") from wrong
        found[entry["id"]] = Preset(entry["label"], entry["story"], plan, person, day)
    return MappingProxyType(found)
