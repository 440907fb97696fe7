"""The trials as a table: the range of the model from its least to its most."""

from explainer import evidence
from explainer.pictures.trials.table import trials_table
from explainer.pictures.trials.words import value_words
from explainer.science.limits.residuals import residuals


def test_the_table_gives_the_range_of_the_model_from_its_least_to_its_most() -> None:
    table = trials_table(residuals()).html

    for row in evidence.calibration().values():
        low, mid, high = (value_words(row, x) for x in (row.model_low, row.model, row.model_high))
        assert f">{mid} ({low} to {high})<" in table
