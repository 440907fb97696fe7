"""What comes and goes: channels, clot, cells, signals, fibres, flush and flakes.

Every day of one plan has the same elements with the same ids and places; only their opacity,
class or width changes, so that a player can glide from one day to another.
"""

from __future__ import annotations

import math
from types import MappingProxyType
from typing import TYPE_CHECKING

from explainer.draw.svg import num, tag
from explainer.evidence.section import number
from explainer.pictures.skin.section.layout import slots
from explainer.pictures.skin.section.marks import path, shown, spread
from explainer.pictures.skin.section.places import fibre_place
from explainer.science.amounts import CrewCount, fibre_percent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explainer.pictures.skin.section.layout import Layout
    from explainer.science.amounts import Amounts

CLOSED = 0.05  # below this share of its fresh width a channel counts as closed
FAINT = 0.3  # below this share its edges fade: it heals over, it is never a lasting hole
FLAKES = 9
IDS = MappingProxyType(
    {
        "neutrophil": "n",
        "macrophage": "m",
        "fibroblast": "f",
        "signal": "s",
        "fibre-young": "y",
        "fibre-mature": "c",
    }
)  # short, since there are hundreds of them


def glyphs(where: Layout, name: str, spots: Iterator[tuple[str, str]], amount: float) -> str:
    """Draw many of one shape; those beyond the amount stay in place, unseen.

    Args:
        where: the layout.
        name: class of the shape; the unseen ones are of class `off` as well.
        spots: glyph and transform of each.
        amount: how many there are.
    """
    return "".join(
        tag(
            "use",
            href=f"#{where.ids(glyph)}",
            id=where.ids(f"{IDS[name]}{i}"),
            class_=name if shown(amount, i) >= 0.5 else f"{name} off",
            transform=place,
            opacity=num(shown(amount, i), 2),
        )
        for i, (glyph, place) in enumerate(spots)
    )


def cells(where: Layout, kind: str, pool: int, amount: float) -> str:
    """Draw one kind of cell.

    Args:
        where: the layout.
        kind: one of `layout.KINDS`.
        pool: how many the plan ever needs.
        amount: how many there are now.
    """
    places = slots(where, kind)
    spots = ((kind, _turned(*_slot(places, i), kind, i)) for i in range(pool))
    return glyphs(where, kind, spots, amount)


def _slot(places: tuple[tuple[float, float], ...], index: int) -> tuple[float, float]:
    x, y = places[index % len(places)]
    again = index // len(places)  # a very full picture: a second round stands a little aside
    return x + 11.0 * math.sin(2.4 * again), y + 6.0 * math.sin(3.9 * again)


def _turned(x: float, y: float, kind: str, index: int) -> str:
    # a fibroblast lies along the fibres that it lays down
    turn = "" if kind == "fibroblast" else f" rotate({num(360 * spread(index, 3), 0)})"
    return f"translate({num(x)} {num(y)}){turn}"


def signals(where: Layout, pool: int, amount: float) -> str:
    """Draw the signals: small diamonds near the channels.

    Args:
        where: the layout.
        pool: how many the plan ever needs.
        amount: how many there are now.
    """
    spots = (("signal", f"translate({num(x)} {num(y)})") for x, y in signal_places(where, pool))
    return glyphs(where, "signal", spots, amount)


def signal_places(where: Layout, pool: int) -> Iterator[tuple[float, float]]:
    """Put the signals between the cells: half a place up and aside from the macrophages.

    Args:
        where: the layout.
        pool: how many.
    """
    places = slots(where, "macrophage")
    for i in range(pool):
        x, y = places[i % len(places)]
        turn = 1.0 + i // len(places) * 1.7
        yield x + 19.0 * math.cos(turn), y - 11.0 * math.sin(turn)


def fibres(
    where: Layout, young_pool: int, mature_pool: int, crew: CrewCount, baseline: float
) -> tuple[str, str]:
    """Draw the collagen: young fibres and mature ones, each for the same amount.

    Args:
        where: the layout.
        young_pool: how many young ones the plan ever needs.
        mature_pool: how many mature ones.
        crew: how many there are now.
        baseline: collagen before the first session (young adult = 1).

    Returns:
        The young fibres and the mature ones, as SVG.
    """
    there = first_new(where, baseline)
    old = (("band", fibre_place(where, "old", i)) for i in range(min(mature_pool, there)))
    new = (("band-new", fibre_place(where, "new", i)) for i in range(max(mature_pool - there, 0)))
    young = (("dash", fibre_place(where, "young", i)) for i in range(young_pool))
    return (
        glyphs(where, "fibre-young", young, crew.young),
        glyphs(where, "fibre-mature", iter((*old, *new)), crew.mature),
    )


