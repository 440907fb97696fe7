"""Enter in the box of a code uses it once, in whatever order the page tells of text and key."""

import time
import warnings

import pytest

from explainer.pictures.clocks.app import TwoClocks
from explainer.stage.code_box import CodeBox

ENTER = {"event": "submit"}
OLD, NEW = "K4-28", "K1-28"


@pytest.fixture
def used() -> list[str]:
    """Filled with each text that is used."""
    return []


@pytest.fixture
def box(used: list[str]) -> CodeBox:
    made = CodeBox("Code of this plan", used.append)
    made.value = OLD
    return made


def press_enter(box: CodeBox) -> None:
    box.view._handle_custom_msg(ENTER, [])


def test_enter_uses_what_was_typed_before_it(box: CodeBox, used: list[str]) -> None:
    box.view.value = NEW
    assert used == []

    press_enter(box)

    assert used == [NEW]


def test_enter_uses_what_arrives_just_after_it(box: CodeBox, used: list[str]) -> None:
    press_enter(box)
    assert used == []

    box.view.value = NEW

    assert used == [NEW]


def test_leaving_the_box_long_after_enter_uses_nothing(
    box: CodeBox, used: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    press_enter(box)
    later = time.monotonic() + 60.0
    monkeypatch.setattr(time, "monotonic", lambda: later)

    box.view.value = NEW

    assert used == []


def test_what_the_app_writes_into_the_box_is_not_used(box: CodeBox, used: list[str]) -> None:
    press_enter(box)
    box.value = NEW
    press_enter(box)

    assert used == []


def test_other_messages_of_the_page_are_no_enter(box: CodeBox, used: list[str]) -> None:
    box.view.value = NEW
    box.view._handle_custom_msg({"event": "other"}, [])

    assert used == []


def test_listening_for_enter_uses_nothing_that_is_out_of_date() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        CodeBox("Code", print)


def test_enter_in_the_app_brings_the_plan_and_an_empty_box_is_called_empty() -> None:
    app = TwoClocks()
    app.tools.code.view.value = TwoClocks("one").code
    press_enter(app.tools.code)
    assert app.state.plan.sessions == 1

    app.tools.code.view.value = ""
    press_enter(app.tools.code)
    assert app.shell.status.message.startswith("There is no code in the box. ")
    assert app.state.plan.sessions == 1


def test_a_code_that_nobody_sees_waits_until_the_box_opens() -> None:
    app = TwoClocks("start")
    app.change("sessions", 2)

    assert app.tools.code.value == app.code
    assert app.tools.code.view.value != app.code
    app.toggle("more")
    assert app.tools.code.view.value == app.code
    app.change("sessions", 3)
    assert app.tools.code.view.value == app.code


def test_what_is_typed_counts_more_than_what_waited(box: CodeBox, used: list[str]) -> None:
    box.follow("K2-28", seen=False)
    box.view.value = "K3-21"
    press_enter(box)

    assert (box.value, used) == ("K3-21", ["K3-21"])
