"""The two clocks under the hand: whatever is done, picture, words and controls say the same."""

import csv
import io
import json
import random
import re
from collections.abc import Iterator
from datetime import date
from html import escape
from types import SimpleNamespace
from typing import Any

import pytest
from ipywidgets import Widget

from explainer import evidence
from explainer.cards.answers import Answers
from explainer.draw.axis import nearest_stop, stops
from explainer.draw.figure import LAYERS
from explainer.draw.palette import DARK, LIGHT, PROJECTOR, Look
from explainer.draw.plot import Plot
from explainer.draw.say import WATERMARK
from explainer.draw.sources import cards
from explainer.pictures.clocks import app as module
from explainer.pictures.clocks.app import FIRST_CONTROLS, TwoClocks
from explainer.pictures.clocks.picture import timeline
from explainer.pictures.clocks.words import (
    BY_EVENT,
    EVENT_LEGEND,
    NOTICE,
    PINNED,
    TITLE,
    event_html,
    event_words,
    live_html,
    live_text,
    unmoved_words,
)
from explainer.pictures.clocks.zoom import plot, zoomable
from explainer.science.plan import Person, Plan, read_code, write_code
from explainer.science.presets import presets
from explainer.stage import state as state_module
from explainer.stage.state import CHOSEN
from explainer.stage.words import BUTTONS
from tests.pictures.shown import said_beside
from tests.programs import run

ROWS = {name: row for name, row in evidence.controls().items() if name in CHOSEN}
NUMBERS = [name for name, row in ROWS.items() if not row.choices]
WITHOUT_PLOTLY = """
import sys
from explainer.pictures.clocks.app import TwoClocks
app = TwoClocks()
before = app.drawing.lanes
app.change("sessions", 1)
print(app.drawing.lanes != before, "plotly" in sys.modules)
"""
MOST_BYTES = 20_000  # what goes round them on their way takes 4 kB more
ODD = re.compile(r"\b(?:nan|NaN|None|inf|undefined)\b|\{\}|Estimate\(")


@pytest.fixture
def app() -> TwoClocks:
    return TwoClocks()


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Iterator[SimpleNamespace]:
    """A clock on which every look is another ten seconds later, unless it is held."""
    clock = SimpleNamespace(now=0.0, step=10.0)

    def monotonic() -> float:
        clock.now += clock.step
        return float(clock.now)

    monkeypatch.setattr(state_module, "time", SimpleNamespace(monotonic=monotonic))
    return clock


def labels(app: TwoClocks) -> list[str]:
    """Return the labels of the lanes in the picture."""
    return next(
        trace["text"] for trace in plot(app.drawing.picture).traces if trace["name"] == "labels"
    )


def shown(app: TwoClocks) -> tuple[object, ...]:
    """Return all that a learner sees or hears, as values that can be compared."""
    shell = app.shell
    inputs = [each.value for control in app.controls.values() for each in control.inputs]
    here = (shell.live, app.event_said, shell.notes, shell.table, app.tools.code)
    said = [each.value for each in here]
    return (app.drawing.picture, *said, *inputs, shell.assist.day, shell.assist.caption)


def charted(app: TwoClocks) -> list[Plot]:
    """Return the plots that the chart holds, one for each screen."""
    chart = app.chart
    assert chart is not None
    held = {key: tuple(getattr(chart, name)[key] for name in chart.order) for key in chart.layouts}
    return [Plot(traces, chart.layouts[key]) for key, traces in held.items()]


