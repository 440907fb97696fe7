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
from explainer.draw.axis import (
    HAND_PX,
    HORIZON_DAYS,
    LINE_PX,
    SMALL_PX,
    Area,
    position,
    ticks,
)
from explainer.draw.figure import LAYERS, Figure
from explainer.draw.palette import Look
from explainer.draw.say import WATERMARK
from explainer.pictures.clocks import words as say
from explainer.pictures.clocks.event import event_strokes
from explainer.pictures.clocks.lanes import LaneRow, rows
from explainer.pictures.clocks.layers import Note, Sheet, drawn_layer, ground
from explainer.pictures.clocks.marks import (
    END_ASIDE,
    badges,
    diamonds,
    ends,
    flags,
    labels,
    pinned_diamonds,
)
from explainer.pictures.clocks.ribbons import ghost_lines, result_shapes, side_shapes
from explainer.pictures.clocks.strokes import Ink, Line, Ribbon, Scale, Text

if TYPE_CHECKING:
    from explainer.evidence import Phase
    from explainer.pictures.clocks.strokes import Stroke
    from explainer.science.signs import Signs

PHASES_PX = 4  # above the lanes beside the type of the phases' names
# beside the axis, in sizes of the type: name and state of each lane left, its end right
NAMES_EM, ENDS_EM = 15.0, 5.9
WORDY_PX = 740  # a picture as wide as this has room for the whole names of the phases


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
        >>> [each.name for each in timeline(both, 3.0, Look()).strokes][:3]
        ['side effect: most sources', 'side effect: some people', 'side effect: some sources']
    """
    lanes = _lanes(signs, look, event)
    sheet, under = _sheet(lanes, look, healing=signs.plan.sessions > 0)
    strokes = (
        *_side(signs, lanes, look),
        *_results(signs, lanes, look, pinned),
        flags(signs, lanes, look),
        diamonds(signs, lanes, look, sheet.scale.area),
        pinned_diamonds(pinned, lanes, look),
        *_moving(signs, lanes, day, event, look, sheet.scale.area),
        ends(signs, lanes, look),
        badges(lanes, look, sheet.scale.area),
    )
    drawn = {name: drawn_layer(name, strokes, sheet.scale) for name in LAYERS[1:]}
    return Timeline(
        layers={LAYERS[0]: under, **drawn},
        width=look.width_px,
        height=sheet.height,
        title=say.CHART_LABEL,
        description=say.DESCRIBED,
        sheet=sheet,
        strokes=strokes,
    )


def timeline_at(
    picture: Timeline, signs: Signs, day: float, look: Look, event: int = 0
) -> Timeline:
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
        >>> timeline_at(picture, both, 28.0, Look()).changed(picture)
        ('labels',)
    """
    lanes, area = _lanes(signs, look, event), picture.sheet.scale.area
    moved = _moving(signs, lanes, day, event, look, area)
    news = {each.name: each for each in moved}
    strokes = tuple(news.get(each.name, each) for each in picture.strokes)
    layers = {name: drawn_layer(name, moved, picture.sheet.scale) for name in ("event", "labels")}
    return replace(picture, strokes=strokes, layers={**picture.layers, **layers})


def _lanes(signs: Signs, look: Look, event: int) -> tuple[LaneRow, ...]:
    return rows(signs, look.rare, narrow=look.narrow, event=bool(event))


def _side(signs: Signs, lanes: tuple[LaneRow, ...], look: Look) -> tuple[Stroke, ...]:
    drawn, colours = side_shapes(signs, lanes), look.theme
    return (
        Ribbon(say.SIDE_MOST, drawn.core, colours.side, colours.side_edge, "hatched"),
        Ribbon(say.SIDE_SOME, drawn.pale, colours.side_pale, colours.side_edge),
        Ribbon(say.SIDE_FADING, drawn.fading, colours.side_pale, colours.side_edge, "fading"),
        Line(say.TIME_UNKNOWN, drawn.unknown, colours.side_edge, 2.0, "dot"),
    )


