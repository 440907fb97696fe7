"""Keys pressed in a lesson stay in the lesson, whatever has the focus."""

from __future__ import annotations

import string
from typing import TYPE_CHECKING

import pytest

from .harness import open_page
from .notebooks import write_notebook
from .toy_lesson import CODE, OTHERS, READ, SHOW, running_toy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from playwright.sync_api import Browser

    from .harness import Lesson
    from .server import Server

ARROWS = ("ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight")
REMOTE = ("PageUp", "PageDown", "b", ".", "Escape", "F10", "Shift+F5")  # F5 itself loads anew
OTHER_KEYS = ("Enter", "Escape", "Delete", "Backspace", " ", "Home", "End", "Tab", "Shift+Enter")
KEYS = (
    *(*string.ascii_lowercase, *string.digits, *ARROWS, *OTHER_KEYS),
    *("d", "d", "0", "0", "Control+Enter", "Alt+Enter", "Control+a", "Shift+L", "Control+b"),
    *(key for key in REMOTE if key != "Shift+F5"),
)
CONTROLS = {
    "button": ".tc-piece button:has-text('Press')",
    "slider handle": ".tc-piece [role=slider]",
    "number box": ".tc-piece input[type=number]",
    "text box": ".tc-piece input[type=text]",
    "several lines": ".tc-piece textarea",
    "list": ".tc-piece select",
    "checkbox": ".tc-piece .widget-checkbox input",
    "time of the player": ".tc-time input",
    "button of the player": ".tc-player button",
    "summary": ".tc-piece summary",
}
TEXTS = {
    "sentence": ".tc-live",
    "heading": ".jp-MarkdownCell h1",
    "margin": ".jp-MarkdownCell",
    "picture": ".tc-picture",
}


@pytest.fixture(scope="module")
def toy(browser: Browser, living: Server) -> Iterator[Lesson]:
    living.end_kernels()
    with open_page(browser, living) as page, running_toy(page, living) as lesson:
        yield lesson


def press_all(lesson: Lesson, css: str, keys: Sequence[str] = KEYS) -> None:
    for key in keys:
        lesson.page.locator(css).first.evaluate("node => node.focus({preventScroll: true})")
        lesson.page.keyboard.press(key)


@pytest.mark.parametrize("control", CONTROLS)
def test_no_key_on_a_control_reaches_the_notebook(toy: Lesson, control: str) -> None:
    before = toy.page.evaluate(READ)
    press_all(toy, CONTROLS[control])

    assert toy.page.evaluate(READ) == before
    assert toy.page.locator(".tc-stopped").count() == 0


def test_no_key_on_a_button_at_the_top_does_but_those_that_press_it(toy: Lesson) -> None:
    before = toy.page.evaluate(READ)
    press_all(toy, ".tc-tools button", [key for key in KEYS if not key.endswith(("Enter", " "))])

    assert toy.page.evaluate(READ) == before


@pytest.mark.parametrize("text", TEXTS)
def test_no_key_after_a_click_on_anything_else_does_either(toy: Lesson, text: str) -> None:
    before = toy.page.evaluate(READ)
    for clicks in (1, 2):
        toy.page.locator(TEXTS[text]).first.click(click_count=clicks)
        for key in KEYS:
            toy.page.keyboard.press(key)

    assert toy.page.evaluate(READ) == before


def test_a_closed_list_takes_its_own_arrows_and_letters(toy: Lesson) -> None:
    chosen = toy.page.locator(".tc-piece select")
    chosen.select_option("apple")
    chosen.focus()
    toy.page.wait_for_timeout(1500)  # letters within a second are one word to the browser
    for key, expected in (("ArrowDown", "bean"), ("c", "cherry"), ("ArrowUp", "bean")):
        toy.page.keyboard.press(key)
        assert chosen.evaluate("list => list.selectedOptions[0].label") == expected


def test_space_on_a_slider_does_not_move_the_page(toy: Lesson) -> None:
    toy.page.set_viewport_size({"width": 1280, "height": 300})
    toy.page.locator(".tc-piece [role=slider]").first.focus()
    place = "() => document.querySelector('.jp-WindowedPanel-outer').scrollTop"
    before = toy.page.evaluate(place)
    for _ in range(3):
        toy.page.keyboard.press(" ")
    toy.page.wait_for_timeout(300)

    assert toy.page.evaluate(place) == before
    toy.page.set_viewport_size({"width": 1280, "height": 900})


def test_the_usual_keys_save(toy: Lesson) -> None:
    toy.page.evaluate("""() => {
        window.tcSaves = 0;
        const { context } = window.jupyterapp.shell.currentWidget;
        context.model.dirty = true;  // what is unchanged is not saved
        context.saveState.connect((_, state) => { window.tcSaves += state === "started"; });
    }""")
    toy.page.locator(".tc-piece textarea").focus()
    toy.page.keyboard.press("Control+s")
    toy.page.wait_for_function("() => window.tcSaves === 1")


def test_with_the_code_shown_keys_work_on_cells_and_cells_are_still_guarded(toy: Lesson) -> None:
    show = toy.page.get_by_role("button", name="Show the code")
    show.click()
    before = toy.page.evaluate(READ)["cells"]
    toy.page.evaluate(
        "() => { window.jupyterapp.shell.currentWidget.content.activeCellIndex = 1; }"
    )
    toy.page.evaluate("() => window.jupyterapp.shell.currentWidget.content.activeCell.node.focus()")
    toy.page.keyboard.press("ArrowDown")
    toy.page.wait_for_timeout(500)  # JupyterLab takes the keyboard to the cell once more, later
    moved = toy.page.evaluate("() => window.jupyterapp.shell.currentWidget.content.activeCellIndex")
    for key in ("x", "d", "d"):
        toy.page.keyboard.press(key)
    toy.page.wait_for_timeout(500)
    press_all(toy, CONTROLS["button"])  # what is ours keeps its keys even now

    assert moved == 2
    assert toy.page.evaluate(READ)["cells"] == before
    toy.page.get_by_role("button", name="Hide the code").click()


def test_in_any_other_notebook_the_same_keys_do_what_they_always_did(toy: Lesson) -> None:
    write_notebook(toy.server.notebooks / "plain.ipynb", CODE + SHOW, OTHERS)
    with open_page(toy.page.context.browser, toy.server) as page:  # type: ignore[arg-type]
        page.open("plain.ipynb")
        page.command("notebook:run-all-cells")
        button = page.page.locator(CONTROLS["button"])
        button.wait_for()
        before = page.page.evaluate(READ)
        button.focus()
        page.page.keyboard.press("b")
        page.wait_until(lambda: page.page.evaluate(READ) != before, "the key has done nothing")

        assert page.page.locator(".tc-lesson").count() == 0
