"""The tables themselves: complete, cited, honest about what nobody could check, and plain."""

import ast
import dataclasses
import math
import re
import statistics
from datetime import date
from itertools import pairwise

import pytest

from explainer import evidence
from explainer.content import court, enquiries
from explainer.draw import say
from explainer.draw.words import GRADE_WORDS
from explainer.evidence.citing import KINDS, references
from explainer.evidence.library import load
from explainer.evidence.tables import read_json, read_table, schemas
from explainer.pictures.assumptions.app import HERE
from explainer.pictures.depth import words as depth_words
from explainer.science import stretches
from explainer.science.model.parameters import Parameters
from explainer.science.plan import Person, Plan

FOLDER = evidence.data_folder()
TABLES = {name: resource for name, resource in schemas(FOLDER).items() if "schema" in resource}
MADE = {name for name, resource in TABLES.items() if "sources" in resource}  # by a script of ours
CITING = [name for name in TABLES if name not in MADE]
UNVERIFIED = [name for name in TABLES if name.startswith("unverified_")]
RECORDS = {
    "parameters": evidence.Parameter,
    "readouts": evidence.Parameter,
    "scars": evidence.Scar,
    "zones": evidence.Zone,
    "controls": evidence.Control,
    "lanes": evidence.Lane,
    "phases": evidence.Phase,
    "results": evidence.Result,
    "side_effects": evidence.Observation,
    "trials": evidence.Trial,
    "mechanism": evidence.Fact,
    "contraindications": evidence.Contraindication,
    "board": evidence.Pause,
    "aftercare": evidence.Care,
    "options": evidence.Choice,
    "calibration": evidence.Calibration,
    "claims": evidence.Claim,
    "statements": evidence.Statement,
    "glossary": evidence.Term,
    "limits": evidence.Limit,
    "shelf": evidence.Shelved,
    "products": evidence.ProductFact,
    "conclusions": evidence.Conclusion,
    "ensemble": evidence.Spread,
    "sensitivity": evidence.Sensitivity,
}


def sentences(text: str) -> list[str]:
    """Split a text into its sentences."""
    return [s for s in re.split(r"(?<=[.!?;:])\s+", text) if s]


def test_every_table_on_disk_is_described_and_every_described_table_is_on_disk() -> None:
    on_disk = {str(p.relative_to(FOLDER)) for p in FOLDER.rglob("*.csv")}
    assert on_disk == {resource["path"] for resource in TABLES.values()}


@pytest.mark.parametrize("name", TABLES)
def test_every_row_keeps_the_rules_of_its_table(name: str) -> None:
    assert read_table(name, FOLDER, frozenset(references(FOLDER)))


@pytest.mark.parametrize("name", RECORDS)
def test_a_record_has_the_columns_of_its_table(name: str) -> None:
    columns = [field["name"] for field in TABLES[name]["schema"]["fields"]]
    assert [field.name for field in dataclasses.fields(RECORDS[name])] == columns


def test_every_table_has_a_loader() -> None:
    assert set(TABLES) == {*RECORDS, *UNVERIFIED}


@pytest.mark.parametrize("name", TABLES)
def test_every_column_is_described_and_every_number_has_a_unit(name: str) -> None:
    for field in TABLES[name]["schema"]["fields"]:
        assert field["description"].endswith("."), field["name"]
        assert field["type"] in {"string", "number", "integer", "boolean", "list", "any"}
        assert field["type"] not in {"number", "integer"} or field["unit"], field["name"]


@pytest.mark.parametrize("name", TABLES)
def test_a_table_names_its_key_and_where_its_sources_are_kept(name: str) -> None:
    schema = TABLES[name]["schema"]
    columns = {field["name"] for field in schema["fields"]}
    assert set(schema["primaryKey"]) <= columns
    assert {column for rising in schema.get("order", ()) for column in rising} <= columns
    if name in MADE:
        (made,) = TABLES[name]["sources"]
        assert f'write("{name}",' in (FOLDER / made["path"]).read_text(encoding="utf-8")
        return
    (key,) = schema["foreignKeys"]
    assert key == {"fields": "sources", "reference": {"resource": "references", "fields": "id"}}


