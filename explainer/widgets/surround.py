"""What stands around a small picture: controls, buttons, words, table and source cards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import ipywidgets as ipw

from explainer.views import page
from explainer.views.axis import KNOTS, day_words, stops
from explainer.views.sources import cards
from explainer.views.words import WATERMARK
from explainer.widgets.assist import Assist, Status
from explainer.widgets.card_parts import button, column, html
from explainer.widgets.controls import Control, DayControl

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence


class Knob(NamedTuple):
    """A control of an exhibit: a row of `data/controls.csv`, and the part of its range in use."""

    name: str
    low: float | None = None
    high: float | None = None


class Frame(NamedTuple):
    """What is said around a picture: heading, takeaway, how to read it, and its source cards."""

    title: str
    takeaway: str
    legend: tuple[str, ...]
    sources: tuple[str, ...]


class Surround:
    """The widgets around one picture; it decides nothing and says what it is told.

    Args:
        frame: the words around the picture.
        controls: the controls, by name.
        actions: what the buttons `undo`, `reset` and `table` do.
        show_source: what choosing a source card does.
        extra: further widgets between the controls and the picture.
    """

    def __init__(
        self,
        frame: Frame,
        controls: Mapping[str, Control],
        actions: Mapping[str, Callable[[], None]],
        show_source: Callable[[str], None],
        extra: Sequence[ipw.Widget] = (),
    ) -> None:
        self.live, self.message = html("").add_class("tc-live"), html("")
        self.picture, self.notes = html(""), html("")
        self.table, self.source = html(""), html("")
        self.status, self.assist = Status(), _assistant(frame, controls)
        words = {**page.BUTTONS, "table": page.TOGGLES["table"][0]}
        self.buttons = {name: button(words[name], act) for name, act in actions.items()}
        self.sources = _list_of_sources(frame, show_source)
        self.view = self._laid_out(frame, controls, extra)

    def say(self, words: str) -> None:
        """Say a sentence above the picture; an empty one takes it away."""
        self.message.value = f'<div class="tc-message">{words}</div>' if words else ""
        if words:
            self.status.say(words)

    def follow(self, now: str, day: float) -> None:
        """Show and speak what is true now, and move the day line.

        Args:
            now: a few short sentences.
            day: days since the first session.
        """
        self.live.value = f"<p>{now}</p>"
        self.assist.day, self.assist.day_words = day, day_words(day)
        self.status.say(now)

    def show_table(self, table: str) -> None:
        """Show a table as HTML, or hide it where it is empty."""
        self.table.value = table
        self.buttons["table"].description = page.TOGGLES["table"][bool(table)]

    def _laid_out(
        self, frame: Frame, controls: Mapping[str, Control], extra: Sequence[ipw.Widget]
    ) -> ipw.VBox:
        grid = ipw.Box([each.view for each in controls.values()]).add_class("tc-controls")
        bar = ipw.HBox([*self.buttons.values()]).add_class("tc-row")
        legend = "".join(f"<li>{line}</li>" for line in frame.legend)
        parts = [
            self.assist,
            self.status,
            html(f"<h3>{frame.title}</h3><p>{frame.takeaway}</p>"),
            grid,
            *extra,
            self.message,
            self.live,
            ipw.Box([self.picture]).add_class("tc-chart"),
            self.notes,
            bar,
            self.table,
            self.sources,
            self.source,
            html(f'<p class="tc-legend"><b>{WATERMARK}.</b></p>'),
            html(f'<ul class="tc-legend">{legend}</ul>'),
        ]
        return column(parts, "tc-app")


def control(knob: Knob, changed: Callable[[str, Any], None], value: Any) -> Control:
    """Make the control of a knob; its slider shows only the part of the range in use.

    Args:
        knob: the row and the part of its range.
        changed: called with the name and the new value.
        value: where it stands at first.
    """
    whole_axis = knob.name == "day" and knob.high is None
    made = (DayControl if whole_axis else Control)(knob.name, changed, value)
    if knob.low is not None and knob.high is not None:
        slider = made.inputs[1]
        slider.min, slider.max = knob.low, knob.high
    return made


def _assistant(frame: Frame, controls: Mapping[str, Control]) -> Assist:
    names = {
        name: {"label": each.row.label, "unit": each.row.unit} for name, each in controls.items()
    }
    days = [c for c in controls.values() if isinstance(c, DayControl)]
    others = [c for c in controls.values() if len(c.inputs) > 1]
    return Assist(
        names=names,
        chart_label=frame.title,
        knots=list(KNOTS),
        stops=list(stops()),
        stop_words=[day_words(stop) for stop in stops()],
        here=page.HERE,
        slider=[*days, *others][0].inputs[1].model_id,
    )


def _list_of_sources(frame: Frame, show: Callable[[str], None]) -> ipw.Dropdown:
    known = cards()
    options = [(page.CHOOSE, ""), *((known[key].title, key) for key in frame.sources)]
    made = ipw.Dropdown(options=options, description=page.SOURCE_LABEL).add_class("tc-wide")
    made.observe(lambda change: show(change["new"]), names="value")
    return made
