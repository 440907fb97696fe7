"""Run the lessons and store in each notebook what anyone may see before a guess: picture and words.

What is stored must be useful by itself: a page that only shows files, a reader without a kernel and
the strict notebook check all meet the same still pictures and sentences. Widget state would add
megabytes, and an answer would be given away. The cells that lead from lesson to lesson are written
here too, so that none is forgotten.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from explainer.hosts import HostError, shipped, words
from explainer.hosts.lab import ROOT, list_lessons

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

HELP = "run the lessons and store their still pictures and words"
MOST_BYTES = 250_000
STORED = ("text/html", "text/plain")
GUARDED = {"deletable": False, "editable": False}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command to its parser."""
    parser.add_argument("names", nargs="*", help="only these notebooks (starts of their names)")


def run(arguments: argparse.Namespace) -> int:
    """Run and store the notebooks that are asked for, or all, and list what is shipped now."""
    from explainer.content import ContentError
    from explainer.content.files import remember_passed

    try:
        remember_passed()
    except ContentError as fault:
        raise HostError(str(fault)) from fault
    for path in list_lessons(ROOT / "notebooks"):
        if not arguments.names or path.name.startswith(tuple(arguments.names)):
            store(path)
            print(f"{path.name}: {path.stat().st_size} bytes")
    shipped.write_list(ROOT / "notebooks")
    return 0


def store(path: Path) -> None:
    """Run one notebook and write it back with its still pictures and its words.

    Args:
        path: the notebook.

    Raises:
        HostError: if a cell fails, or the notebook has grown beyond 250 kB.
    """
    import nbformat
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError

    notebook = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]  # nbformat is half typed
    _lead_on(notebook)
    folder = {"metadata": {"path": str(path.parent)}}
    client = NotebookClient(notebook, timeout=120, store_widget_state=False, resources=folder)
    try:
        client.execute()
    except CellExecutionError as fault:
        what = next(iter(fault.evalue.splitlines()), "").rstrip(".")
        raise HostError(f"{path.name} does not run: {fault.ename}: {what}.") from fault
    for cell in notebook.cells:
        _keep_still(cell)
    notebook.metadata.pop("widgets", None)
    notebook.metadata["language_info"] = {"name": "python"}
    written = f"{nbformat.writes(notebook)}\n"  # type: ignore[no-untyped-call]  # the same
    if len(written.encode()) > MOST_BYTES:
        raise HostError(f"{path.name} has grown beyond {MOST_BYTES} bytes; shorten what it shows.")
    path.write_text(written, encoding="utf-8")


def _keep_still(cell: dict[str, Any]) -> None:
    cell["metadata"] |= GUARDED
    if cell["cell_type"] != "code":
        return
    cell["metadata"].pop("execution", None)
    for output in cell["outputs"]:
        if "data" in output:
            output["data"] = {
                kind: output["data"][kind] for kind in STORED if kind in output["data"]
            }
            output["metadata"] = {}


# The cells that lead from lesson to lesson, by their ids.


def _lead_on(notebook: Any) -> None:
    """Write the cells that say where one is, how to start, and where to go on."""
    ours = notebook.metadata.get("two_clocks")
    if ours is None:
        return
    for name, (place, said) in _leading_cells(ours["lesson"]).items():
        found = next((cell for cell in notebook.cells if cell["id"] == name), None)
        if found is None:
            found = _markdown(name)
            notebook.cells.insert(len(notebook.cells) if place < 0 else place, found)
        found["source"] = said
    _add_pieces(notebook.cells, ours["lesson"])


def _add_pieces(cells: list[Any], number: int) -> None:
    """Give each piece of the guide that the notebook lacks a heading and a cell in its place."""
    from nbformat.v4 import new_code_cell

    from explainer.content import LESSONS, guide
    from explainer.lessons import lesson_at_work

    place = next(at for at, cell in enumerate(cells, start=1) if cell["id"] == "start")
    for beat in guide(LESSONS[number]).beats:
        call = f"lesson({number}).{beat.piece}()"
        shown = next((at for at, cell in enumerate(cells) if call in cell["source"]), None)
        if shown is None:
            heading = _markdown(f"{beat.piece}-head")
            heading["source"] = f"## {getattr(lesson_at_work(number), beat.piece)().title}"
            hidden = {"jupyter": {"source_hidden": True}}
            source = f"from explainer import lesson\n{call}"
            code = new_code_cell(source, id=beat.piece, metadata=hidden)  # type: ignore[no-untyped-call]  # the same
            cells[place:place] = [heading, code]
            shown = place + 1
        place = shown + 1


def _leading_cells(number: int) -> dict[str, tuple[int, str]]:
    """Return each such cell: its id, its place (-1 is the end) and its Markdown."""
    from explainer.lessons import ways

    content = next(each for each in ways.course() if each.number == number)
    listed = content == ways.course()[0]
    return {
        "where": (1, ways.where_words(content)),
        "start": (2, words.START),
        "ways": (-1, ways.ways_on(content)),
        **({"lessons": (-1, ways.lesson_list())} if listed else {}),
    }


def _markdown(name: str) -> Any:
    from nbformat.v4 import new_markdown_cell

    return new_markdown_cell(id=name)  # type: ignore[no-untyped-call]  # the same
