"""The two-way door under the learner's hand."""

import pytest

from explainer.pictures.door.app import KEYS, TwoWayDoor
from explainer.pictures.door.words import (
    HALFWAY,
    PRODUCTS,
    both_ways,
    door_words,
)
from tests.pictures.shown import said_of


@pytest.mark.parametrize("product", KEYS)
def test_picture_sentence_and_buttons_follow_the_product(product: str) -> None:
    door = TwoWayDoor()
    door.choose(product)

    assert door.shell.live.value.endswith(f"</div><p>{door.now()}</p>")
    assert door.shell.status.message == door_words(product)
    assert PRODUCTS[product] in door.shell.picture.value
    chosen = [each.description for each in door.products.buttons]
    assert f"Chosen: {PRODUCTS[product]}" in chosen
    assert sum(each.startswith("Chosen: ") for each in chosen) == 1


def test_a_press_chooses_and_undo_and_reset_lead_back() -> None:
    door = TwoWayDoor()
    door.products.buttons[2].click()
    assert door.state.product == "plant"
    door.undo()
    assert door.state == door.start
    door.choose("scent")
    door.reset()
    assert door.state == door.start


def test_the_table_holds_what_was_tried() -> None:
    door = TwoWayDoor()
    door.toggle("table")
    assert door.shell.table.value.count("<tr>") == 3
    door.choose("scent")
    assert door.shell.table.value.count("<tr>") == 5


def test_the_challenge_is_solved_by_both_products_without_a_study_of_gain() -> None:
    door = TwoWayDoor()
    assert HALFWAY not in door.shell.notes.value
    door.choose("plant")
    assert HALFWAY in door.shell.notes.value
    door.choose("serum")
    assert not said_of(door)
    door.choose("scent")
    assert said_of(door)
    assert HALFWAY not in door.shell.notes.value


def test_who_has_guessed_gets_all_products() -> None:
    door = TwoWayDoor()

    assert len({each.description for each in door.earned_pictures()}) == len(KEYS)
    for product in KEYS:
        for fact in both_ways(product):
            assert fact.says in door.earned_text
            assert fact.says in door.earned_table()
