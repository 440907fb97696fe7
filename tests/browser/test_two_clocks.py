"""The main lesson in JupyterLab, as a learner meets it: by key, mouse, phone and screen reader."""

from __future__ import annotations

import csv
import random
import re
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import pytest

from .harness import NARROW, WIDE, WIDE_DARK, open_page
from .scripts import SMALL_TARGETS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Locator

    from .harness import Lesson, Screen
    from .server import Server

NOTEBOOK = "05_two_clocks.ipynb"
SLIDERS = (
    *("day", "sessions", "session_gap_days", "needle_length_mm", "punctures_per_cm2"),
    *("age_years", "gentle", "moist", "sun"),
)
CHOICES = ("zone", "sex", "scar_type", "skin_tone")
RANDOM_CHANGES = 60
TOP_OF_PICTURE = """app => app.querySelector(".tc-chart").getBoundingClientRect().top
    - app.getBoundingClientRect().top"""
# the corner of the redness lane at its typical end, where half of the sources still report it
POINT_AT_REDNESS = """gd => {
    const trace = gd._fullData.findIndex(each => each.name === "side effect: most sources");
    const words = gd._fullData[trace].hovertext;
    const corner = words.findIndex(each => each.includes("Redness") && each.includes("fading now"));
    const box = gd.querySelector(".nsewdrag").getBoundingClientRect();
    const {xaxis, yaxis} = gd._fullLayout;
    const x = box.left + xaxis.d2p(gd._fullData[trace].x[corner]);
    const y = box.top + yaxis.d2p(gd._fullData[trace].y[corner]);
    const move = new MouseEvent("mousemove", {clientX: x, clientY: y, bubbles: true});
    gd.querySelector(".nsewdrag").dispatchEvent(move);
}"""
# writes down where clocks and skin stand, in every frame in which they are seen
WATCH_ARRIVAL = """() => {
    window.tcSeen = {};
    const hidden = node => !node.checkVisibility({opacityProperty: true, visibilityProperty: true});
    const look = () => {
        // on a phone sentence and day stay in sight while the picture scrolls
        const fixed = innerWidth > 700 ? ", .tc-clocks :is(.tc-live, .tc-day)" : "";
        const parts = `.tc-room :is(.tc-drawing, .tc-picture, .tc-bar)${fixed}`;
        for (const part of [...document.querySelectorAll(parts)].filter(part => !hidden(part))) {
            const home = part.closest(".tc-room").getBoundingClientRect();
            const {x, y, width, height} = part.getBoundingClientRect();
            const place = [x - home.x, y - home.y, width, height].map(Math.round).join();
            (window.tcSeen[part.classList] ??= new Set()).add(place);
        }
        setTimeout(() => requestAnimationFrame(look));  // once the frame stands on the screen
    };
    look();
}"""
# a page that is busy for longer than the 2 s in which JupyterLab looks for what it is to show
BUSY = """const { prototype } = WebSocket;
const { set } = Object.getOwnPropertyDescriptor(prototype, "onmessage");
Object.defineProperty(prototype, "onmessage", { set(hear) {
    set.call(this, told => {
        const { data } = told;
        const text = typeof data === "string" ? data : new TextDecoder().decode(data);
        const end = performance.now() + (text.includes('"update_states"') ? 2500 : 0);
        while (performance.now() < end);
        hear.call(this, told);
    });
} });"""
WATERMARK = "not medical advice"
# how far below the top of the clocks the day is named, and the row of buttons below them ends
NEEDED = """app => [app.querySelector(".tc-dayline span"), app.querySelector(".tc-zooms")
    ?? [...app.querySelectorAll("button")].find(one => one.innerText.startsWith("Zoom into"))]
    .map(one => one.getBoundingClientRect().bottom - app.getBoundingClientRect().top)"""
# where the day line's middle stands between the ends of a picture's time axis, once both are seen
SHARE = """picture => {
    const seen = part =>
        part?.checkVisibility({visibilityProperty: true}) && part.getBoundingClientRect();
    const axis = seen(picture.querySelector(".tc-area, .nsewdrag"));
    const line = seen(picture.closest(".tc-app").querySelector(".tc-dayline"));
    return axis && line ? [(line.x + line.width / 2 - axis.x) / axis.width] : [];
}"""


