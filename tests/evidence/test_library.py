"""The tables as records: read once, in order, and nobody can change them."""

import dataclasses
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from explainer import evidence

KEYED: list[Callable[[], Mapping[str, Any] | Mapping[tuple[str, str], Any]]] = [
    evidence.parameters,
    evidence.readouts,
    evidence.scars,
    evidence.zones,
    evidence.controls,
    evidence.lanes,
    evidence.phases,
    evidence.results,
    evidence.facts,
    evidence.contraindications,
    evidence.board,
    evidence.aftercare,
    evidence.options,
    evidence.calibration,
    evidence.claims,
    evidence.shelf,
    evidence.product_facts,
    evidence.conclusions,
    evidence.references,
]
LISTED: list[Callable[[], tuple[object, ...]]] = [
    evidence.observations,
    evidence.trials,
    evidence.statements,
    evidence.ensemble,
    evidence.sensitivity,
]


@pytest.mark.parametrize("loader", KEYED, ids=lambda f: f.__name__)
def test_a_mapping_cannot_be_changed(loader: Callable[[], Any]) -> None:
    with pytest.raises(TypeError):
        loader()["new"] = None


@pytest.mark.parametrize("loader", KEYED, ids=lambda f: f.__name__)
def test_a_record_cannot_be_changed(loader: Callable[[], Any]) -> None:
    record = next(iter(loader().values()))
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(record, dataclasses.fields(record)[0].name, "other")


@pytest.mark.parametrize("loader", [*KEYED, *LISTED], ids=lambda f: f.__name__)
def test_a_table_is_read_only_once(loader: Callable[[], Any]) -> None:
    assert loader() is loader()
