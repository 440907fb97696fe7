"""The board under the hand: it says wait or ask, and never yes."""

from __future__ import annotations

import re

import pytest

from explainer import evidence
from explainer.pictures.board import words
from explainer.pictures.board.answer import ANSWERS, CHALLENGE, GROUPS, answer_to
from explainer.pictures.board.app import PauseBoard
from tests.pictures.shown import said_of

YES = re.compile(
    r"suitable|safe for you|good candidate|go ahead|you may (have|go|do)|you can have|eligible",
    re.I,
)
BOXES = evidence.board()


@pytest.mark.parametrize("key", BOXES)
def test_each_box_alone_gives_its_answer_in_any_group_order(key: str) -> None:
    board = PauseBoard()
    board.open_group(BOXES[key].group)
    board.boxes[key].value = True

    assert answer_to(board.state.ticked, board.state.seen) == BOXES[key].answer
    assert board.now().startswith(words.NAMES[BOXES[key].answer])
    assert BOXES[key].said.split(".")[0] in board.shell.notes.value.replace("&#x27;", "'")


def test_nothing_rules_it_out_only_after_all_six_groups() -> None:
    board = PauseBoard()
    for place, group in enumerate(GROUPS):
        board.open_group(group)
        last = place == len(GROUPS) - 1
        assert answer_to((), board.state.seen) == ("nothing" if last else "")
    assert board.now() == "Nothing here rules it out. " + words.MEANS["nothing"]


def said(board: PauseBoard) -> str:
    """Return all that the board says, shows and draws."""
    shown = (board.text, board.earned_table(), board.shell.notes.value, board.still())
    return " ".join((*shown, board.shell.status.message, board.shell.message.value))


def test_no_state_of_the_board_ever_says_yes() -> None:
    board = PauseBoard()
    for group in (*GROUPS, *GROUPS):
        board.open_group(group)
        for key, box in BOXES.items():
            if box.group == group:
                board.tick(key, key not in board.state.ticked)
                assert not YES.search(said(board)), key
                assert answer_to(board.state.ticked, board.state.seen) in {"", *ANSWERS}


def test_that_it_is_no_screen_stands_in_the_picture_and_above_it() -> None:
    board = PauseBoard()

    assert words.NO_SCREEN in board.shell.view.children[3].value
    assert "This board is not a medical screen" in board.still()
    assert "not a medical screen" in board.still(390)


def test_the_challenge_is_recognised_as_solved_and_only_then() -> None:
    board = PauseBoard()
    for key in sorted(CHALLENGE):
        assert not said_of(board)
        board.tick(key, True)
    assert said_of(board)
    board.tick("eyelids", True)
    assert not said_of(board)
