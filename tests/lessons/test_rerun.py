"""A lesson that is run again and again: the kernel keeps its size, and what was done in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.kernels import NOTEBOOKS, Kernel, cells, kernel

if TYPE_CHECKING:
    from collections.abc import Iterator

RUNS = 30
MOST_GROWTH_MB = 10.0
COUNT_WIDGETS = "from ipywidgets.widgets.widget import _instances as all_widgets; len(all_widgets)"


class Talk(Kernel):
    """A kernel with which a test talks as a page does, without a page."""

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


@pytest.fixture
def talk() -> Iterator[Talk]:
    with kernel(Talk, NOTEBOOKS) as running:
        yield running


@pytest.mark.parametrize("name", ["02", "05"])
def test_thirty_runs_leave_the_kernel_as_large_as_one(talk: Talk, name: str) -> None:
    for _ in range(2):  # what is fetched once is fetched by then
        for cell in cells(name):
            talk.run(cell)
    widgets, size = talk.run(COUNT_WIDGETS), talk.size_mb
    for _ in range(RUNS):
        for cell in cells(name):
            talk.run(cell)

    assert talk.run(COUNT_WIDGETS) == widgets
    assert talk.size_mb - size <= MOST_GROWTH_MB


def test_a_second_run_keeps_what_was_answered_and_what_was_opened(talk: Talk) -> None:
    for cell in cells("03"):
        talk.run(cell)
    talk.run("card = lesson(3).commit(); card.choose(3); card.set_confidence(2); card.keep()")
    talk.run("lesson(3).quiz().cards[0].choose(1)")
    talk.run("lesson(3).scar().inside.change('sessions', 2)")
    for cell in reversed(cells("03")):
        talk.run(cell)

    assert talk.run("len(lesson(3).answers.kept)") == "2"
    assert talk.run("lesson(3).scar().inside.state.plan.sessions") == "2"
    assert talk.run("lesson(3).scar().view.children[0] is lesson(3).scar().inside.view") == "True"
