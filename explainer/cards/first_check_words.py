"""The first check in words: ten questions, how sure one is, and how far one has come."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from explainer.cards.words import WORDS as CARDS
from explainer.cards.words import choices_text
from explainer.draw.say import listed

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from explainer.content import Question


@dataclass(frozen=True, slots=True)
class PretestWords:
    """Every fixed word of the first check; a name in braces is filled in.

    Example:
        >>> PretestWords().sure_too
        'Now say how sure you are.'
    """

    lead: str = (
        "Ten questions on what you think now. Nobody marks them. "
        "Your answers are kept, so that you can compare them later. No answer is given yet."
    )
    care: str = "If your own skin worries you, do not wait for a lesson: ask a clinician."
    progress: str = "{n} of {of} answered."
    kept: str = "Kept. {progress}"
    sure_too: str = "Now say how sure you are."
    choose_too: str = "Now choose an answer."
    last: str = "This is the last one. {progress}"
    still_open: str = "Still open: {places}."
    all_kept: str = "All {of} are kept. You can compare them later with what you think then."
    clear: str = "Start anew: clear all answers"
    bring_back: str = "Undo: bring the answers back"
    cleared: str = "All answers are cleared. You can start anew."
    back_again: str = "The answers are back."
    nothing: str = "There is nothing to bring back."


WORDS = PretestWords()


def item_title(place: int, of: int) -> str:
    """Name a question by its number.

    Args:
        place: Its place, from 0.
        of: How many there are.

    Example:
        >>> item_title(2, 10)
        'Question 3 of 10'
    """
    return CARDS.question.format(n=place + 1, of=of)


def progress_text(done: int, of: int) -> str:
    """Say how far one has come.

    Args:
        done: How many are answered.
        of: How many there are.

    Returns:
        Plain text.

    Example:
        >>> progress_text(3, 10)
        '3 of 10 answered.'
    """
    return WORDS.progress.format(n=done, of=of)


def kept_text(done: int, of: int, words: PretestWords = WORDS) -> str:
    """Say that an answer was kept, or that all of them are.

    Args:
        done: How many are answered.
        of: How many there are.
        words: The words of this check.

    Returns:
        Plain text.

    Example:
        >>> kept_text(3, 10)
        'Kept. 3 of 10 answered.'
    """
    if done == of:
        return words.all_kept.format(of=of)
    return WORDS.kept.format(progress=progress_text(done, of))


def end_text(still_open: Collection[int], of: int, words: PretestWords = WORDS) -> str:
    """Say that there is no further question, and which ones are still open.

    Args:
        still_open: The places without an answer, from 0.
        of: How many there are.
        words: The words of this check.

    Returns:
        Plain text.

    Example:
        >>> end_text((2, 6), 10)
        'This is the last one. 8 of 10 answered. Still open: 3, 7.'
    """
    if not still_open:
        return words.all_kept.format(of=of)
    said = WORDS.last.format(progress=progress_text(of - len(still_open), of))
    places = listed(str(place + 1) for place in still_open)
    return f"{said} {WORDS.still_open.format(places=places)}"


def pretest_text(questions: Sequence[Question], words: PretestWords = WORDS) -> str:
    """Say all questions with what one may answer, and give nothing away.

    Args:
        questions: The questions.
        words: The words of this check.

    Returns:
        Plain text.

    Example:
        >>> from explainer.content import pretest
        >>> print(pretest_text(pretest()).splitlines()[2])
        Question 1 of 10: Which needle depth is best?
    """
    of = len(questions)
    blocks = [
        choices_text(item_title(place, of), each.stem, (option.text for option in each.options))
        for place, each in enumerate(questions)
    ]
    sure = f"{CARDS.how_sure} {listed(CARDS.sure)}."
    return "\n\n".join([words.lead, *blocks, sure, words.care])
