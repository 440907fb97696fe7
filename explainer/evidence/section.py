"""The numbers of the skin section, `data/section.json`: with unit, range, grade and source."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from explainer import evidence
from explainer.evidence.records import Parameter
from explainer.evidence.tables import read_json, schemas

if TYPE_CHECKING:
    from collections.abc import Mapping

    from explainer.evidence.records import Zone


@cache
def _file() -> Any:
    """Read the file, and check that it has what is read of it by name."""
    folder = evidence.data_folder()
    file = read_json(folder / "section.json")
    wanted = schemas(folder)["section"]["needed"]["rows"]
    found = [row["name"] for row in file["numbers"]]
    evidence.check_partners(found, wanted, "data/section.json, numbers", "the drawing of the skin")
    hair = [f"{zone} {sex}" for zone, kinds in file["hair"]["zones"].items() for sex in kinds]
    zones = [" ".join(key) for key in evidence.zones()]
    evidence.check_partners(hair, zones, "data/section.json, hair", "a zone of data/zones.csv")
    return file


@cache
def numbers() -> Mapping[str, Parameter]:
    """Return the numbers of the drawing by name.

    Example:
        >>> numbers()["channel_mm"].sources
        ('kalluri2011',)
    """
    rows = (row | {"sources": tuple(row["sources"])} for row in _file()["numbers"])
    return MappingProxyType({row["name"]: Parameter(**row) for row in rows})


def number(name: str) -> float:
    """Return the value of one number, in its own unit.

    Args:
        name: a name of `data/section.json`.

    Example:
        >>> number("outer_layer_mm")
        0.0168
    """
    return numbers()[name].value


def hair_of(zone: Zone) -> str:
    """Return the kind of hair a zone has: `fine`, `beard`, or `none` (a pore with its gland only).

    Args:
        zone: part of the face, women or men.

    Example:
        >>> hair_of(evidence.zones()["jaw", "men"])
        'beard'
    """
    return str(_file()["hair"]["zones"][zone.zone][zone.sex])
