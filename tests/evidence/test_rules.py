"""The rules of the tables: what breaks one is refused by its place, in one sentence."""

from pathlib import Path

import pytest

from explainer import evidence
from explainer.evidence import records
from explainer.evidence.tables import schemas
from tests.evidence.broken import drop_rows, refusal, replace_cell


def test_a_row_with_high_below_its_value_is_refused(folder: Path) -> None:
    replace_cell(folder / "parameters.csv", 3, "0.1,0.05,0.2", "0.2,0.05,0.1")
    assert refusal("parameters", records.Parameter, folder) == (
        "data/parameters.csv, row 3, column high: 0.1 is below the value 0.2; "
        "it must be at least the value."
    )


def test_a_row_with_low_above_its_value_is_refused(folder: Path) -> None:
    replace_cell(folder / "parameters.csv", 3, "0.1,0.05,0.2", "0.1,0.15,0.2")
    assert refusal("parameters", records.Parameter, folder) == (
        "data/parameters.csv, row 3, column value: 0.1 is below the low 0.15; "
        "it must be at least the low."
    )


def test_a_number_outside_its_limits_is_refused(folder: Path) -> None:
    replace_cell(folder / "scars.csv", 2, "0.35", "-0.35")
    assert refusal("scars", records.Scar, folder) == (
        "data/scars.csv, row 2, column depth_mm: -0.35 is too small; it must be at least 0.01."
    )
    replace_cell(folder / "scars.csv", 2, "-0.35", "35")
    assert refusal("scars", records.Scar, folder).endswith(
        "35.0 is too large; it must be at most 5."
    )


def test_an_unknown_grade_is_refused(folder: Path) -> None:
    replace_cell(folder / "scars.csv", 2, "calibrated", "certain")
    assert refusal("scars", records.Scar, folder) == (
        "data/scars.csv, row 2, column grade: 'certain' is unknown; "
        "it must be one of measured, calibrated, assumed."
    )


def test_an_empty_cell_where_a_value_is_required_is_refused(folder: Path) -> None:
    replace_cell(folder / "scars.csv", 2, "0.35", "")
    assert refusal("scars", records.Scar, folder) == (
        "data/scars.csv, row 2, column depth_mm: the cell is empty; a value is required."
    )


def test_a_flag_that_does_not_say_whom_to_contact_is_refused(folder: Path) -> None:
    replace_cell(folder / "lanes.csv", 2, "Contact a clinician if", "Wait if")
    assert "column flag: 'Wait if" in refusal("lanes", records.Lane, folder)


def test_a_name_that_appears_twice_is_refused(folder: Path) -> None:
    replace_cell(folder / "scars.csv", 3, "boxcar_shallow", "rolling")
    assert refusal("scars", records.Scar, folder) == (
        "data/scars.csv, row 3, column scar_type: 'rolling' is already in row 2; it must be unique."
    )


def test_a_pair_that_appears_twice_is_refused(folder: Path) -> None:
    replace_cell(folder / "zones.csv", 3, "men", "women")
    assert refusal("zones", records.Zone, folder) == (
        "data/zones.csv, row 3, column zone and sex: 'forehead women' is already in row 2; "
        "it must be unique."
    )


def test_a_source_that_is_not_in_the_bibliography_is_refused(folder: Path) -> None:
    replace_cell(folder / "zones.csv", 2, "meng2022", "meng2023")
    assert refusal("zones", records.Zone, folder) == (
        "data/zones.csv, row 2, column sources: 'meng2023' is unknown; "
        "it must be an id of data/references.json."
    )


RECORDS = {
    "parameters": records.Parameter,
    "readouts": records.Parameter,
    "lanes": records.Lane,
    "results": records.Result,
    "controls": records.Control,
    "mechanism": evidence.Fact,
    "zones": records.Zone,
    "side_effects": evidence.Observation,
}
NEEDED = [
    (kind, name)
    for kind, table in schemas(evidence.data_folder()).items()
    for name in table.get("schema", {}).get("needed", {}).get("rows", ())
]


@pytest.mark.parametrize(("kind", "name"), NEEDED, ids=lambda word: word)
def test_a_row_that_is_read_by_name_is_missed_at_once(folder: Path, kind: str, name: str) -> None:
    drop_rows(folder / f"{kind}.csv", name)
    assert refusal(kind, RECORDS[kind], folder) == (
        f"data/{kind}.csv: there is no row {name!r}; "
        "it must be there, because the model or a picture reads it."
    )


def test_a_control_that_nothing_reads_is_refused(folder: Path) -> None:
    file = folder / "controls.csv"
    row = file.read_text(encoding="utf-8").splitlines()[1].replace("day,Day", "hue,Hue", 1)
    file.write_text(f"{file.read_text(encoding='utf-8')}{row}\n", encoding="utf-8")
    assert refusal("controls", records.Control, folder).startswith(
        "data/controls.csv: nothing reads the row 'hue'; the model or a picture reads day,"
    )


@pytest.mark.parametrize(
    ("table", "rows", "row", "choice", "kept"),
    [
        ("zones", ["nose,women", "nose,men"], 9, "nose", "a zone of data/zones.csv"),
        ("scars", ["ice_pick"], 11, "ice_pick", "a scar_type of data/scars.csv"),
    ],
)
def test_a_choice_of_a_control_without_its_row_is_refused(
    folder: Path, table: str, rows: str, row: str, choice: str, kept: str
) -> None:
    for start in rows:
        drop_rows(folder / f"{table}.csv", start)
    assert refusal("controls", records.Control, folder) == (
        f"data/controls.csv, row {row}, column choices: {choice!r} is unknown; it must be {kept}."
    )


def test_a_sex_without_any_zone_is_refused(folder: Path) -> None:
    file = folder / "zones.csv"
    lines = file.read_text(encoding="utf-8").splitlines()
    women = [line for line in lines if ",men," not in line]
    file.write_text("\n".join(women) + "\n", encoding="utf-8")
    assert refusal("controls", records.Control, folder) == (
        "data/controls.csv, row 10, column choices: 'men' is unknown; "
        "it must be a sex of data/zones.csv."
    )


def test_a_zone_for_one_sex_only_is_refused(folder: Path) -> None:
    drop_rows(folder / "zones.csv", "nose,men")
    assert refusal("zones", records.Zone, folder) == (
        "data/zones.csv: there is no row 'nose men'; "
        "it must be there, because a plan with each zone and each sex reads it."
    )


def test_a_side_effect_of_a_lane_that_is_not_there_is_refused(folder: Path) -> None:
    drop_rows(folder / "lanes.csv", "bruising")
    assert "column lanes: 'bruising' is unknown; it must be a lane of data/lanes.csv." in refusal(
        "side_effects", evidence.Observation, folder
    )
