"""One notebook on one page of JupyterLab: open it, run commands, talk to its kernel."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING
from urllib.parse import quote

from playwright.sync_api import Error

from .chrome import Record
from .scripts import ALL_LIVE, HOLD_KERNEL, IS_READY, RUN_IN_KERNEL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Page

    from .server import Server

FIRST_PICTURE_MS = 60_000.0
PATIENCE_SECONDS = 15.0
LINES = 3  # more than a page lays before Python answers
HOLD_SECONDS = 120  # far longer than any test needs: the end of the block ends it


class NotebookPage:
    """A page for one notebook, and a record of what it reports.

    Args:
        page: The browser's page.
        server: The JupyterLab behind it.
    """

    def __init__(self, page: Page, server: Server) -> None:
        self.page = page
        self.server = server
        self.record = Record()
        self.record.watch(page)

    def open(self, notebook: str) -> None:
        """Open a notebook in JupyterLab's single-document mode and wait for its kernel."""
        self.page.goto(f"{self.server.address}/doc/tree/{quote(notebook)}")
        self.wait_until_ready()

    def wait_until_ready(self) -> None:
        """Wait until the notebook is loaded and its kernel has answered."""
        self.page.wait_for_function(
            "() => window.jupyterapp?.shell?.currentWidget?.sessionContext?.session?.kernel",
            timeout=FIRST_PICTURE_MS,
        )
        self.page.evaluate(IS_READY)

    def wait_until_live(self) -> None:
        """Wait until every cell of code shows its piece."""
        self.page.wait_for_function(ALL_LIVE, timeout=FIRST_PICTURE_MS)
        self.wait_for_answer()

    def command(self, name: str) -> None:
        """Start one of JupyterLab's commands, as its menus do, without waiting for its end."""
        self.page.evaluate("name => { void window.jupyterapp.commands.execute(name); }", name)

    def run_in_kernel(self, code: str) -> str:
        """Run Python in the notebook's kernel, as a cell would; return what it printed.

        Raises:
            RuntimeError: If the code raised an error, with its name and text.
        """
        said: dict[str, str] = self.page.evaluate(RUN_IN_KERNEL, code)
        if said["error"]:
            raise RuntimeError(said["error"])
        return said["text"]

    @contextmanager
    def busy_kernel(self) -> Iterator[None]:
        """Keep the notebook's kernel busy from the first to the last line of a `with` block.

        Raises:
            AssertionError: If the kernel did not begin, or was free before the block ended.
        """
        self.page.evaluate(HOLD_KERNEL, f"import time; time.sleep({HOLD_SECONDS})")
        try:
            self.wait_until(lambda: self._held("begun"), "the kernel has not begun")
            yield
            assert not self._held("ended"), "the kernel was free before the end"
        finally:
            self.interrupt_kernel()

    def _held(self, what: str) -> bool:
        said: bool = self.page.evaluate("what => window.tcHeld[what]", what)
        return said

    def interrupt_kernel(self) -> None:
        """Stop what the kernel is doing, as the stop button does, and wait until it answers."""
        self.page.evaluate(
            "() => window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.interrupt()"
        )
        self.wait_for_answer()

    def wait_for_answer(self) -> None:
        """Wait until the kernel has done all that the page has asked of it so far.

        The kernel answers in the order of asking. A slider that is still moving holds its last
        value back until the one before it is answered, hence two questions.
        """
        answers = 0
        for _ in range(LINES):
            try:
                while answers < 2:
                    self.run_in_kernel("")
                    answers += 1
            except Error as ended:
                # a page for which Python was too slow at first has laid a new line meanwhile
                if "Canceled future" not in ended.message:
                    raise
                answers = 0
            else:
                return
        raise AssertionError(f"Python has not answered on any of {LINES} lines.")

    def wait_for_frames(self, count: int) -> None:
        """Wait until the browser has begun to draw so many frames."""
        for _ in range(count):
            self.page.evaluate("() => new Promise(done => requestAnimationFrame(done))")

    def view_again(self, cell: int) -> None:
        """Show the output of a cell a second time, as its context menu does."""
        self.page.evaluate(
            "cell => { window.jupyterapp.shell.currentWidget.content.activeCellIndex = cell; }",
            cell,
        )
        self.command("notebook:create-output-view")

    def save_and_reload(self) -> None:
        """Save the notebook and load the page anew; the kernel goes on."""
        self.page.evaluate("() => window.jupyterapp.shell.currentWidget.context.save()")
        self.page.reload()
        self.wait_until_ready()

    def wait_until(self, holds: Callable[[], bool], otherwise: str) -> None:
        """Wait up to 15 s for something to become true.

        Raises:
            AssertionError: If it does not, with what is the case instead.
        """
        end = time.monotonic() + PATIENCE_SECONDS
        while not holds():
            if time.monotonic() > end:
                raise AssertionError(f"After {PATIENCE_SECONDS:g} s {otherwise}.")
            self.page.wait_for_timeout(50)
