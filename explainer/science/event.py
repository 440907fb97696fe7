"""How both clocks stand at an event, and until when a session leaves the skin quiet by then."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from explainer import evidence
from explainer.science.signs import unseen_percent

if TYPE_CHECKING:
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
