"""The model beside its trials: picture, sentence, reading and table agree, whatever is shown."""

import re

import pytest

from explainer import evidence
from explainer.draw.palette import Screen
from explainer.draw.say import inside
from explainer.pictures.trials.app import ModelAndTrials
from explainer.pictures.trials.words import SHOWN, off_words
from explainer.science.limits.residuals import residuals

KINDS = {"all": 22, "fit": 15, "hold-out": 7}


def marks(drawn: str) -> list[float]:
    """Return how far off each mark says it is."""
    return [float(each) for each in re.findall(r'data-off="([^"]+)"', drawn)]


@pytest.mark.parametrize("kind", SHOWN)
def test_each_kind_shows_its_figures_in_picture_reading_and_table(kind: str) -> None:
    app = ModelAndTrials()
    app.choose(kind)

    shown = [row.id for row in evidence.calibration().values() if kind in {"all", row.set}]
    assert len(shown) == KINDS[kind]
    assert list(app.drawing.reads) == shown
    assert len(marks(app.picture(Screen(900)).layers["marks"])) == len(shown)
    assert app.data_table().count("<tr>") == len(shown) + 1


def test_what_fits_least_is_in_plain_view_and_said() -> None:
    app = ModelAndTrials()
    app.choose("hold-out")
    worst = max(residuals(["hold-out"]), key=lambda each: abs(each.off))

    assert worst.row.id == "Sohag"
    assert inside(worst.row.label) in app.now()
    assert "too high" in app.now()
    assert 'font-weight="bold"' in app.picture(Screen(900)).layers["labels"]
    name, facts = app.drawing.reads["Sohag"]
    assert name == worst.row.label
    assert "href=" in facts
    assert off_words(worst) in app.drawing.states["Sohag"]


def test_a_name_with_capitals_keeps_them_inside_a_sentence() -> None:
    app = ModelAndTrials()
    app.choose("fit")

    assert "Farthest off: type III signal, day 3 against day 7," in app.now()


def test_undo_and_reset_lead_back() -> None:
    app = ModelAndTrials()
    app.choose("fit")
    app.choose("hold-out")
    app.undo()
    assert app.state.kind == "fit"
    app.reset()
    assert app.state.kind == "all"


def test_before_a_guess_no_figure_is_shown() -> None:
    assert marks(ModelAndTrials().closed_picture().layers["marks"]) == []
