"""The chart is built once, holds a plot for each screen, and is told only what differs."""

import sys
from typing import Any

import plotly.graph_objects as go
import pytest

from explainer.draw.palette import DARK, LIGHT, Look
from explainer.draw.plot import Plot
from explainer.front import script
from explainer.pictures.clocks.picture import Timeline, timeline, timeline_at
from explainer.pictures.clocks.zoom import plot, zoomable
from explainer.science.plan import Person, Plan
from explainer.science.signs import Signs, signs
from explainer.stage.view.chart import Chart, chart_script

USUAL = signs(Plan(), Person())
ONCE = signs(Plan(sessions=1), Person())
LOOK = Look()
PHONE = Look(theme=DARK, width_px=390)
FIRST: Timeline = timeline(USUAL, 3.0, LOOK)
Sent = list[set[str]]


def drawn(both: Signs = USUAL, day: float = 3.0, look: Look = LOOK) -> Plot:
    return plot(timeline(both, day, look))


def held(chart: Chart, key: str = "a") -> Plot:
    """Return the plot that a chart holds for a screen."""
    return Plot(tuple(getattr(chart, name)[key] for name in chart.order), chart.layouts[key])


def trace(chart: Chart, name: str) -> str:
    """Return which part of the chart holds the trace of a name."""
    return next(each for each in chart.order if getattr(chart, each)["a"]["name"] == name)


def test_only_the_labels_are_sent_when_only_the_day_moves(sent: Sent) -> None:
    chart = Chart({"a": drawn()})
    sent.clear()

    chart.show({"a": plot(timeline_at(FIRST, USUAL, 28.0, LOOK))})

    assert sent == [{trace(chart, "labels")}]


def test_nothing_is_sent_when_nothing_differs(sent: Sent) -> None:
    chart = Chart({"a": drawn()})
    sent.clear()

    chart.show({"a": drawn()})

    assert sent == []


def test_a_new_plan_is_one_message_and_leaves_the_page_as_it_is(sent: Sent) -> None:
    chart = Chart({"a": drawn()})
    sent.clear()

    chart.show({"a": drawn(ONCE)})

    (message,) = sent
    assert message < {*chart.order}


@pytest.mark.parametrize("both", [USUAL, ONCE, signs(Plan(sessions=0), Person())])
@pytest.mark.parametrize("rare", [False, True])
@pytest.mark.parametrize("pinned", [None, ONCE])
def test_the_number_of_traces_never_changes(both: Signs, rare: bool, pinned: Signs | None) -> None:
    first, other = drawn(), plot(timeline(both, 40.0, LOOK._replace(rare=rare), pinned))

    assert [t["name"] for t in other.traces] == [t["name"] for t in first.traces]
    assert [t["type"] for t in other.traces] == [t["type"] for t in first.traces]


def test_a_page_opened_now_reads_the_picture_of_now() -> None:
    chart, now = Chart({"a": drawn()}), drawn(ONCE, 91.0, LOOK._replace(rare=True))

    chart.show({"a": now})

    state = chart.get_state()
    assert tuple(state[name]["a"] for name in state["order"]) == now.traces
    assert state["layouts"] == {"a": now.layout}


def test_each_screen_has_its_own_width_and_colours() -> None:
    chart = Chart({"a": drawn(), "b": drawn(look=PHONE)})

    for key, look in (("a", LOOK), ("b", PHONE)):
        shown = held(chart, key)
        assert shown == drawn(look=look)
        assert shown.layout["width"] == look.width_px
        assert shown.layout["font"]["color"] == look.theme.text
        assert shown.traces[0]["fillcolor"] == look.theme.side
    assert LIGHT.text != DARK.text


def test_a_screen_that_comes_or_goes_leaves_the_plot_of_others_alone() -> None:
    chart = Chart({"a": drawn()})
    kept = held(chart)

    chart.show({"a": drawn(), "b": drawn(look=PHONE)})
    chart.show({"a": drawn()})

    assert held(chart) == kept
    assert set(chart.layouts) == {"a"}


@pytest.mark.parametrize("look", [LOOK, PHONE, LOOK._replace(rare=True, large=True)])
def test_plotly_knows_every_word_of_what_it_is_told(look: Look) -> None:
    shown = zoomable(timeline(USUAL, 28.0, look, pinned=ONCE), USUAL)

    go.Figure(list(shown.traces), shown.layout)  # raises where a name or a value is unknown


def test_one_can_zoom_by_button_and_there_is_no_way_to_upload() -> None:
    config: dict[str, Any] = Chart({"a": drawn()}).get_state()["config"]

    assert config["modeBarButtons"] == [["zoomIn2d", "zoomOut2d", "resetScale2d"]]
    assert config["showSendToCloud"] is False
    assert not any("cloud" in str(each).lower() for each in config.values())


def test_the_script_is_plotly_s_own_and_stands_before_ours() -> None:
    text: str = Chart({"a": drawn()}).get_state()["_esm"]

    assert text.index("plotly.js v") < text.index(script("chart.js"))


def test_all_charts_hold_one_script_for_it_is_ten_megabytes() -> None:
    one, other = (Chart({"a": drawn()}) for _ in range(2))

    assert one.get_state()["_esm"] is other.get_state()["_esm"]


def test_a_picture_with_another_number_of_traces_is_refused() -> None:
    chart, whole = Chart({"a": drawn()}), drawn()

    with pytest.raises(ValueError, match="shorter"):
        chart.show({"a": whole._replace(traces=whole.traces[:-1])})


def test_the_script_takes_one_byte_for_each_letter_for_as_long_as_the_kernel_lives() -> None:
    from plotly.offline import get_plotlyjs

    plain, own = get_plotlyjs(), chart_script()

    assert not plain.isascii()  # or there would be nothing to do
    assert own.isascii()
    assert sys.getsizeof(own) < 1.02 * len(plain) < 0.6 * sys.getsizeof(plain)
    odd = next(letter for letter in plain if not letter.isascii())
    around = plain[plain.index(odd) - 20 : plain.index(odd)]
    assert f"{around}\\u{ord(odd):04x}" in own
