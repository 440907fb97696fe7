"""From the files in `data/lessons/` to checked records."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from functools import cache
from itertools import takewhile
from pathlib import Path
from types import MappingProxyType

from explainer.content import _building as build
from explainer.content import _building_extras as extras
from explainer.content.extras import Step
from explainer.content.reading import Spot
from explainer.content.records import ContentError, Lesson, Misconception, Question
from explainer.evidence import data_folder

LESSONS = ("start_here", "in_the_chair", "repair_crew", "lifting_a_scar", "two_clocks")
"""The names of the lessons, in the order they are taught."""

SOME_HAVE = ("strips", "parts", "scenes", "profiles")


@cache
def lesson(name: str, folder: Path | None = None) -> Lesson:
    """Read one lesson.

    Args:
        name: The name of its file, such as "two_clocks".
        folder: Where the lesson files are; None for the project's own.

    Returns:
        The lesson, checked.

    Raises:
        ContentError: If the file is missing or breaks a rule; names file, item and rule.

    Example:
        >>> len(lesson("two_clocks").quiz)
        6
    """
    top = _read(f"{name}.json", folder)
    top.check_keys([key for key in Lesson.__slots__ if key not in SOME_HAVE], SOME_HAVE)
    codes = misconceptions(folder)
    quiz = _quiz(name, folder)
    return Lesson(
        id=top.part("id").one_of((name,)),
        number=top.part("number").whole_number(0),
        title=top.part("title").words(),
        promise=top.part("promise").words(),
        minutes=top.part("minutes").whole_number(1),
        hook=top.part("hook").words(),
        objectives=build.objectives(top.part("objectives"), quiz, _checks(folder)),
        come_back=_come_back(top.part("come_back"), name, folder),
        commit=build.commit(top.part("commit"), codes),
        quiz=quiz,
        myths=tuple(build.myth(spot, codes) for spot in top.part("myths").items()),
        strips=extras.listed(top.part("strips"), build.strip, "id"),
        notice=build.texts(top.part("notice"), least=3, most=3),
        reflect=top.part("reflect").words(),
        sources=build.texts(top.part("sources")),
        parts=extras.listed(top.part("parts"), extras.part),
        scenes=extras.listed(top.part("scenes"), extras.scene),
        profiles=extras.listed(top.part("profiles"), extras.profile),
    )


@cache
def misconceptions(folder: Path | None = None) -> Mapping[str, Misconception]:
    """Read what people believe, by code.

    Args:
        folder: Where the lesson files are; None for the project's own.

    Returns:
        The misconceptions M1 to M20, in order.

    Raises:
        ContentError: If the file is missing or breaks a rule.

    Example:
        >>> misconceptions()["M14"].better
        'Pain is not a progress bar.'
    """
    top = _read("misconceptions.json", folder)
    if not isinstance(top.value, dict):
        top.refuse("it must be a set of named values.")
    return MappingProxyType({code: build.misconception(top.part(code)) for code in top.value})


def old_questions(ids: Collection[str], folder: Path | None = None) -> tuple[Question, ...]:
    """Fetch questions of earlier lessons, so that they can come back.

    Args:
        ids: Their ids, in the order wanted.
        folder: Where the lesson files are; None for the project's own.

    Returns:
        The questions.

    Raises:
        ContentError: If no lesson asks a question with that id.

    Example:
        >>> [question.notebook for question in old_questions(["n3-success"])]
        ['N3']
    """
    known = {question.id: question for name in LESSONS for question in _quiz(name, folder)}
    for id_ in ids:
        if id_ not in known:
            raise ContentError(f"Question {id_!r} is not known; allowed are {', '.join(known)}.")
    return tuple(known[id_] for id_ in ids)


@cache
def pretest(folder: Path | None = None) -> tuple[Question, ...]:
    """Read the ten questions asked in the first lesson and again in the last.

    Args:
        folder: Where the lesson files are; None for the project's own.

    Returns:
        The questions; their explanations belong to the last lesson.

    Raises:
        ContentError: If the file is missing or breaks a rule.

    Example:
        >>> len(pretest())
        10
    """
    return _questions(_read("pretest.json", folder), folder)


@cache
def steps(folder: Path | None = None) -> tuple[Step, ...]:
    """Read the steps of a session.

    Args:
        folder: Where the lesson files are; None for the project's own.

    Returns:
        The steps, in the right order.

    Raises:
        ContentError: If the file is missing or breaks a rule.

    Example:
        >>> [step.name for step in steps()]
        ['Consult', 'Clean', 'Numb', 'Treat', 'Soothe', 'Protect']
    """
    return extras.listed(_read("steps.json", folder), extras.step)


@cache
def _quiz(name: str, folder: Path | None) -> tuple[Question, ...]:
    top = _read(f"{name}.json", folder)
    quiz = _questions(top.part("quiz"), folder)
    number = top.part("number").whole_number(0)
    for spot, question in zip(top.part("quiz").items(), quiz, strict=True):
        spot.named(f"question {question.id}").part("notebook").one_of((f"N{number}",))
    return quiz


def _questions(spot: Spot, folder: Path | None) -> tuple[Question, ...]:
    codes = misconceptions(folder)
    questions = tuple(build.question(item, codes) for item in spot.items(least=1))
    build.check_unique(spot, questions)
    return questions


def _come_back(spot: Spot, name: str, folder: Path | None) -> tuple[str, ...]:
    before = takewhile(lambda other: other != name, LESSONS)
    earlier = [question.id for other in before for question in _quiz(other, folder)]
    return tuple(item.one_of(earlier) for item in spot.items())


def _checks(folder: Path | None) -> Mapping[str, tuple[str, ...]]:
    return {"pretest": tuple(question.id for question in pretest(folder))}


def _read(name: str, folder: Path | None) -> Spot:
    where = f"data/lessons/{name}"
    file = (folder or data_folder() / "lessons") / name
    try:
        return Spot(where, json.loads(file.read_text(encoding="utf-8")))
    except FileNotFoundError:
        raise ContentError(f"{where}: there is no such file.") from None
    except json.JSONDecodeError as error:
        raise ContentError(
            f"{where}, line {error.lineno}: this is not JSON, {error.msg}."
        ) from None
