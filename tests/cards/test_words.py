"""The cards in words and in HTML: they say the same, and nothing in a file can break the page."""

import re
from html import unescape

import pytest

from explainer.cards.answers import Answers
from explainer.cards.guess import CommitCard, LookBack
from explainer.cards.question import QuizCard
from explainer.cards.words import (
    WORDS,
    Reply,
    feedback,
    guess_text,
    myth_html,
    myth_lines,
    titled_html,
)
from explainer.content import Myth, Option, Question, lesson

NASTY = "<script>alert('x')</script> & co"
NASTY_OPTION = Option(NASTY, NASTY, NASTY, True)
TWO_CLOCKS = lesson("two_clocks")


def words(html: str) -> str:
    return unescape(re.sub(r"<[^>]+>", " ", html))


@pytest.mark.parametrize(
    "html",
    [
        titled_html(NASTY, NASTY),
        feedback(NASTY_OPTION).html,
        myth_html(Myth("M1", NASTY, NASTY, NASTY, ()), 3),
        Reply(True, NASTY).html,
    ],
)
def test_what_a_file_says_is_shown_and_not_run(html: str) -> None:
    assert "<script" not in html
    assert "alert('x')" in words(html)


@pytest.mark.parametrize("question", TWO_CLOCKS.quiz, ids=lambda question: question.id)
def test_a_reader_without_widgets_gets_every_option_and_no_verdict(question: Question) -> None:
    text = QuizCard(question, Answers("demo")).text
    for option in question.options:
        assert f"- {option.text}" in text.splitlines()
        assert option.explanation not in text


@pytest.mark.parametrize("question", TWO_CLOCKS.quiz, ids=lambda question: question.id)
def test_who_has_answered_gets_every_option_and_its_explanation(question: Question) -> None:
    text = QuizCard(question, Answers("demo")).earned_text
    for option in question.options:
        assert f"- {option.text}: " in text
        assert option.explanation in text


@pytest.mark.parametrize("question", TWO_CLOCKS.quiz, ids=lambda question: question.id)
def test_feedback_begins_with_a_word_and_never_with_a_mark(question: Question) -> None:
    for option in question.options:
        expected = "Yes." if option.right else "Not quite."
        assert feedback(option).text.startswith(expected)
        assert f"<strong>{expected}</strong>" in feedback(option).html


@pytest.mark.parametrize("myth", TWO_CLOCKS.myths, ids=lambda myth: myth.code)
def test_a_refutation_reads_as_three_whole_sentences(myth: Myth) -> None:
    belief, because, instead = myth_lines(myth)
    assert belief.startswith("Many people think that ")
    assert because.startswith("That is not so, because ")
    assert instead.startswith("What happens instead: ")
    assert all(line.endswith(".") for line in (belief, because, instead))


@pytest.mark.parametrize("steps", [1, 2, 3])
def test_a_myth_opens_step_by_step(steps: int) -> None:
    html = myth_html(TWO_CLOCKS.myths[0], steps)
    assert html.count("<p") == steps


def test_a_prediction_is_not_given_away() -> None:
    text = CommitCard(TWO_CLOCKS.commit, Answers("demo")).text
    assert not any(option.explanation in text for option in TWO_CLOCKS.commit.options)
    assert "Yes." not in text


def test_looking_back_explains_every_prediction() -> None:
    text = LookBack(TWO_CLOCKS.commit, Answers("demo")).earned_text
    assert all(option.explanation in text for option in TWO_CLOCKS.commit.options)


def test_a_guess_whose_option_is_gone_is_still_shown() -> None:
    assert guess_text("Never", 3, None) == "Your guess: Never. How sure: Very sure."


def test_the_words_about_saved_answers_are_easy_to_read(reading) -> None:  # type: ignore[no-untyped-def]
    said = (WORDS.read_now, WORDS.nothing_to_read, WORDS.question_gone, WORDS.saved)
    for text in (*said, WORDS.choice_gone.format(words="Later")):
        assert reading.grade(text) <= 9
        assert reading.longest_sentence(text) <= 15
