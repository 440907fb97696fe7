"""What sources report: seen by somebody, graded by its kind, and honest where nothing was found."""

from typing import Any

from explainer import evidence
from explainer.evidence.tables import schemas

FOLDER = evidence.data_folder()
TABLES = {name: resource for name, resource in schemas(FOLDER).items() if "schema" in resource}

UNVERIFIED = [name for name in TABLES if name.startswith("unverified_")]

REPORTED: list[Any] = [
    *evidence.observations(),
    *evidence.trials(),
    *evidence.facts().values(),
    *evidence.contraindications().values(),
    *evidence.statements(),
    *evidence.product_facts().values(),
]


def test_no_row_that_nobody_could_check_reaches_an_ordinary_loader() -> None:
    assert {row.seen for row in REPORTED} == {"yes", "derived", "partial"}
    ids = {row.id for row in REPORTED}
    kept_apart = {row["id"] for name in UNVERIFIED for row in evidence.unverified(name[11:])}
    assert len(kept_apart) == 29
    assert not ids & kept_apart


def test_no_reported_row_rests_only_on_a_source_that_nobody_read() -> None:
    cited = [row for row in REPORTED if row.sources]
    blind = [row.id for row in cited if not any(s.seen for s in evidence.trace(row.sources))]
    assert blind == []


def test_a_row_without_a_source_says_that_no_study_was_found() -> None:
    bare = [row for row in REPORTED if not row.sources]
    assert [row.id for row in bare] == ["plant_in", "scent_in"]
    assert all("We found no study" in row.says and row.grade == "C" for row in bare)


def test_grades_follow_the_kind_of_source() -> None:
    for row in REPORTED:
        kinds = {source.kind for source in evidence.trace(row.sources)}
        if kinds <= {"clinic", "vendor", "lay", "label"}:
            assert row.grade == "C", row.id
        if row.grade == "A":
            assert kinds & {"review", "trial"}, row.id


def test_a_term_is_found_in_each_of_its_forms() -> None:
    assert evidence.Term("scar", "scar, scars", "A mark.", ()).named == ("scar", "scars")
