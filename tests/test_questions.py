"""The questions people ask: short and plain answers, honest grades, and a word on each danger."""

from __future__ import annotations

import re
import statistics
from typing import Any

import pytest

from explainer import evidence
from explainer.content import Enquiry, alarms, court, enquiries, topics
from explainer.evidence.tables import read_json

ALL = enquiries()
FROM_PAGES = {"clinic", "vendor", "lay", "label"}
# where pages give advice that can harm, and the word that must stand in the warning
DANGEROUS = {
    "ask-blood-thinners": "Never",
    "ask-painkillers-before": "do not stop",
    "ask-painkillers-after": "Never stop",
    "ask-isotretinoin": "Do not stop",
    "ask-immune-disease": "Never pause",
    "ask-weak-immunity": "Never",
    "ask-numbing": "broken skin",
    "ask-what-to-ask": "never be shared",
    "ask-home-roller": "Shared or used needles",
    "ask-prp": "used once",
    "ask-fever": "Fever after a session",
    "ask-cold-sores": "near an eye",
    "ask-retinol-before": "before you stop",
    "ask-hair": "not made for it",
    "ask-surgery-scar": "who did the surgery",
    "ask-infection": "antibiotics or steroids",
    "ask-itch": "no steroid cream by yourself",
    "ask-serum-during": "not made for it",
    "ask-faint": "emergency number",
    "ask-epilepsy": "Never stop",
    "ask-hiv": "Never pause",
    "ask-other-illness": "Never stop",
    "ask-depth": "Do not choose a depth",
    "ask-other-creams": "not made for it",
    "ask-reused-needle": "Do not wait",
    "ask-cold-sore-after": "near an eye",
    "ask-glasses": "Pain in the eye",
    "ask-bleeding-now": "blood thinners",
    "ask-needle-left": "See a doctor today",
    "ask-odd-numbing": "Wipe the cream off",
    "ask-tip-again": "Never share",
    "ask-short-needles": "Do not choose",
    "ask-diabetes": "Never pause",
    "ask-heart": "Never pause",
    "ask-numbing-who": "grey or blue lips",
    "ask-tracks": "contact a clinician",
    "ask-moles": "not healed",
    "ask-skin-cancer": "not healed",
    "ask-dark-skin": "heat, swelling and pain",
    "ask-exosomes": "not made for it",
}
SIGNS = (
    *("ask-infection", "ask-still-red", "ask-blisters", "ask-itch", "ask-purging", "ask-peeling"),
    *("ask-swollen", "ask-bleeding-now", "ask-scabs", "ask-sunburn-after", "ask-burning"),
    *("ask-needle-left", "ask-eye-hurt", "ask-numb-after", "ask-unwell", "ask-odd-numbing"),
    *("ask-bumps", "ask-tracks"),
)

# what a warning says, and public pages that say it; one of them stands among its sources
SAID_BY = {
    "emergency number": {"swast", "nidirect", "stroke_nwas", "wounds_portsmouth"},
    r"(?:[Nn]ever|not) (?:stop|skip|pause)\b.*(?:medicine|pill|immune|aspirin)|Never do that": {
        *("medicine_sinai", "anticoag_uk", "steroids_leeds"),
    },
    r"[Bb]listers near an eye|[Pp]ain in the eye|eye that a needle": {"eye_herpes", "eye_wales"},
    r"ice straight": {"ice_portsmouth"},
    r"\b[Pp]us\b": {"wounds_portsmouth"},
    r"grows, changes or bleeds|not healed": {"mole_lothian"},
    r"[Gg]rey or blue lips": {"benzocaine_fda"},
    r"after filler": {"occlusion_signs"},
    r"shows less on brown or black skin": {"cellulitis_nhs"},
}

every_question = pytest.mark.parametrize("asked", ALL, ids=lambda each: each.id)


def texts(asked: Enquiry) -> list[str]:
    return [asked.question, asked.answer, *([asked.warn] if asked.warn else [])]


def test_there_are_at_least_ninety_in_topics_that_are_all_used() -> None:
    assert len(ALL) >= 90
    assert [each.topic for each in ALL] == sorted(
        (each.topic for each in ALL), key=list(topics()).index
    )
    assert {each.topic for each in ALL} == set(topics())


@every_question
def test_an_answer_has_two_sentences_of_at_most_fifteen_words(asked: Enquiry, reading: Any) -> None:
    assert len(re.findall(r"[.?!](?:\s|$)", asked.answer)) == 2
    assert all(reading.longest_sentence(text) <= 15 for text in texts(asked))


