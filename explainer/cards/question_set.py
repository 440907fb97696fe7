"""Cards one at a time, so that no more than one question is on the screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from html import escape
from typing import TypeVar

from explainer.cards.answers import Answers
from explainer.cards.question import Card, DiaryCard, QuizCard, StoryCard
from explainer.cards.words import WORDS
from explainer.content import Diary, Question, Story
from explainer.stage.parts import FILLED, Speaking, Voice, button, column, html, row
from explainer.stage.state import State

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Turned(State):
    """The state of a set of questions: the card that is shown, from 0."""

    place: int = 0


class QuestionSet(Speaking[Turned]):
    """Cards of one kind, with a button to the next and one back.

    Args:
        cards: The cards, at least one.
        lead: One line above the cards.

    Example:
        >>> from explainer.content import lesson
        >>> questions = Quiz(lesson("two_clocks").quiz, Answers("demo"))
        >>> questions.forward()
        >>> questions.voice.said[:28]
        'Question 2 of 6: It is day 4'
    """

    def __init__(self, cards: Sequence[Card], lead: str) -> None:
        self.cards, self.lead = tuple(cards), lead
        self.voice = Voice()
        self.begin(Turned())
        self.slot = column([], "tc-slot")
        back = button(WORDS.back, self.backward)
        further = button(WORDS.next, self.forward, FILLED)
        above = html(f'<p class="tc-lead">{escape(lead)}</p>')
        below = row([back, further, self.voice.view])
        super().__init__(column([above, self.slot, below], "tc-questions"))
        self.render()

    @property
    def text(self) -> str:
        """All cards, one after the other, without their answers."""
        return "\n\n".join([self.lead, *(card.text for card in self.cards)])

    @property
    def earned_text(self) -> str:
        """All cards with their answers, one after the other."""
        return "\n\n".join([self.lead, *(card.earned_text for card in self.cards)])

    def take_up(self) -> None:
        """Show on every card what was answered at an earlier time."""
        for card in self.cards:
            card.take_up()

    def forward(self) -> None:
        """Show the next card; on the last one, say so.

        Example:
            >>> from explainer.content import old_questions
            >>> ComeBack(old_questions(["n3-success"]), Answers("demo")).forward()
        """
        self._turn(self.state.place + 1, WORDS.last_one)

    def backward(self) -> None:
        """Show the card before; on the first one, say so.

        Example:
            >>> from explainer.content import old_questions
            >>> ComeBack(old_questions(["n3-success"]), Answers("demo")).backward()
        """
        self._turn(self.state.place - 1, WORDS.first_one)

    def reset(self) -> None:
        """Show the first card, and every card as it was at the start.

        Example:
            >>> from explainer.content import old_questions
            >>> ComeBack(old_questions(["n3-success"]), Answers("demo")).reset()
        """
        for card in self.cards:
            card.reset()
        super().reset()

    def start_over(self) -> None:
        """Show the first card, and every card as it was at the start."""
        for card in self.cards:
            card.start_over()
        super().start_over()

    def render(self) -> None:
        """Show the card, and say which it is."""
        place = self.state.place
        self.slot.children = (self.cards[place].view,)
        shown = WORDS.place.format(n=place + 1, of=len(self.cards))
        self.voice.say(f"<p>{escape(shown)}</p>", self.cards[place].opening)

    def _turn(self, place: int, edge: str) -> None:
        if 0 <= place < len(self.cards):
            self.go(replace(self.state, place=place), f"card {place}")
        else:
            self.say(edge)


class Quiz(QuestionSet):
    """The questions of a lesson.

    Args:
        questions: The questions.
        answers: Where choices are kept.
        lead: One line above them.
        on_track: Returns the questions of a track; the same on all tracks if left out.

    Example:
        >>> from explainer.content import lesson
        >>> print(Quiz(lesson("two_clocks").quiz, Answers("demo")).text.splitlines()[2][:40])
        Question 1 of 6: It is day 2. The skin i
    """

    def __init__(
        self,
        questions: Sequence[Question],
        answers: Answers,
        lead: str = WORDS.quiz_lead,
        on_track: Callable[[str], Sequence[Question]] | None = None,
    ) -> None:
        self.answers, self._on_track = answers, on_track
        self._made: dict[tuple[Question, ...], tuple[Card, ...]] = {}
        super().__init__(self._cards(questions), lead)
        self._stored = super().text

    @property
    def text(self) -> str:
        """The questions for all, without their answers: a notebook stores no track."""
        return self._stored

    def take_track(self, track: str) -> None:
        """Ask the questions of a track; what was answered to those that stay still stands."""
        if self._on_track:
            asked = self._on_track(track)
            self.cards = self._cards(asked)
            self.state = replace(self.state, place=min(self.state.place, len(asked) - 1))
            self.render()

    def _cards(self, asked: Sequence[Question]) -> tuple[Card, ...]:
        """Return the cards of some questions, as the answers say; a kernel forgets no widget."""
        questions = tuple(asked)
        if questions not in self._made:
            made = _numbered(QuizCard, questions, self.answers, WORDS.question)
            self._made[questions] = tuple(made)
        for card in self._made[questions]:
            card.start_over()
            card.take_up()
        return self._made[questions]


class ComeBack(Quiz):
    """Questions of earlier lessons, asked again.

    Args:
        questions: The questions.
        answers: Where choices are kept.

    Example:
        >>> from explainer.content import old_questions
        >>> ComeBack(old_questions(["n3-success"]), Answers("demo")).text[:22]
        'From earlier lessons. '
    """

    def __init__(self, questions: Sequence[Question], answers: Answers) -> None:
        super().__init__(questions, answers, WORDS.come_back_lead)


class Diaries(QuestionSet):
    """Healing diaries: keep watching, call, or urgent?

    Args:
        diaries: The diaries.
        answers: Where decisions are kept.

    Example:
        >>> from explainer.content import lesson
        >>> len(Diaries(lesson("two_clocks").diaries, Answers("demo")).cards)
        6
    """

    def __init__(self, diaries: Sequence[Diary], answers: Answers) -> None:
        cards = _numbered(DiaryCard, diaries, answers, WORDS.diary)
        super().__init__(cards, WORDS.diaries_lead)


class Stories(QuestionSet):
    """Clients: wait, ask first, or nothing against it?

    Args:
        stories: The stories.
        answers: Where decisions are kept.

    Example:
        >>> from explainer.content import lesson
        >>> len(Stories(lesson("should_i_and_aftercare").stories, Answers("demo")).cards)
        4
    """

    def __init__(self, stories: Sequence[Story], answers: Answers) -> None:
        cards = _numbered(StoryCard, stories, answers, WORDS.story)
        super().__init__(cards, WORDS.stories_lead)


def _numbered(
    make: Callable[[T, Answers, str], Card], items: Sequence[T], answers: Answers, title: str
) -> list[Card]:
    of = len(items)
    return [make(each, answers, title.format(n=n, of=of)) for n, each in enumerate(items, 1)]
