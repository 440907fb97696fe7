"""A picture opened as a chart: built when asked for, and closed by a key."""

from __future__ import annotations

from typing import Any

import pytest

from explainer.draw.palette import DARK, LIGHT, Look
from explainer.draw.rows import rows_plot
from explainer.pictures.clocks.app import TwoClocks
from explainer.pictures.trials.app import ModelAndTrials
from explainer.pictures.unknowns.app import WhichUnknowns
from explainer.stage import charted as module
from explainer.stage.charted import Charted
from explainer.stage.view.chart import Chart
from explainer.stage.words import TOGGLES, ZOOM_AWAY, ZOOM_COMING
from tests.pictures.shown import said_beside
from tests.programs import run

WITHOUT_PLOTLY = """
import sys
from explainer.pictures.trials.app import ModelAndTrials
from explainer.pictures.unknowns.app import WhichUnknowns
ModelAndTrials().choose("fit")
WhichUnknowns().choose("scar")
print("plotly" in sys.modules)
"""


@pytest.fixture(params=[ModelAndTrials, WhichUnknowns])
def app(request: pytest.FixtureRequest) -> ModelAndTrials | WhichUnknowns:
    made: ModelAndTrials | WhichUnknowns = request.param()
    return made


@pytest.fixture(params=[ModelAndTrials, WhichUnknowns, TwoClocks])
def charted(request: pytest.FixtureRequest) -> Charted[Any]:
    made: Charted[Any] = request.param()
    return made


def hear(app: Charted[Any], kind: str) -> None:
    """Let the browser say something to the chart."""
    assert app.chart is not None
    app.chart._handle_custom_msg({"type": kind}, [])


def test_until_the_browser_has_drawn_the_chart_the_picture_stands_with_a_word(
    charted: Charted[Any],
) -> None:
    assert charted.chart is None
    charted.zoom()

    assert charted.chart is not None
    assert charted.shell.stage.children == (charted.drawing, charted.chart)
    assert list(said_beside(charted).values()) == [ZOOM_COMING]
    assert charted.drawing.layout.display == ""
    assert "tc-coming" in charted.chart._dom_classes

    hear(charted, "drawn")

    assert charted.drawing.layout.display == "none"
    assert "tc-coming" not in charted.chart._dom_classes
    assert list(said_beside(charted).values()) == [charted.zoom_help]
    assert charted.shell.buttons["zoom"].description == TOGGLES["zoom"][True]


def test_what_the_script_took_on_its_way_is_handed_back_once_it_has_arrived(
    charted: Charted[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = list[dict[str, bool]]()
    monkeypatch.setattr(module, "give_back", lambda **how: asked.append(how))
    charted.zoom()
    assert not asked

    hear(charted, "drawn")

    assert asked == [{"at_once": True}]


def test_the_word_is_said_before_the_chart_is_built(
    charted: Charted[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    said = list[str]()

    def building(_: object) -> Chart:
        said.extend(said_beside(charted).values())
        raise RuntimeError("seen")

    monkeypatch.setattr(module, "Chart", building)
    with pytest.raises(RuntimeError, match="seen"):
        charted.zoom()

    assert said == [ZOOM_COMING]


def test_a_chart_that_does_not_come_is_said_and_can_be_asked_for_again(
    charted: Charted[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    def away() -> str:
        raise OSError

    with monkeypatch.context() as patch:
        patch.setattr(module, "chart_script", away)
        charted.zoom()

    assert list(said_beside(charted).values()) == [ZOOM_AWAY]
    assert (charted.chart, charted.state.zoomed) == (None, False)
    charted.zoom()
    assert charted.state.zoomed


def test_escape_closes_the_chart_once_and_undo_opens_it_again(
    app: ModelAndTrials | WhichUnknowns,
) -> None:
    app.zoom()
    hear(app, "drawn")
    hear(app, "close")

    assert not app.state.zoomed
    assert app.chart is not None
    assert app.drawing.layout.display == ""
    assert app.chart.layout.display == "none"
    assert said_beside(app) == {}

    hear(app, "close")  # pressed twice, before the first was answered
    assert not app.state.zoomed
    app.undo()
    assert app.state.zoomed


def test_the_keyboard_finds_the_way_back_to_the_button(app: ModelAndTrials | WhichUnknowns) -> None:
    app.zoom()

    assert "tc-zooms" in app.shell.buttons["zoom"]._dom_classes


def test_chart_and_drawing_are_read_alike_and_follow_what_is_chosen(
    app: ModelAndTrials | WhichUnknowns,
) -> None:
    app.zoom()
    assert app.chart is not None
    for kind in ("fit", "hold-out") if isinstance(app, ModelAndTrials) else ("scar", "firmness"):
        app.choose(kind)
        shown = {row.key for row in app.rows().rows}
        assert app.chart.reads == app.drawing.reads
        assert app.chart.states == app.drawing.states
        assert app.chart.read_label == app.drawing.read_label != ""
        assert set(app.chart.reads) == shown
        (layout,) = app.chart.layouts.values()
        assert set(layout["meta"]["lanes"]) == shown


def test_each_window_has_a_chart_of_its_width_and_colours(
    app: ModelAndTrials | WhichUnknowns,
) -> None:
    app.drawing.shown_on(390, dark=True, view="phone")
    app.zoom()
    app.drawing.shown_on(1100, view="laptop")

    assert app.chart is not None
    looks = {"390-dark": Look(DARK, 390), "1100-light": Look(LIGHT, 1100)}
    assert app.chart.layouts == {
        key: rows_plot(app.rows(), look).layout for key, look in looks.items()
    }


def test_without_a_chart_no_plotly_is_loaded() -> None:
    assert run(WITHOUT_PLOTLY) == "False"
