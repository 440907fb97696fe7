"""A lesson is there at once: it runs by itself, has the page, and no other notebook is touched."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from .harness import Screen, open_page
from .notebooks import write_notebook
from .toy_lesson import NAME, lives, running_toy, wait_until_live, write_toy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

    from .harness import Lesson
    from .server import Server

SCREEN = Screen(1280, 800)
LIVE_WITHIN_S = 1.5  # after JupyterLab itself shows the notebook
PROMPTS = ".jp-InputPrompt:visible, .jp-OutputPrompt:visible, .jp-Collapser:visible"
BARS = ".jp-SideBar:visible"
MODEL = "window.jupyterapp.shell.currentWidget.context.model"
# when the heading is there, and when the first widget is
TIMES = """window.tcTimes = {};
(function look() {
    const seen = (name, css) => {
        if (document.querySelector(css)) window.tcTimes[name] ??= performance.now();
    };
    seen("shown", ".jp-MarkdownCell h1");
    seen("live", ".tc-piece .widget-slider");
    requestAnimationFrame(look);
})();"""


@contextmanager
def opening(browser: Browser, living: Server) -> Iterator[Lesson]:
    """Open the toy with a Python of its own."""
    living.end_kernels()
    with open_page(browser, living, SCREEN) as page:
        page.page.add_init_script(TIMES)
        with running_toy(page, living) as lesson:
            yield lesson


@pytest.fixture(scope="module")
def opened(browser: Browser, living: Server) -> Iterator[Lesson]:
    """The toy as it was met, for tests that leave it as they found it."""
    with opening(browser, living) as lesson:
        yield lesson


@pytest.fixture
def met(opened: Lesson) -> Iterator[Lesson]:
    """The toy, which nobody has changed; met anew where its Python has ended meanwhile."""
    if not lives(opened):
        opened.server.end_kernels()
        opened.open(NAME)
        wait_until_live(opened)
    yield opened
    opened.page.emulate_media(media="screen")
    opened.page.set_viewport_size({"width": SCREEN.width, "height": SCREEN.height})
    bars = opened.page.locator(BARS)
    opened.wait_until(lambda: bars.count() == 2, "the side bars did not come back")


def test_it_is_live_soon_at_its_top_and_unchanged_with_nothing_pressed(met: Lesson) -> None:
    times = met.page.evaluate("() => window.tcTimes")
    top = met.page.evaluate("() => document.querySelector('.jp-WindowedPanel-outer').scrollTop")

    assert (times["live"] - times["shown"]) / 1000 <= LIVE_WITHIN_S
    assert top == 0
    assert met.page.evaluate(f"() => {MODEL}.dirty") is False
    assert met.page.evaluate("() => window.tcSaid") == []
    assert met.record.page_errors == []


def test_the_lesson_has_the_page(met: Lesson) -> None:
    column = met.page.locator(".tc-piece").first.bounding_box()
    page = met.page.locator(".jp-WindowedPanel-outer").bounding_box()
    assert column is not None
    assert page is not None

    assert column["width"] >= 1180
    assert page["height"] >= 720
    assert met.page.locator(PROMPTS).count() == 0
    assert met.page.locator(".jp-InputArea-editor:visible").count() == 0
    assert met.page.locator(".jp-Notebook[lang=en]").count() == 1


def test_the_browser_s_own_print_has_all_of_the_lesson_and_nothing_of_jupyterlab(
    met: Lesson,
) -> None:
    cells = met.page.locator(".jp-Notebook .jp-Cell")
    last = cells.last
    met.page.set_viewport_size({"width": 800, "height": 200})
    met.page.emulate_media(media="print")
    high = met.page.evaluate("() => document.documentElement.scrollHeight")
    place = last.bounding_box()
    headed = met.page.locator(".jp-MarkdownCell:has(h1, h2)").evaluate_all(
        "cells => cells.map(cell => getComputedStyle(cell).breakAfter)"
    )

    assert place is not None
    assert set(headed) == {"avoid"}, "no heading is left behind at the foot of a page"
    assert 200 < place["y"] + place["height"] <= high
    assert met.page.locator("#jp-top-panel:visible, .jp-SideBar:visible").count() == 0


def test_on_a_phone_the_lesson_has_the_width_and_gives_it_back(met: Lesson) -> None:
    bars = met.page.locator(BARS)
    wide = bars.count()
    layout = """() => {
        const { leftArea, rightArea } = window.jupyterapp.shell.saveLayout();
        return [leftArea, rightArea].map(({ collapsed, visible }) => [collapsed, visible]);
    }"""
    before = met.page.evaluate(layout)
    met.page.set_viewport_size({"width": 390, "height": 800})
    met.wait_until(lambda: bars.count() == 0, "JupyterLab's side bars still take their width")
    page = met.page.locator(".jp-WindowedPanel-outer").bounding_box()
    while_narrow = met.page.evaluate(layout)
    tools = met.page.locator(".tc-tools button:visible").all()
    boxes = [box for each in tools if (box := each.bounding_box())]
    met.page.set_viewport_size({"width": 1280, "height": 800})
    met.wait_until(lambda: bars.count() == wide, "the side bars did not come back")

    assert wide == 2
    assert while_narrow == before  # JupyterLab would open the next page without its bars
    assert page is not None
    assert round(page["width"]) == 390
    assert len(boxes) == len(tools) == 3
    assert all(box["x"] >= 0 and box["x"] + box["width"] <= 390 for box in boxes)
    assert all(box["y"] >= 0 and box["y"] + box["height"] <= 28 for box in boxes)


def test_one_press_shows_all_code_and_one_more_hides_it(met: Lesson) -> None:
    met.page.get_by_role("button", name="Show the code").click()
    hide = met.page.get_by_role("button", name="Hide the code")
    shown = met.page.locator(".jp-CodeCell .jp-InputArea-editor:visible")
    met.wait_until(lambda: shown.count() == 2, "not all code is shown")

    assert hide.get_attribute("aria-pressed") == "true"
    hide.click()
    assert shown.count() == 0
    assert met.page.evaluate(f"() => {MODEL}.dirty") is False


@pytest.fixture
def toy(browser: Browser, living: Server) -> Iterator[Lesson]:
    with opening(browser, living) as lesson:
        yield lesson


def test_python_starts_with_the_page_and_only_once(toy: Lesson) -> None:
    sessions = toy.server.ask("sessions")
    log = toy.server.log.read_text(encoding="utf-8")

    assert [session["path"] for session in sessions] == [NAME]
    assert len(toy.server.kernels()) == 1
    assert "was not started ahead" not in log


def test_a_page_that_is_loaded_anew_shows_what_python_knows(toy: Lesson) -> None:
    asked: list[bytes] = []

    def keep(said: str | bytes) -> None:
        asked.append(said if isinstance(said, bytes) else said.encode())

    toy.page.on("websocket", lambda line: line.on("framesent", keep))
    toy.page.locator(".tc-piece [role=slider]").first.press("End")
    toy.page.locator(".tc-live", has_text="Power 9").wait_for()
    toy.page.reload()
    toy.wait_until_ready()
    wait_until_live(toy)

    toy.page.locator(".tc-live", has_text="Power 9").wait_for()
    toy.page.evaluate("() => window.jupyterapp.shell.currentWidget.context.revert()")
    wait_until_live(toy)  # what was read from the disk again, too

    toy.page.locator(".tc-live", has_text="Power 9").wait_for()
    toy.page.wait_for_function(f"() => !{MODEL}.dirty")
    # Python can be stopped in its main thread only, so no control may be answered in another
    assert asked
    assert not any(b"create_subshell_request" in each for each in asked)


def test_the_button_starts_a_lesson_that_has_no_python_whatever_a_person_added(
    toy: Lesson,
) -> None:
    toy.page.evaluate(f"""() => {{
        for (const source of ["1 / 0", ""])
            {MODEL}.sharedModel.insertCell(1, {{ cell_type: "code", source }});
    }}""")
    toy.server.end_kernels()
    toy.page.wait_for_function("() => document.querySelector('.tc-stopped')")
    tools = toy.page.locator(".tc-tools")
    tools.get_by_role("button", name="Start the lesson again").click()
    wait_until_live(toy)

    assert toy.run_in_kernel("print(slider.value)").strip() == "1"


def test_no_other_notebook_is_touched(browser: Browser, living: Server) -> None:
    write_notebook(living.notebooks / "other.ipynb", "print('I ran')")
    with open_page(browser, living) as page:
        page.open("other.ipynb")
        page.page.wait_for_timeout(2000)

        assert page.page.locator(".tc-lesson, .tc-tools").count() == 0
        assert page.page.locator(".jp-OutputArea-output").count() == 0
        assert page.page.locator(".jp-InputPrompt:visible").count() == 1


def test_a_lesson_that_is_not_trusted_waits_for_a_person(browser: Browser, living: Server) -> None:
    write_toy(living, "98_foreign.ipynb")
    path = living.notebooks / "98_foreign.ipynb"
    data = '"metadata": {}, "data": {"text/html": "<b>x</b>"}'
    output = f'"outputs": [{{"output_type": "display_data", {data}}}]'
    path.write_text(path.read_text().replace('"outputs": []', output, 1))
    with open_page(browser, living) as page:
        page.open("98_foreign.ipynb")
        page.page.get_by_role("button", name="Start the lesson", exact=True).click()
        wait_until_live(page)


def test_a_setting_turns_it_off(browser: Browser, living: Server) -> None:
    write_toy(living, "97_still.ipynb")
    living.set("two-clocks", "plugin", {"runOnOpening": False})
    try:
        with open_page(browser, living) as page:
            page.open("97_still.ipynb")
            page.page.wait_for_timeout(2000)
            assert page.page.locator(".tc-lesson").count() == 1
            assert page.page.locator(".tc-piece").count() == 0
    finally:
        living.set("two-clocks", "plugin", {"runOnOpening": True})