def name_of(screen: Screen) -> str:
    return f"{screen.width}px-{screen.theme}"


@pytest.fixture(scope="module", params=[WIDE_DARK, NARROW], ids=name_of)
def in_each_look(
    request: pytest.FixtureRequest, browser: Browser, server: Server
) -> Iterator[Lesson]:
    """The lesson, just run, each time in a kernel of its own.

    The other two pairs of width and theme are met with every lesson. A kernel that went on would
    hand every later page the widgets of all earlier ones, five megabytes of plotly for each.
    """
    server.end_kernels()
    with open_page(browser, server, request.param) as page:
        page.open(NOTEBOOK)
        page.page.evaluate(WATCH_ARRIVAL)
        page.run_all()
        page.settle()
        yield page


@pytest.fixture(scope="module")
def running(browser: Browser, server: Server) -> Iterator[Lesson]:
    with open_page(browser, server) as page:
        page.open(NOTEBOOK)
        page.run_all()
        show_all_controls(page)
        yield page


@pytest.fixture
def live(running: Lesson) -> Lesson:
    """The lesson with all controls open, as it starts, and nothing reported yet."""
    running.button("Reset").click()
    running.settle()
    show_all_controls(running)
    running.record.clear()
    return running


def share(page: Lesson, picture: Locator) -> float:
    """Return where the day line stands in a picture, as a share of its time axis."""
    found: list[float] = []

    def look() -> bool:
        found[:] = picture.evaluate(SHARE)  # both in one look: the picture may just be drawn anew
        return bool(found)

    page.wait_until(look, "the picture stays away")
    return found[0]


def show_all_controls(page: Lesson) -> None:
    page.button("More controls").click()
    page.app.locator(".tc-control-sun").wait_for()
    page.settle()


# --- what everybody sees, on a laptop and a phone, light and dark ---------------------------------


def test_the_lesson_runs_and_says_something(in_each_look: Lesson) -> None:
    assert any(len(xs) > 50 for _, xs, _ in in_each_look.curves())
    assert in_each_look.sentence().endswith((".", "?"))


def test_the_day_line_stands_at_its_day_from_the_start(in_each_look: Lesson) -> None:
    # day 3 stands a third into the second of four panels
    assert share(in_each_look, in_each_look.drawing) == pytest.approx(1 / 3, abs=0.005)


def test_the_page_comes_to_rest(in_each_look: Lesson) -> None:
    assert in_each_look.settle()


def test_clocks_and_skin_stand_where_they_stay_from_the_first_frame(in_each_look: Lesson) -> None:
    # a kernel that takes longer than 1.5 s to draw for a screen gets the nearest picture shown,
    # which may be of another height
    in_each_look.page.locator(".tc-room .tc-picture").wait_for()
    in_each_look.settle()
    seen = in_each_look.page.evaluate("() => Object.values(window.tcSeen).map(each => [...each])")

    assert len(seen) >= 3
    assert [each for each in seen if len(each) > 1] == []


def test_nothing_is_wider_than_the_screen(in_each_look: Lesson) -> None:
    assert in_each_look.overflows() == []


def test_no_request_leaves_the_machine(in_each_look: Lesson) -> None:
    assert in_each_look.record.foreign == []


def test_the_console_stays_clean(in_each_look: Lesson) -> None:
    assert in_each_look.record.console_errors == []
    assert in_each_look.record.page_errors == []


def test_axe_finds_nothing_wrong(in_each_look: Lesson) -> None:
    assert in_each_look.axe() == []


def test_every_control_has_a_name(in_each_look: Lesson) -> None:
    assert in_each_look.controls()
    assert in_each_look.unnamed() == []


