"""The catalogue: every string that a reader may meet, and where it stands, for who translates.

It is a list to work from. Nothing reads it back: a translation is made in the files that it names.
"""

from __future__ import annotations

import ast
import csv
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from explainer.evidence import data_folder

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator

HELP = "write a list of all words that a reader may meet, and where each stands"
IN_QUOTES = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
LETTER = re.compile(r"[^\W\d_]")
A_NAME = re.compile(r"[a-z0-9]+(?:[-_.:/][a-z0-9.]+)+|https?:\S+|[A-Z]+\d+")  # and no words
# what is for schemas, and what sources are called: neither is said in another language
LEFT_OUT = {"datapackage.json", "references.json"}


class Entry(NamedTuple):
    """One string: the file it stands in, where in it, and what it says; `{…}` is filled in."""

    file: str
    at: str
    text: str


def catalogue() -> Iterator[Entry]:
    """Give every string that a reader may meet.

    Example:
        >>> any(entry.text == "The parts of the skin" for entry in catalogue())
        True
    """
    package, data = Path(__file__).parents[1], data_folder()
    spoken = (path for path in package.rglob("*.py") if path.stem.endswith(("words", "say")))
    readers = (
        (spoken, _of_python),
        (package.rglob("words.js"), _of_script),
        (data.glob("lessons/**/*.json"), _of_json),
        (data.glob("*.json"), _of_json),
        (data.glob("*.csv"), _of_table),
        (data.parent.glob("notebooks/*.ipynb"), _of_notebook),
    )
    for paths, read in readers:
        for path in sorted(paths):
            place = path.relative_to((package if package in path.parents else data).parent)
            if path.name in LEFT_OUT or "schema" in place.parts:
                continue
            found = read(path.read_text(encoding="utf-8"))
            yield from (Entry(place.as_posix(), at, said) for at, said in found if _speaks(said))


def _speaks(said: str) -> bool:
    return bool(LETTER.search(said)) and not A_NAME.fullmatch(said)


def _of_python(text: str) -> Iterator[tuple[str, str]]:
    """Give the strings of a file of words, without what is said to programmers."""
    nodes = [*ast.walk(ast.parse(text))]
    silent = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    joined = [node for node in nodes if isinstance(node, ast.JoinedStr)]
    silent |= {id(part) for node in joined for part in node.values}
    filled = [
        part for node in joined for part in node.values if isinstance(part, ast.FormattedValue)
    ]
    forms = [part.format_spec for part in filled if part.format_spec]
    silent |= {id(part) for form in forms for part in ast.walk(form)}
    for node in nodes:
        if id(node) not in silent:
            match node:
                case ast.Constant(value=str(said)):
                    yield str(node.lineno), said
                case ast.JoinedStr(values=parts):
                    yield str(node.lineno), "".join(map(_part, parts))


def _part(part: ast.expr) -> str:
    """Write one part of a string: its words, or what is filled in."""
    if isinstance(part, ast.FormattedValue):
        return f"{{{ast.unparse(part.value)}}}"
    return str(part.value) if isinstance(part, ast.Constant) else ""


def _of_script(text: str) -> Iterator[tuple[str, str]]:
    for number, line in enumerate(text.splitlines(), 1):
        if not line.lstrip().startswith(("//", "*", "/*")):
            yield from ((str(number), json.loads(found[0])) for found in IN_QUOTES.finditer(line))


def _of_json(text: str) -> Iterator[tuple[str, str]]:
    yield from _leaves(json.loads(text), "")


def _leaves(value: Any, at: str) -> Iterator[tuple[str, str]]:
    """Give every string in a value, and the way to it."""
    if isinstance(value, str):
        yield at, value
    elif isinstance(value, dict | list):
        for key, each in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _leaves(each, f"{at}/{key}")


def _of_table(text: str) -> Iterator[tuple[str, str]]:
    for number, row in enumerate(csv.DictReader(text.splitlines()), 2):
        yield from ((f"{number} {name}", said) for name, said in row.items() if said)


def _of_notebook(text: str) -> Iterator[tuple[str, str]]:
    for cell in json.loads(text)["cells"]:
        if cell["cell_type"] == "markdown":
            yield str(cell.get("id", "")), "".join(cell["source"])


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command takes.

    Args:
        parser: the part of the command line that is its own.
    """
    parser.add_argument("file", type=Path, help="where the list goes, as JSON")


def run(arguments: Namespace) -> int:
    """Write the catalogue, and say how long it is.

    Args:
        arguments: the file it goes to.

    Raises:
        SystemExit: If the file cannot be written; it says why.
    """
    found = [entry._asdict() for entry in catalogue()]
    try:
        arguments.file.write_text(
            f"{json.dumps(found, ensure_ascii=False, indent=1)}\n", encoding="utf-8"
        )
    except OSError as reason:
        where = f"{arguments.file}: {reason.strerror}"
        raise SystemExit(f"The list was not written to {where}.") from None
    print(f"{len(found)} strings: {arguments.file}")
    return 0
