"""The sketch of lesson N5: what is drawn for four lanes, and what sources and model say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.draw.axis import GAP_PX, PANELS, SMALL_PX, Area, axis, position
from explainer.draw.figure import on_paper
from explainer.draw.palette import LIGHT
from explainer.draw.svg import BOLD_LETTER, fitting, group, guessed, reach, tag, words_at
from explainer.pictures.sketch import words as say
from explainer.science.stretches import SIDE_LANES, Stretch

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from explainer.draw.figure import Figure
    from explainer.draw.palette import Theme
    from explainer.science.stretches import Truth

HEAD_PX, LANE_PX, FOOT_PX, EDGE_PX = 28.0, 60.0, 44.0, 27.0
HAND_PX, BAR_PX = 31.0, 12.0  # from the top of a lane to its guess; the height of its answer
HALO = {"paint_order": "stroke", "stroke_width": 3, "stroke_linejoin": "round"}


def lane_farthest_off(answer: tuple[Truth, ...], guesses: Mapping[str, Stretch]) -> Truth:
    """Return the lane whose guess lies farthest off.

    Args:
        answer: the truths.
        guesses: start and end by lane (days since the session), for every lane of the answer.

    Returns:
        The lane; how far off is counted along the axis of four panels, as the eye sees it.
    """

    def gap(truth: Truth) -> float:
        """Return how far start and end are off, in panels of the axis."""
        guess = guesses[truth.name]
        starts = abs(position(truth.usual.start) - position(guess.start))
        return starts + abs(position(truth.usual.end) - position(guess.end))

    return max(answer, key=gap)


def sketch_picture(
    answer: tuple[Truth, ...],
    days: Sequence[float | None] = (),
    *,
    revealed: bool = False,
    width_px: float = 0,
    theme: Theme = LIGHT,
) -> Figure:
    """Draw the timeline of the four lanes, with what a learner has drawn on it.

    Args:
        answer: the truths.
        days: start and end of each lane as guessed, one after the other; None where there is none.
        revealed: whether the bars of the answer are drawn.
        width_px: width of the page in px; 0 where it is not known.
        theme: colours of the page.

    Example:
        >>> from explainer.science import plan, signs
        >>> from explainer.science.stretches import truths
        >>> answer = truths(signs.signs(plan.Plan(sessions=1), plan.Person()))
        >>> drawn = (sketch_picture(answer, revealed=open_) for open_ in (False, True))
        >>> [each.layers["truth"].count("<rect") for each in drawn]
        [0, 8]
    """
    width = fitting(width_px)
    area = Area(EDGE_PX, HEAD_PX, width - 2.0 * EDGE_PX, LANE_PX * len(answer))
    lanes = [(truth, area.top + LANE_PX * place) for place, truth in enumerate(answer)]
    guesses = dict(enumerate(days))
    layers = {
        "ground": _heads(area, theme) + axis(area, theme, followed=False),
        "lanes": "".join(_lane(truth, top, area, theme) for truth, top in lanes),
        "truth": _answer(lanes, area, theme) if revealed else "",
        "guess": "".join(
            _guess((2 * place, 2 * place + 1), guesses, top + HAND_PX, area, theme)
            for place, (_, top) in enumerate(lanes)
        ),
    }
    return on_paper((width, area.bottom + FOOT_PX), say.TITLE, say.DESCRIBED, layers, theme)


def _heads(area: Area, theme: Theme) -> str:
    look = {"text_anchor": "middle", "font_weight": 600, "font_size": SMALL_PX}
    fits = all(BOLD_LETTER * SMALL_PX * len(panel.short) < area.panel_px for panel in PANELS)
    kind = ("short" if fits else "unit") if area.narrow else "title"
    names = (getattr(panel, kind) for panel in PANELS)
    return "".join(
        words_at(area.at(place + 0.5), area.top - 9.0, name, theme, **look)
        for place, name in enumerate(names)
    )


def _lane(truth: Truth, top: float, area: Area, theme: Theme) -> str:
    ends = {"x1": area.left, "x2": area.left + area.width, "y1": top, "y2": top}
    look = {"stroke": theme.page, "font_weight": 600, **HALO}
    name = words_at(area.left + 6.0, top + 16.0, truth.label, theme, **look)
    return tag("line", stroke=theme.rule, **ends) + name


def _answer(lanes: Sequence[tuple[Truth, float]], area: Area, theme: Theme) -> str:
    drawn = "".join(_bars(truth, top, area, theme) for truth, top in lanes)
    return group(drawn, class_="tc-truth")


def _bars(truth: Truth, top: float, area: Area, theme: Theme) -> str:
    side, result = (theme.side, theme.side_edge), (theme.result, theme.result_edge)
    fill, stroke = side if truth.name in SIDE_LANES else result
    look = {"y": top + LANE_PX - BAR_PX - 3.0, "height": BAR_PX, "fill": fill, "stroke": stroke}
    bars = ((truth.widest, 0.28), (truth.usual, 1.0))
    drawn = "".join(
        tag("rect", x=left, width=max(right - left, 4.0), fill_opacity=share, **look)
        for stretch, share in bars
        for left, right in [map(area.x, stretch)]
    )
    if area.narrow:
        return drawn  # the words stand below the picture
    right = {"text_anchor": "end", "font_size": SMALL_PX, "stroke": theme.page, **HALO}
    at = area.left + area.width - 6.0
    return drawn + words_at(at, top + 16.0, say.usual_short(truth), theme, **right)


def _guess(
    ends: tuple[int, int],
    days: Mapping[int, float | None],
    at: float,
    area: Area,
    theme: Theme,
) -> str:
    found = ((end, days.get(end)) for end in ends)
    points = {end: (area.x(day), at) for end, day in found if day is not None}
    box = {"x": area.left, "y": at - HAND_PX, "width": area.width, "height": LANE_PX}
    return reach(ends, box, at, data_gap=GAP_PX) + guessed(points, ends, theme)
