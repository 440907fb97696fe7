"""What a learner can see of one piece, as one frozen value, and the way back to earlier ones."""

from __future__ import annotations

import asyncio
import time
from abc import ABC, abstractmethod
from contextlib import contextmanager
from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

from explainer.science.plan import Person, Plan, checked
from explainer.stage.piece import safe
from explainer.stage.words import NOTHING_TO_UNDO

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PAUSE_SECONDS = 0.8
REST_S = 0.3  # a hand that moves on is not kept waiting for what it has left behind
MOST_STEPS = 200
PLAN = frozenset(each.name for each in fields(Plan))
PERSON = frozenset(each.name for each in fields(Person))
CHOSEN = PLAN | PERSON | {"day", "event"}  # what `Chosen` has a control for
S = TypeVar("S", bound="State")


@dataclass(frozen=True, slots=True)
class State:
    """All that a learner can see of one piece follows from its state.

    Args:
        first: the state that Reset goes back to; it is no part of what is seen.
    """

    first: Self | None = field(default=None, kw_only=True, repr=False, compare=False)

    def change(self, name: str, value: Any) -> Self:
        """Return the state with one value changed.

        Args:
            name: the name of the value.
            value: the new value.
        """
        return replace(self, **{name: value})

    def value(self, name: str) -> Any:
        """Return one value by its name."""
        return getattr(self, name)

    def begun(self) -> Self:
        """Return the same state as one to come back to by `reset`."""
        return replace(self, first=self)

    def reset(self) -> Self:
        """Return the state as it was at the start.

        Example:
            >>> start = Chosen(Plan(), Person(), 3.0).begun()
            >>> start.change("day", 7.0).reset() == start
            True
        """
        return (self.first or self).begun()


@dataclass(frozen=True, slots=True)
class Chosen(State):
    """What was chosen for a picture: plan, person, day and event, and what of it is open.

    Args:
        plan: the plan.
        person: the person.
        day: days since the first session.
        event: days from the first session to a day that matters; 0 for none.
        table: whether the table is open.
        more: whether the further controls are open.
    """

    plan: Plan
    person: Person
    day: float
    event: int = field(default=0, kw_only=True)
    table: bool = field(default=False, kw_only=True)
    more: bool = field(default=False, kw_only=True)

    def change(self, name: str, value: Any) -> Self:
        """Return the state with one value changed.

        Args:
            name: a row of `data/controls.csv`, or a name of this state.
            value: the new value, in the unit of that row.

        Raises:
            PlanError: if the value cannot be used; this state stays as it is.

        Example:
            >>> Chosen(Plan(), Person(), 3.0).change("sessions", 2).plan.sessions
            2
        """
        if name in {"day", "event"}:
            return replace(self, **{name: checked(name, value)})
        if name in PLAN:
            return replace(self, plan=replace(self.plan, **{name: value}))
        if name in PERSON:
            return replace(self, person=replace(self.person, **{name: value}))
        return State.change(self, name, value)

    def value(self, name: str) -> Any:
        """Return one value by the name of its control, or of this state.

        Example:
            >>> Chosen(Plan(), Person(), 3.0).value("age_years")
            35.0
        """
        home = self.plan if name in PLAN else self.person if name in PERSON else self
        return getattr(home, name)


class History(Generic[S]):
    """Earlier states for Undo; one drag of one control counts as one step.

    Args:
        most: how many states are kept.

    Example:
        >>> history, state = History[Chosen](), Chosen(Plan(), Person(), 3.0)
        >>> history.keep(state, "day")
        >>> history.back() == state, history.back() is None
        (True, True)
    """

    def __init__(self, most: int = MOST_STEPS) -> None:
        self._most = most
        self._past: tuple[S, ...] = ()
        self._last = ("", 0.0)
        self.goes_on = False  # whether what was kept last is still the same step

    def keep(self, state: S, why: str) -> None:
        """Keep the state that is about to be left.

        Args:
            state: the state to come back to.
            why: what is being changed; the same thing in quick succession is one step.
        """
        now = time.monotonic()
        self.goes_on = why == self._last[0] and now - self._last[1] < PAUSE_SECONDS
        self._last = (why, now)
        if not self.goes_on:
            self._past = (*self._past, state)[-self._most :]

    def back(self) -> S | None:
        """Return the last kept state and forget it; nothing if there is none."""
        self._last = ("", 0.0)
        if not self._past:
            return None
        *rest, last = self._past
        self._past = tuple(rest)
        return last


