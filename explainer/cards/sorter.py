"""The steps of a session, mixed up, to be put in order with buttons that say what they move."""

from __future__ import annotations

from functools import partial
from html import escape
from typing import TYPE_CHECKING

import ipywidgets as ipw

from explainer.cards.asked import STEP_ORDER
from explainer.cards.sorter_words import (
    WORDS,
    heading_html,
    mixed,
    mixed_text,
    order_text,
    score_text,
    step_html,
    step_reply_html,
)
from explainer.content import steps
from explainer.draw.say import listed
from explainer.stage.parts import Voice, button, column, html, row
from explainer.stage.piece import Piece

if TYPE_CHECKING:
    from collections.abc import Callable

    from explainer.cards.answers import Answers
    from explainer.content import Step

MOST_STEPS_BACK = 200


class Row:
    """One place in the list: the step that stands there, and its two buttons.

    Args:
        move: What to call with -1 (up) or 1 (down).
    """

    def __init__(self, move: Callable[[int], None]) -> None:
        self.shown = html("")
        self.up = button("", partial(move, -1))
        self.down = button("", partial(move, 1))
        self.view = column([self.shown, row([self.up, self.down])], "tc-options")

    def show(self, step: Step, place: int, reply: str) -> None:
        """Show a step here.

        Args:
            step: The step.
            place: This place, from 0.
            reply: What to say about it, as HTML; empty before the check.
        """
        self.shown.value = step_html(step, place, reply)
        self.up.description = WORDS.up.format(name=step.name)
        self.down.description = WORDS.down.format(name=step.name)


class StepSorter(Piece):
    """Six steps to put in order; the check says of each step why it stands where it stands.

    Args:
        answers: Where each checked order is kept.
        seed: How the steps are mixed up.

    Example:
        >>> from explainer.cards.answers import Answers
        >>> sorter = StepSorter(Answers("in_the_chair"))
        >>> sorter.move(1, -1)
        >>> sorter.voice.said
        'Treat is now step 1 of 6.'
    """

    def __init__(self, answers: Answers, seed: int = 1) -> None:
        self.steps = steps()
        self.answers = answers
        self.start = mixed(self.steps, seed)
        self.order = self.start
        self.checked = False
        self._past: tuple[tuple[Step, ...], ...] = ()
        self.voice = Voice()
        self.rows = tuple(Row(partial(self.move, place)) for place in range(len(self.steps)))
        super().__init__(column(self._parts(), "tc-card"))
        self._show()
        self.take_up()

    @property
    def text(self) -> str:
        """What is to be done, and the steps as they are mixed up at the start."""
        return mixed_text(self.start)

    @property
    def earned_text(self) -> str:
        """The right order, and why each step stands where it stands."""
        return order_text(self.steps)

    def move(self, place: int, by: int) -> None:
        """Move a step by one place; the keyboard's place on the page goes with it.

        Args:
            place: Where the step stands, from 0.
            by: -1 for up, 1 for down.

        Example:
            >>> from explainer.cards.answers import Answers
            >>> StepSorter(Answers("in_the_chair")).move(0, 1)
        """
        step, goal = self.order[place], place + by
        if not 0 <= goal < len(self.order):
            self._say((WORDS.first if by < 0 else WORDS.last).format(name=step.name))
            return
        order = list(self.order)
        order[place], order[goal] = order[goal], order[place]
        self._change(tuple(order))
        self._follow(goal, by)
        self._say(WORDS.moved.format(name=step.name, n=goal + 1, of=len(order)))

    def check(self) -> None:
        """Keep the order, and say of every step whether it is in place and why.

        Example:
            >>> from explainer.cards.answers import Answers
            >>> sorter = StepSorter(Answers("in_the_chair"))
            >>> sorter.check()
            >>> sorter.voice.said
            '1 of 6 steps are in place. Each step says why.'
        """
        right = sum(a is b for a, b in zip(self.order, self.steps, strict=True))
        ids, words = [step.id for step in self.order], listed(step.name for step in self.order)
        all_right = right == len(self.steps)
        self.answers.keep(STEP_ORDER, ids, words, asked=WORDS.title, right=all_right)
        self._reply(right)

    def take_up(self) -> None:
        """Show the order checked last at an earlier time, with its reasons."""
        kept, steps = self.answers.latest(STEP_ORDER), {step.id: step for step in self.steps}
        if kept and sorted(kept.chosen) == sorted(steps):
            self.order = tuple(steps[id_] for id_ in kept.chosen)
            self._reply(sum(a is b for a, b in zip(self.order, self.steps, strict=True)))

    def _reply(self, right: int) -> None:
        self.checked = True
        self._show()
        self._say(score_text(right, len(self.steps)))

    def undo(self) -> None:
        """Take back the last move or the last start; without one, say so.

        Example:
            >>> from explainer.cards.answers import Answers
            >>> StepSorter(Answers("in_the_chair")).undo()
        """
        if not self._past:
            self._say(WORDS.nothing)
            return
        *past, before = self._past
        self._past, self.order, self.checked = tuple(past), before, False
        self._show()
        self._say(WORDS.undone)

    def reset(self) -> None:
        """Mix the steps up as they were at the start; Undo brings the order back.

        Example:
            >>> from explainer.cards.answers import Answers
            >>> StepSorter(Answers("in_the_chair")).reset()
        """
        self._change(self.start)
        self._say(WORDS.mixed)

    def _parts(self) -> list[ipw.Widget]:
        below = [
            button(WORDS.check, self.check),
            button(WORDS.undo, self.undo),
            button(WORDS.reset, self.reset),
        ]
        note = html(f"<p>{escape(WORDS.clinics)}</p>")
        rows = [each.view for each in self.rows]
        return [html(heading_html()), *rows, row(below), self.voice.view, note]

    def _change(self, order: tuple[Step, ...]) -> None:
        if order != self.order:
            self._past = (*self._past, self.order)[-MOST_STEPS_BACK:]
        self.order, self.checked = order, False
        self._show()

    def _show(self) -> None:
        for place, (step, shown) in enumerate(zip(self.order, self.rows, strict=True)):
            right = self.steps.index(step)
            shown.show(step, place, step_reply_html(step, place, right) if self.checked else "")

    def _follow(self, place: int, by: int) -> None:
        moved = self.rows[place]
        (moved.up if by < 0 else moved.down).focus()

    def _say(self, words: str) -> None:
        self.voice.say(f"<p>{escape(words)}</p>", words)
