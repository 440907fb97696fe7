"""The short clock: side-effect lanes, laid over the sessions of a plan.

How long each side effect lasts comes from the evidence (`data/lanes.csv`), not from the model;
the plan only says on which days a session restarts it.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING, Literal, NamedTuple

from explainer import evidence

if TYPE_CHECKING:
    from explainer.science.plan import Person, Plan

DARKER_TONES = frozenset({"IV", "V", "VI"})
MOST_PERCENT = 50.0  # an effect that at least as many people had is one that most people have

Stage = Literal["none", "waiting", "full", "fading", "past", "open", "over"]
Spread = Literal["most", "few", "uncounted"]


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


class Run(NamedTuple):
    """From when to when an effect may be there (days since the first session; may be endless)."""

    start_d: float
    end_d: float


@dataclass(frozen=True, slots=True)
class SideEffect:
    """One lane of the short clock: the evidence, and a span for every session of the plan.

    Args:
        lane: the row of `data/lanes.csv`.
        label: its wording for this person's skin tone.
        short_label: the same in a word or three.
        session_days: the days on which a session restarts it.
        spans: one per session; empty where no duration is known.
    """

    lane: evidence.Lane
    label: str
    short_label: str
    session_days: tuple[float, ...]
    spans: tuple[Span, ...]

    @property
    def spread(self) -> Spread:
        """How many people have it at its most, as far as a study counted them."""
        least, most = self.lane.rate_low_pct, self.lane.rate_high_pct
        if most is not None and most < MOST_PERCENT:
            return "few"
        return "uncounted" if least is None or least < MOST_PERCENT else "most"

    @property
    def runs(self) -> tuple[Run, ...]:
        """When it may be there without a break: a session that restarts it makes a run longer.

        Example:
            >>> from explainer.science.plan import Person, Plan
            >>> redness = side_effects(Plan(sessions=2, session_gap_days=5), Person())[1]
            >>> redness.runs
            (Run(start_d=0.0, end_d=12.0),)
        """
        ceiling, found = self.lane.ceiling_d, list[Run]()
        for day in self.session_days:
            start, end = day + self.after_d, inf if ceiling is None else day + ceiling
            if found and start <= found[-1].end_d:
                start = found.pop().start_d
            found.append(Run(start, end))
        return tuple(found)

    @property
    def after_d(self) -> float:
        """How many days after a session it begins: usually, or else at the earliest."""
        usual, low = self.lane.onset_d, self.lane.onset_low_d
        starts = (usual, low) if self.spans else (low, usual)
        return next((start for start in starts if start is not None), 0.0)

    def share(self, day: float) -> float:
        """Return the share of sources in which the effect is there at a day, over all sessions."""
        return max((span.share(day) for span in self.spans), default=0.0)

    def stage(self, day: float) -> Stage:
        """Return how it stands at a day, counted from the last session that restarted it.

        Args:
            day: days since the first session.

        Returns:
            `waiting` until it begins, after each session; `open` where it may be there and nobody
            knows how long it usually lasts.

        Example:
            >>> from explainer.science.plan import Person, Plan
            >>> peeling = side_effects(Plan(sessions=2), Person())[4]
            >>> [peeling.stage(day) for day in (1.0, 3.0, 20.0, 29.0)]
            ['waiting', 'full', 'over', 'waiting']
        """
        if not self.session_days:
            return "none"
        if any(run.start_d <= day < run.end_d for run in self.runs):
            share = self.share(day)
            found: Stage = "full" if share >= 1.0 else "fading" if share >= 0.5 else "past"
            return found if self.spans else "open"
        begun = [start for start in self.session_days if start <= day]
        return "over" if begun and day >= begun[-1] + self.after_d else "waiting"


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
        SideEffect(lane, *_names(lane, dark=dark), days, _spans(lane, days))
        for lane in evidence.lanes().values()
    )


def _names(lane: evidence.Lane, *, dark: bool) -> tuple[str, str]:
    if dark:
        return lane.label_dark, lane.short_label_dark
    return lane.label, lane.short_label


def _spans(lane: evidence.Lane, session_days: tuple[float, ...]) -> tuple[Span, ...]:
    onset, typical, ceiling = lane.onset_d, lane.typical_end_d, lane.ceiling_d
    if onset is None or typical is None or ceiling is None:
        return ()
    low = typical if lane.low_end_d is None else lane.low_end_d
    return tuple(
        Span(i, day + onset, day + low, day + typical, day + ceiling)
        for i, day in enumerate(session_days, start=1)
    )
