"""The two-clock timeline: side effects and results as lanes on one shared time axis.

Both clocks use one code. A lane is as tall as its amount: for a side effect the share of sources
in which it is still there, for a result its size. The full part is what nearly all agree on; the
faint part is what only some people see. Pure: signs in, a picture out.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from explainer import evidence
from explainer.draw.axis import HORIZON_DAYS, PANELS, Area, position
from explainer.draw.figure import LAYERS, Figure
from explainer.draw.palette import Look
from explainer.draw.say import WATERMARK
from explainer.pictures.clocks.event import event_strokes
from explainer.pictures.clocks.lanes import LaneRow, rows
from explainer.pictures.clocks.layers import Note, Sheet, drawn_layer, ground
from explainer.pictures.clocks.marks import badges, diamonds, flags, labels, pinned_diamonds
from explainer.pictures.clocks.ribbons import ghost_lines, result_shapes, side_shapes
from explainer.pictures.clocks.strokes import Ink, Line, Ribbon, Scale, Text
from explainer.pictures.clocks.words import (
    CHART_LABEL,
    DESCRIBED,
    PINNED_PLAN,
    RESULT_MIDDLE,
    RESULT_SLOW,
    RESULT_SOME,
    SIDE_MOST,
    SIDE_SOME,
    TIME_UNKNOWN,
)

if TYPE_CHECKING:
    from explainer.pictures.clocks.strokes import Stroke
    from explainer.science.signs import Signs

TOP_PX, BOTTOM_PX = 22, 34  # room for titles above the lanes and for ticks below, beside their type


@dataclass(frozen=True, kw_only=True)
class Timeline(Figure):
    """The picture of both clocks, with the records from which it is drawn.

    Args:
        sheet: what the strokes lie on.
        strokes: lanes, marks and labels, from the bottom to the top; always the same names in the
            same order, so that a chart can be updated in place.
    """

    sheet: Sheet
    strokes: tuple[Stroke, ...]

    def stroke(self, name: str) -> Stroke:
        """Return the stroke of a name."""
        return next(each for each in self.strokes if each.name == name)


def timeline(
    signs: Signs, day: float, look: Look, pinned: Signs | None = None, event: int = 0
) -> Timeline:
    """Draw both clocks.

    Args:
        signs: what shows, for the chosen plan and person.
        day: where the learner stands, in days since the first session.
        look: colours and size.
        pinned: the signs of a plan kept for comparison, drawn as a dashed ghost.
        event: days from the first session to the event; 0 for none.

    Example:
        >>> from explainer.science import signs as science, plan
        >>> both = science.signs(plan.Plan(), plan.Person())
        >>> picture = timeline(both, 3.0, Look())
        >>> [each.name for each in picture.strokes][:3]
        ['side effect: most sources', 'side effect: some people', 'time not known']
    """
    lanes = rows(signs, look.rare, bool(event))
    sheet, under = _sheet(lanes, look)
    strokes = (
        *_side(signs, lanes, look),
        *_results(signs, lanes, look),
        Line(PINNED_PLAN, ghost_lines(pinned, lanes), look.theme.ghost, 2.0, "dash"),
        flags(signs, lanes, look),
        diamonds(signs, lanes, look),
        pinned_diamonds(pinned, lanes, look),
        *event_strokes(event, lanes, look),
        labels(signs, lanes, day, look),
        badges(lanes, look),
    )
    drawn = {name: drawn_layer(name, strokes, sheet.scale) for name in LAYERS[1:]}
    return Timeline(
        layers={LAYERS[0]: under, **drawn},
        width=look.width_px,
        height=sheet.height,
        title=CHART_LABEL,
        description=DESCRIBED,
        sheet=sheet,
        strokes=strokes,
    )


def at_day(picture: Timeline, signs: Signs, day: float, look: Look, event: int = 0) -> Timeline:
    """Return the picture at another day and with its event on another; all else stays.

    Args:
        picture: a picture of the same signs and look, with an event if there is one now.
        signs: what shows for the plan.
        day: the new day.
        look: colours and size.
        event: days from the first session to the event; 0 for none.

    Example:
        >>> from explainer.science import signs as science, plan
        >>> both = science.signs(plan.Plan(), plan.Person())
        >>> picture = timeline(both, 3.0, Look())
        >>> at_day(picture, both, 28.0, Look()).changed(picture)
        ('labels',)
    """
    lanes = rows(signs, look.rare, bool(event))
    moved = (*event_strokes(event, lanes, look), labels(signs, lanes, day, look))
    news = {each.name: each for each in moved}
    strokes = tuple(news.get(each.name, each) for each in picture.strokes)
    scale = picture.sheet.scale
    layers = {name: drawn_layer(name, moved, scale) for name in ("event", "labels")}
    return replace(picture, strokes=strokes, layers={**picture.layers, **layers})


def _side(signs: Signs, lanes: tuple[LaneRow, ...], look: Look) -> tuple[Stroke, ...]:
    core, tail, unknown = side_shapes(signs, lanes)
    colours = look.theme
    return (
        Ribbon(SIDE_MOST, core, colours.side, colours.side_edge, hatched=True),
        Ribbon(SIDE_SOME, tail, colours.side_pale, colours.side_edge),
        Line(TIME_UNKNOWN, unknown, colours.side_edge, 2.0, "dot"),
    )


def _results(signs: Signs, lanes: tuple[LaneRow, ...], look: Look) -> tuple[Stroke, ...]:
    low, high, middle = result_shapes(signs, lanes)
    colours = look.theme
    return (
        Ribbon(RESULT_SLOW, low, colours.result, colours.result_edge),
        Ribbon(RESULT_SOME, high, colours.result_pale, colours.result_edge),
        Line(RESULT_MIDDLE, middle, colours.result_edge, 2.5),
    )


@lru_cache(maxsize=16)  # it depends on the page only, and a picture is drawn at every move
def _sheet(lanes: tuple[LaneRow, ...], look: Look) -> tuple[Sheet, str]:
    top, small = lanes[0].base + 1.0, look.sizes.small
    above, below = TOP_PX + 2 * small, BOTTOM_PX + 2 * small
    side = 2 + 2 * look.sizes.diamond // 3  # half a diamond stands over each end of the axis
    high = look.sizes.lane * len(lanes)
    ticks = (tick for panel in PANELS for tick in panel.ticks_for(narrow=look.narrow))
    notes = (*_titles(top, above, look), *_phase_titles(top, look), *_watermarks(lanes, look))
    phases = list(evidence.phases().values())[::2]
    sheet = Sheet(
        look,
        above + high + below,
        Scale(Area(side, above, look.width_px - 2 * side, high), top),
        tuple((position(phase.start_d), position(phase.end_d)) for phase in phases),
        tuple(row.base for row in lanes if row.group in {"side", "result"}),
        tuple((position(day), words) for day, words in ticks),
        notes,
    )
    return sheet, ground(sheet)


def _titles(top: float, above_px: int, look: Look) -> tuple[Note, ...]:
    size = look.sizes.title
    ink, raised = Ink(size, look.theme.text), above_px - size + 1
    return tuple(
        Note((n + 0.5, top), Text(each.short if look.narrow else each.title), ink, "middle",
             raised)
        for n, each in enumerate(PANELS)
    )  # fmt: skip


def _phase_titles(top: float, look: Look) -> tuple[Note, ...]:
    ink = Ink(look.sizes.small, look.theme.quiet)
    notes = []
    for phase in evidence.phases().values():
        middle = (position(phase.start_d) + position(min(phase.end_d, HORIZON_DAYS))) / 2.0
        said = phase.short_label if look.narrow else phase.label
        notes.append(Note((middle, top), Text(plain=said), ink, over=True))
    return tuple(notes)


def _watermarks(lanes: tuple[LaneRow, ...], look: Look) -> tuple[Note, ...]:
    ink, down = Ink(look.sizes.small, look.theme.quiet), 0.25 if look.narrow else 0.0
    return tuple(
        Note((4.0, row.label_y - down), Text(plain=WATERMARK), ink, "end")
        for row in lanes
        if row.group == "header"
    )