def assert_whole(app: TwoClocks) -> None:
    """Check that nothing is empty, stale or odd, and that all inputs show the state."""
    state, shell, live = app.state, app.shell, live_text(app.signs, app.state.day)
    assert (app.signs.plan, app.signs.person) == (state.plan, state.person)
    event = event_words(app.signs, state.event)
    assert shell.live.value.endswith(f"</div>{live_html(live)}")
    assert app.event_said.value == event_html(event)
    assert (app.event_said.layout.display == "none") == (not event)
    assert event in shell.assist.caption
    assert live.now in shell.assist.caption
    assert app.code in shell.assist.caption
    assert app.tools.code.value == app.code
    assert shell.assist.day == state.day
    assert all(text for text in (*live, shell.legend[0].value, shell.assist.day_words))
    assert bool(shell.notes.value) == (app.pinned is not None) == bool(state.pinned)
    assert [getattr(app.drawing, name)[app.drawing.screen.key] for name in LAYERS] == drawn(app)
    drawn_for = {screen.key for screen in app.drawing.screens}
    assert all(drawn_for <= set(getattr(app.drawing, name)) for name in (*LAYERS, "sizes"))
    hidden = [each.layout.display == "none" for each in shell.stage.children]
    coming = app.chart is not None and "tc-coming" in app.chart._dom_classes
    assert hidden in ([False], [False, True], [True, False]) or coming, "one picture is shown"
    assert not coming or (hidden == [False, False] and state.zoomed)
    if state.zoomed:
        assert charted(app) == [zoomable(each, app.signs) for each in app.drawing.pictures.values()]
    assert (shell.table.layout.display != "none") == state.table
    assert not state.table or shell.table.value == app.data_table()
    told = " ".join(said_beside(app).values())
    refused = re.search(r"^(.*?): .* The picture stays at ", told)
    for name, control in app.controls.items():
        told_why = refused is not None and refused[1] == ROWS[name].label
        assert control.read(control.inputs[0]) == state.value(name) or told_why, name
        assert control.read(control.inputs[-1]) == approximately(name, state.value(name)), name
    said = (*live, shell.notes.value, shell.table.value, shell.source.value, *labels(app))
    assert [text for text in said if ODD.search(text)] == []
    assert "None" not in told


def approximately(name: str, value: Any) -> Any:
    """Return what the slider of a control shows of a value."""
    if name == "day":
        return stops()[nearest_stop(value)]
    return value


def drawn(app: TwoClocks) -> list[str]:
    """Return the layers of the picture that the app describes."""
    return [app.drawing.picture.layers[name] for name in LAYERS]


def moved(name: str) -> Any:
    """Return a value that a control does not start at, and that its slider can show."""
    row = ROWS[name]
    if row.choices:
        return row.choices[-1]
    return {"day": stops()[90], "event": 70}.get(name, row.low)


# Controls and state


@pytest.mark.parametrize("name", ROWS)
@pytest.mark.parametrize("place", [0, 1], ids=["box or list", "slider"])
def test_moving_an_input_makes_a_new_state_that_all_inputs_show(name: str, place: int) -> None:
    app = TwoClocks()
    control, before = app.controls[name], app.state
    if place >= len(control.inputs):
        return
    value = moved(name)

    control.inputs[place].value = control.write(control.inputs[place], value)

    assert app.state == before.change(name, value)
    assert before == app.start, "the earlier state is left as it was"
    assert [control.read(each) for each in control.inputs] == [value] * len(control.inputs)
    assert_whole(app)


@pytest.mark.parametrize("name", NUMBERS)
def test_a_number_that_cannot_be_used_is_refused_in_one_sentence(name: str) -> None:
    app, row = TwoClocks(), ROWS[name]
    app.toggle("more")
    before, state = shown(app), app.state
    box = app.controls[name].inputs[0]
    usual = box.value
    texts = ("'abc'", "'3 5'", "'1.000,5'", "''", "1e+300", "-1", "1e+09")
    for text in (each for each in texts if each != "''" or name != "event"):  # that means none
        box.value = text.strip("'")

        ((place, said),) = said_beside(app).items()
        assert place == (name if app._specs[name].more else "")
        fault = "the box is empty" if text == "''" else f"{text} is "
        assert said.startswith(f"{row.label}: {fault}")
        assert f"choose from {row.low:g} to {row.high:g}" in said
        kept = state.value(name)
        kept_words = "no event" if name == "event" else f"{kept:g}"
        assert said.endswith(f"The picture stays at {kept_words}.")
        assert "\n" not in said
        assert app.shell.status.message == said
        assert app.state == state
        assert box.value == text.strip("'"), "it stays to be mended"

    box.value = usual
    assert said_beside(app) == {}, "once mended, the refusal is gone"
    assert shown(app) == before


def test_a_second_refusal_puts_the_first_box_back(app: TwoClocks) -> None:
    age, gap = (app.controls[name].inputs[0] for name in ("age_years", "session_gap_days"))

    age.value = "old"
    gap.value = "long"

    assert (age.value, gap.value) == ("35", "long")
    assert "Days between sessions: " in " ".join(said_beside(app).values())