@pytest.mark.parametrize("name", CITING)
def test_every_source_resolves(name: str) -> None:
    rows = read_table(name, FOLDER, frozenset(references(FOLDER)))
    cited = {source for row in rows for source in row["sources"]}
    assert cited <= set(evidence.references())


def test_every_reference_is_cited_somewhere() -> None:
    cited = {
        source
        for name in CITING
        for row in read_table(name, FOLDER, frozenset(references(FOLDER)))
        for source in row["sources"]
    }
    cited |= {source for asked in enquiries() for source in asked.sources}
    cited |= {source for case in court() for card in case.cards for source in card.sources}
    asked = read_json(FOLDER / "lessons" / "questions.json")
    cited |= {source for alarm in asked["alarms"] for source in alarm["sources"]}
    assert set(evidence.references()) == cited


def test_the_bibliography_is_csl_json() -> None:
    known = {"id", "type", "title", "author", "issued", "container-title", "volume", "issue"}
    known |= {"page", "DOI", "URL", "PMID", "PMCID", "number", "accessed", "custom"}
    for entry in read_json(FOLDER / "references.json"):
        assert set(entry) <= known, entry["id"]
        assert entry["type"] in {"article-journal", "webpage", "report", "document"}
        assert all(
            set(author) <= {"family", "given", "literal"} for author in entry.get("author", ())
        )


def test_only_an_address_can_have_been_looked_up_and_then_on_a_day() -> None:
    entries = [entry for entry in read_json(FOLDER / "references.json") if "accessed" in entry]

    assert len(entries) > 30
    for entry in entries:
        assert evidence.link(evidence.references()[entry["id"]]), entry["id"]
        ((year, month, day),) = entry["accessed"]["date-parts"]
        assert date(year, month, day) >= date(2026, 11, 27)


def test_every_reference_says_what_was_measured_and_what_kind_of_source_it_is() -> None:
    for reference in evidence.references().values():
        assert reference.measured.endswith("."), reference.id
        assert reference.kind in KINDS


def test_a_doi_looks_like_one() -> None:
    dois = [r.doi for r in evidence.references().values() if r.doi]
    assert len(dois) > 60
    assert [d for d in dois if not re.fullmatch(r"10\.\d{4,}/\S+", d)] == []


@pytest.mark.parametrize("name", UNVERIFIED)
def test_an_unchecked_row_says_why_it_is_kept_apart(name: str) -> None:
    for row in evidence.unverified(name.removeprefix("unverified_")):
        assert row["why"].endswith(".")
        assert row["seen"] == "no" or row["id"] == "N11"


def test_a_measured_number_names_its_source() -> None:
    records: list[evidence.Parameter | evidence.Scar | evidence.Control] = [
        *evidence.parameters().values(),
        *evidence.readouts().values(),
        *evidence.scars().values(),
        *evidence.controls().values(),
    ]
    assert [r for r in records if r.grade in {"measured", "calibrated"} and not r.sources] == []


def test_every_read_out_scale_is_called_illustrative() -> None:
    for scale in evidence.readouts().values():
        assert scale.grade == "assumed"
        assert scale.note.startswith("Illustrative")
        assert scale.low == scale.value == scale.high


def test_the_closing_exponent_follows_from_the_rat_study() -> None:
    beta = math.log(5.99 / 3.99) / math.log(0.77 / 0.37)
    assert evidence.parameters()["p_B"].value == pytest.approx(beta, abs=0.01)


def test_the_share_of_young_collagen_agrees_with_wound_fluid() -> None:
    fact = evidence.facts()["W07"]
    assert fact.sources == evidence.calibration()["f_molar"].sources == ("haukipuro1991",)
    share = (17812 / 42) / (17812 / 42 + 79330 / 100)
    assert evidence.calibration()["f_molar"].observed == pytest.approx(share, abs=0.01)


def test_the_fit_and_the_hold_out_are_as_good_as_we_say() -> None:
    rows = evidence.calibration().values()
    for kind, count, rms in (("fit", 15, 0.87), ("hold-out", 7, 1.34)):
        z = [row.z for row in rows if row.set == kind]
        assert len(z) == count
        assert math.sqrt(statistics.fmean(v * v for v in z)) == pytest.approx(rms, abs=0.005)


