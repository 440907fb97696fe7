"""From the files in `data/lessons/` to checked records."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache
from itertools import takewhile
from pathlib import Path
from types import MappingProxyType
from typing import Any

from explainer.content import records, rules
from explainer.content.files import File, read_file
from explainer.content.records import ContentError, LessonContent, Misconception, Question, Step

LESSONS = (
    "start_here",
    "in_the_chair",
    "repair_crew",
    "lifting_a_scar",
    "benefits_weighed",
    "two_clocks",
    "should_i_and_aftercare",
    "myth_court",
    "evidence_and_limits",
)
"""The names of the lessons, in the order they are taught."""

PLAIN = (
    ("parts", records.Part),
    ("moments", records.NamedMoment),
    ("profiles", records.Profile),
    ("myths", records.Myth),
    ("diaries", records.Diary),
    ("stories", records.Story),
    ("challenges", records.Challenge),
)
"""The lists of a lesson whose items are records as they stand in the file."""


@cache
def lesson(name: str, folder: Path | None = None) -> LessonContent:
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
    file = _file(name, folder)
    data = {key: value for key, value in file.data.items() if key != "$schema"}
    before = takewhile(lambda other: other != name, LESSONS)
    earlier = [question.id for other in before for question in _quiz(other, folder)]
    rules.check_lesson(file, name, earlier)
    built = {
        **{key: tuple(record(**item) for item in data.get(key, ())) for key, record in PLAIN},
        "commit": records.Commit(**_with_options(data["commit"])),
        "quiz": _quiz(name, folder),
        "further": tuple(each for each in _asked(name, folder) if each.track),
        "objectives": _objectives(data["objectives"], _asked(name, folder), folder),
    }
    return LessonContent(**{**data, **built})


def _objectives(
    data: tuple[Mapping[str, Any], ...], quiz: tuple[Question, ...], folder: Path | None
) -> tuple[records.Objective, ...]:
    """Join each objective with the questions that name it, or with the check that tests it."""
    built = []
    for goal in data:
        ids = tuple(question.id for question in quiz if question.objective == goal["id"])
        if "tested_by" in goal:
            ids += tuple(question.id for question in pretest(folder))
        own = {key: value for key, value in goal.items() if key != "tested_by"}
        built.append(records.Objective(**own, questions=ids))
    return tuple(built)


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
    data = _file("misconceptions", folder).data
    found = {code: Misconception(**said) for code, said in data.items() if code != "$schema"}
    return MappingProxyType(found)


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
def challenge(id_: str, folder: Path | None = None) -> records.Challenge:
    """Find the challenge of a picture.

    Args:
        id_: Its id.
        folder: Where the lesson files are; None for the project's own.

    Raises:
        ContentError: If no lesson has a challenge with that id.

    Example:
        >>> challenge("n0-challenge-parts").task
        'Name four parts, each at the first try.'
    """
    data = (_file(name, folder).data.get("challenges", ()) for name in LESSONS)
    known = {each["id"]: each for held in data for each in held}
    if id_ not in known:
        raise ContentError(f"Challenge {id_!r} is not known; allowed are {', '.join(known)}.")
    return records.Challenge(**known[id_])


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
    return _questions(_file("pretest", folder).data["questions"])


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
    return tuple(Step(**step) for step in _file("steps", folder).data["steps"])


@cache
def enquiries(folder: Path | None = None) -> tuple[records.Enquiry, ...]:
    """Read the questions that people ask, topic by topic.

    Args:
        folder: Where the lesson files are; None for the project's own.

    Returns:
        The questions with their answers.

    Raises:
        ContentError: If the file is missing or breaks a rule.

    Example:
        >>> enquiries()[0].topic
        'health'
    """
    data = _file("questions", folder).data["questions"]
    return tuple(records.Enquiry(**each) for each in data)


@cache
def topics(folder: Path | None = None) -> Mapping[str, str]:
    """Read the headings under which the questions stand, by key and in order.

    Args:
        folder: Where the lesson files are; None for the project's own.

    Example:
        >>> list(topics())[:2]
        ['health', 'before']
    """
    headings: Mapping[str, str] = _file("questions", folder).data["topics"]
    return headings


@cache
def same_words(folder: Path | None = None) -> tuple[tuple[str, ...], ...]:
    """Read which words people use for the same thing.

    Args:
        folder: Where the lesson files are; None for the project's own.

    Example:
        >>> same_words()[0][:2]
        ('botulinum', 'botox')
    """
    groups: tuple[tuple[str, ...], ...] = _file("questions", folder).data["same"]
    return groups


@cache
def said_lightly(folder: Path | None = None) -> tuple[str, ...]:
    """Read which words people say in passing, so that they count for less in a search.

    Args:
        folder: Where the lesson files are; None for the project's own.

    Example:
        >>> "tomorrow" in said_lightly()
        True
    """
    words: tuple[str, ...] = _file("questions", folder).data["light"]
    return words


@cache
def plain_words(folder: Path | None = None) -> frozenset[str]:
    """Read ordinary words, none of which a search may take for a slip of another one.

    Args:
        folder: Where the lesson files are; None for the project's own.

    Example:
        >>> "remain" in plain_words()
        True
    """
    return frozenset(_file("questions", folder).data["plain"])


@cache
def alarms(folder: Path | None = None) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Read what is said to who types a sign of danger, and by which words that is seen.

    Args:
        folder: Where the lesson files are; None for the project's own.

    Example:
        >>> "seek urgent care now" in alarms()[1][0]
        True
    """
    data = _file("questions", folder).data["alarms"]
    return tuple((each["says"], each["words"]) for each in data)


@cache
def court(folder: Path | None = None) -> tuple[records.Case, ...]:
    """Read the claims before the court of myths, with their evidence.

    Args:
        folder: Where the lesson files are; None for the project's own.

    Returns:
        The cases, in the order in which they are heard.

    Raises:
        ContentError: If the file is missing or breaks a rule.

    Example:
        >>> {each.code: each.verdict for each in court()}["M2"]
        'too-simple'
    """
    built = []
    for data in _file("court", folder).data["cases"]:
        cards = tuple(records.Exhibited(**each) for each in data["cards"])
        built.append(records.Case(**{**data, "cards": cards}))
    return tuple(built)


@cache
def _file(name: str, folder: Path | None) -> File:
    file = read_file(name, folder)
    rules.check_anywhere(file)
    return file


@cache
def _quiz(name: str, folder: Path | None) -> tuple[Question, ...]:
    return tuple(each for each in _asked(name, folder) if not each.track)


def _asked(name: str, folder: Path | None) -> tuple[Question, ...]:
    return _questions(_file(name, folder).data["quiz"])


def _questions(data: tuple[Mapping[str, Any], ...]) -> tuple[Question, ...]:
    return tuple(Question(**_with_options(question)) for question in data)


def _with_options(data: Mapping[str, Any]) -> dict[str, Any]:
    return {**data, "options": tuple(records.Option(**option) for option in data["options"])}