def test_the_chart_that_zooms_fits_is_named_and_sends_nothing_away(in_each_look: Lesson) -> None:
    in_each_look.zoom()
    in_each_look.settle()
    offers = [name for _, name in in_each_look.controls() if re.search("share|cloud", name, re.I)]

    assert in_each_look.chart.locator(".modebar-btn").count() == 3
    assert in_each_look.page.evaluate(SMALL_TARGETS) == []
    assert offers == []
    assert in_each_look.app.locator(".modebar a[href^='http']").count() == 0
    assert in_each_look.overflows() == []
    assert in_each_look.unnamed() == []
    assert in_each_look.axe() == []
    assert in_each_look.record.foreign == []
    assert in_each_look.record.console_errors == []
    in_each_look.button("Back to the whole picture").click()
    in_each_look.app.locator(".tc-drawing").wait_for()


# --- what the hand does --------------------------------------------------------------------------


def test_a_key_on_a_slider_changes_the_curve_and_the_sentence(live: Lesson) -> None:
    curves, sentence = live.curves(), live.sentence()
    live.press("sessions", "ArrowLeft", times=4)  # none is left: that changes every day

    live.wait_for_new_curves(curves)
    live.wait_for_new_sentence(sentence)


def test_dragging_a_slider_changes_the_curve_and_the_sentence(live: Lesson) -> None:
    curves, sentence = live.curves(), live.sentence()
    live.drag("sessions", -60)

    live.wait_for_new_curves(curves)
    live.wait_for_new_sentence(sentence)


@pytest.mark.parametrize("control", ["zone", "scar_type"])
def test_a_choice_changes_the_curve(live: Lesson, control: str) -> None:
    curves = live.curves()
    live.select(control).select_option(index=3)

    live.wait_for_new_curves(curves)


def test_a_typed_number_moves_the_slider_and_the_curve(live: Lesson) -> None:
    curves = live.curves()
    live.box("age_years").fill("70")
    live.page.keyboard.press("Enter")

    live.wait_for_new_curves(curves)
    assert live.handle("age_years").get_attribute("aria-valuenow") in {"70", "70.0"}


def test_the_day_line_moves_while_the_kernel_is_busy(live: Lesson) -> None:
    before = live.place(".tc-dayline")
    with live.busy_kernel():
        live.press("day", "ArrowRight", times=3)
        live.wait_for_frames(2)

        assert live.place(".tc-dayline") > before


@pytest.fixture
def frozen(live: Lesson) -> Iterator[Lesson]:
    """The lesson on a page that promises frames and draws none, as one scrolled away may."""
    live.page.evaluate(
        "() => { window.tcFrame = requestAnimationFrame; window.requestAnimationFrame = () => 0; }"
    )
    yield live
    live.page.evaluate("() => { window.requestAnimationFrame = window.tcFrame; }")
    live.page.set_viewport_size({"width": WIDE.width, "height": WIDE.height})
    live.settle()


def test_the_day_line_follows_a_new_width_without_waiting_for_a_frame(frozen: Lesson) -> None:
    before = share(frozen, frozen.drawing)
    width = frozen.drawing.get_attribute("width")
    frozen.page.set_viewport_size({"width": 900, "height": WIDE.height})
    frozen.wait_until(
        lambda: frozen.drawing.get_attribute("width") != width, "the drawing keeps its width"
    )

    # day 3 stands a third into the second of four panels
    assert before == pytest.approx(1 / 3, abs=0.005)
    assert share(frozen, frozen.drawing) == pytest.approx(before, abs=0.005)


def test_the_kernel_catches_up_with_the_day(live: Lesson) -> None:
    sentence = live.sentence()
    live.press("day", "PageUp", times=3)

    live.wait_for_new_sentence(sentence)


def test_undo_takes_the_last_change_back(live: Lesson) -> None:
    first, sentence = live.curves(), live.sentence()
    live.press("sessions", "ArrowLeft")
    second = live.wait_for_new_curves(first)
    live.settle()
    live.button("Undo").click()

    assert live.wait_for_new_curves(second) == first
    live.settle()
    assert live.sentence() == sentence


def test_reset_brings_the_start_back(live: Lesson) -> None:
    first = live.curves()
    live.press("needle_length_mm", "ArrowLeft", times=8)
    live.wait_for_new_curves(first)
    live.settle()
    live.button("Reset").click()
    live.settle()

    assert live.curves() == first


