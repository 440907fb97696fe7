"""What was chosen, as one frozen value, and the way back to earlier choices."""

from __future__ import annotations

import time
from dataclasses import dataclass, fields, replace
from typing import Any, Generic, Self, TypeVar

from explainer.science.plan import Person, Plan, checked

PAUSE_SECONDS = 0.8
MOST_STEPS = 200
S = TypeVar("S", bound="State")


@dataclass(frozen=True, slots=True)
class State:
    """The whole state of the app: plan, person and day. All that is shown follows from it."""

    plan: Plan
    person: Person
    day: float

    def change(self, name: str, value: Any) -> Self:
        """Return the state with one value changed.

        Args:
            name: a row of `data/controls.csv`.
            value: the new value, in the unit of that row.

        Raises:
            PlanError: if the value cannot be used; this state stays as it is.

        Example:
            >>> State(Plan(), Person(), 3.0).change("sessions", 2).plan.sessions
            2
        """
        if name == "day":
            return replace(self, day=float(checked("day", value)))
        if name in {f.name for f in fields(Plan)}:
            return replace(self, plan=replace(self.plan, **{name: value}))
        return replace(self, person=replace(self.person, **{name: value}))

    def value(self, name: str) -> Any:
        """Return one value by the name of its control.

        Example:
            >>> State(Plan(), Person(), 3.0).value("age_years")
            35.0
        """
        if name == "day":
            return self.day
        return getattr(self.plan if hasattr(self.plan, name) else self.person, name)


@dataclass(frozen=True, slots=True)
class Choice(State):
    """The state of the clocks: also, perhaps, a plan and a person to compare with."""

    pinned: tuple[Plan, Person] | None = None


class History(Generic[S]):
    """Earlier states for Undo; one drag of one control counts as one step.

    Example:
        >>> history, state = History[State](), State(Plan(), Person(), 3.0)
        >>> history.keep(state, "day")
        >>> history.back() == state, history.back() is None
        (True, True)
    """

    def __init__(self) -> None:
        self._past: tuple[S, ...] = ()
        self._last = ("", 0.0)

    def keep(self, state: S, why: str) -> None:
        """Keep the state that is about to be left.

        Args:
            state: the state to come back to.
            why: what is being changed; the same thing in quick succession is one step.
        """
        now = time.monotonic()
        same = why == self._last[0] and now - self._last[1] < PAUSE_SECONDS
        self._last = (why, now)
        if not same:
            self._past = (*self._past, state)[-MOST_STEPS:]

    def back(self) -> S | None:
        """Return the last kept state and forget it; nothing if there is none."""
        self._last = ("", 0.0)
        if not self._past:
            return None
        *rest, last = self._past
        self._past = tuple(rest)
        return last
