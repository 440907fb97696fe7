"""Views that do not fight: two on one page, two windows on one kernel, two models on one page."""

from __future__ import annotations

import re
from base64 import b64encode
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import Error

from explainer.draw.palette import DARK, LIGHT

from .harness import NARROW_DARK, WIDE, open_page
from .notebooks import write_notebook

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Download

    from explainer.draw.palette import Theme

    from .harness import Lesson
    from .server import Server

NOTEBOOK = "05_two_clocks.ipynb"
QUIET_MS = 3000
# two models of one picture have the same ids, as in a notebook that was duplicated
PIECES = (
    "from explainer.pictures.clocks.app import TwoClocks; TwoClocks()",
    "TwoClocks()",
    "from explainer.pictures.scar.app import LiftingScar; LiftingScar()",
    "LiftingScar()",
    "from explainer.pictures.depth.app import DepthViewer; DepthViewer()",
    "DepthViewer()",
    "from explainer.pictures.tour.app import PartsTour; PartsTour()",
    "from explainer.pictures.skin.app import SkinStory; SkinStory()",
)
CLOCKS_ALONE = """from explainer.stage.view import screens; screens.ASK_S = 0.2
from explainer.pictures.clocks.app import TwoClocks
app = TwoClocks(); app"""
SORTER = """from explainer.cards.answers import Answers
from explainer.cards.sorter import StepSorter
StepSorter(Answers("in_the_chair"))"""
INK = {"light": LIGHT.text, "dark": DARK.text}
CLOCKS = ".tc-app .tc-drawing"
CHARTS = ".tc-app .js-plotly-plot"
# the grain of salt beside the depth has one size everywhere, and stands outside of the chart
PICTURES = f"{CLOCKS}, .tc-app .tc-chart .tc-drawn > svg"
SEEN = 0.005  # a share of pixels; where a fill or a fade is lost, several times as many differ

WATCH = """() => {
    const seen = window.tcSeen = [];
    const watcher = new MutationObserver(all => seen.push(...all.map(one =>
        `${one.type} ${one.attributeName ?? ""} ${one.target.nodeName} ${one.target.className}`)));
    const all = {subtree: true, childList: true, attributes: true, characterData: true};
    for (const app of document.querySelectorAll(".tc-app")) watcher.observe(app, all);
}"""

# what was only heard goes again by itself, a while after a hand's last touch
HEARD = """() => [...document.querySelectorAll(".tc-app :is(.tc-status, .tc-spoken)")]
    .every(each => !each.textContent)"""

# of each picture: its width, that of its place, and the colour of its words
FIND_PICTURES = """all => all.filter(svg => svg.isConnected).map(svg => ({
    width: svg.getBoundingClientRect().width,
    place: svg.closest(".tc-app").clientWidth,
    ink: svg.querySelector("text").getAttribute("fill"),
    text: svg.outerHTML,
}))"""

# of each chart: its width, that of its place, and the colours of the words at its edge
FIND_CHARTS = """all => all.map(chart => ({
    width: chart.querySelector(".main-svg").getBoundingClientRect().width,
    place: chart.closest(".tc-app").clientWidth,
    inks: [...chart.querySelectorAll(".xtick text")].map(text => getComputedStyle(text).fill),
}))"""

# how far from the left of the time that a chart shows its day line stands, from 0 to 1
FIND_DAY = """app => {
    const time = app.querySelector(".nsewdrag").getBoundingClientRect();
    const line = app.querySelector(".tc-dayline").getBoundingClientRect();
    return (line.left + line.width / 2 - time.left) / time.width;
}"""

FIND_SHARED_IDS = """() => {
    const count = {};
    for (const node of document.querySelectorAll(".tc-app [id], .tc-app[id]"))
        count[node.id] = (count[node.id] ?? 0) + 1;
    return Object.keys(count).filter(id => count[id] > 1);
}"""

# what a picture refers to must stand in the same picture
FIND_LOST = """all => all.flatMap(svg =>
    [...svg.outerHTML.matchAll(/(?:url\\(|href=")#([^")]+)/g)].map(found => found[1])
        .filter(id => !svg.querySelector(`[id="${id}"]`)))"""


