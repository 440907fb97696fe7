"""The first check: ten questions with how sure one is, kept without a word on right or wrong."""

from __future__ import annotations

from dataclasses import dataclass, replace
from html import escape
from typing import TYPE_CHECKING

import ipywidgets as ipw

from explainer.cards import first_check_words as say
from explainer.cards.guess import Item, Mark, kept_mark
from explainer.cards.words import WORDS as CARDS
from explainer.cards.words import titled, titled_html
from explainer.content import pretest
from explainer.stage.parts import FILLED, PLAIN, Speaking, Voice, button, column, html, row
from explainer.stage.state import State

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explainer.cards.answers import Answers
    from explainer.content import Question


@dataclass(frozen=True, slots=True)
class Marked(State):
    """The state of the first check: what is marked on each question, and which one is shown.

    Args:
        marks: what is marked, question by question.
        place: the question that is shown, from 0.
    """

    marks: tuple[Mark, ...]
    place: int = 0

    @property
    def mark(self) -> Mark:
        """What is marked on the question that is shown."""
        return self.marks[self.place]

    def marked(self, mark: Mark) -> Marked:
        """Return the state with another mark on the question that is shown."""
        marks = (*self.marks[: self.place], mark, *self.marks[self.place + 1 :])
        return replace(self, marks=marks)


class PreTest(Speaking[Marked]):
    """The questions one at a time; an answer is kept once it says how sure one is as well.

    One may leave at any time: with the same answers it opens again at the first open question.

    Args:
        answers: Where they are kept, without a word on right or wrong.
        questions: The questions, with their options in the order shown; those of the first check
            as they stand if left out.
        words: What is said around them.

    Example:
        >>> from explainer.cards.answers import Answers
        >>> test = PreTest(Answers("start_here"))
        >>> test.choose(1)
        >>> test.set_confidence(0)
        >>> test.voice.said
        'Kept. 1 of 10 answered.'
    """

    nothing_words, undone_words = say.WORDS.nothing, say.WORDS.back_again
    reset_words = say.WORDS.cleared

    def __init__(
        self,
        answers: Answers,
        questions: Sequence[Question] = (),
        words: say.PretestWords = say.WORDS,
    ) -> None:
        self.questions = tuple(questions) or pretest()
        self.answers, self.words = answers, words
        self.begin(Marked((Mark(),) * self.of), most_steps=1)  # only a reset can be taken back
        self.voice = Voice()
        self.progress = html("")
        self.items = tuple(
            Item(
                titled_html(say.item_title(place, self.of), question.stem),
                question.options,
                self.choose,
                self.set_confidence,
            )
            for place, question in enumerate(self.questions)
        )
        self.slot = column([], "tc-slot")
        super().__init__(column(self._parts(), "tc-questions"))
        self.take_up()

    @property
    def of(self) -> int:
        """How many questions there are."""
        return len(self.questions)

    @property
    def still_open(self) -> tuple[int, ...]:
        """The places of the questions without a kept answer, from 0."""
        return tuple(place for place, mark in enumerate(self.state.marks) if not mark.whole)

    @property
    def text(self) -> str:
        """All questions with what one may answer; nothing is given away."""
        return say.pretest_text(pretest(), self.words)

    def take_up(self) -> None:
        """Mark what the answers say, and show the first question that is still open."""
        marks = tuple(kept_mark(self.answers, each.id, each.options) for each in self.questions)
        first = next((place for place, mark in enumerate(marks) if not mark.whole), 0)
        self.state = replace(self.state, marks=marks, place=first)
        self.render()

    def choose(self, place: int) -> None:
        """Choose an option of the question shown.

        Args:
            place: Its place, from 0.

        Example:
            >>> from explainer.cards.answers import Answers
            >>> PreTest(Answers("start_here")).choose(0)
        """
        self._mark(self.state.mark._replace(choice=place))

    def set_confidence(self, place: int) -> None:
        """Choose how sure one is.

        Args:
            place: 0 just guessing, 1 fairly sure, 2 very sure.

        Example:
            >>> from explainer.cards.answers import Answers
            >>> PreTest(Answers("start_here")).set_confidence(2)
        """
        self._mark(self.state.mark._replace(sure=place))

    def forward(self) -> None:
        """Show the next question; after the last one, say which are still open.

        Example:
            >>> from explainer.cards.answers import Answers
            >>> PreTest(Answers("start_here")).forward()
        """
        self._step(self.state.place + 1, say.end_text(self.still_open, self.of, self.words))

    def backward(self) -> None:
        """Show the question before; on the first one, say so.

        Example:
            >>> from explainer.cards.answers import Answers
            >>> PreTest(Answers("start_here")).backward()
        """
        self._step(self.state.place - 1, CARDS.first_one)

    def reset(self) -> None:
        """Clear everything for a new group, out of the kept answers too.

        Example:
            >>> from explainer.cards.answers import Answers
            >>> PreTest(Answers("start_here")).reset()
        """
        self.answers.forget({question.id for question in self.questions})
        super().reset()

    def is_step(self, state: Marked, why: str) -> bool:
        """Return whether marks are cleared: that alone can be taken back."""
        return why == "reset" and state.marks != self.state.marks

    def come_back(self, before: Marked) -> Marked:
        """Return what was cleared, and keep it anew; a later answer to a question goes first."""
        pairs = zip(self.state.marks, before.marks, strict=True)
        marks = tuple(new if new.whole else old for new, old in pairs)
        for question, mark in zip(self.questions, marks, strict=True):
            self._keep(question, mark)
        return replace(self.state, marks=marks)

    def _parts(self) -> list[ipw.Widget]:
        lead, care = (html(f"<p>{escape(said)}</p>") for said in (self.words.lead, self.words.care))
        steps = row([button(CARDS.back, self.backward), button(CARDS.next, self.forward, FILLED)])
        again = ((say.WORDS.clear, self.reset), (say.WORDS.bring_back, self.undo))
        group = row([button(label, act, PLAIN) for label, act in again])
        return [lead, self.slot, self.progress, steps, self.voice.view, group, care]

    def _mark(self, mark: Mark) -> None:
        new = mark != self.state.mark
        self.take(self.state.marked(mark), "mark")
        self._keep(self.questions[self.state.place], mark)
        self.render()
        if not new:  # nothing to say, unless it was stopped half-way before
            return
        half = say.WORDS.sure_too if mark.sure is None else say.WORDS.choose_too
        done = self.of - len(self.still_open)
        self.say(say.kept_text(done, self.of, self.words) if mark.whole else half)

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

    def _step(self, place: int, edge: str) -> None:
        if not 0 <= place < self.of:
            self.say(edge)
            return
        self.go(self.state.change("place", place), "place")
        self.voice.say("", titled(say.item_title(place, self.of), self.questions[place].stem))

    def render(self) -> None:
        """Show the marks, the question of now and how many are answered."""
        for item, mark in zip(self.items, self.state.marks, strict=True):
            item.show(mark)
        self.slot.children = (self.items[self.state.place].view,)
        done = say.progress_text(self.of - len(self.still_open), self.of)
        self.progress.value = f"<p><strong>{escape(done)}</strong></p>"
