"""The sketch of lesson N5: what was guessed for four lanes, and what sources and model say."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from explainer.draw.axis import PANELS, Area, position
from explainer.draw.figure import on_paper
from explainer.draw.palette import LIGHT
from explainer.draw.svg import tag, words_at
from explainer.pictures.sketch.words import DESCRIBED, KEY, NOTICE, TITLE, gap_words, usual_words
from explainer.science.stretches import SIDE_LANES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from explainer.draw.figure import Figure
    from explainer.draw.palette import Theme
    from explainer.science.stretches import Stretch, Truth

WIDTH_PX, HEAD_PX, LANE_PX, FOOT_PX, EDGE_PX, BAR_PX = 860.0, 34.0, 48.0, 30.0, 14.0, 16.0


def biggest_gap(answer: tuple[Truth, ...], guesses: Mapping[str, Stretch]) -> Truth:
    """Return the lane whose guess lies farthest off, measured along the axis of four panels."""

    def gap(truth: Truth) -> float:
        """Return how far start and end are off, in panels of the axis."""
        guess = guesses[truth.name]
        starts = abs(position(truth.usual.start) - position(guess.start))
        return starts + abs(position(truth.usual.end) - position(guess.end))

    return max(answer, key=gap)


def sketch_html(answer: tuple[Truth, ...], guesses: Mapping[str, Stretch]) -> str:
    """Draw guess and answer as bars on the four panels; the words stand beside each lane.

    Args:
        answer: the truths.
        guesses: the learner's stretches by lane; may lack lanes, if revealed without a guess.
    """
    heads = "".join(f"<span>{panel.short}</span>" for panel in PANELS)
    lanes = "".join(_lane_html(truth, guesses.get(truth.name)) for truth in answer)
    return (
        f'<div class="tc-sketch"><div class="tc-sketch-heads">{heads}</div>{lanes}'
        f"<p>{KEY} <b>{NOTICE}</b></p></div>"
    )


def _lane_html(truth: Truth, guess: Stretch | None) -> str:
    kind = "side" if truth.name in SIDE_LANES else "result"
    bars = _bar(truth.widest, f"tc-bar-pale tc-bar-{kind}") + _bar(truth.usual, f"tc-bar-{kind}")
    words = usual_words(truth)
    if guess is not None:
        bars += _bar(guess, "tc-bar-guess")
        words = gap_words(truth, guess)
    return f'<div class="tc-lane"><p>{escape(words)}</p><div class="tc-track">{bars}</div></div>'


def _bar(stretch: Stretch, css: str) -> str:
    left, right = (25.0 * position(day) for day in stretch)
    width = max(right - left, 0.6)
    return f'<i class="tc-bar {css}" style="left:{left:.2f}%;width:{width:.2f}%"></i>'


def sketch_picture(
    answer: tuple[Truth, ...], *, revealed: bool = False, theme: Theme = LIGHT
) -> Figure:
    """Draw the timeline of the four lanes as one picture: empty, or with the answer in it.

    Args:
        answer: the truths.
        revealed: whether the bars of the answer are drawn.
        theme: colours of the page.

    Example:
        >>> from explainer.science import plan, signs
        >>> from explainer.science.stretches import truths
        >>> answer = truths(signs.signs(plan.Plan(sessions=1), plan.Person()))
        >>> drawn = (sketch_picture(answer, revealed=open_) for open_ in (False, True))
        >>> [each.layers["lanes"].count("<rect") for each in drawn]
        [0, 8]
    """
    height = HEAD_PX + LANE_PX * len(answer) + FOOT_PX
    rules = "".join(
        tag("line", x1=x, x2=x, y1=HEAD_PX - 4.0, y2=height - FOOT_PX, stroke=theme.rule)
        for x in (_across(share) for share in range(len(PANELS) + 1))
    )
    heads = "".join(
        words_at(
            _across(place + 0.5), 18.0, panel.title, theme, text_anchor="middle", font_weight=600
        )
        for place, panel in enumerate(PANELS)
    )
    lanes = "".join(
        _drawn_lane(truth, HEAD_PX + LANE_PX * place, theme, revealed=revealed)
        for place, truth in enumerate(answer)
    )
    layers = {"ground": rules + heads, "lanes": lanes}
    return on_paper((WIDTH_PX, height), TITLE, DESCRIBED, layers, theme)


def _across(place: float) -> float:
    return Area(EDGE_PX, HEAD_PX, WIDTH_PX - 2.0 * EDGE_PX, LANE_PX).at(place)


def _drawn_lane(truth: Truth, top: float, theme: Theme, *, revealed: bool) -> str:
    floor = top + LANE_PX - 6.0
    ends = {"x1": _across(0), "x2": _across(len(PANELS)), "y1": floor, "y2": floor}
    side, result = (theme.side, theme.side_edge), (theme.result, theme.result_edge)
    colour, edge = side if truth.name in SIDE_LANES else result
    bars = ((truth.widest, 0.28), (truth.usual, 1.0)) if revealed else ()
    drawn = "".join(
        tag(
            "rect",
            x=_across(position(stretch.start)),
            y=floor - BAR_PX,
            width=max(_across(position(stretch.end)) - _across(position(stretch.start)), 4.0),
            height=BAR_PX,
            fill=colour,
            fill_opacity=share,
            stroke=edge,
        )
        for stretch, share in bars
    )
    return (
        drawn
        + tag("line", stroke=theme.rule, **ends)
        + words_at(_across(0) + 6, top + 14, truth.label, theme)
    )
