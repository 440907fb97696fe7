"""Small notebooks that tests and benchmarks write for themselves."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

PYTHON = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}


def write_notebook(path: Path, *cells: str) -> Path:
    """Write a notebook of code cells that have not been run.

    Args:
        path: Where to write it.
        cells: The code of each cell.

    Returns:
        The same path.
    """
    made: list[dict[str, object]] = [
        {
            "cell_type": "code",
            "id": f"cell-{place}",
            "metadata": {},
            "execution_count": None,
            "outputs": [],
            "source": code,
        }
        for place, code in enumerate(cells)
    ]
    book = {"cells": made, "metadata": {"kernelspec": PYTHON}, "nbformat": 4, "nbformat_minor": 5}
    path.write_text(json.dumps(book), encoding="utf-8")
    return path


TOY = """
import ipywidgets as ipw
import plotly.graph_objects as go

fig = go.FigureWidget(go.Scatter(x=[1, 2, 3], y=[1, 1, 1], name="line"))
fig._config = {"showSendToCloud": False}
slider = ipw.IntSlider(value=1, min=0, max=9, description="Power")
slider.add_class("tc-control-power")
live = ipw.HTML()
live.add_class("tc-live")

def say(change=None):
    with fig.batch_update():
        fig.data[0].y = [1, 2 * slider.value, 3 * slider.value ** 2]
    live.value = f"The line ends at {3 * slider.value ** 2}, three times the square."

slider.observe(say, "value")
say()
chart = ipw.Box([fig])
chart.add_class("tc-chart")
app = ipw.VBox([slider, live, chart])
app.add_class("tc-app")
display(app)
"""
