"""A guess before the answer: kept, laid beside it or seen again at the end."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from html import escape
from typing import Any, NamedTuple

import ipywidgets as ipw

from explainer.cards.answers import Answer, Answers, place_of
from explainer.cards.words import (
    WORDS,
    choices_text,
    guess_text,
    solved_text,
    titled,
    titled_html,
)
from explainer.content import Commit, Option
from explainer.science.numbers import write_number
from explainer.science.plan import PlanError
from explainer.stage.names import Named, Names
from explainer.stage.parts import (
    FILLED,
    Choices,
    Speaking,
    Voice,
    answer_voice,
    button,
    column,
    heard,
    html,
    message_html,
)
from explainer.stage.piece import Piece
from explainer.stage.shell import show
from explainer.stage.state import Chosen, State, Stateful
from explainer.stage.view.pad import Along, Pad
from explainer.stage.words import REFUSED, REVEAL, REVEAL_ANYWAY, WHY


def _nothing() -> None:
    """Be the listener where nobody listens."""


# A guess between options, with how sure one is.


class Mark(NamedTuple):
    """What is marked on one question: the place of the option and how sure, both from 0."""

    choice: int | None = None
    sure: int | None = None

    @property
    def whole(self) -> bool:
        """Whether both are marked."""
        return self.choice is not None and self.sure is not None


def kept_mark(answers: Answers, question: str, options: Sequence[Option]) -> Mark:
    """Return what is marked by the answer kept last; nothing where it is not whole any more.

    Args:
        answers: Where it was kept.
        question: The id of what was asked.
        options: What there is to choose from now.
    """
    kept = answers.latest(question)
    place = place_of(kept, [option.id for option in options])
    if kept is None or place is None or kept.confidence is None:
        return Mark()
    return Mark(place, kept.confidence - 1)


class Item:
    """One question with its two groups of buttons.

    Args:
        heading: The question as HTML.
        options: What one may choose.
        choose: What to call with the place of an option.
        set_confidence: What to call with how sure one is, from 0.
        below: What stands below them.
    """

    def __init__(
        self,
        heading: str,
        options: Sequence[Option],
        choose: Callable[[int], None],
        set_confidence: Callable[[int], None],
        below: Sequence[ipw.Widget] = (),
    ) -> None:
        self.choices = Choices([option.text for option in options], choose)
        self.sure = Choices(WORDS.sure, set_confidence, inline=True)
        ask = html(f'<p class="tc-stem">{escape(WORDS.how_sure)}</p>')
        parts = [html(heading), self.choices.view, ask, self.sure.view, *below]
        self.view = column(parts, "tc-card")

    def show(self, mark: Mark) -> None:
        """Show what is marked.

        Args:
            mark: The option and how sure.
        """
        self.choices.mark(mark.choice)
        self.sure.mark(mark.sure)


@dataclass(frozen=True, slots=True)
class Committed(State):
    """The state of a prediction: what is marked, and whether it is kept."""

    mark: Mark
    kept: bool = False


class CommitCard(Speaking[Committed]):
    """A one-tap prediction with how sure one is; it can be kept only when both are chosen.

    Args:
        commit: The prediction.
        answers: Where it is kept.
        on_kept: Called each time a prediction has been kept.

    Example:
        >>> from explainer.content import lesson
        >>> card = CommitCard(lesson("two_clocks").commit, Answers("demo"))
        >>> card.choose(2)
        >>> card.set_confidence(0)
        >>> card.keep()
        >>> card.voice.said
        'Kept. You will see it again at the end.'
    """

    reset_words = WORDS.choose_both

    def __init__(
        self, commit: Commit, answers: Answers, on_kept: Callable[[], None] = _nothing
    ) -> None:
        self.commit, self.answers, self.on_kept = commit, answers, on_kept
        self.voice = Voice()
        self.lock = button(WORDS.keep, self.keep, FILLED)
        press, below = (self.choose, self.set_confidence), (self.lock, self.voice.view)
        heading = titled_html(WORDS.first_guess, commit.question)
        self.item = Item(heading, commit.options, *press, below)
        self.begin(Committed(Mark()))
        super().__init__(self.item.view)
        self.reset()
        self.take_up()

    @property
    def text(self) -> str:
        """The question and what may be predicted; what came of it is said at the end."""
        labels = (option.text for option in self.commit.options)
        return choices_text(WORDS.first_guess, self.commit.question, labels)

    def choose(self, place: int) -> None:
        """Choose a prediction; a kept one stays until the learner asks to change it.

        Args:
            place: The place of the prediction, from 0.
        """
        self._set(self.state.mark._replace(choice=place))

    def set_confidence(self, place: int) -> None:
        """Choose how sure one is.

        Args:
            place: 0 just guessing, 1 fairly sure, 2 very sure.
        """
        self._set(self.state.mark._replace(sure=place))

    def keep(self) -> None:
        """Keep the prediction, or open a kept one again; without both choices, ask for them."""
        choice, sure = self.state.mark
        if self.state.kept:
            self.reset()  # what was kept stays in the answers
        elif choice is None or sure is None:
            self.say(WORDS.choose_both)
        else:
            asked, option = self.commit, self.commit.options[choice]
            self.answers.keep(
                asked.id, [option.id], option.text, asked=asked.question, confidence=sure + 1
            )
            self._lock(self.state.mark)

    def take_up(self) -> None:
        """Show the prediction that was kept at an earlier time, which opens what waits for it."""
        mark = kept_mark(self.answers, self.commit.id, self.commit.options)
        if mark.whole:
            self._lock(mark)

    def start_over(self) -> None:
        """Ask again, with nothing marked."""
        super().start_over()
        self.say(self.reset_words)

    def render(self) -> None:
        """Show what is marked, and whether it can be kept or changed."""
        self.item.show(self.state.mark)
        self.lock.description = WORDS.change if self.state.kept else WORDS.keep
        self.lock.disabled = not self.state.mark.whole

    def _lock(self, mark: Mark) -> None:
        self.go(replace(self.state, mark=mark, kept=True), "keep")
        self.say(WORDS.kept)
        self.on_kept()

    def _set(self, mark: Mark) -> None:
        if self.state.kept:
            self.say(WORDS.already_kept)
        else:
            self.go(replace(self.state, mark=mark), "mark")
            self.say("")


class LookBack(Piece):
    """The kept prediction again at the end, with what the timeline says about it.

    Args:
        commit: The prediction.
        answers: Where it was kept.

    Example:
        >>> from explainer.content import lesson
        >>> card = LookBack(lesson("two_clocks").commit, Answers("demo"))
        >>> card.show()
        >>> card.voice.said[:28]
        'You kept no guess this time.'
    """

    def __init__(self, commit: Commit, answers: Answers) -> None:
        self.commit = commit
        self.answers = answers
        self.voice = answer_voice()
        press = button(WORDS.show_guess, self.show, FILLED).add_class("tc-opens")
        heading = html(titled_html(WORDS.look_back, commit.question))
        super().__init__(column([heading, press, self.voice.view], "tc-card"))

    @property
    def text(self) -> str:
        """What was to be predicted."""
        return titled(WORDS.look_back, self.commit.question)

    @property
    def earned_text(self) -> str:
        """What came of each prediction."""
        return solved_text(WORDS.look_back, self.commit.question, self.commit.options)

    def start_over(self) -> None:
        """Show no prediction."""
        self.voice.tell("")

    def show(self) -> None:
        """Show the prediction kept last, and explain it."""
        kept = self.answers.latest(self.commit.id)
        self.voice.tell(self._came_of(kept) if kept else WORDS.no_guess)

    def _came_of(self, kept: Answer) -> str:
        options = self.commit.options
        place = place_of(kept, [option.id for option in options])
        option = None if place is None else options[place]
        return guess_text(kept.words, kept.confidence or 1, option)


# A guess that is drawn or typed, laid beside the answer.


@dataclass(frozen=True, slots=True)
class Guess(Chosen):
    """A guess, and whether the answer is open.

    Args:
        texts: What stands in the boxes.
        revealed: Whether the answer is open.
    """

    texts: tuple[str, ...] = ()
    revealed: bool = False


class Box:
    """A box for one number of a guess, with what is wrong with it below.

    Args:
        label: Its name.
        hint: What stands in it while it is empty.
        typed: Called with its text.
    """

    def __init__(self, label: str, hint: str, typed: Callable[[str], None]) -> None:
        self.text = ipw.Text(description=label, placeholder=hint).add_class("tc-wide")
        heard(self.text, typed)
        self.fault = html("")
        self.view = column([self.text, self.fault], "tc-guess")

    def show(self, text: str, wrong: str) -> None:
        """Show a text, and what is wrong with it."""
        self.text.value = text
        self.fault.value = message_html(wrong, REFUSED)


class GuessThenReveal(Stateful[Guess]):
    """Points to draw and boxes to type in, and an answer that stays closed until all are whole.

    What is drawn and what is typed is one guess. What can be used, what is said and how it looks is
    the picture's own. Its maker calls `ask` before any of it is shown.
    """

    lead: str  # the task, as it is kept with the answers
    locked: str
    ready: str
    hint: str  # what stands in an empty box
    along: Along  # how a point of the guess runs
    why_id: str

    def ask(
        self,
        labels: Iterable[str],
        guess_ids: Iterable[str],
        answers: Answers,
        opened: Callable[[], None],
    ) -> None:
        """Make the picture to draw on, boxes, buttons and the box for the own explanation.

        Args:
            labels: The name of each point and its box.
            guess_ids: The ids under which the parts of the guess are kept, in the order of boxes.
            answers: Where guess and explanation are kept.
            opened: Called once the answer has been revealed.
        """
        self._guess_ids, self._answers, self._opened = tuple(guess_ids), answers, opened
        self.pad = Pad(labels, self.along)
        self.pad.observe(self.safely(self._drawn), names="values")
        self._boxes = [
            Box(label, self.hint, self.safely(partial(self._typed, place)))
            for place, label in enumerate(self.pad.labels)
        ]
        self.boxes = tuple(each.text for each in self._boxes)
        keys = Names([Named("", high=self.along.stops[-1], step=1.0)])
        self.grid = ipw.Box([*(each.view for each in self._boxes), keys]).add_class("tc-guesses")
        self.reveal_button = button(REVEAL, self.safely(self.reveal), FILLED).add_class("tc-opens")
        self.skip_button = button(REVEAL_ANYWAY, self.safely(self.skip)).add_class("tc-opens")
        self.skip_button.add_class("tc-presenters")
        self.why = ipw.Textarea(description=WHY, continuous_update=False).add_class("tc-wide")
        heard(self.why, self.safely(self.explain))

    @abstractmethod
    def number(self, place: int, text: str) -> float:
        """Return what the text of a box stands for.

        Args:
            place: Which box.
            text: What stands in it; not empty.

        Raises:
            PlanError: If it cannot be used; one sentence says why.
        """

    @abstractmethod
    def to_keep(self) -> Iterable[tuple[Sequence[str], str]]:
        """Return each part of a whole guess as it is kept: its numbers, and the words for it."""

    def clashes(self, numbers: Sequence[float | None]) -> dict[int, str]:  # noqa: ARG002
        """Return what is wrong between boxes that can be used one by one, by place."""
        return {}

    @property
    def numbers(self) -> tuple[float | None, ...]:
        """What the boxes stand for; None where one is empty or cannot be used."""
        return self._read(self.state.texts)[0]

    @property
    def faults(self) -> tuple[str, ...]:
        """What is wrong with each box; an empty text where nothing is."""
        return self._read(self.state.texts)[1]

    @property
    def compared(self) -> bool:
        """Whether a whole guess lies beside the answer, so that there is a gap to explain."""
        return self.state.revealed and self.complete

    @property
    def complete(self) -> bool:
        """Whether all boxes hold something that can be used."""
        return self._usable(self.state.texts)

    def now(self) -> str:
        """Say that the answer can be revealed, or why not yet."""
        return self.ready if self.complete else self.locked

    def heard(self) -> str:
        """Say what is spoken: what is wrong, or what is true now."""
        return " ".join(filter(None, self.faults)) or self.now()

    def reveal(self) -> None:
        """Show the answer beside the guess; without a complete guess it stays closed."""
        if not self.complete:
            self.say(self.locked)
            return
        for id_, (chosen, words) in zip(self._guess_ids, self.to_keep(), strict=True):
            self._answers.keep(id_, chosen, words, asked=self.lead)
        self._open()

    def skip(self) -> None:
        """Show the answer without a guess, as a presenter may."""
        self._open()

    def explain(self, words: str) -> None:
        """Keep the learner's own explanation of the gap."""
        before, words = self._answers.latest(self.why_id), words.strip()
        if words and (before is None or before.words != words):
            self._answers.keep(self.why_id, (), words, asked=WHY)
        elif not words and self.state.revealed:  # the box was emptied, and not by Reset
            self._answers.forget({self.why_id})

    def take_up(self) -> None:
        """Show the guess that was revealed at an earlier time, and the answer with it."""
        why = self._answers.latest(self.why_id)
        self.why.value = why.words if why else self.why.value
        parts = [self._answers.latest(id_) for id_ in self._guess_ids]
        texts = tuple(text for part in parts if part for text in part.chosen)
        if all(parts) and self._usable(texts):
            self.state = replace(self.state, texts=texts, revealed=True)
            self.render()
            self._opened()

    def reset(self) -> None:
        """Empty the boxes and close the answer, for the next group; what was kept stays kept."""
        super().reset()
        self.why.value = ""

    def start_over(self) -> None:
        """Empty the boxes and close the answer; nothing leads back."""
        super().start_over()
        self.why.value = ""

    def show_guess(self) -> None:
        """Show the state in points, boxes and buttons."""
        with self.quiet():
            self.pad.show(self.numbers)
            for box, text, wrong in zip(self._boxes, self.state.texts, self.faults, strict=True):
                box.show(text, wrong)
        self.reveal_button.disabled = not self.complete
        self.skip_button.disabled = self.state.revealed
        show(self.why, on=self.compared)

    def _read(self, texts: Sequence[str]) -> tuple[tuple[float | None, ...], tuple[str, ...]]:
        """Return what each text stands for, and what is wrong with it."""
        numbers, faults = list[float | None](), dict[int, str]()
        for place, text in enumerate(texts):
            number = None
            try:
                number = self.number(place, text) if text.strip() else None
            except PlanError as wrong:
                faults[place] = str(wrong)
            numbers.append(number)
        faults |= self.clashes(numbers)
        return tuple(numbers), tuple(faults.get(place, "") for place, _ in enumerate(texts))

    def _usable(self, texts: Sequence[str]) -> bool:
        if len(texts) != len(self.boxes):
            return False
        numbers, faults = self._read(texts)
        return None not in numbers and not any(faults)

    def _open(self) -> None:
        self.go(replace(self.state, revealed=True), "reveal")
        self._opened()

    def _typed(self, place: int, text: str) -> None:
        self._guess({place: text})

    def _drawn(self, change: dict[str, Any]) -> None:
        """Write into the boxes where the hand has put points; all others stay as they are."""
        moved = enumerate(zip(self.numbers, change["new"], strict=True))
        self._guess(
            {
                place: "" if new is None else write_number(new)
                for place, (old, new) in moved
                if new != old
            }
        )

    def _guess(self, texts: Mapping[int, str]) -> None:
        all_texts = tuple(texts.get(place, text) for place, text in enumerate(self.state.texts))
        self.go(replace(self.state, texts=all_texts), f"boxes {sorted(texts)}")
