"""What the board answers: every reason is reached, the careful answer wins, and none says yes."""

from __future__ import annotations

import re
from itertools import combinations

import pytest

from explainer import evidence
from explainer.pictures.board.answer import (
    answer_to,
    ticked_for,
)

STRICT = re.compile(r"absolute|do not|wait|avoid|postpone|stop|quoted|never", re.I)
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


def test_the_most_careful_answer_wins() -> None:
    for first, second in combinations(BOXES.values(), 2):
        both = answer_to({first.box, second.box}, ())
        assert both == ("wait" if "wait" in {first.answer, second.answer} else "ask")


def test_numbers_on_dark_marks_are_those_of_the_tables() -> None:
    rows = {row.id: row for row in evidence.observations()}
    lane = evidence.lanes()["pih"]

    assert "0 of 60" in lane.rate_note
    assert "5 of 30" in lane.rate_note
    assert rows


def test_ticked_boxes_stand_in_the_order_of_the_table() -> None:
    wait = ticked_for("wait", set(BOXES))

    assert list(wait) == [key for key, box in BOXES.items() if box.answer == "wait"]


def test_a_weak_immune_system_is_a_reason_to_wait_whether_a_drug_or_an_illness_makes_it() -> None:
    box = evidence.board()["immunosuppression"]

    assert box.answer == "wait"
    assert all(word in box.label for word in ("Chemo", "steroids", "drug", "illness"))
