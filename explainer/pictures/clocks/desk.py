"""The desk of the two-clock app: which widgets there are and how they are laid out."""

from __future__ import annotations

from contextlib import contextmanager
from functools import partial
from html import escape
from typing import TYPE_CHECKING, Any

import ipywidgets as ipw

from explainer import evidence
from explainer.draw.axis import KNOTS, stops
from explainer.draw.say import HERE, day_words
from explainer.draw.sources import cards
from explainer.pictures.clocks.code_box import CodeBox
from explainer.pictures.clocks.words import CHART_LABEL, ZOOM_HELP, heading_html, rare_words
from explainer.science.presets import presets
from explainer.stage.assist import Assist, Status
from explainer.stage.controls import Control, DayControl
from explainer.stage.names import Names
from explainer.stage.parts import button, column, html
from explainer.stage.piece import safe
from explainer.stage.words import (
    BUTTONS,
    CHOOSE,
    CODE_LABEL,
    LARGE_LABEL,
    PRESET_LABEL,
    RARE_LABEL,
    SOURCE_LABEL,
    TOGGLES,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from explainer.pictures.clocks.app import TwoClocks
    from explainer.stage.state import State


class Desk:
    """Everything around the picture; it holds widgets, and the app decides what they say.

    Args:
        app: whose actions the buttons call.
        first: names of the controls that stand at the top.
    """

    def __init__(self, app: TwoClocks, first: tuple[str, ...]) -> None:
        self._app = app
        self._quiet = False
        self.controls = _controls(app, self.safely(app.change))
        self.live, self.message, self.difference = html(""), html(""), html("")
        self.legend, self.table, self.source = html(""), html(""), html("")
        self.status = Status()
        self.assist = self._assistant()
        self.names = Names(each.named for each in self.controls.values())
        self.buttons = self._buttons()
        self.stage = ipw.Box([app.drawing]).add_class("tc-chart")
        self.presets, self.sources = self._lists()
        self.code = CodeBox(CODE_LABEL, self.safely(app.use_code))
        self.more = self._more(tuple(name for name in self.controls if name not in first))
        self.view = self._laid_out(first)
        for part in ("more", "table"):
            self.parts[part].layout.display = "none"

    @property
    def parts(self) -> dict[str, ipw.Widget]:
        """The parts that can be shown and hidden."""
        return {"more": self.more, "table": self.table}

    def is_open(self, part: str) -> bool:
        """Return whether a part is shown."""
        return bool(self.parts[part].layout.display != "none")

    def toggle(self, part: str) -> None:
        """Show or hide a part: `more` or `table`."""
        opened = not self.is_open(part)
        self.parts[part].layout.display = "" if opened else "none"
        self.buttons[part].description = TOGGLES[part][opened]
        self._app.render()

    def put(self, chart: ipw.Widget, *, zoomed: bool) -> None:
        """Show the chart that zooms in place of the drawing, or the drawing again.

        Args:
            chart: the chart; it stays on the page once it was shown, for plotly's script does not
                survive that its picture is taken away and built anew.
            zoomed: whether the chart is shown.
        """
        self.stage.children = (self._app.drawing, chart)
        self._app.drawing.layout.display = "none" if zoomed else ""
        chart.layout.display = "" if zoomed else "none"
        self.buttons["zoom"].description = TOGGLES["zoom"][zoomed]
        self.tell(ZOOM_HELP if zoomed else "")

    def refuse(self, words: str, control: str = "") -> None:
        """Say in one sentence why something was not done; an empty text takes it away.

        Args:
            words: the sentence.
            control: whose box holds what was refused; it stays there to be mended, and whatever
                was refused before gives way, for no sentence would speak of it any more.
        """
        self._show_all(control)
        # the words may quote what was typed or pasted, so they are text and never markup
        said = escape(words, quote=False)
        self.message.value = f'<div class="tc-message">{said}</div>' if words else ""
        if words:
            self.status.say(words)

    def tell(self, words: str) -> None:
        """Say something that is no refusal."""
        self.refuse(words)

    def rest(self) -> None:
        """Let the list of examples stand at its first line, so that each can be chosen again."""
        with self.hushed():
            self.presets.value = ""

    @contextmanager
    def hushed(self) -> Iterator[None]:
        """Let nothing be reported that the desk itself moves, however that ends."""
        self._quiet = True
        try:
            yield
        finally:
            self._quiet = False

    def _show_all(self, refused: str = "") -> None:
        for name, control in self.controls.items():
            show = control.refuse if name == refused else control.show
            show(self._app.state.value(name))

    def enlarge(self, *, large: bool) -> None:
        """Use larger type on the whole desk."""
        (self.view.add_class if large else self.view.remove_class)("tc-large")

    def follow(self, state: State, code: str, caption: str) -> None:
        """Let every control, the code and the caption of a saved picture follow the state."""
        with self.hushed():
            for name, control in self.controls.items():
                control.show(state.value(name))
            self.code.value = code
        self.assist.caption = caption
        pinned = self._app.pinned is not None
        self.buttons["pin"].description = BUTTONS["unpin" if pinned else "pin"]

    def _assistant(self) -> Assist:
        day: DayControl = self.controls["day"]  # type: ignore[assignment]  # made so in _controls
        return Assist(
            chart_label=CHART_LABEL,
            knots=list(KNOTS),
            stops=list(stops()),
            stop_words=[day_words(stop) for stop in stops()],
            here=HERE,
            slider=day.slider.model_id,
        )

    def _buttons(self) -> dict[str, ipw.Button]:
        app = self._app
        actions: dict[str, Callable[[], None]] = {
            "undo": app.undo,
            "reset": app.reset,
            "pin": app.pin,
            "table": partial(self.toggle, "table"),
            "more": partial(self.toggle, "more"),
            "zoom": app.zoom,
            "copy": app.copy_code,
            "use": lambda: app.use_code(self.code.value),
            "svg": partial(app.save_picture, "svg"),
            "png": partial(app.save_picture, "png"),
            "csv": app.save_data,
        }
        words = {**BUTTONS, **{name: closed for name, (closed, _) in TOGGLES.items()}}
        made = {name: button(words[name], self.safely(act)) for name, act in actions.items()}
        for name in ("copy", "svg", "png", "csv"):
            made[name].add_class("tc-hands-out")  # only in the view where it is pressed
        return made

    def safely(self, action: Callable[..., None]) -> Callable[..., None]:
        """Make an action safe (`piece.safe`), and deaf while the desk itself moves the controls."""
        guarded = safe(action, self.refuse, lambda: self._app.render(afresh=True))

        def handle(*values: Any) -> None:
            if not self._quiet:
                guarded(*values)

        return handle

    def _lists(self) -> tuple[ipw.Dropdown, ipw.Dropdown]:
        examples = [(CHOOSE, ""), *((p.label, key) for key, p in presets().items())]
        sources = [(CHOOSE, ""), *((card.title, key) for key, card in cards().items())]
        preset = ipw.Dropdown(options=examples, description=PRESET_LABEL)
        source = ipw.Dropdown(options=sources, description=SOURCE_LABEL)
        start = self.safely(self._app.use_preset)
        preset.observe(lambda change: change["new"] and start(change["new"]), names="value")
        show = self.safely(self._app.show_source)
        source.observe(lambda change: show(change["new"]), names="value")
        for each in (preset, source):
            each.add_class("tc-wide")
        return preset, source

    def _more(self, names: tuple[str, ...]) -> ipw.VBox:
        rare = ipw.Checkbox(description=RARE_LABEL, indent=False)
        large = ipw.Checkbox(description=LARGE_LABEL, indent=False)
        for box, action in ((rare, self._app.show_rare), (large, self._app.show_large)):
            act = self.safely(action)
            box.observe(lambda change, act=act: act(change["new"]), names="value")
        self.checks = (rare, large)
        codes = _row([self.code.view, self.buttons["use"], self.buttons["copy"]])
        saves = _row([self.buttons[name] for name in ("svg", "png", "csv")])
        return column([self._grid(names), _row([rare, large]), codes, saves], "tc-more")

    def _grid(self, names: tuple[str, ...]) -> ipw.Box:
        return ipw.Box([self.controls[name].view for name in names]).add_class("tc-controls")

    def _laid_out(self, first: tuple[str, ...]) -> ipw.VBox:
        self.live.add_class("tc-live")
        bar = _row([self.buttons[n] for n in ("undo", "reset", "pin", "table", "zoom", "more")])
        parts = [
            self.assist,
            self.names,
            self.status,
            html(heading_html()),
            self._grid(first),
            self.message,
            self.live,
            self.stage,
            self.difference,
            bar,
            self.more,
            self.table,
            _row([self.presets, self.sources]),
            self.source,
            self.legend,
            html(f'<p class="tc-legend">{rare_words(TOGGLES["more"][0])}</p>'),
        ]
        return column(parts, "tc-app")


def _row(children: list[ipw.Widget]) -> ipw.HBox:
    return ipw.HBox(children).add_class("tc-row")


def _controls(app: TwoClocks, change: Callable[..., None]) -> dict[str, Control]:
    return {
        name: (DayControl if name == "day" else Control)(name, change, app.state.value(name))
        for name in evidence.controls()
    }
