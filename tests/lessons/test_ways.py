"""The ways between the lessons: where one is, what leads on and back, and what is not there yet."""

import re

import pytest

from explainer.content import LESSONS, routes
from explainer.lessons import ways, words


def test_the_list_names_every_lesson_with_its_minutes() -> None:
    listed = ways.lesson_list()

    assert [content.number for content in ways.course()] == list(range(len(LESSONS)))
    for content in ways.course():
        assert (
            f"[{content.title}]({ways.notebook_name(content)}), {content.minutes} minutes" in listed
        )


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


@pytest.mark.parametrize("place", range(len(LESSONS)))
def test_it_says_which_of_which_in_the_one_numbering_of_the_list(place: int) -> None:
    listed = re.findall(r"^- (\d+) · ", ways.lesson_list(), re.MULTILINE)
    said = ways.where_words(ways.course()[place]).partition(" · [")[0]

    assert re.findall(r"\d+", said) == [listed[place], listed[0], listed[-1]]


def test_the_short_way_says_which_parts_and_its_minutes_are_their_sum() -> None:
    said = ways.lesson_list().partition("Short of time?")[2]
    whole, *parts = (int(found) for found in re.findall(r"(\d+) minutes", said))

    assert whole == sum(parts)
    assert len(parts) >= 2


def test_the_short_way_is_the_one_that_teachers_have() -> None:
    (short,) = (each for each in routes() if each.id == ways.SHORT_WAY)
    said = ways.lesson_list().partition("Short of time?")[2]

    assert [int(found) for found in re.findall(r"(\d+) minutes", said)] == [
        short.minutes,
        *(stop.minutes for stop in short.stops),
    ]
    assert [f"“{stop.until}”" in said for stop in short.stops] == [True] * len(short.stops)
