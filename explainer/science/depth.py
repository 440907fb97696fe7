"""What a needle length meets in a zone: layers, cells, channels, and for how long they are open."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING, Any, NamedTuple

from explainer import evidence
from explainer.evidence.section import number, numbers
from explainer.science import words as say
from explainer.science.model.equations import body_of
from explainer.science.model.parameters import PLAIN, standard
from explainer.science.model.skin import dose, zone_of
from explainer.science.plan import checked

if TYPE_CHECKING:
    from explainer.science.model.parameters import Parameters
    from explainer.science.plan import Person, Plan

CLOSED_SHARE = 0.05  # closed means: 5 % of the channels are left open


class LayerMet(NamedTuple):
    """One layer, and whether the needles get there.

    `top_mm` and `bottom_mm` below the surface (no bottom for the fat); `reached` is `yes` at the
    depth the model uses, `perhaps` at the deepest report only, else `no`; `meets` is what
    lives there; `sources` are reference ids.
    """

    key: str
    label: str
    top_mm: float
    bottom_mm: float | None
    reached: str
    meets: tuple[str, ...]
    sources: tuple[str, ...]


class Opening(NamedTuple):
    """One number about the channels of one session, with range, unit, grade, basis and sources."""

    key: str
    label: str
    value: float
    low: float
    high: float
    unit: str
    grade: str
    basis: str
    sources: tuple[str, ...]


def depth_range(plan: Plan) -> tuple[float, float, float]:
    """Return how deep the needles of a plan go (mm): lowest report, value used, highest report.

    Args:
        plan: needle length (mm).

    Example:
        >>> from explainer.science.plan import Plan
        >>> [round(depth, 2) for depth in depth_range(Plan(needle_length_mm=1.0))]
        [0.2, 0.7, 1.0]
    """
    share = evidence.parameters()["pen"]
    long = plan.needle_length_mm
    return share.low * long, share.value * long, share.high * long


def layers_met(plan: Plan, person: Person) -> tuple[LayerMet, ...]:
    """Say which layers and cells the needles of a plan reach, from the surface down.

    Args:
        plan: needle length (mm) and zone; without sessions nothing is reached.
        person: whose average skin thickness counts.

    Returns:
        Outer layer, living epidermis, papillary dermis, reticular dermis and fat, at the
        thickness that is drawn. Ultrasound, which measured the zones, reads the epidermis
        thicker than the model does (`z_e` of `data/parameters.csv`).

    Example:
        >>> from explainer.science.plan import Person, Plan
        >>> [layer.reached for layer in layers_met(Plan(needle_length_mm=0.5), Person())]
        ['yes', 'yes', 'yes', 'no', 'no']
    """
    _, usual, deepest = depth_range(plan) if plan.sessions else (0.0, 0.0, 0.0)
    met = []
    for key, top, bottom, sources in _layers(zone_of(plan, person)):
        sure = "perhaps" if deepest > top else "no"
        reached = "yes" if usual > top else sure
        met.append(LayerMet(key, say.LAYERS[key], top, bottom, reached, say.MEETS[key], sources))
    return tuple(met)


Layer = tuple[str, float, float | None, tuple[str, ...]]


def _layers(zone: evidence.Zone) -> tuple[Layer, ...]:
    outer, upper = numbers()["outer_layer_mm"], numbers()["papillary_mm"]
    skin, fine = zone.epidermis_mm, zone.epidermis_mm + upper.value
    end = skin + zone.dermis_mm
    top = (*outer.sources, *zone.sources)
    middle = (*upper.sources, *zone.sources)
    return (
        ("outer", 0.0, outer.value, outer.sources),
        ("epidermis", outer.value, skin, top),
        ("papillary", skin, fine, middle),
        ("reticular", fine, end, middle),
        ("fat", end, None, zone.sources),
    )


class Stop(NamedTuple):
    """A named depth: its key, its name, and where in its layers it aims (0 top, 1 bottom)."""

    key: str
    name: str
    aim: float


STOPS = (
    Stop("surface", "Surface", 0.75),
    Stop("upper", "Upper dermis", 0.5),
    Stop("deeper", "Deeper dermis", 0.5),
)


def _bounds(plan: Plan, person: Person) -> tuple[float, ...]:
    """Return where the stops begin and end (mm): surface, dermis, reticular dermis, fat."""
    zone, upper = zone_of(plan, person), number("papillary_mm")
    return tuple(accumulate((0.0, zone.epidermis_mm, upper, zone.dermis_mm - upper)))


def stop_of(plan: Plan, person: Person) -> str:
    """Return the key of the stop that the needles of a plan usually reach.

    Args:
        plan: needle length (mm) and zone.
        person: whose average skin thickness counts.

    Example:
        >>> from explainer.science.plan import Person, Plan
        >>> stop_of(Plan(needle_length_mm=0.2), Person()), stop_of(Plan(), Person())
        ('surface', 'deeper')
    """
    usual = depth_range(plan)[1]
    _, dermis, reticular, _ = _bounds(plan, person)
    return "surface" if usual <= dermis else "upper" if usual <= reticular else "deeper"


def length_for(stop: str, plan: Plan, person: Person) -> float:
    """Return the needle length (mm) whose usual depth lies at a stop, as the control steps.

    Args:
        stop: a key of `STOPS`.
        plan: gives the zone.
        person: whose average skin thickness counts.

    Raises:
        PlanError: if no needle length of `data/controls.csv` reaches that stop.

    Example:
        >>> from explainer.science.plan import Person, Plan
        >>> [length_for(stop.key, Plan(), Person()) for stop in STOPS]
        [0.2, 0.55, 1.15]
    """
    place = next(i for i, each in enumerate(STOPS) if each.key == stop)
    top, bottom = _bounds(plan, person)[place : place + 2]
    aim = top + STOPS[place].aim * (bottom - top)
    step = evidence.controls()["needle_length_mm"].step or 0.05
    long = round(aim / evidence.parameters()["pen"].value / step) * step
    return float(checked("needle_length_mm", round(long, 2)))


def openings(plan: Plan, person: Person) -> tuple[Opening, ...]:
    """Work out the channels of one session: depth, number, share of the surface, time to close.

    Args:
        plan: needle length (mm), punctures per cm², care; without sessions there are none.
        person: age and skin.

    Returns:
        Four numbers: `depth` (mm), `channels` (per cm²), `open_share` (% of the surface) and
        `closing` (hours until 5 % of the channels are left open). The share takes each channel
        as a round hole of the width that was measured in rats.

    Example:
        >>> from explainer.science.plan import Person, Plan
        >>> [f"{o.key} {o.value:.2g} {o.unit}" for o in openings(Plan(), Person())]
        ['depth 1 mm', 'channels 2.5e+02 per cm²', 'open_share 0.98 %', 'closing 27 hours']
    """
    rows = (_depth(plan), _channels(plan, person), _share(plan, person), _closing(plan, person))
    if plan.sessions:
        return rows
    return tuple(row._replace(value=0.0, low=0.0, high=0.0) for row in rows)


def _depth(plan: Plan) -> Opening:
    pen = evidence.parameters()["pen"]
    low, value, high = depth_range(plan)
    meaning = f"{pen.meaning[0].upper()}{pen.meaning[1:]}"
    basis = say.DEPTH_BASIS.format(meaning=meaning, low=pen.low, high=pen.high)
    return _opening("depth", value, low, high, "mm", pen.grade, basis, pen.sources)


def _channels(plan: Plan, person: Person) -> Opening:
    low, value, high = (_per_cm2(plan, person, p) for p in _by("pen"))
    sources = evidence.controls()["punctures_per_cm2"].sources
    usual = (value, low, high)
    return _opening("channels", *usual, "per cm²", "assumed", say.CHANNELS_BASIS, sources)


def _per_cm2(plan: Plan, person: Person, parameters: Parameters) -> float:
    return dose(plan, person, parameters).channels * parameters.n0


def _share(plan: Plan, person: Person) -> Opening:
    width, count = numbers()["channel_mm"], _channels(plan, person)
    pairs = ((count.value, width.value), (count.low, width.low), (count.high, width.high))
    value, low, high = (n * math.pi * (w / 2.0) ** 2 for n, w in pairs)  # mm² in 100 mm² is %
    usual, least, most = (f"{1000 * mm:.0f}" for mm in (width.value, width.low, width.high))
    basis = say.SHARE_BASIS.format(usual=usual, low=least, high=most)
    return _opening("open_share", value, low, high, "%", "assumed", basis, width.sources)


def _closing(plan: Plan, person: Person) -> Opening:
    slow, usual, fast = (
        24.0 * math.log(1.0 / CLOSED_SHARE) / body_of(plan, person, p, PLAIN).closure_per_day
        for p in _by("k_B")
    )
    rate = evidence.parameters()["k_B"]
    said = (rate.grade, say.CLOSING_BASIS, rate.sources)
    return _opening("closing", usual, fast, slow, "hours", *said)


def _opening(key: str, *rest: Any) -> Opening:
    return Opening(key, say.OPENINGS[key], *rest)


def _by(name: str) -> tuple[Parameters, Parameters, Parameters]:
    """Return the constants with one of them at its low, middle and high value."""
    row = evidence.parameters()[name]
    low, value, high = (replace(standard(), **{name: v}) for v in (row.low, row.value, row.high))
    return low, value, high
