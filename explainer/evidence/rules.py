"""The rules a table must keep, and the one sentence that is raised when it does not."""

import math
import re
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise, product
from typing import Any


class EvidenceError(ValueError):
    """A broken evidence file, told in one sentence: where, what was wrong, what is allowed."""


def check_cell(value: Any, constraints: Mapping[str, Any], where: str) -> None:
    """Check one typed cell against the constraints of its field.

    Args:
        value: The typed cell; ``None``, an empty string or an empty tuple is an empty cell.
        constraints: The ``constraints`` of a Table Schema field.
        where: File, row and column, for the message.

    Raises:
        EvidenceError: If a constraint is broken.

    Example:
        >>> check_cell(0.2, {"minimum": 0}, "data/x.csv, row 2, column value")
        >>> check_cell(-1.0, {"minimum": 0}, "data/x.csv, row 2, column value")
        Traceback (most recent call last):
        explainer.evidence.rules.EvidenceError: data/x.csv, row 2, column value: \
-1.0 is too small; it must be at least 0.
    """
    if value in (None, "", ()):
        if constraints.get("required"):
            raise EvidenceError(f"{where}: the cell is empty; a value is required.")
        return
    if isinstance(value, float) and not math.isfinite(value):
        raise EvidenceError(f"{where}: {value} is not a finite number; it must be one.")
    for problem in _problems(value, constraints):
        raise EvidenceError(f"{where}: {problem}.")


def _problems(value: Any, constraints: Mapping[str, Any]) -> list[str]:
    """List what is wrong with a value that is there."""
    found = []
    if "minimum" in constraints and value < constraints["minimum"]:
        found.append(f"{value} is too small; it must be at least {constraints['minimum']}")
    if "maximum" in constraints and value > constraints["maximum"]:
        found.append(f"{value} is too large; it must be at most {constraints['maximum']}")
    if "enum" in constraints and value not in constraints["enum"]:
        found.append(f"{value!r} is unknown; it must be one of {', '.join(constraints['enum'])}")
    if "pattern" in constraints and not re.fullmatch(constraints["pattern"], value):
        found.append(f"{value!r} has the wrong form; it must match {constraints['pattern']}")
    return found


def check_table(
    rows: Sequence[Mapping[str, Any]],
    schema: Mapping[str, Any],
    file: str,
    known: Mapping[tuple[str, str], Collection[str]],
) -> None:
    """Check what no single cell shows: order, unique keys, and partners in other places.

    Args:
        rows: The typed rows.
        schema: The Table Schema, with the project's own ``order`` of rising columns, ``partners``
            (cells that name rows elsewhere) and ``needed`` (rows that are read by name).
        file: The file name, for the message.
        known: The names that a cell may use, by table and column.

    Raises:
        EvidenceError: If a rule is broken.

    Example:
        >>> schema = {"fields": [], "order": [["low", "value", "high"]]}
        >>> row = {"low": 0.1, "value": 0.2, "high": 0.1}
        >>> check_table([row], schema, "data/x.csv", {})
        Traceback (most recent call last):
        explainer.evidence.rules.EvidenceError: data/x.csv, row 2, column high: \
0.1 is below the value 0.2; it must be at least the value.
    """
    for number, row in enumerate(rows, 2):
        for columns in schema.get("order", ()):
            _check_order(row, columns, f"{file}, row {number}")
        for key in (*schema.get("foreignKeys", ()), *schema.get("partners", ())):
            if all(row[column] == name for column, name in key.get("where", {}).items()):
                where, partner = f"{file}, row {number}, column {key['fields']}", partner_of(key)
                _check_cited(row[key["fields"]], partner, known[partner], where)
    for names in _unique_columns(schema):
        _check_unique(rows, names, file)
    if "needed" in schema:
        _check_needed(rows, schema["primaryKey"], schema["needed"], file)


