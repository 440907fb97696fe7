"""The numbers of the drawing of the skin, with its hair for each zone and sex."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from explainer import evidence
from explainer.evidence import EvidenceError, section
from explainer.evidence.section import hair_of
from explainer.evidence.section import numbers as drawing_numbers
from explainer.evidence.tables import read_json


@pytest.mark.parametrize(
    ("change", "place", "row", "reader"),
    [
        (lambda held: held["numbers"].pop(0), "numbers", "px_per_mm", "the drawing of the skin"),
        (
            lambda held: held["hair"]["zones"]["nose"].pop("women"),
            *("hair", "nose women", "a zone of data/zones.csv"),
        ),
    ],
)
def test_the_drawing_misses_its_numbers_and_its_hair_at_once(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    change: Callable[[Any], object],
    place: str,
    row: str,
    reader: str,
) -> None:
    held = read_json(folder / "section.json")
    change(held)
    (folder / "section.json").write_text(json.dumps(held), encoding="utf-8")
    monkeypatch.setattr(evidence, "data_folder", lambda: folder)
    with pytest.raises(EvidenceError) as refused:
        section._file.__wrapped__()
    assert str(refused.value) == (
        f"data/section.json, {place}: there is no row {row!r}; "
        f"it must be there, because {reader} reads it."
    )


def test_every_number_of_the_drawing_has_its_grade_and_a_measured_one_its_source() -> None:
    for row in drawing_numbers().values():
        assert row.low <= row.value <= row.high
        assert row.grade in {"measured", "assumed"}
        assert bool(evidence.trace(row.sources)) == (row.grade == "measured")
        assert row.unit
        assert row.note.endswith(".")


def test_the_hair_of_every_zone_is_known() -> None:
    assert {hair_of(zone) for zone in evidence.zones().values()} == {"none", "fine", "beard"}
