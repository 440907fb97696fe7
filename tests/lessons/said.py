"""Every text that a learner reads, by a name of its own, and every number in a text."""

from __future__ import annotations

import ast
import csv
import json
import re
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
DATA, HOUSE, NOTEBOOKS = ROOT / "data", ROOT / "explainer", ROOT / "notebooks"

# keys of a lesson that hold no sentence: names, and numbers that other tests look after
NO_TEXT = {
    *("$schema", "id", "key", "code", "number", "notebook", "objective", "misconception"),
    *("verb", "level", "moment", "lit", "tested_by", "come_back", "sources", "plan", "person"),
    *("minutes", "day", "left_after_1_percent", "left_after_4_percent"),
    *("reaches", "week_later", "track"),
    *("words", "same", "light", "plain"),  # what a search finds it by
}
# columns that stand on the screen word for word
COLUMNS = {
    "lanes": ("rate_note", "basis", "feel", "flag"),
    "results": ("meaning", "basis"),
    "phases": ("meaning",),
    "controls": ("help", "basis"),
}
# cells that `python -m explainer notebooks` makes, with tests of their own
MADE = ("# ", "Lesson ", "<p ", "## Where next?", "## All lessons")

COUNTED = (
    "two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, "
    "fifteen, sixteen, seventeen, eighteen, nineteen, twenty"
)
WORTH = {word: float(n) for n, word in enumerate(re.findall(r"\w+", COUNTED), start=2)}
WORTH |= {"thirty": 30.0, "forty": 40.0, "fifty": 50.0, "sixty": 60.0, "ninety": 90.0}
WORTH |= {"dozen": 12.0, "hundred": 100.0, "thousand": 1000.0, "twice": 2.0, "weekly": 1.0}
WORTH |= {"monthly": 1.0}
ORDINAL = {"first": 1.0, "second": 2.0}  # alone they are no numbers; "the second week" is one
SHARES = {"half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4, "fifth": 1 / 5, "sixth": 1 / 6}
SHARES |= {"tenth": 1 / 10, "two thirds": 2 / 3, "three quarters": 3 / 4, "two fifths": 2 / 5}
SHARES |= {"three fifths": 3 / 5, "four fifths": 4 / 5}
UNIT = r"(?:minute|hour|day|week|month|year|millimetre)"
NUMBER = re.compile(
    r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?"
    rf"|\b(?:(?:an?|one|{'|'.join(ORDINAL)})(?= {UNIT}\b)"
    rf"|(?:{'|'.join(reversed(SHARES))})(?!-)|{'|'.join(WORTH)})\b",
    re.IGNORECASE,
)
TIME = r"(?:minute|hour|day|week|month|year)s?"
BEFORE = re.compile(r"\b(?:[Dd]ay|[Ww]eek|[Mm]onth|[Aa]ge) $")
BETWEEN = re.compile(rf"(?: {TIME})?(?:,|,? (?:to|of|of the|or|in|after)) (?:{TIME} )?")
AFTER = re.compile(rf" (?:%|mm|{TIME}|people|sessions?|boxes|sources|articles|questions|steps)\b|")


class Number(NamedTuple):
    """A number as it stands in a text: from where to where, and what it is worth."""

    start: int
    end: int
    value: float
    off_by: float  # how far a value may lie from it that is rounded to it


def numbers_in(text: str) -> list[Number]:
    """Return the numbers of a text: digits, and words such as "two", "a week" or "a third"."""
    return [Number(*found.span(), *_worth(found[0].lower())) for found in NUMBER.finditer(text)]


def _worth(said: str) -> tuple[float, float]:
    if said[0].isdigit():
        return float(said.replace(",", "")), 0.5 * 10.0 ** -len(said.partition(".")[2])
    if said in SHARES:
        return SHARES[said], 0.05
    return {**WORTH, **ORDINAL}.get(said, 1.0), 0.5


def phrases_in(text: str) -> Iterator[str]:
    """Return each number as a person reads it: with its unit, and with those it belongs to."""
    numbers = numbers_in(text)
    while numbers:
        first = numbers.pop(0)
        before, end = BEFORE.search(text[: first.start]), first.end
        while numbers and BETWEEN.fullmatch(text[end : numbers[0].start]):
            end = numbers.pop(0).end
        after = AFTER.match(text, end)
        yield text[before.start() if before else first.start : after.end() if after else end]


def texts() -> dict[str, str]:
    """Return every text that a learner reads, by its name."""
    found = list(chain(_lessons(), _tables(), _words(), _pages()))
    assert len(found) == len(dict(found)), "two texts have one name"
    return dict(found)


def _lessons() -> Iterator[tuple[str, str]]:
    for path in (*sorted((DATA / "lessons").glob("*.json")), DATA / "presets.json"):
        told = json.loads(path.read_text(encoding="utf-8"))
        yield from ((f"{path.stem} {name}", text) for name, text in _leaves(told))


def _leaves(told: Any, name: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(told, str | int | float) and not isinstance(told, bool):
        yield name.strip(), str(told)
    elif isinstance(told, dict):
        for key in told.keys() - NO_TEXT:
            yield from _leaves(told[key], f"{name} {key}")
    elif isinstance(told, list) and list(map(type, told)) == [int, str]:  # a day of a diary
        yield name.strip(), told[1]
    elif isinstance(told, list):
        for place, each in enumerate(told):
            own = each if isinstance(each, dict) else {}
            key = own.get("id") or own.get("key") or own.get("code") or place
            yield from _leaves(each, f"{name} {key}")


def _tables() -> Iterator[tuple[str, str]]:
    for table, columns in COLUMNS.items():
        for key, row in rows(table).items():
            yield from ((f"{table} {key} {column}", row[column]) for column in columns)


def rows(table: str) -> dict[str, dict[str, str]]:
    """Return a table of the evidence as it stands in its file, by its first column."""
    with (DATA / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return {next(iter(row.values())): row for row in csv.DictReader(file)}


def _words() -> Iterator[tuple[str, str]]:
    """Return what modules of words say between the values that they fill in, marked as "…"."""
    floors = (HOUSE / floor for floor in ("cards", "draw", "lessons", "pictures", "stage"))
    modules = chain.from_iterable(floor.rglob("*words.py") for floor in floors)
    others = (HOUSE / "draw/say.py", *(HOUSE / "science").glob("*.py"))
    for path in sorted((*modules, *others)):
        for part in ast.parse(path.read_text(encoding="utf-8")).body:
            said = re.sub(r"<[^>]*>", " ", " | ".join(_strings(part)))
            if numbers_in(said):
                yield f"{path.relative_to(HOUSE).as_posix()} {_name(part)}", said


def _name(part: ast.stmt) -> str:
    target = part.targets[0] if isinstance(part, ast.Assign) else getattr(part, "target", None)
    return getattr(part, "name", "") or (ast.unparse(target) if target else "")


def _strings(part: ast.AST) -> Iterator[str]:
    match part:
        case ast.Expr(value=ast.Constant()):  # a docstring
            return
        case ast.JoinedStr(values=values):
            yield "".join(str(e.value) if isinstance(e, ast.Constant) else "…" for e in values)
        case ast.Constant(value=str(text)) if " " in text:
            yield text
        case _:
            for each in ast.iter_child_nodes(part):
                yield from _strings(each)


def _pages() -> Iterator[tuple[str, str]]:
    for path in sorted(NOTEBOOKS.glob("*.ipynb")):
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        for said in ("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown"):
            if not said.startswith(MADE):
                yield f"{path.name} {said.splitlines()[0].lstrip('# ')}", said
