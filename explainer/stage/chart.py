"""The one wrapper of plotly's figure widget; nothing else in the project touches it.

It keeps four promises that the bare widget does not: the figure is updated in place, a page that
is reloaded shows the current picture, no button uploads anything, and the width follows the page.
It is built only where a learner wants to zoom: before that, `drawing.py` shows the same picture.
"""

from __future__ import annotations

import asyncio
from copy import deepcopy
from typing import TYPE_CHECKING, Any

import ipywidgets as ipw

if TYPE_CHECKING:
    from explainer.pictures.clocks.zoom import Plot

REFRESH_SECONDS = 0.4
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


class Chart:
    """A picture that is drawn once and then updated.

    Args:
        picture: what to draw first.
    """

    def __init__(self, picture: Plot) -> None:
        # importing it takes a second, so only when a picture is really built
        from plotly.graph_objects import FigureWidget

        self._shown = picture
        self._waiting: asyncio.TimerHandle | None = None
        self._figure = FigureWidget(data=list(picture.traces), layout=picture.layout)
        self._figure._config = {**self._figure._config, **CONFIG}
        self.view = ipw.Box([self._figure])

    @property
    def picture(self) -> Plot:
        """What the chart shows now."""
        return self._shown

    def show(self, picture: Plot) -> None:
        """Show another picture: only what differs is sent.

        Args:
            picture: the same number of traces in the same order as before.
        """
        layout = _changed(self._shown.layout, picture.layout)
        pairs = zip(self._shown.traces, picture.traces, strict=True)
        traces = [_changed(old, new) for old, new in pairs]
        with self._figure.batch_update():
            for trace, news in zip(self._figure.data, traces, strict=True):
                if news:
                    trace.update(news, overwrite=True)
            if layout:
                self._figure.update_layout(layout, overwrite=True)
        self._shown = picture
        self._refresh_soon()

    def _refresh_soon(self) -> None:
        if self._waiting:
            self._waiting.cancel()
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            self.refresh()
        else:
            self._waiting = loop.call_later(REFRESH_SECONDS, self.refresh)

    def refresh(self) -> None:
        """Bring up to date what a new view or a reloaded page reads (plotly leaves it as built)."""
        self._figure.set_trait("_widget_layout", deepcopy(self._figure._layout_obj._props))
        self._figure.set_trait("_widget_data", deepcopy(self._figure._data))


def _changed(old: dict[str, Any], new: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in new.items() if old.get(key) != value}
