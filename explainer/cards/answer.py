"""One answer, and how saved answers are checked when they are read back."""

from __future__ import annotations

import json
from dataclasses import dataclass

from explainer.draw.say import listed

SCHEMA = "two-clocks-answers/1"

LONGEST = 20_000


class AnswersError(ValueError):
    """Saved answers cannot be read; the message says what was wrong, where, and what is allowed.

    Example:
        >>> read_record("no")
        Traceback (most recent call last):
        explainer.cards.answer.AnswersError: Saved answers: this is not JSON text.
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


def read_record(text: str) -> dict[str, object]:
    """Read saved text as a record of answers, whatever is in it.

    Args:
        text: JSON text.

    Raises:
        AnswersError: If it is no such record.

    Example:
        >>> read_record('{"schema": "two-clocks-answers/1"}')
        {'schema': 'two-clocks-answers/1'}
    """
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


def read_list(told: dict[str, object], key: str) -> list[object]:
    """Read a list out of a record.

    Args:
        told: The record.
        key: Its name there.

    Raises:
        AnswersError: If there is no list of this name.

    Example:
        >>> read_list({"plans": []}, "plans")
        []
    """
    value = told.get(key)
    if not isinstance(value, list):
        raise AnswersError(f"Saved answers: {key} must be a list.")
    return value


def read_words(value: object, where: str) -> str:
    """Read a text that is neither empty nor endless.

    Args:
        value: What was saved.
        where: What to call it in a sentence.

    Raises:
        AnswersError: If it is no such text.

    Example:
        >>> read_words("Slow.", "answer 1, choice")
        'Slow.'
    """
    if not isinstance(value, str) or not 0 < len(value) <= LONGEST:
        raise AnswersError(f"Saved answers, {where}: it must be text of 1 to {LONGEST} characters.")
    return value


def checked_answer(raw: object, order: int) -> Answer:
    """Read one answer.

    Args:
        raw: What was saved, by the names of `Answer`.
        order: Its place among all, from 1.

    Raises:
        AnswersError: If it is no such answer.

    Example:
        >>> checked_answer(Answer(1, "q1", "Slow", None, None), 1)
        Traceback (most recent call last):
        explainer.cards.answer.AnswersError: Saved answers, answer 1: it must have \
order, question, choice, right, confidence.
    """
    where = f"Saved answers, answer {order}"
    if not isinstance(raw, dict) or set(raw) != set(Answer.__slots__):
        raise AnswersError(f"{where}: it must have {listed(Answer.__slots__)}.")
    # repr tells True from 1 and 1 from 1.0, which == does not
    if repr(raw["order"]) != repr(order):
        raise AnswersError(f"{where}: order is {raw['order']!r}; it must be {order}.")
    if repr(raw["right"]) not in ("True", "False", "None"):
        raise AnswersError(f"{where}: right is {raw['right']!r}; it must be true, false or null.")
    if repr(raw["confidence"]) not in ("1", "2", "3", "None"):
        raise AnswersError(
            f"{where}: confidence is {raw['confidence']!r}; it must be 1, 2, 3 or null."
        )
    read_words(raw["question"], f"answer {order}, question")
    read_words(raw["choice"], f"answer {order}, choice")
    return Answer(**raw)
