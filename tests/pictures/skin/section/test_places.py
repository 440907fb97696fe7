"""Where fibres lie: all in the dermis, the new ones at the channels, each in its own direction."""

import pytest

from explainer.pictures.skin.section.layout import SkinLook, layout
from explainer.pictures.skin.section.places import HALF_BAND, TURNS, fibre_place, fibre_spot
from explainer.science.model.repair import repair
from explainer.science.plan import Person, Plan
from tests.pictures.skin.section_drawn import WIDTHS, numbers

PLAN, PERSON = Plan(), Person()
DOSE = repair(PLAN, PERSON).dose


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", TURNS)
def test_a_fibre_lies_in_the_dermis_and_inside_the_picture(kind: str, width: int) -> None:
    where = layout(PLAN, PERSON, DOSE, SkinLook(width))
    for x, y in (fibre_spot(where, kind, index) for index in range(60)):
        assert where.dermis < y < where.fat
        assert where.left < x < where.right
        assert kind == "young" or where.left + HALF_BAND <= x <= where.right - HALF_BAND


def test_a_new_fibre_lies_nearer_to_a_channel_than_an_old_one() -> None:
    where = layout(PLAN, PERSON, DOSE)

    def away(kind: str) -> float:
        spots = [fibre_spot(where, kind, index) for index in range(1, 40)]
        return sum(min(abs(x - channel) for channel in where.channels) for x, _ in spots)

    assert away("new") < away("old")


@pytest.mark.parametrize("kind", TURNS)
def test_a_fibre_turns_no_further_than_its_kind(kind: str) -> None:
    where = layout(PLAN, PERSON, DOSE)
    turns = [numbers(fibre_place(where, kind, index))[2] for index in range(60)]

    assert max(map(abs, turns)) <= TURNS[kind] / 2.0 + 0.5
    assert len(set(turns)) > 10
