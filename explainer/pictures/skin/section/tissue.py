"""The skin at rest: layers true to the zone, vessels, nerve ends, hair and pore."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from explainer.draw.svg import nest, num, tag
from explainer.evidence.section import hair_of, number
from explainer.pictures.skin.section.marks import path

if TYPE_CHECKING:
    from explainer.draw.palette import Tone
    from explainer.pictures.skin.section.layout import Layout

WAVE_STEPS = 6  # strokes per wave: enough to look round


def wave(where: Layout) -> list[tuple[float, float]]:
    """Return the wavy lower edge of the epidermis, from left to right.

    Args:
        where: the layout.

    Returns:
        Points (x, y) in px; over whole waves their average is the thickness of the zone.
    """
    pitch = number("rete_pitch_mm") * where.px_per_mm
    high = number("rete_height_mm") * where.px_per_mm
    count = math.ceil((where.right - where.left) / pitch) * WAVE_STEPS
    return [
        (
            where.left + pitch * i / WAVE_STEPS,
            where.dermis - high * math.cos(math.tau * i / WAVE_STEPS),
        )
        for i in range(count + 1)
    ]


def fat_layer(where: Layout) -> str:
    """Draw the fat: round lobules with an outline, between their walls."""
    return _layer(where, "fat", where.fat, where.bottom, f"url(#{where.ids('lobules')})")


def _layer(where: Layout, key: str, top: float, bottom: float, fill: str) -> str:
    wide = where.right - where.left
    name = where.ids(f"layer-{key}")
    return tag("rect", id=name, x=where.left, y=top, width=wide, height=bottom - top, fill=fill)


def dermis_layers(where: Layout) -> str:
    """Draw the ground of the papillary and the reticular dermis, and the edge to the fat."""
    upper = _layer(where, "papillary", where.dermis, where.reticular, where.skin.papillary)
    lower = _layer(where, "reticular", where.reticular, where.fat, where.skin.reticular)
    wide = {"x1": where.left, "x2": where.right, "stroke": where.skin.grey}
    border = tag("line", y1=where.fat, y2=where.fat, stroke_width=1.4, **wide)
    halfway = tag("line", y1=where.reticular, y2=where.reticular, stroke_dasharray="2 4", **wide)
    return upper + lower + border + halfway


def epidermis(where: Layout, tone: Tone) -> str:
    """Draw the living epidermis: brick rows, dark basal cells along the waves."""
    edge = wave(where)
    body = [(where.left, where.living), *edge, (edge[-1][0], where.living)]
    fill = f"url(#{where.ids('bricks')})"
    look = {"fill": fill, "stroke": where.skin.ink, "stroke_width": 1.2}
    living = tag("path", d=path(body, close=True), id=where.ids("layer-epidermis"), **look)
    lift = [(x, y - 3.0) for x, y in edge]
    basal = {"fill": "none", "stroke": tone.basal, "stroke_width": 5, "stroke_dasharray": "4 1"}
    return living + tag("path", d=path(lift), **basal)


def outer_layer(where: Layout) -> str:
    """Draw the dead outer layer at its true thickness: plates that overlap like roof tiles."""
    ground = _layer(where, "outer", where.surface, where.living, where.skin.outer)
    high = (where.living - where.surface) / 3.0
    rows = "".join(
        tag(
            "path",
            d=f"M{num(where.left)} {num(where.surface + high * (row + 0.5), 2)}H{num(where.right)}",
            stroke_dasharray="16 1.5",
            stroke_dashoffset=6 * row,
        )
        for row in range(3)
    )
    return ground + nest(
        "g", rows, stroke=where.skin.grey, stroke_width=0.7, id=where.ids("plates")
    )


def vessels(where: Layout, flush: float) -> str:
    """Draw the vessels: a net under the papillary dermis with a loop into every second wave.

    Args:
        where: the layout.
        flush: how widened they are (0 to 1).
    """
    left, right, net, deep = _n(where.left, where.right, where.reticular, where.fat - 7.0)
    top = num(where.dermis + 9.0)
    tube = f"M{left} {net}H{right}M{left} {deep}H{right}"
    loops = "".join(f"M{num(x - 5.0)} {net}V{top}a5 5 0 0 1 10 0V{net}" for x in loop_places(where))
    width = 1.8 + 2.2 * flush
    outline = tag(
        "path",
        d=tube + loops,
        stroke=where.skin.ink,
        stroke_width=width + 1.8,
        id=where.ids("vessel-edge"),
    )
    inside = tag(
        "path", d=tube + loops, stroke=where.skin.blood, stroke_width=width, id=where.ids("vessel")
    )
    return nest("g", outline + inside, fill="none")


def loop_places(where: Layout) -> list[float]:
    """Return where the vessel loops stand: under the crests between the waves (px)."""
    pitch = 2.0 * number("rete_pitch_mm") * where.px_per_mm
    count = int((where.right - where.left - 20.0) // pitch)
    return [where.left + pitch * (i + 0.5) + pitch / 2.0 for i in range(count)]


def nerve_place(where: Layout) -> tuple[float, float]:
    """Return where the free nerve end comes up (px): between two vessel loops, right of centre."""
    places = loop_places(where)
    return places[int(0.86 * len(places))] + 15.0, where.dermis


def nerves(where: Layout) -> str:
    """Draw a nerve that branches up to the epidermis; its ends lie bare between the cells."""
    x, top = nerve_place(where)
    fork, foot = where.reticular - 14.0, min(where.fat + 30.0, where.bottom - 6.0)
    bend = _n(x + 22.0, fork + 74.0, x - 12.0, fork + 34.0, x, fork)
    stem = f"M{num(x + 14.0)} {num(foot)}C{' '.join(bend)}"
    for dx in (-9.0, 1.0, 10.0):
        end = " ".join(_n(x + dx / 2.0, top + 22.0, x + dx, top - 12.0))
        stem += f"M{num(x)} {num(fork)}Q{end}"
    casing = tag("path", d=stem, stroke=where.skin.paper, stroke_width=4.5)
    return nest(
        "g", casing + tag("path", d=stem, stroke=where.skin.nerve, stroke_width=2), fill="none"
    )


def hair_root_mm(where: Layout) -> float:
    """Return how deep the root of the hair lies (mm), or of the gland alone."""
    if hair_of(where.zone) == "beard":
        return where.zone.epidermis_mm + where.zone.dermis_mm + number("beard_root_mm")
    return number("fine_hair_mm")


def hair_and_pore(where: Layout) -> str:
    """Draw the pore with its oil gland, and the hair where the zone has one."""
    x, top, skin = where.hair_x, where.surface, where.skin
    deep = hair_root_mm(where) * where.px_per_mm
    lean = 0.18 * deep
    mouth, root = _n(top - 1.0, top + deep)
    left, mid, low, back, right = _n(x - 6.0, x - 4.0, x - 5.0 - lean, x + 4.0, x + 6.0)
    tube = f"M{left} {mouth}Q{mid} {num(top + 22.0)} {low} {root}"
    tube += f"a6 6 0 0 0 11 2Q{back} {num(top + 30.0)} {right} {mouth}Z"
    lobes = "".join(
        tag("circle", cx=x + dx, cy=top + dy, r=7.0) for dx, dy in ((8, 60), (6, 73), (16, 70))
    )
    gland = nest("g", lobes, fill=skin.gland, stroke=skin.ink, stroke_width=1.1)
    follicle = tag("path", d=tube, fill=skin.follicle, stroke=skin.ink, stroke_width=1.2)
    if hair_of(where.zone) == "none":
        return gland + follicle
    thick = 3.4 if hair_of(where.zone) == "beard" else 1.6
    ends = _n(x - lean, top + deep - 2.0, x - 1.0, top + 26.0, x + 5.0, top - 34.0)
    shaft = f"M{' '.join(ends[:2])}Q{' '.join(ends[2:])}"
    return gland + follicle + tag("path", d=shaft, fill="none", stroke=skin.ink, stroke_width=thick)


def _n(*values: float) -> list[str]:
    return [num(value) for value in values]