SCARS_FITTED = ("Minh_end", "Minh_1m", "Minh_2m", "Fabbr")


def best_lift(wanted: dict[str, tuple[float, float]], counted_people: bool) -> float:
    """Return the lift that fits `wanted` (measured, spread) best, all else left as it is."""
    rows, used = evidence.calibration(), evidence.scars()["rolling"].lift
    built = {key: -math.log1p(-rows[key].model / 100.0) / used for key in wanted}
    if (
        counted_people
    ):  # two figures of one abstract, of the plan of `Fabbr` read three months later
        built["people"], wanted = -math.log1p(-0.38341) / used, {**wanted, "people": (42.2, 9.0)}

    def misfit(lift: float) -> float:
        return sum(
            ((100.0 * -math.expm1(-lift * built[key]) - seen) / spread) ** 2
            for key, (seen, spread) in wanted.items()
        )

    return min((step / 1000.0 for step in range(500, 1100)), key=misfit)


def test_the_lift_of_a_scar_stands_without_the_figures_that_count_people() -> None:
    rows = evidence.calibration()
    wanted = {key: (rows[key].observed, rows[key].sd) for key in SCARS_FITTED}

    assert best_lift(wanted, counted_people=True) == pytest.approx(0.80, abs=0.005)
    assert best_lift(wanted, counted_people=False) == pytest.approx(0.785, abs=0.005)
    assert all("garg2017" not in row.sources for row in rows.values())


def test_no_change_of_a_scar_is_a_count_of_people_in_disguise() -> None:
    """An abstract that says 47.06 % of 51 people means 24 of them, not a depth."""
    changes = [(t.id, t.n, t.improvement_pct) for t in evidence.trials() if t.n]
    counts = [
        name
        for name, people, change in changes
        if change is not None
        and change != round(change)
        and change in {round(100.0 * some / people, 2) for some in range(people + 1)}
    ]
    assert counts == []
    assert round(100.0 * 24 / 51, 2) == 47.06


@pytest.mark.parametrize("row", evidence.calibration().values(), ids=lambda r: r.id)
def test_a_distance_from_the_data_is_the_difference_over_the_spread(
    row: evidence.Calibration,
) -> None:
    assert row.z == pytest.approx((row.model - row.observed) / row.sd, abs=0.02)


def redness_days() -> list[float]:
    """List the usual end of redness by source, in days."""
    rows = [o for o in evidence.observations() if "redness" in o.lanes]
    return [o.typical_d for o in rows if o.typical_d is not None]


def test_fourteen_sources_give_days_of_redness() -> None:
    rows = [o for o in evidence.observations() if "redness" in o.lanes]
    assert len([o for o in rows if o.typical_d is not None or o.max_d is not None]) == 14


def test_the_pooled_redness_follows_from_the_sources() -> None:
    """A lognormal over the 11 typical figures gives 1.24 d (0.4 to 4.1 d); the lane says 1.3 d."""
    logs = [math.log(days) for days in redness_days()]
    middle, spread = statistics.fmean(logs), statistics.stdev(logs)
    lane = evidence.lanes()["redness"]
    assert len(logs) == 11
    assert lane.typical_end_d == pytest.approx(math.exp(middle), abs=0.1)
    assert spread == pytest.approx(0.7, abs=0.05)
    assert lane.low_end_d == pytest.approx(math.exp(middle - 1.645 * spread), abs=0.05)
    assert lane.high_end_d == pytest.approx(math.exp(middle + 1.645 * spread), abs=0.05)


@pytest.mark.parametrize("lane", ["redness", "swelling", "peeling", "bruising"])
def test_seven_days_is_what_the_review_of_85_articles_gives(lane: str) -> None:
    (longest,) = {
        o.max_d for o in evidence.observations() if lane in o.lanes and o.sources == ("chu2021",)
    }
    assert evidence.lanes()[lane].ceiling_d == longest == 7


def test_an_observation_speaks_of_known_lanes_and_never_of_another_treatment() -> None:
    for row in evidence.observations():
        assert set(row.lanes) <= set(evidence.lanes())
        if re.search("laser|CO2|RF", row.device):
            assert row.lanes == ()


