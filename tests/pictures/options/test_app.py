"""Four ways in equal detail: the same five rows, each with its source or an honest gap."""

from __future__ import annotations

import re
from itertools import permutations
from typing import Any

import pytest

from explainer import evidence
from explainer.pictures.options import words
from explainer.pictures.options.app import OptionsTable
from explainer.pictures.options.picture import options_picture
from explainer.pictures.options.table import options_cards, options_table
from tests.pictures.shown import said_of
from tests.pictures.svg_parts import of_class, parsed, texts

ROWS = evidence.options()


def test_every_way_has_the_same_five_rows() -> None:
    assert set(ROWS) == {(option, aspect) for option in words.NAMES for aspect in words.ASPECTS}


@pytest.mark.parametrize("row", ROWS.values(), ids=[" ".join(key) for key in ROWS])
def test_a_number_has_a_source_that_was_seen_and_a_grade(row: evidence.Choice) -> None:
    assert bool(row.sources) == bool(row.grade)
    assert row.sources or not re.search(r"\d", row.said)
    assert all(source.seen for source in evidence.trace(row.sources))


@pytest.mark.parametrize("pair", [*permutations(words.NAMES, 2)], ids=" ".join)
def test_any_two_stand_in_rows_of_one_height(pair: tuple[str, str]) -> None:
    app = OptionsTable()
    app.choose("left", pair[0])
    app.choose("right", pair[1])

    assert (app.state.left, app.state.right) == pair
    assert len(of_class(options_picture(*pair).inline(), "row")) == len(words.ASPECTS)
    assert "Neither is advised here." in app.now()


def test_the_same_way_never_stands_on_both_sides() -> None:
    app = OptionsTable()
    app.lists["right"].value = "nothing"

    assert (app.state.left, app.state.right) == ("needling", "nothing")


def test_needles_with_heat_are_kept_apart_and_named() -> None:
    assert "Needles with heat" in ROWS["other", "harm"].said
    assert "prime2025" in ROWS["other", "harm"].sources
    assert "heat" not in ROWS["needling", "harm"].said


def test_the_numbers_are_those_of_the_tables() -> None:
    trials = {row.id: row for row in evidence.trials()}
    harms = {row.id: row for row in evidence.observations()}

    assert (trials["T004"].n, "15 people" in ROWS["nothing", "benefit"].said) == (15, True)
    assert (trials["T048"].n, "46 people" in ROWS["other", "benefit"].said) == (46, True)
    laser = harms["S038"]
    assert round((laser.incidence_pct or 0) / 100 * (laser.n or 0)) == 9
    assert "9 of 30 laser sides" in ROWS["other", "harm"].said


def test_the_table_holds_all_four_with_sources_and_says_what_was_not_looked_up() -> None:
    told = options_table()

    assert told.count("ot looked up") == 2
    assert all(name in told for name in words.NAMES.values())
    assert len(options_cards()) == sum(bool(row.sources) for row in ROWS.values())


def test_the_challenge_is_recognised_as_solved() -> None:
    app = OptionsTable()
    assert not said_of(app)
    app.choose("left", "other")
    assert said_of(app)


def test_it_advises_nothing_and_reads_easily(reading: Any) -> None:
    said = [words.TAKEAWAY, *words.LEGEND, *(row.said for row in ROWS.values())]

    assert not re.search(r"suitable|best choice|you should|permanent|risk-free", " ".join(said))
    assert [each for each in said if reading.grade(each) > 9] == []
    assert [each for each in said if reading.longest_sentence(each) > 17] == []


def test_each_name_stands_over_what_is_said_of_it() -> None:
    svg = options_picture("nothing", "needling", 900).inline()
    at = {each.text: float(each.get("x", 0)) for each in parsed(svg).iter() if each.text}

    assert at[words.NAMES["nothing"]] < 450 < at[words.NAMES["needling"]]
    first = ROWS["nothing", "time"].said, ROWS["needling", "time"].said
    for said, name in zip(first, ("nothing", "needling"), strict=True):
        line = next(each for each in at if len(each) > 3 and said.startswith(each))
        assert at[line] == at[words.NAMES[name]]
    assert texts(svg)


@pytest.mark.parametrize("row", ROWS.values(), ids=[" ".join(key) for key in ROWS])
def test_the_letter_is_that_of_the_row(row: evidence.Choice) -> None:
    assert words.graded(row) == row.said + (f" ({row.grade})" if row.grade else "")
