"""The same picture of the same model, made live in the two ways that teachers mostly use."""

from __future__ import annotations

import importlib.util
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.browser.notebooks import write_notebook

if TYPE_CHECKING:
    from pathlib import Path

APP = "05_two_clocks.ipynb"


@dataclass(frozen=True, slots=True)
class Case:
    """One way to make the picture live.

    Args:
        name: What it is called in the report.
        notebook: Its file.
        picture: CSS selector of the place that the picture is in.
        slider: CSS selector of the handle of the days between sessions.
    """

    name: str
    notebook: str
    picture: str
    slider: str


OURS = Case(
    "Two Clocks", APP, ".tc-app .tc-chart", ".tc-app .tc-control-session_gap_days [role=slider]"
)
PLOTLY = Case(
    "interact + a new plotly figure",
    "plotly.ipynb",
    ".jp-OutputArea",
    ".widget-slider .noUi-handle",
)
MATPLOTLIB = Case("interact + Matplotlib", "matplotlib.ipynb", ".jp-OutputArea", ".noUi-handle")

MODEL = """
from ipywidgets import IntSlider, interact
from explainer.science.plan import Person, Plan
from explainer.science.signs import signs
from explainer.pictures.clocks.picture import Look, timeline
from explainer.pictures.clocks.zoom import plot

def draw(gap):
    return plot(timeline(signs(Plan(session_gap_days=gap), Person()), 3.0, Look()))

slider = IntSlider(value=28, min=2, max=84, description="Gap")
"""

WITH_PLOTLY = """
import plotly.graph_objects as go

def show(gap):
    picture = draw(gap)
    go.Figure(list(picture.traces), picture.layout).show()

interact(show, gap=slider);
"""

WITH_MATPLOTLIB = """
%matplotlib inline
import matplotlib.pyplot as plt

def parts(trace):
    xs, ys = [], []
    for x, y in zip(trace["x"], trace["y"]):
        if x is None or y is None:
            yield xs, ys
            xs, ys = [], []
        else:
            xs.append(x), ys.append(y)
    yield xs, ys

def show(gap):
    picture = draw(gap)
    figure, axes = plt.subplots(figsize=(8.5, picture.layout["height"] / 100))
    for trace in picture.traces:
        if "text" in trace["mode"]:
            for x, y, words in zip(trace["x"], trace["y"], trace["text"]):
                if x is not None:
                    axes.text(x, y, words.replace("<b>", "").replace("</b>", ""), fontsize=8)
            continue
        for xs, ys in parts(trace):
            if trace.get("fill"):
                axes.fill(xs, ys, color="tab:blue", alpha=0.4)
            elif trace["mode"] == "lines":
                axes.plot(xs, ys, color="tab:red")
    axes.set(xlim=(0, 4), ylim=picture.layout["yaxis"]["range"])
    plt.show()

interact(show, gap=slider);
"""


def has_matplotlib() -> bool:
    """Say whether Matplotlib is installed here."""
    return importlib.util.find_spec("matplotlib") is not None


def write_rivals(folder: Path) -> list[Case]:
    """Write the rivals' notebooks beside ours; return the cases that can run here."""
    write_notebook(folder / PLOTLY.notebook, MODEL, WITH_PLOTLY)
    if not has_matplotlib():
        return [OURS, PLOTLY]
    write_notebook(folder / MATPLOTLIB.notebook, MODEL, WITH_MATPLOTLIB)
    return [OURS, PLOTLY, MATPLOTLIB]
