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
    start_again: str = "Start again"
    next: str = "Next"
    back: str = "Back"
    place: str = "{n} of {of}"
    last_one: str = "That was the last one."
    first_one: str = "This is the first one."
    one_question: str = "Question"
    question: str = "Question {n} of {of}"
    quiz_lead: str = "Choose an answer. You can try as often as you like."
    come_back_lead: str = "From earlier lessons. If they are new to you, a guess is fine."
    one_diary: str = "Diary"
    diary: str = "Diary {n} of {of}"
    strips_lead: str = (
        "Is it healing, or trouble? Read each diary and decide. "
        "A diary shows a trend. It is not a diagnosis. This is not medical advice."
    )
    day: str = "Day {day}"
    trend: str = "The trend: {trend}"
    watch: str = "Keep watching"
    call: str = "Call: contact a clinician"
    urgent: str = "Seek urgent care now"
    myth: str = "A common belief"
    many_think: str = "Many people think that {belief}"
    not_so: str = "That is not so, because {because}"
    happens: str = "What happens instead: {instead}"
    myth_buttons: tuple[str, str, str] = (
        "Why is that not so?",
        "What happens instead?",
        "Start again",
    )
    first_guess: str = "Your guess before you look"
    how_sure: str = "How sure are you?"
    sure: tuple[str, str, str] = ("Just guessing", "Fairly sure", "Very sure")
    keep: str = "Keep my guess"
    choose_both: str = "Choose an answer and how sure you are. Then you can keep your guess."
    kept: str = "Kept. You will see it again at the end."
    already_kept: str = "Your guess is kept. To choose again, press “Change my guess”."
    change: str = "Change my guess"
    look_back: str = "Look back at your guess"
    show_guess: str = "Show my guess"
    guess_was: str = "Your guess: {option}. How sure: {sure}."
    no_guess: str = "You kept no guess this time."
    reflect: str = "In your own words"
    your_words: str = "Your words"
    save: str = "Save my answers"
    saved: str = "Saved in {file}. Nothing was sent anywhere."
    saved_already: str = "Your answers are saved already in {file}. Nothing has changed since."
    nothing_to_save: str = (
        "There is nothing to save yet: answer a question, or write a sentence here, and save then."
    )
    not_saved: str = "Your answers could not be written to {folder}. Use the link instead."
    ready: str = "Your answers are ready. Use the link to keep them. Nothing was sent anywhere."
    offer: str = "Answers of an earlier time are here: {count}, last changed on {when}."
    offer_up: str = "Take them up"
    offer_anew: str = "Start anew"
    offer_erase: str = "Erase them"
    offer_taken: str = "Your answers of an earlier time are back. You can go on."
    offer_erased: str = "The answers of an earlier time are erased."
    offer_not_erased: str = "The answers of an earlier time could not all be erased: {folder}."
    download: str = "Download {file}"
    too_long: str = "Your text is too long to save. Please shorten it to {most} characters."


@dataclass(frozen=True, slots=True)
class SavedWords:
    """What is wrong with saved answers; a name in braces is filled in.

    Example:
        >>> SavedWords().not_json
        'Saved answers: this is not JSON text.'
    """

    not_json: str = "Saved answers: this is not JSON text."
    no_record: str = "Saved answers: this is not a record of answers."
    other_schema: str = "Saved answers: schema is {found!r}; it must be {now!r} or {older!r}."
    no_list: str = "Saved answers: {key} must be a list."
    no_words: str = "Saved answers, {where}: it must be text of {least} to {most} characters."
    answer: str = "answer {order}"
    no_answer: str = "Saved answers, {where}: it must have {names}."
    no_order: str = "Saved answers, {where}: order is {found!r}; it must be {order}."
    no_right: str = "Saved answers, {where}: right is {found!r}; it must be true, false or null."
    no_confidence: str = (
        "Saved answers, {where}: confidence is {found!r}; it must be 1, 2, 3 or null."
    )
    no_choices: str = "Saved answers, {where}: chosen must be a list of at most {most} ids."


WORDS = CardWords()
SAVED = SavedWords()
