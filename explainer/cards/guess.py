"""A prediction kept before the picture is seen, and shown again at the end."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from explainer.cards.answers import Answer, Answers, place_of
from explainer.cards.words import (
    WORDS,
    commit_html,
    commit_text,
    guess_text,
    look_back_question,
    look_back_text,
    titled_html,
)
from explainer.content import Commit, Option
from explainer.stage.parts import Choices, Voice, button, column, html
from explainer.stage.piece import Piece


def _nothing() -> None:
    """Be the listener where nobody listens."""


class CommitCard(Piece):
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

    def __init__(
        self, commit: Commit, answers: Answers, on_kept: Callable[[], None] = _nothing
    ) -> None:
        self.commit = commit
        self.answers = answers
        self.on_kept = on_kept
        self.voice = Voice()
        self.choices = Choices([option.text for option in commit.options], self.choose)
        self.sure = Choices(WORDS.sure, self.set_confidence, inline=True)
        self.lock = button(WORDS.keep, self.keep)
        ask = html(f'<p class="tc-stem">{escape(WORDS.how_sure)}</p>')
        parts = [html(commit_html(commit)), self.choices.view, ask, self.sure.view]
        super().__init__(column([*parts, self.lock, self.voice.view], "tc-card"))
        self.reset()
        self.take_up()

    @property
    def text(self) -> str:
        """The question and what may be predicted; what came of it is said at the end."""
        return commit_text(self.commit)

    def choose(self, place: int) -> None:
        """Choose a prediction; a kept one stays until the learner asks to change it.

        Args:
            place: The place of the prediction, from 0.

        Example:
            >>> from explainer.content import lesson
            >>> CommitCard(lesson("two_clocks").commit, Answers("demo")).choose(1)
        """
        self._set(place, self.confidence)

    def set_confidence(self, place: int) -> None:
        """Choose how sure one is.

        Args:
            place: 0 just guessing, 1 fairly sure, 2 very sure.

        Example:
            >>> from explainer.content import lesson
            >>> CommitCard(lesson("two_clocks").commit, Answers("demo")).set_confidence(2)
        """
        self._set(self.chosen, place)

    def keep(self) -> None:
        """Keep the prediction, or open a kept one again; without both choices, ask for them.

        Example:
            >>> from explainer.content import lesson
            >>> CommitCard(lesson("two_clocks").commit, Answers("demo")).keep()
        """
        if self.kept:
            self.reset()
        elif self.chosen is None or self.confidence is None:
            self._say(WORDS.choose_both)
        else:
            self._keep(self.commit.options[self.chosen], self.confidence + 1)

    def take_up(self) -> None:
        """Show the prediction that was kept at an earlier time, which opens what waits for it."""
        kept = self.answers.latest(self.commit.id)
        place = place_of(kept, [option.id for option in self.commit.options])
        if kept and kept.confidence and place is not None:
            self._mark(place, kept.confidence - 1)
            self._lock()

    def reset(self) -> None:
        """Open the card again; what was kept stays in the answers.

        Example:
            >>> from explainer.content import lesson
            >>> CommitCard(lesson("two_clocks").commit, Answers("demo")).reset()
        """
        self.kept = False
        self.lock.description = WORDS.keep
        self._mark(None, None)
        self._say(WORDS.choose_both)

    def _keep(self, option: Option, confidence: int) -> None:
        asked = self.commit
        self.answers.keep(
            asked.id, [option.id], option.text, asked=asked.question, confidence=confidence
        )
        self._lock()

    def _lock(self) -> None:
        self.kept = True
        self.lock.disabled = False
        self.lock.description = WORDS.change
        self._say(WORDS.kept)
        self.on_kept()

    def _set(self, chosen: int | None, confidence: int | None) -> None:
        if self.kept:
            self._say(WORDS.already_kept)
        else:
            self._mark(chosen, confidence)
            self.voice.clear()

    def _mark(self, chosen: int | None, confidence: int | None) -> None:
        self.chosen, self.confidence = chosen, confidence
        self.choices.mark(chosen)
        self.sure.mark(confidence)
        self.lock.disabled = chosen is None or confidence is None

    def _say(self, words: str) -> None:
        self.voice.say(f"<p>{escape(words)}</p>", words)


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
        self.voice = Voice()
        press = button(WORDS.show_guess, self.show)
        heading = html(titled_html(WORDS.look_back, commit.question))
        super().__init__(column([heading, press, self.voice.view], "tc-card"))

    @property
    def text(self) -> str:
        """What was to be predicted."""
        return look_back_question(self.commit)

    @property
    def earned_text(self) -> str:
        """What came of each prediction."""
        return look_back_text(self.commit)

    def show(self) -> None:
        """Show the prediction kept last, and explain it.

        Example:
            >>> from explainer.content import lesson
            >>> LookBack(lesson("two_clocks").commit, Answers("demo")).show()
        """
        kept = self.answers.latest(self.commit.id)
        said = self._came_of(kept) if kept else WORDS.no_guess
        self.voice.say(f"<p>{escape(said)}</p>", said)

    def _came_of(self, kept: Answer) -> str:
        options = self.commit.options
        place = place_of(kept, [option.id for option in options])
        option = None if place is None else options[place]
        return guess_text(kept.words, kept.confidence or 1, option)
