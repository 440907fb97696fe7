"""From a file in `data/lessons/` to checked values; a file that breaks its schema says where.

Making a checker from a schema takes a tenth of a second, so a learner does not wait for it: the
project keeps the fingerprints of the files that have passed, and only a file that was changed
since is held against its schema when it is read.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NoReturn

from explainer.content.records import ContentError
from explainer.evidence import data_folder

if TYPE_CHECKING:
    from fastjsonschema import JsonSchemaValueException

OF_THEIR_OWN = ("court", "misconceptions", "pretest", "questions", "steps", "teacher/guide")
"""The files that are no lessons and have a schema of their own."""

ONE_OF = MappingProxyType({"quiz": "quiz, question", "diaries": "diary", "stories": "story"})
"""What one item is called, where that is more than the name of its list without an s."""

TYPES = MappingProxyType(
    {
        "array": "it must be a list.",
        "object": "it must be a set of named values.",
        "string": "it must be words.",
    }
)


@dataclass(frozen=True, slots=True)
class File:
    """What one lesson file says, and its name for complaints.

    Args:
        where: The name of the file, such as "data/lessons/two_clocks.json".
        data: What it says, as read-only mappings and tuples.

    Example:
        >>> File("a.json", {"quiz": ({"id": "glow"},)}).refuse("it is too easy.", "quiz", 0)
        Traceback (most recent call last):
        explainer.content.records.ContentError: a.json, quiz, question glow: it is too easy.
    """

    where: str
    data: Mapping[str, Any]

    def refuse(self, rule: str, *path: str | int) -> NoReturn:
        """Complain about one place.

        Args:
            rule: What must hold there, as the end of the sentence.
            *path: The keys and places (counted from 0) that lead there.

        Raises:
            ContentError: Always.
        """
        raise ContentError(f"{', '.join([self.where, *_names(self.data, path)])}: {rule}")


def _names(data: Any, path: tuple[str | int, ...]) -> list[str]:
    """Name each step of a path as people do: an item by its id, or else counted from 1."""
    names: list[str] = []
    for step in path:
        data = data[step] if isinstance(step, int) else data.get(step)
        if isinstance(step, str):
            names.append(step)
        else:
            one = ONE_OF.get(names[-1], names[-1].removesuffix("s"))
            names[-1] = f"{one} {_own_name(data) or step + 1}"
    return names


def _own_name(item: Any) -> str:
    """Return the name that an item has in its list, or an empty one."""
    keys = ("id", "key", "code") if isinstance(item, Mapping) else ()
    found = [item[key] for key in keys if isinstance(item.get(key), str)]
    return next((name for name in found if name.strip() and name.isprintable()), "")


def read_file(name: str, folder: Path | None = None) -> File:
    """Read one file, and hold it against its schema unless it is as it was when it last passed.

    Args:
        name: The name of the file without its ending, such as "two_clocks".
        folder: Where the file is; None for the project's own folder.

    Returns:
        The file, which has every key and every kind of value that its schema asks for.

    Raises:
        ContentError: If it is missing, is not JSON or breaks its schema.

    Example:
        >>> len(read_file("steps").data["steps"])
        6
    """
    text, file = _parsed(name, folder or _own_folder())
    if _fingerprint(text) != _passed().get(name):
        check(file, name)
    return File(file.where, _frozen(file.data))


def _parsed(name: str, folder: Path) -> tuple[str, File]:
    where = f"data/lessons/{name}.json"
    try:
        text = (folder / f"{name}.json").read_text(encoding="utf-8")
        return text, File(where, json.loads(text))
    except FileNotFoundError:
        raise ContentError(f"{where}: there is no such file.") from None
    except json.JSONDecodeError as error:
        raise ContentError(
            f"{where}, line {error.lineno}: this is not JSON, {error.msg}."
        ) from None


def _frozen(data: Any) -> Any:
    if isinstance(data, dict):
        return MappingProxyType({key: _frozen(value) for key, value in data.items()})
    return tuple(map(_frozen, data)) if isinstance(data, list) else data


def _own_folder() -> Path:
    return data_folder() / "lessons"


def _fingerprint(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


@cache
def _passed() -> Mapping[str, str]:
    """Return the fingerprint of each file as it was when it last passed its schema."""
    return _parsed("schema/passed", _own_folder())[1].data


def check(file: File, name: str) -> None:
    """Hold a file against its schema.

    Args:
        file: The file, as lists and mappings.
        name: The name of the file, such as "two_clocks".

    Raises:
        ContentError: If it breaks the schema; names file, place, what is wrong and what is allowed.

    Example:
        >>> check(File("a.json", {"$schema": "schema/steps.json"}), "steps")
        Traceback (most recent call last):
        explainer.content.records.ContentError: a.json: 'steps' is missing.
    """
    from fastjsonschema import JsonSchemaValueException

    try:
        _checker(name if name in OF_THEIR_OWN else "lesson")(file.data)
    except JsonSchemaValueException as error:
        steps = [int(step) if step.isdecimal() else step for step in error.path[1:]]
        file.refuse(_rule_broken(error), *steps)


@cache
def _checker(schema: str) -> Callable[[object], object]:
    from fastjsonschema import compile as compile_schema

    return compile_schema(_schema(f"{schema}.json"), handlers={"": _schema}, use_default=False)


def _schema(name: str) -> Any:
    return json.loads((_own_folder() / "schema" / name).read_text(encoding="utf-8"))


def _rule_broken(error: JsonSchemaValueException) -> str:
    """Say which rule of the schema is broken, in the words of the schema where it has some."""
    value, allowed = error.value, error.definition
    found = "" if isinstance(value, dict | list) else f"{_as_written(value)} was found; "
    match error.rule:
        case "required":
            return f"{next(key for key in allowed['required'] if key not in value)!r} is missing."
        case "additionalProperties":
            known = allowed["properties"]
            other = next(key for key in value if key not in known)
            return f"{other!r} is not known here; allowed are {', '.join(known)}."
        case "enum":
            return f"{found}allowed are {', '.join(allowed['enum'])}."
        case "minItems" | "maxItems":
            return f"it has {len(value)} items; allowed are {_bounds(allowed, 'Items', 'or more')}."
        case "uniqueItems":
            return "something stands there twice; each must be there once."
    if allowed.get("type") == "integer":
        return f"{found}it must be a whole number from {_bounds(allowed)}."
    return f"{found}{allowed.get('errorMessage') or TYPES.get(allowed.get('type'), error.message)}"


def _as_written(value: object) -> str:
    """Write a text in the quotes of a sentence, and all else as it stands in the file."""
    return repr(value) if isinstance(value, str) else json.dumps(value)


def _bounds(allowed: Mapping[str, Any], of: str = "imum", open_end: str = "up") -> str:
    low, high = allowed.get(f"min{of}", 0), allowed.get(f"max{of}")
    return f"{low} {open_end}" if high is None else f"{low} to {high}"


def remember_passed() -> None:
    """Check all of the project's own files, and keep their fingerprints.

    Raises:
        ContentError: If one of them breaks its schema.
    """
    found = {}
    for path in sorted(_own_folder().glob("*.json")):
        text, file = _parsed(path.stem, path.parent)
        check(file, path.stem)
        found[path.stem] = _fingerprint(text)
    kept = _own_folder() / "schema" / "passed.json"
    kept.write_text(f"{json.dumps(found, indent=2)}\n", encoding="utf-8")