def _check_order(row: Mapping[str, Any], columns: Sequence[str], place: str) -> None:
    """Refuse numbers that fall where the schema says they rise."""
    present = [name for name in columns if isinstance(row[name], int | float)]
    for lower, upper in pairwise(present):
        if row[upper] < row[lower]:
            raise EvidenceError(
                f"{place}, column {upper}: {row[upper]} is below the {lower} {row[lower]}; "
                f"it must be at least the {lower}."
            )


def partner_of(key: Mapping[str, Any]) -> tuple[str, str]:
    """Name the table and the column that hold what a foreign key or a partner cites."""
    return key["reference"]["resource"], key["reference"]["fields"]


def _check_cited(
    names: Sequence[str], partner: tuple[str, str], known: Collection[str], where: str
) -> None:
    """Refuse a name that its table, or the bibliography, does not have."""
    table, column = partner
    kept = f"a {column} of data/{table}.csv"
    for name in names:
        if name not in known:
            kept = "an id of data/references.json" if table == "references" else kept
            raise EvidenceError(f"{where}: {name!r} is unknown; it must be {kept}.")


def _check_needed(
    rows: Sequence[Mapping[str, Any]], key: Sequence[str], needed: Mapping[str, Any], file: str
) -> None:
    """Refuse a table that lacks what is read by name, or holds what nothing reads."""
    names = [" ".join(row[column] for column in key) for row in rows]
    wanted = needed.get("rows", ())
    check_partners(names, wanted, file, "the model or a picture", only=needed.get("only", False))
    if needed.get("complete"):
        every = product(*(dict.fromkeys(row[column] for row in rows) for column in key))
        reader = f"a plan with each {' and each '.join(key)}"
        check_partners(names, [" ".join(parts) for parts in every], file, reader)
    for number, row in enumerate(rows, 2):
        for column in needed.get("filled", ()) if row[key[0]] in wanted else ():
            where = f"{file}, row {number}, column {column}"
            check_cell(row[column], {"required": True}, where)


def check_partners(
    names: Collection[str],
    wanted: Collection[str],
    file: str,
    reader: str,
    *,
    only: bool = False,
) -> None:
    """Check that whatever is read by name is there.

    Args:
        names: The names of the rows that are there.
        wanted: The names that are read.
        file: The file of the rows, for the message.
        reader: What reads them, for the message.
        only: Whether no other row may be there.

    Raises:
        EvidenceError: If a row is missing, or is one too many.

    Example:
        >>> check_partners(["glow"], ["glow", "scar"], "data/results.csv", "a picture")
        Traceback (most recent call last):
        explainer.evidence.rules.EvidenceError: data/results.csv: there is no row 'scar'; \
it must be there, because a picture reads it.
    """
    for name in wanted:
        if name not in names:
            raise EvidenceError(
                f"{file}: there is no row {name!r}; it must be there, because {reader} reads it."
            )
    for name in names:
        if only and name not in wanted:
            raise EvidenceError(
                f"{file}: nothing reads the row {name!r}; {reader} reads {', '.join(wanted)}."
            )


def _unique_columns(schema: Mapping[str, Any]) -> list[list[str]]:
    """List the sets of columns whose values may appear only once."""
    key = schema.get("primaryKey", [])
    alone = [f["name"] for f in schema["fields"] if f.get("constraints", {}).get("unique")]
    return [*([[key] if isinstance(key, str) else key] if key else []), *([name] for name in alone)]


def _check_unique(rows: Sequence[Mapping[str, Any]], names: Sequence[str], file: str) -> None:
    """Refuse a key that an earlier row already has."""
    first: dict[tuple[Any, ...], int] = {}
    for number, row in enumerate(rows, 2):
        key = tuple(row[name] for name in names)
        earlier = first.setdefault(key, number)
        if earlier != number:
            raise EvidenceError(
                f"{file}, row {number}, column {' and '.join(names)}: "
                f"{' '.join(map(str, key))!r} is already in row {earlier}; it must be unique."
            )
