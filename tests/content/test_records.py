"""The records of the lessons: nobody can change them, and their schema knows the same words."""

import re
from dataclasses import FrozenInstanceError, fields

import pytest

from explainer.content import (
    LESSONS,
    ROADS,
    TRACKS,
    VERDICTS,
    Challenge,
    Commit,
    Diary,
    LessonContent,
    Myth,
    NamedMoment,
    Option,
    Part,
    Profile,
    Question,
    Story,
    lesson,
    misconceptions,
    pretest,
)
from tests.content.broken import SCHEMAS

ALL = tuple(lesson(name) for name in LESSONS)
TWO_CLOCKS = lesson("two_clocks")


def every_lesson(test: object) -> pytest.MarkDecorator:
    """Run a test once for each lesson."""
    return pytest.mark.parametrize("told", ALL, ids=lambda told: told.id)(test)


def asked_in(told: LessonContent) -> list[Question | Commit]:
    return [*told.quiz, *told.further, told.commit]


@every_lesson
def test_each_lesson_asks_one_more_question_on_two_of_the_tracks(told: LessonContent) -> None:
    assert [question.track for question in told.further] == ["care", "biology"]
    assert told.asked_on("") == told.asked_on("lay") == told.quiz
    for question in told.further:
        assert told.asked_on(question.track) == (*told.quiz, question)
        assert {goal.id for goal in told.objectives} >= {question.objective}


def test_a_lesson_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        TWO_CLOCKS.title = "Another"  # type: ignore[misc]
    with pytest.raises(TypeError):
        TWO_CLOCKS.diaries[0].feedback["watch"] = ""  # type: ignore[index]


def test_the_schema_and_the_records_know_the_same_words() -> None:
    kinds = SCHEMAS["lesson"]["definitions"]
    assert kinds["code"]["enum"] == list(misconceptions())
    assert SCHEMAS["misconceptions"]["required"] == ["$schema", *misconceptions()]
    assert kinds["diary"]["properties"]["verdict"]["enum"] == list(VERDICTS)
    assert tuple(kinds["diary"]["properties"]["feedback"]["properties"]) == VERDICTS
    assert kinds["story"]["properties"]["verdict"]["enum"] == list(ROADS)
    assert tuple(kinds["story"]["properties"]["feedback"]["properties"]) == ROADS
    records = {"lesson": LessonContent, "question": Question, "commit": Commit, "option": Option}
    records |= {
        "myth": Myth,
        "diary": Diary,
        "part": Part,
        "moment": NamedMoment,
        "profile": Profile,
        "story": Story,
        "challenge": Challenge,
    }
    for kind, record in records.items():
        told = {"lesson": SCHEMAS["lesson"], **kinds}[kind]["properties"]
        # of the questions in the list, those of one track are held apart
        own = {field.name for field in fields(record)} - {"further"}
        assert own == {*told} - {"$schema"}, kind
    assert kinds["question"]["properties"]["track"]["enum"] == list(TRACKS)


def test_options_and_objectives_have_ids_of_their_own() -> None:
    asked = [question for told in ALL for question in asked_in(told)]
    for question in (*asked, *pretest()):
        ids = [option.id for option in question.options]
        assert len(set(ids)) == len(ids), question.id
        assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", id_) and len(id_) <= 18 for id_ in ids), ids
    for told in ALL:
        goals = {objective.id for objective in told.objectives}
        assert len(goals) == len(told.objectives)
        assert {question.objective for question in told.quiz} <= goals
