"""From which day to which day something shows after a session: two side effects, two results."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, NamedTuple

from explainer import evidence
from explainer.science.days import YEAR_D, curve_days, first_reached
from explainer.science.signs import unseen_percent

if TYPE_CHECKING:
    from explainer.science.signs import Builder, Signs

SIDE_LANES = ("redness", "peeling")
RESULT_LANES = ("glow", "firmness")


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


def fits(truth: Truth, guess: Stretch) -> bool:
    """Return whether a guess lies in the widest stretch, and covers half of the usual one.

    Args:
        truth: the answer.
        guess: from which day to which day.

    Example:
        >>> red = Truth("redness", "Redness", Stretch(0, 1.3), Stretch(0, 7), "")
        >>> [fits(red, Stretch(0, end)) for end in (0.5, 1, 7, 8)]
        [False, True, True, False]
    """
    inside = truth.widest.start <= guess.start and guess.end <= truth.widest.end
    both = min(guess.end, truth.usual.end) - max(guess.start, truth.usual.start)
    return inside and both >= 0.5 * (truth.usual.end - truth.usual.start)


def truths(signs: Signs) -> tuple[Truth, ...]:
    """Return when redness, peeling, glow and firmness show after one session.

    The side effects are the evidence's own days. The results are read off the model, from the
    first day to the last on which they can be seen.

    Args:
        signs: what shows after one session.

    Returns:
        Four truths, side effects first; days since the session.

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
    return Truth(name, effect.short_label, usual, widest, effect.lane.basis)


def _result_truth(signs: Signs, name: str) -> Truth:
    row = evidence.results()[name]
    usual, widest = _seen(signs, name, "mid"), _seen(signs, name, "high")
    return Truth(name, row.short_label, usual, widest, row.basis)


def _seen(signs: Signs, name: str, builder: Builder) -> Stretch:
    first = signs.first_day(name, builder)
    if first == inf:
        return Stretch(YEAR_D, YEAR_D)
    back = [-day for day in reversed(curve_days(signs.plan.session_days))]

    def read(day: float) -> float:
        """Return how much there is on a day, counted backwards."""
        return float(getattr(signs.result(name, -day), builder))

    last = first_reached(back, [read(day) for day in back], read, unseen_percent(name))
    return Stretch(first, -last)
