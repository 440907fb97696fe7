"""Four ways in equal detail: the same five rows, each with its source or an honest gap."""

from __future__ import annotations

from itertools import permutations

import pytest

from explainer import evidence
from explainer.pictures.options import words
from explainer.pictures.options.app import OptionsTable
from explainer.pictures.options.picture import options_picture
from tests.pictures.shown import said_of
from tests.pictures.svg_parts import of_class

ROWS = evidence.options()


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


def test_the_challenge_is_recognised_as_solved() -> None:
    app = OptionsTable()
    assert not said_of(app)
    app.choose("left", "other")
    assert said_of(app)
