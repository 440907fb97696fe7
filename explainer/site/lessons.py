"""The lessons as a site reads them: their words, their pieces, and the pieces' stored stills."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, NamedTuple

from explainer.hosts import HostError
from explainer.hosts.shipped import find_folder, lesson_of

CALL = re.compile(r"from explainer import lesson\nlesson\((\d+)\)\.(\w+)\(\)")
BY_ITSELF = "tc-start"
"""How to start a lesson by hand; a page starts by itself."""


class Cell(NamedTuple):
    """One part of a lesson: words as Markdown, or a piece by its name, with its still as HTML."""

    words: str
    piece: str = ""
    still: str = ""


class Book(NamedTuple):
    """A lesson: the name of its notebook, its number, its title and its parts."""

    name: str
    number: int
    title: str
    cells: tuple[Cell, ...]

    @property
    def pieces(self) -> tuple[str, ...]:
        """The names of its pieces, in their order."""
        return tuple(cell.piece for cell in self.cells if cell.piece)


def books(folder: Path | None = None) -> tuple[Book, ...]:
    """Read all lessons.

    Args:
        folder: where the notebooks lie; those of the project if left out.

    Raises:
        HostError: if there is none, or a cell is not one piece of its lesson.

    Example:
        >>> books()[5].name
        '05_two_clocks'
    """
    place = folder or find_folder()
    read = [(path, json.loads(path.read_text("utf-8"))) for path in sorted(place.glob("*.ipynb"))]
    found = tuple(_book(path, told) for path, told in read if lesson_of(told) is not None)
    if not found:
        raise HostError(f"There are no lessons in {place}.")
    return found


def _book(path: Path, told: Any) -> Book:
    number = lesson_of(told) or 0
    cells = (_cell(path, number, cell) for cell in told["cells"])
    title = told["metadata"]["title"]
    return Book(path.stem, number, title, tuple(each for each in cells if each))


def _cell(path: Path, number: int, told: Any) -> Cell | None:
    source = "".join(told["source"])
    if told["cell_type"] != "code":
        return None if BY_ITSELF in source else Cell(source)
    call = CALL.fullmatch(source)
    if not call or int(call[1]) != number:
        raise HostError(
            f"{path.name}: a cell holds {source.splitlines()[-1]!r}; on a page it must be "
            f"`from explainer import lesson` and one piece, such as `lesson({number}).quiz()`."
        )
    stored = (each["data"].get("text/html", "") for each in told["outputs"] if "data" in each)
    return Cell("", call[2], next(("".join(html) for html in stored), ""))
