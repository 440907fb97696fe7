"""What stands around a small picture: controls, buttons, words, table and source cards."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any, NamedTuple

import ipywidgets as ipw

from explainer.draw.axis import KNOTS, NARROW_PX, stops
from explainer.draw.say import HERE, WATERMARK, day_words
from explainer.draw.sources import cards
from explainer.stage.assist import Assist, Status
from explainer.stage.controls import Control, DayControl
from explainer.stage.names import Names
from explainer.stage.parts import button, column, html
from explainer.stage.picture import Picture
from explainer.stage.words import BUTTONS, CHOOSE, SOURCE_LABEL, TOGGLES

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence


class Knob(NamedTuple):
    """A control of an exhibit: a row of `data/controls.csv`, and the part of its range in use.

    `more` puts it under "More controls".
    """

    name: str
    low: float | None = None
    high: float | None = None
    more: bool = False


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
        hidden: names of the controls that stand under "More controls".
        actions: what the buttons `undo`, `reset` and `table` do.
        show_source: what choosing a source card does.
        extra: further widgets above the picture, and under it.
    """

    def __init__(
        self,
        frame: Frame,
        controls: Mapping[str, Control],
        hidden: Collection[str],
        actions: Mapping[str, Callable[[], None]],
        show_source: Callable[[str], None],
        extra: tuple[Sequence[ipw.Widget], Sequence[ipw.Widget]] = ((), ()),
    ) -> None:
        self.live, self.message = html("").add_class("tc-live"), html("")
        self.picture, self.notes = Picture(), html("")
        self.table, self.source = html(""), html("")
        self.status, self.assist = Status(), _assistant(frame, controls)
        self.names = Names(each.named for each in controls.values())
        words = {**BUTTONS, "table": TOGGLES["table"][0]}
        self.buttons = {name: button(words[name], act) for name, act in actions.items()}
        self.more = _grid([each for name, each in controls.items() if name in hidden])
        self.more.layout.display = "none"
        if hidden:
            self.buttons["more"] = button(TOGGLES["more"][0], self.toggle_more)
        first = [each for name, each in controls.items() if name not in hidden]
        self.sources = _list_of_sources(frame, show_source)
        self.view = self._laid_out(frame, first, *extra)

    def say(self, words: str) -> None:
        """Say a sentence above the picture; an empty one takes it away."""
        self.message.value = f'<div class="tc-message">{escape(words)}</div>' if words else ""
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
        self.buttons["table"].description = TOGGLES["table"][bool(table)]

    def toggle_more(self) -> None:
        """Show or hide the controls that are not needed at first."""
        opened = self.more.layout.display == "none"
        self.more.layout.display = "" if opened else "none"
        self.buttons["more"].description = TOGGLES["more"][opened]

    def _laid_out(
        self,
        frame: Frame,
        first: Sequence[Control],
        above: Sequence[ipw.Widget],
        below: Sequence[ipw.Widget],
    ) -> ipw.VBox:
        bar = ipw.HBox([*self.buttons.values()]).add_class("tc-row")
        legend = "".join(f"<li>{line}</li>" for line in frame.legend)
        parts = [
            self.assist,
            self.names,
            self.status,
            html(f"<h3>{frame.title}</h3><p>{frame.takeaway}</p>"),
            _grid(first),
            *above,
            self.message,
            self.live,
            ipw.Box([self.picture]).add_class("tc-chart"),
            self.notes,
            *below,
            bar,
            self.more,
            self.table,
            self.sources,
            self.source,
            html(f'<p class="tc-legend"><b>{WATERMARK}.</b></p>'),
            html(f'<ul class="tc-legend">{legend}</ul>'),
        ]
        return column(parts, "tc-app")


def _grid(controls: Sequence[Control]) -> ipw.Box:
    return ipw.Box([each.view for each in controls]).add_class("tc-controls")


def control(knob: Knob, changed: Callable[[str, Any], None], value: Any) -> Control:
    """Make the control of a knob; its slider shows only the part of the range in use.

    Args:
        knob: the row and the part of its range.
        changed: called with the name and the new value.
        value: where it stands at first.
    """
    whole_axis = knob.name == "day" and knob.high is None
    kind = DayControl if whole_axis else Control
    return kind(knob.name, changed, value, (knob.low, knob.high))


def _assistant(frame: Frame, controls: Mapping[str, Control]) -> Assist:
    sliders = [each.inputs[1] for each in controls.values() if len(each.inputs) > 1]
    days = [each.slider for each in controls.values() if isinstance(each, DayControl)]
    # the browser's assistant follows one slider; where there is none, it gets one that is not shown
    followed = [*days, *sliders, ipw.IntSlider()][0]
    return Assist(
        chart_label=frame.title,
        knots=list(KNOTS),
        stops=list(stops()),
        stop_words=[day_words(stop) for stop in stops()],
        here=HERE,
        narrow=NARROW_PX,
        slider=followed.model_id,
    )


def _list_of_sources(frame: Frame, show: Callable[[str], None]) -> ipw.Dropdown:
    known = cards()
    options = [(CHOOSE, ""), *((known[key].title, key) for key in frame.sources)]
    made = ipw.Dropdown(options=options, description=SOURCE_LABEL).add_class("tc-wide")
    made.observe(lambda change: show(change["new"]), names="value")
    return made
