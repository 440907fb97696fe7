"""The rows of the picture: both groups in the same detail, each lane with its label and grade."""

from itertools import pairwise

import pytest

from explainer import evidence
from explainer.pictures.clocks.lanes import LaneRow, rows
from tests.pictures.shown import NAMES, shown


@pytest.mark.parametrize("rare", [False, True])
@pytest.mark.parametrize("name", NAMES)
def test_every_lane_is_one_high_and_none_overlap(name: str, rare: bool) -> None:
    listed = rows(shown(name), rare)

    for above, below in pairwise(listed):
        assert above.base == pytest.approx(below.base + below.high)
    assert {row.high for row in listed if row.group in {"side", "result"}} == {1.0}
    assert listed[-1].base == 0.0


def test_side_effects_stand_above_results_under_their_own_titles() -> None:
    groups = [row.group for row in rows(shown("usual"), rare=False)]
    sides, results = groups.count("side"), groups.count("result")

    assert groups == ["sessions", "header", *["side"] * sides, "header", *["result"] * results]


def room(listed: tuple[LaneRow, ...], group: str) -> float:
    """Return the height from the top of the title of a clock to the floor of its last lane."""
    return sum(row.high for row in listed if group in {row.group, row.key})


def titles(listed: tuple[LaneRow, ...]) -> list[float]:
    """Return how far each title stands above the first lane of its clock."""
    pairs = ((a, b) for a, b in pairwise(listed) if a.group == "header")
    return [round(title.middle - lane.base, 6) for title, lane in pairs]


@pytest.mark.parametrize("results", [3, 5, 6])
def test_both_clocks_get_the_same_room_however_many_results_there_are(
    results: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows_of = [*evidence.results().values()] * 2
    table = {f"result {place}": row for place, row in enumerate(rows_of[:results])}
    monkeypatch.setattr(evidence, "results", lambda: table)

    listed = rows(shown("usual"), rare=False)

    assert room(listed, "side") == room(listed, "result")
    assert titles(listed) == [1.31, 1.31]


def test_an_event_has_a_row_of_its_own_on_top_and_moves_no_other() -> None:
    event, *others = rows(shown("usual"), rare=False, event=True)

    assert (event.group, event.label) == ("event", "Event")
    assert tuple(others) == rows(shown("usual"), rare=False)


def test_labels_of_both_groups_stand_at_the_same_height_in_their_lane() -> None:
    heights = {
        round(row.label_y(narrow=False) - row.base, 9)
        for row in rows(shown("usual"), rare=True)
        if row.group in {"side", "result"}
    }

    assert len(heights) == 1


def test_every_effect_and_every_result_of_the_evidence_has_a_lane() -> None:
    listed = rows(shown("usual"), rare=True)

    assert {row.key for row in listed if row.group == "side"} == set(evidence.lanes())
    assert {row.key for row in listed if row.group == "result"} == set(evidence.results())
    for row in listed:
        assert row.label
        assert row.short_label
        assert row.full_height > 0.0
        assert (row.grade in {"A", "B", "C"}) == (row.group in {"side", "result"})


def test_rarer_effects_are_left_out_until_asked_for() -> None:
    main = {row.key for row in rows(shown("usual"), rare=False)}

    assert {name for name, lane in evidence.lanes().items() if lane.shown == "rare"} & main == set()
    assert {name for name, lane in evidence.lanes().items() if lane.shown == "main"} <= main


def test_no_lane_comes_or_goes_with_the_plan() -> None:
    keys = {tuple(row.key for row in rows(shown(name), rare=True)) for name in NAMES}

    assert len(keys) == 1
