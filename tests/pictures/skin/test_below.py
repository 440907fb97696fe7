"""The skin under the clocks: one plan, one person, one day, and no cost while it is closed."""

import asyncio

import pytest

from explainer.pictures.clocks.app import TwoClocks
from explainer.pictures.skin import app as module
from explainer.pictures.skin.app import SkinBelow, SkinStory
from explainer.pictures.skin.words import CLOSE, OPEN
from explainer.science.plan import Person, Plan
from explainer.stage import state
from tests.pictures.skin.test_app import chosen


@pytest.fixture
def clocks() -> TwoClocks:
    return TwoClocks()


@pytest.fixture
def skin(clocks: TwoClocks) -> SkinBelow:
    opened = SkinBelow(clocks)
    opened.toggle()
    return opened


def test_nothing_is_drawn_until_it_is_opened(clocks: TwoClocks) -> None:
    skin = SkinBelow(clocks)
    clocks.change("sessions", 2)

    assert skin.story is None
    assert len(skin.view.children) == 1
    assert skin.button.description == OPEN


def test_it_opens_on_what_the_clocks_show(clocks: TwoClocks) -> None:
    clocks.change("sessions", 2)
    clocks.change("day", 28.0)
    skin = SkinBelow(clocks)

    skin.toggle()

    assert skin.story is not None
    assert chosen(skin.story) == chosen(clocks)
    assert skin.story.day == 28.0
    assert skin.button.description == CLOSE
    assert clocks.controls["day"].inputs[1].model_id == skin.story.player.peer


def test_every_change_of_the_clocks_reaches_the_skin(clocks: TwoClocks, skin: SkinBelow) -> None:
    assert skin.story is not None
    for name, value in (("needle_length_mm", 0.5), ("skin_tone", "V"), ("day", 3.0)):
        clocks.change(name, value)
        assert chosen(skin.story) == chosen(clocks)
    clocks.undo()
    assert chosen(skin.story) == chosen(clocks)
    clocks.use_preset("older")
    assert chosen(skin.story) == chosen(clocks)
    assert skin.story.reel.look[:2] == (clocks.state.plan, clocks.state.person)


def test_section_and_clocks_say_the_same_sentence(clocks: TwoClocks, skin: SkinBelow) -> None:
    assert skin.story is not None
    for day in (0.25, 3.0, 28.0, 182.0):
        clocks.change("day", day)
        assert skin.story.now() in clocks.shell.assist.caption


def test_hidden_it_rests_and_shown_again_it_catches_up(clocks: TwoClocks, skin: SkinBelow) -> None:
    assert skin.story is not None
    before = chosen(skin.story)
    skin.toggle()
    clocks.change("sessions", 1)
    assert not skin.is_open
    assert chosen(skin.story) == before

    skin.toggle()

    assert skin.is_open
    assert chosen(skin.story) == chosen(clocks)


def test_a_hand_that_moves_on_is_followed_once(
    clocks: TwoClocks, skin: SkinBelow, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert skin.story is not None
    monkeypatch.setattr(state, "REST_S", 0.02)
    drawn: list[int] = []
    monkeypatch.setattr(skin.story, "follow", lambda state: drawn.append(state.plan.sessions))

    async def drag() -> None:
        for sessions in (3, 2, 1):
            clocks.change("sessions", sessions)
        await asyncio.sleep(0.1)

    asyncio.run(drag())

    assert drawn == [1]


def test_opened_under_a_hand_it_draws_what_is_seen_and_lets_the_hand_in_between(
    clocks: TwoClocks, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "ROW_PAUSE_S", 0.0)
    still_missing: list[int] = []

    async def open_and_watch() -> None:
        skin = SkinBelow(clocks)
        clocks.screened.shown_on(900)
        assert skin.story is None  # what was drawn for the clocks goes out first
        while not still_missing or still_missing[-1]:
            await asyncio.sleep(0)  # here a key would be heard
            if skin.story:
                still_missing.append(len(skin.story._missing))

    asyncio.run(open_and_watch())

    days = SkinStory(clocks=clocks).reel.days
    assert still_missing[0] == len(days) - 1
    assert sorted(set(still_missing), reverse=True) == [*range(len(days) - 1, -1, -1)]


def test_without_a_session_both_say_that_nothing_changes(clocks: TwoClocks) -> None:
    clocks.change("sessions", 0)
    skin = SkinBelow(clocks)
    skin.toggle()

    assert skin.story is not None
    assert (skin.story.state.plan.sessions, skin.story.state.person) == (0, Person())
    assert skin.story.now() in clocks.shell.assist.caption
    assert Plan().sessions


def test_it_opens_by_itself_when_somebody_sees_the_clocks(clocks: TwoClocks) -> None:
    skin = SkinBelow(clocks)

    clocks.screened.shown_on(900)

    assert skin.is_open


@pytest.mark.parametrize("seen", [False, True])
def test_another_group_finds_it_open_only_if_the_clocks_were_seen(
    clocks: TwoClocks, seen: bool
) -> None:
    skin = SkinBelow(clocks)
    if seen:
        clocks.screened.shown_on(900)
    skin.toggle()
    assert skin.is_open is not seen

    skin.start_over()

    assert skin.is_open is seen
