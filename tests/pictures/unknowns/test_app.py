"""What matters most: picture, chart, reading and table say of each constant what the table says."""

from __future__ import annotations

import re

import pytest

from explainer import evidence
from explainer.draw.palette import Screen
from explainer.pictures.unknowns.app import WhichUnknowns
from explainer.pictures.unknowns.picture import SHOWN
from explainer.pictures.unknowns.words import RESULTS, share_words

SHARES = {(row.result, row.constant): row for row in evidence.sensitivity()}


@pytest.mark.parametrize("result", RESULTS)
def test_every_constant_that_matters_is_shown_with_its_share_everywhere(result: str) -> None:
    app = WhichUnknowns()
    app.choose(result)
    wanted = {name for (kind, name), row in SHARES.items() if kind == result and row.total >= SHOWN}

    drawn = app.picture(Screen(900))
    offs = [float(each) for each in re.findall(r'data-off="([^"]+)"', drawn.layers["marks"])]
    assert set(app.drawing.reads) == wanted
    assert offs == pytest.approx([row.total for row in app.shown], abs=0.006)
    for row in app.shown:
        assert share_words(row) in app.drawing.states[row.constant]
        assert f">{share_words(row)}<" in app.data_table()
        low, high = row.total - row.total_spread, row.total + row.total_spread
        said = f"{100 * row.total:.0f} % ({100 * low:.0f} to {100 * high:.0f} %)"
        assert share_words(row) == said
        assert f">{100 * row.total:.0f} %<" in drawn.layers["labels"]


def test_the_sentence_names_the_most_important_and_counts_our_own_choices() -> None:
    app = WhichUnknowns()

    assert app.now() == (
        "What matters most for firmness: speed of building. It makes up 30 % of the spread. "
        "Of the 8 constants shown, 4 are our own choice."
    )
    app.choose("scar")
    assert "how deep needles go in" in app.now()
    assert "34 %" in app.now()


def test_undo_and_reset_lead_back_and_before_a_guess_nothing_is_shown() -> None:
    app = WhichUnknowns()
    app.choose("scar")
    app.undo()
    assert app.state.kind == "firmness"
    app.choose("scar")
    app.reset()
    assert app.state.kind == "firmness"
    assert "data-off" not in app.closed_picture().inline()
