"""What stands round a picture: every control is found and named, every fault is said there."""

from collections.abc import Callable
from typing import Any

import ipywidgets as ipw
import pytest

from explainer import evidence
from explainer.draw.axis import KNOTS, stops
from explainer.draw.say import day_words
from explainer.draw.sources import cards
from explainer.pictures.clocks.app import FIRST_CONTROLS, TwoClocks
from explainer.pictures.clocks.words import TAKEAWAY, TITLE
from explainer.science.presets import presets
from explainer.stage.state import CHOSEN
from explainer.stage.words import BUTTONS, TOGGLES

ROWS = {name: row for name, row in evidence.controls().items() if name in CHOSEN}


@pytest.fixture
def app() -> TwoClocks:
    return TwoClocks()


def every_widget(widget: Any) -> list[Any]:
    return [widget, *(w for child in getattr(widget, "children", ()) for w in every_widget(child))]


def test_every_row_of_the_data_has_its_control_on_the_page(app: TwoClocks) -> None:
    assert list(app.controls) == list(ROWS)
    there = every_widget(app.view)
    for control in app.controls.values():
        assert sum(widget is control.view for widget in there) == 1


def test_three_controls_stand_at_the_top_and_the_others_wait(app: TwoClocks) -> None:
    waiting = every_widget(app.shell.more)
    hidden = {name for name, c in app.controls.items() if c.view in waiting}

    assert set(ROWS) - hidden == set(FIRST_CONTROLS)
    assert not app.state.more


def test_the_browser_is_told_the_name_of_every_control_and_what_its_places_are_called(
    app: TwoClocks,
) -> None:
    told = {row["where"]: row for row in app.shell.names.rows}

    for name, row in ROWS.items():
        said = told[f".tc-control-{name}"]
        assert said["label"] == row.label
        assert said["words"] == list(app.controls[name].words if not row.choices else ())


def test_the_browser_has_the_axis_and_the_words_of_every_stop(app: TwoClocks) -> None:
    assist = app.shell.assist

    assert (assist.knots, assist.stops) == (list(KNOTS), list(stops()))
    assert assist.stop_words == [day_words(stop) for stop in stops()]
    assert assist.slider == app.controls["day"].inputs[1].model_id
    assert "{}" in assist.here


def test_every_button_has_words_and_every_word_a_button(app: TwoClocks) -> None:
    buttons = {**app.shell.buttons, **app.tools.buttons}

    shown = {name: button.description for name, button in buttons.items()}
    told = {name: words for name, words in BUTTONS.items() if name != "unpin"}
    assert shown == told | {name: closed for name, (closed, _) in TOGGLES.items()}
    there = every_widget(app.view)
    assert all(button in there for button in buttons.values())
    assert not any(button.icon for button in buttons.values())


def test_title_and_takeaway_are_real_text(app: TwoClocks) -> None:
    headings = [each.value for each in every_widget(app.view) if isinstance(each, ipw.HTML)]

    assert f"<h3>{TITLE}</h3><p>{TAKEAWAY}</p>" in headings


def test_every_list_and_box_says_what_it_is_for(app: TwoClocks) -> None:
    named = (ipw.Dropdown, ipw.Text, ipw.Checkbox)
    controls = {each for c in app.controls.values() for each in c.inputs}
    others = [w for w in every_widget(app.view) if isinstance(w, named) and w not in controls]

    assert len(others) == 5
    assert all(widget.description for widget in others)


def test_the_lists_offer_every_example_and_every_card_once(app: TwoClocks) -> None:
    for listed, keys in ((app.tools.presets, presets()), (app.shell.sources, cards())):
        assert [value for _, value in listed.options] == ["", *keys]
        words = [text for text, _ in listed.options]
        assert len(set(words)) == len(words)


@pytest.mark.parametrize("part", ["more", "table"])
def test_a_part_opens_and_closes_and_its_button_says_which(app: TwoClocks, part: str) -> None:
    closed, opened = TOGGLES[part]
    seen = []
    for _ in range(2):
        app.toggle(part)
        seen.append((app.state.value(part), app.shell.buttons[part].description))

    assert seen == [(True, opened), (False, closed)]


def test_the_table_is_written_only_while_it_is_open(app: TwoClocks) -> None:
    assert app.shell.table.value == ""

    app.toggle("table")
    app.change("day", 28.0)
    assert "Now (day 28 (week 4))" in app.shell.table.value

    app.toggle("table")
    assert app.shell.table.value == ""


@pytest.mark.parametrize("words", ["It broke", "It broke."])
def test_a_fault_is_said_in_a_sentence_and_raised(app: TwoClocks, words: str) -> None:
    def fails() -> None:
        raise RuntimeError(words)

    with pytest.raises(RuntimeError, match=words):
        app.safely(fails)()

    said = "Something went wrong: It broke. The last picture stands; press Reset."
    assert said in app.shell.message.value
    assert app.shell.status.message == said


def test_a_fault_without_words_is_called_by_its_kind(app: TwoClocks) -> None:
    def fails() -> None:
        raise KeyError

    with pytest.raises(KeyError):
        app.safely(fails)()

    assert "Something went wrong: KeyError. " in app.shell.message.value


@pytest.mark.parametrize(
    ("name", "method"),
    [("undo", "undo"), ("reset", "reset"), ("pin", "pin"), ("copy", "copy_code")],
)
def test_a_button_does_what_it_says(
    monkeypatch: pytest.MonkeyPatch, name: str, method: str
) -> None:
    done: list[str] = []
    monkeypatch.setattr(TwoClocks, method, lambda _self: done.append(method))
    app = TwoClocks()

    pressed({**app.shell.buttons, **app.tools.buttons}[name])

    assert done == [method]


@pytest.mark.parametrize("name", ["svg", "png", "csv"])
def test_a_button_saves_in_its_form(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    done: list[str] = []
    monkeypatch.setattr(TwoClocks, "save_picture", lambda _self, form: done.append(form))
    monkeypatch.setattr(TwoClocks, "save_data", lambda _self: done.append("csv"))
    app = TwoClocks()

    pressed(app.tools.buttons[name])

    assert done == [name]


def test_the_code_in_the_box_is_the_one_that_is_used(app: TwoClocks) -> None:
    app.tools.code.value = TwoClocks("one").code

    pressed(app.tools.buttons["use"])

    assert app.state.plan.sessions == 1


@pytest.mark.parametrize("name", ["rare", "large"])
def test_a_tick_changes_the_look(app: TwoClocks, name: str) -> None:
    app.tools.checks[name].value = True
    assert getattr(app.look, name) is True

    app.tools.checks[name].value = False
    assert getattr(app.look, name) is False


def test_following_the_state_reports_nothing_back(
    app: TwoClocks, monkeypatch: pytest.MonkeyPatch
) -> None:
    changed: list[str] = []
    monkeypatch.setattr(TwoClocks, "go", lambda *_: changed.append("go"))

    app.state = app.state.change("day", 91.0).change("zone", "nose").change("rare", True)
    app.render()

    assert changed == []
    assert app.tools.checks["rare"].value is True
    assert app.controls["zone"].inputs[0].value == "nose"


def pressed(button: ipw.Button) -> None:
    """Call what a button calls, as the page does when it is pressed."""
    handlers: list[Callable[[Any], None]] = button._click_handlers.callbacks
    for handler in handlers:
        handler(button)