# the share of pixels in which two pictures differ so that one can see it
COMPARE = """async pair => {
    const pixels = await Promise.all(pair.map(async png => {
        const image = await createImageBitmap(await (await fetch(png)).blob());
        const pen = new OffscreenCanvas(image.width, image.height).getContext("2d");
        pen.drawImage(image, 0, 0);
        return pen.getImageData(0, 0, image.width, image.height).data;
    }));
    const [one, two] = pixels;
    if (one.length !== two.length) return 1;
    let other = 0;
    for (let i = 0; i < one.length; i += 4)
        other += [0, 1, 2].some(k => Math.abs(one[i + k] - two[i + k]) > 40);
    return 4 * other / one.length;
}"""


def rgb(colour: str) -> str:
    """Return a colour as a browser writes it.

    Example:
        >>> rgb("#1a1a1a")
        'rgb(26, 26, 26)'
    """
    return f"rgb({', '.join(str(int(colour[at : at + 2], 16)) for at in (1, 3, 5))})"


def pictures(page: Lesson, which: str = PICTURES) -> list[dict[str, Any]]:
    """Return what is known of each picture on a page that is not hidden."""
    found: list[dict[str, Any]] = page.page.locator(which).evaluate_all(FIND_PICTURES)
    return [each for each in found if each["width"]]


def difference(page: Lesson, one: bytes, two: bytes) -> float:
    """Return the share of pixels in which two screenshots differ."""
    coded = [f"data:image/png;base64,{b64encode(each).decode()}" for each in (one, two)]
    share: float = page.page.evaluate(COMPARE, coded)
    return share


def shared_ids(page: Lesson) -> list[str]:
    """Return the ids that stand more than once on a page."""
    found: list[str] = page.page.evaluate(FIND_SHARED_IDS)
    return found


def lost_references(page: Lesson) -> list[str]:
    """Return what a picture looks for in vain in itself."""
    found: list[str] = page.page.locator(PICTURES).evaluate_all(FIND_LOST)
    return found


def changes(*pages: Lesson) -> list[str]:
    """Return what changes in the pieces while nobody touches them."""
    for page in pages:  # until its first drawings are there, or were waited for, a page still opens
        page.page.wait_for_function("() => !document.querySelector('.tc-undrawn')")
        page.page.wait_for_function(HEARD)
        page.page.evaluate(WATCH)
    for page in pages:
        page.page.wait_for_timeout(QUIET_MS)
    return [change for page in pages for change in page.page.evaluate("() => window.tcSeen")]


@contextmanager
def second_window(browser: Browser, first: Lesson, notebook: str) -> Iterator[Lesson]:
    """Open the same notebook on a phone with the dark theme: the same kernel, the same widgets."""
    first.page.evaluate("() => window.jupyterapp.shell.currentWidget.context.save()")
    with open_page(browser, first.server, NARROW_DARK) as phone:
        phone.open(notebook)
        phone.wait_for_app()
        phone.settle()
        yield phone


@pytest.fixture(scope="module")
def laptop(browser: Browser, server: Server) -> Iterator[Lesson]:
    """The lesson with a second view of its app, at the foot of the page."""
    kept = server.notebooks / "views.ipynb"
    kept.write_bytes((server.notebooks / NOTEBOOK).read_bytes())
    with open_page(browser, server, WIDE) as page:
        page.open(kept.name)
        page.run_all()
        page.settle()
        page.view_again(page.cell_of_app())
        page.wait_until(lambda: page.app_count() == 2, "there is no second view")
        page.settle()
        yield page


@pytest.fixture(scope="module")
def phone(browser: Browser, laptop: Lesson) -> Iterator[Lesson]:
    with second_window(browser, laptop, "views.ipynb") as page:
        laptop.settle()
        yield page