def test_a_decimal_comma_is_a_decimal_point(app: TwoClocks) -> None:
    box, slider = app.controls["needle_length_mm"].inputs

    box.value = "0,5"

    assert app.state.plan.needle_length_mm == slider.value == 0.5
    assert box.value == "0.5"
    assert_whole(app)


@pytest.mark.parametrize(("name", "value"), [("zone", "the moon"), ("sessions", "many")])
def test_words_that_are_no_value_are_refused_and_nothing_changes(name: str, value: str) -> None:
    app = TwoClocks()
    before = shown(app)

    app.change(name, value)

    assert value in " ".join(said_beside(app).values())
    assert shown(app) == before


def test_a_refusal_says_in_words_what_holds(app: TwoClocks) -> None:
    app.change("scar_type", "star")

    assert "The picture stays at Rolling scar." in " ".join(said_beside(app).values())


def test_a_refusal_goes_away_with_the_next_thing_that_works(app: TwoClocks) -> None:
    app.change("sessions", 99)
    assert said_beside(app)

    app.change("sessions", 2)

    assert said_beside(app) == {}


MOVED = (("needle_length_mm", 2.5), ("punctures_per_cm2", 400), ("age_years", 60), ("sun", 0.0))


@pytest.mark.parametrize(("name", "value"), [*MOVED, ("zone", "neck"), ("gentle", 0.0)])
def test_what_moves_no_side_effect_lane_says_why_when_it_is_moved(
    app: TwoClocks, name: str, value: object
) -> None:
    lanes = [effect.spans for effect in app.signs.side]

    app.change(name, value)

    assert [effect.spans for effect in app.signs.side] == lanes
    assert "No study counts days of side effects by" in " ".join(said_beside(app).values())
    app.change("sessions", 2)
    assert said_beside(app) == {}


def test_every_control_that_moves_no_lane_has_its_reason(app: TwoClocks) -> None:
    other = {"sex": "men", "zone": "neck", "gentle": 0.0, "moist": 0.0, "sun": 0.0, **dict(MOVED)}
    for name, value in other.items():
        app.change(name, value)
        assert app.signs.side[1].spans == TwoClocks().signs.side[1].spans
        assert unmoved_words(name)
    assert not any(unmoved_words(name) for name in ("day", "sessions", "session_gap_days"))


def test_what_was_pasted_is_never_read_as_markup(app: TwoClocks) -> None:
    app.toggle("more")
    app.change("zone", "<img src=x onerror=alert(1)>")
    written = app.shell.places["zone"].value
    assert "<img" not in written
    assert "&lt;img" in written


def test_a_day_between_the_stops_is_kept_exactly(app: TwoClocks) -> None:
    code = write_code(Plan(), Person(), 3.1)

    app.use_code(code)
    app.render()

    assert app.state.day == 3.1
    assert app.code == code
    assert app.controls["day"].inputs[0].value == "3.1"
    assert_whole(app)


# The way back


def test_undo_returns_through_every_state(app: TwoClocks, clock: SimpleNamespace) -> None:
    visited = [(app.state, shown(app))]
    for name in ROWS:
        app.change(name, moved(name))
        visited.append((app.state, shown(app)))
    assert clock.now > 0.0

    for state, seen in visited[-2::-1]:
        app.undo()
        assert app.state == state
        assert shown(app) == seen

    app.undo()
    assert "nothing to undo" in " ".join(said_beside(app).values())
    assert app.state == app.start


def test_one_drag_is_one_step_back(app: TwoClocks, clock: SimpleNamespace) -> None:
    clock.step = 0.05
    slider = app.controls["day"].inputs[1]
    for place in range(60, 90):
        slider.value = place

    app.undo()

    assert app.state == app.start


def test_what_changes_nothing_is_no_step(app: TwoClocks, clock: SimpleNamespace) -> None:
    app.change("sessions", 2)
    app.use_code(app.code)
    app.change("sessions", 2)
    assert clock.now > 0.0

    app.undo()

    assert app.state == app.start


def test_reset_goes_to_the_start_and_can_itself_be_undone(app: TwoClocks) -> None:
    first = shown(app)
    app.change("sessions", 2)
    app.pin()
    there, seen = app.state, shown(app)

    app.reset()
    assert shown(app) == first
    assert app.pinned is None

    app.undo()
    assert app.state == there
    assert shown(app) == seen


