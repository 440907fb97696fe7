"""Reading the tables: whatever stands in a file is read, or refused by its place."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from explainer import evidence
from explainer.evidence import EvidenceError, records
from explainer.evidence.library import load
from explainer.evidence.tables import schemas
from tests.evidence.broken import refusal, replace_cell

ROOT = Path(__file__).resolve().parents[2]


def test_a_word_where_a_number_belongs_is_refused(folder: Path) -> None:
    replace_cell(folder / "scars.csv", 2, "0.35", "deep")
    assert refusal("scars", records.Scar, folder) == (
        "data/scars.csv, row 2, column depth_mm: 'deep' is not a number; it must be a number."
    )


@pytest.mark.parametrize("text", ["nan", "inf"])
def test_a_number_that_is_not_finite_is_refused(folder: Path, text: str) -> None:
    replace_cell(folder / "scars.csv", 2, "0.35", text)
    assert refusal("scars", records.Scar, folder) == (
        f"data/scars.csv, row 2, column depth_mm: {text} is not a finite number; it must be one."
    )


def test_a_word_that_is_neither_yes_nor_no_is_refused(folder: Path) -> None:
    replace_cell(folder / "results.csv", 2, ",no,", ",maybe,")
    assert refusal("results", records.Result, folder) == (
        "data/results.csv, row 2, column proven: 'maybe' is unknown; it must be yes or no."
    )


def test_renamed_columns_are_refused(folder: Path) -> None:
    replace_cell(folder / "scars.csv", 1, "depth_mm", "depth")
    sentence = refusal("scars", records.Scar, folder)
    assert sentence.startswith("data/scars.csv, row 1: the columns are scar_type, label, depth,")
    assert "they must be scar_type, label, depth_mm," in sentence


def test_a_row_with_a_cell_too_many_is_refused(folder: Path) -> None:
    replace_cell(folder / "scars.csv", 2, "0.35", "0.35,0.35")
    assert refusal("scars", records.Scar, folder) == (
        "data/scars.csv, row 2: it has 8 cells; it must have 7."
    )


def test_a_missing_table_is_named(folder: Path) -> None:
    (folder / "scars.csv").unlink()
    assert refusal("scars", records.Scar, folder).startswith("data/scars.csv is missing;")


def test_an_empty_table_is_named(folder: Path) -> None:
    (folder / "scars.csv").write_bytes(b"")
    assert refusal("scars", records.Scar, folder).startswith("data/scars.csv is empty,")


def test_a_table_that_is_not_utf_8_is_named(folder: Path) -> None:
    (folder / "scars.csv").write_bytes(b"\xff\xfe\x00")
    assert "not UTF-8" in refusal("scars", records.Scar, folder)


def test_a_description_that_is_not_json_is_refused(folder: Path) -> None:
    (folder / "datapackage.json").write_text("{", encoding="utf-8")
    with pytest.raises(EvidenceError, match=r"^data/datapackage\.json is not JSON: "):
        schemas(folder)


def test_a_description_without_tables_is_refused(folder: Path) -> None:
    (folder / "datapackage.json").write_text("{}", encoding="utf-8")
    with pytest.raises(EvidenceError, match="must have resources with names"):
        schemas(folder)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(column=st.integers(0, 6), text=st.text(st.characters(codec="utf-8"), max_size=12))
def test_any_text_in_any_cell_is_read_or_refused_by_place(
    folder: Path, column: int, text: str
) -> None:
    cells = ["rolling", "Rolling scar", "0.35", "0.79", "assumed", "garg2017", "A note"]
    cells[column] = '"' + text.replace('"', '""') + '"'
    file = folder / "scars.csv"
    head = file.read_text(encoding="utf-8").split("\n", 1)[0]
    file.write_text(f"{head}\n{','.join(cells)}\n", encoding="utf-8", newline="")
    try:
        (scar,) = load("scars", records.Scar, folder)
    except EvidenceError as refused:
        assert re.fullmatch(r"data/scars\.csv.*\.", str(refused), re.DOTALL)  # noqa: PT017 # both outcomes are right
    else:
        assert scar.depth_mm > 0


def run(code: str, folder: Path) -> str:
    """Run code in a fresh interpreter that has the package of a folder and no other."""
    command = [
        sys.executable,
        "-IS",
        "-c",
        f"import sys; sys.path.insert(0, {str(folder)!r}); {code}",
    ]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def copy_of_the_package(folder: Path) -> None:
    (folder / "explainer").mkdir()
    shutil.copy(ROOT / "explainer" / "__init__.py", folder / "explainer")
    shutil.copytree(ROOT / "explainer" / "evidence", folder / "explainer" / "evidence")


def test_an_installed_package_reads_the_tables_inside_itself(tmp_path: Path) -> None:
    copy_of_the_package(tmp_path)
    shutil.copytree(evidence.data_folder(), tmp_path / "explainer" / "data")
    code = "from explainer import evidence; print(evidence.data_folder(), len(evidence.scars()))"
    assert run(code, tmp_path) == f"{tmp_path / 'explainer' / 'data'} 4"


def test_a_package_without_its_tables_says_where_it_looked(tmp_path: Path) -> None:
    copy_of_the_package(tmp_path)
    code = (
        "from explainer import evidence\n"
        "try: evidence.scars()\n"
        "except evidence.EvidenceError as e: print(e)"
    )
    said = run(code, tmp_path)
    assert said.startswith("The evidence tables are missing")
    assert str(tmp_path / "explainer" / "data") in said


def test_the_evidence_floor_needs_nothing_but_python() -> None:
    code = (
        "import explainer.evidence as e; e.lanes(); e.claims(); "
        "print(sorted({m.split('.')[0] for m in sys.modules} - set(sys.stdlib_module_names)))"
    )
    assert run(code, ROOT) == "['__main__', 'explainer']"


def test_importing_the_evidence_reads_no_file() -> None:
    code = (
        "sys.addaudithook(lambda event, a: event == 'open' and 'data/' in str(a[0]) "
        "and print('read', a[0])); import explainer.evidence"
    )
    assert run(code, ROOT) == ""
