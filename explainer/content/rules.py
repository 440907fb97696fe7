"""What a schema cannot say of the lessons: rules that hold two places against each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from explainer.content.files import File
from explainer.evidence import references

# A reader who meets one of these trends must always be told where to turn.
MUST_SAY = MappingProxyType({"call": "contact a clinician", "urgent": "seek urgent care now"})

Path = tuple[str | int, ...]


def check_anywhere(file: File) -> None:
    """Check the rules that hold in any file: unique names, known sources, one right option.

    Args:
        file: A file that keeps its schema.

    Raises:
        ContentError: If a rule is broken.

    Example:
        >>> check_anywhere(File("a.json", {"diaries": ({"id": "pink"}, {"id": "pink"})}))
        Traceback (most recent call last):
        explainer.content.records.ContentError: a.json, diaries: the id 'pink' stands 2 times; \
it must be there once.
    """
    for path, items in _lists(file.data):
        for field in ("id", "key", "code", "text", "explanation"):
            if items and isinstance(items[0], Mapping) and field in items[0]:
                _check_unique(file, path, items, field)
        match path[-1]:
            case "sources":
                _check_known(file, path, items)
            case "options":
                _check_one_right(file, path, items)
            case "diaries":
                _check_diaries(file, items)


def _lists(data: Any, path: Path = ()) -> Iterator[tuple[Path, tuple[Any, ...]]]:
    """Find every list, wherever it stands."""
    if isinstance(data, tuple):
        yield path, data
    inner = enumerate(data) if isinstance(data, tuple) else ()
    for step, value in data.items() if isinstance(data, Mapping) else inner:
        yield from _lists(value, (*path, step))


def _check_unique(file: File, path: Path, items: tuple[Any, ...], field: str) -> None:
    found = Counter(item[field] for item in items)
    for name, times in found.items():
        if times > 1:
            file.refuse(f"the {field} {name!r} stands {times} times; it must be there once.", *path)


def _check_known(file: File, path: Path, ids: tuple[str, ...]) -> None:
    known = references()
    for place, id_ in enumerate(ids):
        if id_ not in known:
            rule = f"{id_!r} was found; it must be an id of data/references.json."
            file.refuse(rule, *path, place)


def _check_one_right(file: File, path: Path, options: tuple[Any, ...]) -> None:
    right = sum("right" in option for option in options)
    if right != 1:
        file.refuse(f"{right} options are right; it must be exactly one.", *path)


def _check_diaries(file: File, diaries: tuple[Any, ...]) -> None:
    for place, diary in enumerate(diaries):
        days = [day for day, _ in diary["days"]]
        if days != sorted(days):
            file.refuse("the days must be in order.", "diaries", place, "days")
        verdict, needed = diary["verdict"], MUST_SAY.get(diary["verdict"], "")
        for key, words in diary["feedback"].items():
            if needed not in words.lower():
                rule = f"a diary whose verdict is {verdict!r} must say '{needed}'."
                file.refuse(rule, "diaries", place, "feedback", key)


def check_lesson(file: File, name: str, earlier: Collection[str]) -> None:
    """Check the rules that bind the parts of a lesson to each other and to earlier lessons.

    Args:
        file: A lesson that keeps its schema.
        name: The name of its file.
        earlier: The ids of the questions of earlier lessons.

    Raises:
        ContentError: If a rule is broken.

    Example:
        >>> check_lesson(File("a.json", {"id": "b"}), "a", ())
        Traceback (most recent call last):
        explainer.content.records.ContentError: a.json, id: 'b' was found; allowed are a.
    """
    data = file.data
    _check_one_of(file, (name,), "id")
    for again in ("come_back", "week_later"):
        for place, _ in enumerate(data.get(again, ())):
            _check_one_of(file, earlier, again, place)
    for place, _ in enumerate(data["quiz"]):
        _check_one_of(file, (f"N{data['number']}",), "quiz", place, "notebook")
    _check_objectives(file, data["quiz"])


def _check_one_of(file: File, allowed: Collection[str], *path: str | int) -> None:
    found: Any = file.data
    for step in path:
        found = found[step]
    if found not in allowed:
        file.refuse(f"{found!r} was found; allowed are {', '.join(allowed) or 'none'}.", *path)


def _check_objectives(file: File, quiz: Collection[Mapping[str, Any]]) -> None:
    goals = {goal["id"]: "tested_by" in goal for goal in file.data["objectives"]}
    tested = {question["objective"] for question in quiz if "track" not in question}
    for place, _ in enumerate(quiz):
        _check_one_of(file, goals, "quiz", place, "objective")
    for place, (goal, elsewhere) in enumerate(goals.items()):
        if not elsewhere and goal not in tested:
            file.refuse("no question tests it; at least one must.", "objectives", place)
