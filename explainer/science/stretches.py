"""From which day to which day something shows after a session: two side effects, two results."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from explainer import evidence
from explainer.science.days import YEAR_D, curve_days
from explainer.science.signs import unseen_percent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explainer.science.signs import Signs

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
    days = curve_days(signs.plan.session_days, finer=8)
    values = signs.curves(days)[name]
    usual = _seen(days, [value.mid for value in values], unseen_percent(name))
    widest = _seen(days, [value.high for value in values], unseen_percent(name))
    return Truth(name, row.short_label, usual, widest, row.basis)


def _seen(days: Sequence[float], values: Sequence[float], least: float) -> Stretch:
    first = first_seen(days, values, least)
    if first is None:
        return Stretch(YEAR_D, YEAR_D)
    last = first_seen([-day for day in reversed(days)], values[::-1], least)
    return Stretch(first, YEAR_D if last is None else -last)


def first_seen(days: Sequence[float], values: Sequence[float], least: float) -> float | None:
    """Return the first day with at least so much, read between the two days around it.

    Args:
        days: rising.
        values: how much there is on each of them.
        least: below this nobody sees it.

    Returns:
        The day, or None if there never is so much.

    Example:
        >>> first_seen((0.0, 7.0, 28.0), (0.0, 0.5, 1.5), 1.0)
        17.5
    """
    place = next((place for place, value in enumerate(values) if value >= least), None)
    if not place:
        return None if place is None else days[0]
    (day, next_day), (before, after) = days[place - 1 : place + 1], values[place - 1 : place + 1]
    return day + (next_day - day) * (least - before) / (after - before)
