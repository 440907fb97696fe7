"""Every number that is shown can be asked where it comes from, and gets a whole answer."""

from collections.abc import Mapping
from html import escape

import pytest

from explainer import evidence
from explainer.draw import sources
from explainer.draw.sources import SourceCard, card_html, cards, source_lines

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
    assert card.grade.startswith(row.grade)


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
    assert row.unit in card.value


@pytest.mark.parametrize("key", CARDS)
def test_each_source_is_cited_with_what_was_measured(key: str) -> None:
    found = evidence.trace(CARDS[key].sources)

    for source, line in zip(found, source_lines(CARDS[key]), strict=True):
        assert line.startswith(evidence.cite(source.id))
        assert source.measured in line
        assert ("n = " in line) == (source.n is not None)


def test_every_grade_of_the_data_can_be_said() -> None:
    said = {row.grade for rows in TABLES.values() for row in rows.values()}

    assert said <= {*sources.GRADES, "A", "B", "C"}


def test_what_stands_on_a_card_is_text_and_never_markup() -> None:
    card = SourceCard("<b>T</b>", "<i>1</i>", "a & b", "", ())

    html = card_html(card)

    assert "<b>" not in html
    assert escape(card.value) in html
    assert "<dt>Rests on</dt>" not in html