def test_each_view_has_its_own_width_and_its_own_colours(laptop: Lesson, phone: Lesson) -> None:
    shown = {"light": pictures(laptop, CLOCKS), "dark": pictures(phone, CLOCKS)}

    assert [len(each) for each in shown.values()] == [2, 1]
    assert len({each["width"] for each in (*shown["light"], *shown["dark"])}) == 3
    for theme, all_of_it in shown.items():
        assert [each["width"] for each in all_of_it] == [each["place"] for each in all_of_it]
        assert {each["ink"] for each in all_of_it} == {INK[theme]}
    assert laptop.overflows() + phone.overflows() == []


def test_a_page_that_nobody_touches_does_not_change(laptop: Lesson, phone: Lesson) -> None:
    assert changes(laptop, phone) == []


def test_a_key_in_one_window_moves_all_views(laptop: Lesson, phone: Lesson) -> None:
    for here, there in ((laptop, phone), (phone, laptop)):
        before, elsewhere = here.curves(), there.curves()
        here.press("sessions", "ArrowLeft")
        here.wait_for_new_curves(before)
        there.wait_for_new_curves(elsewhere)
        here.settle()
    assert [name for name, _, _ in laptop.curves()] == [name for name, _, _ in phone.curves()]
    # the same plan, each at its own width
    assert [bool(xs) for _, xs, _ in laptop.curves()] == [bool(xs) for _, xs, _ in phone.curves()]
    test_each_view_has_its_own_width_and_its_own_colours(laptop, phone)


def test_one_press_saves_one_file(laptop: Lesson, phone: Lesson) -> None:
    laptop.button("More controls").click()
    laptop.settle()
    saved: list[str] = []

    def keep(download: Download) -> None:
        saved.append(download.suggested_filename)

    for page in (laptop, phone):
        page.page.on("download", keep)
    for place, name in enumerate(("Save picture (SVG)", "Save data (CSV)"), 1):
        laptop.button(name).click()
        laptop.wait_until(lambda count=place: len(saved) >= count, "nothing is saved")  # type: ignore[misc]
        laptop.page.wait_for_timeout(500)
        phone.page.wait_for_timeout(500)
    for page in (laptop, phone):
        page.page.remove_listener("download", keep)

    assert [name.rpartition(".")[2] for name in saved] == ["svg", "csv"]


def copied(page: Lesson) -> list[str]:
    """Return what was put on the clipboard of a page."""
    words: list[str] = page.page.evaluate("() => window.tcCopied")
    return words


def test_a_code_is_copied_where_it_was_asked_for(laptop: Lesson, phone: Lesson) -> None:
    for page in (laptop, phone):
        page.page.evaluate(
            "() => { window.tcCopied = []; "
            "navigator.clipboard.writeText = async words => { window.tcCopied.push(words); }; }"
        )
    laptop.button("Copy the code").click()
    laptop.wait_until(lambda: bool(copied(laptop)), "nothing is copied")
    phone.settle()

    assert [words[0] for words in copied(laptop)] == ["K"]
    assert copied(phone) == []


@pytest.fixture
def zoomed(laptop: Lesson, phone: Lesson) -> Iterator[tuple[Lesson, Lesson]]:
    """Both windows while the chart that zooms is open."""
    laptop.zoom()
    phone.chart.locator(".main-svg").first.wait_for(timeout=60_000)
    laptop.settle()
    phone.settle()
    yield laptop, phone
    laptop.button("Back to the whole picture").click()
    for page in (laptop, phone):
        page.app.locator(".tc-drawing").wait_for()
        page.settle()


def charts(page: Lesson) -> list[dict[str, Any]]:
    """Return what is known of each chart on a page that can be seen."""
    found: list[dict[str, Any]] = page.page.locator(CHARTS).evaluate_all(FIND_CHARTS)
    return [each for each in found if each["width"]]


def assert_own_look(laptop: Lesson, phone: Lesson) -> None:
    """Check that each chart has the width and the colours of the page it stands on."""
    shown = {"light": charts(laptop), "dark": charts(phone)}
    assert [len(each) for each in shown.values()] == [2, 1]
    assert len({each["width"] for each in (*shown["light"], *shown["dark"])}) == 3
    for theme, all_of_it in shown.items():
        for each in all_of_it:
            assert each["width"] == each["place"]
            assert set(each["inks"]) == {rgb(INK[theme])}


