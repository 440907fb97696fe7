"""The picture of the trials: marks, ranges and axis stand where the table of the fit says."""

import re
from xml.etree import ElementTree as Xml

import pytest

from explainer import evidence
from explainer.draw.palette import Look
from explainer.pictures.trials.picture import trials_picture
from explainer.science.limits.residuals import residuals

WIDTHS = (280, 390, 560, 900, 1100)


def marks(drawn: str) -> list[float]:
    """Return how far off each mark says it is."""
    return [float(each) for each in re.findall(r'data-off="([^"]+)"', drawn)]


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


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_reaches_beyond_the_picture(width: int) -> None:
    drawn = trials_picture(residuals(), Look(width_px=width))
    root = Xml.fromstring(drawn.inline())  # noqa: S314  (our own picture)

    for line in (each for each in root.iter() if each.tag.endswith("line")):
        assert 0.0 <= float(line.get("x1", "nan")) <= float(line.get("x2", "nan")) <= width
