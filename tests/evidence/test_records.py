"""The records of the model and of the pictures: ranges, units, and what is not known."""

from pathlib import Path

from explainer import evidence
from explainer.evidence import records
from tests.evidence.broken import refusal, replace_cell


def test_a_parameter_brings_its_range_its_unit_and_its_sources() -> None:
    length = evidence.parameters()["pen"]
    assert (length.low, length.value, length.high) == (0.2, 0.7, 1.0)
    assert (length.unit, length.grade) == ("–", "measured")
    assert length.sources == ("kalluri2011", "sasaki2019")


def test_an_unknown_number_is_none_and_not_zero() -> None:
    assert evidence.lanes()["pih"].typical_end_d is None
    assert evidence.lanes()["granuloma"].ceiling_d is None


def test_a_control_with_choices_starts_on_one_of_them() -> None:
    zone = evidence.controls()["zone"]
    assert zone.start in zone.choices
    assert zone.low is None


def test_an_end_before_the_start_is_refused(folder: Path) -> None:
    replace_cell(folder / "phases.csv", 4, ",3,42,", ",43,42,")
    sentence = refusal("phases", records.Phase, folder)
    assert sentence.startswith("data/phases.csv, row 4, column start_high_d: 5.0 is below")


def test_a_lane_that_pictures_measure_has_all_its_times(folder: Path) -> None:
    replace_cell(folder / "lanes.csv", 6, ",7,7,", ",7,,")
    assert refusal("lanes", records.Lane, folder) == (
        "data/lanes.csv, row 6, column ceiling_d: the cell is empty; a value is required."
    )
