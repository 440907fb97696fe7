"""The player as Python sees it: what it takes, refuses, and stores without a browser."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import traitlets as t

from explainer.draw.frames import Frame
from explainer.stage.view.player import Player

SVG = '<svg xmlns="http://www.w3.org/2000/svg"><circle id="dot" r="{}"/></svg>'


def row(*days: float) -> list[Frame]:
    return [
        Frame(day, SVG.format(day), f"It grew to {day:g}.", f"A dot of {day:g}.", f"Day {day:g}")
        for day in days or (0.0, 3.0, 7.0)
    ]


def test_smooth_motion_is_a_choice_and_off_at_first() -> None:
    assert not Player(row()).motion


def test_a_player_without_pictures_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one picture; it was given none"):
        Player([])


def test_it_starts_with_the_first_picture_or_at_the_day_asked_for() -> None:
    assert (Player(row()).day, Player(row()).index) == (0.0, 0)
    assert Player(row(), day=5.0).frame.label == "Day 3"


def test_day_and_index_follow_each_other() -> None:
    player = Player(row())
    player.index = 2
    assert player.day == 7.0
    player.day = 4.0
    assert player.index == 1
    player.index = 1
    assert player.day == 4.0


@pytest.mark.parametrize("index", [-1, 3])
def test_a_picture_that_does_not_exist_is_refused_and_nothing_moves(index: int) -> None:
    player = Player(row(), day=3.0)
    with pytest.raises(t.TraitError, match="index goes from 0 to 2"):
        player.index = index
    assert (player.index, player.day) == (1, 3.0)


def test_a_day_that_is_no_number_is_refused() -> None:
    player = Player(row(), day=3.0)
    with pytest.raises(ValueError, match="finite number of days"):
        player.day = float("nan")
    assert player.day == 3.0


def test_new_pictures_keep_the_day_and_find_its_place() -> None:
    player = Player(row(), day=3.0)
    player.show(row(0.0, 1.0, 2.0, 3.0, 4.0))
    assert (player.day, player.index, len(player.frames)) == (3.0, 3, 5)


def test_fewer_pictures_keep_the_day_too() -> None:
    player = Player(row(), day=7.0)
    player.show(row(0.0))
    assert (player.day, player.index, player.frame.label) == (7.0, 0, "Day 0")


def test_new_pictures_may_bring_a_new_day() -> None:
    player = Player(row(), day=7.0)
    player.show(row(), day=0.0)
    assert (player.day, player.index) == (0.0, 0)


@pytest.mark.parametrize("wrong", [list, lambda: row(3.0, 0.0)])
def test_pictures_that_cannot_be_used_leave_the_old_ones(wrong: Callable[[], list[Frame]]) -> None:
    player = Player(row(), day=3.0)
    with pytest.raises(ValueError, match="picture"):
        player.show(wrong())
    assert (len(player.frames), player.day) == (3, 3.0)


def test_new_pictures_reach_the_browser_in_one_message(monkeypatch: pytest.MonkeyPatch) -> None:
    player, sent = Player(row(), day=7.0), []
    monkeypatch.setattr(player, "send_state", lambda names: sent.append(set(names)))
    player.show(row(0.0, 5.0), day=1.0)
    assert sent == [{"frames", "day", "index"}]


def test_without_a_browser_the_words_and_the_first_picture_remain() -> None:
    data, _ = Player(row(), name="A dot that grows")._repr_mimebundle_()
    assert data["text/plain"].splitlines() == [
        "A dot that grows",
        "Day 0. It grew to 0. A dot of 0.",
        "Day 3. It grew to 3. A dot of 3.",
        "Day 7. It grew to 7. A dot of 7.",
    ]
    assert "<figcaption>Day 0. It grew to 0. A dot of 0.</figcaption>" in data["text/html"]
    assert "application/vnd.jupyter.widget-view+json" in data


def test_what_is_stored_is_the_same_each_time() -> None:
    first, second = (Player(row())._repr_mimebundle_()[0] for _ in range(2))
    for mime in ("text/plain", "text/html"):
        assert first[mime] == second[mime]


def test_all_words_are_plain_and_no_two_buttons_share_one() -> None:
    names = Player(row()).names
    buttons = [names[name] for name in ("play", "pause", "step", "back", "reset")]
    assert buttons == ["Play", "Pause", "Step", "Back", "Reset"]
    assert all(len(words.split()) <= 15 for words in names.values())
