"""The sketch of lesson N5: what was guessed for four lanes, and what sources and model say."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, NamedTuple

from explainer import evidence
from explainer.views.axis import HORIZON_DAYS, PANELS, curve_days, position
from explainer.views.words import UNSEEN_PERCENT, WATERMARK

if TYPE_CHECKING:
    from collections.abc import Mapping

    from explainer.science.signs import Signs

SIDE_LANES = ("redness", "peeling")
RESULT_LANES = ("glow", "firmness")
LANES = (*SIDE_LANES, *RESULT_LANES)
GLOW_SEEN_PERCENT = 10.0  # of its most; below that nobody would call it a glow


class Stretch(NamedTuple):
    """From when to when something shows, in days; a range for each end."""

    start: float
    end: float


class Truth(NamedTuple):
    """One lane of the answer: its name, the usual stretch, and the widest one."""

    name: str
    label: str
    usual: Stretch
    widest: Stretch
    basis: str


def truths(signs: Signs) -> tuple[Truth, ...]:
    """Return when redness, peeling, glow and firmness show after one session.

    The side effects are the evidence's own days. The results are read off the model, from the
    first day to the last on which they can be seen.

    Args:
        signs: what shows after one session.

    Returns:
        Four truths, in the order of `LANES`; days since the session.

    Example:
        >>> from explainer.science import plan, signs
        >>> truths(signs.signs(plan.Plan(sessions=1), plan.Person()))[0].usual
        Stretch(start=0.0, end=1.3)
    """
    return (
        *(_side_truth(signs, name) for name in SIDE_LANES),
        *(_result_truth(signs, name) for name in RESULT_LANES),
    )


def _side_truth(signs: Signs, name: str) -> Truth:
    effect = next(effect for effect in signs.side if effect.lane.lane == name)
    span, early = effect.spans[0], effect.lane.onset_low_d
    widest = Stretch(span.onset_d if early is None else early, span.ceiling_d)
    usual = Stretch(span.onset_d, span.typical_end_d)
    return Truth(name, effect.label.split(",")[0], usual, widest, effect.lane.basis)


def _result_truth(signs: Signs, name: str) -> Truth:
    row = evidence.results()[name]
    seen = UNSEEN_PERCENT if row.proven else GLOW_SEEN_PERCENT
    days = curve_days(signs.plan.session_days, finer=8)
    values = signs.curves(days)[name]
    usual = _seen(days, [value.mid for value in values], seen)
    widest = _seen(days, [value.high for value in values], seen)
    return Truth(name, row.short_label, usual, widest, row.basis)


def _seen(days: tuple[float, ...], values: list[float], least: float) -> Stretch:
    shown = [day for day, value in zip(days, values, strict=True) if value >= least]
    return Stretch(shown[0], shown[-1]) if shown else Stretch(HORIZON_DAYS, HORIZON_DAYS)


def gap_words(truth: Truth, guess: Stretch) -> str:
    """Say guess and answer of one lane in one sentence each.

    Example:
        >>> redness = Truth("redness", "Redness", Stretch(0, 1.3), Stretch(0, 7), "")
        >>> gap_words(redness, Stretch(0, 14))
        'Redness. Your guess: day 0 to 14. Usual: day 0 to 1.3, at most day 0 to 7.'
    """
    usual, widest = _days(truth.usual), _days(truth.widest)
    return f"{truth.label}. Your guess: {_days(guess)}. Usual: {usual}, at most {widest}."


def _days(stretch: Stretch) -> str:
    if stretch.end >= HORIZON_DAYS:
        return f"day {stretch.start:.3g} to beyond a year"
    return f"day {stretch.start:.3g} to {stretch.end:.3g}"


def biggest_gap(answer: tuple[Truth, ...], guesses: Mapping[str, Stretch]) -> Truth:
    """Return the lane whose guess lies farthest off, measured along the axis of four panels."""

    def gap(truth: Truth) -> float:
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
    heads = "".join(f"<span>{panel.title.split(':')[0]}</span>" for panel in PANELS)
    lanes = "".join(_lane_html(truth, guesses.get(truth.name)) for truth in answer)
    key = "Dashed: your guess. Solid: usual. Pale: some people. Time runs evenly in each panel."
    return (
        f'<div class="tc-sketch"><div class="tc-sketch-heads">{heads}</div>{lanes}'
        f"<p>{key} <b>{WATERMARK}.</b></p></div>"
    )


def _lane_html(truth: Truth, guess: Stretch | None) -> str:
    kind = "side" if truth.name in SIDE_LANES else "result"
    bars = _bar(truth.widest, f"tc-bar-pale tc-bar-{kind}") + _bar(truth.usual, f"tc-bar-{kind}")
    words = f"{truth.label}. Usual: {_days(truth.usual)}, at most {_days(truth.widest)}."
    if guess is not None:
        bars += _bar(guess, "tc-bar-guess")
        words = gap_words(truth, guess)
    return f'<div class="tc-lane"><p>{escape(words)}</p><div class="tc-track">{bars}</div></div>'


def _bar(stretch: Stretch, css: str) -> str:
    left, right = (25.0 * position(day) for day in stretch)
    width = max(right - left, 0.6)
    return f'<i class="tc-bar {css}" style="left:{left:.2f}%;width:{width:.2f}%"></i>'
