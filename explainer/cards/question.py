"""The cards of a lesson: questions, myths and healing diaries."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from html import escape

from explainer.cards.answers import Answers, place_of
from explainer.cards.diary_words import (
    diary_html,
    diary_line,
    solved_diary_text,
    story_reply,
    verdict_label,
    verdict_reply,
)
from explainer.cards.words import (
    WORDS,
    Reply,
    choices_text,
    feedback,
    myth_html,
    myth_lines,
    solved_text,
    titled,
    titled_html,
)
from explainer.content import ROADS, VERDICTS, Diary, Myth, Question, Story
from explainer.stage.parts import (
    FILLED,
    PLAIN,
    Choices,
    Speaking,
    Voice,
    answer_voice,
    button,
    column,
    html,
)
from explainer.stage.state import State


@dataclass(frozen=True, slots=True)
class Picked(State):
    """The state of a card: the place of the choice made last; nothing before one was made."""

    place: int | None = None


class Card(Speaking[Picked]):
    """Something to choose from, with a reply of its own to every choice, as often as one likes.

    Args:
        id_: The id of what is asked.
        ids: The ids of the choices.
        heading: What is asked, as HTML.
        labels: The words of the choices.
        answers: Where choices are kept.

    Example:
        >>> issubclass(QuizCard, Card)
        True
    """

    def __init__(
        self, id_: str, ids: Iterable[str], heading: str, labels: Sequence[str], answers: Answers
    ) -> None:
        self.id, self.ids, self.answers = id_, tuple(ids), answers
        self.voice = answer_voice()
        self.choices = Choices(labels, self.choose)
        self.begin(Picked())
        again = button(WORDS.start_again, self.reset, PLAIN)
        parts = [html(heading), self.choices.view, self.voice.view, again]
        super().__init__(column(parts, "tc-card"))
        self.take_up()

    @property
    @abstractmethod
    def opening(self) -> str:
        """What is asked, without the answers; spoken when the card comes up."""

    @property
    @abstractmethod
    def asked(self) -> str:
        """What is asked, as it is kept with the answers."""

    @abstractmethod
    def reply(self, place: int) -> Reply:
        """Return what to say to a choice."""

    def choose(self, place: int) -> None:
        """Take a choice, keep it and reply.

        Args:
            place: The place of the choice, from 0.

        Example:
            >>> from explainer.content import old_questions
            >>> QuizCard(old_questions(["n3-success"])[0], Answers("demo")).choose(0)
        """
        words, right = self.choices.labels[place], self.reply(place).right
        self.answers.keep(self.id, [self.ids[place]], words, asked=self.asked, right=right)
        self.go(replace(self.state, place=place), f"choice {place}")

    def take_up(self) -> None:
        """Show the choice made last at an earlier time, with its reply."""
        place = place_of(self.answers.latest(self.id), self.ids)
        if place is not None:
            self.state = replace(self.state, place=place)
            self.render()

    def render(self) -> None:
        """Show the choice, and the reply to it."""
        place = self.state.place
        self.choices.mark(place)
        if place is None:
            self.say("")
        else:
            reply = self.reply(place)
            self.voice.say(reply.html, reply.text)


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
        'Not quite. Trials measure how much a scar improves. Some of the dip stays.'
    """

    def __init__(
        self, question: Question, answers: Answers, title: str = WORDS.one_question
    ) -> None:
        self.question, self.title = question, title
        ids, labels = zip(*((each.id, each.text) for each in question.options), strict=True)
        super().__init__(question.id, ids, titled_html(title, question.stem), labels, answers)

    @property
    def opening(self) -> str:
        """The question."""
        return titled(self.title, self.question.stem)

    @property
    def text(self) -> str:
        """The question with what one may answer."""
        return choices_text(self.title, self.question.stem, self.choices.labels)

    @property
    def earned_text(self) -> str:
        """The question with all its answers and explanations."""
        return solved_text(self.title, self.question.stem, self.question.options)

    @property
    def asked(self) -> str:
        """The question without its number."""
        return self.question.stem

    def reply(self, place: int) -> Reply:
        """Return the explanation of an option."""
        return feedback(self.question.options[place])


