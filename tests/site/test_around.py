"""The pages around the lessons: what stands in them, and what they may run."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html import unescape

import pytest

from explainer import evidence
from explainer.content import LESSONS, TRACKS, enquiries, lesson, routes
from explainer.lessons.words import TRACK_LABELS
from explainer.site import words
from explainer.site.around import SCRIPT, START
from tests.conftest import Reading
from tests.site.made import AROUND as PAGES

LONGEST_SENTENCE, HARDEST = 16, 9.0
POLICY = re.compile(r'Content-Security-Policy" content="([^"]*)"')
SAID = (words.LEAD, words.HOW, words.EMBED_SAYS, words.SOURCES_LEAD, *words.ABOUT_PARTS.values())

each_page = pytest.mark.parametrize("name", PAGES)


def test_the_start_names_each_lesson_with_its_minutes_each_route_and_each_track() -> None:
    start = unescape(PAGES[START])

    for content in map(lesson, LESSONS):
        row = f"{content.title}</a></th><td>{content.promise}</td><td>{content.minutes}</td>"
        assert row in start
    for route in routes():
        assert f"<b>{route.title}.</b>" in start
    for track in TRACKS:
        assert f"<b>{TRACK_LABELS[track]}.</b>" in start


def test_the_start_shows_a_picture_with_its_words() -> None:
    (picture,) = re.findall(r"<img [^>]*>", PAGES[START])

    assert 'src="data:image/svg+xml' in picture
    assert 'alt="Skin section' in picture


def test_all_sources_and_all_questions_stand_on_their_pages() -> None:
    assert all(each.question in unescape(PAGES["questions.html"]) for each in enquiries())
    items = PAGES["sources.html"].partition("<main")[2].count("<li>")
    assert items == len(evidence.references())


def test_the_statement_is_the_one_of_the_project() -> None:
    page = PAGES["accessibility.html"]

    assert '<h2 id="what-is-not-done-yet">' in page
    assert "<table>" in page


def test_who_made_the_lessons_is_said_as_the_first_lesson_says_it() -> None:
    assert "<li>No seller, clinic or maker pays for them" in PAGES["about.html"]


@each_page
def test_a_page_runs_the_script_that_stands_in_it_and_no_other(name: str) -> None:
    (policy,) = POLICY.findall(PAGES[name])
    rules = dict(rule.split(" ", 1) for rule in unescape(policy).split("; "))

    scripts = [script.encode() for script in SCRIPT.findall(PAGES[name])]
    sums = [f"'sha256-{b64encode(sha256(each).digest()).decode()}'" for each in scripts]
    assert rules["script-src"].split() == (sums or ["'none'"])
    assert rules["default-src"] == "'none'"
    assert len(sums) == (name == "questions.html")


@pytest.mark.parametrize("text", SAID)
def test_what_is_said_is_plain(text: str, reading: Reading) -> None:
    assert reading.longest_sentence(text) <= LONGEST_SENTENCE
    assert reading.grade(text) <= HARDEST
