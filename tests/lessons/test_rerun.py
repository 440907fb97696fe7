"""A lesson that is run again and again: the kernel keeps its size, and what was done in it."""

from __future__ import annotations

import json
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import psutil
import pytest
from jupyter_client.manager import KernelManager

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = Path(__file__).resolve().parents[2] / "notebooks"
RUNS = 30
MOST_GROWTH_MB = 10.0
COUNT_WIDGETS = "from ipywidgets.widgets.widget import _instances as all_widgets; len(all_widgets)"


class Kernel:
    """A kernel with which a test talks as a page does, without a page."""

    def __init__(self, manager: KernelManager) -> None:
        self.client = manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=60)
        self.process = psutil.Process(manager.provisioner.pid)  # type: ignore[union-attr]

    def run(self, code: str) -> str:
        """Run a cell and return the plain text of the last result.

        All is in the reply: a broadcast may lose its end where a machine is at its limit.

        Raises:
            AssertionError: if the cell fails, with its error.
        """
        asked = {"result": "globals().get('_')"}
        answer = self.client.execute(code, reply=True, timeout=120, user_expressions=asked)
        reply = answer["content"]
        assert reply["status"] == "ok", reply.get("evalue")
        result: str = reply["user_expressions"]["result"]["data"]["text/plain"]
        return result

    @property
    def size_mb(self) -> float:
        """How much memory the kernel holds, in MB."""
        held: int = self.process.memory_info().rss
        return held / 1e6


@contextmanager
def kernel() -> Iterator[Kernel]:
    manager = KernelManager(kernel_name="python3")
    manager.start_kernel(cwd=str(FOLDER))
    talk = Kernel(manager)
    try:
        yield talk
    finally:
        talk.client.stop_channels()
        manager.shutdown_kernel(now=True)


def cells(name: str) -> list[str]:
    """Return the code cells of a notebook."""
    (path,) = FOLDER.glob(f"{name}*.ipynb")
    found = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return ["".join(cell["source"]) for cell in found if cell["cell_type"] == "code"]


@pytest.mark.parametrize("name", ["02", "05"])
def test_thirty_runs_leave_the_kernel_as_large_as_one(name: str) -> None:
    with kernel() as talk:
        for _ in range(2):  # what is fetched once is fetched by then
            for cell in cells(name):
                talk.run(cell)
        widgets, size = talk.run(COUNT_WIDGETS), talk.size_mb
        for _ in range(RUNS):
            for cell in cells(name):
                talk.run(cell)

        assert talk.run(COUNT_WIDGETS) == widgets
        assert talk.size_mb - size <= MOST_GROWTH_MB


def test_a_second_run_keeps_what_was_answered_and_what_was_opened() -> None:
    with kernel() as talk:
        for cell in cells("03"):
            talk.run(cell)
        talk.run("card = lesson(3).commit(); card.choose(3); card.set_confidence(2); card.keep()")
        talk.run("lesson(3).quiz().cards[0].choose(1)")
        talk.run("lesson(3).scar().inside.change('sessions', 2)")
        for cell in reversed(cells("03")):
            talk.run(cell)

        assert talk.run("len(lesson(3).answers.kept)") == "2"
        assert talk.run("lesson(3).scar().inside.state.plan.sessions") == "2"
        assert (
            talk.run("lesson(3).scar().view.children[0] is lesson(3).scar().inside.view") == "True"
        )
