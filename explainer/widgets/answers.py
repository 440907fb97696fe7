"""What a learner answered in one notebook: kept in memory, written when asked, sent nowhere."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

SCHEMA = "two-clocks-answers/1"

LONGEST = 20_000


class AnswersError(ValueError):
    """Saved answers cannot be read; the message says what was wrong, where, and what is allowed.

    Example:
        >>> Answers.from_json("no")
        Traceback (most recent call last):
        explainer.widgets.answers.AnswersError: Saved answers: this is not JSON text.
    """


@dataclass(frozen=True, slots=True)
class Answer:
    """One choice, in the order it was made.

    Args:
        order: Its place among all choices, from 1.
        question: The id of the question, prediction, diary or reflection.
        choice: What was chosen or written.
        right: Whether the evidence supports it; None where nothing is right or wrong.
        confidence: 1, 2 or 3; None where it was not asked.

    Example:
        >>> Answer(1, "n5-glow", "New collagen is there", False, None).right
        False
    """

    order: int
    question: str
    choice: str
    right: bool | None
    confidence: int | None


class Answers:
    """A learner's own record of one notebook; it holds no name, no time of day and no address.

    Args:
        notebook: The id of the lesson.

    Example:
        >>> answers = Answers("two_clocks")
        >>> answers.keep("n5-glow", "New collagen is there", right=False)
        >>> answers.latest("n5-glow").order
        1
    """

    def __init__(self, notebook: str) -> None:
        self.notebook = notebook
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
        self.kept = (*self.kept, _checked(asdict(answer), order))

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
        return json.dumps(told, indent=2, ensure_ascii=False) + "\n"

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
            explainer.widgets.answers.AnswersError: Saved answers: schema is 'other'; \
it must be 'two-clocks-answers/1'.
        """
        told = _record(text)
        answers = cls(_words(told.get("notebook"), "notebook"))
        listed = _list(told, "answers")
        answers.kept = tuple(_checked(raw, order) for order, raw in enumerate(listed, start=1))
        answers.plans = tuple(_words(code, "plans") for code in _list(told, "plans"))
        return answers


def _record(text: str) -> dict[str, object]:
    try:
        told = json.loads(text)
    except (json.JSONDecodeError, RecursionError):
        raise AnswersError("Saved answers: this is not JSON text.") from None
    if not isinstance(told, dict):
        raise AnswersError("Saved answers: this is not a record of answers.")
    if told.get("schema") != SCHEMA:
        raise AnswersError(
            f"Saved answers: schema is {told.get('schema')!r}; it must be {SCHEMA!r}."
        )
    return told


def _list(told: dict[str, object], key: str) -> list[object]:
    value = told.get(key)
    if not isinstance(value, list):
        raise AnswersError(f"Saved answers: {key} must be a list.")
    return value


def _words(value: object, where: str) -> str:
    if not isinstance(value, str) or not 0 < len(value) <= LONGEST:
        raise AnswersError(f"Saved answers, {where}: it must be text of 1 to {LONGEST} characters.")
    return value


def _checked(raw: object, order: int) -> Answer:
    where = f"Saved answers, answer {order}"
    if not isinstance(raw, dict) or set(raw) != set(Answer.__slots__):
        raise AnswersError(f"{where}: it must have {', '.join(Answer.__slots__)}.")
    # repr tells True from 1 and 1 from 1.0, which == does not
    if repr(raw["order"]) != repr(order):
        raise AnswersError(f"{where}: order is {raw['order']!r}; it must be {order}.")
    if repr(raw["right"]) not in ("True", "False", "None"):
        raise AnswersError(f"{where}: right is {raw['right']!r}; it must be true, false or null.")
    if repr(raw["confidence"]) not in ("1", "2", "3", "None"):
        raise AnswersError(
            f"{where}: confidence is {raw['confidence']!r}; it must be 1, 2, 3 or null."
        )
    _words(raw["question"], f"answer {order}, question")
    _words(raw["choice"], f"answer {order}, choice")
    return Answer(**raw)
