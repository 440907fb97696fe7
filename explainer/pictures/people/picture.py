"""Imagined people one at a time, and all of them as a still grid of small profiles."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from explainer.draw.axis import SMALL_PX, Area
from explainer.draw.figure import on_paper
from explainer.draw.palette import LIGHT, PROJECTOR
from explainer.draw.svg import fitting, group, tag, words_at
from explainer.pictures.people import words as say
from explainer.pictures.scar.section import AIR_MM, Ruler, section, section_height

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from explainer.draw.figure import Figure
    from explainer.draw.palette import Theme
    from explainer.science.people import Met
    from explainer.science.scar import Dip

SIDE_PX, TOP_PX, CELL_PX, WALL_CELL_PX, GAP_PX = 12.0, 30.0, 62.0, 46.0, 6.0
LINE_PX, CELL_SHOWN_MM = 16.0, 3.2
WALL_ROW_PX = 500.0  # on a wall, room for seven cells in a row


def people_picture(
    everyone: Sequence[Met],
    place: int,
    shown: Collection[int],
    width_px: float = 0,
    theme: Theme = LIGHT,
) -> Figure:
    """Draw one person's scar in section, and a grid with the profiles of those met so far.

    Args:
        everyone: all people.
        place: place of the one who is met now, from 0.
        shown: places whose profiles stand in the grid.
        width_px: width of the page in px; 0 where it is not known.
        theme: colours of the page.

    Returns:
        The picture; each cell of the grid has the class `cell`, and its lift in `data-lifted`.
    """
    width = fitting(width_px)
    inner, met, wall = min(width - 2 * SIDE_PX, 760.0), everyone[place], theme is PROJECTOR
    area = Area(SIDE_PX, TOP_PX, inner, section_height(inner, wall=wall))
    title = words_at(SIDE_PX, 20.0, say.heading(met), theme, font_weight="bold")
    lines = say.note_lines(narrow=area.narrow, taller=Ruler(area, wall).taller)
    look = {"font_size": SMALL_PX, "fill": theme.quiet}
    note = "".join(
        words_at(SIDE_PX, area.bottom + LINE_PX * i, line, **look)
        for i, line in enumerate(lines, start=1)
    )
    grid = _grid(area, area.bottom + 14.0 + LINE_PX * len(lines), width, wall=wall)
    cells = "".join(_cell(each, grid, i, i in shown, theme) for i, each in enumerate(everyone))
    height = grid.corner(len(everyone) - 1)[1] + grid.high + 32.0
    layers = {
        "section": title + section(met.dip, area, theme) + note,
        "people": group(cells, id="people-grid"),
        "now": _ring(grid, place, theme),
    }
    return on_paper((width, height), say.TITLE, say.described(met, everyone), layers, theme)


class _Grid(NamedTuple):
    """Where the cells stand: the upper edge, how many in a row, how high; the picture's width."""

    top: float
    columns: int
    width: float
    high: float

    @property
    def cell_px(self) -> float:
        """How wide a cell is."""
        return (self.width - 2 * SIDE_PX + GAP_PX) / self.columns - GAP_PX

    def corner(self, place: int) -> tuple[float, float]:
        """Return the upper left corner of a cell (px)."""
        row, column = divmod(place, self.columns)
        return SIDE_PX + (self.cell_px + GAP_PX) * column, self.top + row * (self.high + GAP_PX)


def _grid(area: Area, top: float, width: float, *, wall: bool) -> _Grid:
    if wall:
        return _Grid(top, 5 if area.width < WALL_ROW_PX else 7, width, WALL_CELL_PX)
    return _Grid(top, 4 if area.narrow else 10, width, CELL_PX)


def _cell(met: Met, grid: _Grid, place: int, shown: bool, theme: Theme) -> str:
    (left, top), wide = grid.corner(place), grid.cell_px
    frame = {"width": wide, "height": grid.high, "fill": theme.page, "stroke": theme.rule}
    parts = tag("rect", x=left, y=top, **frame)
    parts += words_at(left + 4, top + 14, str(met.who.number), font_size=SMALL_PX, fill=theme.quiet)
    if shown:
        said = say.percent(met.lifted_percent)
        look = {"text_anchor": "end", "font_size": SMALL_PX}
        ink = {"fill": "none", "stroke": theme.text}
        parts += words_at(left + wide - 4, top + 14, said, theme, **look)
        parts += _small(
            met.dip.before, left, top, grid, **ink, stroke_dasharray="4 3", stroke_width=1
        )
        parts += _small(met.dip, left, top, grid, **ink, stroke_width=2)
    kind = f"cell {'met' if shown else 'unmet'}"
    return group(parts, class_=kind, data_lifted=f"{met.lifted_percent:.4g}")


def _ring(grid: _Grid, place: int, theme: Theme) -> str:
    left, top = grid.corner(place)
    ring = {"x": left - 2, "y": top - 2, "rx": 3, "stroke": theme.text}
    ring |= {"width": grid.cell_px + 4, "height": grid.high + 4, "fill": "none", "stroke_width": 3}
    return tag("rect", id="people-now", **ring)


def _small(dip: Dip, left: float, top: float, grid: _Grid, **look: object) -> str:
    across = [CELL_SHOWN_MM * (i / 40.0 - 0.5) for i in range(41)]
    deepest = max(AIR_MM + 0.3, dip.before.depth_mm)
    tall, wide = (grid.high - 28.0) / deepest, grid.cell_px
    points = " ".join(
        f"{left + wide * (x / CELL_SHOWN_MM + 0.5):.1f},{top + 22 + dip.depth_at(x) * tall:.1f}"
        for x in across
    )
    return tag("polyline", points=points, **look)