def test_a_pinned_plan_stays_in_the_picture(live: Lesson) -> None:
    live.button("Pin this plan").click()
    live.settle()
    pinned = {name: ys for name, _, ys in live.curves()}["pinned plan"]
    live.press("sessions", "ArrowLeft", times=2)
    live.settle()

    assert len(pinned) > 50
    assert {name: ys for name, _, ys in live.curves()}["pinned plan"] == pinned


def test_the_table_says_what_the_picture_shows(live: Lesson) -> None:
    live.button("Show the table").click()
    rows = live.app.locator("table tr")
    rows.first.wait_for()

    assert rows.count() > 10
    assert live.overflows() == []
    live.button("Hide the table").click()


def test_a_burst_of_keys_is_announced_once(live: Lesson) -> None:
    live.watch_announcements()
    live.press("sessions", "ArrowLeft", times=3)
    live.press("needle_length_mm", "ArrowLeft", times=7)
    live.page.wait_for_timeout(3000)

    heard = live.announcements()
    assert len(heard) == 1, heard
    assert len(heard[0]) > 20


def test_random_changes_leave_a_sentence_and_no_error(live: Lesson) -> None:
    chance = random.Random(20)  # noqa: S311  the same walk each time
    for _ in range(RANDOM_CHANGES):
        if chance.random() < 0.2:
            select = live.select(chance.choice(CHOICES))
            select.select_option(index=chance.randrange(select.locator("option").count()))
        else:
            key = chance.choice(["ArrowLeft", "ArrowRight", "PageUp", "PageDown", "Home", "End"])
            live.press(chance.choice(SLIDERS), key)
    live.settle()

    assert len(live.sentence()) > 20
    assert "Traceback" not in live.app.inner_text()
    assert live.record.console_errors == []
    assert live.record.page_errors == []


# --- what a lane says -----------------------------------------------------------------------------

READ = ".tc-lane-card > .tc-on:visible"


def test_a_lane_says_its_numbers_by_mouse_and_by_key_and_nothing_moves(live: Lesson) -> None:
    read, lanes = live.app.locator(READ), live.app.locator(".tc-lane:visible")
    height = "app => app.getBoundingClientRect().height"
    before, said = live.app.evaluate(height), list[str]()
    with live.busy_kernel():
        for lane in lanes.all():
            lane.scroll_into_view_if_needed()
            box = lane.bounding_box()
            assert box is not None
            live.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
            said.append(read.inner_text())
        assert live.app.evaluate(height) == before
    assert len(set(said)) == len(said) == lanes.count()
    assert said[1].startswith(
        "Redness or darkening, warmth: past for most people. The skin looks flushed or darker, and "
        "feels warm. Usually until "
    )

    live.page.mouse.move(0, 0)
    assert read.count() == 0
    live.app.locator(".tc-lane[tabindex='0']:visible").focus()
    for _ in range(2):
        live.page.keyboard.press("ArrowDown")
    assert read.inner_text() == said[2]
    assert live.page.evaluate("document.activeElement.getAttribute('aria-selected')") == "true"
    live.page.keyboard.press("Tab")
    assert read.locator("a").evaluate("link => link === document.activeElement && link.href") != ""
    live.page.keyboard.press("Escape")
    assert read.count() == 0
    assert live.app.evaluate(height) == before


# --- the chart that zooms -----------------------------------------------------------------------


@pytest.fixture
def zoomed(live: Lesson) -> Iterator[Lesson]:
    live.zoom()
    live.settle()
    yield live
    live.chart.locator(".modebar-btn").last.click()  # plotly's own way back to the whole axis
    live.button("Back to the whole picture").click()
    live.app.locator(".tc-drawing").wait_for()


def shown_part(page: Lesson) -> list[float]:
    part: list[float] = page.chart.evaluate("gd => gd._fullLayout.xaxis.range")
    return part