def _results(
    signs: Signs, lanes: tuple[LaneRow, ...], look: Look, pinned: Signs | None
) -> tuple[Stroke, ...]:
    low, high, middle = result_shapes(signs, lanes)
    colours = look.theme
    return (
        Ribbon(say.RESULT_SLOW, low, colours.result, colours.result_edge),
        Ribbon(say.RESULT_SOME, high, colours.result_pale, colours.result_edge),
        Line(say.RESULT_MIDDLE, middle, colours.result_edge, 2.5),
        Line(say.PINNED_PLAN, ghost_lines(pinned, lanes), colours.ghost, 2.0, "dash"),
    )


def _moving(
    signs: Signs, lanes: tuple[LaneRow, ...], day: float, event: int, look: Look, area: Area
) -> tuple[Stroke, ...]:
    """Return what goes with the day and with the event."""
    return (*event_strokes(event, lanes, look, area), labels(signs, lanes, day, look, area))


@lru_cache(maxsize=16)  # it depends on the page only, and a picture is drawn at every move
def _sheet(lanes: tuple[LaneRow, ...], look: Look, *, healing: bool) -> tuple[Sheet, str]:
    top, small = lanes[0].base + lanes[0].high, look.sizes.small
    above, high = PHASES_PX + small, round(look.sizes.lane * top)
    below = HAND_PX + 2 * (LINE_PX - SMALL_PX + small)
    area = _area(look, above, high)
    shown = ticks(area.width, small)
    phases = tuple(evidence.phases().values()) if healing else ()  # none without a session
    notes = (*_phase_titles(phases, top, look), *_watermarks(lanes, look), *_heads(lanes, look))
    sheet = Sheet(
        look,
        above + high + below,
        Scale(area, top),
        tuple((position(phase.start_d), position(phase.end_d)) for phase in phases[::2]),
        tuple((row.group, row.base) for row in lanes if row.is_lane),
        tuple((position(day), words) for day, words in shown),
        notes,
        tuple((row.key, row.base, row.high) for row in lanes if row.is_lane),
    )
    return sheet, ground(sheet)


def _area(look: Look, above: float, high: float) -> Area:
    """Return where time runs: on a phone over the whole width, else between names and ends."""
    half = 2.0 + 2 * look.sizes.diamond // 3  # half a diamond stands over each end of the axis
    left = half if look.narrow else NAMES_EM * look.sizes.label
    right = half if look.narrow else ENDS_EM * look.sizes.small
    return Area(left, above, look.width_px - left - right, high)


def _phase_titles(phases: tuple[Phase, ...], top: float, look: Look) -> tuple[Note, ...]:
    ink = Ink(look.sizes.small, look.theme.quiet)
    brief, notes = look.large or look.width_px < WORDY_PX, []
    for phase in phases:
        middle = (position(phase.start_d) + position(min(phase.end_d, HORIZON_DAYS))) / 2.0
        said = phase.short_label if brief else phase.label
        notes.append(Note((middle, top), Text(plain=said), ink, over=True))
    return tuple(notes)


def _watermarks(lanes: tuple[LaneRow, ...], look: Look) -> tuple[Note, ...]:
    ink, last = Ink(look.sizes.small, look.theme.quiet), lanes[-1]
    row = next(row for row in lanes if (row.group, row.key) == ("header", last.group))
    return (Note((3.94, row.middle), Text(plain=WATERMARK), ink, "end"),)


def _heads(lanes: tuple[LaneRow, ...], look: Look) -> tuple[Note, ...]:
    """Head what stands at the end of each lane, where there is room for it."""
    ink = Ink(look.sizes.small, look.theme.quiet)
    shown = [] if look.narrow else [row for row in lanes if row.group == "header"]
    return tuple(
        Note((4.0 + END_ASIDE, row.middle), Text(plain=say.END_HEADS[row.key]), ink, "start")
        for row in shown
    )
