"""What is said of a trial: a share as a share, whatever it was fitted as."""

from explainer import evidence
from explainer.pictures.trials.words import value_words


def test_a_share_that_was_fitted_as_a_logarithm_is_said_as_a_share() -> None:
    row = evidence.calibration()["PICP"]

    assert row.unit == "ln"
    assert value_words(row, row.observed) == "0.88 %" == value_words(row, -4.73)
