"""Every lesson as a whole page: run, opened, looked at and heard, on a laptop and a dark phone."""

from __future__ import annotations

import json
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe

from .harness import INTERACTIVE, NARROW_DARK, WIDE, open_page
from .scripts import FIND_OVERFLOWS
from .server import NOTEBOOKS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

    from .harness import Lesson
    from .server import Server

LESSONS = sorted(path.stem for path in NOTEBOOKS.glob("*.ipynb"))
OUTPUT = ".jp-OutputArea-output"
SLIDERS = {
    "00_start_here": 0,
    "01_in_the_chair": 2,
    "02_repair_crew": 7,
    "03_lifting_a_scar": 5,
    "05_two_clocks": 10,
}
# of every slider the contrast of its handle's edge and of its track against what is behind it
CONTRASTS = """() => {
    const parts = text => (text.match(/[\\d.]+/g) ?? []).map(Number);
    const light = text => {
        const [r, g, b] = parts(text).slice(0, 3).map(c => c / 255)
            .map(c => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const behind = node => {
        const paint = getComputedStyle(node).backgroundColor;
        const solid = (parts(paint)[3] ?? 1) > 0;
        return solid || !node.parentElement ? paint : behind(node.parentElement);
    };
    const contrast = (one, other) => {
        const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
        return (high + 0.05) / (low + 0.05);
    };
    return [...document.querySelectorAll(".tc-app .noUi-target")].map(track => {
        const page = behind(track.parentElement);
        const handle = getComputedStyle(track.querySelector(".noUi-handle")).borderTopColor;
        return [contrast(handle, page), contrast(getComputedStyle(track).backgroundColor, page)];
    });
}"""
# what stands in the picture and beside it, drawings in their shadow included
SHOWN = """() => [...document.querySelectorAll(".tc-app .tc-live, .tc-app .tc-chart, .tc-picture")]
    .map(each => (each.shadowRoot ?? each).innerHTML).join("")"""
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


@pytest.fixture(
    scope="module",
    params=[(name, screen) for name in LESSONS for screen in (WIDE, NARROW_DARK)],
    ids=lambda each: f"{each[0]}-{each[1].width}px-{each[1].theme}",
)
def whole(request: pytest.FixtureRequest, browser: Browser, server: Server) -> Iterator[Lesson]:
    """One lesson, run and opened, at one size and theme, in a kernel of its own."""
    name, screen = request.param
    server.end_kernels()
    with open_page(browser, server, screen) as page:
        page.run_whole(f"{name}.ipynb")
        yield page


def test_a_lesson_runs_without_an_error_and_stays_on_this_machine(whole: Lesson) -> None:
    assert whole.record.console_errors == []
    assert whole.record.page_errors == []
    assert whole.record.foreign == []
    assert whole.page.locator("[data-mime-type='application/vnd.jupyter.stderr']").count() == 0


def test_nothing_on_the_page_is_wider_than_its_place(whole: Lesson) -> None:
    outputs = whole.page.locator(OUTPUT).all()
    wide = [found for each in outputs for found in each.evaluate(FIND_OVERFLOWS)]

    assert len(outputs) > 5
    assert wide == []


def test_axe_finds_nothing_wrong_on_the_page(whole: Lesson) -> None:
    found = Axe().run(whole.page, context=OUTPUT).response

    said = [
        f"{each['id']}: {node['target']}" for each in found["violations"] for node in each["nodes"]
    ]
    assert said == []
    assert len(found["passes"]) > 5


def test_every_control_on_the_page_has_a_name(whole: Lesson) -> None:
    named = whole.controls(OUTPUT)

    assert len(named) > 10
    assert [role for role, name in named if role in INTERACTIVE and not name.strip()] == []


def test_a_list_looks_like_one_and_a_slider_stands_out_of_its_page(whole: Lesson) -> None:
    lists = whole.page.locator(".tc-app select").evaluate_all(
        "all => all.map(one => getComputedStyle(one)).map(s => [s.appearance, s.backgroundImage])"
    )
    edges: list[list[float]] = whole.page.evaluate(CONTRASTS)

    assert {tuple(look) for look in lists} <= {("auto", "none")}  # its own arrow, in any theme
    assert [edge for edge in edges if min(edge) < 3.0] == []


def test_the_keyboard_moves_the_first_picture(whole: Lesson) -> None:
    before = whole.page.evaluate(SHOWN)
    slider = whole.page.locator(".tc-app [role=slider]:visible").first
    if slider.count():
        slider.focus()
        whole.page.keyboard.press("ArrowRight")
    else:
        whole.page.locator(".tc-app button:visible").nth(1).focus()  # a step on, or the next depth
        whole.page.keyboard.press("Enter")

    whole.wait_until(lambda: whole.page.evaluate(SHOWN) != before, "nothing on the page moved")


def test_every_slider_says_at_once_what_python_says(whole: Lesson) -> None:
    sliders: list[tuple[str, str]] = whole.page.evaluate(FIND_SLIDERS)
    told = json.loads(whole.run_in_kernel(ASK_PYTHON))
    assert len(sliders) == SLIDERS[PurePosixPath(whole.page.url).stem]

    with whole.busy_kernel():
        for place, (name, first) in enumerate(sliders):
            said = told[name]
            assert first in said, name
            keys = [("Home", 1), ("ArrowRight", 1), ("End", 1), ("ArrowLeft", 1), ("PageDown", 2)]
            *ends, between = [whole.page.evaluate(MOVE_AND_READ, [place, *each]) for each in keys]
            assert ends == [said[0], said[1], said[-1], said[-2]], name
            assert between in said[:-2], name
            up = whole.page.evaluate(MOVE_AND_READ, [place, "ArrowRight", 1])
            assert up == said[said.index(between) + 1], name


def test_the_time_control_says_the_moment_that_it_shows(whole: Lesson) -> None:
    for one in whole.page.locator(".tc-time input").all():
        for key in ("Home", "End", "ArrowLeft"):
            one.focus()
            whole.page.keyboard.press(key)
            shown = one.evaluate(
                "one => one.closest('.tc-time').querySelector('.tc-moment').textContent"
            )
            assert one.get_attribute("aria-valuetext") == shown != ""
