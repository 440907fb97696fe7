"""The chart that zooms: plotly draws it in the browser, in each view for the screen of that view.

Python describes one plot for each screen in use, and sends of it only what differs. It is built
only where a learner wants to zoom: before that, `drawing.py` shows the same picture.
"""

from __future__ import annotations

import json
import re
from functools import cache
from typing import TYPE_CHECKING, Any

import traitlets as t

from explainer.front import script
from explainer.stage.view.readable import Readable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from explainer.draw.plot import Plot

# a script with one such letter takes twice the memory for as long as the kernel lives; as a string
# or as an expression, which is all that such letters stand in, its escape is the same
ODD = re.compile(r"[^\x00-\x7f]")
CONFIG = {
    "displayModeBar": True,
    # real buttons, so that one can zoom by keyboard; the full set would offer an upload to a cloud
    "modeBarButtons": [["zoomIn2d", "zoomOut2d", "resetScale2d"]],
    "showSendToCloud": False,
    "displaylogo": False,
    "responsive": False,
    "scrollZoom": False,
    "doubleClick": "reset",
}


class Chart(Readable):
    """A picture that one can zoom, on every screen it is shown on; the part in sight is shared.

    Args:
        plots: what to draw, by the key of each screen.

    Example:
        >>> from explainer.draw.plot import Plot
        >>> chart = Chart({"900-light": Plot(({"y": [1, 2]},), {"width": 900})})
        >>> chart.trace0
        {'900-light': {'y': [1, 2]}}
    """

    config: t.Dict[str, Any] = t.Dict(CONFIG).tag(sync=True)
    order: t.List[str] = t.List().tag(sync=True)  # the traits that hold the traces
    layouts: t.Dict[str, dict[str, Any]] = t.Dict().tag(sync=True)  # one for each screen
    part: t.List[float] = t.List().tag(sync=True)  # of the time axis; empty for the whole

    def __init__(self, plots: Mapping[str, Plot]) -> None:
        order = [f"trace{place}" for place, _ in enumerate(next(iter(plots.values())).traces)]
        # each trace is a trait of its own, so that one that stays is not sent again
        self.add_traits(**{name: t.Dict().tag(sync=True) for name in order})
        super().__init__(_esm=chart_script(), order=order)
        self.show(plots)

    def show(self, plots: Mapping[str, Plot]) -> None:
        """Show other plots.

        Args:
            plots: what to draw now, by the key of each screen; the same number of traces in the
                same order as before.
        """
        with self.hold_sync():
            self.layouts = {key: plot.layout for key, plot in plots.items()}
            traces = zip(*(plot.traces for plot in plots.values()), strict=True)
            for name, each in zip(self.order, traces, strict=True):
                setattr(self, name, dict(zip(plots, each, strict=True)))


@cache
def chart_script() -> str:
    """Return what draws a chart; a page of the site fetches it, and may get an OSError."""
    # five megabytes, so only when a chart is really built, and once for all charts
    from plotly.offline import get_plotlyjs

    # plotly looks for a module to put itself into, and chart.js takes it from there
    parts = ("var module={exports:{}};", get_plotlyjs(), script("chart.js"))
    return "\n".join(ODD.sub(_escaped, part) for part in parts)


def _escaped(found: re.Match[str]) -> str:
    return json.dumps(found[0])[1:-1]
