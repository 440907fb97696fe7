from __future__ import annotations

import pytest

from explainer.stage.parts import button, listing, run_action, tick_boxes
from explainer.stage.piece import safe


def broken() -> None:
    raise RuntimeError("the file is gone")


def stopped() -> None:
    raise KeyboardInterrupt


def test_a_fault_behind_a_button_is_said_on_the_button_and_raised() -> None:
    made = button("Save my answers", broken)

    with pytest.raises(RuntimeError, match="the file is gone"):
        run_action(made, broken)
    assert made.description == "Save my answers: this did not work (the file is gone)"


def test_a_button_that_works_keeps_its_words() -> None:
    pressed: list[int] = []
    made = button("Next", lambda: pressed.append(1))

    run_action(made, lambda: pressed.append(1))

    assert (made.description, pressed) == ("Next", [1])


def test_the_next_good_press_brings_the_usual_words_back() -> None:
    made = button("Next", broken)
    for _ in range(2):
        with pytest.raises(RuntimeError):
            run_action(made, broken)
        assert made.description == "Next: this did not work (the file is gone)"

    run_action(made, lambda: None)

    assert made.description == "Next"


def test_a_good_press_after_a_fault_may_change_the_words() -> None:
    made = button("Show", broken)
    with pytest.raises(RuntimeError):
        run_action(made, broken)

    run_action(made, lambda: setattr(made, "description", "Hide"))

    assert made.description == "Hide"


def test_a_fault_that_was_said_elsewhere_is_not_said_on_the_button_too() -> None:
    said: list[str] = []
    made = button("Reset", broken)

    with pytest.raises(RuntimeError):
        run_action(made, safe(broken, said.append))

    assert made.description == "Reset"
    assert len(said) == 1


def test_a_press_that_somebody_stopped_says_so_until_the_next_press() -> None:
    made = button("Next", stopped)

    run_action(made, stopped)
    assert made.description == "Next: this was stopped half-way; press it again"

    run_action(made, lambda: None)
    assert made.description == "Next"


def test_a_list_calls_with_what_was_chosen_and_not_with_what_stood_first() -> None:
    chosen: list[int] = []
    made = listing("Skin", [("Light", 1), ("Dark", 2)], chosen.append)

    made.value = 2

    assert (made.description, chosen) == ("Skin", [2])


def test_each_box_calls_with_its_own_key_whichever_way_it_is_ticked() -> None:
    ticked: list[tuple[str, bool]] = []
    boxes = tick_boxes({"a": "First", "b": "Second"}, lambda key, on: ticked.append((key, on)))

    boxes["b"].value = True
    boxes["b"].value = False

    assert ticked == [("b", True), ("b", False)]