def test_pinning_and_letting_go_are_steps_back(app: TwoClocks, clock: SimpleNamespace) -> None:
    seen = [shown(app)]
    for act in (app.pin, lambda: app.change("sessions", 1), app.pin):
        act()
        seen.append(shown(app))
    assert clock.now > 0.0

    for earlier in seen[-2::-1]:
        app.undo()
        assert shown(app) == earlier
        assert_whole(app)


def test_lanes_type_zoom_table_and_controls_come_back_by_undo_and_go_by_reset(
    app: TwoClocks, clock: SimpleNamespace
) -> None:
    seen = [everything(app)]
    acts = (
        lambda: app.show_rare(True),
        lambda: app.show_large(True),
        lambda: app.toggle("table"),
        lambda: app.toggle("more"),
        app.zoom,
    )
    for act in acts:
        act()
        seen.append(everything(app))
        assert_whole(app)
    assert len({repr(each[0]) for each in seen}) == len(seen)
    assert clock.now > 0.0

    app.reset()
    assert everything(app) == seen[0]
    app.undo()
    assert everything(app) == seen[-1]
    for earlier in seen[-2::-1]:
        app.undo()
        assert everything(app) == earlier
        assert_whole(app)


def test_a_code_leaves_open_what_is_open(app: TwoClocks) -> None:
    app.toggle("table")
    app.show_rare(True)

    app.use_code(TwoClocks("one").code)

    assert (app.state.table, app.state.rare, app.state.plan.sessions) == (True, True, 1)


def everything(app: TwoClocks) -> tuple[object, ...]:
    """Return the state, and what can be seen of what is open, how large, and which lanes."""
    parts = [app.shell.more, app.shell.table, *app.shell.stage.children[:1]]
    hidden = [part.layout.display == "none" for part in parts]
    ticks = [tick.value for tick in app.tools.checks.values()]
    words = [app.shell.buttons[name].description for name in ("table", "more")]
    return (app.state, app.look, hidden, ticks, words, "tc-large" in app.view._dom_classes)


# Examples and codes


@pytest.mark.parametrize("key", presets())
def test_an_example_is_shown_whole_with_its_story(key: str) -> None:
    app, chosen = TwoClocks(), presets()[key]
    app.change("sessions", 0)

    app.tools.presets.value = key

    assert (app.state.plan, app.state.person, app.state.day) == chosen[2:]
    assert said_beside(app) == {"preset": chosen.story}
    assert app.shell.status.message == chosen.story
    assert_whole(app)


@pytest.mark.parametrize("key", presets())
def test_a_code_brings_back_what_it_was_written_from(key: str) -> None:
    app, other = TwoClocks(key), TwoClocks()

    other.tools.code.value = f"  {app.code.lower()} "
    other.use_code(other.tools.code.value)

    assert read_code(app.code) == (app.state.plan, app.state.person, app.state.day, 0)
    assert other.state == app.state
    assert shown(other) == shown(app)


WRONG_CODES = (
    *("", "K4", "hello", "<b>-" * 13, "9" * 5000),
    "K4-28-1.5-250-E-A-1-1-1-35-A-C-3-A",
    "K9-28-1.5-250-E-A-1-1-1-35-A-C-3-Y",
    "Q4-28-1.5-250-E-A-1-1-1-35-A-C-3-Y",
)


def test_a_wrong_code_leaves_everything_as_it_was(app: TwoClocks) -> None:
    before = shown(app)
    for code in WRONG_CODES:
        app.use_code(code)

        assert said_beside(app)["code"].endswith("The picture stays as it was."), code
        assert "<b>-" not in app.shell.places["code"].value
        assert "tc-kind-refused" in app.shell.places["code"].value
        assert shown(app) == before


def test_the_code_is_copied_and_said(app: TwoClocks, told: list[dict[str, Any]]) -> None:
    app.copy_code()

    assert told == [{"type": "copy", "text": app.code}]
    assert app.code in said_beside(app)["code"]
    assert "tc-kind-done" in app.shell.places["code"].value


# Comparing


