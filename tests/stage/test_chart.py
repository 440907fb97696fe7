"""The chart is built once and then told only what differs."""

import asyncio
import copy
from typing import Any

import pytest
from plotly.basedatatypes import BasePlotlyType

from explainer.draw.palette import DARK, LIGHT, Look
from explainer.pictures.clocks.picture import Timeline, at_day, timeline
from explainer.pictures.clocks.zoom import Plot, plot
from explainer.science.plan import Person, Plan
from explainer.science.signs import Signs, signs
from explainer.stage import chart as module
from explainer.stage.chart import Chart

USUAL = signs(Plan(), Person())
ONCE = signs(Plan(sessions=1), Person())
LOOK = Look()
FIRST: Timeline = timeline(USUAL, 3.0, LOOK)
Sent = list[dict[str, Any]]


def drawn(both: Signs = USUAL, day: float = 3.0, look: Look = LOOK) -> Plot:
    return plot(timeline(both, day, look))


def watched(chart: Chart) -> Sent:
    """Collect the updates that the chart sends from now on."""
    sent: Sent = []
    chart._figure.observe(
        lambda change: sent.append(copy.deepcopy(change["new"])) if change["new"] else None,
        names=["_py2js_update", "_py2js_restyle", "_py2js_relayout"],
    )
    return sent


def within(part: Any, whole: Any) -> bool:
    """Return whether all that a description says is so in a figure, which fills in the rest."""
    if isinstance(part, dict):
        return all(key in whole and within(value, whole[key]) for key, value in part.items())
    if isinstance(part, list | tuple):
        return len(part) == len(whole) and all(map(within, part, whole))
    return bool(part == whole)


def test_only_the_labels_are_sent_when_only_the_day_moves() -> None:
    chart = Chart(drawn())
    sent = watched(chart)

    chart.show(plot(at_day(FIRST, USUAL, 28.0, LOOK)))

    (message,) = sent
    labels = [trace["name"] for trace in chart.picture.traces].index("labels")
    assert message["style_traces"] == [labels]
    assert set(message["style_data"]) == {"text"}
    assert message["layout_data"] == {}


def test_plotly_is_handed_only_what_differs(monkeypatch: pytest.MonkeyPatch) -> None:
    chart, handed = Chart(drawn()), []
    monkeypatch.setattr(BasePlotlyType, "update", lambda _self, news, **_: handed.append(news))

    chart.show(plot(at_day(FIRST, USUAL, 28.0, LOOK)))

    assert [set(news) for news in handed] == [{"text"}]


def test_nothing_is_sent_when_nothing_differs() -> None:
    chart = Chart(drawn())
    sent = watched(chart)

    chart.show(drawn())

    assert sent == []


def test_a_new_plan_is_one_message_without_colours_or_sizes() -> None:
    chart = Chart(drawn())
    sent = watched(chart)

    chart.show(drawn(ONCE))

    (message,) = sent
    assert {"x", "y"} <= set(message["style_data"]) <= {"x", "y", "text", "hovertext"}
    assert message["layout_data"] == {}


@pytest.mark.parametrize("both", [USUAL, ONCE, signs(Plan(sessions=0), Person())])
@pytest.mark.parametrize("rare", [False, True])
@pytest.mark.parametrize("pinned", [None, ONCE])
def test_the_number_of_traces_never_changes(both: Signs, rare: bool, pinned: Signs | None) -> None:
    first, other = drawn(), plot(timeline(both, 40.0, LOOK._replace(rare=rare), pinned))

    assert [t["name"] for t in other.traces] == [t["name"] for t in first.traces]
    assert [t["type"] for t in other.traces] == [t["type"] for t in first.traces]


def test_the_figure_is_built_once() -> None:
    chart = Chart(drawn())
    figure, model = chart.view.children, chart._figure.model_id

    for day in range(20):
        chart.show(drawn(ONCE if day % 2 else USUAL, float(day)))

    assert chart.view.children == figure
    assert chart._figure.model_id == model
    assert len(chart._figure.data) == len(chart.picture.traces)


@pytest.mark.parametrize(
    "picture",
    [
        drawn(ONCE, 91.0),
        drawn(look=Look(theme=DARK, width_px=390)),
        drawn(look=Look(rare=True, large=True)),
        plot(timeline(USUAL, 28.0, LOOK, pinned=ONCE)),
    ],
    ids=["one session", "dark and narrow", "rare and large", "pinned"],
)
def test_a_page_opened_now_reads_the_picture_of_now(picture: Plot) -> None:
    chart = Chart(drawn())

    chart.show(picture)

    figure = chart._figure
    assert all(map(within, picture.traces, figure._widget_data))
    assert within(picture.layout, figure._widget_layout)
    assert chart.picture == picture


def test_the_way_there_and_back_ends_where_it_began() -> None:
    chart, first = Chart(drawn()), Chart(drawn())
    chart.show(drawn(ONCE, 91.0, Look(theme=DARK, width_px=390, rare=True)))
    chart.show(drawn())
    first.refresh()

    plain = [[{**t, "uid": ""} for t in c._figure._widget_data] for c in (chart, first)]
    assert plain[0] == plain[1]
    assert chart._figure._widget_layout == first._figure._widget_layout


def test_theme_and_width_recolour_and_resize_the_same_figure() -> None:
    chart = Chart(drawn())
    assert chart._figure.layout.font.color == LIGHT.text

    chart.show(drawn(look=Look(theme=DARK, width_px=390)))

    assert chart._figure.layout.font.color == DARK.text
    assert chart._figure.layout.width == 390
    assert chart._figure.data[0].fillcolor == DARK.side


def test_one_can_zoom_by_button_and_there_is_no_way_to_upload() -> None:
    config = Chart(drawn())._figure.get_state()["_config"]

    assert config["modeBarButtons"] == [["zoomIn2d", "zoomOut2d", "resetScale2d"]]
    assert config["showSendToCloud"] is False
    assert not config.get("showLink", False)
    assert not any("cloud" in str(each).lower() for each in config.values())
    assert "plotlyServerURL" not in config or "plot.ly" not in str(config["plotlyServerURL"])


def test_a_drag_in_a_running_kernel_refreshes_once_at_its_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "REFRESH_SECONDS", 0.05)
    chart = Chart(drawn())
    refreshed: list[object] = []
    chart._figure.observe(refreshed.append, names=["_widget_data"])

    async def drag() -> None:
        for day in range(20):
            chart.show(plot(at_day(FIRST, USUAL, float(day), LOOK)))
        assert refreshed == []
        await asyncio.sleep(0.2)

    asyncio.run(drag())

    assert len(refreshed) == 1
    assert all(map(within, chart.picture.traces, chart._figure._widget_data))


def test_a_picture_with_another_number_of_traces_is_refused() -> None:
    chart = Chart(drawn())

    with pytest.raises(ValueError, match="shorter"):
        chart.show(chart.picture._replace(traces=chart.picture.traces[:-1]))
