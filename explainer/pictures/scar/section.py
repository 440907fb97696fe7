"""A scar in section: how deep the dip is, how soft its edges are, and the new fibres under it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from explainer.draw.axis import SMALL_PX, Area
from explainer.draw.crew import shade
from explainer.draw.palette import LIGHT, PROJECTOR
from explainer.draw.svg import group, nest, tag, through, words_at
from explainer.draw.words import RUNNERS
from explainer.pictures.scar import words as say
from explainer.science.scar import SHAPES, fibre_counts

if TYPE_CHECKING:
    from explainer.draw.palette import Theme
    from explainer.science.scar import Dip

SHOWN_MM = 6.0  # width of the section
AIR_MM, BELOW_MM, TETHER_MM = 0.12, 1.5, 1.4  # above and below the level of the skin around
EPIDERMIS_MM = 0.1
TRUE_SCALE_PX = 90.0  # px per mm above which heights need not be drawn taller to be seen


class Ruler(NamedTuple):
    """Where millimetres of skin stand in the picture; heights may be drawn taller.

    On a wall they are not: there the picture has to be low.
    """

    area: Area
    wall: bool = False

    @property
    def wide(self) -> float:
        """Pixels per mm across."""
        return self.area.width / SHOWN_MM

    @property
    def taller(self) -> int:
        """How many times too tall heights are drawn."""
        return 1 if self.wall or self.wide >= TRUE_SCALE_PX else 2

    @property
    def tall(self) -> float:
        """Pixels per mm of depth."""
        return self.wide * self.taller

    def point(self, across_mm: float, depth_mm: float) -> tuple[float, float]:
        """Return the place of a point of the skin (px).

        Args:
            across_mm: from the middle of the scar, to the left below zero.
            depth_mm: below the level of the skin around.
        """
        x = self.area.left + self.area.width / 2.0 + across_mm * self.wide
        return x, self.area.top + (AIR_MM + depth_mm) * self.tall


def section_height(width: float, *, wall: bool = False) -> float:
    """Return the height of a section of some width (px), on a page or on a wall.

    Example:
        >>> round(section_height(600.0))
        162
    """
    return (AIR_MM + BELOW_MM) * Ruler(Area(0.0, 0.0, width, 0.0), wall).tall


def profile(dip: Dip, ruler: Ruler, below_mm: float = 0.0) -> list[tuple[float, float]]:
    """Return the surface from left to right, or a line some mm below it.

    Args:
        dip: the scar.
        ruler: where millimetres stand in the picture.
        below_mm: how far below the surface.

    Returns:
        201 points (x, y) in px.
    """
    steps = [SHOWN_MM * (i / 200.0 - 0.5) for i in range(201)]
    return [ruler.point(across, dip.depth_at(across) + below_mm) for across in steps]


def section(dip: Dip, area: Area, theme: Theme = LIGHT) -> str:
    """Draw a scar in section, with its outline before the first session and a scale.

    Args:
        dip: the scar now.
        area: where it is drawn; its height should be `section_height(area.width)`.
        theme: colours of the page.

    Returns:
        SVG elements; the surface now has the id `scar-now`, fibres the classes `fibre-mature`
        and `fibre-young`.

    Example:
        >>> from explainer.science.scar import Dip
        >>> section(Dip("rolling", 0.4, 0.02, 0.3), Area(0, 0, 800, 263)).count("fibre-mature")
        30
    """
    ruler = Ruler(area, theme is PROJECTOR)
    now, under = profile(dip, ruler), profile(dip, ruler, EPIDERMIS_MM)
    floor = [(area.left + area.width, area.bottom), (area.left, area.bottom)]
    dermis = through("polygon", [*under, *floor], fill=theme.scar.dermis, stroke=theme.rule)
    skin = {"fill": theme.scar.epidermis, "stroke": theme.rule, "class_": "epidermis"}
    epidermis = through("polygon", [*now, *under[::-1]], **skin)
    edge = {"fill": "none", "stroke": theme.text}
    surface = through("polyline", now, id="scar-now", stroke_width=2.5, **edge)
    dashes = {"stroke_dasharray": "6 4", "stroke_width": 1.6, "id": "scar-before"}
    before = through("polyline", profile(dip.before, ruler), **edge, **dashes)
    marks = _tethers(dip, ruler, theme) + _fibres(dip, ruler, theme) + _scale(ruler, theme)
    return dermis + _old_scar(dip, ruler, theme) + epidermis + marks + before + surface


def _old_scar(dip: Dip, ruler: Ruler, theme: Theme) -> str:
    reach = SHAPES[dip.scar_type].half_width_mm + 0.25
    steps = [reach * (i / 20.0 - 1.0) for i in range(41)]
    top = [ruler.point(x, dip.depth_at(x) + EPIDERMIS_MM) for x in steps]
    deep = dip.before.depth_mm + EPIDERMIS_MM
    lower = [ruler.point(x, deep + 0.3 * math.sqrt(1.0 - (x / reach) ** 2)) for x in steps]
    hatch = tag("path", d="M0 6L6 0", stroke=theme.scar.hatch, stroke_width=1)
    field = {"width": 6, "height": 6, "patternUnits": "userSpaceOnUse"}
    made = nest("defs", nest("pattern", hatch, id="scar-old-fill", **field))
    return made + through(
        "polygon", [*top, *lower[::-1]], fill="url(#scar-old-fill)", id="scar-old"
    )


def _tethers(dip: Dip, ruler: Ruler, theme: Theme) -> str:
    lines = []
    for across in SHAPES[dip.scar_type].tethers_mm:
        (x1, y1), (x2, y2) = (
            ruler.point(across, dip.depth_at(across) + EPIDERMIS_MM),
            ruler.point(across * 1.3, TETHER_MM),
        )
        ends = {"x1": x1, "y1": y1, "x2": x2, "y2": y2}
        look = {"stroke": theme.scar.tether, "stroke_width": 2.2}
        lines.append(tag("line", class_="tether", **look, **ends))
    return group("".join(lines), id="scar-tethers")


def _fibres(dip: Dip, ruler: Ruler, theme: Theme) -> str:
    young, mature = fibre_counts(dip, narrow=ruler.area.narrow)
    count = young + mature
    # young ones stand evenly among the mature, because both are laid down together
    is_young = [((i + 1) * young) // count > (i * young) // count for i in range(count)]
    top = dip.before.depth_mm + EPIDERMIS_MM + 0.08
    return group(
        "".join(_fibre(ruler, i, top, theme, is_young=kind) for i, kind in enumerate(is_young)),
        id="scar-fibres",
    )


def _fibre(ruler: Ruler, place: int, top_mm: float, theme: Theme, *, is_young: bool) -> str:
    columns = 7
    rank, column = divmod(place, columns)
    across = (column - (columns - 1) / 2.0) * 0.42 + (0.1 if rank % 2 else -0.1)
    x, y = ruler.point(across, min(top_mm + 0.07 * rank, BELOW_MM - 0.03))
    runner = RUNNERS[-2 if is_young else -1]
    half = (0.07 if is_young else 0.19) * ruler.wide
    tilt = (3.0 if place % 2 else -3.0) if is_young else 0.0
    ends = {"x1": x - half, "x2": x + half, "y1": y - tilt, "y2": y + tilt}
    kind = "fibre-young" if is_young else "fibre-mature"
    thick = 1.4 if is_young else max(0.028 * ruler.tall, 2.4)
    return tag("line", class_=kind, stroke=shade(runner, theme).edge, stroke_width=thick, **ends)


def _scale(ruler: Ruler, theme: Theme) -> str:
    left, low = ruler.area.left + 12.0, ruler.area.bottom - 18.0
    right, high = left + ruler.wide, low - 0.5 * ruler.tall
    path = f"M{left:.1f} {high:.1f}V{low:.1f}H{right:.1f}"
    bar = tag("path", id="scar-scale", d=path, fill="none", stroke=theme.text, stroke_width=2.5)
    halo = {"stroke": theme.scar.dermis, "stroke_width": 3, "paint_order": "stroke"}
    # below and beside the bars, away from tethers and fibres in the middle
    places = ((left, low + 12.0), (left + 6.0, (high + low) / 2.0 + 4.0))
    said = (
        words_at(x, y, text, theme, **halo, font_size=SMALL_PX)
        for (x, y), text in zip(places, say.SCALE, strict=True)
    )
    return bar + "".join(said)