def test_a_pinned_plan_stays_as_a_ghost_and_is_compared_in_words(app: TwoClocks) -> None:
    ghosts = ("pinned plan", "sessions of the pinned plan")

    def ghost() -> list[Any]:
        return [t["x"] for t in plot(app.drawing.picture).traces if t["name"] in ghosts]

    assert ghost() == [[None], [None]]
    app.pin()
    pinned = ghost()
    assert all(len(xs) > 3 for xs in pinned)

    app.change("sessions", 1)
    app.change("day", 91.0)

    assert ghost() == pinned
    assert "This plan against the pinned one. Sessions: 1 against 4." in app.shell.notes.value
    assert "<caption>Both plans, about, with ranges." in app.shell.notes.value
    assert PINNED in app.shell.legend[0].value
    assert app.shell.buttons["pin"].description == BUTTONS["unpin"]
    assert_whole(app)

    app.pin()
    assert ghost() == [[None], [None]]
    assert PINNED not in app.shell.legend[0].value
    assert app.shell.buttons["pin"].description == BUTTONS["pin"]
    assert_whole(app)


# The chart that zooms


def test_the_chart_follows_and_the_drawing_does_too(app: TwoClocks) -> None:
    app.zoom()
    app.change("sessions", 1)

    assert_whole(app)


def test_a_chart_that_was_closed_shows_what_is_true_when_it_opens_again(app: TwoClocks) -> None:
    app.zoom()
    app.charted()
    app.zoom()
    assert app.drawing.layout.display == ""
    assert app.chart is not None
    assert app.chart.layout.display == "none"
    assert said_beside(app) == {}
    app.change("sessions", 1)
    chart = app.chart

    app.zoom()

    assert app.chart is chart, "plotly is loaded once"
    assert_whole(app)


def test_a_chart_that_opens_again_shows_the_whole_time(app: TwoClocks) -> None:
    app.zoom()
    assert app.chart is not None
    app.chart.part = [1.0, 3.0]
    app.change("sessions", 1)
    assert app.chart.part == [1.0, 3.0]

    app.zoom()

    assert app.chart.part == []


def test_a_program_without_plotly_still_moves_the_picture() -> None:
    assert run(WITHOUT_PLOTLY) == "True False"


# Sources, lanes, size, theme


def test_every_number_opens_its_card(app: TwoClocks) -> None:
    for key, card in cards().items():
        app.shell.sources.value = key
        assert f"<h4>{escape(card.title)}</h4>" in app.shell.source.value

    app.shell.sources.value = ""
    assert app.shell.source.value == ""


def test_the_rarer_lanes_come_and_go(app: TwoClocks) -> None:
    usual, height = labels(app), app.drawing.picture.height
    rare = [lane for lane in evidence.lanes().values() if lane.shown == "rare"]

    app.show_rare(True)
    assert len(labels(app)) == len(usual) + 2 * len(rare)  # its name, and how it stands
    assert all(any(lane.label in text for text in labels(app)) for lane in rare)
    assert app.drawing.picture.height > height

    app.show_rare(False)
    assert (labels(app), app.drawing.picture.height) == (usual, height)


def test_large_type_reaches_picture_and_shell_and_goes_again(app: TwoClocks) -> None:
    size = plot(app.drawing.picture).layout["font"]["size"]

    app.show_large(True)
    assert plot(app.drawing.picture).layout["font"]["size"] > size
    assert "tc-large" in app.view._dom_classes

    app.show_large(False)
    assert plot(app.drawing.picture).layout["font"]["size"] == size
    assert "tc-large" not in app.view._dom_classes


def test_the_picture_takes_theme_and_width_of_the_page_and_keeps_them(app: TwoClocks) -> None:
    app.drawing.shown_on(390, dark=True)
    app.change("sessions", 2)
    layout = plot(app.drawing.picture).layout
    assert (layout["width"], layout["font"]["color"]) == (390, DARK.text)

    app.drawing.shown_on(1100, dark=False)
    layout = plot(app.drawing.picture).layout
    assert (layout["width"], layout["font"]["color"]) == (1100, LIGHT.text)


def test_a_saved_picture_can_have_the_colours_of_each_theme(app: TwoClocks) -> None:
    themes = (LIGHT, DARK, PROJECTOR)
    colours = {each.name: {"page": each.page, "text": each.text} for each in themes}

    assert app.shell.assist.colours == colours


@pytest.mark.parametrize("width", [0, -3, 10**6])
def test_a_page_whose_width_cannot_be_keeps_the_usual_one(app: TwoClocks, width: int) -> None:
    before = app.drawing.picture
    app.drawing.shown_on(width, dark=True)

    assert app.drawing.picture is before


