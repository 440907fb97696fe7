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

PICTURE = '<svg class="tc-drawing" width="90" height="90"><path data-trace="line" d="{}"/></svg>'
picture, live = ipw.HTML(), ipw.HTML()
live.add_class("tc-live")
slider = ipw.IntSlider(value=1, min=0, max=9, description="Power")
slider.add_class("tc-control-power")

def say(change=None):
    end = 3 * slider.value ** 2
    picture.value = PICTURE.format(f"M1,1L2,{2 * slider.value}L3,{end}")
    live.value = f"The line ends at {end}, three times the square."

slider.observe(say, "value")
say()
app = ipw.VBox([slider, live, ipw.Box([picture]).add_class("tc-chart")])
app.add_class("tc-app")
display(app)
"""
