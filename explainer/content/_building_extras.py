"""From spots in a lesson file to the records that only some lessons have."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from explainer.content._building import texts
from explainer.content.extras import Part, Profile, Scene, Step
from explainer.content.reading import Spot

ALL_OF_IT = 100  # percent


R = TypeVar("R")


def listed(spot: Spot, build: Callable[[Spot], R], name: str = "key") -> tuple[R, ...]:
    """Build a list of records whose names all differ; no list at all is an empty one."""
    if spot.value is None:
        return ()
    built = tuple(build(item) for item in spot.items(least=1))
    names = [getattr(record, name) for record in built]
    for one in names:
        if names.count(one) > 1:
            spot.refuse(f"the {name} {one!r} stands {names.count(one)} times; it must be once.")
    return built


def part(spot: Spot) -> Part:
    """Build one part of the skin."""
    spot.check_keys(Part.__slots__)
    key, name, meaning, scene = (spot.part(k).words() for k in ("key", "name", "meaning", "scene"))
    return Part(key, name, meaning, scene, texts(spot.part("lit"), least=1))


def scene(spot: Spot) -> Scene:
    """Build what is worth noticing in one scene."""
    spot.check_keys(Scene.__slots__)
    return Scene(*(spot.part(key).words() for key in ("key", "title", "notice")))


def profile(spot: Spot) -> Profile:
    """Build one profile of a scar."""
    spot.check_keys(Profile.__slots__)
    once, four = (_percent(spot.part(f"left_after_{n}_percent")) for n in (1, 4))
    return Profile(spot.part("key").words(), once, four)


def _percent(spot: Spot) -> int:
    number = spot.whole_number(0)
    if number > ALL_OF_IT:
        spot.refuse(f"{number} was found; it must be a whole number from 0 to {ALL_OF_IT}.")
    return number


def step(spot: Spot) -> Step:
    """Build one step of a session."""
    spot.check_keys(Step.__slots__)
    key, name, does, reason = (spot.part(k).words() for k in ("key", "name", "does", "reason"))
    return Step(key, name, does, reason, texts(spot.part("sources"), least=1))
