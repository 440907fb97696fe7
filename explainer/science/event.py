"""How both clocks stand at an event, and until when a session leaves the skin quiet by then."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Literal, NamedTuple

from explainer import evidence
from explainer.science import words as say
from explainer.science.plan import PlanError
from explainer.science.signs import unseen_percent

if TYPE_CHECKING:
    from datetime import date

    from explainer.science.sides import SideEffect
    from explainer.science.signs import Signs

Standing = Literal["over", "all", "shows", "may", "waiting"]
_SHOWS = frozenset({"full", "fading"})


class Quiet(NamedTuple):
    """The last day for a session that leaves the skin quiet, as far as sources agree.

    Args:
        earliest_d: where each side effect lasts as long as any source reports.
        latest_d: where each ends as early as any source reports.
    """

    earliest_d: float
    latest_d: float


def last_quiet_day(event_d: float) -> Quiet:
    """Return the last day for a session whose side effects are over by an event.

    Side effects without a known end do not count: for them no day can be named.

    Args:
        event_d: days from the first session to the event.

    Returns:
        Days since the first session; those before it are below zero.

    Example:
        >>> last_quiet_day(70.0)
        Quiet(earliest_d=63.0, latest_d=67.0)
    """
    lanes = [lane for lane in evidence.lanes().values() if lane.ceiling_d is not None]
    longest = max(lane.ceiling_d or 0.0 for lane in lanes)
    shortest = max(lane.low_end_d or 0.0 for lane in lanes)
    return Quiet(event_d - longest, event_d - shortest)


def event_date(first: date | None, event: int) -> date | None:
    """Return the date of an event; none without an event or without the date of the first session.

    Args:
        first: the date of the first session.
        event: days from the first session to the event; 0 for none.

    Example:
        >>> from datetime import date
        >>> event_date(date(2027, 1, 4), 70), event_date(date(2027, 1, 4), 0)
        (datetime.date(2027, 3, 15), None)
    """
    return first + timedelta(days=event) if first and event else None


def event_day(first: date | None, event: date | None) -> int:
    """Return how many days after the first session an event comes; 0 for none.

    Args:
        first: the date of the first session.
        event: the date of the event.

    Raises:
        PlanError: if the event is not in the year after the first session, or that has no date.

    Example:
        >>> from datetime import date
        >>> event_day(date(2027, 1, 4), date(2027, 3, 15))
        70
        >>> event_day(date(2027, 1, 4), date(2027, 1, 4))
        Traceback (most recent call last):
        explainer.science.plan.PlanError: The date of the event, 4 January 2027, is not in the \
year after the first session; choose from 5 January 2027 to 4 January 2028.
    """
    if event is None:
        return 0
    if first is None:
        raise PlanError(say.NO_FIRST_DATE)
    days, last = (event - first).days, int(evidence.controls()["event"].high or 0)
    if 0 < days <= last:
        return days
    said, low, high = map(date_words, (event, first + timedelta(1), first + timedelta(last)))
    raise PlanError(say.OUTSIDE_YEAR.format(date=said, low=low, high=high))


def date_words(day: date) -> str:
    """Say a date.

    Example:
        >>> from datetime import date
        >>> date_words(date(2027, 1, 4))
        '4 January 2027'
    """
    return f"{day.day} {day:%B %Y}"


def side_standing(effect: SideEffect, day: float) -> Standing:
    """Return how a side effect stands at a day, by the words of its sources.

    Args:
        effect: the lane with its spans.
        day: days since the first session.

    Example:
        >>> from explainer.science.plan import Person, Plan
        >>> from explainer.science.sides import side_effects
        >>> lanes = side_effects(Plan(), Person())
        >>> [side_standing(lanes[place], 1.4) for place in (1, 2, 4)]
        ['may', 'shows', 'waiting']
    """
    stage = effect.stage(day)
    if stage in {"none", "waiting"}:
        return "waiting"
    if stage == "over":
        return "over"
    return "shows" if stage in _SHOWS and effect.spread == "most" else "may"


def result_standing(signs: Signs, name: str, day: float) -> Standing:
    """Return how a result stands at a day: seen in all builders, but slow ones, or in fast ones.

    Args:
        signs: what shows for the plan.
        name: a key of `signs.READOUTS`.
        day: days since the first session.

    Example:
        >>> from explainer.science.plan import Person, Plan
        >>> from explainer.science.signs import signs
        >>> both = signs(Plan(), Person())
        >>> [result_standing(both, "firmness", day) for day in (3.0, 70.0)]
        ['waiting', 'all']
    """
    value, least = signs.result(name, day), unseen_percent(name)
    if value.high < least:
        return "over" if signs.showed(name, day) else "waiting"
    if value.mid < least or not evidence.results()[name].proven:
        return "may"
    return "all" if value.low >= least else "shows"