def test_the_chart_that_zooms_has_the_width_and_the_colours_of_each_view(
    zoomed: tuple[Lesson, Lesson],
) -> None:
    assert_own_look(*zoomed)
    assert [page.overflows() for page in zoomed] == [[], []]


def test_the_chart_that_zooms_comes_to_rest_in_every_window(zoomed: tuple[Lesson, Lesson]) -> None:
    assert changes(*zoomed) == []


def test_a_window_that_is_resized_narrows_no_other_chart(zoomed: tuple[Lesson, Lesson]) -> None:
    laptop, phone = zoomed
    before = [each["width"] for each in charts(laptop)]
    phone.page.set_viewport_size({"width": 360, "height": 844})
    phone.wait_until(
        lambda: [each["width"] == each["place"] < 330 for each in charts(phone)] == [True],
        "the chart keeps its width",
    )
    laptop.settle()

    assert [each["width"] for each in charts(laptop)] == before
    assert_own_look(laptop, phone)
    phone.page.set_viewport_size({"width": 390, "height": 844})
    phone.settle()


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_a_saved_chart_has_the_colours_of_the_view_where_it_was_pressed(
    zoomed: tuple[Lesson, Lesson], theme: Theme
) -> None:
    page, other = (zoomed[0], DARK) if theme is LIGHT else (zoomed[1], LIGHT)
    if not page.button("Save picture (SVG)").is_visible():
        page.button("More controls").click()
    svg = page.download("Save picture (SVG)").read_text(encoding="utf-8")
    colours = set(re.findall(r"#[0-9a-f]{6}|rgb\([\d, ]+\)", svg))

    assert f'width="{charts(page)[0]["width"]:g}"' in svg[: svg.index(">")]
    assert {theme.page, rgb(theme.text), rgb(theme.side_edge)} <= colours
    assert {other.page, rgb(other.text), rgb(other.side_edge)} & colours == set()


def day_share(page: Lesson) -> float:
    """Return where the day line stands in the time that a chart shows, from 0 to 1."""
    share: float = page.app.evaluate(FIND_DAY)
    return share


def wait_for_day(share: float, *pages: Lesson) -> None:
    """Wait until the day line stands at a share of the time that each chart shows."""
    for page in pages:
        page.wait_until(
            lambda at=page: day_share(at) == pytest.approx(share, abs=0.005),  # type: ignore[misc]
            f"the day line does not stand at {share:.2f}",
        )


def test_the_day_line_keeps_its_day_in_every_view_of_the_chart(
    zoomed: tuple[Lesson, Lesson],
) -> None:
    laptop, phone = zoomed
    # day 3 stands a third into the first week, the second of four panels
    wait_for_day(1 / 3, *zoomed)
    laptop.chart.locator(".modebar-btn").first.click()
    wait_for_day(1 / 6, *zoomed)
    for page in zoomed:
        page.settle(quiet_ms=1000)
    assert changes(*zoomed) == []
    phone.chart.locator(".modebar-btn").last.click()  # plotly's own way back to the whole axis
    wait_for_day(1 / 3, *zoomed)
    assert_own_look(laptop, phone)


def test_a_hidden_view_takes_nothing_from_the_other(laptop: Lesson) -> None:
    assert shared_ids(laptop) == []
    assert lost_references(laptop) == []
    laptop.drawing.scroll_into_view_if_needed()
    other = laptop.page.locator(".tc-drawing").nth(1)
    other.evaluate("svg => { svg.closest('.tc-app').style.display = 'none'; }")
    laptop.settle()
    without = laptop.drawing.screenshot()
    other.evaluate("svg => { svg.closest('.tc-app').style.display = ''; }")
    laptop.settle()

    assert difference(laptop, laptop.drawing.screenshot(), without) < SEEN


