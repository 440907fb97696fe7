"""The shapes of the section that are drawn many times.

Shape first, then pattern, then colour: every meaningful shape has an outline that stands out from
the tissue, so it reads on light and dark pages and in grey print.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from explainer.draw.svg import nest, num, tag
from explainer.evidence.section import number

if TYPE_CHECKING:
    from explainer.draw.palette import Skin, Tone
    from explainer.pictures.skin.section.layout import Layout


def shapes(where: Layout, tone: Tone) -> str:
    """Write the shapes that are drawn many times, the patterns and the clip of the section.

    Args:
        where: the layout; cells are drawn larger than a millimetre here would have them.
        tone: colours of the skin tone.
    """
    ids, skin = where.ids, where.skin
    size = math.sqrt(number("cell_area_times")) * where.px_per_mm
    made = (
        _band(ids("band"), (skin.old, 4.4)),
        _band(ids("band-new"), (skin.paper, 8.0), (skin.mature, 5.6), (skin.paper, 1.4)),
        _young(ids("dash"), skin),
        _neutrophil(ids("neutrophil"), size * number("neutrophil_mm") / 2.0, skin),
        _macrophage(ids("macrophage"), size * number("macrophage_mm") / 2.0, skin),
        _fibroblast(ids("fibroblast"), size * number("fibroblast_mm") / 2.0, skin),
        _signal(ids("signal"), skin),
        _bricks(ids("bricks"), tone),
        _mesh(ids("mesh"), skin),
        _stipple(ids("stipple"), skin),
        _lobules(ids("lobules"), where),
        nest("clipPath", _panel(where), id=ids("clip")),
    )
    return nest("defs", "".join(made))


def _panel(where: Layout) -> str:
    wide, high = where.right - where.left, where.bottom - where.top
    return tag("rect", x=where.left, y=where.top, width=wide, height=high)


def _band(name: str, *strokes: tuple[str, float]) -> str:
    line = "M-27 1q13 -5 27 -1t27 -1"
    made = "".join(tag("path", d=line, stroke=colour, stroke_width=w) for colour, w in strokes)
    return nest("g", made, id=name, fill="none")


def _young(name: str, skin: Skin) -> str:
    dashes = "".join(
        tag("rect", x=x, y=y, width=6.5, height=2.6, rx=1.3)
        for x, y in ((-11, 0), (-3, -2), (5, -1))
    )
    return nest("g", dashes, id=name, fill=skin.young, stroke=skin.young_edge, stroke_width=0.8)


def _neutrophil(name: str, r: float, skin: Skin) -> str:
    lobes = "".join(
        tag("circle", cx=x * r, cy=y * r, r=r * 0.34)
        for x, y in ((-0.4, 0.2), (0, -0.4), (0.4, 0.2))
    )
    body = tag("circle", r=r, fill=skin.cell, stroke=skin.ink, stroke_width=1.1)
    return nest(
        "g",
        body + nest("g", lobes, fill=skin.neutrophil, stroke=skin.ink, stroke_width=0.6),
        id=name,
    )


def _macrophage(name: str, r: float, skin: Skin) -> str:
    edge = [
        (k * r * math.cos(a * math.pi / 5.0), k * r * math.sin(a * math.pi / 5.0))
        for a, k in enumerate((1.1, 0.85, 1.05, 0.8, 1.15, 0.9, 1.0, 0.82, 1.12, 0.86))
    ]
    pairs = zip(edge, edge[1:] + edge[:1], strict=True)
    mids = [((a[0] + b[0]) / 2.0, (a[1] + b[1]) / 2.0) for a, b in pairs]
    curves = (
        f"Q{num(c[0])} {num(c[1])} {num(m[0])} {num(m[1])}"
        for c, m in zip(edge[1:] + edge[:1], mids[1:] + mids[:1], strict=True)
    )
    blob = f"M{num(mids[0][0])} {num(mids[0][1])}{''.join(curves)}Z"
    body = tag("path", d=blob, fill=skin.macrophage, stroke=skin.ink, stroke_width=1.2)
    core = tag(
        "ellipse",
        cx=-1.5,
        cy=0.5,
        rx=r * 0.42,
        ry=r * 0.3,
        fill=skin.macrophage_core,
        stroke=skin.ink,
    )
    return nest("g", body + core, id=name)


def _fibroblast(name: str, r: float, skin: Skin) -> str:
    spindle = f"M{num(-r)} 0Q0 -15.5 {num(r)} 0Q0 15.5 {num(-r)} 0Z"
    body = tag("path", d=spindle, fill=skin.fibroblast, stroke=skin.ink, stroke_width=1.3)
    letter = tag(
        "text", "F", y=4.3, text_anchor="middle", font_size=12, font_weight=700, fill=skin.letter
    )
    return nest("g", body + letter, id=name)


def _signal(name: str, skin: Skin) -> str:
    return tag(
        "path", d="M0 -4L4 0L0 4L-4 0Z", fill=skin.ink, stroke=skin.paper, stroke_width=1.2, id=name
    )


def _bricks(name: str, tone: Tone) -> str:
    lines = tag(
        "path", d="M0 .5H14M0 5.5H14M3 .5V5.5M10 5.5V10", stroke=tone.line, stroke_width=0.7
    )
    return _pattern(name, 14, 10, tag("rect", width=14, height=10, fill=tone.surface) + lines)


def _mesh(name: str, skin: Skin) -> str:
    lines = tag("path", d="M0 0L7 7M7 0L0 7M0 3.5H7", stroke=skin.blood, stroke_width=1.5)
    return _pattern(name, 7, 7, tag("rect", width=7, height=7, fill=skin.clot) + lines)


def _stipple(name: str, skin: Skin) -> str:
    dots = "".join(tag("circle", cx=x, cy=y, r=1.2) for x, y in ((2, 2), (7, 6)))
    return _pattern(name, 10, 8, nest("g", dots, fill=skin.flush))


def _lobules(name: str, where: Layout) -> str:
    spots = ((15, 14), (0, 40), (30, 40))
    round_ones = "".join(tag("circle", cx=x, cy=y, r=13) for x, y in spots)
    ground = tag("rect", width=30, height=53, fill=where.skin.fat_ground)
    inner = ground + nest(
        "g", round_ones, fill=where.skin.fat, fill_opacity="0.6", stroke=where.skin.fat_edge
    )
    start = f"translate({num(where.left)} {num(where.fat + 2.0)})"
    return _pattern(name, 30, 53, inner, patternTransform=start)


def _pattern(name: str, width: int, height: int, inner: str, **more: str) -> str:
    size = {"width": width, "height": height, "patternUnits": "userSpaceOnUse", **more}
    return nest("pattern", inner, id=name, **size)