@pytest.mark.parametrize("lane", evidence.lanes().values(), ids=lambda lane: lane.lane)
def test_a_lane_cites_every_source_behind_a_share_of_people(lane: evidence.Lane) -> None:
    counted = [o for o in evidence.observations() if lane.lane in o.lanes and o.sources]
    shares = [o.incidence_pct for o in counted if o.incidence_pct is not None]
    for end in (lane.rate_low_pct, lane.rate_high_pct):
        assert end is None or any(abs(end - share) < 0.05 for share in shares)


@pytest.mark.parametrize("lane", evidence.lanes().values(), ids=lambda lane: lane.lane)
def test_an_end_nobody_measured_is_empty_or_called_assumed_or_ours(lane: evidence.Lane) -> None:
    ends = [o.typical_d for o in evidence.observations() if lane.lane in o.lanes]
    if lane.typical_end_d is not None and not any(ends):
        assert re.search("assumed|our reading", lane.basis)


def test_lasting_effects_have_no_invented_end() -> None:
    for name in ("pih", "granuloma"):
        lane = evidence.lanes()[name]
        assert (lane.low_end_d, lane.typical_end_d, lane.high_end_d) == (None, None, None)


def test_the_lanes_always_drawn_are_the_five_usual_ones() -> None:
    shown = [lane.lane for lane in evidence.lanes().values() if lane.shown == "main"]
    assert shown == ["pain", "redness", "swelling", "tightness", "peeling"]


def test_three_effects_were_counted_in_most_people() -> None:
    lanes = evidence.lanes().values()
    most = [lane.lane for lane in lanes if (lane.rate_low_pct or 0.0) >= 50.0]
    assert most == ["pain", "redness", "swelling"]


def test_redness_has_a_name_that_fits_dark_skin() -> None:
    assert evidence.lanes()["redness"].label_dark.startswith("Darkening")


def test_a_short_name_is_the_start_of_the_long_one() -> None:
    for lane in evidence.lanes().values():
        assert lane.label.startswith(lane.short_label)
        assert lane.label_dark.startswith(lane.short_label_dark)
    for phase in evidence.phases().values():
        assert phase.label.startswith(phase.short_label)


def test_the_phases_follow_one_another() -> None:
    phases = list(evidence.phases().values())
    assert [p.label for p in phases] == ["Stop the bleeding", "Clean up", "Build", "Strengthen"]
    assert all(a.end_d == b.start_d for a, b in pairwise(phases))


def test_eyelids_are_no_zone_because_labels_forbid_them() -> None:
    zones = {zone for zone, _ in evidence.zones()}
    assert len(zones) == 7
    assert not any("lid" in zone for zone in zones)
    assert evidence.contraindications()["eyelids"].strength == "do not treat"


def test_a_zone_repeats_what_the_ultrasound_study_printed() -> None:
    rows = {f.quantity: f for f in evidence.facts().values() if f.sources == ("meng2022",)}
    cheek = rows["Dermis thickness, zygoma/malar cheek, women"]
    zone = evidence.zones()["cheek", "women"]
    assert (zone.dermis_mm, zone.dermis_low_mm, zone.dermis_high_mm) == (
        float(cheek.value),
        cheek.low,
        cheek.high,
    )


def test_the_choices_of_a_control_exist() -> None:
    controls = evidence.controls()
    assert set(controls["zone"].choices) == {zone for zone, _ in evidence.zones()}
    assert set(controls["sex"].choices) == {sex for _, sex in evidence.zones()}
    assert controls["scar_type"].choices == tuple(evidence.scars())
    assert controls["skin_tone"].choices == ("I", "II", "III", "IV", "V", "VI")


@pytest.mark.parametrize("control", evidence.controls().values(), ids=lambda c: c.name)
def test_a_control_starts_on_a_step_or_on_a_choice(control: evidence.Control) -> None:
    if control.choices:
        assert control.start in control.choices
    else:
        assert control.low is not None
        assert control.step is not None
        steps = (float(control.start) - control.low) / control.step
        assert steps == pytest.approx(round(steps), abs=1e-9)


