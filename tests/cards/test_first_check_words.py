"""The first check in words: everything is asked, and nothing is given away."""

import pytest

from explainer.cards.first_check_words import (
    WORDS,
    end_text,
    kept_text,
    pretest_text,
    progress_text,
)
from explainer.content import Question, pretest

TEN = pretest()


@pytest.mark.parametrize("question", TEN, ids=lambda question: question.id)
def test_a_reader_without_widgets_gets_every_question_and_option(question: Question) -> None:
    text = pretest_text(TEN)
    assert question.stem in text
    assert all(f"- {option.text}" in text for option in question.options)


def test_no_answer_is_given_away() -> None:
    said = pretest_text(TEN)
    assert not any(o.explanation in said for question in TEN for o in question.options)
    assert "Yes." not in said
    assert "Not quite." not in said


def test_a_reader_is_told_not_to_wait_with_skin_that_worries() -> None:
    assert pretest_text(TEN).endswith("do not wait for a lesson: ask a clinician.")


def test_progress_counts_and_the_end_is_said() -> None:
    assert progress_text(3, 10) == "3 of 10 answered."
    assert kept_text(9, 10) == "Kept. 9 of 10 answered."
    assert kept_text(10, 10).startswith("All 10 are kept.")


def test_the_end_names_what_is_still_open() -> None:
    assert end_text((1,), 10) == "This is the last one. 9 of 10 answered. Still open: 2."
    assert end_text((), 10).startswith("All 10 are kept.")


def test_the_fixed_words_are_easy_to_read(reading) -> None:  # type: ignore[no-untyped-def]
    said = (WORDS.lead, WORDS.care, WORDS.all_kept, WORDS.cleared, WORDS.sure_too, WORDS.nothing)
    for text in said:
        assert reading.grade(text) <= 9
        assert reading.longest_sentence(text) <= 15