class DiaryCard(Card):
    """One healing diary; the learner decides, and the reply explains the trend.

    Args:
        diary: The diary.
        answers: Where decisions are kept.
        title: Its heading.

    Example:
        >>> from explainer.content import lesson
        >>> card = DiaryCard(lesson("two_clocks").diaries[0], Answers("demo"))
        >>> card.choose(0)
        >>> card.voice.said[:37]
        'Yes. The trend: Fading day by day. Ea'
    """

    def __init__(self, diary: Diary, answers: Answers, title: str = WORDS.one_diary) -> None:
        self.diary, self.title = diary, title
        labels = [verdict_label(key) for key in VERDICTS]
        super().__init__(diary.id, VERDICTS, diary_html(diary, title), labels, answers)

    @property
    def opening(self) -> str:
        """The diary."""
        return titled(self.title, diary_line(self.diary))

    @property
    def text(self) -> str:
        """The diary, and what one may decide."""
        return choices_text(self.title, diary_line(self.diary), self.choices.labels)

    @property
    def earned_text(self) -> str:
        """The diary, the decision its trend supports, and why."""
        return solved_diary_text(self.diary, self.title)

    @property
    def asked(self) -> str:
        """The diary."""
        return self.opening

    def reply(self, place: int) -> Reply:
        """Return the trend after a decision."""
        return verdict_reply(self.diary, VERDICTS[place])


class StoryCard(Card):
    """A client's story; the learner goes on, waits or asks, and the reply says what speaks for it.

    Args:
        story: The story.
        answers: Where decisions are kept.
        title: Its heading.

    Example:
        >>> from explainer.content import lesson
        >>> card = StoryCard(lesson("should_i_and_aftercare").stories[0], Answers("demo"))
        >>> card.choose(1)
        >>> card.voice.said[:23]
        'Yes. Needles can spread'
    """

    def __init__(self, story: Story, answers: Answers, title: str = WORDS.one_story) -> None:
        self.story, self.title = story, title
        labels = [verdict_label(key) for key in ROADS]
        super().__init__(story.id, ROADS, titled_html(title, story.text), labels, answers)

    @property
    def opening(self) -> str:
        """The story."""
        return titled(self.title, self.story.text)

    @property
    def text(self) -> str:
        """The story, and what one may decide."""
        return choices_text(self.title, self.story.text, self.choices.labels)

    @property
    def earned_text(self) -> str:
        """The story, and what is said to each decision."""
        said = (f"{verdict_label(key)}: {story_reply(self.story, key).text}" for key in ROADS)
        return choices_text(self.title, self.story.text, said)

    @property
    def asked(self) -> str:
        """The story without its number."""
        return self.story.text

    def reply(self, place: int) -> Reply:
        """Return what speaks for a decision, or against it."""
        return story_reply(self.story, ROADS[place])


@dataclass(frozen=True, slots=True)
class Opened(State):
    """The state of a myth: how many of its three steps are shown."""

    steps: int = 1


class MythCard(Speaking[Opened]):
    """A belief, why it is not so, and what happens instead, opened step by step by one button.

    Args:
        myth: The myth.

    Example:
        >>> from explainer.content import lesson
        >>> card = MythCard(lesson("two_clocks").myths[0])
        >>> card.forward()
        >>> card.state.steps
        2
    """

    def __init__(self, myth: Myth) -> None:
        self.myth = myth
        self.voice = Voice()
        # One button that changes its words keeps the keyboard's place on the page.
        self.more = button(WORDS.myth_buttons[0], self.forward, FILLED).add_class("tc-opens")
        heading = html(f'<h3 class="tc-title">{escape(WORDS.myth)}</h3>')
        self.begin(Opened())
        super().__init__(column([heading, self.voice.view, self.more], "tc-card"))
        self.render()

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
        steps = self.state.steps % len(WORDS.myth_buttons) + 1
        self.go(replace(self.state, steps=steps), f"step {steps}")

    def render(self) -> None:
        """Show the steps that are open."""
        steps = self.state.steps
        self.more.description = WORDS.myth_buttons[steps - 1]
        self.voice.say(myth_html(self.myth, steps), myth_lines(self.myth)[steps - 1])
