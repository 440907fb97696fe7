"""What was chosen is one frozen value, and there is a way back to every earlier one."""

import asyncio
import re
from dataclasses import FrozenInstanceError, dataclass
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer import evidence
from explainer.science.plan import Person, Plan, PlanError
from explainer.stage import state as module
from explainer.stage.state import CHOSEN, MOST_STEPS, Chosen, History, Rest, State, Stateful

START = Chosen(Plan(), Person(), 3.0)
CONTROLS = {name: row for name, row in evidence.controls().items() if name in CHOSEN}


def another(name: str) -> Any:
    """Return a value of a control that is not where it starts."""
    row = CONTROLS[name]
    return row.choices[-1] if row.choices else row.high if row.start == row.low else row.low


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """A clock that moves only when a test moves it."""
    clock = SimpleNamespace(now=100.0)
    monkeypatch.setattr(module, "time", SimpleNamespace(monotonic=lambda: clock.now))
    return clock


@pytest.mark.parametrize("name", CONTROLS)
def test_changing_one_value_changes_that_value_and_no_other(name: str) -> None:
    changed = START.change(name, another(name))

    differing = [each for each in CONTROLS if changed.value(each) != START.value(each)]
    assert differing == [name]
    assert changed.value(name) == another(name)


def test_a_state_cannot_be_changed_in_place() -> None:
    with pytest.raises(FrozenInstanceError):
        START.day = 5.0  # type: ignore[misc]


@pytest.mark.parametrize("name", CONTROLS)
@pytest.mark.parametrize("value", [float("nan"), 1e300, -1, "no such thing", None])
def test_a_value_that_cannot_be_used_is_refused_by_name(name: str, value: Any) -> None:
    with pytest.raises(PlanError, match=f"^{re.escape(CONTROLS[name].label)}: .*choose .*\\.$"):
        START.change(name, value)


def test_nothing_is_behind_the_first_state() -> None:
    assert History().back() is None


@given(st.lists(st.floats(0.0, 365.0), min_size=1, max_size=20))
def test_the_way_back_visits_every_kept_state_in_reverse(days: list[float]) -> None:
    history, states = History[Chosen](), [Chosen(Plan(), Person(), day) for day in days]
    for place, state in enumerate(states):
        history.keep(state, str(place))

    assert [history.back() for _ in states] == states[::-1]
    assert history.back() is None


def test_one_drag_of_one_control_is_one_step(clock: SimpleNamespace) -> None:
    history = History[Chosen]()
    for day in range(50):
        history.keep(Chosen(Plan(), Person(), float(day)), "day")
        clock.now += 0.1

    assert history.back() == Chosen(Plan(), Person(), 0.0)
    assert history.back() is None


def test_a_pause_ends_the_drag(clock: SimpleNamespace) -> None:
    history = History[Chosen]()
    for day in (1.0, 2.0):
        history.keep(Chosen(Plan(), Person(), day), "day")
        clock.now += 1.0

    assert [history.back(), history.back()] == [Chosen(Plan(), Person(), d) for d in (2.0, 1.0)]


def test_another_control_is_another_step_however_quick(clock: SimpleNamespace) -> None:
    history = History[Chosen]()
    history.keep(START, "day")
    history.keep(START.change("day", 5.0), "sessions")

    assert clock.now == 100.0
    assert [history.back(), history.back()] == [START.change("day", 5.0), START]


def test_what_comes_right_after_going_back_is_a_step_of_its_own(clock: SimpleNamespace) -> None:
    history = History[Chosen]()
    history.keep(START, "day")
    history.back()
    history.keep(START, "day")

    assert clock.now == 100.0
    assert history.back() == START


def test_a_long_session_does_not_grow_without_end() -> None:
    history = History[Chosen]()
    for place in range(MOST_STEPS + 50):
        history.keep(Chosen(Plan(), Person(), float(place)), str(place))

    kept = []
    while (state := history.back()) is not None:
        kept.append(state.day)

    assert kept == [float(place) for place in range(MOST_STEPS + 49, 49, -1)]


@dataclass(frozen=True, slots=True)
class Lamp(State):
    """A lamp of some brightness."""

    bright: int = 0
    lit: bool = False


class LampStand(Stateful[Lamp]):
    """Shows its lamp in words."""

    undone_words, reset_words = "Back.", "Anew."

    def __init__(self) -> None:
        self.begin(Lamp(bright=3))
        self.said, self.shown = "", self.state

    def render(self) -> None:
        self.said, self.shown = "", self.state

    def say(self, words: str) -> None:
        self.said = words


def test_undo_and_reset_show_the_state_and_say_what_they_did() -> None:
    stand = LampStand()
    stand.go(stand.state.change("bright", 7), "bright")
    stand.toggle("lit")
    assert (stand.shown, stand.said) == (Lamp(bright=7, lit=True), "")

    stand.reset()
    assert (stand.shown, stand.said) == (Lamp(bright=3), "Anew.")
    stand.undo()
    assert (stand.shown, stand.said) == (Lamp(bright=7, lit=True), "Back.")
    stand.undo()
    stand.undo()
    stand.undo()
    assert (stand.shown, stand.said) == (Lamp(bright=3), "There is nothing to undo.")


def test_a_reset_leads_to_the_start_however_often_it_is_pressed() -> None:
    stand = LampStand()
    for bright in (1, 2, 3):
        stand.go(stand.state.change("bright", bright), "bright")
        stand.reset()
        assert stand.state == Lamp(bright=3)


def test_turning_on_and_off_at_once_is_two_steps() -> None:
    stand = LampStand()
    stand.toggle("lit")
    stand.toggle("lit")

    stand.undo()

    assert stand.state.lit


def test_what_is_taken_is_shown_only_when_it_is_asked_for() -> None:
    stand = LampStand()
    stand.take(stand.state.change("bright", 9), "bright")
    assert stand.shown == Lamp(bright=3)

    stand.undo()

    assert stand.state == Lamp(bright=3)


def test_two_states_are_equal_whatever_they_began_with() -> None:
    assert Lamp(bright=1).begun().change("bright", 2) == Lamp(bright=2)


@pytest.mark.parametrize("name", ["table", "more"])
def test_what_is_open_is_a_value_of_the_state(name: str) -> None:
    assert START.value(name) is False
    assert START.change(name, True).value(name) is True
    assert START.change(name, True).plan is START.plan


def test_where_no_loop_runs_it_is_done_at_once_or_left_for_a_page() -> None:
    done: list[int] = []
    Rest().soon(done.append, 1)
    Rest(alone=False).soon(done.append, 2)

    assert done == [1]


def test_a_hand_that_moves_on_is_followed_once_it_rests(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "REST_S", 0.02)
    done: list[int] = []

    async def drag() -> None:
        waits = Rest()
        for each in (1, 2, 3):
            waits.soon(done.append, each)
        assert done == []
        await asyncio.sleep(0.1)

    asyncio.run(drag())

    assert done == [3]
