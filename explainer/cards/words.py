"""Every word on the cards, in one place, so that a translation has one place to go.

First the fixed words, then the sentences that are built from a record: as plain text and as HTML,
where everything is escaped. Diaries, the order of the steps and the first check have words of
their own.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from explainer.draw.say import moment_words, plural
from explainer.stage.words import START_AGAIN

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from explainer.content import Myth, Option


@dataclass(frozen=True, slots=True)
class CardWords:
    """The words; a name in braces is filled in when the card is made.

    Example:
        >>> CardWords().yes
        'Yes.'
    """

    yes: str = "Yes."
    not_quite: str = "Not quite."
    start_again: str = START_AGAIN
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
    diaries_lead: str = (
        "Is it healing, or trouble? Read each diary and decide. "
        "A diary shows a trend. It is not a diagnosis. This is not medical advice."
    )
    day: str = "Day {day}"
    trend: str = "The trend: {trend}"
    watch: str = "Keep watching"
    call: str = "Call: contact a clinician"
    urgent: str = "Seek urgent care now"
    one_story: str = "Client"
    story: str = "Client {n} of {of}"
    stories_lead: str = (
        "Does something speak for waiting, or for asking first? Guess for each of the four. "
        "No answer here is a yes, and this is not medical advice."
    )
    go: str = "Nothing here rules it out"
    wait: str = "Wait"
    ask: str = "Ask a professional first"
    myth: str = "A common belief"
    many_think: str = "Many people think that {belief}"
    not_so: str = "That is not so, because {because}"
    happens: str = "What happens instead: {instead}"
    myth_buttons: tuple[str, str, str] = (
        "Why is that not so?",
        "What happens instead?",
        START_AGAIN,
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
    guess_later: str = "What came of this guess stands under “{place}”."
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
    answer: str = "answer"
    offer: str = "Answers of an earlier time are here: {count}, last changed on {when}."
    offer_up: str = "Take them up"
    offer_anew: str = "Start anew"
    offer_erase: str = "Erase them"
    offer_taken: str = "Your answers of an earlier time are back. You can go on."
    offer_erased: str = "The answers of an earlier time are erased."
    offer_not_erased: str = "The answers of an earlier time could not all be erased: {folder}."
    download: str = "Download {file}"
    load: str = "Load saved answers"
    loaded: str = "Loaded {count} from {file}. What you answered here stays."
    load_wrong: str = "{file} is no file of saved answers, so nothing has changed."
    load_other: str = "{file} belongs to the lesson “{lesson}”: load it there."
    load_empty: str = "{file} holds no answers, so nothing has changed."
    read: str = "Read my answers"
    read_now: str = "Your answers can be read below."
    nothing_to_read: str = (
        "There is nothing to read yet: answer a question, or write a sentence here."
    )
    page: str = "Your answers, in order"
    your_choice: str = "Your choice: {words}"
    your_answer: str = "Your answer: {words}"
    choice_gone: str = "Your choice, which can no longer be chosen: {words}"
    question_gone: str = "This question is no longer asked."
    sure_was: str = "How sure: {sure}"
    plans_used: str = "Plans you tried: {codes}"
    too_long: str = "Your text is too long to save. Please shorten it to {most} characters."


@dataclass(frozen=True, slots=True)
class SavedWords:
    """What is wrong with saved answers; a name in braces is filled in.

    Example:
        >>> SavedWords().not_json
        'Saved answers: this is not JSON text.'
    """

    not_json: str = "Saved answers: this is not JSON text."
    no_track: str = "Saved answers: track is {found}; it must be one of {names}, or be left out."
    no_record: str = "Saved answers: this is not a record of answers."
    other_schema: str = "Saved answers: schema is {found}; it must be {now!r} or {older!r}."
    no_list: str = "Saved answers: {key} must be a list."
    no_words: str = "Saved answers, {where}: it must be text of {least} to {most} characters."
    answer: str = "answer {order}"
    no_answer: str = "Saved answers, {where}: it must have {names}."
    no_order: str = "Saved answers, {where}: order is {found}; it must be {order}."
    no_right: str = "Saved answers, {where}: right is {found}; it must be true, false or null."
    no_confidence: str = (
        "Saved answers, {where}: confidence is {found}; it must be 1, 2, 3 or null."
    )
    no_choices: str = "Saved answers, {where}: chosen must be a list of at most {most} ids."


WORDS = CardWords()
SAVED = SavedWords()


class Reply(NamedTuple):
    """What is said to a choice, beginning with a word: a mark or a colour would not reach everyone.

    Args:
        right: Whether the choice is the one the evidence supports.
        said: What to say about it.

    Example:
        >>> Reply(False, "It is new.").text
        'Not quite. It is new.'
        >>> Reply(True, "It falls.").html
        '<p class="tc-reply tc-yes"><strong>Yes.</strong> It falls.</p>'
    """

    right: bool
    said: str

    @property
    def word(self) -> str:
        """How the choice fits the evidence."""
        return WORDS.yes if self.right else WORDS.not_quite

    @property
    def text(self) -> str:
        """The reply as plain text."""
        return f"{self.word} {self.said}"

    @property
    def html(self) -> str:
        """The reply as HTML, with an edge that says the same as its word."""
        kind = "tc-yes" if self.right else "tc-again"
        return f'<p class="tc-reply {kind}"><strong>{self.word}</strong> {escape(self.said)}</p>'


def feedback(option: Option) -> Reply:
    """Return what to say to a chosen option.

    Args:
        option: The chosen option.

    Example:
        >>> from explainer.content import Option
        >>> feedback(Option("leave", "Leave it", "It falls by itself.", True)).text
        'Yes. It falls by itself.'
    """
    return Reply(option.right, option.explanation)


def titled(title: str, line: str) -> str:
    """Say what is asked on one line; spoken when it comes up.

    Args:
        title: Its heading, such as "Question 2 of 6".
        line: What is asked.

    Example:
        >>> titled("Question 1 of 2", "Who is first?")
        'Question 1 of 2: Who is first?'
    """
    return f"{title}: {line}"


def titled_html(title: str, line: str) -> str:
    """Show what is asked under its heading.

    Args:
        title: The heading.
        line: What is asked.

    Example:
        >>> titled_html("Question 1 of 2", "Who is first?")
        '<h3 class="tc-title">Question 1 of 2</h3><p class="tc-stem">Who is first?</p>'
    """
    return f'<h3 class="tc-title">{escape(title)}</h3><p class="tc-stem">{escape(line)}</p>'


def choices_text(title: str, line: str, labels: Iterable[str]) -> str:
    """Say what is asked and what one may choose, without giving anything away.

    Args:
        title: Its heading.
        line: What is asked.
        labels: What one may choose.

    Example:
        >>> print(choices_text("Question", "Who is first?", ["The clot"]))
        Question: Who is first?
        - The clot
    """
    return "\n".join([titled(title, line), *(f"- {label}" for label in labels)])


def solved_text(title: str, line: str, options: Iterable[Option]) -> str:
    """Say what is asked with all its answers and their explanations.

    Args:
        title: Its heading.
        line: What is asked.
        options: What one may choose.

    Example:
        >>> from explainer.content import Option
        >>> print(solved_text("Question", "When?", [Option("late", "Later", "Slow.", True)]))
        Question: When?
        - Later: Yes. Slow.
    """
    return choices_text(title, line, (f"{each.text}: {feedback(each).text}" for each in options))


def myth_lines(myth: Myth) -> tuple[str, str, str]:
    """Say the three steps of a refutation.

    Args:
        myth: The myth.

    Returns:
        The belief, why it is not so, and what happens instead.

    Example:
        >>> from explainer.content import Myth
        >>> myth_lines(Myth("M20", "peeling needs a scrub.", "it is new.", "it falls.", ()))[0]
        'Many people think that peeling needs a scrub.'
    """
    return (
        WORDS.many_think.format(belief=myth.belief),
        WORDS.not_so.format(because=myth.because),
        WORDS.happens.format(instead=myth.instead),
    )


def myth_html(myth: Myth, steps: int) -> str:
    """Show the first steps of a refutation.

    Args:
        myth: The myth.
        steps: How many of the three steps to show, 1 to 3.

    Returns:
        HTML.

    Example:
        >>> from explainer.content import Myth
        >>> myth_html(Myth("M20", "a.", "b.", "c.", ()), 1)
        '<p class="tc-step-1">Many people think that a.</p>'
    """
    shown = enumerate(myth_lines(myth)[:steps], start=1)
    return "".join(f'<p class="tc-step-{n}">{escape(line)}</p>' for n, line in shown)


def guess_text(words: str, confidence: int, option: Option | None) -> str:
    """Say a kept prediction again, with what came of it.

    Args:
        words: What was predicted, as it was read.
        confidence: How sure the learner was, 1 to 3.
        option: The option that was chosen; None where it is no longer there.

    Returns:
        Plain text; only the guess itself where the option is no longer there.

    Example:
        >>> from explainer.content import Option
        >>> guess_text("Later", 1, Option("late", "Later", "Slow.", True))
        'Your guess: Later. How sure: Just guessing. Yes. Slow.'
    """
    said = option.text if option else words
    guess = WORDS.guess_was.format(option=said, sure=WORDS.sure[confidence - 1])
    return f"{guess} {feedback(option).text}" if option else guess


def offer_text(count: int, changed: datetime) -> str:
    """Say that answers of an earlier time are there.

    Args:
        count: How many.
        changed: When they were last changed, in the time of the reader.

    Returns:
        Plain text.

    Example:
        >>> from datetime import datetime
        >>> offer_text(1, datetime(2026, 11, 25, 14, 5))
        'Answers of an earlier time are here: 1 answer, last changed on 25 November at 14:05.'
    """
    return WORDS.offer.format(count=plural(count, WORDS.answer), when=moment_words(changed))
