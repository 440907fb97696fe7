"""Run the lessons and store in each notebook what it says, as plain text and nothing else.

What is stored must be useful by itself: a reader on a code site, a reader without a kernel and
the strict notebook check all read the same sentences. Widget state would add megabytes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.hosts import HostError
from explainer.hosts.lab import ROOT, list_notebooks

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

HELP = "run the lessons and store their text"
MOST_BYTES = 20_000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command to its parser."""
    parser.add_argument("names", nargs="*", help="only these notebooks (starts of their names)")


def run(arguments: argparse.Namespace) -> int:
    """Run and store the notebooks that are asked for, or all of them."""
    for path in list_notebooks(ROOT):
        if not arguments.names or path.name.startswith(tuple(arguments.names)):
            store(path)
            print(f"{path.name}: {path.stat().st_size} bytes")
    return 0


def store(path: Path) -> None:
    """Run one notebook and write it back with its text outputs only.

    Args:
        path: the notebook.

    Raises:
        HostError: if a cell fails, or the notebook has grown beyond 20 kB.
    """
    import nbformat
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError

    notebook = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]  # nbformat is half typed
    folder = {"metadata": {"path": str(path.parent)}}
    client = NotebookClient(notebook, timeout=120, store_widget_state=False, resources=folder)
    try:
        client.execute()
    except CellExecutionError as fault:
        what = next(iter(fault.evalue.splitlines()), "").rstrip(".")
        raise HostError(f"{path.name} does not run: {fault.ename}: {what}.") from fault
    for cell in notebook.cells:
        _keep_text(cell)
    notebook.metadata.pop("widgets", None)
    notebook.metadata["language_info"] = {"name": "python"}
    written = f"{nbformat.writes(notebook)}\n"  # type: ignore[no-untyped-call]  # the same
    if len(written.encode()) > MOST_BYTES:
        raise HostError(f"{path.name} has grown beyond {MOST_BYTES} bytes; shorten what it says.")
    path.write_text(written, encoding="utf-8")


def _keep_text(cell: dict) -> None:  # type: ignore[type-arg]  # nbformat's own nested mapping
    if cell["cell_type"] != "code":
        return
    cell["metadata"].pop("execution", None)
    for output in cell["outputs"]:
        if "data" in output:
            output["data"] = {"text/plain": output["data"]["text/plain"]}
            output["metadata"] = {}
