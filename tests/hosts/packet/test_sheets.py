"""The handouts: a page for each picture, and nothing on it that a learner is to find."""

from __future__ import annotations

import importlib
import re
from urllib.parse import unquote

from explainer.content import LESSONS, guide, lesson, pretest
from explainer.draw.still_html import image_html
from explainer.hosts.packet import words
from tests.hosts.packet.read import Read, every_lesson, page, words_of


def given_away() -> set[str]:
    """Return every sentence that only who has guessed may read."""
    found = {option.explanation for asked in pretest() for option in asked.options}
    for content in map(lesson, LESSONS):
        found |= {option.explanation for option in content.commit.options}
        asked_at_all = (*content.quiz, *content.further)
        found |= {option.explanation for asked in asked_at_all for option in asked.options}
        found |= {part for myth in content.myths for part in (myth.because, myth.instead)}
        found |= {reply for diary in content.diaries for reply in diary.feedback.values()}
        found |= {reply for story in content.stories for reply in story.feedback.values()}
        found |= {*guide(content.id).replies.values()}
    return found


def test_no_handout_holds_an_answer() -> None:
    said = f"{words_of('handouts')} {unquote(page('handouts'))}"

    assert [answer for answer in given_away() if answer in said] == []
    assert "✓" not in said
    assert re.search(r"\bRight[.:!]", said) is None


@every_lesson
def test_no_handout_shows_a_picture_that_must_be_earned(name: str) -> None:
    fresh = importlib.import_module(f"explainer.lessons.{name}").Lesson()
    for piece in guide(name).sheets:
        shown = getattr(fresh, piece)()
        closed = {image_html(each) for each in shown.pictures()}
        opened = {image_html(each) for each in shown.earned_pictures()}
        assert [each for each in opened - closed if each in page("handouts")] == [], piece


@every_lesson
def test_a_handout_asks_the_guess_with_its_options_as_they_stand(name: str) -> None:
    commit, said = lesson(name).commit, words_of("handouts")

    options = " ".join(f"{words.BOX} {option.text}" for option in commit.options)
    assert f"{words.YOUR_GUESS} {commit.question} {options}" in said


def test_each_picture_has_a_page_of_its_own_with_alternative_text_and_a_caution() -> None:
    found = Read(page("handouts")).found
    sheets = [attrs for tag, attrs in found if attrs.get("class", "").startswith("sheet")]

    assert len(sheets) == sum(len(guide(name).sheets) for name in LESSONS)
    assert all(len(attrs["alt"]) > 20 for tag, attrs in found if tag == "img")
    assert words_of("handouts").count(words.PATIENT) == len(sheets)
