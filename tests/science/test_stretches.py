"""From when to when something shows: the evidence's own days, and what the model shows."""

import pytest

from explainer import evidence
from explainer.science.days import YEAR_D
from explainer.science.stretches import RESULT_LANES, SIDE_LANES, truths
from tests.pictures.shown import shown

TRUTHS = truths(shown("one"))
BY_NAME = {truth.name: truth for truth in TRUTHS}


@pytest.mark.parametrize("name", SIDE_LANES)
def test_a_side_effect_lasts_as_long_as_the_evidence_says(name: str) -> None:
    lane, truth = evidence.lanes()[name], BY_NAME[name]

    assert truth.usual == (lane.onset_d, lane.typical_end_d)
    assert truth.widest.end == lane.ceiling_d
    assert truth.basis == lane.basis


@pytest.mark.parametrize("name", RESULT_LANES)
def test_a_result_is_seen_within_its_stretch_and_not_before(name: str) -> None:
    signs, truth = shown("one"), BY_NAME[name]
    middle = (truth.usual.start + min(truth.usual.end, YEAR_D)) / 2.0
    before = signs.result(name, 0.8 * truth.usual.start).mid

    assert signs.result(name, middle).mid > before
    assert signs.result(name, truth.usual.start).mid > before


def test_the_usual_lies_within_the_widest() -> None:
    for truth in TRUTHS:
        assert truth.widest.start <= truth.usual.start <= truth.usual.end <= truth.widest.end


def test_side_effects_have_ended_before_firmness_shows() -> None:
    assert all(BY_NAME[name].widest.end < BY_NAME["firmness"].usual.start for name in SIDE_LANES)


def test_what_never_shows_is_put_at_the_end_of_the_year() -> None:
    never = truths(shown("faintest"))

    assert [truth.name for truth in never] == [*SIDE_LANES, *RESULT_LANES]
    assert all(truth.usual.start <= YEAR_D for truth in never)