def test_two_windows_have_two_pictures_and_a_change_moves_both(app: TwoClocks) -> None:
    app.drawing.shown_on(1100, view="laptop")
    app.drawing.shown_on(390, dark=True, view="phone")
    before = app.drawing.pictures
    assert set(before) == {"1100-light", "390-dark"}
    assert plot(before["390-dark"]).layout["font"]["color"] == DARK.text

    app.change("sessions", 1)
    app.change("day", 91.0)

    for key, look in (("1100-light", Look(LIGHT, 1100)), ("390-dark", Look(DARK, 390))):
        assert app.drawing.pictures[key] == timeline(app.signs, 91.0, look)


def test_a_view_that_comes_or_goes_leaves_the_picture_of_others_alone(app: TwoClocks) -> None:
    app.drawing.shown_on(1100, view="laptop")
    kept = app.drawing.picture
    app.drawing.shown_on(390, view="phone")
    app.drawing.left("phone")

    assert app.drawing.pictures["1100-light"] is kept


def test_the_chart_that_zooms_has_the_width_and_colours_of_each_window(app: TwoClocks) -> None:
    app.drawing.shown_on(390, dark=True, view="phone")
    app.zoom()
    app.drawing.shown_on(1100, view="laptop")

    assert app.chart is not None
    looks = {key: (p["width"], p["font"]["color"]) for key, p in app.chart.layouts.items()}
    assert looks == {"390-dark": (390, DARK.text), "1100-light": (1100, LIGHT.text)}
    assert_whole(app)


# Saving


@pytest.mark.parametrize("form", ["svg", "png"])
def test_a_saved_picture_is_named_by_its_code_and_carries_its_words(
    app: TwoClocks, told: list[dict[str, Any]], form: str
) -> None:
    app.save_picture(form)

    caption = app.shell.assist.caption
    said = {"name": f"two-clocks-{app.code}.{form}", "format": form, "caption": caption}
    assert told == [{"type": "picture", **said}]
    assert live_text(app.signs, app.state.day).now in caption
    assert WATERMARK in caption
    assert app.code in caption


def test_saved_data_is_a_table_of_the_plan_on_the_screen(
    app: TwoClocks, told: list[dict[str, Any]]
) -> None:
    app.change("sessions", 2)
    app.save_data()

    (message,) = told
    assert (message["name"], message["mime"]) == (f"two-clocks-{app.code}.csv", "text/csv")
    first = next(csv.DictReader(io.StringIO(message["text"])))
    assert first["lane"] == app.code
    assert said_beside(app) == {"save": f"{message['name']} is with the downloads of your browser."}


# Faults


