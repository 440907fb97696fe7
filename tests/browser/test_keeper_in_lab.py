"""The second day in a real JupyterLab: what a run leaves behind does not reach the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import nbformat
import pytest

from .notebook_page import NotebookPage
from .server import jupyterlab

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

    from .server import Server

NAME = "lesson.ipynb"
SLIDER = "import ipywidgets\nipywidgets.IntSlider(description='Day')"


@pytest.fixture(scope="module")
def kept_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A JupyterLab with the package's extensions, that also saves the state of widgets."""
    folder = tmp_path_factory.mktemp("kept")
    notebooks = folder / "notebooks"
    notebooks.mkdir()
    cells = [
        nbformat.v4.new_markdown_cell("# A lesson", id="c00"),
        nbformat.v4.new_code_cell(SLIDER, id="c01"),
    ]
    shown = nbformat.v4.new_output("display_data", {"text/plain": "Day 0.", "text/html": "<p>0"})
    cells[1].outputs = [shown]
    notebook = nbformat.v4.new_notebook(cells=cells)
    notebook.metadata["two_clocks"] = {"lesson": 5}
    notebook.metadata["kernelspec"] = {"display_name": "Python 3", "name": "python3"}
    (notebooks / NAME).write_text(f"{nbformat.writes(notebook)}\n", encoding="utf-8")
    with jupyterlab(notebooks, keeper=True) as server:
        server.set("@jupyter-widgets/jupyterlab-manager", "plugin", {"saveState": True})
        yield server


@pytest.fixture
def page(browser: Browser, kept_server: Server) -> Iterator[NotebookPage]:
    """The lesson on a page, run once."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    opened = NotebookPage(context.new_page(), kept_server)
    opened.open(NAME)
    opened.command("notebook:run-all-cells")
    opened.page.wait_for_selector(".jupyter-widgets")
    opened.wait_for_answer()
    yield opened
    context.close()
    kept_server.end_kernels()


def save(page: NotebookPage) -> None:
    """Save, as Ctrl+S does, and make sure that nothing is asked."""
    page.page.evaluate("() => window.jupyterapp.commands.execute('docmanager:save')")
    page.page.wait_for_function("() => !window.jupyterapp.shell.currentWidget.context.model.dirty")
    assert page.page.query_selector(".jp-Dialog") is None


def test_a_lesson_that_is_run_and_saved_stays_what_it_was_and_an_edit_is_kept(
    page: NotebookPage, kept_server: Server
) -> None:
    file = kept_server.notebooks / NAME
    shipped = file.read_bytes()

    for _ in range(3):
        page.page.evaluate(
            "() => { window.jupyterapp.shell.currentWidget.context.model.dirty = true; }"
        )
        save(page)

    assert file.read_bytes() == shipped
    assert page.page.query_selector(".jupyter-widgets") is not None, "the page stays alive"

    page.page.evaluate(
        "() => window.jupyterapp.shell.currentWidget.context.model.cells.get(0)"
        ".sharedModel.setSource('# Mine')"
    )
    save(page)
    save(page)

    written = nbformat.read(file, as_version=4)
    assert written.cells[0].source == "# Mine"
    assert written.cells[1].outputs[0].data["text/plain"] == "Day 0."
    assert "widgets" not in written.metadata
