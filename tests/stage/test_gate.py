"""A gate keeps a piece back, and its words too."""

import ipywidgets as ipw
import pytest

from explainer.stage.gate import Gate
from explainer.stage.piece import Piece
from explainer.stage.words import COVERED, GATE_CLOSED, GATE_SKIP, GATE_STILL


class Inside(Piece):
    """A small piece."""

    @property
    def text(self) -> str:
        return "The two clocks."


@pytest.fixture
def gate() -> Gate:
    return Gate(Inside(ipw.HTML("<p>The clocks</p>")))


def every_widget(widget: ipw.Widget) -> list[ipw.Widget]:
    return [widget, *(w for child in getattr(widget, "children", ()) for w in every_widget(child))]


def test_a_closed_gate_hides_the_piece_and_says_how_it_opens(gate: Gate) -> None:
    there = every_widget(gate.view)

    assert gate.inside.view not in there
    assert any(GATE_CLOSED in getattr(widget, "value", "") for widget in there)


def test_a_presenter_can_open_it(gate: Gate) -> None:
    (button,) = (w for w in every_widget(gate.view) if isinstance(w, ipw.Button))
    assert button.description == GATE_SKIP

    button._click_handlers(button)

    assert gate.view.children[0] is gate.inside.view


def test_once_open_it_stays_open(gate: Gate) -> None:
    gate.open()
    gate.open()

    assert gate.view.children[0] is gate.inside.view


def test_another_group_finds_it_closed(gate: Gate) -> None:
    closed = gate.view.children
    gate.open()
    gate.start_over()

    assert gate.view.children == closed


def test_a_cover_stands_beside_what_is_open_for_the_window_that_is_presented(gate: Gate) -> None:
    gate.open()
    (cover,) = (each for each in every_widget(gate.view) if "tc-cover" in each._dom_classes)

    assert "tc-presenters" in cover._dom_classes
    assert COVERED in "".join(getattr(each, "value", "") for each in every_widget(cover))


def test_what_is_stored_waits_for_a_guess_whether_it_is_open_or_not(gate: Gate) -> None:
    assert gate.text == GATE_STILL
    gate.open()
    assert gate.text == GATE_STILL
    assert gate.earned_text == "The two clocks."
