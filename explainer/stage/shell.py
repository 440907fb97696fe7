"""What stands round every picture: controls, buttons, words, table and source cards."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

import ipywidgets as ipw

from explainer.draw.axis import KNOTS, stops
from explainer.draw.say import HERE, WATERMARK, day_words
from explainer.stage.assist import Assist, Status
from explainer.stage.controls import ControlRow, DayControl, EventControl
from explainer.stage.names import Names
from explainer.stage.parts import PLAIN, QUIET, button, column, html, listing, message_html
from explainer.stage.view.shared import display
from explainer.stage.words import BUTTONS, CHOOSE, FOLDS, SOURCE_LABEL, TOGGLES

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from explainer.draw.sources import SourceCard

NEAR = ("undo", "reset")  # the buttons that stand beside the controls


class ControlSpec(NamedTuple):
    """A control of an exhibit: a row of `data/controls.csv`, and the part of its range in use.

    `more` puts it under "More controls".
    """

    name: str
    low: float | None = None
    high: float | None = None
    more: bool = False


class Caption(NamedTuple):
    """What is said around a picture: heading, takeaway, how to read it, and its source cards.

    `label` names the picture, where that is more than its title.
    """

    title: str
    takeaway: str
    legend: tuple[str, ...]
    sources: tuple[str, ...]
    label: str = ""


class Extra(NamedTuple):
    """Further widgets of one picture, by where they stand.

    Above and below the picture, under "More controls", and beside the list of sources; `stage` is a
    picture of its own kind, and `task` a challenge below it. `places` are those among them where is
    said what comes of a touch, by what was touched.
    """

    above: Sequence[ipw.Widget] = ()
    below: Sequence[ipw.Widget] = ()
    more: Sequence[ipw.Widget] = ()
    lists: Sequence[ipw.Widget] = ()
    stage: Sequence[ipw.Widget] = ()
    task: Sequence[ipw.Widget] = ()
    places: Mapping[str, ipw.HTML] = MappingProxyType({})


class Shell:
    """The widgets around one picture; it decides nothing and says what it is told.

    Args:
        caption: the words around the picture.
        picture: the widget of the picture.
        controls: the controls, by name.
        hidden: names of the controls that stand under "More controls".
        actions: what the buttons in the bar do, by their name in `stage.words`.
        show_source: what choosing a source card does.
        extra: further widgets.
        narrow_px: below this width the line of the day has a short label; 0 for never.
    """

    def __init__(
        self,
        caption: Caption,
        picture: ipw.Widget,
        controls: Mapping[str, ControlRow],
        hidden: Collection[str],
        actions: Mapping[str, Callable[[], None]],
        show_source: Callable[[str], None],
        extra: Extra,
        narrow_px: int,
    ) -> None:
        self.live, self.message = html("").add_class("tc-live"), html("").add_class("tc-said")
        self.picture, self.notes = picture, html("").add_class("tc-notes")
        self.stage = ipw.Box([picture]).add_class("tc-chart")
        self.table, self.source = html("").add_class("tc-tabled"), html("")
        watermark = html(f'<p class="tc-legend"><b>{WATERMARK}.</b></p>')
        self.legend = (watermark, legend(caption.legend))
        self.status, self.assist = Status(), _assistant(caption, controls, narrow_px)
        self.names = Names(each.named for each in controls.values())
        self.buttons = buttons(actions)
        below = html("")
        # where is said what comes of a touch; all else is said between controls and picture
        self.places = {name: below for name in actions if name not in NEAR}
        self.places |= {name: _beside(controls[name]) for name in hidden} | dict(extra.places)
        waiting = _grid([each for name, each in controls.items() if name in hidden])
        self.more = column([waiting, *extra.more], "tc-more")
        first = [each for name, each in controls.items() if name not in hidden]
        self.sources = listing(SOURCE_LABEL, [(CHOOSE, "")], show_source)
        self.origins = fold(FOLDS["sources"], [self.sources, self.source])
        self.view = self._laid_out(caption, first, extra)

    def say(self, words: str, kind: str, touched: str = "") -> None:
        """Say a sentence beside what was touched; an empty one takes away what was said.

        Args:
            words: the sentence.
            kind: `refused`, `done` or `help`.
            touched: a name of `places`; above the picture if left out.
        """
        for place in {*self.places.values(), self.message}:
            place.value = ""
        if words:
            self.places.get(touched, self.message).value = message_html(words, kind)
            self.status.say(words)

    def follow(self, live: str, day: float) -> None:
        """Show what is true now, and move the day line.

        Args:
            live: a few short sentences, as HTML.
            day: days since the first session.
        """
        self.live.value = live
        self.assist.day, self.assist.day_words = day, day_words(day)

    def show_table(self, table: str, *, kept: bool = False) -> None:
        """Show a table as HTML, or hide it where it is empty.

        Args:
            table: the table.
            kept: whether what is hidden stays, for paper.
        """
        if table or not kept:
            self.table.value = table
        show(self.table, on=bool(table))
        self.buttons["table"].description = TOGGLES["table"][bool(table)]

    def list_sources(self, known: Mapping[str, SourceCard]) -> None:
        """List the source cards that can be opened; another list closes the card that was open.

        Args:
            known: the cards, by their key.
        """
        listed = ((CHOOSE, ""), *((card.title, key) for key, card in known.items()))
        if self.sources.options != listed:
            self.sources.options, self.source.value = listed, ""

    def show_more(self, *, on: bool) -> None:
        """Show or hide the controls that are not needed at first."""
        show(self.more, on=on)
        (self.view.add_class if on else self.view.remove_class)("tc-further")
        if "more" in self.buttons:
            self.buttons["more"].description = TOGGLES["more"][on]

    def enlarge(self, *, on: bool) -> None:
        """Use larger type for everything, or the usual one."""
        (self.view.add_class if on else self.view.remove_class)("tc-large")

    def _laid_out(self, caption: Caption, first: Sequence[ControlRow], extra: Extra) -> ipw.VBox:
        sliders = [each.on_axis() for each in first if isinstance(each, DayControl)]
        near = [self.buttons[name] for name in NEAR if name in self.buttons]
        rest = [each for each in self.buttons.values() if each not in near]
        parts = [
            self.assist,
            self.names,
            self.status,
            head(caption.title, caption.takeaway),
            ipw.Box([_grid(first), bar(near)]).add_class("tc-top"),
            *extra.above,
            self.message,
            # one frame, in which sentence and day can stay in sight while the picture scrolls
            column([column([self.live, *sliders], "tc-now"), self.stage], "tc-frame"),
            *extra.stage,
            bar(rest),
            *dict.fromkeys(self.places[name] for name in self.buttons if name in self.places),
            self.more,
            self.table,
            # what grows and shrinks with what is chosen moves no control
            *extra.task,
            self.notes,
            *extra.below,
            *extra.lists,
            self.origins,
            fold(FOLDS["legend"], self.legend),
        ]
        made = column(parts, "tc-app").add_class("tc-slide")
        return made if first else made.add_class("tc-bare")


def show(widget: ipw.Widget, *, on: bool) -> None:
    """Show or hide a widget.

    Args:
        widget: the widget; it stays on the page and keeps what it holds.
        on: whether it is to be seen.
    """
    display(widget, "" if on else "none")


def head(title: str, lead: str) -> ipw.HTML:
    """Write the heading of a piece, and its takeaway below."""
    return html(f"<h3>{title}</h3><p>{lead}</p>").add_class("tc-head")


def legend(lines: Iterable[str]) -> ipw.HTML:
    """Write how a picture is read, line by line."""
    items = "".join(f"<li>{line}</li>" for line in lines)
    return html(f'<ul class="tc-legend">{items}</ul>')


def fold(title: str, children: Sequence[ipw.Widget]) -> ipw.VBox:
    """Put widgets under a heading that opens and closes them in the browser; closed at first.

    Args:
        title: the heading.
        children: what is in it; without our style sheet all of it is seen.
    """
    head = html(f"<details><summary>{title}</summary></details>").add_class("tc-fold-head")
    return column([head, *children], "tc-fold")


def bar(children: Collection[ipw.Widget]) -> ipw.HBox:
    """Set widgets side by side."""
    return ipw.HBox([*children]).add_class("tc-row")


def buttons(actions: Mapping[str, Callable[[], None]]) -> dict[str, ipw.Button]:
    """Make the buttons of actions.

    Args:
        actions: what each does, by its name in `stage.words`.
    """
    words = {**BUTTONS, **{name: closed for name, (closed, _) in TOGGLES.items()}}
    ranks = dict.fromkeys((*NEAR, "table"), PLAIN)
    return {name: button(words[name], act, ranks.get(name, QUIET)) for name, act in actions.items()}


def control(spec: ControlSpec, changed: Callable[[str, Any], None], value: Any) -> ControlRow:
    """Make a control; its slider shows only the part of the range in use.

    Args:
        spec: the row and the part of its range.
        changed: called with the name and the new value.
        value: where it stands at first.
    """
    kinds: dict[str, type[ControlRow]] = {"event": EventControl}
    if spec.name == "day" and spec.high is None:  # the whole axis
        kinds["day"] = DayControl
    return kinds.get(spec.name, ControlRow)(spec.name, changed, value, (spec.low, spec.high))


def _grid(controls: Sequence[ControlRow]) -> ipw.Box:
    return ipw.Box([each.view for each in controls]).add_class("tc-controls")


def _beside(control: ControlRow) -> ipw.HTML:
    """Make a place in the row of a control, far from the picture, to say what came of a touch."""
    said = html("").add_class("tc-said")
    control.view.children = (*control.view.children, said)
    return said


def _assistant(caption: Caption, controls: Mapping[str, ControlRow], narrow_px: int) -> Assist:
    days = (each.slider for each in controls.values() if isinstance(each, DayControl))
    sliders = (each.inputs[1] for each in controls.values() if len(each.inputs) > 1)
    # the browser's assistant follows one slider; where there is none, it gets one that is not shown
    followed = next(days, None) or next(sliders, None) or ipw.IntSlider()
    return Assist(
        chart_label=caption.label or caption.title,
        knots=list(KNOTS),
        stops=list(stops()),
        stop_words=[day_words(stop) for stop in stops()],
        here=HERE,
        narrow=narrow_px,
        slider=followed.model_id,
    )
