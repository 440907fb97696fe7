"""The shape of a scar while it lifts: how deep the dip is, and how soft its edges are."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from explainer import evidence
from explainer.science.amounts import fibre_percent

if TYPE_CHECKING:
    from explainer.science.model.repair import Course
    from explainer.science.signs import Signs

SEEN_MM = 0.1  # an edge that got wider by less than this looks as before
SOFTEST = 0.6  # share of the way to fully round edges that full lift would bring


class Shape(NamedTuple):
    """How a kind of scar is drawn, in mm: half its width, and the width of its edges (assumed)."""

    half_width_mm: float
    edge_mm: float
    tethers_mm: tuple[float, ...]


SHAPES = {
    "rolling": Shape(1.3, 2.2, (-0.8, 0.0, 0.8)),
    "boxcar_shallow": Shape(1.2, 0.25, ()),
    "boxcar_deep": Shape(1.2, 0.2, ()),
    "ice_pick": Shape(0.3, 0.45, ()),
}


class Dip(NamedTuple):
    """A scar at one moment: kind, share of the depth that is lifted, and new collagen.

    `young` and `mature` are new collagen above the start (young adult = 1).
    """

    scar_type: str
    lifted: float
    young: float = 0.0
    mature: float = 0.0

    @property
    def depth_mm(self) -> float:
        """How deep the dip is now."""
        return evidence.scars()[self.scar_type].depth_mm * (1.0 - self.lifted)

    @property
    def edge_mm(self) -> float:
        """How wide the edges are: they soften a little ahead of the lift (our drawing)."""
        shape = SHAPES[self.scar_type]
        round_mm = 1.96 * shape.half_width_mm
        softened = SOFTEST * (1.0 - (1.0 - self.lifted) ** 2)
        return shape.edge_mm + softened * (round_mm - shape.edge_mm)

    @property
    def softer(self) -> bool:
        """Whether the edges are drawn so much softer that it can be seen.

        Example:
            >>> Dip("rolling", 0.04).softer, Dip("rolling", 0.4).softer
            (False, True)
        """
        return self.edge_mm - self.before.edge_mm >= SEEN_MM

    @property
    def tethered(self) -> bool:
        """Whether tethers are drawn that hold the floor down."""
        return bool(SHAPES[self.scar_type].tethers_mm)

    def depth_at(self, across_mm: float) -> float:
        """Return the depth of the surface at a distance from the middle of the scar (mm).

        Example:
            >>> Dip("rolling", 0.0).depth_at(0.0), Dip("rolling", 0.0).depth_at(3.0)
            (0.35, 0.0)
        """
        half, edge = SHAPES[self.scar_type].half_width_mm, self.edge_mm
        part = min(max((half + edge / 2.0 - abs(across_mm)) / edge, 0.0), 1.0)
        return self.depth_mm * 0.5 * (1.0 - math.cos(math.pi * part))

    @property
    def before(self) -> Dip:
        """The same scar before the first session."""
        return Dip(self.scar_type, 0.0)


def fibre_counts(dip: Dip, *, narrow: bool) -> tuple[int, int]:
    """Return how many young and how many mature fibres are drawn for the new collagen.

    Args:
        dip: the scar at a moment.
        narrow: whether one drawn fibre stands for more, as in a narrow picture.

    Example:
        >>> fibre_counts(Dip("rolling", 0.4, 0.03, 0.3), narrow=False)
        (3, 30)
    """
    unit = fibre_percent(narrow=narrow) / 100.0
    return round(max(dip.young, 0.0) / unit), round(max(dip.mature, 0.0) / unit)


def dip_of(course: Course, day: float, scar_type: str, lifted_percent: float) -> Dip:
    """Return a scar at a day of a course, with the collagen that is new by then.

    Args:
        course: the course of repair under the scar.
        day: days since the first session.
        scar_type: kind of scar, a key of `data/scars.csv`.
        lifted_percent: how much of its depth is lifted (%).

    Example:
        >>> from explainer.science.plan import Person, Plan
        >>> from explainer.science.model.repair import repair
        >>> dip_of(repair(Plan(sessions=0), Person()), 182.0, "rolling", 0.0).depth_mm
        0.35
    """
    state = course.at(day)
    mature = max(float(state.C1 - course.baseline), 0.0)
    return Dip(scar_type, lifted_percent / 100.0, float(state.C3), mature)


def dip_at(signs: Signs, day: float) -> Dip:
    """Return the scar of the middle builder at a day.

    Args:
        signs: what shows for the plan and its scar.
        day: days since the first session.

    Example:
        >>> from explainer.science import plan, signs
        >>> round(dip_at(signs.signs(plan.Plan(), plan.Person()), 182.0).depth_mm, 2)
        0.21
    """
    return dip_of(signs.middle, day, signs.plan.scar_type, signs.result("scar", day).mid)
