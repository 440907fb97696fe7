"""The parts tour under the learner's hand: Back and Next, then naming, with an answer each time."""

import re

import pytest

from explainer.content import lesson
from explainer.pictures.tour.app import LETTERS, PartsTour
from explainer.pictures.tour.picture import tour_picture
from explainer.pictures.tour.words import CHOOSE_FIRST, FIRST, LAST, MODES, clue, part_words
from explainer.stage.assist import Assist

PARTS = lesson("start_here").parts


def game() -> PartsTour:
    """Return the game at its first part."""
    tour = PartsTour()
    tour.buttons["mode"].click()
    return tour


def shown(tour: PartsTour) -> str:
    """Return the words of the picture."""
    return re.sub(r"<[^>]*>", " ", tour.shown.value)


def choose(tour: PartsTour, key: str) -> None:
    """Choose a name from the list and check it, as a learner does."""
    tour.list.value = key
    tour.buttons["check"].click()


def test_next_meets_every_part_and_stops_at_the_last() -> None:
    tour, met = PartsTour(), []
    for _ in PARTS:
        met.append(tour.part)
        assert tour.part.name in shown(tour)
        assert tour.part.meaning in tour.line.value
        tour.buttons["next"].click()
    assert tuple(met) == PARTS
    assert tour.part == PARTS[-1]
    assert tour.voice.said == LAST


def test_back_comes_back_and_stops_at_the_first() -> None:
    tour = PartsTour()
    tour.buttons["next"].click()
    tour.buttons["back"].click()
    assert tour.part == PARTS[0]
    tour.buttons["back"].click()
    assert (tour.part, tour.voice.said) == (PARTS[0], FIRST)


def test_the_place_is_said_and_spoken() -> None:
    tour = PartsTour()
    tour.step(1)
    tour.step(1)
    assert "</div><p>3 of 7. " in tour.line.value
    assert tour.voice.status.message.startswith("3 of 7. ")


def test_list_and_check_are_there_in_the_game_only() -> None:
    tour = PartsTour()
    hidden = (tour.list, tour.buttons["check"], tour.buttons["again"])
    assert {each.layout.display for each in hidden} == {"none"}
    tour.buttons["mode"].click()
    assert {each.layout.display for each in hidden} == {""}
    assert tour.buttons["mode"].description == MODES[1]
    tour.buttons["mode"].click()
    assert {each.layout.display for each in hidden} == {"none"}


def test_the_list_holds_every_name_once_and_starts_with_none() -> None:
    tour = game()
    keys = [key for _, key in tour.list.options]
    assert tour.list.value == keys[0] == ""
    assert sorted(keys[1:]) == sorted(part.key for part in PARTS)
    assert keys[1:] != [part.key for part in PARTS]  # the order gives nothing away


def test_the_game_asks_without_naming() -> None:
    tour = game()
    for part in PARTS:
        assert part.name not in shown(tour)
        assert part.name not in tour.words
        assert clue(part) in tour.words
        assert max(len(tour.words), len(f"7 of 7. {part_words(part)}")) <= LETTERS
        tour.step(1)


def test_the_right_name_is_explained_and_counted_once() -> None:
    tour = game()
    choose(tour, PARTS[0].key)
    assert tour.voice.said.startswith(f"Yes. {PARTS[0].name}. {PARTS[0].meaning}")
    assert tour.voice.said.endswith("Named so far: 1 of 7.")
    choose(tour, PARTS[0].key)
    assert tour.voice.said.endswith("Named so far: 1 of 7.")


def test_a_wrong_name_is_explained_and_may_be_tried_again() -> None:
    tour = game()
    choose(tour, "nerves")
    assert tour.voice.said.startswith("Not quite. Nerve ends.")
    assert clue(PARTS[0]) in tour.voice.said
    assert PARTS[0].name not in tour.voice.said
    tour.buttons["again"].click()
    assert (tour.part, tour.list.value) == (PARTS[0], "")
    assert "tc-reply" not in tour.voice.shown.value


@pytest.mark.parametrize("key", ["", "moon"])
def test_without_a_known_name_the_learner_is_asked_for_one(key: str) -> None:
    tour = game()
    before = tour.state
    tour.name(key)
    assert tour.voice.said == CHOOSE_FIRST
    assert tour.state == before


def test_all_named_is_said_with_the_number_at_the_first_try() -> None:
    tour = game()
    choose(tour, "nerves")
    for part in PARTS:
        choose(tour, part.key)
        tour.buttons["next"].click()
    choose(tour, PARTS[-1].key)
    assert tour.voice.said.endswith("You have named all parts, 6 of 7 at the first try.")


def test_start_again_forgets_what_was_named_and_stays_in_the_game() -> None:
    tour = game()
    choose(tour, PARTS[0].key)
    tour.step(1)
    tour.buttons["reset"].click()
    assert tour.state.naming
    assert (tour.part, tour.progress) == (PARTS[0], "Named so far: 0 of 7.")


def test_the_picture_follows_page_and_theme() -> None:
    tour = PartsTour()
    tour.shown.shown_on(400, dark=True)
    assert 'width="400"' in tour.shown.value
    assert "#111111" in tour.shown.value
    tour.shown.shown_on(100)
    assert 'width="280"' in tour.shown.value


def test_two_windows_show_the_same_part_each_in_its_own_way() -> None:
    tour = PartsTour()
    tour.shown.shown_on(900, view="laptop")
    tour.shown.shown_on(400, dark=True, view="phone")
    tour.step(1)
    assert set(tour.shown.drawings) == {"900-light", "400-dark"}
    assert all(PARTS[1].name in svg for svg in tour.shown.drawings.values())


def test_equal_tours_have_equal_pictures() -> None:
    # the browser gives the ids of each view an ending of their own
    assert PartsTour().shown.value == PartsTour().shown.value


def test_a_reader_without_widgets_gets_every_part() -> None:
    bundle = PartsTour()._repr_mimebundle_()
    for part in PARTS:
        assert f"{part.name}. {part.meaning}" in bundle["text/plain"]


def test_the_tour_learns_width_and_theme_from_the_page() -> None:
    tour = PartsTour()
    assert isinstance(tour.view.children[0], Assist)
    assert "tc-app" in tour.view._dom_classes


def test_every_step_of_the_tour_can_be_taken_back() -> None:
    tour = game()
    choose(tour, PARTS[0].key)
    tour.step(1)
    tour.reset()
    assert tour.progress == "Named so far: 0 of 7."

    tour.undo()
    assert (tour.part, tour.progress) == (PARTS[1], "Named so far: 1 of 7.")
    assert PARTS[1].name not in shown(tour)
    for _ in range(3):
        tour.undo()
    assert (tour.part, tour.state.naming) == (PARTS[0], False)
    tour.undo()
    assert tour.voice.said == "There is nothing to undo."


def test_before_the_guess_the_arrow_points_at_no_part_that_is_asked_for() -> None:
    start = lesson("start_here")
    guess = [option.text for option in start.commit.options]
    asked = guess + [option.text for each in start.quiz for option in each.options]

    arrow = PartsTour().closed_picture().layers["arrow"]

    (shown,) = [
        part for part in start.parts if tour_picture(part, named=False).layers["arrow"] == arrow
    ]
    assert not any(word in text.lower() for text in asked for word in shown.name.lower().split())
    assert shown is not start.parts[0]
