"""The picture of one assumption: ranges as in the table, and none before a guess."""

from explainer import evidence
from explainer.draw.palette import Screen
from explainer.pictures.assumptions.app import ChangeAssumption


def test_the_ranges_are_those_of_the_table() -> None:
    drawn = ChangeAssumption().picture(Screen(900)).layers["ranges"]
    year = {row.drawn: row for row in evidence.ensemble() if row.day == 365.0}

    assert f"{year['speed'].low:.0f} to {year['speed'].high:.0f} %" in drawn
    assert f"{year['all'].low:.1f} to {year['all'].high:.0f} %" in drawn


def test_before_a_guess_the_conclusions_have_no_verdict() -> None:
    drawn = ChangeAssumption().closed_picture()

    assert "data-verdict" not in drawn.inline()
    assert "of 1000" not in drawn.inline()


def test_before_a_guess_nothing_says_how_wide_a_range_is() -> None:
    closed, opened = ChangeAssumption().closed_picture(), ChangeAssumption().picture(Screen(860))

    assert " %" in opened.layers["ranges"]
    assert " %" not in closed.layers["ranges"]
    assert closed.layers["ranges"].count("<rect") == 0
