"""What only some lessons have: parts, scenes, profiles of a scar, steps of a session."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the skin, to be known by name before anything happens to it.

    Args:
        key: Its name in the lesson.
        name: What a learner calls it.
        meaning: One line on what it is and does.
        scene: The key of the moment at which the picture shows it.
        lit: The keys of what is lit in the picture.

    Example:
        >>> Part("dermis", "Dermis", "It holds.", "before", ("papillary", "reticular")).lit[0]
        'papillary'
    """

    key: str
    name: str
    meaning: str
    scene: str
    lit: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """A named moment of repair, and what is worth noticing in its picture.

    Args:
        key: The key of the moment in the picture.
        title: Its name for learners, such as "Week 2".
        notice: One line: what to look for.

    Example:
        >>> Scene("day_1", "Day 1", "No new fibre is there yet.").title
        'Day 1'
    """

    key: str
    title: str
    notice: str


@dataclass(frozen=True, slots=True)
class Profile:
    """A guess at how a dip looks from the side: how much of its depth is left.

    Args:
        key: The letter that names it in the prediction.
        left_after_1_percent: Depth left three months after one session (% of the depth before).
        left_after_4_percent: Depth left three months after the last of four sessions (the same).

    Example:
        >>> Profile("A", 50, 0).left_after_1_percent
        50
    """

    key: str
    left_after_1_percent: int
    left_after_4_percent: int


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a session, with the reason why it stands where it stands.

    Args:
        key: Its name in the learner's answers.
        name: What it is called.
        does: What happens in it.
        reason: Why it comes just there.
        sources: Reference ids.

    Example:
        >>> Step("numb", "Numb", "Cream goes on.", "It needs time.", ("alam2014",)).name
        'Numb'
    """

    key: str
    name: str
    does: str
    reason: str
    sources: tuple[str, ...]