def test_the_answers_read_at_grade_seven_and_none_above_nine(reading: Any) -> None:
    read = [text for asked in ALL for text in texts(asked) if len(text.split()) >= 4]
    grades = {text: reading.grade(text) for text in read}

    assert statistics.median(reading.grade(asked.answer) for asked in ALL) <= 7
    assert {text: grade for text, grade in grades.items() if grade > 9} == {}


def test_what_is_said_to_a_sign_of_danger_is_short(reading: Any) -> None:
    for says, _ in alarms():
        assert reading.longest_sentence(says) <= 15
        assert reading.grade(says) <= 9


@pytest.mark.parametrize("row", evidence.contraindications())
def test_every_reason_to_wait_is_reached_by_a_question(row: str) -> None:
    assert [asked for asked in ALL if row in asked.reaches]


def test_no_question_reaches_a_row_that_is_not_there() -> None:
    assert {row for asked in ALL for row in asked.reaches} <= set(evidence.contraindications())


@every_question
def test_an_answer_names_a_source_or_sends_to_the_clinic(asked: Enquiry) -> None:
    assert asked.sources or asked.ask
    assert any(source.seen for source in evidence.trace(asked.sources)) or not asked.sources


def test_no_answer_box_or_card_rests_only_on_what_nobody_looked_up_again() -> None:
    entries = {each["id"]: each for each in read_json(evidence.data_folder() / "references.json")}
    shown = {each.id: each.sources for each in ALL}
    shown |= {each.box: each.sources for each in evidence.board().values()}
    shown |= {f"{case.id} {card.text}": card.sources for case in court() for card in case.cards}
    dated = {
        name: [s for s in sources if "accessed" in entries[s]] for name, sources in shown.items()
    }

    assert [name for name, sources in shown.items() if sources and not dated[name]] == []


@every_question
def test_a_grade_follows_from_the_kind_of_source(asked: Enquiry) -> None:
    kinds = {source.kind for source in evidence.trace(asked.sources)}

    if kinds <= FROM_PAGES:
        assert asked.grade == "C"
    if asked.grade == "A":
        assert kinds & {"review", "trial"}


@pytest.mark.parametrize(("name", "words"), DANGEROUS.items())
def test_where_pages_give_dangerous_advice_the_answer_warns(name: str, words: str) -> None:
    (asked,) = (each for each in ALL if each.id == name)

    assert words in asked.warn


@pytest.mark.parametrize("name", SIGNS)
def test_a_sign_of_trouble_comes_with_a_way_to_help(name: str) -> None:
    (asked,) = (each for each in ALL if each.id == name)

    assert re.search("contact a clinician|seek urgent care", asked.warn, re.I)


def test_a_warning_of_danger_rests_on_a_page_that_gives_it() -> None:
    boxes = evidence.board()
    warned = [(each.id, each.warn, each.sources) for each in ALL]
    warned += [(each.box, each.warn, each.sources) for each in boxes.values()]

    for name, warn, sources in warned:
        for said, pages in SAID_BY.items():
            assert not re.search(said, warn) or pages & set(sources), (name, said)


def test_each_kind_of_danger_names_pages_that_were_read() -> None:
    entries = {each["id"]: each for each in read_json(evidence.data_folder() / "references.json")}
    asked = read_json(evidence.data_folder() / "lessons" / "questions.json")

    for alarm in asked["alarms"]:
        assert alarm["sources"]
        assert all("accessed" in entries[source] for source in alarm["sources"])


def test_pus_and_fever_are_as_urgent_in_every_answer() -> None:
    for asked in ALL:
        for sentence in re.findall(r"[^.]*\b(?:[Pp]us|[Ff]ever)\b[^.]*\.", asked.warn):
            assert "seek urgent care now" in sentence, asked.id


def test_nothing_is_promised_and_no_depth_or_dose_is_given() -> None:
    said = " ".join(text for asked in ALL for text in texts(asked)).lower()
    promised = r"\berase|permanent|risk-free|guarantee|suitable for you|\bapproved|\d mm\b|\d %"

    assert not re.search(promised, said)
    assert not re.search(r"skin ?pen|dermapen|morpheus", said)


def test_the_warning_of_2025_is_kept_apart_from_plain_needles() -> None:
    named = [each for each in ALL if "fda_rf2025" in each.sources]

    assert len(named) >= 4
    assert all("heat" in each.answer.lower() for each in named)
