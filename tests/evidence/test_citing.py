"""Sources: who, when and where, with an address that opens, and never a gap."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from explainer import evidence
from explainer.evidence import EvidenceError
from explainer.evidence.citing import references
from explainer.evidence.tables import read_json


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
        "gonzalez2016": "",
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
