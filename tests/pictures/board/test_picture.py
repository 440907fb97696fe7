"""The three trays: what was ticked stands in the tray of its answer, whole and in any width."""

from __future__ import annotations

import pytest

from explainer import evidence
from explainer.draw.palette import DARK, LIGHT
from explainer.pictures.board.picture import board_picture
from explainer.pictures.board.words import NAMES, NOT_NOW
from tests.pictures.svg_parts import by_id, font_sizes, of_class

ALL = frozenset(evidence.board())


def inside(svg: str, tray: str) -> str:
    """Return the words that stand in a tray."""
    return " ".join(each.text or "" for each in by_id(svg, f"board-{tray}").iter() if each.text)


@pytest.mark.parametrize("width", [390.0, 860.0, 1280.0])
def test_every_ticked_box_stands_whole_in_the_tray_of_its_answer(width: float) -> None:
    svg = board_picture(ALL, (), width).inline()

    for box in evidence.board().values():
        assert box.label in inside(svg, box.answer)


def test_the_tray_of_the_answer_has_the_thick_frame_and_the_open_one_says_not_now() -> None:
    svg = board_picture({"diabetes"}, ()).inline()
    (answer,) = of_class(svg, "answer")

    assert answer.get("id") == "board-ask"
    assert NOT_NOW in inside(svg, "nothing")


def test_without_an_answer_no_tray_has_the_thick_frame() -> None:
    assert of_class(board_picture((), ("skin",)).inline(), "answer") == []


def test_behind_the_gate_no_answer_is_named() -> None:
    closed = board_picture((), (), closed=True).inline()

    assert not any(name in closed for name in NAMES.values())


def test_type_can_be_read_and_the_dark_page_has_its_own_colours() -> None:
    assert min(font_sizes(board_picture(ALL, (), 390).inline())) >= 12
    assert DARK.text in board_picture(ALL, (), 390, DARK).inline()
    assert LIGHT.text not in board_picture(ALL, (), 390, DARK).inline()