def test_one_can_zoom_by_keyboard_and_the_day_line_keeps_its_day(zoomed: Lesson) -> None:
    before = zoomed.place(".tc-dayline")
    zoomed.chart.locator(".modebar-btn").first.focus()
    zoomed.page.keyboard.press("Enter")
    zoomed.wait_until(lambda: shown_part(zoomed) == [1.0, 3.0], "the chart is not zoomed")
    zoomed.press("day", "ArrowRight")
    zoomed.press("day", "ArrowLeft")

    # day 3 stands a third into the first week, which is now the left half of the chart
    zoomed.wait_until(
        lambda: share(zoomed, zoomed.chart) == pytest.approx(1 / 6, abs=0.005),
        "the day line does not stand at a sixth of the chart",
    )
    assert zoomed.place(".tc-dayline") != pytest.approx(before, abs=3)


def test_pointing_at_a_lane_says_how_it_stands_and_so_do_the_arrow_keys(zoomed: Lesson) -> None:
    zoomed.chart.evaluate(POINT_AT_REDNESS)
    hover = zoomed.chart.locator(".hovertext").first
    hover.wait_for()

    said = hover.evaluate("words => words.textContent")

    assert "Redness" in said
    assert "fading now" in said

    lanes = zoomed.app.locator(".tc-drawn-in:has(.js-plotly-plot) .tc-lane")
    lanes.first.focus()
    zoomed.page.keyboard.press("ArrowDown")
    card = zoomed.app.locator(".tc-lane-card:has(.tc-on)")
    assert lanes.nth(1).get_attribute("aria-selected") == "true"
    assert "Redness" in card.inner_text()
    assert "Source: " in card.inner_text()
    zoomed.page.keyboard.press("Escape")
    card.wait_for(state="hidden")
    assert zoomed.chart.is_visible()


def test_the_chart_follows_the_hand(zoomed: Lesson) -> None:
    before = zoomed.charted()
    zoomed.press("sessions", "ArrowLeft", times=2)

    zoomed.wait_until(lambda: zoomed.charted() != before, "the chart did not change")


# --- the skin beside the clocks -------------------------------------------------------------------

MOMENT = "() => document.querySelector('.tc-time input').getAttribute('aria-valuetext')"
SECTION = "() => document.querySelector('.tc-picture').shadowRoot.innerHTML"


@pytest.fixture
def skinned(live: Lesson) -> Lesson:
    live.page.locator(".tc-picture svg").first.wait_for()  # it opens by itself
    live.settle()
    return live


def test_clocks_and_skin_share_the_day_while_the_kernel_is_busy(skinned: Lesson) -> None:
    before = skinned.place(".tc-dayline")
    with skinned.busy_kernel():
        skinned.press("day", "ArrowRight", times=4)
        skinned.wait_until(
            lambda: skinned.page.evaluate(MOMENT).lower() == "day 4", "the skin stands still"
        )
        moved = skinned.place(".tc-dayline")
        skinned.page.locator(".tc-time input").focus()
        skinned.page.keyboard.press("ArrowRight")
        skinned.wait_until(lambda: skinned.place(".tc-dayline") > moved, "the clocks stand still")

        assert moved > before
    skinned.wait_until(
        lambda: skinned.page.evaluate(MOMENT).lower() in skinned.sentence().lower(),
        "the sentence speaks of another day than the skin",
    )


def test_another_plan_is_another_skin(skinned: Lesson) -> None:
    section, curves = skinned.page.evaluate(SECTION), skinned.curves()
    skinned.box("needle_length_mm").fill("0.3")
    skinned.page.keyboard.press("Enter")

    skinned.wait_for_new_curves(curves)
    skinned.wait_until(lambda: skinned.page.evaluate(SECTION) != section, "the skin is the same")
    assert skinned.overflows() == []


# --- what is kept --------------------------------------------------------------------------------


def test_the_svg_says_what_it_is_and_shows_the_day(live: Lesson) -> None:
    saved = live.download("Save picture (SVG)")
    tree = ET.fromstring(saved.read_text(encoding="utf-8"))  # noqa: S314  our own file

    said = " ".join(" ".join(tree.itertext()).split())

    assert WATERMARK in said
    assert live.app.locator(".tc-dayline").inner_text() in said


