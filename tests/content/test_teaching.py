"""The teacher's guide: it covers every piece of every lesson, and its minutes add up."""

from __future__ import annotations

import json
import statistics
from typing import TYPE_CHECKING, Any

import pytest

from explainer.content import LESSONS, ContentError, Guide, guide, lesson, misconceptions, routes
from explainer.content.teaching import FILE
from explainer.evidence import data_folder
from explainer.hosts.packet.guide import beliefs_of
from explainer.hosts.packet.notebook import headings
from explainer.hosts.packet.sheets import pictures_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

every_lesson = pytest.mark.parametrize("name", LESSONS)
every_route = pytest.mark.parametrize("route", routes(), ids=lambda route: route.id)


@every_lesson
def test_the_pieces_of_a_guide_are_those_of_the_notebook_in_its_order(name: str) -> None:
    assert [beat.piece for beat in guide(name).beats] == list(headings(name))


@every_lesson
def test_the_minutes_of_its_pieces_are_those_of_the_lesson(name: str) -> None:
    assert guide(name).minutes() == lesson(name).minutes


@every_lesson
def test_there_is_a_reply_to_each_belief_of_its_guess_and_quiz_and_to_no_other(name: str) -> None:
    assert list(guide(name).replies) == list(beliefs_of(lesson(name)))


@every_lesson
def test_each_picture_has_tasks_and_no_tasks_lack_a_picture(name: str) -> None:
    assert list(guide(name).sheets) == [piece for piece, _ in pictures_of(name)]


@every_lesson
def test_each_handout_asks_something(name: str) -> None:
    assert all(asked.draw or asked.write for asked in guide(name).sheets.values())


@every_route
def test_a_route_takes_as_long_as_it_says(route: Any) -> None:
    told = sum(
        beat.minutes
        for stop in route.stops
        for beat in guide(stop.lesson).beats
        if beat.piece in stop.pieces
    )

    assert route.minutes == told
    assert f"{told} minutes" in route.title


@every_route
def test_a_route_keeps_the_order_of_the_course_and_of_each_lesson(route: Any) -> None:
    assert [stop.lesson for stop in route.stops] == [
        name for name in LESSONS if name in {stop.lesson for stop in route.stops}
    ]
    for stop in route.stops:
        pieces = [beat.piece for beat in guide(stop.lesson).beats if beat.minutes]
        assert list(stop.pieces) == [piece for piece in pieces if piece in stop.pieces]


@every_route
def test_a_stop_ends_at_the_heading_of_its_last_piece(route: Any) -> None:
    for stop in route.stops:
        assert headings(stop.lesson)[stop.pieces[-1]] == stop.until


@every_route
def test_every_route_has_the_warning_signs_in_it(route: Any) -> None:
    safe = {"two_clocks": {"myths", "diaries"}, "myth_court": {"notice"}}

    assert any(safe.get(stop.lesson, set()) & set(stop.pieces) for stop in route.stops)


def told_in(told: Guide) -> Iterator[str]:
    """Return every text of a guide."""
    yield from (told.before, *told.replies.values(), *told.never, *told.disagree)
    for beat in told.beats:
        yield from filter(None, (beat.do, *beat.ask, beat.pause))
    for asked in told.sheets.values():
        yield from (*asked.draw, *asked.write)


def test_a_guide_reads_easily_and_in_short_sentences(reading: Any) -> None:
    texts = [text for name in LESSONS for text in told_in(guide(name)) if len(text.split()) >= 4]
    texts += [text for route in routes() for text in (route.whom, route.note)]
    grades = {text: round(reading.grade(text), 1) for text in texts}

    assert statistics.median(grades.values()) <= 7
    assert {text: grade for text, grade in grades.items() if grade > 9} == {}
    assert {text for text in texts if reading.longest_sentence(text) > 22} == set()


def test_a_guide_that_breaks_its_schema_says_where(folder: Path) -> None:
    path = folder / f"{FILE}.json"
    told = json.loads(path.read_text(encoding="utf-8"))
    told["lessons"]["two_clocks"]["beats"][1]["minutes"] = "two"
    path.write_text(json.dumps(told), encoding="utf-8")

    with pytest.raises(ContentError) as caught:
        guide("two_clocks", folder)
    assert str(caught.value).startswith(
        "data/lessons/teacher/guide.json, lessons, two_clocks, beat 2, minutes: 'two' was found;"
    )


def test_its_schema_knows_the_beliefs_and_the_lessons() -> None:
    path = data_folder() / "lessons" / "schema" / f"{FILE}.json"
    schema = json.loads(path.read_text(encoding="utf-8"))
    replies = schema["definitions"]["lesson"]["properties"]["replies"]["properties"]

    assert list(replies) == list(misconceptions())
    assert schema["properties"]["lessons"]["required"] == list(LESSONS)
