"""The parts of the skin as said: every part and clue, and a game that keeps quiet."""

from itertools import product
from typing import Any

import pytest

from explainer.content import Part, lesson
from explainer.draw.say import WATERMARK
from explainer.pictures.tour.words import CLUES, TAKEAWAY, clue, reply, reply_html, tour_text

PARTS = lesson("start_here").parts


def test_a_wrong_name_is_explained_and_does_not_give_the_right_one_away() -> None:
    for part, chosen in product(PARTS, PARTS):
        words = reply(part, chosen)
        assert chosen.meaning in words
        assert words.startswith("Yes. " if part == chosen else "Not quite. ")
        assert (part.name in words.replace(chosen.meaning, "")) == (part == chosen)


@pytest.mark.parametrize(("right", "css"), [(True, "tc-yes"), (False, "tc-again")])
def test_the_edge_of_a_reply_says_the_same_as_its_words(right: bool, css: str) -> None:
    assert f'class="tc-reply {css}"' in reply_html("Yes.", right=right)


def test_a_part_without_a_clue_is_still_asked_for() -> None:
    assert clue(Part("x", "X", "An x.", "before", ("fat",))) == "Look at the end of the arrow."


def test_the_text_lists_every_part_in_order() -> None:
    text = tour_text(PARTS)
    places = [text.index(f"{i}. {part.name}. {part.meaning}") for i, part in enumerate(PARTS, 1)]
    assert places == sorted(places)
    assert WATERMARK in text


def test_no_clue_holds_the_name_it_asks_for_and_all_are_easy_to_read(reading: Any) -> None:
    names = {part.key: part.name.lower() for part in PARTS}
    assert set(CLUES) == set(names)
    for key, words in CLUES.items():
        assert names[key] not in words.lower()
        assert reading.longest_sentence(words) <= 15
        assert reading.grade(words) <= 7
    assert reading.grade(TAKEAWAY) <= 7
