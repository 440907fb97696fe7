"""The evidence floor: records that cannot change, and one sentence for a broken file."""

import dataclasses
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from explainer import evidence
from explainer.evidence import EvidenceError, archive, records, section
from explainer.evidence.citing import references
from explainer.evidence.library import load
from explainer.evidence.tables import read_json, schemas
from explainer.science import signs

ROOT = Path(__file__).resolve().parents[1]
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


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a copy of the tables that a test may break."""
    return Path(shutil.copytree(evidence.data_folder(), tmp_path / "data"))


def replace_cell(file: Path, row: int, old: str, new: str) -> None:
    """Change one text in one row, counting the header as row 1."""
    lines = file.read_text(encoding="utf-8").splitlines()
    assert old in lines[row - 1]
    lines[row - 1] = lines[row - 1].replace(old, new, 1)
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def refusal(kind: str, record: type[object], folder: Path) -> str:
    """Load a broken table and return the sentence."""
    with pytest.raises(EvidenceError) as refused:
        load(kind, record, folder)
    return str(refused.value)


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


def test_a_citation_names_authors_year_journal_and_doi() -> None:
    assert evidence.cite("kalluri2011") == (
        "Kalluri and others 2011, AAPS J 13:473-81, doi:10.1208/s12248-011-9288-3"
    )


def test_two_authors_are_both_named() -> None:
    assert evidence.cite("alster2020").startswith("Alster and Li 2020")


def test_one_known_author_of_several_is_followed_by_others() -> None:
    assert evidence.cite("dogra2014") == "Dogra and others 2014, PMID 25196684"


def test_a_source_without_known_authors_is_known_by_what_is_known() -> None:
    assert evidence.cite("meta35426044") == "A review 2022, PMID 35426044"
    assert evidence.cite("medicina2026") == "Medicina 2026, 62:1026, doi:10.3390/medicina62061026"


def test_no_citation_says_that_something_was_not_recorded() -> None:
    said = [evidence.cite(each) for each in evidence.references()]
    assert [each for each in said if "recorded" in each] == []


def test_a_source_is_opened_by_its_doi_or_else_by_what_else_is_known() -> None:
    known = evidence.references()
    addresses = {
        "chu2021": "https://doi.org/10.1097/01.dss.0000790428.70373.f6",
        "dogra2014": "https://pubmed.ncbi.nlm.nih.gov/25196684/",
        "pmc8008152": "https://pmc.ncbi.nlm.nih.gov/articles/PMC8008152/",
        "elite": known["elite"].url,
        "garg2017": "",
    }
    assert {name: evidence.link(known[name]) for name in addresses} == addresses


def test_every_address_is_one_that_a_browser_opens() -> None:
    found = [evidence.link(source) for source in evidence.references().values()]
    assert [each for each in found if each and not re.fullmatch(r"https?://[^\s\"<>]+", each)] == []


def test_a_source_without_an_address_says_that_none_was_found() -> None:
    entries = json.loads((evidence.data_folder() / "references.json").read_text(encoding="utf-8"))
    bare = {each["id"] for each in entries if not evidence.link(evidence.references()[each["id"]])}
    marked = {
        each["id"] for each in entries if "Address not found." in each["custom"].get("note", "")
    }

    assert bare == marked
    assert len(bare) < len(entries) / 10


def test_a_source_known_by_its_title_is_cited_by_it() -> None:
    assert evidence.cite("depth_split_face").startswith("Evaluation of microneedling depth")


def test_every_source_can_be_cited_without_gaps() -> None:
    citations = [evidence.cite(reference_id) for reference_id in evidence.references()]
    assert all(citations)
    assert [c for c in citations if re.search(r"None|, ,|  |^,|,$", c)] == []


def test_tracing_a_number_yields_who_when_where_how_many_and_what() -> None:
    (source,) = evidence.trace(evidence.zones()["cheek", "women"].sources)
    assert (source.authors, source.year, source.journal) == (("Meng",), 2022, "BMC Med Imaging")
    assert (source.doi, source.n) == ("10.1186/s12880-022-00839-w", 118)
    assert "ultrasound" in source.measured


@pytest.mark.parametrize("ask", [evidence.cite, lambda i: evidence.trace([i])])
def test_an_unknown_reference_is_refused_by_name(ask: Callable[[str], object]) -> None:
    with pytest.raises(EvidenceError, match=r"'nobody1999' is unknown; .*data/references\.json"):
        ask("nobody1999")


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


def test_an_end_before_the_start_is_refused(folder: Path) -> None:
    replace_cell(folder / "phases.csv", 4, ",3,42,", ",43,42,")
    sentence = refusal("phases", records.Phase, folder)
    assert sentence.startswith("data/phases.csv, row 4, column start_high_d: 5.0 is below")


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


def drop_rows(file: Path, start: str) -> None:
    """Delete the rows that begin with some cells."""
    lines = file.read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if not line.startswith(f"{start},")]
    assert len(kept) < len(lines)
    file.write_text("\n".join(kept) + "\n", encoding="utf-8")


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


def test_an_unchecked_side_effect_names_its_lane_too(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace_cell(folder / "unverified" / "side_effects.csv", 2, "redness", "rash")
    monkeypatch.setattr(archive, "data_folder", lambda: folder)
    with pytest.raises(EvidenceError, match="column lanes: 'rash' is unknown; it must be a lane"):
        archive.unverified.__wrapped__("side_effects")


def test_a_lane_that_pictures_measure_has_all_its_times(folder: Path) -> None:
    replace_cell(folder / "lanes.csv", 6, ",7,7,", ",7,,")
    assert refusal("lanes", records.Lane, folder) == (
        "data/lanes.csv, row 6, column ceiling_d: the cell is empty; a value is required."
    )


@pytest.fixture
def results(monkeypatch: pytest.MonkeyPatch) -> dict[str, evidence.Result]:
    """Give the results as a mapping that a test may break."""
    rows = dict(evidence.results())
    monkeypatch.setattr(evidence, "results", lambda: rows)
    return rows


def test_a_result_without_its_function_is_refused(results: dict[str, evidence.Result]) -> None:
    results["itch"] = results["glow"]
    with pytest.raises(EvidenceError) as refused:
        signs._results.__wrapped__()
    assert str(refused.value) == (
        "data/results.csv: nothing reads the row 'itch'; READOUTS in explainer/science/signs.py "
        f"reads {', '.join(signs.READOUTS)}."
    )


def test_a_function_without_its_result_is_refused(results: dict[str, evidence.Result]) -> None:
    del results["texture"]
    with pytest.raises(EvidenceError) as refused:
        signs._results.__wrapped__()
    assert str(refused.value) == (
        "data/results.csv: there is no row 'texture'; it must be there, because "
        "READOUTS in explainer/science/signs.py reads it."
    )


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


def test_an_unknown_table_is_refused_with_the_known_ones() -> None:
    with pytest.raises(EvidenceError, match=r"There is no table 'unverified_gossip'; .*parameters"):
        evidence.unverified("gossip")


def test_a_description_that_is_not_json_is_refused(folder: Path) -> None:
    (folder / "datapackage.json").write_text("{", encoding="utf-8")
    with pytest.raises(EvidenceError, match=r"^data/datapackage\.json is not JSON: "):
        schemas(folder)


def test_a_description_without_tables_is_refused(folder: Path) -> None:
    (folder / "datapackage.json").write_text("{}", encoding="utf-8")
    with pytest.raises(EvidenceError, match="must have resources with names"):
        schemas(folder)


def test_a_missing_bibliography_is_named(folder: Path) -> None:
    (folder / "references.json").unlink()
    with pytest.raises(EvidenceError, match=r"^data/references\.json is missing;"):
        references(folder)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"custom": {"measured": "x", "kind": "rumour"}}, "custom.kind: 'rumour' is unknown"),
        ({"custom": {"kind": "trial"}}, "it is not a CSL-JSON entry"),
        ({"author": [{"name": "x"}]}, "it is not a CSL-JSON entry"),
        ({"issued": {"date-parts": []}}, "it is not a CSL-JSON entry"),
    ],
)
def test_a_broken_reference_is_named_by_its_place(
    folder: Path, change: dict[str, Any], sentence: str
) -> None:
    file = folder / "references.json"
    entries = read_json(file)
    entries[1] |= change
    file.write_text(json.dumps(entries), encoding="utf-8")
    with pytest.raises(EvidenceError) as refused:
        references(folder)
    assert str(refused.value).startswith("data/references.json, entry 2")
    assert sentence in str(refused.value)


def test_a_reference_id_that_appears_twice_is_refused(folder: Path) -> None:
    file = folder / "references.json"
    entries = read_json(file)
    file.write_text(json.dumps([*entries, entries[0]]), encoding="utf-8")
    with pytest.raises(EvidenceError, match=r"'ablon2018' appears twice; it must be unique\."):
        references(folder)


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
