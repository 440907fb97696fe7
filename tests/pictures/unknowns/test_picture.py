"""The picture of what matters most: in order, with ranges that stay on its axis."""

from __future__ import annotations

import pytest

from explainer import evidence
from explainer.draw.palette import Look
from explainer.pictures.unknowns.picture import mattering, unknown_rows
from explainer.pictures.unknowns.words import RESULTS

SHARES = {(row.result, row.constant): row for row in evidence.sensitivity()}
WIDTHS = (280, 390, 560, 900, 1100)


@pytest.mark.parametrize("result", RESULTS)
def test_constants_stand_under_what_is_known_of_them_the_most_important_first(result: str) -> None:
    grades = [evidence.parameters()[row.constant].grade for row in mattering(result)]
    assert grades == sorted(grades, key=["measured", "calibrated", "assumed"].index)
    for grade in set(grades):
        shares = [
            row.total for row, own in zip(mattering(result), grades, strict=True) if own == grade
        ]
        assert shares == sorted(shares, reverse=True)


def test_a_range_goes_as_far_as_its_interval_and_never_below_nothing() -> None:
    for row in unknown_rows(mattering("firmness")).rows:
        known = SHARES["firmness", row.key]
        assert row.high - row.at == pytest.approx(known.total_spread)
        assert row.low == pytest.approx(max(known.total - known.total_spread, 0.0))


def test_our_own_choices_have_another_mark() -> None:
    rows = unknown_rows(mattering("firmness"))

    for row in rows.rows:
        assumed = evidence.parameters()[row.key].grade == "assumed"
        assert (row.group in rows.full) is not assumed


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("result", RESULTS)
def test_no_name_runs_into_the_axis_and_no_range_beyond_it(width: int, result: str) -> None:
    shown = unknown_rows(mattering(result))
    assert all(row.high <= shown.axis.high for row in shown.rows)
    if not Look(width_px=width).narrow:
        assert max(len(row.label) for row in shown.rows) * 0.55 <= shown.label_px
