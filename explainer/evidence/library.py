"""The loaders: every table as frozen records, read once and only when it is first asked for."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

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


def _keyed(kind: str, record: type[Record], key: str) -> Mapping[str, Record]:
    """Load one table as a read-only mapping by one column."""
    return MappingProxyType({str(getattr(item, key)): item for item in load(kind, record)})


@cache
def parameters() -> Mapping[str, records.Parameter]:
    """Give the model's parameters by name.

    Returns:
        A read-only mapping in the order of the table.

    Example:
        >>> parameters()["d_P"].unit
        'd⁻¹'
    """
    return _keyed("parameters", records.Parameter, "name")


@cache
def readouts() -> Mapping[str, records.Parameter]:
    """Give the scales of the read-outs by name; all of them are illustrative.

    Returns:
        A read-only mapping in the order of the table.

    Example:
        >>> readouts()["redness_half"].value
        0.5
    """
    return _keyed("readouts", records.Parameter, "name")


@cache
def scars() -> Mapping[str, records.Scar]:
    """Give the kinds of scar by id.

    Returns:
        A read-only mapping in the order of the table.

    Example:
        >>> scars()["ice_pick"].depth_mm
        1.0
    """
    return _keyed("scars", records.Scar, "scar_type")


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

    Returns:
        A read-only mapping in the order of the table.

    Example:
        >>> controls()["sessions"].high
        6.0
    """
    return _keyed("controls", records.Control, "name")


@cache
def lanes() -> Mapping[str, records.Lane]:
    """Give the pooled side-effect lanes by id.

    Returns:
        A read-only mapping in the order of the table.

    Example:
        >>> lanes()["redness"].typical_end_d
        1.3
    """
    return _keyed("lanes", records.Lane, "lane")


@cache
def phases() -> Mapping[str, records.Phase]:
    """Give the phases of repair by id.

    Returns:
        A read-only mapping in the order of time.

    Example:
        >>> phases()["build"].start_d
        3.0
    """
    return _keyed("phases", records.Phase, "phase")


@cache
def observations() -> tuple[records.Observation, ...]:
    """Give the side effects as each source reports them.

    Returns:
        The observations in the order of the table.

    Example:
        >>> {o.grade for o in observations()} <= {"A", "B", "C"}
        True
    """
    return load("side_effects", records.Observation)


@cache
def trials() -> tuple[records.Trial, ...]:
    """Give the results of the trials, as printed.

    Returns:
        The results in the order of the table.

    Example:
        >>> trials()[0].sources
        ('dogra2014',)
    """
    return load("trials", records.Trial)


@cache
def facts() -> Mapping[str, records.Fact]:
    """Give the facts on skin, needles, healing and dose by id.

    Returns:
        A read-only mapping in the order of the table.

    Example:
        >>> facts()["H05"].value
        '+53.2'
    """
    return _keyed("mechanism", records.Fact, "id")


@cache
def contraindications() -> Mapping[str, records.Contraindication]:
    """Give the reasons to wait, to ask or not to treat, by id.

    Returns:
        A read-only mapping in the order of the table.

    Example:
        >>> contraindications()["pregnancy"].condition
        'pregnant or nursing'
    """
    return _keyed("contraindications", records.Contraindication, "id")


@cache
def calibration() -> Mapping[str, records.Calibration]:
    """Give the observations that the model was fitted to or held against, by id.

    Returns:
        A read-only mapping in the order of the table.

    Example:
        >>> calibration()["Lotfi_tot"].observed
        53.2
    """
    return _keyed("calibration", records.Calibration, "id")


@cache
def claims() -> Mapping[str, records.Claim]:
    """Give the 33 statements of the source article by id, with a verdict each.

    Returns:
        A read-only mapping in the order of the table.

    Example:
        >>> claims()["C12"].verdict
        'unproven'
    """
    return _keyed("claims", records.Claim, "id")


@cache
def unverified(kind: str) -> tuple[Mapping[str, Any], ...]:
    """Give the rows that nobody could check; no other loader reaches them.

    Args:
        kind: ``side_effects``, ``trials``, ``mechanism`` or ``contraindications``.

    Returns:
        Read-only rows: the columns of the checked table, and ``why``.

    Example:
        >>> all(row["why"] for row in unverified("trials"))
        True
    """
    folder = data_folder()
    rows = read_table(f"unverified_{kind}", folder, frozenset(references(folder)))
    return tuple(MappingProxyType(row) for row in rows)
