"""The source cards of the depth viewer: one for every number that it shows."""

from explainer import evidence
from explainer.pictures.depth.sources import depth_cards
from explainer.science.depth import layers_met, openings
from tests.science.test_depth import at


def test_every_number_has_a_card_with_a_source_or_the_word_assumed() -> None:
    for card in depth_cards(*at("deeper")).values():
        assert card.title
        assert card.value
        assert card.sources or card.grade.startswith("assumed"), card.title
        evidence.trace(card.sources)


def test_there_is_a_card_for_every_layer_and_every_number_of_the_channels() -> None:
    plan, person = at("upper")
    found = depth_cards(plan, person)
    assert {f"layer:{layer.key}" for layer in layers_met(plan, person)} <= set(found)
    assert {f"opening:{row.key}" for row in openings(plan, person)} <= set(found)
    assert {"fact:N01", "fact:N04"} <= set(found)
