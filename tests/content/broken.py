"""Lesson files that a test breaks, and what is said of them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from explainer.content import ContentError, lesson
from explainer.content.files import OF_THEIR_OWN
from explainer.evidence import data_folder

SCHEMAS = {
    name: json.loads((data_folder() / "lessons" / "schema" / f"{name}.json").read_text("utf-8"))
    for name in ("lesson", *OF_THEIR_OWN)
}


def broken(
    folder: Path,
    change: Callable[[Any], object],
    file: str = "two_clocks",
    read: Callable[[Path], object] = lambda folder: lesson("two_clocks", folder),
) -> str:
    """Change one file, and return the complaint."""
    path = folder / f"{file}.json"
    told = json.loads(path.read_text(encoding="utf-8"))
    change(told)
    path.write_text(json.dumps(told), encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        read(folder)
    return str(caught.value)


def put(*path: Any, to: Any) -> Callable[[Any], None]:
    """Return a change that puts something else at one place of a file."""

    def change(told: Any) -> None:
        for key in path[:-1]:
            told = told[key]
        told[path[-1]] = to

    return change
