"""Both clocks for a few plans that stand at the corners of what can be chosen."""

import re
from functools import cache
from html import unescape
from itertools import pairwise
from typing import Any

from explainer.science.plan import Person, Plan
from explainer.science.signs import Signs, signs

PLANS = {
    "none": (Plan(sessions=0), Person()),
    "one": (Plan(sessions=1), Person()),
    "usual": (Plan(), Person()),
    "hurried": (Plan(sessions=6, session_gap_days=2), Person(skin_tone="V")),
    "beyond the year": (Plan(sessions=6, session_gap_days=84), Person(age_years=80)),
    "strongest": (
        Plan(sessions=6, needle_length_mm=2.5, punctures_per_cm2=500),
        Person(age_years=80, sex="men"),
    ),
    "faintest": (Plan(needle_length_mm=0.2, punctures_per_cm2=50, scar_type="ice_pick"), Person()),
}
NAMES = list(PLANS)
Outline = tuple[list[float | None], list[float | None]]


@cache
def shown(name: str) -> Signs:
    """Return both clocks for one of the plans."""
    return signs(*PLANS[name])


def loops(points: Outline) -> list[list[tuple[float, float]]]:
    """Take the outlines of one trace apart: one list of corners each."""
    found: list[list[tuple[float, float]]] = [[]]
    for x, y in zip(*points, strict=True):
        if x is None or y is None:
            found.append([])
        else:
            found[-1].append((x, y))
    return [loop for loop in found if loop]


def top_at(loop: list[tuple[float, float]], x: float) -> float | None:
    """Return the upper edge of an outline at x, or None beside it."""
    crossed = [
        max(y0, y1) if x0 == x1 else y0 + (y1 - y0) * (x - x0) / (x1 - x0)
        for (x0, y0), (x1, y1) in pairwise(loop)
        if min(x0, x1) <= x <= max(x0, x1)
    ]
    return max(crossed, default=None)


def said_beside(exhibit: Any) -> dict[str, str]:
    """Return what is said beside what was touched, by its place; "" is above the picture."""
    shell = exhibit.shell
    places = {"": shell.message, **shell.places}
    first = {id(each): name for name, each in reversed(places.items())}
    return {name: plain_words(places[name].value) for name in first.values() if places[name].value}


def said_of(piece: Any) -> str:
    """Return what a picture says of its challenge: that it is solved, or nothing."""
    (box,) = piece.challenges
    return str(box.voice.said)


def plain_words(message: str) -> str:
    """Return the sentence of a message, without its sign and word."""
    return unescape(re.sub(r"<b>.*?</b>|<[^>]*>", "", message)).strip()
