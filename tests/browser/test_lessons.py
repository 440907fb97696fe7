"""Every lesson as a whole page: run, opened, looked at and heard, on a laptop and a dark phone."""

from __future__ import annotations

import json
import re
import shutil
from contextlib import suppress
from itertools import pairwise
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import TimeoutError as TooLate

from explainer.stage.words import TOGGLES

from .harness import ALL_LAID_OUT, INTERACTIVE, NARROW_DARK, WIDE, open_page
from .scripts import (
    COVERED,
    FIND_OVERFLOWS,
    LOOK,
    MISPLACED,
    NO_RING,
    RANKS,
    SMALL_TARGETS,
    SMALL_TYPE,
    TOUCHING,
    TRANSLATE,
    TRANSLATE_BACK,
    TYPE_SIZES,
)
from .server import NOTEBOOKS
from .toy_lesson import READ

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Locator

    from .harness import Lesson
    from .server import Server

LESSONS = sorted(path.stem for path in NOTEBOOKS.glob("*.ipynb"))
OUTPUT = ".jp-OutputArea-output"
# where a picture has no slider in sight
ON = re.compile("^(Next|Upper dermis|Days of redness|Medicines|Hear: A tiny trial)$")
SLIDERS = {
    "00_start_here": 0,
    "01_in_the_chair": 2,
    "02_repair_crew": 7,
    "03_lifting_a_scar": 5,
    "04_benefits_weighed": 0,
    "05_two_clocks": 11,
    "06_should_i_and_aftercare": 0,
    "07_myth_court": 0,
    "08_evidence_and_limits": 1,
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
UNCOVER = """() => {
    const all = css => [...document.querySelectorAll(css)];
    for (const each of all(".tc-gate")) each.classList.add("tc-uncovered");
    for (const each of all(".tc-card, .tc-app")) each.classList.add("tc-shown");
}"""
PICTURES = """further => [...document.querySelectorAll(".tc-app:has(.tc-chart, .tc-picture)")]
    .filter(app => app.offsetWidth && !app.querySelector(".tc-app"))"""
# of each picture with its controls and its sentence, what is cut off when its top is at the top
CUT = (
    PICTURES
    + """.flatMap((app, at) => {
        app.scrollIntoView({block: "start"});
        const room = app.closest(".jp-WindowedPanel-outer").getBoundingClientRect();
        const parts = [".tc-head", ".tc-top", ".tc-live", ".tc-day", ".tc-chart", ".tc-picture"];
        parts.push(".tc-caption", ".tc-time", ".tc-press", ...further);
        return parts.flatMap(part => [...app.querySelectorAll(part)]).flatMap(part => {
            const {top, bottom, height} = part.getBoundingClientRect();
            const lost = Math.max(room.top - top, bottom - room.bottom);
            return height && lost > 1 ? [`${at} ${part.className} ${Math.round(lost)}`] : [];
        });
    })"""
)
# on a wall: what is lost of each picture, and of its further controls, while one goes through all
# that stands beside it; a second picture stands below
GONE = (
    PICTURES
    + """.flatMap((app, at) => {
    const room = app.closest(".jp-WindowedPanel-outer").getBoundingClientRect();
    const shown = [...app.children].filter(part => part.offsetHeight && !part.matches(".tc-aside"));
    return shown.flatMap(part => {
        app.scrollIntoView({block: "start"});
        part.scrollIntoView({block: "nearest"});
        const whole = [...app.querySelectorAll(".tc-chart, .tc-picture")];
        if (part.matches(".tc-more")) whole.push(part);
        return whole.flatMap(one => {
            const {top, bottom, height} = one.getBoundingClientRect();
            const lost = Math.max(room.top - top, bottom - room.bottom);
            return height && lost > 1 ? [`${at} ${part.className} ${Math.round(lost)}`] : [];
        });
    });
})"""
)
# where pictures and what one presses below them stand in their app
PLACES = """() => [...document.querySelectorAll(".tc-app :is(.tc-chart, .tc-picture, .tc-press)")]
    .filter(one => one.offsetWidth && !one.closest(".tc-day"))
    .map(one => [one, one.closest(".tc-app")].map(each => each.getBoundingClientRect().top))
    .map(([top, home]) => Math.round(top - home)).join()"""
# on a phone: sentence and day of each picture that has a day, once its last lane is in sight
LOST = """() => [...document.querySelectorAll(".tc-app:has(.tc-day)")].flatMap(app => {
    app.querySelector(".tc-chart").scrollIntoView({block: "end"});
    const room = app.closest(".jp-WindowedPanel-outer").getBoundingClientRect();
    return [".tc-live", ".tc-day"].flatMap(part => {
        const {top, bottom} = app.querySelector(part).getBoundingClientRect();
        return top < room.top - 1 || bottom > room.bottom + 1 ? [part] : [];
    });
})"""
# whether something is on the screen, whole
IN_SIGHT = """one => {
    const room = one.closest(".jp-WindowedPanel-outer").getBoundingClientRect();
    const {top, bottom} = one.getBoundingClientRect();
    return top >= room.top - 1 && bottom <= room.bottom + 1;
}"""
# of each picture under a hand, by how much it is smaller than it was drawn
SHRUNK = """() => [...document.querySelectorAll(".tc-chart :is(svg.tc-drawing, .tc-drawn > svg)")]
    .flatMap(svg => {
        const drawn = svg.viewBox.baseVal.width, shown = svg.getBoundingClientRect().width;
        return shown && shown < 0.97 * drawn ? [`${drawn} px at ${Math.round(shown)}`] : [];
    })"""
AFTER = "heads => heads.map(head => getComputedStyle(head).breakAfter)"
# day lines that do not rest where they would cross words
RESTLESS = """lines => lines.filter(line => line.style.getPropertyValue("--tc-rests")
    && getComputedStyle(line).backgroundImage === "none").length"""
# of the tables of what is seen, those that are not on the page, or not as one
UNPRINTED = """tables => tables.filter(one => one.parentElement.offsetWidth).flatMap(one => {
    const [table, row] = [one.querySelector("table"), one.querySelector("tr")];
    const whole = table?.offsetHeight && getComputedStyle(row).display === "table-row";
    return whole ? [] : [one.textContent.slice(0, 60) || "no table"];
})"""
PRINTED = "lines => lines.map(line => getComputedStyle(line).printColorAdjust)"
# whether JupyterLab lays out only what is near
LEAVES_OUT = "cell => getComputedStyle(cell).contentVisibility !== 'visible'"
# what a reader may ask for (WCAG 1.4.12)
SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }"""
# 1280 by 1024 px at 400 %, and 1280 by 800 px at 200 %
ENLARGED = ((320, 256, ("", SPACED)), (640, 400, (SPACED,)))
SPACE = """css => {
    const sheet = document.getElementById("spaced") ?? document.createElement("style");
    document.head.append(Object.assign(sheet, {id: "spaced", textContent: css}));
}"""
LAPTOPS = ((1280, 800), (1280, 720))
LOW = {
    "01_in_the_chair": ((1100, 700),),
    "02_repair_crew": ((1100, 700), (1024, 768)),
    "03_lifting_a_scar": ((1100, 700),),
    "04_benefits_weighed": ((1100, 700),),
    "06_should_i_and_aftercare": ((1100, 700),),
}
WALLS = ((1280, 720), (1024, 768), (1920, 1080))
# on a wall a picture stands beside its controls, those that stand below it at a desk among them
CONTROLS = (
    *(".tc-control", ".tc-option", ".tc-ticks", ".tc-hand", ".tc-five", ".tc-hearing"),
    *(".tc-row > .widget-checkbox", ".tc-sorting .tc-button", ".tc-opens", ".tc-presenters"),
)
# lessons of which a second window is opened; that of 05 is tried with the presenter's keys
TWO_WINDOWS = ("04", "06", "07", "08")
# the centrepiece stands whole on smaller ones too
SCREENS = {"05_two_clocks": ((1024, 768), (1366, 768))}
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
FIND_SLIDERS = """() => [...document.querySelectorAll(".tc-app .noUi-handle")].map((one, i) => {
    one.dataset.place = i;
    const names = [...one.closest("[class*=tc-control-]").classList];
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
def run(request: pytest.FixtureRequest, browser: Browser, server: Server) -> Iterator[Lesson]:
    """One lesson, run and opened on a laptop, in a kernel of its own."""
    name = f"{request.param}.ipynb"
    server.end_kernels()
    # as it is shipped: for a second window, one test saves what it has run
    shutil.copyfile(NOTEBOOKS / name, server.notebooks / name)
    with open_page(browser, server) as page:
        server.lesson(name)  # no code, as a learner sees it
        page.run_whole(name)
        yield page


@pytest.fixture(scope="module", params=(WIDE, NARROW_DARK), ids=("laptop", "dark phone"))
def whole(request: pytest.FixtureRequest, run: Lesson) -> Lesson:
    """A lesson at one size and theme, as another group would find it."""
    number = int(PurePosixPath(run.page.url).stem[:2])
    run.run_in_kernel(f"from explainer import lesson; lesson({number}).start_over()")
    run.open_gates()
    run.turn_to(request.param)
    return run


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


def test_every_control_shows_the_keyboard_and_is_large_enough(whole: Lesson) -> None:
    assert whole.page.evaluate(NO_RING) == []
    assert whole.page.evaluate(SMALL_TARGETS) == []
    assert whole.page.evaluate(COVERED) == []
    assert whole.page.evaluate(TOUCHING) == []


def test_there_are_three_sizes_of_type_and_one_filled_button_at_a_time(whole: Lesson) -> None:
    assert set(whole.page.evaluate(TYPE_SIZES)) <= {14, 15, 19}
    assert whole.page.evaluate(RANKS) == {"twice": [], "low": []}


def test_in_forced_colours_tracks_stay_and_on_paper_stands_no_button(whole: Lesson) -> None:
    page = whole.page
    page.emulate_media(forced_colors="active")
    tracks: list[list[float]] = page.evaluate(CONTRASTS)
    for drawing in page.locator(".tc-app .tc-drawing").all()[:1]:  # without a ground of its own
        usual = str(drawing.get_attribute("data-screen")).split("-")[1]
        other = {"light": "dark", "dark": "light"}[usual]
        page.emulate_media(forced_colors="active", color_scheme=other)  # type: ignore[arg-type]
        drawn = page.locator(f".tc-app .tc-drawing[data-screen$='{other}']").first
        drawn.wait_for(state="attached")
        page.emulate_media(color_scheme=usual)  # type: ignore[arg-type]
    page.emulate_media(forced_colors="none", media="print")
    on_paper = page.locator(f"{OUTPUT} .tc-button:not(.tc-option):visible").all_inner_texts()
    unprinted = page.locator(".tc-app .tc-tabled").evaluate_all(UNPRINTED)
    lines = page.locator(".tc-dayline").evaluate_all(PRINTED)
    heads = page.locator(".jp-RenderedMarkdown h2").evaluate_all(AFTER)
    page.emulate_media(media="screen")

    assert page.locator(".tc-dayline").evaluate_all(RESTLESS) == 0
    assert [each for each in tracks if each[1] < 3.0] == []
    assert on_paper == []
    assert unprinted == [], "a table that is closed is printed, too"
    assert set(heads) == {"avoid"}, "a heading is left behind at the foot of a page"
    assert set(lines) <= {"exact"}, "a printer leaves out what is only a ground"


def test_words_twice_as_long_from_right_to_left_are_not_cut_and_lie_over_nothing(
    whole: Lesson,
) -> None:
    page = whole.page
    if page.locator(".jp-Cell").first.evaluate(LEAVES_OUT):
        page.add_style_tag(content=ALL_LAID_OUT)
        whole.rest()
    assert page.evaluate(TRANSLATE) > 20
    wide = [found for each in page.locator(OUTPUT).all() for found in each.evaluate(FIND_OVERFLOWS)]
    wrong = wide + page.evaluate(MISPLACED)
    page.evaluate(TRANSLATE_BACK)

    assert wrong == []


def resize(page: Lesson, size: tuple[int, int]) -> None:
    """Give the page another size (px), and wait until it is drawn for it."""
    page.page.set_viewport_size({"width": size[0], "height": size[1]})
    page.page.wait_for_timeout(300)  # a new width is told once the hand that resizes rests
    page.wait_for_answer()
    page.page.wait_for_timeout(300)


def cut_off(page: Lesson, size: tuple[int, int], further: tuple[str, ...] = ()) -> list[str]:
    """Return what is cut off on a screen of some size (px), of some further parts, too."""
    resize(page, size)
    found: list[str] = page.page.evaluate(CUT, further)
    return found


def press_all(page: Lesson, name: str, then: str) -> None:
    """Press every button of a name, each of which is called otherwise then."""
    buttons = page.page.get_by_role("button", name=name).element_handles()
    before = page.page.get_by_role("button", name=then).count()
    for button in buttons:
        button.click()
    called = page.page.get_by_role("button", name=then)
    page.wait_until(
        lambda: called.count() == before + len(buttons), f"not all are called {then} now"
    )


def test_what_one_needs_is_in_sight(whole: Lesson, request: pytest.FixtureRequest) -> None:
    """Each picture stands whole with its words; on a phone sentence and day stay at the top."""
    name, screen = (request.node.callspec.params[each] for each in ("run", "whole"))
    pictures = whole.page.locator(".tc-app :is(.tc-chart, .tc-picture)").count()
    assert pictures >= min(SLIDERS[name], 1)
    if screen is NARROW_DARK:
        assert whole.page.locator(".tc-app .tc-day").count() or name not in SCREENS
        assert whole.page.evaluate(LOST) == []
        return
    further = (".tc-motion",)  # the last of what one presses below a picture that plays
    cut = {size: cut_off(whole, size, further) for size in (*LAPTOPS, *LOW.get(name, ()))}
    # of lesson 05, what stands below the clocks may need more room than the smallest screens have
    cut |= {s: [c for c in cut_off(whole, s) if c[0] == "0"] for s in SCREENS.get(name, ())}
    resize(whole, (WIDE.width, WIDE.height))

    assert [each for each in cut.items() if each[1]] == []


def test_every_picture_is_drawn_for_the_room_it_has(whole: Lesson) -> None:
    with suppress(TooLate):  # what is drawn for another room is drawn anew, after a moment
        whole.page.wait_for_function(f"!({SHRUNK})().length", timeout=10_000)
    assert whole.page.evaluate(SHRUNK) == []


def test_a_screen_reader_hears_named_things_in_order_and_each_picture_as_one(
    whole: Lesson, request: pytest.FixtureRequest
) -> None:
    if request.node.callspec.params["whole"] is WIDE:
        return  # it is the same at any width
    heard = whole.heard()
    levels = [each.level for each in heard if each.role == "heading"]
    images = [each for each in heard if each.role == "image"]
    groups = {each for each in heard if each.role in {"group", "radiogroup", "listbox"}}
    folds = {heard[at - 1] for at, each in enumerate(heard) if each.role == "DisclosureTriangle"}
    asked = whole.page.locator(
        f"{OUTPUT} :is(.tc-option, .widget-checkbox ~ .widget-checkbox)"
    ).evaluate_all("all => all.map(one => one.parentElement.getAttribute('aria-label'))")

    assert levels.count(1) == 1
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []
    assert [each for each in images if not (each.name and each.description)] == []
    assert [each for each in heard if "image" in each.around] == []
    assert [each for each in groups - folds if not each.name] == []
    assert [each for each in asked if not each] == []


def test_enlarged_to_400_percent_or_with_its_words_apart_nothing_is_lost(
    whole: Lesson, request: pytest.FixtureRequest
) -> None:
    page, wrong = whole.page, dict[str, list[str]]()
    if request.node.callspec.params["whole"] is WIDE:
        return  # enlarged, it is as narrow as the other
    page.add_style_tag(content=ALL_LAID_OUT)
    for width, height, sheets in ENLARGED:
        page.set_viewport_size({"width": width, "height": height})
        page.wait_for_timeout(200)
        whole.wait_for_answer()
        page.wait_for_timeout(200)
        for spaced in sheets:
            page.evaluate(SPACE, spaced)
            outputs = page.locator(OUTPUT).all()
            wide = [found for each in outputs for found in each.evaluate(FIND_OVERFLOWS)]
            wrong[f"{width} px {spaced[:1]}"] = wide + page.evaluate(MISPLACED)
        page.evaluate(SPACE, "")
    page.set_viewport_size({"width": NARROW_DARK.width, "height": NARROW_DARK.height})

    assert {look: found for look, found in wrong.items() if found} == {}


def test_the_keyboard_moves_the_first_picture(whole: Lesson) -> None:
    before = whole.page.evaluate(SHOWN)
    slider = whole.page.locator(".tc-app [role=slider]:visible").first
    if slider.count():
        slider.focus()
        whole.page.keyboard.press("ArrowRight")
    else:
        whole.page.locator(".tc-app").get_by_role("button", name=ON).first.focus()
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
            said, shown = one.evaluate(  # in one moment: the picture may be on its way
                "one => [one.ariaValueText,"
                " one.closest('.tc-time').querySelector('.tc-moment').textContent]"
            )
            assert said == shown != ""


def test_no_picture_and_no_button_moves_while_the_day_does(whole: Lesson) -> None:
    page, found = whole.page, set[str]()
    for hand in page.locator(".tc-app :is(.tc-day [role=slider], .tc-time input):visible").all():
        for key in ("Home", "PageUp", "PageUp", "PageUp", "PageUp", "End"):
            hand.press(key)
            whole.wait_for_answer()
            found.add(page.evaluate(PLACES))

    assert len(found) <= 1


def test_a_refusal_stands_in_sight_wherever_the_box_is(whole: Lesson) -> None:
    more, fewer = TOGGLES["more"]
    press_all(whole, more, fewer)
    boxes = whole.page.locator(".tc-app .tc-box input:visible").all()
    for box in (*boxes[:1], *boxes[-1:]):
        kept = box.input_value()
        box.fill("1e9")
        box.press("Enter")
        said = whole.page.locator(".tc-kind-refused:visible")
        said.wait_for()
        whole.wait_until(lambda said=said: said.evaluate(IN_SIGHT), "one has to scroll to it")  # type: ignore[misc]
        box.fill(kept)
        box.press("Enter")
        said.wait_for(state="detached")
    press_all(whole, fewer, more)


def test_rows_open_as_a_chart_that_is_read_by_pointing_and_by_key(whole: Lesson) -> None:
    page, opened = whole.page, 0
    for app in page.locator(".tc-app.tc-limits:has(.tc-drawing)").all():
        opener = app.get_by_role("button", name=re.compile("Zoom into|Back to the whole"))
        if opener.count() == 0:  # it has no chart
            continue
        opener.press("Enter")
        plot = app.locator(".js-plotly-plot")
        plot.wait_for()
        mark = plot.locator(".points path").first
        mark.dispatch_event("wheel")  # a hand scrolls: the button it pressed may leave the screen
        mark.evaluate("mark => mark.scrollIntoView({ block: 'center' })")

        def told(mark: Locator = mark, plot: Locator = plot) -> bool:
            place = mark.bounding_box()
            assert place
            page.mouse.move(0, 0)
            page.mouse.move(place["x"] + place["width"] / 2, place["y"] + place["height"] / 2)
            page.wait_for_timeout(200)  # a chart looks 20 times a second where the mouse is
            return plot.locator(".hovertext", has_text="source").count() == 1

        whole.wait_until(told, "the mark does not say its source")
        rows = app.locator(".tc-drawn-in:has(.js-plotly-plot) .tc-lane")
        rows.first.focus()
        page.keyboard.press("ArrowDown")
        assert rows.nth(1).get_attribute("aria-selected") == "true"
        said = app.locator(".tc-lane-card:has(.tc-on)")
        assert "ource" in said.inner_text()
        page.keyboard.press("Escape")
        said.wait_for(state="hidden")
        assert plot.is_visible()
        page.keyboard.press("Escape")
        plot.wait_for(state="hidden")
        assert opener.evaluate("one => one === document.activeElement")
        opener.press("Enter")  # for what is looked at below
        plot.wait_for()
        opened += 1
    assert opened or "08_evidence" not in page.url
    assert page.locator(".tc-dayline:visible").count() <= page.locator(".tc-day").count()


def test_a_word_of_the_field_opens_where_it_stands_and_keeps_its_keys(whole: Lesson) -> None:
    word = whole.page.locator(".tc-piece .tc-term:visible").first
    meaning = whole.page.locator(".tc-meaning:popover-open")
    before = whole.page.evaluate(READ)
    word.focus()
    for key in ("Enter", "d", "d", "a", "ArrowDown", "Delete"):
        whole.page.keyboard.press(key)
        assert whole.page.evaluate(READ) == before
        if key == "Enter":
            assert word.get_attribute("aria-expanded") == "true"
            assert meaning.get_attribute("id") == word.get_attribute("aria-describedby")
            assert len(meaning.inner_text().split()) > 4
    whole.page.keyboard.press("Escape")

    assert meaning.count() == 0
    assert word.evaluate("word => word === document.activeElement")
    word.click()
    box, width = meaning.bounding_box(), whole.page.viewport_size
    assert box is not None
    assert width is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width["width"]
    whole.page.locator("h1").first.click()
    assert meaning.count() == 0


def test_a_word_of_the_field_is_underlined_once_in_a_piece(whole: Lesson) -> None:
    words: list[list[str]] = whole.page.locator(".tc-piece").evaluate_all(
        "all => all.map(one => [...one.querySelectorAll('.tc-term')].map(t => t.dataset.term))"
    )
    found = [word for piece in words for word in piece]

    assert len(found) > 2
    assert [piece for piece in words if len(piece) > len(set(piece))] == []


def test_what_is_presented_leaves_another_window_as_it_is(
    whole: Lesson, request: pytest.FixtureRequest, browser: Browser
) -> None:
    name, screen = (request.node.callspec.params[each] for each in ("run", "whole"))
    if screen is not WIDE or not name.startswith(TWO_WINDOWS):
        return  # another window takes seconds
    whole.page.evaluate("() => window.jupyterapp.shell.currentWidget.context.save()")
    with open_page(browser, whole.server, NARROW_DARK) as phone:
        phone.open(f"{name}.ipynb")
        phone.wait_until_live()
        phone.page.wait_for_timeout(800)
        before = phone.page.evaluate(LOOK)
        assert len(before) > 50
        whole.page.keyboard.press("F8")
        whole.page.wait_for_timeout(900)
        phone.wait_for_answer()

        assert phone.page.evaluate(LOOK) == before
        whole.page.keyboard.press("F8")


@pytest.fixture
def wall(whole: Lesson) -> Iterator[Lesson]:
    """A lesson in presenter view; it leaves it for the tests to come."""
    button = whole.page.get_by_role("button", name="Presenter view (F8)")
    whole.page.set_viewport_size({"width": 1280, "height": 720})
    button.click()
    yield whole
    button.click()


def test_on_a_wall_every_word_has_at_least_18_px_and_every_picture_stands_whole(
    wall: Lesson, request: pytest.FixtureRequest
) -> None:
    page = wall.page
    page.evaluate(UNCOVER)

    def small() -> list[str]:
        found: list[str] = page.evaluate(SMALL_TYPE, 17.95)
        return found

    wall.wait_until(lambda: small() == [], "some words are smaller")
    outputs = page.locator(OUTPUT).all()

    def wide() -> list[str]:
        found = []
        for each in outputs:
            each.evaluate("each => each.scrollIntoView()")  # what is far away is not laid out
            found += each.evaluate(FIND_OVERFLOWS)
        return found

    # until it is drawn for the wall, a picture may be larger than its place
    with suppress(AssertionError):  # the next line says what it is
        wall.wait_until(lambda: wide() == [], "something is wider than its place")
    assert wide() == []
    if request.node.callspec.params["whole"] is WIDE:
        cut = {size: cut_off(wall, size, CONTROLS) for size in WALLS}
        assert [each for each in cut.items() if each[1]] == []
        press_all(wall, *TOGGLES["more"])
        gone = {}
        for size in WALLS:
            resize(wall, size)
            gone[size] = page.evaluate(GONE)
        assert [each for each in gone.items() if each[1]] == []
