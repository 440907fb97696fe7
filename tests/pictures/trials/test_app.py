"""The model beside its trials: picture, sentence, reading and table agree, whatever is shown."""

import re
from xml.etree import ElementTree as Xml

import pytest

from explainer import evidence
from explainer.draw.palette import Look, Screen
from explainer.pictures.trials.app import ModelAndTrials
from explainer.pictures.trials.picture import trials_picture
from explainer.pictures.trials.table import trials_table
from explainer.pictures.trials.words import SHOWN, off_words, value_words
from explainer.science.limits.residuals import residuals

KINDS = {"all": 24, "fit": 17, "hold-out": 7}
WIDTHS = (280, 390, 560, 900, 1100)


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


@pytest.mark.parametrize("width", WIDTHS)
def test_each_mark_stands_as_far_from_nought_as_the_table_of_the_fit_says(width: int) -> None:
    drawn = trials_picture(residuals(), Look(width_px=width))
    rows = list(evidence.calibration().values())

    assert marks(drawn.layers["marks"]) == pytest.approx([row.z for row in rows], abs=0.01)
    root = Xml.fromstring(drawn.inline())  # noqa: S314  (our own picture)
    near = next(each for each in root.iter() if each.get("class") == "near")
    left, wide = (float(near.get(name, "nan")) for name in ("x", "width"))  # one spread each way
    placed = [float(each.get("cx", "nan")) for each in root.iter() if each.get("class") == "fit"]
    fitted = [(row.model - row.observed) / row.sd for row in rows if row.set == "fit"]
    expected = [left + (z + 1.0) / 2.0 * wide for z in fitted]
    assert placed == pytest.approx(expected, abs=0.2)


@pytest.mark.parametrize("width", WIDTHS)
def test_each_range_goes_as_far_as_the_model_does(width: int) -> None:
    drawn = trials_picture(residuals(), Look(width_px=width))
    root = Xml.fromstring(drawn.inline())  # noqa: S314  (our own picture)
    near = next(each for each in root.iter() if each.get("class") == "near")
    left, wide = (float(near.get(name, "nan")) for name in ("x", "width"))
    ranges = [each for each in root.iter() if each.get("opacity") == "0.55"]
    rows = evidence.calibration().values()

    assert len(ranges) == len(rows)
    for row, line in zip(rows, ranges, strict=True):
        ends = [(end - row.observed) / row.sd for end in (row.model_low, row.model_high)]
        expected = [left + (end + 1.0) / 2.0 * wide for end in ends]
        assert [float(line.get(x, "nan")) for x in ("x1", "x2")] == pytest.approx(expected, abs=0.2)


@pytest.mark.parametrize("width", WIDTHS)
def test_the_axis_counts_in_spreads(width: int) -> None:
    root = Xml.fromstring(trials_picture(residuals(), Look(width_px=width)).inline())  # noqa: S314
    near = next(each for each in root.iter() if each.get("class") == "near")
    left, wide = (float(near.get(name, "nan")) for name in ("x", "width"))
    at = {
        float(each.get("x", "nan")): int(each.text or "")
        for each in root.iter()
        if re.fullmatch(r"\d", each.text or "") and not each.get("stroke")
    }

    assert sorted(at.values()) == [0, 1, 1, 2, 2, 3, 3]
    for x, said in at.items():
        assert abs((x - left) / wide * 2.0 - 1.0) == pytest.approx(said, abs=0.01)


def test_the_table_gives_the_range_of_the_model_from_its_least_to_its_most() -> None:
    table = trials_table(residuals())

    for row in evidence.calibration().values():
        low, mid, high = (value_words(row, x) for x in (row.model_low, row.model, row.model_high))
        assert f">{mid} ({low} to {high})<" in table


def test_too_low_by_more_than_a_spread_is_not_near() -> None:
    near = {each.row.id for each in residuals() if each.close}

    assert near == {row.id for row in evidence.calibration().values() if abs(row.z) <= 1.0}
    assert "Leheta" not in near


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_reaches_beyond_the_picture(width: int) -> None:
    drawn = trials_picture(residuals(), Look(width_px=width))
    root = Xml.fromstring(drawn.inline())  # noqa: S314  (our own picture)

    for line in (each for each in root.iter() if each.tag.endswith("line")):
        assert 0.0 <= float(line.get("x1", "nan")) <= float(line.get("x2", "nan")) <= width


def test_what_fits_least_is_in_plain_view_and_said() -> None:
    app = ModelAndTrials()
    app.choose("hold-out")
    worst = max(residuals(["hold-out"]), key=lambda each: abs(each.off))

    assert worst.row.id == "Sohag"
    assert worst.row.label.lower() in app.now()
    assert "too high" in app.now()
    assert 'font-weight="bold"' in app.picture(Screen(900)).layers["labels"]
    name, facts = app.drawing.reads["Sohag"]
    assert name == worst.row.label
    assert "href=" in facts
    assert off_words(worst) in app.drawing.states["Sohag"]


def test_undo_and_reset_lead_back() -> None:
    app = ModelAndTrials()
    app.choose("fit")
    app.choose("hold-out")
    app.undo()
    assert app.state.kind == "fit"
    app.reset()
    assert app.state.kind == "all"


def test_a_share_that_was_fitted_as_a_logarithm_is_said_as_a_share() -> None:
    row = evidence.calibration()["PICP"]

    assert row.unit == "ln"
    assert value_words(row, row.observed) == "0.88 %" == value_words(row, -4.73)


def test_before_a_guess_no_figure_is_shown() -> None:
    assert marks(ModelAndTrials().closed_picture().layers["marks"]) == []
