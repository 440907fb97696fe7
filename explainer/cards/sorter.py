"""Lists to be put in order with buttons that say what they move; first, the steps of a session."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass, replace
from functools import partial
from html import escape
from typing import TYPE_CHECKING, Any

import ipywidgets as ipw

from explainer.cards.asked import STEP_ORDER
from explainer.cards.sorter_words import (
    WORDS,
    mixed,
    mixed_text,
    order_text,
    score_text,
    step_html,
    step_reply,
)
from explainer.cards.words import titled_html
from explainer.content import steps
from explainer.draw.say import listed
from explainer.stage.parts import (
    FILLED,
    PLAIN,
    S,
    Speaking,
    answer_voice,
    button,
    column,
    html,
    row,
)
from explainer.stage.state import State, Stateful
from explainer.stage.words import BUTTONS, START_AGAIN

if TYPE_CHECKING:
    from collections.abc import Callable

    from explainer.cards.answers import Answers
    from explainer.cards.sorter_words import OrderWords
    from explainer.content import Step


@dataclass(frozen=True, slots=True)
class Sorted(State):
    """The state of the sorter: the order of the steps, and whether each has its reason.

    Args:
        order: the steps as they stand.
        checked: whether the order was checked.
    """

    order: tuple[Step, ...]
    checked: bool = False


class PlaceRow:
    """One place in a list: what stands there, and its two buttons.

    Args:
        move: What to call with -1 (up) or 1 (down).
    """

    def __init__(self, move: Callable[[int], None]) -> None:
        self.shown = html("")
        # the browser lets the keyboard follow what was moved, in the view where it was moved
        self.up = button("", partial(move, -1)).add_class("tc-up")
        self.down = button("", partial(move, 1)).add_class("tc-down")
        self.view = column([self.shown, row([self.up, self.down])], "tc-options")

    def show(self, markup: str, name: str) -> None:
        """Show something here.

        Args:
            markup: How it is shown, as HTML.
            name: What its buttons call it.
        """
        self.shown.value = markup
        self.up.description = WORDS.up.format(name=name)
        self.down.description = WORDS.down.format(name=name)


class Ordering(Stateful[S]):
    """A list that is put in order with buttons; its state holds the `order`.

    What is done with an order, and how it is shown, is the list's own.
    """

    order_words: OrderWords

    @abstractmethod
    def name_of(self, item: Any) -> str:
        """Return what is said of an item when it moves."""

    @abstractmethod
    def ordered(self, order: tuple[Any, ...]) -> S:
        """Return the state with another order."""

    def places(self, count: int) -> tuple[PlaceRow, ...]:
        """Make the places of the list.

        Args:
            count: How many there are.
        """
        return tuple(PlaceRow(partial(self.move, place)) for place in range(count))

    def move(self, place: int, by: int) -> None:
        """Move an item by one place; the keyboard's place on the page goes with it.

        Args:
            place: Where it stands, from 0.
            by: -1 for up, 1 for down.

        Example:
            >>> from explainer.cards.answers import Answers
            >>> StepSorter(Answers("in_the_chair")).move(0, 1)
        """
        order, words = [*self.state.value("order")], self.order_words
        name, goal = self.name_of(order[place]), place + by
        if not 0 <= goal < len(order):
            self.say((words.first if by < 0 else words.last).format(name=name))
            return
        order[place], order[goal] = order[goal], order[place]
        self.go(self.ordered(tuple(order)), f"{name} to {goal}")
        self.say(words.moved.format(name=name, n=goal + 1, of=len(order)))


class StepSorter(Ordering[Sorted], Speaking[Sorted]):
    """Six steps to put in order; the check says of each step why it stands where it stands.

    Args:
        answers: Where each checked order is kept.

    Example:
        >>> from explainer.cards.answers import Answers
        >>> sorter = StepSorter(Answers("in_the_chair"))
        >>> sorter.move(1, -1)
        >>> sorter.voice.said
        'Treat is now step 1 of 6.'
    """

    undone_words, reset_words = WORDS.undone, WORDS.mixed
    order_words = WORDS

    def __init__(self, answers: Answers) -> None:
        self.steps = steps()
        self.answers = answers
        self.begin(Sorted(mixed(self.steps, seed=1)))
        self.voice = answer_voice()
        self.rows = self.places(len(self.steps))
        super().__init__(column(self._parts(), "tc-card"))
        self.render()
        self.take_up()

    @property
    def text(self) -> str:
        """What is to be done, and the steps as they are mixed up at the start."""
        return mixed_text(self.start.order)

    @property
    def earned_text(self) -> str:
        """The right order, and why each step stands where it stands."""
        return order_text(self.steps)

    def name_of(self, item: Step) -> str:
        """Return the name of a step."""
        return item.name

    def ordered(self, order: tuple[Step, ...]) -> Sorted:
        """Return another order, to be checked."""
        return replace(self.state, order=order, checked=False)

    def check(self) -> None:
        """Keep the order, and say of every step whether it is in place and why.

        Example:
            >>> from explainer.cards.answers import Answers
            >>> sorter = StepSorter(Answers("in_the_chair"))
            >>> sorter.check()
            >>> sorter.voice.said
            '1 of 6 steps are in place. Each step says why.'
        """
        order = self.state.order
        ids, words = [step.id for step in order], listed(step.name for step in order)
        self.answers.keep(STEP_ORDER, ids, words, asked=WORDS.title, right=order == self.steps)
        self._reply(order)

    def take_up(self) -> None:
        """Show the order checked last at an earlier time, with its reasons."""
        kept, steps = self.answers.latest(STEP_ORDER), {step.id: step for step in self.steps}
        if kept and sorted(kept.chosen) == sorted(steps):
            self._reply(tuple(steps[id_] for id_ in kept.chosen))

    def _reply(self, order: tuple[Step, ...]) -> None:
        self.state = replace(self.state, order=order, checked=True)
        self.render()
        right = sum(a is b for a, b in zip(order, self.steps, strict=True))
        self.say(score_text(right, len(self.steps)))

    def is_step(self, state: Sorted, why: str) -> bool:  # noqa: ARG002  a move is one, whatever moved
        """Return whether another order is gone to; a check is no step."""
        return state.order != self.state.order

    def come_back(self, before: Sorted) -> Sorted:
        """Return an earlier order, to be checked anew."""
        return replace(before, checked=False)

    def _parts(self) -> list[ipw.Widget]:
        below = [
            button(WORDS.check, self.check, FILLED).add_class("tc-opens"),
            button(BUTTONS["undo"], self.undo, PLAIN),
            button(START_AGAIN, self.reset, PLAIN),
        ]
        note = html(f"<p>{escape(WORDS.clinics)}</p>")
        rows = [each.view for each in self.rows]
        return [
            html(titled_html(WORDS.title, WORDS.lead)),
            *rows,
            row(below),
            self.voice.view,
            note,
        ]

    def render(self) -> None:
        """Show each step in its place, with its reason once the order was checked."""
        for place, (step, shown) in enumerate(zip(self.state.order, self.rows, strict=True)):
            right = self.steps.index(step)
            reply = step_reply(step, place, right).html if self.state.checked else ""
            shown.show(step_html(step, place, reply), step.name)
