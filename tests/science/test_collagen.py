"""New collagen from none to most: the model's own gain, and never less than none."""

import pytest

from explainer.science.collagen import collagen_amount
from explainer.science.model.repair import repair
from explainer.science.plan import Person, Plan

COURSE = repair(Plan(sessions=1), Person())


def test_the_truth_is_the_models_own_gain_between_none_and_most() -> None:
    amounts = [collagen_amount(COURSE, day / 2.0) for day in range(361)]

    assert min(amounts) == 0.0
    assert max(amounts) == pytest.approx(10.0, abs=0.01)
    for day in (30.0, 90.0):
        ratio = COURSE.gain_percent(day) / COURSE.gain_percent(180.0)
        assert collagen_amount(COURSE, day) / collagen_amount(COURSE, 180.0) == pytest.approx(ratio)


def test_the_early_dip_below_the_start_is_not_drawn_as_collagen_lost() -> None:
    assert COURSE.gain_percent(3.0) < 0.0
    assert collagen_amount(COURSE, 3.0) == 0.0
