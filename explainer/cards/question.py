"""The cards of a lesson: questions, myths and healing diaries."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from html import escape

from explainer.cards.answers import Answers, place_of
from explainer.cards.diary_words import (
    diary_line,
    solved_strip_text,
    strip_html,
    strip_text,
    verdict_html,
    verdict_label,
    verdict_text,
)
from explainer.cards.words import (
    WORDS,
    feedback_html,
    feedback_text,
    myth_html,
    myth_lines,
    question_html,
    question_line,
    question_text,
    solved_text,
)
from explainer.content import VERDICTS, Myth, Question, Strip
from explainer.stage.parts import Choices, Voice, button, column, html
from explainer.stage.piece import Piece


class Card(Piece):
    """Something to choose from, with a reply of its own to every choice, as often as one likes.

    Args:
        heading: What is asked, as HTML.
        labels: The words of the choices.

    Example:
        >>> issubclass(QuizCard, Card)
        True
    """

    def __init__(self, heading: str, labels: Sequence[str]) -> None:
        self.voice = Voice()
        self.choices = Choices(labels, self.choose)
        again = button(WORDS.start_again, self.reset)
        super().__init__(
            column([html(heading), self.choices.view, self.voice.view, again], "tc-card")
        )

    @property
    @abstractmethod
    def opening(self) -> str:
        """What is asked, without the answers; spoken when the card comes up."""

    @abstractmethod
    def choose(self, place: int) -> None:
        """Take a choice, keep it and reply.

        Args:
            place: The place of the choice, from 0.

        Example:
            >>> from explainer.content import old_questions
            >>> QuizCard(old_questions(["n3-success"])[0], Answers("demo")).choose(0)
        """

    def reset(self) -> None:
        """Show the card as it was at the start; what was kept stays kept.

        Example:
            >>> from explainer.content import old_questions
            >>> QuizCard(old_questions(["n3-success"])[0], Answers("demo")).reset()
        """
        self.choices.mark(None)
        self.voice.clear()


class QuizCard(Card):
    """One question; every option has its own explanation, and one may try again.

    Args:
        question: The question.
        answers: Where choices are kept.
        title: Its heading.

    Example:
        >>> from explainer.content import old_questions
        >>> card = QuizCard(old_questions(["n3-success"])[0], Answers("demo"))
        >>> card.choose(0)
        >>> card.voice.said
        'Not quite. Trials count how much a scar improves. Some of the dip stays.'
    """

    def __init__(
        self, question: Question, answers: Answers, title: str = WORDS.one_question
    ) -> None:
        self.question = question
        self.answers = answers
        self.title = title
        labels = [option.text for option in question.options]
        super().__init__(question_html(question, title), labels)
        self.take_up()

    @property
    def opening(self) -> str:
        """The question."""
        return question_line(self.question, self.title)

    @property
    def text(self) -> str:
        """The question with what one may answer."""
        return question_text(self.question, self.title)

    @property
    def earned_text(self) -> str:
        """The question with all its answers and explanations."""
        return solved_text(self.question, self.title)

    def choose(self, place: int) -> None:
        """Keep an option and reply with its own explanation.

        Args:
            place: The place of the option, from 0.

        Example:
            >>> from explainer.content import old_questions
            >>> QuizCard(old_questions(["n3-success"])[0], Answers("demo")).choose(1)
        """
        asked, option = self.question, self.question.options[place]
        self.answers.keep(asked.id, [option.id], option.text, asked=asked.stem, right=option.right)
        self._reply(place)

    def take_up(self) -> None:
        """Show the option chosen last at an earlier time, with its explanation."""
        kept = self.answers.latest(self.question.id)
        place = place_of(kept, [option.id for option in self.question.options])
        if place is not None:
            self._reply(place)

    def _reply(self, place: int) -> None:
        option = self.question.options[place]
        self.choices.mark(place)
        self.voice.say(feedback_html(option), feedback_text(option))


class StripCard(Card):
    """One healing diary; the learner decides, and the reply explains the trend.

    Args:
        strip: The diary.
        answers: Where decisions are kept.
        title: Its heading.

    Example:
        >>> from explainer.content import lesson
        >>> card = StripCard(lesson("two_clocks").strips[0], Answers("demo"))
        >>> card.choose(0)
        >>> card.voice.said[:37]
        'Yes. The trend: Fading day by day. Ea'
    """

    def __init__(self, strip: Strip, answers: Answers, title: str = WORDS.one_diary) -> None:
        self.strip = strip
        self.answers = answers
        self.title = title
        super().__init__(strip_html(strip, title), [verdict_label(key) for key in VERDICTS])
        self.take_up()

    @property
    def opening(self) -> str:
        """The diary."""
        return diary_line(self.strip, self.title)

    @property
    def text(self) -> str:
        """The diary, and what one may decide."""
        return strip_text(self.strip, self.title)

    @property
    def earned_text(self) -> str:
        """The diary, the decision its trend supports, and why."""
        return solved_strip_text(self.strip, self.title)

    def choose(self, place: int) -> None:
        """Keep a decision and explain the trend.

        Args:
            place: 0 keep watching, 1 call, 2 urgent.

        Example:
            >>> from explainer.content import lesson
            >>> StripCard(lesson("two_clocks").strips[0], Answers("demo")).choose(2)
        """
        verdict, strip = VERDICTS[place], self.strip
        self.answers.keep(
            strip.id,
            [verdict],
            verdict_label(verdict),
            asked=self.opening,
            right=verdict == strip.verdict,
        )
        self._reply(place)

    def take_up(self) -> None:
        """Show the decision made last at an earlier time, with the trend."""
        place = place_of(self.answers.latest(self.strip.id), VERDICTS)
        if place is not None:
            self._reply(place)

    def _reply(self, place: int) -> None:
        verdict = VERDICTS[place]
        self.choices.mark(place)
        self.voice.say(verdict_html(self.strip, verdict), verdict_text(self.strip, verdict))


class MythCard(Piece):
    """A belief, why it is not so, and what happens instead, opened step by step by one button.

    Args:
        myth: The myth.

    Example:
        >>> from explainer.content import lesson
        >>> card = MythCard(lesson("two_clocks").myths[0])
        >>> card.forward()
        >>> card.steps
        2
    """

    def __init__(self, myth: Myth) -> None:
        self.myth = myth
        self.voice = Voice()
        # One button that changes its words keeps the keyboard's place on the page.
        self.more = button(WORDS.myth_buttons[0], self.forward)
        heading = html(f'<h3 class="tc-title">{escape(WORDS.myth)}</h3>')
        super().__init__(column([heading, self.voice.view, self.more], "tc-card"))
        self.reset()

    @property
    def text(self) -> str:
        """The belief alone."""
        return f"{WORDS.myth}:\n{myth_lines(self.myth)[0]}"

    @property
    def earned_text(self) -> str:
        """All three steps."""
        return "\n".join([f"{WORDS.myth}:", *myth_lines(self.myth)])

    def forward(self) -> None:
        """Show one step more; after the last, start again.

        Example:
            >>> from explainer.content import lesson
            >>> MythCard(lesson("two_clocks").myths[0]).forward()
        """
        self._show(self.steps % 3 + 1)

    def reset(self) -> None:
        """Show the belief alone.

        Example:
            >>> from explainer.content import lesson
            >>> MythCard(lesson("two_clocks").myths[0]).reset()
        """
        self._show(1)

    def _show(self, steps: int) -> None:
        self.steps = steps
        self.more.description = WORDS.myth_buttons[steps - 1]
        self.voice.say(myth_html(self.myth, steps), myth_lines(self.myth)[steps - 1])
