"""The short clock: side-effect lanes, laid over the sessions of a plan.

How long each side effect lasts comes from the evidence (`data/lanes.csv`), not from the model;
the plan only says on which days a session restarts it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from explainer import evidence

if TYPE_CHECKING:
    from explainer.science.plan import Person, Plan

DARKER_TONES = frozenset({"IV", "V", "VI"})


class Span(NamedTuple):
    """One side effect after one session; all in days since the first session."""

    session: int
    onset_d: float
    low_end_d: float
    typical_end_d: float
    ceiling_d: float

    def share(self, day: float) -> float:
        """Return the share of sources in which the effect is still there at a day (0 to 1).

        All of them until the earliest reported end, half at the typical end, none at the ceiling;
        straight lines between.

        Example:
            >>> Span(1, 0.0, 0.4, 1.3, 7.0).share(1.3)
            0.5
        """
        if not self.onset_d <= day < self.ceiling_d:
            return 0.0
        if day <= self.low_end_d:
            return 1.0
        if day <= self.typical_end_d:
            return 1.0 - 0.5 * (day - self.low_end_d) / (self.typical_end_d - self.low_end_d)
        return 0.5 * (self.ceiling_d - day) / (self.ceiling_d - self.typical_end_d)


@dataclass(frozen=True, slots=True)
class SideEffect:
    """One lane of the short clock: the evidence, and a span for every session of the plan.

    Args:
        lane: the row of `data/lanes.csv`.
        label: its wording for this person's skin tone.
        short_label: the same in a word or three.
        spans: one per session; empty where no duration is known.
    """

    lane: evidence.Lane
    label: str
    short_label: str
    spans: tuple[Span, ...]

    def share(self, day: float) -> float:
        """Return the share of sources in which the effect is there at a day, over all sessions."""
        return max((span.share(day) for span in self.spans), default=0.0)

    def last(self, day: float) -> Span | None:
        """Return the span of the latest session whose effect has begun by a day."""
        return next((span for span in reversed(self.spans) if span.onset_d <= day), None)


def side_effects(plan: Plan, person: Person) -> tuple[SideEffect, ...]:
    """Lay the side-effect lanes of the evidence over the sessions of a plan.

    Args:
        plan: gives the session days.
        person: gives the skin tone, which changes the wording, not the days.

    Returns:
        One lane per row of `data/lanes.csv`, in its order.

    Example:
        >>> from explainer.science.plan import Person, Plan
        >>> lanes = {e.lane.lane: e for e in side_effects(Plan(sessions=1), Person())}
        >>> lanes["redness"].spans[0].ceiling_d
        7.0
    """
    dark, days = person.skin_tone in DARKER_TONES, plan.session_days
    return tuple(
        SideEffect(lane, lane.label_dark, lane.short_label_dark, _spans(lane, days))
        if dark
        else SideEffect(lane, lane.label, lane.short_label, _spans(lane, days))
        for lane in evidence.lanes().values()
    )


def _spans(lane: evidence.Lane, session_days: tuple[float, ...]) -> tuple[Span, ...]:
    onset, typical, ceiling = lane.onset_d, lane.typical_end_d, lane.ceiling_d
    if onset is None or typical is None or ceiling is None:
        return ()
    low = typical if lane.low_end_d is None else lane.low_end_d
    return tuple(
        Span(i, day + onset, day + low, day + typical, day + ceiling)
        for i, day in enumerate(session_days, start=1)
    )
