"""The board as a table: every box with its answer, ticked or not."""

from __future__ import annotations

from explainer import evidence
from explainer.pictures.board.picture import board_picture
from explainer.pictures.board.table import board_table
from explainer.pictures.board.words import NAMES
from tests.pictures.svg_parts import texts


def test_the_table_holds_every_box_with_its_answer_whether_ticked_or_not() -> None:
    told = board_table().html

    assert all(box.label in told for box in evidence.board().values())
    assert told.count(f">{NAMES['ask']}<") == sum(
        box.answer == "ask" for box in evidence.board().values()
    )
    assert texts(board_picture((), ()).inline())
