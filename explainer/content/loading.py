"""From the files in `data/lessons/` to checked records."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from explainer.content import _building as build
from explainer.content.reading import Spot
from explainer.content.records import ContentError, Lesson, Misconception, Question
from explainer.evidence import data_folder


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
    top.check_keys(Lesson.__slots__)
    codes = misconceptions(folder)
    quiz = tuple(build.question(spot, codes) for spot in top.part("quiz").items(least=1))
    build.check_unique(top.part("quiz"), quiz)
    come_back = build.texts(top.part("come_back"))
    for spot in top.part("come_back").items():
        spot.one_of([old.id for old in _bank(folder)])
    return Lesson(
        id=top.part("id").one_of((name,)),
        number=top.part("number").whole_number(0),
        title=top.part("title").words(),
        promise=top.part("promise").words(),
        minutes=top.part("minutes").whole_number(1),
        hook=top.part("hook").words(),
        objectives=build.objectives(top.part("objectives"), quiz),
        come_back=come_back,
        commit=build.commit(top.part("commit"), codes),
        quiz=quiz,
        myths=tuple(build.myth(spot, codes) for spot in top.part("myths").items()),
        strips=tuple(build.strip(spot) for spot in top.part("strips").items()),
        notice=build.texts(top.part("notice"), least=3, most=3),
        reflect=top.part("reflect").words(),
        sources=build.texts(top.part("sources")),
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
        ContentError: If an id is not in the bank.

    Example:
        >>> [question.notebook for question in old_questions(["n3-success"])]
        ['N3']
    """
    bank = {question.id: question for question in _bank(folder)}
    for id_ in ids:
        if id_ not in bank:
            raise ContentError(f"Question {id_!r} is not known; allowed are {', '.join(bank)}.")
    return tuple(bank[id_] for id_ in ids)


@cache
def _bank(folder: Path | None) -> tuple[Question, ...]:
    top = _read("questions_bank.json", folder)
    codes = misconceptions(folder)
    questions = tuple(build.question(spot, codes) for spot in top.items())
    build.check_unique(top, questions)
    return questions


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