class Stateful(ABC, Generic[S]):
    """Something with one state under the learner's hand; Undo and Reset are the same for all.

    Its maker calls `begin`. What is said after a step back, a reset, or where there is nothing to
    undo, are words of its class.
    """

    state: S
    nothing_words = NOTHING_TO_UNDO
    undone_words = ""
    reset_words = ""
    _quiet = False

    def begin(self, start: S, most_steps: int = MOST_STEPS) -> None:
        """Take the state at the start, which Reset goes back to.

        Args:
            start: the state at the start.
            most_steps: how many steps Undo can go back.
        """
        self.state, self._begun = start.begun(), (start, most_steps)
        self._history = History[S](most_steps)

    @property
    def start(self) -> S:
        """The state that Reset goes back to."""
        return self.state.reset()

    @abstractmethod
    def render(self) -> None:
        """Show the state: everything follows from it."""

    @abstractmethod
    def say(self, words: str) -> None:
        """Say a sentence; an empty one takes it away."""

    def fail(self, words: str) -> None:
        """Say what went wrong."""
        self.say(words)

    def is_step(self, state: S, why: str) -> bool:  # noqa: ARG002  some ask why
        """Return whether going to a state is a step that Undo takes back.

        Args:
            state: the state that is gone to.
            why: what was changed.
        """
        return state != self.state  # a step that changes nothing would make Undo do nothing

    def come_back(self, before: S) -> S:
        """Return the state that Undo shows, made of the one that was kept."""
        return before

    def take(self, state: S, why: str) -> None:
        """Take a new state without showing it.

        Args:
            state: the new state.
            why: what was changed.
        """
        if self.is_step(state, why):
            self._history.keep(self.state, why)
        self.state = state

    def go(self, state: S, why: str) -> None:
        """Take a new state and show it, so that Undo can come back.

        Args:
            state: the new state.
            why: what was changed.
        """
        self.take(state, why)
        self.render()

    def toggle(self, name: str) -> None:
        """Turn something on or off.

        Args:
            name: a value of the state that is true or false, such as `table`.
        """
        turned = not self.state.value(name)
        self.go(self.state.change(name, turned), f"{name} {turned}")

    def undo(self) -> None:
        """Go back one step; where there is none, say so."""
        before = self._history.back()
        if before is None:
            self.say(self.nothing_words)
            return
        self.state = self.come_back(before)
        self.render()
        if self.undone_words:
            self.say(self.undone_words)

    def reset(self) -> None:
        """Go back to the start; Undo comes back from there."""
        self.go(self.state.reset(), "reset")
        if self.reset_words:
            self.say(self.reset_words)

    def start_over(self) -> None:
        """Show the very start, for another group; neither Undo nor a sentence leads back."""
        self.begin(*self._begun)
        self.say("")
        self.render()

    # What the hand moves calls these; `piece.safe` says a fault on the page.

    def again(self) -> None:
        """Show the state once more, after something was stopped half-way."""
        self.render()

    @contextmanager
    def quiet(self) -> Iterator[None]:
        """Let nothing be reported that is moved here, however that ends."""
        self._quiet = True
        try:
            yield
        finally:
            self._quiet = False

    def safely(self, action: Callable[..., None]) -> Callable[..., None]:
        """Make an action safe (`piece.safe`), and deaf while its own widgets are moved."""
        guarded = safe(action, lambda words: self.fail(words), lambda: self.again())

        def _handle(*values: Any) -> None:
            if not self._quiet:
                guarded(*values)

        return _handle


class Rest:
    """Waits until the hand rests for a moment; where nobody waits, it does not either.

    Args:
        alone: whether it is done, and at once, where no loop runs: nobody looks at a page there.

    Example:
        >>> Rest().soon(print, "now")
        now
    """

    def __init__(self, *, alone: bool = True) -> None:
        self._alone = alone
        self._waiting: asyncio.TimerHandle | None = None

    def soon(self, act: Callable[..., None], *given: object) -> None:
        """Act once nothing else has been asked for a moment.

        Args:
            act: what to do.
            given: what to hand it.
        """
        if self._waiting:
            self._waiting.cancel()
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            if self._alone:
                act(*given)
        else:
            self._waiting = loop.call_later(REST_S, act, *given)
