"""What a learner answered in one notebook: kept in memory, written when asked, sent nowhere."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Protocol

from explainer.cards.answer import (
    LONGEST,
    SCHEMA,
    Answer,
    AnswersError,
    checked_answer,
    read_list,
    read_record,
    read_words,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

__all__ = ["LONGEST", "Answer", "Answers", "AnswersError", "Keeper"]


class Keeper(Protocol):
    """Whoever writes answers down at every change, such as `journal.Journal`."""

    def write(self, answers: Answers) -> None:
        """Write all answers down.

        Args:
            answers: What was answered so far.
        """


class Answers:
    """A learner's own record of one notebook; it holds no name, no time of day and no address.

    Args:
        notebook: The id of the lesson.
        keeper: Told of every change; nobody unless given.

    Example:
        >>> answers = Answers("two_clocks")
        >>> answers.keep("n5-glow", "New collagen is there", right=False)
        >>> answers.latest("n5-glow").order
        1
    """

    def __init__(self, notebook: str, keeper: Keeper | None = None) -> None:
        self.notebook = notebook
        self.keeper = keeper
        self.kept: tuple[Answer, ...] = ()
        self.plans: tuple[str, ...] = ()

    def keep(
        self, question: str, choice: str, right: bool | None = None, confidence: int | None = None
    ) -> None:
        """Keep one more choice; earlier ones to the same question stay.

        Args:
            question: The id of what was asked.
            choice: What was chosen or written.
            right: Whether the evidence supports it.
            confidence: 1 (guessing) to 3 (very sure).

        Raises:
            AnswersError: If the confidence is not 1, 2 or 3.

        Example:
            >>> Answers("two_clocks").keep("n5-first-guess", "Some weeks later", True, 2)
        """
        order = len(self.kept) + 1
        answer = Answer(order, question, choice, right, confidence)
        self._take((*self.kept, checked_answer(asdict(answer), order)))

    def keep_words(self, question: str, words: str) -> None:
        """Keep what stands in a box for words, in the place of what stood there before.

        Args:
            question: The id of what was asked.
            words: The words as they stand now; nothing but spaces takes the answer away.

        Raises:
            AnswersError: If the words are too long; the earlier ones stay.

        Example:
            >>> answers = Answers("two_clocks")
            >>> for words in ("Slow", "Slow.", " "):
            ...     answers.keep_words("n5-reflection", words)
            >>> answers.kept
            ()
        """
        before, words = self.latest(question), words.strip()
        if not words:
            self.forget({question})
        elif before is None:
            self.keep(question, words)
        elif before.choice != words:
            new = checked_answer(asdict(replace(before, choice=words)), before.order)
            self._take(new if kept is before else kept for kept in self.kept)

    def forget(self, questions: Collection[str]) -> None:
        """Take all answers to some questions away.

        Args:
            questions: Their ids.

        Example:
            >>> Answers("two_clocks").forget({"n5-glow"})
        """
        stay = [kept for kept in self.kept if kept.question not in questions]
        if len(stay) < len(self.kept):
            self._take(stay)

    def take_up(self, earlier: Answers) -> None:
        """Go on with answers of an earlier time; what was answered since comes after them.

        Args:
            earlier: Answers of the same lesson.

        Example:
            >>> earlier, answers = Answers("two_clocks"), Answers("two_clocks")
            >>> earlier.keep("n5-glow", "New collagen is there", right=False)
            >>> answers.take_up(earlier)
            >>> len(answers.kept)
            1
        """
        self.plans = tuple(dict.fromkeys((*earlier.plans, *self.plans)))
        self._take((*earlier.kept, *self.kept))

    def _take(self, answers: Iterable[Answer]) -> None:
        # the order is counted from 1 without a gap, so that a saved file can be read back
        self.kept = tuple(replace(each, order=n) for n, each in enumerate(answers, start=1))
        if self.keeper:
            self.keeper.write(self)

    def keep_plan(self, code: str) -> None:
        """Keep the short code of a plan the learner tried, once.

        Args:
            code: The code, as one would write it on paper.

        Example:
            >>> answers = Answers("two_clocks")
            >>> answers.keep_plan("K3-28-15")
            >>> answers.plans
            ('K3-28-15',)
        """
        if code not in self.plans:
            self.plans = (*self.plans, code)

    def latest(self, question: str) -> Answer | None:
        """Find the last choice made for a question.

        Args:
            question: The id of what was asked.

        Returns:
            The answer, or None if there is none.

        Example:
            >>> Answers("two_clocks").latest("n5-glow") is None
            True
        """
        return next((kept for kept in reversed(self.kept) if kept.question == question), None)

    def to_json(self) -> str:
        """Write everything kept, always in the same form.

        Returns:
            JSON text that ends with a line break.

        Example:
            >>> Answers.from_json(Answers("two_clocks").to_json()).notebook
            'two_clocks'
        """
        told = {
            "schema": SCHEMA,
            "notebook": self.notebook,
            "answers": [asdict(answer) for answer in self.kept],
            "plans": list(self.plans),
        }
        text = json.dumps(told, indent=2, ensure_ascii=False) + "\n"
        return text.encode("utf-8", "replace").decode()  # half a letter cannot be written down

    @classmethod
    def from_json(cls, text: str) -> Answers:
        """Read back what `to_json` wrote.

        Args:
            text: JSON text.

        Returns:
            The answers.

        Raises:
            AnswersError: If the text is not such a record; one sentence says where and why.

        Example:
            >>> Answers.from_json('{"schema": "other"}')
            Traceback (most recent call last):
            explainer.cards.answer.AnswersError: Saved answers: schema is 'other'; \
it must be 'two-clocks-answers/1'.
        """
        told = read_record(text)
        answers = cls(read_words(told.get("notebook"), "notebook"))
        listed = enumerate(read_list(told, "answers"), start=1)
        answers.kept = tuple(checked_answer(raw, order) for order, raw in listed)
        answers.plans = tuple(read_words(code, "plans") for code in read_list(told, "plans"))
        return answers
