"""The cards as HTML and as plain text: records in, strings out; everything is escaped."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from explainer.cards.words import WORDS
from explainer.content import Commit, Myth, Option, Question

if TYPE_CHECKING:
    from collections.abc import Iterable


def question_html(question: Question, title: str) -> str:
    """Show a question's stem under its heading.

    Args:
        question: The question.
        title: The heading, such as "Question 2 of 6".

    Returns:
        HTML.

    Example:
        >>> from explainer.content import old_questions
        >>> question_html(old_questions(["n3-success"])[0], "Question 1 of 2")[:41]
        '<h3 class="tc-title">Question 1 of 2</h3>'
    """
    return titled_html(title, question.stem)


def question_line(question: Question, title: str) -> str:
    """Say a question on one line; spoken when it comes up.

    Args:
        question: The question.
        title: The heading.

    Returns:
        Plain text.

    Example:
        >>> from explainer.content import old_questions
        >>> question_line(old_questions(["n3-success"])[0], "Again")
        'Again: What does success look like for a dipped acne scar?'
    """
    return f"{title}: {question.stem}"


def question_text(question: Question, title: str) -> str:
    """Say a question with what one may answer, without giving anything away.

    Args:
        question: The question.
        title: The heading.

    Returns:
        Plain text, one line for the question and one for each answer.

    Example:
        >>> from explainer.content import old_questions
        >>> print(question_text(old_questions(["n3-success"])[0], "Again").splitlines()[1])
        - A scar that is gone
    """
    return "\n".join([question_line(question, title), *_choices(question.options)])


def solved_text(question: Question, title: str) -> str:
    """Say a question with all its answers and their explanations.

    Args:
        question: The question.
        title: The heading.

    Returns:
        Plain text, one line for the question and one for each answer.

    Example:
        >>> from explainer.content import old_questions
        >>> print(solved_text(old_questions(["n3-success"])[0], "Again").splitlines()[0])
        Again: What does success look like for a dipped acne scar?
    """
    return "\n".join([question_line(question, title), *_explained(question.options)])


def _choices(options: Iterable[Option]) -> list[str]:
    return [f"- {option.text}" for option in options]


def _explained(options: Iterable[Option]) -> list[str]:
    return [f"- {option.text}: {feedback_text(option)}" for option in options]


def feedback_html(option: Option) -> str:
    """Show what to say to a chosen option, beginning with a word and never with a mark alone.

    Args:
        option: The chosen option.

    Returns:
        HTML.

    Example:
        >>> feedback_html(Option("rub", "Rub it", "It is new.", False, "M20"))
        '<p class="tc-reply tc-again"><strong>Not quite.</strong> It is new.</p>'
    """
    return reply_html(option.right, option.explanation)


def feedback_text(option: Option) -> str:
    """Say what to say to a chosen option.

    Args:
        option: The chosen option.

    Returns:
        Plain text.

    Example:
        >>> feedback_text(Option("leave", "Leave it", "It falls by itself.", True))
        'Yes. It falls by itself.'
    """
    return f"{reply_word(option.right)} {option.explanation}"


def myth_lines(myth: Myth) -> tuple[str, str, str]:
    """Say the three steps of a refutation.

    Args:
        myth: The myth.

    Returns:
        The belief, why it is not so, and what happens instead.

    Example:
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
        >>> myth_html(Myth("M20", "a.", "b.", "c.", ()), 1)
        '<p class="tc-step-1">Many people think that a.</p>'
    """
    shown = enumerate(myth_lines(myth)[:steps], start=1)
    return "".join(f'<p class="tc-step-{n}">{escape(line)}</p>' for n, line in shown)


def commit_html(commit: Commit) -> str:
    """Show the question of a prediction.

    Args:
        commit: The prediction.

    Returns:
        HTML.

    Example:
        >>> commit_html(Commit("g", "When?", ()))[-33:]
        '</h3><p class="tc-stem">When?</p>'
    """
    return titled_html(WORDS.first_guess, commit.question)


def commit_text(commit: Commit) -> str:
    """Say the question of a prediction and what may be predicted, without giving it away.

    Args:
        commit: The prediction.

    Returns:
        Plain text.

    Example:
        >>> print(commit_text(Commit("g", "When?", (Option("late", "Later", "Slow.", True),))))
        Your guess before you look: When?
        - Later
    """
    return "\n".join([f"{WORDS.first_guess}: {commit.question}", *_choices(commit.options)])


def look_back_question(commit: Commit) -> str:
    """Say again what was to be predicted, and nothing of what came of it.

    Args:
        commit: The prediction.

    Returns:
        Plain text.

    Example:
        >>> look_back_question(Commit("g", "When?", ()))
        'Look back at your guess: When?'
    """
    return f"{WORDS.look_back}: {commit.question}"


def look_back_text(commit: Commit) -> str:
    """Say what came of each prediction.

    Args:
        commit: The prediction.

    Returns:
        Plain text.

    Example:
        >>> print(look_back_text(Commit("g", "When?", (Option("late", "Later", "Slow.", True),))))
        Look back at your guess: When?
        - Later: Yes. Slow.
    """
    return "\n".join([look_back_question(commit), *_explained(commit.options)])


def guess_text(words: str, confidence: int, option: Option | None) -> str:
    """Say a kept prediction again, with what came of it.

    Args:
        words: What was predicted, as it was read.
        confidence: How sure the learner was, 1 to 3.
        option: The option that was chosen; None where it is no longer there.

    Returns:
        Plain text; only the guess itself where the option is no longer there.

    Example:
        >>> guess_text("Later", 1, Option("late", "Later", "Slow.", True))
        'Your guess: Later. How sure: Just guessing. Yes. Slow.'
    """
    said = option.text if option else words
    guess = WORDS.guess_was.format(option=said, sure=WORDS.sure[confidence - 1])
    return f"{guess} {feedback_text(option)}" if option else guess


def reply_word(right: bool) -> str:
    """Say how a choice fits the evidence.

    Args:
        right: Whether the choice is the one the evidence supports.

    Returns:
        A word; a mark or a colour alone would not reach everyone.

    Example:
        >>> reply_word(False)
        'Not quite.'
    """
    return WORDS.yes if right else WORDS.not_quite


def reply_html(right: bool, said: str) -> str:
    """Show a reply to a choice, beginning with a word.

    Args:
        right: Whether the choice is the one the evidence supports.
        said: What to say about it.

    Returns:
        HTML.

    Example:
        >>> reply_html(True, "It falls by itself.")
        '<p class="tc-reply tc-yes"><strong>Yes.</strong> It falls by itself.</p>'
    """
    kind = "tc-yes" if right else "tc-again"
    word = reply_word(right)
    return f'<p class="tc-reply {kind}"><strong>{word}</strong> {escape(said)}</p>'


def titled_html(title: str, line: str) -> str:
    """Show a line under its heading.

    Args:
        title: The heading.
        line: The line.

    Returns:
        HTML.

    Example:
        >>> titled_html("Question 1 of 2", "Who is first?")
        '<h3 class="tc-title">Question 1 of 2</h3><p class="tc-stem">Who is first?</p>'
    """
    return f'<h3 class="tc-title">{escape(title)}</h3><p class="tc-stem">{escape(line)}</p>'
