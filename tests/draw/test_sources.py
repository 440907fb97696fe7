"""Every number that is shown can be asked where it comes from, and gets a whole answer."""

import re
from collections.abc import Mapping
from html import escape

import pytest

from explainer import evidence
from explainer.draw.sources import SourceCard, card_html, cards, sources_html
from explainer.draw.words import GRADE_WORDS, KIND_WORDS
from explainer.evidence.citing import KINDS
from explainer.pictures.depth.sources import depth_cards
from explainer.science.plan import Person, Plan

Row = (
    evidence.Lane
    | evidence.Result
    | evidence.Phase
    | evidence.Control
    | evidence.Scar
    | evidence.Parameter
)
TABLES: dict[str, Mapping[str, Row]] = {
    "lane": evidence.lanes(),
    "result": evidence.results(),
    "phase": evidence.phases(),
    "control": evidence.controls(),
    "scar": evidence.scars(),
    "parameter": evidence.parameters(),
    "readout": evidence.readouts(),
}
CARDS = cards()


def test_everything_that_shows_a_number_has_its_card_and_nothing_else_has() -> None:
    expected = [f"{kind}:{name}" for kind, rows in TABLES.items() for name in rows]

    assert sorted(CARDS) == sorted(expected)


def test_no_two_cards_have_one_title() -> None:
    titles = [card.title for card in CARDS.values()]

    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize("key", CARDS)
def test_a_card_says_value_grade_and_sources_or_that_it_is_an_assumption(key: str) -> None:
    card, html = CARDS[key], card_html(CARDS[key])

    assert "<dt>Value</dt><dd>" in html
    assert "<dt>Grade</dt><dd>" in html
    assert card.value
    assert not any(odd in card.value for odd in ("None", "nan", "  "))
    assert html.count("<li>") == len(card.sources)
    if not card.sources:
        assert "No source: this is an assumption." in html
        assert "assum" in f"{card.grade} {card.basis}".lower()


@pytest.mark.parametrize("key", CARDS)
def test_a_card_agrees_with_the_row_it_is_about(key: str) -> None:
    kind, _, name = key.partition(":")
    row, card = TABLES[kind][name], CARDS[key]

    assert card.sources == row.sources
    said = {"calibrated": "fitted"}  # the plain word for it, as the last lesson says it
    assert card.grade.startswith(said.get(row.grade, row.grade))


@pytest.mark.parametrize("name", evidence.lanes())
def test_the_card_of_a_side_effect_names_its_days_and_how_often(name: str) -> None:
    lane, card = evidence.lanes()[name], CARDS[f"lane:{name}"]
    for days in (lane.onset_d, lane.typical_end_d, lane.ceiling_d):
        assert days is None or f"{days:g}" in card.value
    if lane.typical_end_d is None:
        assert "not known" in card.value
    assert lane.rate_note in card.basis


@pytest.mark.parametrize("name", evidence.parameters())
def test_the_card_of_a_constant_names_value_unit_and_range(name: str) -> None:
    row, card = evidence.parameters()[name], CARDS[f"parameter:{name}"]

    for number in (row.value, row.low, row.high):
        assert f"{number:g}" in card.value
    assert row.unit.strip("–") in card.value


@pytest.mark.parametrize("source", evidence.references().values(), ids=lambda source: source.id)
def test_a_source_says_first_what_was_measured_and_is_a_link_where_it_can_be_opened(
    source: evidence.Reference,
) -> None:
    (line,) = re.findall(r"<li>(.*?)</li>", sources_html([source]))
    said, address = escape(evidence.cite(source.id), quote=False), escape(evidence.link(source))

    assert line.startswith(escape(source.measured))
    assert ("n = " in line) == (source.n is not None)
    if address:
        opened = f'href="{address}" target="_blank" rel="noopener noreferrer"'
        assert line.endswith(f"<a {opened}>{said}</a>")
    else:
        assert line.endswith(f" {said}")


def test_sources_are_grouped_by_their_kind_and_each_kind_has_its_words() -> None:
    html = sources_html(evidence.references().values())
    heads = re.findall(r'<p class="tc-kind"><b>(.*?)</b></p>', html)

    assert set(KIND_WORDS) == set(KINDS)
    assert heads == list(KIND_WORDS.values())
    assert html.count("<li>") == len(evidence.references())


def test_no_card_holds_an_id_of_our_own_or_an_author_who_was_not_recorded() -> None:
    every = {**CARDS, **depth_cards(Plan(), Person())}
    said = {key: re.sub("<.*?>", "", card_html(card)) for key, card in every.items()}

    odd = re.compile(r"\b[A-Z]\d{2,3}\b|not recorded")
    assert {key: odd.findall(text) for key, text in said.items() if odd.search(text)} == {}


def test_every_grade_of_the_data_can_be_said() -> None:
    said = {row.grade for rows in TABLES.values() for row in rows.values()}

    assert said <= {*GRADE_WORDS, "A", "B", "C"}


def test_what_stands_on_a_card_is_text_and_never_markup() -> None:
    card = SourceCard("<b>T</b>", "<i>1</i>", "a & b", "", ())

    html = card_html(card)

    assert "<b>" not in html
    assert escape(card.value) in html
    assert "<dt>Rests on</dt>" not in html
