"""The first check: ten questions with how sure one is, kept without a word on right or wrong."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, NamedTuple

import ipywidgets as ipw

from explainer.cards import first_check_words as say
from explainer.cards.answers import place_of
from explainer.cards.words import WORDS as CARDS
from explainer.content import pretest
from explainer.stage.parts import Choices, Voice, button, column, html, row
from explainer.stage.piece import Piece

if TYPE_CHECKING:
    from collections.abc import Callable

    from explainer.cards.answers import Answers
    from explainer.content import Question


class Mark(NamedTuple):
    """What is marked on one question: the place of the option and how sure, both from 0."""

    choice: int | None = None
    sure: int | None = None

    @property
    def whole(self) -> bool:
        """Whether both are marked."""
        return self.choice is not None and self.sure is not None


class Item:
    """One question with its two groups of buttons.

    Args:
        question: The question.
        heading: The question as HTML.
        choose: What to call with the place of an option.
        feel: What to call with how sure one is, from 0.
    """

    def __init__(
        self,
        question: Question,
        heading: str,
        choose: Callable[[int], None],
        feel: Callable[[int], None],
    ) -> None:
        self.question = question
        self.choices = Choices([option.text for option in question.options], choose)
        self.sure = Choices(CARDS.sure, feel, inline=True)
        ask = html(f'<p class="tc-stem">{escape(CARDS.how_sure)}</p>')
        self.view = column([html(heading), self.choices.view, ask, self.sure.view], "tc-card")

    def show(self, mark: Mark) -> None:
        """Show what is marked.

        Args:
            mark: The option and how sure.
        """
        self.choices.mark(mark.choice)
        self.sure.mark(mark.sure)


class PreTest(Piece):
    """The questions one at a time; an answer is kept once it says how sure one is as well.

    One may leave at any time: with the same answers it opens again at the first open question.

    Args:
        answers: Where they are kept, without a word on right or wrong.

    Example:
        >>> from explainer.cards.answers import Answers
        >>> test = PreTest(Answers("start_here"))
        >>> test.choose(1)
        >>> test.feel(0)
        >>> test.voice.said
        'Kept. 1 of 10 answered.'
    """

    def __init__(self, answers: Answers) -> None:
        self.questions = pretest()
        self.answers = answers
        self.marks: tuple[Mark, ...] = ()
        self.place = 0
        self._cleared: tuple[Mark, ...] = ()
        self.voice = Voice()
        self.slot = column([], "tc-slot")
        self.progress = html("")
        self.items = tuple(
            Item(question, say.item_html(question, place, self.of), self.choose, self.feel)
            for place, question in enumerate(self.questions)
        )
        super().__init__(column(self._parts(), "tc-deck"))
        self.take_up()

    @property
    def of(self) -> int:
        """How many questions there are."""
        return len(self.questions)

    @property
    def still_open(self) -> tuple[int, ...]:
        """The places of the questions without a kept answer, from 0."""
        return tuple(place for place, mark in enumerate(self.marks) if not mark.whole)

    @property
    def text(self) -> str:
        """All questions with what one may answer; nothing is given away."""
        return say.pretest_text(self.questions)

    def take_up(self) -> None:
        """Mark what the answers say, and show the first question that is still open."""
        self.marks = tuple(_kept_mark(question, self.answers) for question in self.questions)
        self.place = next(iter(self.still_open), 0)
        self._show_all()

    def choose(self, place: int) -> None:
        """Choose an option of the question shown.

        Args:
            place: Its place, from 0.

        Example:
            >>> from explainer.cards.answers import Answers
            >>> PreTest(Answers("start_here")).choose(0)
        """
        self._mark(self.marks[self.place]._replace(choice=place))

    def feel(self, place: int) -> None:
        """Choose how sure one is.

        Args:
            place: 0 just guessing, 1 fairly sure, 2 very sure.

        Example:
            >>> from explainer.cards.answers import Answers
            >>> PreTest(Answers("start_here")).feel(2)
        """
        self._mark(self.marks[self.place]._replace(sure=place))

    def forward(self) -> None:
        """Show the next question; after the last one, say which are still open.

        Example:
            >>> from explainer.cards.answers import Answers
            >>> PreTest(Answers("start_here")).forward()
        """
        self._go(self.place + 1, say.end_text(self.still_open, self.of))

    def backward(self) -> None:
        """Show the question before; on the first one, say so.

        Example:
            >>> from explainer.cards.answers import Answers
            >>> PreTest(Answers("start_here")).backward()
        """
        self._go(self.place - 1, say.WORDS.first)

    def reset(self) -> None:
        """Clear everything for a new group, out of the kept answers too.

        Example:
            >>> from explainer.cards.answers import Answers
            >>> PreTest(Answers("start_here")).reset()
        """
        if any(mark != Mark() for mark in self.marks):
            self._cleared = self.marks
        self.answers.forget({question.id for question in self.questions})
        self.marks, self.place = (Mark(),) * self.of, 0
        self._show_all()
        self._say(say.WORDS.cleared)

    def undo(self) -> None:
        """Bring back what the last reset cleared; a later answer to a question goes first.

        Example:
            >>> from explainer.cards.answers import Answers
            >>> PreTest(Answers("start_here")).undo()
        """
        if not self._cleared:
            self._say(say.WORDS.nothing)
            return
        now, self._cleared = self._cleared, ()
        self.marks = tuple(
            new if new.whole else old for new, old in zip(self.marks, now, strict=True)
        )
        for question, mark in zip(self.questions, self.marks, strict=True):
            self._keep(question, mark)
        self._show_all()
        self._say(say.WORDS.back_again)

    def _parts(self) -> list[ipw.Widget]:
        lead, care = (html(f"<p>{escape(words)}</p>") for words in (say.WORDS.lead, say.WORDS.care))
        steps = row([button(say.WORDS.back, self.backward), button(say.WORDS.next, self.forward)])
        group = row([button(say.WORDS.clear, self.reset), button(say.WORDS.bring_back, self.undo)])
        return [lead, self.slot, self.progress, steps, self.voice.view, group, care]

    def _mark(self, mark: Mark) -> None:
        if mark == self.marks[self.place]:  # nothing new, unless it was stopped half-way before
            self._keep(self.questions[self.place], mark)
            self._show_all()
            return
        self.marks = (*self.marks[: self.place], mark, *self.marks[self.place + 1 :])
        self._keep(self.questions[self.place], mark)
        self._show_all()
        half = say.WORDS.sure_too if mark.sure is None else say.WORDS.choose_too
        done = self.of - len(self.still_open)
        self._say(say.kept_text(done, self.of) if mark.whole else half)

    def _keep(self, question: Question, mark: Mark) -> None:
        if mark.choice is None or mark.sure is None:
            return
        option, before = question.options[mark.choice], self.answers.latest(question.id)
        if before is None or (before.chosen, before.confidence) != ((option.id,), mark.sure + 1):
            self.answers.keep(
                question.id,
                [option.id],
                option.text,
                asked=question.stem,
                confidence=mark.sure + 1,
            )

    def _go(self, place: int, edge: str) -> None:
        if not 0 <= place < self.of:
            self._say(edge)
            return
        self.place = place
        self._show_all()
        self.voice.say("", say.item_text(self.questions[place], place, self.of))

    def _show_all(self) -> None:
        for item, mark in zip(self.items, self.marks, strict=True):
            item.show(mark)
        self.slot.children = (self.items[self.place].view,)
        done = say.progress_text(self.of - len(self.still_open), self.of)
        self.progress.value = f"<p><strong>{escape(done)}</strong></p>"

    def _say(self, words: str) -> None:
        self.voice.say(f"<p>{escape(words)}</p>", words)


def _kept_mark(question: Question, answers: Answers) -> Mark:
    kept = answers.latest(question.id)
    place = place_of(kept, [option.id for option in question.options])
    if kept is None or place is None or kept.confidence is None:
        return Mark()
    return Mark(place, kept.confidence - 1)
