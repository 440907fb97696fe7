"""The story of a plan as said: the sentence of the clocks, and every picture with its day."""

from typing import Any

from explainer.draw.say import WATERMARK
from explainer.pictures.clocks.words import now_words
from explainer.pictures.skin.section import MOMENTS
from explainer.pictures.skin.story import Reel
from explainer.pictures.skin.words import (
    BEFORE,
    LEGEND,
    TAKEAWAY,
    WAITING,
    story_text,
    story_words,
)
from explainer.science.plan import Person, Plan
from explainer.science.signs import signs
from tests.pictures.shown import PLANS


def test_the_sentence_is_that_of_the_clocks() -> None:
    both = signs(*PLANS["usual"])
    assert story_words(both, 3.0) == now_words(both, 3.0)
    assert story_words(both, -1.0) == BEFORE


def test_the_text_says_every_picture_with_its_day() -> None:
    reel = Reel(Plan(sessions=1), Person())
    lines = story_text(reel.at(day).frame for day in reel.days).splitlines()
    for moment in MOMENTS:
        assert any(f": {moment.words}" in line for line in lines), moment.key
    assert f"{WATERMARK}." in lines


def test_the_fixed_words_are_easy_to_read(reading: Any) -> None:
    for text in (TAKEAWAY, BEFORE, WAITING, *LEGEND):
        assert reading.longest_sentence(text) <= 15
        assert reading.grade(text) <= 8
