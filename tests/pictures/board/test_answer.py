"""What the board answers: every reason is reached, the careful answer wins, and none says yes."""

from __future__ import annotations

import re
from itertools import combinations
from typing import Any

import pytest

from explainer import evidence
from explainer.pictures.board import words
from explainer.pictures.board.answer import (
    ANSWERS,
    CHALLENGE,
    GROUPS,
    answer_to,
    ticked_for,
)
from explainer.pictures.board.app import PauseBoard
from tests.pictures.shown import said_of

STRICT = re.compile(r"absolute|do not|wait|avoid|postpone|stop|quoted|never", re.I)
YES = re.compile(
    r"suitable|safe for you|good candidate|go ahead|you may (have|go|do)|you can have|eligible",
    re.I,
)
BOXES = evidence.board()


def test_every_one_of_the_31_reasons_is_reached_by_exactly_one_box() -> None:
    reached = [reason for box in BOXES.values() for reason in box.reasons]

    assert sorted(reached) == sorted(evidence.contraindications())
    assert len(reached) == 31


@pytest.mark.parametrize("box", BOXES.values(), ids=BOXES)
def test_a_box_keeps_all_sources_of_its_reasons(box: evidence.Pause) -> None:
    rows = [evidence.contraindications()[each] for each in box.reasons]

    assert {source for row in rows for source in row.sources} <= set(box.sources)


@pytest.mark.parametrize("box", BOXES.values(), ids=BOXES)
def test_where_any_source_is_strict_the_box_says_wait(box: evidence.Pause) -> None:
    (row,) = (evidence.contraindications()[each] for each in box.reasons)
    strict = bool(STRICT.search(row.strength)) and "not a contraindication" not in row.strength

    assert box.answer == ("wait" if strict else "ask")


@pytest.mark.parametrize("key", BOXES)
def test_each_box_alone_gives_its_answer_in_any_group_order(key: str) -> None:
    board = PauseBoard()
    board.open_group(BOXES[key].group)
    board.boxes[key].value = True

    assert answer_to(board.state.ticked, board.state.seen) == BOXES[key].answer
    assert board.now().startswith(words.NAMES[BOXES[key].answer])
    assert BOXES[key].said.split(".")[0] in board.shell.notes.value.replace("&#x27;", "'")


def test_the_most_careful_answer_wins() -> None:
    for first, second in combinations(BOXES.values(), 2):
        both = answer_to({first.box, second.box}, ())
        assert both == ("wait" if "wait" in {first.answer, second.answer} else "ask")


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


@pytest.mark.parametrize(
    "key", ["isotretinoin_now", "anticoagulant", "immunosuppression", "diabetes"]
)
def test_whoever_takes_a_medicine_is_told_never_to_pause_it_alone(key: str) -> None:
    assert "Never pause a medicine yourself. Ask who prescribed it." in BOXES[key].warn


def test_dangerous_advice_is_warned_of() -> None:
    assert "no strong numbing cream on large or broken skin" in BOXES["strong_lidocaine"].warn
    assert "Never let needles be used twice" in BOXES["unlicensed_provider"].warn
    assert "seek urgent care now" in BOXES["skin_infection"].warn


@pytest.mark.parametrize(
    ("key", "both"),
    [
        ("isotretinoin_now", ("A device label", "A review of 32 papers")),
        ("filler", ("2 weeks", "12 months")),
        ("botulinum_toxin", ("2 weeks", "3 months")),
        ("retinoid_or_acid", ("24 hours", "2 weeks")),
        ("peel_or_laser", ("2 weeks", "30 days")),
        ("darker_phototype", ("0 of 60", "5 of 30")),
    ],
)
def test_sources_that_disagree_both_stand(key: str, both: tuple[str, str]) -> None:
    told = words.reason_words(BOXES[key])

    assert all(side in told for side in both)


def test_numbers_on_dark_marks_are_those_of_the_tables() -> None:
    rows = {row.id: row for row in evidence.observations()}
    lane = evidence.lanes()["pih"]

    assert "0 of 60" in lane.rate_note
    assert "5 of 30" in lane.rate_note
    assert rows


def test_the_challenge_is_recognised_as_solved_and_only_then() -> None:
    board = PauseBoard()
    for key in sorted(CHALLENGE):
        assert not said_of(board)
        board.tick(key, True)
    assert said_of(board)
    board.tick("eyelids", True)
    assert not said_of(board)


def test_ticked_boxes_stand_in_the_order_of_the_table() -> None:
    wait = ticked_for("wait", set(BOXES))

    assert list(wait) == [key for key, box in BOXES.items() if box.answer == "wait"]


def test_the_sentences_read_easily(reading: Any) -> None:
    texts = [part for box in BOXES.values() for part in (box.said, box.differ, box.warn) if part]
    texts += [words.TAKEAWAY, *words.LEGEND, *words.LEADS.values(), *words.MEANS.values()]

    assert [each for each in texts if reading.grade(each) > 9] == []
    assert [each for each in texts if reading.longest_sentence(each) > 15] == []