def test_a_view_that_is_closed_leaves_the_other_as_it_is(laptop: Lesson, phone: Lesson) -> None:
    before = [pictures(laptop)[0]["text"], pictures(phone)[0]["text"]]
    laptop.page.locator(".lm-TabBar-tabCloseIcon").last.click()
    laptop.wait_until(lambda: laptop.app_count() == 1, "the second view stays")
    laptop.settle()

    assert [pictures(laptop)[0]["text"], pictures(phone)[0]["text"]] == before


def test_nothing_was_reported(laptop: Lesson, phone: Lesson) -> None:
    for page in (laptop, phone):
        assert page.record.console_errors + page.record.page_errors == []


# --- a window that is closed, or dies -------------------------------------------------------------


@pytest.fixture
def slots(browser: Browser, server: Server) -> Iterator[Lesson]:
    """The clocks and the sorter, in a kernel that asks its views every fifth of a second."""
    server.end_kernels()
    write_notebook(server.notebooks / "slots.ipynb", CLOCKS_ALONE, SORTER)
    with open_page(browser, server, WIDE) as page:
        page.open("slots.ipynb")
        page.run_all()
        page.settle()
        yield page


def drawn_for(page: Lesson) -> list[str]:
    """Return the themes of the screens for which the kernel draws, in order."""
    said = page.run_in_kernel("print(*(screen.theme.name for screen in app.drawing.screens))")
    return sorted(said.split())


def keyboard(page: Lesson) -> str:
    """Return the words on the button that has the keyboard."""
    words: str = page.page.evaluate("() => document.activeElement.innerText")
    return words


def test_the_keyboard_follows_a_step_that_is_moved_in_no_other_window(
    browser: Browser, slots: Lesson
) -> None:
    with second_window(browser, slots, "slots.ipynb") as phone:
        check = phone.page.get_by_role("button", name="Check the order")
        check.focus()
        up = slots.page.locator(".tc-up")
        name = up.nth(3).inner_text()
        up.nth(3).focus()
        for place in (2, 1):
            slots.page.keyboard.press("Enter")
            slots.wait_until(
                lambda at=place: up.nth(at).inner_text() == name == keyboard(slots),  # type: ignore[misc]
                "the keyboard does not follow the step",
            )
        phone.page.wait_for_timeout(500)

        assert phone.page.locator(".tc-up").nth(1).inner_text() == name
        assert keyboard(phone) == check.inner_text()


def test_a_window_that_is_closed_gives_its_place_back(browser: Browser, slots: Lesson) -> None:
    with second_window(browser, slots, "slots.ipynb") as phone:
        slots.wait_until(lambda: drawn_for(slots) == ["dark", "light"], "the phone is not seen")
        phone.page.close(run_before_unload=True)

        slots.wait_until(lambda: drawn_for(slots) == ["light"], "the phone keeps its place")


def test_a_window_that_dies_gives_its_place_back_and_a_living_one_keeps_its_own(
    browser: Browser, slots: Lesson
) -> None:
    def work() -> None:
        slots.press("sessions", "ArrowLeft")
        slots.press("sessions", "ArrowRight")
        slots.page.wait_for_timeout(300)

    with second_window(browser, slots, "slots.ipynb") as phone:
        slots.wait_until(lambda: drawn_for(slots) == ["dark", "light"], "the phone is not seen")
        before = pictures(phone, CLOCKS)
        for _ in range(4):
            work()
        assert drawn_for(slots) == ["dark", "light"]
        assert [each["width"] for each in pictures(phone, CLOCKS)] == [before[0]["place"]]
        with suppress(Error):  # a page that has crashed answers nothing
            phone.page.goto("chrome://crash", timeout=2000)

        def forgotten() -> bool:
            work()
            return drawn_for(slots) == ["light"]

        slots.wait_until(forgotten, "the dead phone keeps its place")


# --- every kind of picture, twice on one page and in two windows ----------------------------------


@pytest.fixture(scope="module")
def gallery(browser: Browser, server: Server) -> Iterator[Lesson]:
    server.end_kernels()
    write_notebook(server.notebooks / "pieces.ipynb", *PIECES)
    with open_page(browser, server, WIDE) as page:
        page.open("pieces.ipynb")
        page.run_all()
        page.page.locator(".tc-picture svg").first.wait_for(state="attached", timeout=60_000)
        page.settle()
        yield page


