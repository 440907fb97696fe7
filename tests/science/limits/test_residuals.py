"""How far the model is off its trials: near is within one spread, to either side."""

from explainer import evidence
from explainer.science.limits.residuals import residuals


def test_too_low_by_more_than_a_spread_is_not_near() -> None:
    near = {each.row.id for each in residuals() if each.close}

    assert near == {row.id for row in evidence.calibration().values() if abs(row.z) <= 1.0}
    assert "Leheta" not in near
