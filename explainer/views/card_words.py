"""Every fixed word on the cards, in one place, so that a translation has one place to go."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CardWords:
    """The words; a name in braces is filled in when the card is made.

    Example:
        >>> CardWords().yes
        'Yes.'
    """

    yes: str = "Yes."
    not_quite: str = "Not quite."
    question: str = "Question {n} of {of}"
    diary: str = "Diary {n} of {of}"
    day: str = "Day {day}"
    trend: str = "The trend:"
    watch: str = "Keep watching"
    call: str = "Call: contact a clinician"
    urgent: str = "Seek urgent care now"
    no_diagnosis: str = "A diary shows a trend. It is not a diagnosis."
    many_think: str = "Many people think that {belief}"
    not_so: str = "That is not so, because {because}"
    happens: str = "What happens instead: {instead}"
    first_guess: str = "Your guess before you look"
    guess_was: str = "You guessed: {option}. You were {sure}."
    no_guess: str = "You kept no guess this time."
    look_back: str = "Look back at your guess"
    sure: tuple[str, str, str] = ("Just guessing", "Fairly sure", "Very sure")


WORDS = CardWords()
