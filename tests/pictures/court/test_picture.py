"""The scales: a card lies on the side for which it speaks, and weighs by its grade."""

import re

import pytest

from explainer.content import Case, court
from explainer.draw.palette import Screen
from explainer.pictures.court.picture import WEIGHTS, balance, scales_picture

DEEPER = court()[0]


def plates(svg: str) -> list[float]:
    """Return how low the pan against and the pan for hang (px)."""
    return [float(y) for y in re.findall(r'<rect x="[\d.]+" y="([\d.]+)"[^>]*class="plate"', svg)]


def test_an_empty_pair_of_scales_is_level() -> None:
    against, for_ = plates(scales_picture(()).svg(Screen()))

    assert against == for_


def test_the_pan_with_the_better_evidence_hangs_lower() -> None:
    against, for_ = plates(scales_picture(DEEPER.cards).svg(Screen()))

    assert against > for_


def test_a_better_grade_weighs_more() -> None:
    assert WEIGHTS["A"] > WEIGHTS["B"] > WEIGHTS["C"]
    assert balance(DEEPER.cards) == 2 - 3 * 2


@pytest.mark.parametrize("case", court(), ids=lambda each: each.id)
@pytest.mark.parametrize("width", [300, 390, 860, 1280])
def test_every_card_has_its_place_and_its_name_fits_into_it(case: Case, width: int) -> None:
    cards = case.cards
    svg = scales_picture(cards, width).svg(Screen())
    wide = float(
        re.findall(r'<rect x="[\d.]+" y="[\d.]+" width="([\d.]+)"[^>]*class="card', svg)[0]
    )

    for side in ("for", "against"):
        own = [each for each in cards if each.side == side]
        assert svg.count(f'class="card {side}"') == len(own) <= 3
    for each in cards:
        assert 14 + 4 * WEIGHTS[each.grade] + 6 + 0.55 * 12 * len(each.title) <= wide