@pytest.mark.parametrize("control", evidence.controls().values(), ids=lambda c: c.name)
def test_a_range_of_our_own_is_called_so(control: evidence.Control) -> None:
    assert control.basis.endswith(".")
    assert control.grade == "assumed" or control.sources
    if not control.sources:
        assert re.search("our choice|our own", control.basis)


def test_the_source_article_has_33_claims_and_each_has_a_verdict() -> None:
    claims = evidence.claims()
    assert list(claims) == [f"C{number:02d}" for number in range(1, 34)]
    assert {n for claim in claims.values() for n in claim.notebooks} == {
        f"N{number}" for number in range(1, 8)
    }


@pytest.mark.parametrize("claim", evidence.claims().values(), ids=lambda c: c.id)
def test_a_supported_claim_names_its_sources(claim: evidence.Claim) -> None:
    assert claim.evidence.endswith(".")
    assert claim.sources or claim.verdict in {"opinion", "description"}


def test_the_evidence_corrects_the_story_where_it_must() -> None:
    claims = evidence.claims()
    assert "Elastin: uncertain" in claims["C03"].evidence
    assert claims["C12"].verdict == "unproven"
    assert claims["C32"].verdict == "unproven"
    assert "not shown against an untreated side" in claims["C14"].evidence
    assert "two trials found needling alone not significant" in claims["C07"].evidence
    assert {claims[f"C{n}"].verdict for n in range(25, 31)} == {"opinion"}


def learner_texts() -> list[str]:
    """List what a learner may read on a screen, one sentence each."""
    lanes, controls = evidence.lanes().values(), evidence.controls().values()
    texts = [text for lane in lanes for text in (lane.feel, lane.flag)]
    texts += [control.help for control in controls]
    texts += [phase.meaning for phase in evidence.phases().values()]
    for box in evidence.board().values():
        texts += [box.said, box.differ, box.warn]
    for care in evidence.aftercare().values():
        texts += [care.custom, care.differ, care.warn]
    texts += [row.said for row in evidence.options().values()]
    texts += [row.says for row in evidence.statements()]
    texts += [row.says for row in evidence.product_facts().values()]
    texts += [row.why for row in evidence.shelf().values()]
    return [s for text in texts for s in sentences(text)]


def syllables(word: str) -> int:
    """Count the groups of vowels that are heard; a pronouncing dictionary would need a network."""
    return max(
        1, len(re.findall(r"[aeiouy]+", re.sub(r"(?<=[^aeiouyl])e$|(?<=[^dt])ed$", "", word)))
    )


def grade(text: str) -> float:
    """Give the Flesch-Kincaid grade of a text."""
    words = re.findall(r"[a-z]+", text.lower())
    spoken = sum(map(syllables, words)) / len(words)
    return 0.39 * len(words) / len(sentences(text)) + 11.8 * spoken - 15.59


def test_what_is_called_measured_was_read_in_a_source() -> None:
    measured = [row for row in evidence.parameters().values() if row.grade == "measured"]

    assert measured
    for row in measured:
        assert any(source.seen for source in evidence.trace(row.sources)), row.name


def test_a_constant_of_another_model_is_not_called_measured() -> None:
    models = {"cooper2015", "waugh2006"}
    cited = [row for row in evidence.parameters().values() if models & set(row.sources)]

    assert {name for row in cited for name in row.sources} >= models
    assert [row.name for row in cited if row.grade == "measured"] == []


def test_a_sentence_for_learners_has_at_most_15_words() -> None:
    assert [text for text in learner_texts() if len(text.split()) > 15] == []


def test_a_sentence_for_learners_reads_easily() -> None:
    grades = [grade(text) for text in learner_texts()]
    assert statistics.median(grades) <= 7
    assert max(grades) <= 9


def test_the_text_of_claims_and_lanes_reads_easily() -> None:
    lanes, claims = evidence.lanes().values(), evidence.claims().values()
    texts = [lane.basis for lane in lanes] + [claim.evidence for claim in claims]
    assert statistics.median(map(grade, texts)) <= 9


