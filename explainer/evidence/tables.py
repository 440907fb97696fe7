"""Reading ``data/``: one CSV file for each kind, typed and checked by ``datapackage.json``."""

import csv
import json
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from explainer.evidence.rules import (
    EvidenceError,
    check_cell,
    check_table,
    partner_of,
)

Row = dict[str, Any]


@cache
def data_folder() -> Path:
    """Find the folder of the tables: inside the installed package, or beside it in a checkout.

    Returns:
        The folder that holds ``datapackage.json``.

    Raises:
        EvidenceError: If neither place holds it.

    Example:
        >>> (data_folder() / "datapackage.json").exists()
        True
    """
    package = Path(__file__).resolve().parents[1]
    places = (package / "data", package.parent / "data")
    for place in places:
        if (place / "datapackage.json").is_file():
            return place
    raise EvidenceError(
        f"The evidence tables are missing: no datapackage.json in {places[0]} or {places[1]}; "
        "install the package again or run from the checkout."
    )


def read_json(path: Path) -> Any:
    """Read one JSON file.

    Args:
        path: The file, in UTF-8.

    Returns:
        What the file holds.

    Raises:
        EvidenceError: If the file is missing or is not JSON.

    Example:
        >>> read_json(data_folder() / "datapackage.json")["name"]
        'two-clocks-evidence'
    """
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise EvidenceError(f"data/{path.name} is missing; it must be in {path.parent}.") from None
    except ValueError as error:
        raise EvidenceError(f"data/{path.name} is not JSON: {error}.") from None


@cache
def schemas(folder: Path) -> Mapping[str, Any]:
    """List the described tables of a folder.

    Args:
        folder: The folder that holds ``datapackage.json``.

    Returns:
        The resource descriptions by name.

    Raises:
        EvidenceError: If the description is missing or lists no tables.

    Example:
        >>> schemas(data_folder())["zones"]["path"]
        'zones.csv'
    """
    package = read_json(folder / "datapackage.json")
    try:
        return MappingProxyType({resource["name"]: resource for resource in package["resources"]})
    except (KeyError, TypeError):
        raise EvidenceError(
            "data/datapackage.json does not list its tables; it must have resources with names."
        ) from None


def read_table(kind: str, folder: Path, known: frozenset[str]) -> tuple[Row, ...]:
    """Read one table, with every cell typed and every rule of its schema checked.

    Args:
        kind: The name of the table, such as ``parameters``.
        folder: The folder that holds the tables.
        known: The reference ids that a row may cite.

    Returns:
        One dictionary for each row, in the order of the file.

    Raises:
        EvidenceError: If a file, column, cell or rule is broken.

    Example:
        >>> cited = frozenset({"minh2019", "fabbrocini2014", "lotfi2013", "garg2017"})
        >>> read_table("scars", data_folder(), cited)[0]["depth_mm"]
        0.35
    """
    resource = _described(kind, folder)
    schema, path = resource["schema"], resource["path"]
    places = enumerate(_lines(resource, folder), 2)
    rows = tuple(_row(line, schema["fields"], f"data/{path}, row {i}") for i, line in places)
    named = {("references", "id"): known}
    for resource, column in (partner_of(key) for key in schema.get("partners", ())):
        named[resource, column] = _column(resource, column, folder)
    check_table(rows, schema, f"data/{path}", named)
    return rows


def _column(kind: str, column: str, folder: Path) -> frozenset[str]:
    """Return the names in one column of another table."""
    resource = _described(kind, folder)
    place = [field["name"] for field in resource["schema"]["fields"]].index(column)
    return frozenset(line[place] for line in _lines(resource, folder))


def _described(kind: str, folder: Path) -> Any:
    """Return the description of one table."""
    tables = {name: r for name, r in schemas(folder).items() if "schema" in r}
    if kind not in tables:
        raise EvidenceError(
            f"There is no table {kind!r}; data/datapackage.json has {', '.join(tables)}."
        )
    return tables[kind]


def _lines(resource: Any, folder: Path) -> list[list[str]]:
    """Return the raw cells below a header that must match."""
    path, file = resource["path"], folder / resource["path"]
    try:
        with file.open(encoding="utf-8", newline="") as stream:
            header, *lines = csv.reader(stream)
    except FileNotFoundError:
        raise EvidenceError(f"data/{path} is missing; it must be in {file.parent}.") from None
    except (ValueError, csv.Error):
        raise EvidenceError(
            f"data/{path} is empty, broken or not UTF-8; it must be a CSV file with a header."
        ) from None
    _check_shape(header, lines, [field["name"] for field in resource["schema"]["fields"]], path)
    return lines


def _check_shape(header: list[str], lines: list[list[str]], columns: list[str], path: str) -> None:
    """Refuse other columns, and a line with a cell too many or too few."""
    if header != columns:
        raise EvidenceError(
            f"data/{path}, row 1: the columns are {', '.join(header)}; "
            f"they must be {', '.join(columns)}."
        )
    width = len(columns)
    for number, line in enumerate(lines, 2):
        if len(line) != width:
            raise EvidenceError(
                f"data/{path}, row {number}: it has {len(line)} cells; it must have {width}."
            )


def _row(line: list[str], fields: list[Any], place: str) -> Row:
    """Type and check the cells of one line."""
    row: Row = {}
    for text, field in zip(line, fields, strict=True):
        where = f"{place}, column {field['name']}"
        value = _typed(text, field, where)
        check_cell(value, field.get("constraints", {}), where)
        row[field["name"]] = value
    return row


def _typed(text: str, field: Any, where: str) -> Any:
    """Turn the text of a cell into the type its field names."""
    match field["type"]:
        case "number":
            return _number(text, float, "a number", where)
        case "integer":
            return _number(text, int, "a whole number", where)
        case "any":
            return _number_or_text(text)
        case "list":
            return tuple(text.split())
        case "boolean":
            return _yes_or_no(text, field, where)
        case _:
            return text


def _number(text: str, make: Callable[[str], float], kind: str, where: str) -> float | None:
    """Read a number, or ``None`` from an empty cell."""
    if not text:
        return None
    try:
        return make(text)
    except ValueError:
        raise EvidenceError(f"{where}: {text!r} is not {kind}; it must be {kind}.") from None


def _yes_or_no(text: str, field: Any, where: str) -> bool | None:
    """Read one of the words that the field allows, or ``None`` from an empty cell."""
    words = dict.fromkeys(field["trueValues"], True) | dict.fromkeys(field["falseValues"], False)
    if text and text not in words:
        raise EvidenceError(f"{where}: {text!r} is unknown; it must be {' or '.join(words)}.")
    return words.get(text)


def _number_or_text(text: str) -> float | str:
    """Read a number if the text is one."""
    try:
        return float(text)
    except ValueError:
        return text
