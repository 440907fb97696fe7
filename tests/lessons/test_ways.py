"""The ways between the lessons: where one is, what leads on and back, and what is not there yet."""

import re

import pytest

from explainer.content import LESSONS
from explainer.lessons import ways, words


def test_the_list_names_every_lesson_with_its_minutes_and_says_which_are_missing() -> None:
    listed = ways.lesson_list()

    for content in ways.course():
        assert (
            f"[{content.title}]({ways.notebook_name(content)}), {content.minutes} minutes" in listed
        )
    there = {content.number for content in ways.course()}
    for number in set(ways.PLANNED) - there:
        assert f"{number} (" in listed
    assert not {number for number in there if re.search(rf"\b{number} \(", listed)}


@pytest.mark.parametrize("place", range(len(LESSONS)))
def test_each_lesson_leads_to_its_neighbours_and_to_no_other(place: int) -> None:
    course = ways.course()
    linked = set(re.findall(r"\((\d\d_\w+\.ipynb)", ways.ways_on(course[place])))

    beside = {ways.notebook_name(each) for each in course[max(place - 1, 0) : place + 2]}
    home = ways.notebook_name(course[0])
    assert linked - {home} == beside - {home, ways.notebook_name(course[place])}


def test_the_last_lesson_promises_no_further_one() -> None:
    assert words.LAST in ways.ways_on(ways.course()[-1])
    assert f"{words.NEXT}:" not in ways.ways_on(ways.course()[-1])


def test_it_says_which_of_how_many() -> None:
    assert ways.where_words(ways.course()[2]).startswith(f"Lesson 2 · 3 of {len(LESSONS)} · ")
