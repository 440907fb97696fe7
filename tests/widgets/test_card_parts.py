from __future__ import annotations

import pytest

from explainer.widgets.card_parts import button, told


def test_a_fault_behind_a_button_is_said_on_the_button_and_raised() -> None:
    def broken() -> None:
        raise RuntimeError("the file is gone")

    made = button("Save my answers", broken)

    with pytest.raises(RuntimeError, match="the file is gone"):
        told(made, "Save my answers", broken)
    assert made.description == "Save my answers: this did not work (the file is gone)"


def test_a_button_that_works_keeps_its_words() -> None:
    pressed: list[int] = []
    made = button("Next", lambda: pressed.append(1))

    told(made, "Next", lambda: pressed.append(1))

    assert (made.description, pressed) == ("Next", [1])
