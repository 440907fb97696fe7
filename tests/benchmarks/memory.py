"""What a kernel holds after half an hour: a lesson's cells are run and every control is moved.

No browser is needed: what a page would tell the widgets is told to the kernel directly, and the
hand goes to sliders, lists, boxes to tick and buttons by chance, the same way each time. Now and
then it rests, so that the skin follows. The chart is opened first. `python
tests/benchmarks/memory.py 03` prints the memory of another lesson on the way.
"""

from __future__ import annotations

import argparse
import queue
import random
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

PROJECT = Path(__file__).resolve().parents[2]
# neither the tests nor the benchmarks are an installed package
sys.path.insert(0, str(PROJECT))

from explainer.stage.words import BUTTONS, GATE_SKIP, TOGGLES  # noqa: E402
from tests.benchmarks.table import Row, write_row  # noqa: E402
from tests.kernels import PATIENCE_S, Kernel, cells, kernel  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jupyter_client.manager import KernelManager

WHOLE, QUICK = 2000, 400  # moves: half an hour, and less
MOST_MB, MOST_GROWTH_MB = 100.0, 5.0
DRAWN = {"sizes", "drawings", "frames"}  # what only a picture keeps
SCREEN = {"type": "screen", "width": 772, "theme": "light", "view": "memory"}
CLICK = {"method": "custom", "content": {"event": "click"}}
DRAWN_CHART = {"method": "custom", "content": {"type": "drawn"}}
REST_S, RESTS = 0.6, 40  # the skin follows a hand that rests, after so many moves
LEFT = {BUTTONS[name] for name in ("svg", "png", "csv", "copy")}  # only in a browser
INSIDE = """
import gc, sys
gc.collect()
print(f"{len(gc.get_objects()):,} objects, {len(sys.modules)} modules")
"""


class Page(Kernel):
    """A page without a browser: it knows the widgets of a kernel and moves them.

    Args:
        manager: the kernel's.
    """

    def __init__(self, manager: KernelManager) -> None:
        super().__init__(manager)
        self.models: dict[str, dict[str, Any]] = {}
        self.said = ""
        self.sizes_mb: list[tuple[str, float]] = []
        self._seen: set[str] = set()
        self._random = random.Random(5)  # noqa: S311  no secret

    def run(self, code: str) -> str:
        """Run a cell and return what it prints."""
        self.said = ""
        self._listen(self.client.execute(code))
        return self.said

    def tell(self, model: str, data: dict[str, Any]) -> None:
        """Tell a widget something, as its view does, and wait until the kernel has done with it."""
        message = self.client.session.msg("comm_msg", {"comm_id": model, "data": data})
        self.client.shell_channel.send(message)
        self._listen(message["header"]["msg_id"])

    def rest(self) -> None:
        """Let the hand rest, and hear what the kernel does by itself."""
        end = time.monotonic() + REST_S
        while (left := end - time.monotonic()) > 0:
            try:
                self._take(self.client.get_iopub_msg(timeout=left))
            except queue.Empty:
                return

    def look(self) -> None:
        """Let each picture say on which screen it is shown."""
        for model in [one for one, state in self.models.items() if DRAWN & set(state)]:
            if model not in self._seen:
                self._seen.add(model)
                self.tell(model, {"method": "custom", "content": SCREEN})

    def draw_charts(self) -> None:
        """Let each chart say that it has been drawn."""
        for model in [one for one, state in self.models.items() if "layouts" in state]:
            if model not in self._seen:
                self._seen.add(model)
                self.tell(model, DRAWN_CHART)

    def press(self, words: str) -> None:
        """Press every button with these words."""
        for model in [m for m, state in self.models.items() if state.get("description") == words]:
            self.tell(model, CLICK)

    def move(self) -> None:
        """Move any control to anywhere."""
        hands = {one: told for one, state in self.models.items() if (told := self._hand(state))}
        model = self._random.choice(sorted(hands))
        told = hands[model]
        if "value" in told or "index" in told:
            self.models[model].update(told)
            told = {"method": "update", "state": told, "buffer_paths": []}
        self.tell(model, told)

    def _hand(self, state: dict[str, Any]) -> dict[str, Any]:
        """Return what a hand would tell a widget of this state; nothing if it has no handle."""
        kind, pick = state.get("_model_name"), self._random
        if kind == "IntSliderModel":
            return {"value": pick.randint(state["min"], state["max"])}
        if kind == "FloatSliderModel":
            steps = round((state["max"] - state["min"]) / state["step"])
            return {"value": state["min"] + pick.randint(0, steps) * state["step"]}
        if kind == "DropdownModel" and state["_options_labels"]:
            return {"index": pick.randrange(len(state["_options_labels"]))}
        if kind == "CheckboxModel":
            return {"value": not state["value"]}
        if kind == "ButtonModel" and state["description"] not in LEFT:
            return CLICK
        return {}

    def _listen(self, asked: str) -> None:
        while True:
            message = self.client.get_iopub_msg(timeout=PATIENCE_S)
            self._take(message)
            idle = message["content"].get("execution_state") == "idle"
            if idle and message["parent_header"].get("msg_id") == asked:
                return

    def _take(self, message: dict[str, Any]) -> None:
        kind, content = message["msg_type"], message["content"]
        if kind == "error":
            raise RuntimeError(f"{content['ename']}: {content['evalue']}")
        if kind == "stream":
            self.said += content["text"]
        if kind == "comm_open":
            self.models[content["comm_id"]] = content["data"]["state"]
        elif kind == "comm_msg":
            self.models.get(content["comm_id"], {}).update(content["data"].get("state", {}))

    def note(self, when: str) -> None:
        """Note what the kernel holds, and say it."""
        inside = self.run(INSIDE).strip()
        self.sizes_mb.append((when, self.size_mb))
        print(f"{when}: {self.size_mb:.1f} MB, {inside}", file=sys.stderr, flush=True)


