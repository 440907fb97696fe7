"""The needle: its nominal length, and how deep it really goes, with the range of the reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer import evidence
from explainer.draw.svg import nest, num, tag
from explainer.evidence.section import number
from explainer.pictures.skin.section import words as say
from explainer.pictures.skin.section.marks import path

if TYPE_CHECKING:
    from explainer.pictures.skin.section.layout import Layout
    from explainer.science.plan import Plan


def needle(where: Layout, plan: Plan, now: float) -> str:
    """Draw the needle with its plate; it moves up and fades as it is pulled out.

    Args:
        where: the layout.
        plan: gives the nominal length (mm).
        now: 1 when it is in, 0 when it is out.
    """
    skin, long = where.skin, plan.needle_length_mm * where.px_per_mm
    half = number("needle_mm") * where.px_per_mm / 2.0
    tip = min(number("tip_mm") * where.px_per_mm, 0.7 * long)
    shaft = path(
        [(0.0, 0.0), (half, -tip), (half, -long), (-half, -long), (-half, -tip)], close=True
    )
    plate = tag(
        "rect", x=-36, y=-long - 11.0, width=72, height=11, rx=3, fill=skin.grey, stroke=skin.ink
    )
    body = tag("path", d=shaft, fill=skin.needle, stroke=skin.ink, stroke_width=1.4)
    lift = (1.0 - now) * where.dose.depth_mm * where.px_per_mm
    place = f"translate({num(where.needle_x)} {num(where.y(where.dose.depth_mm) - lift)})"
    return nest("g", body + plate, id=where.ids("needle"), transform=place, opacity=num(now, 2))


def ruler(where: Layout, plan: Plan, now: float) -> str:
    """Draw the bar of depth beside the needle: sure, usual and farthest, ever paler.

    Args:
        where: the layout.
        plan: gives the nominal length (mm).
        now: 1 when the needle is in, 0 when it is out.
    """
    share, skin = evidence.parameters()["pen"], where.skin
    ends = [
        where.y(part * plan.needle_length_mm) for part in (0.0, share.low, share.value, share.high)
    ]
    stops = [min(end, where.bottom - 3.0) for end in ends]
    x = where.needle_x + 17.0
    bars = "".join(
        tag(
            "rect",
            x=x,
            y=top,
            width=7,
            height=max(below - top, 0.1),
            fill=skin.ink,
            fill_opacity=fade,
        )
        for top, below, fade in zip(stops, stops[1:], ("1", "0.6", "0.18"), strict=False)
    )
    ground = tag(
        "rect", x=x - 2.0, y=stops[0], width=11, height=stops[3] - stops[0] + 2.0, fill=skin.paper
    )
    mark = tag("path", d=f"M{num(x - 4)} {num(stops[2])}h15", stroke=skin.ink, stroke_width=2.4)
    edge = tag(
        "rect", x=x, y=stops[0], width=7, height=stops[3] - stops[0], fill="none", stroke=skin.ink
    )
    return nest("g", ground + bars + edge + mark, id=where.ids("ruler"), opacity=num(now, 2))


def words(where: Layout, plan: Plan, now: float) -> str:
    """Write length and depth beside the needle, in the air.

    Args:
        where: the layout.
        plan: gives the nominal length (mm).
        now: 1 when the needle is in, 0 when it is out.
    """
    lines = say.needle_lines(plan, narrow=where.narrow)
    x, end = where.needle_x + 42.0, where.right - 5.0
    # the narrowest page has no room beside the plate: there they end at the frame, over its edge
    tight = where.narrow and x + 112.0 > end
    halo = {"stroke": where.skin.paper, "stroke_width": 4, "paint_order": "stroke"}
    said = "".join(
        tag(
            "text",
            line,
            x=end if tight else x,
            y=where.surface - 78.0 + 17.0 * i,
            font_weight=None if i else 700,
            text_anchor="end" if tight else None,
        )
        for i, line in enumerate(lines)
    )
    return nest(
        "g",
        said,
        id=where.ids("needle-words"),
        opacity=num(now, 2),
        fill=where.skin.ink,
        font_size=12 if where.narrow else 13,
        **(halo if where.narrow else {}),
    )