def test_a_fault_inside_a_change_is_said_on_the_page_and_raised(
    app: TwoClocks, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("the lamp went out.")

    monkeypatch.setattr(module, "signs", broken)
    before = app.drawing.picture

    with pytest.raises(RuntimeError, match="lamp"):
        app.controls["sessions"].inputs[0].value = "1"

    said = said_beside(app)[""]
    assert "tc-kind-refused" in app.shell.message.value
    assert "Something went wrong: the lamp went out. The last picture stands" in said
    assert app.drawing.picture is before

    monkeypatch.undo()
    app.reset()
    assert said_beside(app) == {}
    assert_whole(app)


# All of it, in any order


def step(app: TwoClocks, chance: random.Random) -> None:
    """Do one thing that a learner can do."""
    name = chance.choice(list(ROWS))
    row, control = ROWS[name], app.controls[name]
    match chance.randrange(13):
        case 0:
            app.undo()
        case 1:
            chance.choice([app.pin, app.reset, app.pin])()
        case 2:
            app.toggle(chance.choice(["table", "more"]))
        case 3:
            app.use_code(chance.choice([app.code, "K4-28", presets_code(chance)]))
        case 4:
            app.use_preset(chance.choice(list(presets())))
        case 5:
            app.show_rare(chance.choice([True, False]))
        case 6 if not row.choices:
            control.inputs[0].value = chance.choice(["abc", "-1", "1e12", f"{row.high:g}"])
        case 7:
            view, dark = chance.choice("abcdef"), chance.choice([True, False])
            app.drawing.shown_on(chance.choice([0, 320, 900]), dark=dark, view=view)
        case 8:
            app.zoom()
            if chance.random() < 0.5:
                app.charted()
        case _ if row.choices:
            control.inputs[0].value = chance.choice(row.choices)
        case _:
            slider = control.inputs[1]
            reach = round((slider.max - slider.min) / slider.step)
            control.inputs[1].value = slider.min + slider.step * chance.randint(0, reach)


def presets_code(chance: random.Random) -> str:
    chosen = chance.choice(list(presets().values()))
    day, event = chance.choice([0.0, 0.041667, 3.1, 365.0]), chance.choice([0, 1, 5, 70, 365])
    return write_code(chosen.plan, chosen.person, day, event)


@pytest.mark.parametrize("seed", range(5))
def test_a_hundred_random_steps_raise_nothing_and_leave_nothing_stale(seed: int) -> None:
    chance, app = random.Random(seed), TwoClocks()  # noqa: S311  # no secret is made of it
    for _ in range(100):
        step(app, chance)
        assert_whole(app)
    assert not ODD.search(app.text)


# The event


def test_there_is_no_event_at_the_start_and_nothing_speaks_of_one(app: TwoClocks) -> None:
    assert app.state.event == 0
    live = app.event_said.value + app.shell.live.value
    assert BY_EVENT not in live + app.text + app.shell.assist.caption
    assert EVENT_LEGEND not in app.shell.legend[0].value
    assert "★" not in app.drawing.picture.layers["event"]


def test_an_event_is_marked_said_and_kept_everywhere(
    app: TwoClocks, told: list[dict[str, Any]]
) -> None:
    app.controls["event"].inputs[0].value = "70"
    app.toggle("table")
    app.save_data()

    said = event_words(app.signs, 70)
    for shown_or_spoken in (app.event_said.value, app.text, app.shell.assist.caption):
        assert said in shown_or_spoken
    assert EVENT_LEGEND in app.shell.legend[0].value
    assert "At the event (day 70)" in app.shell.table.value
    assert "Event: day 70" in app.drawing.picture.layers["event"]
    assert read_code(app.code)[3] == 70
    assert "last quiet day for a session" in told[0]["text"]
    assert_whole(app)


def test_moving_an_event_draws_its_layer_and_no_other(app: TwoClocks) -> None:
    app.change("event", 70)
    before = app.drawing.picture

    app.change("event", 10)

    assert app.drawing.picture.changed(before) == ("event",)


def test_an_event_is_spoken_when_it_is_news_and_not_with_every_day(app: TwoClocks) -> None:
    app.change("event", 70)
    assert app.shell.status.message.startswith("At the event. ")

    app.change("day", 28.0)
    assert "At the event" not in app.shell.status.message

    app.change("session_gap_days", 14)
    assert "At the event" not in app.shell.status.message, "it still says the same"

    app.change("sessions", 0)
    assert app.shell.status.message.startswith("At the event. Nothing was done")


def test_an_event_goes_by_undo_and_reset_and_comes_by_code(
    app: TwoClocks, clock: SimpleNamespace
) -> None:
    first = shown(app)
    app.change("event", 70)
    there, code = shown(app), app.code
    assert clock.now > 0.0

    app.undo()
    assert shown(app) == first
    app.use_code(code)
    assert shown(app) == there
    app.reset()
    assert shown(app) == first
    app.use_code(code)
    app.use_code(write_code(Plan(), Person(), 3.0))
    assert shown(app) == first, "a code without an event brings none"


def test_two_dates_are_counted_as_the_days_between_them(app: TwoClocks) -> None:
    first, event = (app.tools.dates[name] for name in ("first_date", "event_date"))
    first.value = date(2027, 1, 4)
    event.value = date(2027, 3, 15)
    assert app.state.event == 70
    assert app.controls["event"].inputs[0].value == "70"
    assert read_code(app.code)[3] == 70

    first.value = date(2027, 1, 14)
    assert (app.state.event, event.value) == (60, date(2027, 3, 15)), "the event stays on its date"
    app.change("event", 10)
    assert event.value == date(2027, 1, 24)
    event.value = None
    assert (app.state.event, app.controls["event"].inputs[0].value) == (0, "none")


@pytest.mark.parametrize("day", [date(2027, 1, 4), date(2026, 12, 1), date(2028, 1, 5)])
def test_a_date_outside_the_year_is_refused_in_one_sentence(app: TwoClocks, day: date) -> None:
    app.toggle("more")
    app.tools.dates["first_date"].value = date(2027, 1, 4)
    before = app.state

    app.tools.dates["event_date"].value = day

    assert app.state == before
    ((place, said),) = said_beside(app).items()
    assert place == "date"
    assert said.count(".") == 2
    assert "choose from 5 January 2027 to 4 January 2028" in said
    assert app.tools.dates["event_date"].value == day, "it stays to be mended"


def test_a_first_session_that_leaves_the_event_behind_is_refused(app: TwoClocks) -> None:
    app.change_date("first_date", date(2027, 1, 4))
    app.change("event", 70)

    app.change_date("first_date", date(2027, 4, 1))

    assert (app.state.first_date, app.state.event) == (date(2027, 1, 4), 70)
    assert "The date of the event, 15 March 2027, is not in the year" in app.shell.message.value


def test_an_event_without_a_first_session_asks_for_that_date(app: TwoClocks) -> None:
    app.tools.dates["event_date"].value = date(2027, 1, 4)

    assert "choose that first" in app.shell.message.value
    assert app.state.event == 0


def test_dates_go_by_undo_reset_and_for_another_group(
    app: TwoClocks, clock: SimpleNamespace
) -> None:
    app.change_date("first_date", date(2027, 1, 4))
    app.change_date("event_date", date(2027, 3, 15))
    assert clock.now > 0.0

    app.undo()
    assert (app.state.first_date, app.state.event) == (date(2027, 1, 4), 0)
    app.reset()
    assert app.state.first_date is None
    app.undo()
    app.start_over()
    assert [each.value for each in app.tools.dates.values()] == [None, None]


def test_an_example_leaves_the_event_where_it_is(app: TwoClocks) -> None:
    app.change("event", 70)

    app.use_preset("one")

    assert (app.state.event, app.state.plan.sessions) == (70, 1)


# As a piece


def test_the_words_of_the_app_hold_all_that_the_picture_says(app: TwoClocks) -> None:
    text = app.text

    assert TITLE in text
    assert NOTICE in text
    assert live_text(app.signs, app.state.day).now in text
    lanes = [lane for lane in evidence.lanes().values() if lane.shown == "main"]
    assert all(lane.label in text for lane in lanes)
    assert all(row.label in text for row in evidence.results().values())


def test_a_few_controls_stand_at_the_top_and_all_others_under_more(app: TwoClocks) -> None:
    inside = app.shell.more.children[0].children
    under = [name for name, c in app.controls.items() if c.view in inside]
    assert under == [name for name in ROWS if name not in FIRST_CONTROLS]
    assert set(FIRST_CONTROLS) <= set(ROWS)


def test_each_plan_that_was_tried_is_told_once_and_a_drag_is_one(
    clock: SimpleNamespace,
) -> None:
    answers = Answers("demo")
    app = TwoClocks(used=answers.keep_plan)
    app.change("day", 28.0)
    assert not answers.plans, "another day is no other plan"

    clock.step = 0.0
    for length in (1.55, 1.6, 1.65):
        app.change("needle_length_mm", length)
    clock.step = 10.0
    dragged = app.code
    app.change("sessions", 2)
    app.change("sessions", 99)

    assert answers.plans == (dragged, app.code)
    assert read_code(dragged)[0].needle_length_mm == 1.65


def test_a_key_on_the_gap_sends_one_picture_in_few_messages_and_bytes(
    app: TwoClocks, monkeypatch: pytest.MonkeyPatch
) -> None:
    states = list[dict[str, Any]]()
    app.drawing.shown_on(840)
    slider = app.controls["session_gap_days"].inputs[1]
    monkeypatch.setattr(Widget, "_send", lambda _, message, **__: states.append(message["state"]))

    for gap in (*range(29, 49), *range(47, 28, -1)):
        states.clear()
        slider.set_state({"value": gap})  # as a page tells it

        echo, picture, *words = map(set, states)
        assert (echo, picture) == ({"value"}, {"lanes", "marks", "reads"})
        assert words == [{"value"}], "the box; the code is not seen"
        assert len(json.dumps(states, ensure_ascii=False).encode()) < MOST_BYTES
