"""What a screen reader hears of every slider, at once and while the kernel is busy."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from .harness import open_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

    from .harness import Lesson
    from .server import Server

LESSONS = {
    "00_start_here": 0,
    "01_in_the_chair": 2,
    "02_repair_crew": 7,
    "03_lifting_a_scar": 5,
    "05_two_clocks": 10,
}
# what Python says of every place of every control, by name and by where its slider ends
ASK_PYTHON = """
import gc, json
from explainer.stage.controls import ControlRow
told = {}
for each in gc.get_objects():
    if isinstance(each, ControlRow) and len(each.inputs) > 1:
        slider = each.inputs[1]
        told[f"{each.row.name} {slider.min:g} {slider.max:g}"] = each.words
print(json.dumps(told))
"""
# every slider on the page, by name and by where it ends, in the order of the page
FIND_SLIDERS = """() => [...document.querySelectorAll(".tc-control .noUi-handle")].map((one, i) => {
    one.dataset.place = i;
    const names = [...one.closest(".tc-control").classList];
    const row = names.find(each => each.startsWith("tc-control-"));
    const end = name => Number(one.getAttribute(`aria-value${name}`));
    const [low, high] = [end("min"), end("max")];
    return [`${row.slice(11)} ${low} ${high}`, one.getAttribute("aria-valuetext")];
})"""
# moves a slider by its keys, without waiting for anything, and reads what it says at once
MOVE_AND_READ = """async ([place, key, times]) => {
    const handle = document.querySelector(`[data-place="${place}"]`);
    for (let i = 0; i < times; i++)
        handle.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true}));
    await null;  // a watch of the page runs before any frame
    await null;
    return handle.getAttribute("aria-valuetext");
}"""


@pytest.fixture(scope="module", params=LESSONS)
def spoken(request: pytest.FixtureRequest, browser: Browser, server: Server) -> Iterator[Any]:
    server.end_kernels()
    with open_page(browser, server) as page:
        page.run_whole(f"{request.param}.ipynb")
        yield page, LESSONS[request.param]


def test_every_slider_says_at_once_what_python_says(spoken: tuple[Lesson, int]) -> None:
    page, count = spoken
    sliders: list[tuple[str, str]] = page.page.evaluate(FIND_SLIDERS)
    told = json.loads(page.run_in_kernel(ASK_PYTHON))
    assert len(sliders) == count

    with page.busy_kernel():
        for place, (name, first) in enumerate(sliders):
            said = told[name]
            assert first in said, name
            keys = [("Home", 1), ("ArrowRight", 1), ("End", 1), ("ArrowLeft", 1), ("PageDown", 2)]
            *ends, between = [page.page.evaluate(MOVE_AND_READ, [place, *each]) for each in keys]
            assert ends == [said[0], said[1], said[-1], said[-2]], name
            assert between in said[:-2], name
            up = page.page.evaluate(MOVE_AND_READ, [place, "ArrowRight", 1])
            assert up == said[said.index(between) + 1], name


def test_the_time_control_says_the_moment_that_it_shows(spoken: tuple[Lesson, int]) -> None:
    page, _ = spoken
    for one in page.page.locator(".tc-time input").all():
        for key in ("Home", "End", "ArrowLeft"):
            one.focus()
            page.page.keyboard.press(key)
            shown = one.evaluate(
                "one => one.closest('.tc-time').querySelector('.tc-moment').textContent"
            )
            assert one.get_attribute("aria-valuetext") == shown != ""
