"""What is said of a search: how many fit, and one sentence where none does."""

from explainer.content import enquiries, topics
from explainer.pictures.enquiries import words as say


def test_the_number_of_hits_is_said() -> None:
    assert say.found_words("swim", 1) == "1 question fits:"
    assert say.found_words("swim", 3) == "3 questions fit, the best one first:"
    assert say.found_words("  ", 0).startswith(f"All {len(enquiries())} questions")


def test_a_search_that_finds_nothing_says_in_one_sentence_what_to_try() -> None:
    said = say.found_words("xylophone " * 50, 0)

    assert said.count(".") == 1
    assert "try one plain word" in said
    assert "ask a clinic" in said
    assert len(said) < 250


def test_the_topics_hold_all_questions() -> None:
    counts = [int(say.topic_words(key).rpartition("(")[2].rstrip(")")) for key in topics()]

    assert sum(counts) == len(enquiries())
    assert min(counts) >= 5


def test_a_reader_without_widgets_gets_every_question_on_a_line_of_its_own() -> None:
    asked, answered = (say.enquiries_text(answered=yes).splitlines() for yes in (False, True))

    for lines in (asked, answered):
        assert sum(line.startswith("- ") for line in lines) == len(enquiries())
    assert all(f"- {each.question}" in asked for each in enquiries())
    assert all(f"- {say.entry_text(each)}" in answered for each in enquiries())
