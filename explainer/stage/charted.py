"""A picture that can also be opened as a chart: one that zooms, and is read by pointing.

The picture stands on the page at once. plotly, which draws the chart, is five megabytes of script:
it is asked for when a learner opens the chart, and until it has drawn, the picture stands.
"""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from explainer.draw.figure import Figure
from explainer.draw.palette import Look
from explainer.draw.rows import rows_picture, rows_plot
from explainer.science.plan import Person, Plan
from explainer.stage.exhibit import Exhibit
from explainer.stage.parts import Choices
from explainer.stage.piece import give_back
from explainer.stage.shell import Extra, show
from explainer.stage.state import Chosen
from explainer.stage.view.chart import Chart, chart_script
from explainer.stage.view.drawing import Drawing
from explainer.stage.words import REFUSED, ROWS_HELP, TOGGLES, ZOOM_AWAY, ZOOM_COMING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from explainer.draw.palette import Screen
    from explainer.draw.plot import Plot
    from explainer.draw.rows import Rows
    from explainer.stage.shell import Caption


@dataclass(frozen=True, slots=True)
class Zoomable(Chosen):
    """The state of a picture that can be opened as a chart.

    Args:
        zoomed: whether the chart is shown in place of the picture.
    """

    zoomed: bool = field(default=False, kw_only=True)


Z = TypeVar("Z", bound=Zoomable)


class Charted(Exhibit[Z]):
    """A picture that a button turns into a chart, and back; Escape in the chart leads back too."""

    chart: Chart | None = None
    zoom_help = ROWS_HELP
    _drawn_once = False  # whether a browser has drawn the chart

    @abstractmethod
    def plots(self) -> Mapping[str, Plot]:
        """Describe the chart for every screen in use, by its key."""

    def readings(self) -> Mapping[str, tuple[str, str, str]]:
        """Return what keys can read in the chart, as `Drawing.read` takes it; nothing if none."""
        return {}

    def actions(self) -> dict[str, Callable[[], None]]:
        """Return what the buttons under the picture do, by their name in `stage.words`."""
        return {**super().actions(), "zoom": self.zoom}

    def zoom(self) -> None:
        """Open the picture as a chart, or go back to the whole picture."""
        if self.chart is None:
            self.reply(ZOOM_COMING, "zoom")  # to build it takes a second or two
            try:
                chart_script()
            except OSError:  # a page fetches it, and its network may have gone
                self.reply(ZOOM_AWAY, "zoom", REFUSED)
                return
        self.toggle("zoomed")
        words = self.zoom_help if self._drawn_once else ZOOM_COMING
        self.reply(words if self.state.zoomed else "", "zoom")

    def charted(self) -> None:
        """Put the chart in the place of the picture, now that a browser has drawn it."""
        self._drawn_once = True
        self._put_chart()
        if self.state.zoomed:
            self.reply(self.zoom_help, "zoom")
        give_back(at_once=True)  # the script has been copied several times on its way to the page

    def write(self) -> None:
        """Write all words, and show the picture or the chart."""
        super().write()
        self._put_chart()

    def draw_chart(self) -> None:
        """Draw the chart for every screen, where it is open."""
        if not self.state.zoomed:
            return
        plots = self.plots()
        if self.chart is None:
            self.chart = Chart(plots)
            self.chart.on_msg(self.safely(self._heard))
            self.chart.read_label = self.shell.picture.read_label
            self.shell.buttons["zoom"].add_class("tc-zooms")
        else:
            self.chart.show(plots)
        self.chart.read(self.readings())

    def _heard(self, _: object, message: Mapping[str, Any], __: object) -> None:
        if message.get("type") == "drawn":
            self.charted()
        elif self.state.zoomed:  # a key has closed it
            self.zoom()

    def _put_chart(self) -> None:
        self.shell.buttons["zoom"].description = TOGGLES["zoom"][self.state.zoomed]
        if self.chart is None:
            return
        # it stays on the page once it was shown: to open it again costs nothing
        self.shell.stage.children = (self.shell.picture, self.chart)
        coming = self.state.zoomed and not self._drawn_once  # until then the picture stands
        show(self.shell.picture, on=coming or not self.state.zoomed)
        show(self.chart, on=self.state.zoomed)
        (self.chart.add_class if coming else self.chart.remove_class)("tc-coming")
        if not self.state.zoomed:
            self.chart.part = []  # opened again, it shows the whole


@dataclass(frozen=True, slots=True)
class Shown(Zoomable):
    """The state of rows: which of their kinds is shown."""

    kind: str = field(default="", kw_only=True)


class ChartedRows(Charted[Shown]):
    """Rows with a mark and a range each: read by pointing and by key, and opened as a chart.

    Args:
        caption: the words around the picture.
        kinds: what one may choose between, in words, by its key; the first one holds.
        first: the rows at the start; the picture keeps their title and description.
        read_label: what the rows are called, for those who go through them by key.
    """

    def __init__(
        self, caption: Caption, kinds: Mapping[str, str], first: Rows, read_label: str
    ) -> None:
        self.drawing: Drawing[Figure] = Drawing(rows_picture(first, Look()))
        self.drawing.read_label = read_label
        keys = self._keys = tuple(kinds)
        press = self.safely(lambda place: self.choose(keys[place]))
        self.kinds = Choices(list(kinds.values()), press, inline=True)
        start, extra = Shown(Plan(), Person(), 0.0, kind=keys[0]), Extra((self.kinds.view,))
        super().__init__(caption, start, (), extra, self.drawing)
        self.shell.view.add_class("tc-limits")  # on a wall its picture comes first

    @abstractmethod
    def rows(self) -> Rows:
        """Return the rows that are shown now."""

    def choose(self, kind: str) -> None:
        """Show the rows of another kind.

        Args:
            kind: a key of `kinds`.
        """
        self.go(self.state.change("kind", kind), f"kind {kind}")

    def render(self) -> None:
        """Show the state: what is chosen, words, picture and table."""
        self.kinds.mark(self._keys.index(self.state.kind))
        super().render()

    def picture(self, screen: Screen) -> Figure:
        """Return the rows for a screen."""
        return rows_picture(self.rows(), Look().on(screen))

    def plots(self) -> Mapping[str, Plot]:
        """Describe the rows as a chart for every screen in use, by its key."""
        shown = self.rows()
        screens = self.drawing.screens
        return {each.key: rows_plot(shown, Look().on(each)) for each in screens}

    def draw(self, *, anew: bool = True) -> None:
        """Draw the rows for every screen.

        Args:
            anew: whether to draw again where a drawing stands already.
        """
        shown = self.rows()
        self.drawing.draw(Look(), lambda at: rows_picture(shown, at), anew=anew)
        self.draw_chart()

    def write(self) -> None:
        """Write all words, and let each row be read."""
        super().write()
        self.drawing.read(self.readings())