def first_new(where: Layout, baseline: float) -> int:
    """Return how many thick fibres were there before the first session.

    Args:
        where: the layout; on a narrow picture one fibre stands for more collagen.
        baseline: collagen before the first session (young adult = 1).
    """
    return math.ceil(100.0 * baseline / fibre_percent(narrow=where.narrow) - 1e-9)


def channels(where: Layout, now: Amounts) -> str:
    """Draw the channels: narrow gaps with dark edges that get narrower and close.

    Args:
        where: the layout.
        now: how open they are (`open`, 0 to 1).
    """
    half = number("channel_mm") * where.px_per_mm / 2.0
    deep = where.y(where.dose.depth_mm) - where.surface
    low, deepest = num(deep * 0.6), num(deep)
    # open at the top: air stands in it
    right, bent = num(half), num(half * 0.6)
    gap = f"M-{right} 0L-{bent} {low}L0 {deepest}L{bent} {low}L{right} 0"
    return "".join(
        tag(
            "path",
            d=gap,
            id=where.ids(f"channel-{i}"),
            class_="channel" if now.open >= CLOSED else "channel off",
            transform=f"translate({num(x)} {num(where.surface)}) scale({num(now.open, 3)} 1)",
            opacity=num(min(now.open / FAINT, 1.0), 2),
            fill=where.skin.paper,
            stroke=where.skin.ink,
            stroke_width=1.2,
            vector_effect="non-scaling-stroke",
        )
        for i, x in enumerate(where.channels)
    )


def clots(where: Layout, now: Amounts) -> str:
    """Draw the clot: a mesh in the part of each channel that lies in the dermis.

    Args:
        where: the layout.
        now: how much of it there is (`clot`, 0 to 1).
    """
    deep = where.y(where.dose.depth_mm) - where.dermis
    if deep <= 2.0:  # no vessel lies above the dermis, so nothing bleeds there
        return ""
    plug = path(
        [(-7.5, -10.0), (7.5, -10.0), (5.5, deep * 0.7), (0.0, deep + 3.0), (-5.5, deep * 0.7)],
        close=True,
    )
    return "".join(
        tag(
            "path",
            d=plug,
            id=where.ids(f"clot-{i}"),
            class_="clot" if now.clot >= CLOSED else "clot off",
            transform=f"translate({num(x)} {num(where.dermis)})",
            opacity=num(now.clot, 2),
            fill=f"url(#{where.ids('mesh')})",
            stroke=where.skin.clot_edge,
            stroke_width=1,
        )
        for i, x in enumerate(where.channels)
    )


def flush(where: Layout, amount: float) -> str:
    """Draw the flush in the papillary dermis, as dots between the widened vessels.

    Args:
        where: the layout.
        amount: how strong it is (0 to 1).
    """
    wide, high = where.right - where.left, where.reticular - where.dermis + 6.0
    fill = f"url(#{where.ids('stipple')})"
    return tag(
        "rect",
        x=where.left,
        y=where.dermis - 6.0,
        width=wide,
        height=high,
        fill=fill,
        opacity=num(amount, 2),
        id=where.ids("flush"),
    )


def flakes(where: Layout, amount: float) -> str:
    """Draw dead cells that come off the surface by themselves.

    Args:
        where: the layout.
        amount: which share of the most that ever come off (0 to 1).
    """
    places = flake_places(where)
    return "".join(
        tag(
            "path",
            d="M-14 3.5L6 2.5Q12 0 14 -6Q9 -1 4 0L-14 1Z",
            id=where.ids(f"flake-{i}"),
            class_="flake" if shown(amount * FLAKES, i) >= 0.5 else "flake off",
            transform=f"translate({num(x)} {num(y)})",
            opacity=num(shown(amount * FLAKES, i), 2),
            fill=where.skin.outer,
            stroke=where.skin.grey,
            stroke_width=1.2,
        )
        for i, (x, y) in enumerate(places)
    )


def flake_places(where: Layout) -> list[tuple[float, float]]:
    """Return where flakes come off (px), from the right."""
    wide = where.right - where.left - 40.0
    spots = [(where.left + 20.0 + wide * spread(i, 0), where.surface - 4.0) for i in range(FLAKES)]
    return sorted(spots, key=lambda spot: -spot[0])