def test_an_event_is_marked_said_and_saved_and_goes_with_undo(live: Lesson) -> None:
    marked, sentence = live.drawing.get_by_text("Event: day 70"), live.sentence()
    where = live.app.evaluate(TOP_OF_PICTURE)
    live.box("event").fill("70")
    live.page.keyboard.press("Enter")
    marked.wait_for()
    live.settle()

    said = live.app.locator(".tc-event").inner_text()
    assert said.startswith("At the event. All usual side effects: over. ")
    assert live.app.evaluate(TOP_OF_PICTURE) == where
    assert live.handle("event").get_attribute("aria-valuetext") == "day 70"
    assert live.overflows() == []
    saved = live.download("Save picture (SVG)").read_text(encoding="utf-8")
    assert "★" in saved
    assert "for a session: day 63 to 67." in saved
    live.button("Undo").click()
    marked.wait_for(state="detached")
    live.settle()
    assert live.sentence() == sentence
    assert live.handle("event").get_attribute("aria-valuetext") == "no event"


def test_the_clocks_stand_whole_with_an_event_on_every_common_screen(live: Lesson) -> None:
    live.box("event").fill("5")  # of which most is to be said
    live.page.keyboard.press("Enter")
    needed = {}
    for zooms in (False, True):
        if zooms:
            live.zoom()
        for size in ((1280, 720), (1024, 768), (1366, 768)):
            live.page.set_viewport_size({"width": size[0], "height": size[1]})
            live.page.wait_for_timeout(300)
            live.settle()
            needed[zooms, size] = live.app.evaluate(NEEDED)
    live.page.set_viewport_size({"width": WIDE.width, "height": WIDE.height})
    live.button("Back to the whole picture").click()
    live.drawing.wait_for()

    assert max(day for day, _ in needed.values()) <= 640, needed
    for (_, size), (day, controls) in needed.items():
        assert (day, controls) == pytest.approx(needed[False, size], abs=2), needed


def test_the_png_is_a_picture(live: Lesson) -> None:
    saved = live.download("Save picture (PNG)").read_bytes()

    assert saved.startswith(b"\x89PNG")
    assert len(saved) > 10_000


def test_the_csv_can_be_read(live: Lesson) -> None:
    text = live.download("Save data (CSV)").read_text(encoding="utf-8-sig")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    head, *rows = csv.reader(lines)

    assert len(rows) > 50
    assert {len(row) for row in rows} == {len(head)}


def test_a_second_view_shows_the_picture_of_now(live: Lesson) -> None:
    first = live.curves()
    live.press("sessions", "ArrowLeft", times=3)
    live.wait_for_new_curves(first)
    live.settle()
    now = live.curves()
    live.view_again(live.cell_of_app())
    live.wait_until(lambda: live.app_count() == 2, "there is no second view")
    live.settle()

    # the second view has another width, and each view keeps its own
    drawn = [[(name, bool(xs)) for name, xs, _ in each] for each in (live.curves(copy=1), now)]
    assert drawn[0] == drawn[1]
    assert live.curves() == now


def test_a_reloaded_page_shows_the_picture_and_the_chart_of_now(
    lesson: Lesson, server: Server
) -> None:
    kept = server.notebooks / "reload.ipynb"
    shipped = (server.notebooks / NOTEBOOK).read_bytes()
    kept.write_bytes(shipped)
    lesson.open(kept.name)
    lesson.run_all()
    first = lesson.curves()
    lesson.press("sessions", "ArrowLeft", times=3)
    lesson.wait_for_new_curves(first)
    lesson.settle()  # the skin comes beside it
    now, sentence = lesson.curves(), lesson.sentence()
    lesson.save_and_reload()
    lesson.wait_for_app()
    lesson.settle()

    assert lesson.curves() == now
    assert lesson.sentence() == sentence
    # words and still pictures as shipped, and no state of widgets
    assert kept.stat().st_size < len(shipped) + 20_000

    lesson.zoom()
    lesson.settle()
    charted = lesson.charted()
    lesson.page.add_init_script(BUSY)
    lesson.save_and_reload()
    lesson.wait_for_app()
    lesson.chart.locator(".main-svg").first.wait_for(timeout=60_000)
    lesson.settle()

    assert lesson.charted() == charted