@pytest.fixture(scope="module")
def small_gallery(browser: Browser, gallery: Lesson) -> Iterator[Lesson]:
    with second_window(browser, gallery, "pieces.ipynb") as page:
        page.page.locator(".tc-picture svg").first.wait_for(state="attached", timeout=60_000)
        gallery.settle()
        yield page


def test_no_two_pictures_share_an_id(gallery: Lesson) -> None:
    assert len(pictures(gallery)) == len(PIECES) - 1  # the player has a tree of its own
    assert shared_ids(gallery) == []
    assert lost_references(gallery) == []


def test_the_twin_of_a_hidden_picture_keeps_its_hatches_and_fades(gallery: Lesson) -> None:
    for place in (0, 2, 4):
        first, twin = (gallery.page.locator(PICTURES).nth(place + n) for n in (0, 1))
        # first unseen but drawn, then hidden: the page around the twin stays as it is
        first.evaluate("svg => { Object.assign(svg.style, {position: 'absolute', opacity: 0}); }")
        twin.scroll_into_view_if_needed()
        gallery.settle()
        before = twin.screenshot()
        first.evaluate("svg => { svg.style.display = 'none'; }")
        gallery.settle()
        assert difference(gallery, twin.screenshot(), before) < SEEN
        first.evaluate("svg => { svg.removeAttribute('style'); }")


def section(page: Lesson) -> tuple[float, bool]:
    """Return the drawn width of the player's picture, and whether its page is dark."""
    svg = page.page.locator(".tc-picture svg").first
    return float(svg.get_attribute("width") or 0), f'fill="{DARK.page}"' in svg.inner_html()


def test_every_picture_has_the_width_and_theme_of_its_window(
    gallery: Lesson, small_gallery: Lesson
) -> None:
    for page in (gallery, small_gallery):
        for each in pictures(page):
            assert each["width"] <= each["place"] + 0.5
            assert each["width"] >= min(each["place"] - 1, 1000)
    (wide, wide_is_dark), (narrow, narrow_is_dark) = section(gallery), section(small_gallery)
    assert (wide > 900, narrow < 400) == (True, True)
    assert (wide_is_dark, narrow_is_dark) == (False, True)
    assert small_gallery.overflows() == []


def test_nothing_in_the_gallery_changes_while_nobody_touches_it(
    gallery: Lesson, small_gallery: Lesson
) -> None:
    assert changes(gallery, small_gallery) == []


def test_a_step_of_the_tour_is_seen_in_both_windows(gallery: Lesson, small_gallery: Lesson) -> None:
    def tours() -> list[str]:
        return [pictures(page)[-1]["text"] for page in (gallery, small_gallery)]

    before = tours()
    gallery.page.get_by_role("button", name="Next", exact=True).click()
    for page, place in ((gallery, 0), (small_gallery, 1)):
        page.wait_until(lambda at=place: tours()[at] != before[at], "the tour stands still")  # type: ignore[misc]

    assert all("Living epidermis" in each for each in tours())


def test_the_skin_plays_in_both_windows_and_comes_to_rest_on_one_day(
    gallery: Lesson, small_gallery: Lesson
) -> None:
    moment = "() => document.querySelector('.tc-time input').getAttribute('aria-valuetext')"
    for name in ("Step", "Step", "Back", "Play"):
        gallery.page.locator(".tc-player").get_by_role("button", name=name, exact=True).click()
    gallery.page.wait_for_timeout(1000)
    gallery.page.locator(".tc-player").get_by_role("button", name="Pause", exact=True).click()
    gallery.settle()
    there = gallery.page.evaluate(moment)
    small_gallery.wait_until(
        lambda: small_gallery.page.evaluate(moment) == there, "the windows show two days"
    )
    gallery.page.wait_for_timeout(1000)

    assert changes(gallery, small_gallery) == []
    assert gallery.page.evaluate(moment) == there
