"""The tables that the model and the pictures read, as frozen records; each is read once.

What they give is read-only, and in the order of the table.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from explainer.evidence import records
from explainer.evidence.citing import references
from explainer.evidence.tables import data_folder, read_table

Record = TypeVar("Record")


def load(kind: str, record: type[Record], folder: Path | None = None) -> tuple[Record, ...]:
    """Load one table as records.

    Args:
        kind: The name of the table, such as ``parameters``.
        record: The dataclass whose fields are the columns.
        folder: The folder of the tables; the project's own if left out.

    Returns:
        The records in the order of the file.

    Raises:
        EvidenceError: If the file breaks its schema.

    Example:
        >>> load("scars", records.Scar)[0].label
        'Rolling scar'
    """
    folder = folder or data_folder()
    rows = read_table(kind, folder, frozenset(references(folder)))
    return tuple(record(**row) for row in rows)


def keyed(kind: str, record: type[Record], key: str) -> Mapping[str, Record]:
    """Load one table as a read-only mapping by one column.

    Args:
        kind: The name of the table, such as ``parameters``.
        record: The dataclass whose fields are the columns.
        key: The column that names a row.

    Returns:
        The records by name, in the order of the file.

    Raises:
        EvidenceError: If the file breaks its schema.

    Example:
        >>> list(keyed("phases", records.Phase, "phase"))
        ['clot', 'clean_up', 'build', 'strengthen']
    """
    return MappingProxyType({str(getattr(item, key)): item for item in load(kind, record)})


@cache
def parameters() -> Mapping[str, records.Parameter]:
    """Give the model's parameters by name.

    Example:
        >>> parameters()["d_P"].unit
        'd⁻¹'
    """
    return keyed("parameters", records.Parameter, "name")


@cache
def readouts() -> Mapping[str, records.Parameter]:
    """Give the scales of the read-outs by name; all of them are illustrative.

    Example:
        >>> readouts()["redness_half"].value
        0.5
    """
    return keyed("readouts", records.Parameter, "name")


@cache
def scars() -> Mapping[str, records.Scar]:
    """Give the kinds of scar by id.

    Example:
        >>> scars()["ice_pick"].depth_mm
        1.0
    """
    return keyed("scars", records.Scar, "scar_type")


@cache
def zones() -> Mapping[tuple[str, str], records.Zone]:
    """Give the layer thickness by part of the face and by sex.

    Returns:
        A read-only mapping with keys such as ``("cheek", "women")``.

    Example:
        >>> zones()["cheek", "women"].dermis_mm
        0.87
    """
    return MappingProxyType({(z.zone, z.sex): z for z in load("zones", records.Zone)})


@cache
def controls() -> Mapping[str, records.Control]:
    """Give the controls by name.

    Example:
        >>> controls()["sessions"].high
        6.0
    """
    return keyed("controls", records.Control, "name")


@cache
def lanes() -> Mapping[str, records.Lane]:
    """Give the pooled side-effect lanes by id.

    Example:
        >>> lanes()["redness"].typical_end_d
        1.3
    """
    return keyed("lanes", records.Lane, "lane")


@cache
def phases() -> Mapping[str, records.Phase]:
    """Give the phases of repair by id.

    Example:
        >>> phases()["build"].start_d
        3.0
    """
    return keyed("phases", records.Phase, "phase")


@cache
def results() -> Mapping[str, records.Result]:
    """Give the result lanes by id, from the first to show to the last.

    Example:
        >>> results()["glow"].proven
        False
    """
    return keyed("results", records.Result, "result")


@cache
def conclusions() -> Mapping[str, records.Conclusion]:
    """Give the conclusions of the model by id.

    Example:
        >>> conclusions()["late"].most
        10.0
    """
    return keyed("conclusions", records.Conclusion, "id")


@cache
def ensemble() -> tuple[records.Spread, ...]:
    """Give how wide firmness is over the year, if constants are drawn from their ranges.

    Example:
        >>> {row.drawn for row in ensemble()} == {"speed", "all"}
        True
    """
    return load("ensemble", records.Spread)


@cache
def sensitivity() -> tuple[records.Sensitivity, ...]:
    """Give which constants matter most for two results.

    Example:
        >>> sorted({row.result for row in sensitivity()})
        ['firmness', 'scar']
    """
    return load("sensitivity", records.Sensitivity)


def limits(track: str) -> Mapping[str, records.Limit]:
    """Give the limits that a track sets, by the name of the control; none without a track.

    Example:
        >>> limits("lay")["sessions"].low, limits("")
        (1.0, mappingproxy({}))
    """
    return MappingProxyType({e.control: e for e in _limits() if e.track == track})


@cache
def _limits() -> tuple[records.Limit, ...]:
    return load("limits", records.Limit)
