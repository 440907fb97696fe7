"""A lesson of one cell with every kind of control, and what a test sees of it."""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from playwright.sync_api import TimeoutError as TooLate

from .notebooks import write_notebook
from .player_page import row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .harness import Lesson
    from .server import Server

NAME = "99_toy.ipynb"
PIECES = 2
# as in a lesson, a cell that is run again shows the piece that is there
CODE = f"""
import ipywidgets as ipw
from explainer.stage.dress import dressed
from explainer.stage.view.player import Player

ROW = {row()!r}

def say(change=None):
    sentence.value = f"<p class='tc-live'>Power {{slider.value}}, told {{len(words.value)}}.</p>"

def piece(*parts):
    return dressed(ipw.VBox(parts))

if "shown" not in globals():
    slider = ipw.IntSlider(value=1, min=0, max=9, description="Power")
    words = ipw.Textarea(description="Words", continuous_update=False)
    sentence, more = ipw.HTML(), ipw.HTML("<details><summary>More</summary>Some more.</details>")
    say()
    slider.observe(say, "value")
    words.observe(say, "value")
    shown = piece(slider, words, sentence, more)
"""
SHOW = "shown"
OTHERS = """
if "other" not in globals():
    other = piece(
        ipw.Button(description="Press"), ipw.BoundedFloatText(description="Number"),
        ipw.Text(description="Name"), ipw.Checkbox(description="Tick"),
        ipw.Dropdown(options=["apple", "bean", "cherry"], description="List"), Player(ROW),
    )
other
"""
READ = """() => {
    const panel = window.jupyterapp.shell.currentWidget;
    return {
        cells: panel.content.widgets.map(each =>
            [each.model.id, each.model.type, each.model.sharedModel.getSource(), each.rendered]),
        mode: panel.content.mode,
        dialogs: document.querySelectorAll(".jp-Dialog, .jp-DocumentSearch-overlay").length,
        editors: document.querySelectorAll(".jp-Editor:focus-within").length,
        bar: window.jupyterapp.shell.leftCollapsed,
    };
}"""
PRESS_LAST = "() => [...document.querySelectorAll('.jp-Dialog-button')].at(-1)?.click()"
NO_DIALOG = "() => !document.querySelector('.jp-Dialog')"  # one that comes is closed within a tick
SAID = "() => [...document.querySelectorAll('.tc-stopped')].map(each => each.dataset.said)"
# every sentence that ever stood on the page, with the time
WATCH = """window.tcSaid = [];
new MutationObserver(found => {
    for (const { addedNodes } of found)
        for (const node of addedNodes)
            if (node.classList?.contains("tc-stopped")) window.tcSaid.push(node.dataset.said);
}).observe(document, { childList: true, subtree: true });"""
# pieces come and go while cells run, so only what holds for a while counts
STANDS = f"""() => {{
    const pieces = document.querySelectorAll(".tc-piece:not([inert])");
    const now = pieces.length === {PIECES} && !document.querySelector(".tc-stopped");
    if (!now) window.tcStands = null;
    window.tcStands ??= now ? Date.now() : null;
    return now && Date.now() - window.tcStands > 500;
}}"""


def write_toy(server: Server, name: str = NAME) -> None:
    """Write the toy into the server's folder, as a trusted lesson."""
    path = write_notebook(server.notebooks / name, CODE + SHOW, OTHERS)
    book: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    book["cells"].insert(
        0, {"cell_type": "markdown", "id": "head", "metadata": {}, "source": "# Toy"}
    )
    path.write_text(json.dumps(book), encoding="utf-8")
    server.lesson(name)


@contextmanager
def running_toy(lesson: Lesson, server: Server, name: str = NAME) -> Iterator[Lesson]:
    """Open the toy and wait until it has run by itself."""
    write_toy(server, name)
    lesson.page.add_init_script(WATCH)
    lesson.open(name)
    wait_until_live(lesson)
    yield lesson


def wait_until_live(lesson: Lesson) -> None:
    """Wait until all pieces stand and no sentence does."""
    lesson.page.wait_for_function(STANDS, timeout=30_000)


def lives(lesson: Lesson) -> bool:
    """Say whether all pieces stand and no sentence does, at once or within some seconds."""
    try:
        lesson.page.wait_for_function(STANDS, timeout=10_000)
    except TooLate:
        return False
    return True


def said(lesson: Lesson) -> list[str]:
    """Return what stands on the pieces now."""
    now: list[str] = lesson.page.evaluate(SAID)
    return now


def sentence_within(lesson: Lesson, seconds: float) -> str:
    """Return what stands on every piece after at most so many seconds.

    Raises:
        playwright's TimeoutError: If by then nothing does.
    """
    lesson.page.wait_for_function(
        f"() => document.querySelectorAll('.tc-stopped').length === {PIECES}",
        timeout=1000 * seconds,
    )
    (one,) = set(said(lesson))
    return one


def close_dialogs(lesson: Lesson) -> None:
    """Close what JupyterLab itself asks or tells."""
    while lesson.page.locator(".jp-Dialog").count():
        lesson.page.evaluate(PRESS_LAST)  # the lesson itself may close it first
        lesson.page.wait_for_timeout(100)


def start_again(lesson: Lesson) -> None:
    """Press the button of the first sentence, and wait until the lesson goes on."""
    close_dialogs(lesson)
    lesson.page.locator(".tc-stopped button").first.click()
    wait_until_live(lesson)