def test_device_brands_appear_only_in_the_bibliography() -> None:
    brands = re.compile(
        r"skin ?pen|dermapen|dermaroller|rejuvapen|dr\. ?pen|skinstylus|exceed", re.I
    )
    for name in TABLES:
        for row in read_table(name, FOLDER, frozenset(references(FOLDER))):
            texts = [value for column, value in row.items() if isinstance(value, str)]
            assert not brands.search(" ".join(texts)), (name, row)


def test_no_table_promises_a_result() -> None:
    promise = re.compile(
        r"\b(guarantee|always works|permanent result|risk[- ]free|you will)\b", re.I
    )
    for text in learner_texts():
        assert not promise.search(text)


def trees() -> list[ast.AST]:
    """Return the syntax tree of every module above the evidence."""
    modules = (evidence.data_folder().parent / "explainer").rglob("*.py")
    above = [path for path in modules if path.parent.name not in {"evidence", "content"}]
    return [ast.parse(path.read_text(encoding="utf-8")) for path in above]


def called(node: ast.AST) -> str:
    """Return the name of what is called, such as ``lanes`` for ``evidence.lanes()``."""
    func = getattr(node, "func", None)
    return getattr(func, "attr", getattr(func, "id", ""))


def text(node: ast.AST | None) -> str:
    """Return a text that is written out, or an empty one."""
    found = getattr(node, "value", None) if isinstance(node, ast.Constant) else None
    return found if isinstance(found, str) else ""


def reads(node: ast.AST) -> tuple[str, str]:
    """Return table and row if this piece of code reads a row by name."""
    match node:
        case ast.Subscript(value=ast.Call() as call, slice=key):
            return called(call), text(key)
        case ast.Subscript(value=ast.Name(id="lanes"), slice=key):
            return "lanes", text(key)
        case ast.Compare(left=ast.Attribute(attr="lane"), comparators=[key]):
            return "lanes", text(key)
        case ast.Call(args=[key, *_]):
            tables = {"_scale": "readouts", "number": "section", "_by": "parameters"}
            return tables.get(called(node), ""), text(key)
    return "", ""


def called_with(modules: list[ast.AST]) -> set[tuple[str, str]]:
    """Return every call whose first argument is a text that is written out."""
    nodes = [node for tree in modules for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return {(called(node), text(node.args[0])) for node in nodes if node.args}


def test_whatever_the_code_reads_by_name_is_written_down_as_needed_and_nothing_else() -> None:
    found = {reads(node) for tree in trees() for node in ast.walk(tree)}
    for table, names in {
        "parameters": [field.name for field in dataclasses.fields(Parameters)],
        "controls": [f.name for kind in (Plan, Person) for f in dataclasses.fields(kind)]
        + ["day", "event", *HERE],
        "lanes": stretches.SIDE_LANES,
        "results": stretches.RESULT_LANES,
        "facts": depth_words.TOOLS,
    }.items():
        found |= {(table, name) for name in names}
    found |= {("results", name) for function, name in called_with(trees()) if function == "result"}
    for table in ("parameters", "readouts", "lanes", "results", "controls", "facts"):
        schema = TABLES[{"facts": "mechanism"}.get(table, table)]["schema"]
        read = {name for kind, name in found if kind == table and name}
        assert read == set(schema["needed"]["rows"]), table


def test_every_number_of_the_drawing_is_needed_and_every_one_that_is_read_is_there() -> None:
    needed = schemas(FOLDER)["section"]["needed"]["rows"]
    assert needed == [row["name"] for row in read_json(FOLDER / "section.json")["numbers"]]
    read = {name for function, name in called_with(trees()) if function == "number" and name}
    assert len(read) > 15
    assert read <= set(needed)


def test_every_grade_of_a_table_has_its_words() -> None:
    ours, letters = set(GRADE_WORDS), {"A", "B", "C"}
    for name in RECORDS:
        fields = {field["name"]: field for field in TABLES[name]["schema"]["fields"]}
        if "grade" in fields:
            grades = fields["grade"]["constraints"]["enum"]
            assert set(grades) in (ours, letters), name
    assert all(say.badge_words(letter).startswith(letter) for letter in letters)


def test_loading_the_same_table_twice_yields_equal_records() -> None:
    assert load("lanes", evidence.Lane) == load("lanes", evidence.Lane)