def open_lesson(page: Page, number: str) -> None:
    """Run all cells of a lesson, open all its gates, and look at all of it.

    Args:
        page: that of the kernel.
        number: with which the notebook's name begins.
    """
    page.note("bare kernel")
    for cell in cells(number):
        page.run(cell)
    page.note("cells run")
    page.press(GATE_SKIP)
    for _ in range(2):  # the clocks, then the skin that comes beside them
        page.look()
        page.rest()
    page.note("seen")


def measure(number: str = "05", moves: int = WHOLE) -> Iterator[Row]:
    """Use a lesson for half an hour.

    Args:
        number: with which the notebook's name begins.
        moves: how often a control is moved.
    """
    with tempfile.TemporaryDirectory() as folder, kernel(Page, Path(folder)) as page:
        open_lesson(page, number)
        page.press(TOGGLES["zoom"][0])
        page.rest()
        page.draw_charts()
        page.note("chart drawn")
        for move in range(1, moves + 1):
            page.move()
            if move % RESTS == 0:
                page.rest()
                page.look()
                page.draw_charts()
            if move % (moves // 4) == 0:
                page.note(f"{move} moves")
    yield from rows(number, page.sizes_mb)


def rows(number: str, sizes_mb: list[tuple[str, float]]) -> Iterator[Row]:
    """Say what the kernel held, and how much the second half of all moves added.

    Args:
        number: of the lesson.
        sizes_mb: what was noted, by when.
    """
    (_, middle), _, (when, last) = sizes_mb[-3:]
    goal = f"≤ {MOST_MB:.0f} MB"
    said = ", ".join(f"{held:.0f} MB ({at})" for at, held in sizes_mb)
    yield Row(f"lesson {number}: kernel after {when}", goal, said, "", last <= MOST_MB)
    grown, most = last - middle, f"grows ≤ {MOST_GROWTH_MB:.0f} MB"
    met = grown <= MOST_GROWTH_MB
    yield Row(f"lesson {number}: second half of the moves", most, f"{grown:+.1f} MB", "", met)


def main() -> int:
    """Print what the kernel of one lesson holds."""
    words = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    words.add_argument("lesson", nargs="?", default="05", help="the lesson's number, such as 05")
    words.add_argument("--moves", type=int, default=WHOLE)
    chosen = words.parse_args()
    for row in measure(chosen.lesson, chosen.moves):
        print(write_row(row), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
