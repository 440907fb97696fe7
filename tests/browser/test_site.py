"""The lessons as pages: alive without a server for Python, and readable where they cannot live."""

from __future__ import annotations

import os
import re
import shutil
import threading
import time
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Literal

import psutil
import pytest
from axe_playwright_python.sync_playwright import Axe

from explainer.hosts.words import FOLD
from explainer.lessons.words import TRACK_SAYS
from explainer.site.build import MODULES, build
from explainer.site.lessons import books
from explainer.site.serve import server_of
from explainer.site.words import ASLEEP, STATUS
from explainer.stage.words import GATE_SKIP, GATE_STILL, ZOOM_AWAY

from .by_tab import walked
from .chrome import Record, do_without
from .firefox import NAMES, firefox, open_firefox
from .same_plan import shows_as_python
from .scripts import SMALL_TYPE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Frame, Page, Route

# the chart that zooms stands in the place of the picture, not beside it
STANDS_ALONE = """!document.querySelector(".tc-clocks .tc-drawing").checkVisibility()
    && document.querySelector(".tc-clocks .js-plotly-plot").checkVisibility()"""
LIVE = "body[data-live]"
CODE = "K2-28-1.5-250-E-A-1-1-1-35-A-C-3-U"
LOADED_MS, PATIENCE_MS = 60_000, 61_000
NEWER = "A newer page"
NO_FIREFOX = f"No Firefox was found on this machine: install one of {', '.join(NAMES)}."
NO_MODULES = "node_modules has no Pyodide (make check fetches it), so no page was brought to life."
VIOLATIONS = {"resultTypes": ["violations"]}  # all else is not read, and much of it
DRAWN = """look => [...document.querySelectorAll(".tc-drawing[data-screen]")]
    .filter(each => each.checkVisibility())
    .every(({dataset: {screen}}) => parseInt(screen) <= innerWidth && screen.endsWith(look))"""
PICTURE_AND_WORDS = """[".tc-drawing", ".tc-live"].map(
    css => document.querySelector(`.tc-clocks ${css}`).innerHTML)"""
READABLE_FIRST = """((read, live) => performance.getEntriesByName(read)[0].startTime
    < performance.getEntriesByName(live)[0].startTime)("first-contentful-paint", "live")"""
KEPT_OFFLINE = """Promise.all([
    location.pathname,
    performance.getEntriesByType("resource").find(({name}) => name.endsWith("clocks.json")).name,
].map(each => caches.match(each))).then(all => all.every(Boolean))"""
UNREADABLE = """(() => {
    const all = css => [...document.querySelectorAll(css)];
    const unseen = each => !each.checkVisibility();
    const hidden = "details *, #search *, .tc-page-kept *, .tc-page-status *, .tc-asleep";
    const told = `main :is(p, li, table, img, .tc-readable):not(${hidden})`;
    const dead = "button, input, select, textarea, [role=slider], a:not([href])";
    const paper = matchMedia("print").matches ? getComputedStyle(document.body).color : "";
    return [
        ...all(dead).filter(each => !unseen(each)),
        ...all(told).filter(unseen),
        ...all(".tc-readable").filter(each => !each.innerText.trim()),
        ...all("main img").filter(each => !each.naturalWidth),
    ].map(each => each.outerHTML.slice(0, 90)).concat(parseInt(paper.slice(4)) > 128 ? paper : []);
})()"""
# words on a ground of their own: paper takes the ground away where a page does not keep it
PALE = """(() => {
    const lit = colour => {
        const shares = colour.match(/[\\d.]+/g).slice(0, 3).map(each => each / 255);
        const [r, g, b] = shares.map(c => c <= 0.04 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
    };
    return [...document.querySelectorAll(".tc-dayline span")].flatMap(each => {
        const {color, backgroundColor, printColorAdjust} = getComputedStyle(each);
        const ground = printColorAdjust === "exact" ? backgroundColor : "rgb(255, 255, 255)";
        const [a, b] = [lit(color), lit(ground)];
        return Math.max(a, b) / Math.min(a, b) < 4.5 ? `pale on paper: ${each.textContent}` : [];
    });
})()"""
# opens all that is folded, and tells how wide the page is then
UNFOLDED = """(() => {
    for (const each of document.querySelectorAll(".tc-readable details")) each.open = true;
    return document.documentElement.scrollWidth;
})()"""
SKIPS = """(({activeElement: link}) => link.matches(".skip[href='#main']")
    && link.getBoundingClientRect().left >= 0)(document)"""  # the first stop of the keyboard
# opens all gates, and tells whether none was shut any more
ALL_OPEN = """(words => {
    const all = [...document.querySelectorAll("main button")];
    const shut = all.filter(button => button.textContent.startsWith(words));
    for (const each of shut) each.click();
    return !shut.length;
})"""
# how far all that was seen moved while a page came to life
SHIFT = """new Promise(done => {
    const all = [];
    new PerformanceObserver(list => all.push(...list.getEntries()))
        .observe({type: "layout-shift", buffered: true});
    setTimeout(() => done(all.reduce((sum, {value}) => sum + value, 0)), 200);
})"""
# how much larger the largest words at the start are alive than before: larger ones would be painted
# as the largest of the page once more, later
GROWTH = """(() => {
    const place = document.querySelector(".tc-place[data-cell='0']");
    const largest = within => Math.max(...[...place.querySelectorAll(`${within} p`)].map(each => {
        const {width, height} = each.getBoundingClientRect();
        return width * height;
    }));
    const living = largest(".tc-living");
    place.classList.remove("tc-lives");
    const still = largest(".tc-readable");
    place.classList.add("tc-lives");
    return living / still;
})()"""
MOST_SHIFT = 0.02
BUSY_MS, MOST_MB = 400, 300.0
BUSY = f"(() => {{ for (const end = performance.now() + {BUSY_MS}; performance.now() < end;); }})()"
PRESS = """words => [...document.querySelectorAll("main button")]
    .find(button => button.textContent.startsWith(words)).click()"""


@pytest.fixture(scope="module")
def folder(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Path:  # noqa: ARG001  none without it
    """Make the site."""
    if not (MODULES / "pyodide").is_dir():
        do_without(NO_MODULES)
    made: Path = tmp_path_factory.mktemp("made") / "site"
    build(made)
    return made


@contextmanager
def served(folder: Path, port: int = 0) -> Iterator[str]:
    """Serve the files of a folder, and return the address."""
    server = server_of(folder, port)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="module")
def site(folder: Path) -> Iterator[str]:
    with served(folder) as address:
        yield address


def until(page: Page | Frame, told: str) -> None:
    """Wait until the page tells something true; its policy forbids what Playwright has for that."""
    end = time.monotonic() + LOADED_MS / 1000
    while not page.evaluate(told):
        assert time.monotonic() < end, told
        page.wait_for_timeout(50)


@pytest.fixture
def record() -> Record:
    return Record()


@pytest.fixture
def page(browser: Browser, record: Record) -> Iterator[Page]:
    """A page of a visitor who was never here."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.set_default_timeout(LOADED_MS)
    made = context.new_page()
    record.watch(made)
    yield made
    context.close()


def test_it_takes_input_before_python_is_there_and_lives(
    page: Page, site: str, record: Record
) -> None:
    page.goto(f"{site}/05_two_clocks.html")
    page.wait_for_selector("body[data-shown]")
    page.evaluate(PRESS, "Presenter: open")
    page.wait_for_selector(LIVE)

    gap = page.locator(".tc-control-session_gap_days [role=slider]").first
    gap.focus()
    gap.press("ArrowRight")
    until(page, "location.search.includes('plan=K4-29-')")
    assert held_mb(page) <= MOST_MB
    shows_as_python(page.evaluate, partial(until, page), 20)
    assert unsound(page) == []
    zoom = page.get_by_role("button", name="Zoom into the chart").first
    page.context.set_offline(True)
    zoom.click()
    page.get_by_text(ZOOM_AWAY).first.wait_for()
    page.context.set_offline(False)
    zoom.click()
    page.locator(".js-plotly-plot .main-svg").first.wait_for()
    until(page, STANDS_ALONE)

    assert page.evaluate("performance.getEntriesByName('plain').length") == 0
    present(page)
    assert (record.console_errors, record.page_errors, record.foreign) == ([], [], [])


def held_mb(page: Page) -> float:
    """Return what a page holds, Python and all, once all is thrown away that nobody needs.

    Of all that are there, its process is the one that is busy while the page is.
    """
    page.context.new_cdp_session(page).send("HeapProfiler.collectGarbage")
    all_ = psutil.Process().children(recursive=True)
    ours = [each for each in all_ if "--type=renderer" in each.cmdline()]
    before = {each.pid: sum(each.cpu_times()[:2]) for each in ours}
    page.evaluate(BUSY)
    busiest = max(ours, key=lambda each: sum(each.cpu_times()[:2]) - before[each.pid])
    return float(busiest.memory_full_info().pss) / 1e6


def present(page: Page) -> None:
    """Present a page: large, by keys, covered, for a new group, and on to the next lesson."""
    bar = page.locator(".tc-presenter")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("F8")
    bar.wait_for()
    until(page, "location.search.includes('present=')")
    until(page, "document.querySelectorAll('.tc-cover').length > 0")
    assert page.locator(".tc-gate .tc-app").locator("visible=true").count() == 0
    page.evaluate("window.jupyterapp = {shell: {currentWidget: {node: document.body}}}")
    until(page, f"({SMALL_TYPE})(17.9).length === 0")

    bar.get_by_role("button", name="New group").click()
    bar.get_by_role("button", name="Yes, clear them").click()
    bar.get_by_text("All answers are cleared.").wait_for(state="attached")
    until(page, "localStorage.length === 0")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("n")
    page.wait_for_url("**/06_should_i_and_aftercare.html?present")
    bar.wait_for()


LOOKS: tuple[tuple[Literal["light", "dark"], int], ...] = (
    ("dark", 390),
    ("dark", 1280),
    ("light", 1280),
)


def unsound(
    page: Page, looks: tuple[tuple[Literal["light", "dark"], int], ...] = LOOKS
) -> list[str]:
    """Return what axe finds on a page that lives in some looks, then what Tab and paper show."""
    found = list[str]()
    for look, width in looks:
        page.emulate_media(color_scheme=look)
        page.set_viewport_size({"width": width, "height": 800})
        until(page, f"innerWidth === {width} && ({DRAWN})('{look}')")
        told = Axe().run(page, options=VIOLATIONS).response["violations"]
        found += [f"{look} {width}: {e['id']} {n['target']}" for e in told for n in e["nodes"]]
        found += ["too wide"] * page.evaluate(f"document.documentElement.scrollWidth > {width}")
    found += walked(page).told
    page.emulate_media(media="print")
    found += page.evaluate(PALE)
    page.emulate_media(media="screen")
    return found


LOOKED_AT = {"00_start_here", "01_in_the_chair", "05_two_clocks"}  # by tests that do more with them


def test_every_other_lesson_that_lives_is_sound(page: Page, site: str, record: Record) -> None:
    for name in sorted({book.name for book in books()} - LOOKED_AT):
        page.goto(f"{site}/{name}.html")
        page.wait_for_selector(LIVE)
        shift = page.evaluate(SHIFT)
        assert shift <= MOST_SHIFT, (name, shift)
        assert page.evaluate(GROWTH) == pytest.approx(1.0, abs=0.01), name
        until(page, f"({ALL_OPEN})('{GATE_SKIP}')")
        assert (name, unsound(page, LOOKS[:1])) == (name, [])

    assert (record.console_errors, record.page_errors, record.foreign) == ([], [], [])


def test_an_address_opens_its_plan_at_its_day_also_where_nothing_can_be_kept(
    page: Page, site: str
) -> None:
    page.add_init_script("Storage.prototype.setItem = () => { throw new Error('full'); }")
    page.add_init_script(
        "Object.defineProperty(window, 'sessionStorage', {get: () => { throw 0; }})"
    )
    page.route("**/pyodide.asm.wasm", untyped)  # many a server does not know it
    page.goto(f"{site}/05_two_clocks.html?plan={CODE}&day=7")
    page.wait_for_selector(LIVE)

    said = page.locator(".tc-clocks .tc-live").first
    said.get_by_text("Day 7").first.wait_for()
    sessions = page.locator(".tc-control-sessions input").first
    assert sessions.input_value() == "2"
    assert page.locator(".tc-lane-card").first.is_hidden()
    page.locator(".tc-control-sessions [role=slider]").first.press("ArrowRight")
    page.get_by_text("This browser keeps nothing").wait_for()
    snippet = page.locator(".tc-page-embed textarea").input_value()
    page.goto(f"{site}/licences.txt")  # a page that allows everything
    page.set_content(snippet)
    page.locator("iframe").wait_for()
    whole = "document.documentElement.scrollHeight <= innerHeight"  # nothing in it scrolls
    until(page.frames[1], f"'shown' in document.body.dataset && {whole}")


def test_answers_stay_until_they_are_erased_and_a_lesson_without_its_server(
    page: Page, folder: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "site"
    shutil.copytree(folder, copy, copy_function=os.link)
    with served(copy) as site:
        page.goto(f"{site}/00_start_here.html")
        page.wait_for_selector(LIVE)
        other = page.context.new_page()  # the same lesson, in another tab
        other.goto(f"{site}/about.html")
        other.evaluate("localStorage.setItem('two-clocks.answers.00_start_here', '{}')")
        other.close()
        page.get_by_text("This lesson is open in another tab too").wait_for()
        words = page.locator("main textarea:visible").last
        words.fill("It takes weeks.")
        until(page, "localStorage.length === 1")
        page.evaluate(PRESS, "Biology")
        until(page, "localStorage.length === 2")
        page.evaluate("navigator.serviceWorker.ready")
        newer(copy)
        page.reload()
        page.wait_for_selector(LIVE)
        until(page, "navigator.serviceWorker.getRegistration().then(all => !!all.waiting)")
        assert page.title() == NEWER
        assert words.input_value() == "It takes weeks."
        page.get_by_text(TRACK_SAYS["biology"]).first.wait_for()
        assert unsound(page) == []

    words.fill("The server has gone.")
    until(page, "localStorage['two-clocks.answers.00_start_here'].includes('has gone')")
    page.reload()
    page.wait_for_selector(LIVE)
    assert (page.title(), words.input_value()) == (NEWER, "The server has gone.")
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Erase my answers").click()
    until(page, "localStorage.length === 0")
    page.wait_for_selector(LIVE)
    assert words.input_value() == ""
    page.workers[0].evaluate("setTimeout(() => { throw new Error('It broke.'); })")
    assert_stopped(page)


def newer(site: Path) -> None:
    """Put a newer site into the place of one: its files have other names, and the old are gone."""
    (lessons,) = site.glob("lessons-*")
    other = f"lessons-{'0' * 12}"
    for path in (site / "00_start_here.html", site / "sw.js"):
        text = path.read_text(encoding="utf-8").replace(lessons.name, other)
        path.unlink()  # it is one with that of the other tests
        path.write_text(re.sub("<title>[^<]*", f"<title>{NEWER}", text), encoding="utf-8")
    lessons.rename(site / other)


def test_without_its_memory_a_lesson_starts_plainly(page: Page, site: str, folder: Path) -> None:
    (memory,) = folder.glob("lessons-*/memory.bin")
    cut = memory.read_bytes()[: memory.stat().st_size // 2]
    page.route("**/memory.bin", lambda route: route.fulfill(body=cut))
    page.goto(f"{site}/01_in_the_chair.html")
    page.wait_for_selector(LIVE)

    assert page.evaluate("performance.getEntriesByName('plain').length") == 1
    page.evaluate(PRESS, "Presenter: open")
    page.locator(".tc-app").first.wait_for()
    assert unsound(page) == []
    page.clock.install()  # nobody waits a minute for a test
    page.workers[0].evaluate("setTimeout(() => { for (;;); })")
    page.evaluate(PRESS, "Biology")
    page.clock.fast_forward(PATIENCE_MS)
    assert_stopped(page)


def assert_stopped(page: Page) -> None:
    """See to it that a page whose Python has gone says so, and can be read."""
    page.get_by_text(STATUS["gone"]).wait_for()
    assert page.locator(".tc-readable").first.is_visible()
    assert page.locator(".tc-living").count() == 0


@pytest.mark.parametrize("missing", ["01_in_the_chair.json", "pyodide.asm.wasm", "worker.js"])
def test_what_cannot_live_says_so_and_stays_readable(page: Page, site: str, missing: str) -> None:
    page.route(f"**/{missing}", lambda route: route.fulfill(status=404))
    page.goto(f"{site}/01_in_the_chair.html")
    page.wait_for_selector("body[data-failed]")

    why = "" if missing == "worker.js" else f" (404 {missing})"  # of a worker no browser tells why
    assert STATUS["failed"].format(why=why) == page.locator(".tc-page-status p").inner_text()
    assert page.locator(".tc-readable").first.is_visible()
    assert page.locator(".tc-living").count() == 0


FAULTS = {
    "delete globalThis.WebAssembly": "This browser cannot run the controls.",
    "delete globalThis.Worker": "This browser cannot run the controls.",
    "globalThis.Worker = class { constructor() { throw 0; } }": "This browser cannot run the",
}
WAKE_UP = "document.getAnimations().forEach(each => each.finish())"


def test_a_browser_or_a_server_that_hinders_it_is_told_what_to_do(page: Page, site: str) -> None:
    for fault, sentence in FAULTS.items():
        stub = partial(hindered, fault=fault)
        page.route("**/start.js", stub)
        page.goto(f"{site}/01_in_the_chair.html")
        page.locator(".tc-page-status").get_by_text(sentence).wait_for()
        assert page.locator(".tc-readable").first.is_visible(), fault
        assert page.locator(".tc-asleep").is_hidden(), fault
        page.unroute("**/start.js", stub)

    for status, kind in ((200, "text/plain"), (404, "text/javascript")):
        page.route("**/page.js", partial(refused, status=status, kind=kind))
        page.goto(f"{site}/01_in_the_chair.html")
        assert page.locator(".tc-asleep").is_hidden()
        page.evaluate(WAKE_UP)  # nobody waits so long for a test
        page.get_by_text(ASLEEP).wait_for()
        assert page.locator(".tc-readable").first.is_visible()
        page.unroute("**/page.js")


def hindered(route: Route, fault: str) -> None:
    """Let a fault be there before the first script of a page runs."""
    answer = route.fetch()
    route.fulfill(response=answer, body=f"{fault};\n{answer.text()}")


def untyped(route: Route) -> None:
    """Let a file be called what it is not."""
    route.fulfill(response=route.fetch(), content_type="text/plain")


def refused(route: Route, status: int, kind: str) -> None:
    """Let a file be missing, or be called what it is not."""
    route.fulfill(status=status, content_type=kind, body="let a;")


def test_the_pages_around_pass_axe_on_a_phone_and_their_search_runs(
    browser: Browser, site: str, folder: Path, record: Record
) -> None:
    lessons = {book.name for book in books()}
    names = sorted(path.stem for path in folder.glob("*.html") if path.stem not in lessons)
    context = browser.new_context(viewport={"width": 390, "height": 844}, color_scheme="dark")
    page = context.new_page()
    record.watch(page)
    for name in names:
        page.goto(f"{site}/{name}.html")
        told = Axe().run(page, options=VIOLATIONS).response["violations"]
        found = {each["id"] for each in told}
        assert (name, found) == (name, set())
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, name
        assert (name, walked(page).told) == (name, [])
    page.goto(f"{site}/questions.html")
    page.get_by_role("searchbox").fill("can i go swiming in the pool")
    page.locator("#search .found details").first.wait_for()
    context.close()

    assert (record.console_errors, record.page_errors, record.foreign) == ([], [], [])


def test_without_scripts_every_page_can_be_read_and_printed_and_nothing_in_it_is_dead(
    browser: Browser, site: str, folder: Path
) -> None:
    context = browser.new_context(java_script_enabled=False, color_scheme="dark")
    page = context.new_page()
    said = dict[str, str]()
    for path in sorted(folder.glob("*.html")):
        page.goto(f"{site}/{path.name}")
        said[path.stem] = page.locator("main").inner_text()
        page.keyboard.press("Tab")
        assert page.evaluate(SKIPS), path.stem
        for media in ("screen", "print"):
            page.emulate_media(media=media)
            assert (path.stem, media, page.evaluate(UNREADABLE)) == (path.stem, media, [])
        page.emulate_media(media="screen")
        page.set_viewport_size({"width": 390, "height": 844})
        assert (path.stem, page.evaluate(UNFOLDED)) == (path.stem, 390)
        page.set_viewport_size({"width": 1280, "height": 720})
    context.close()

    assert len(said) > len(books())
    assert "Begin with lesson 0" in said["index"]
    assert "I get cold sores" in said["questions"]
    assert GATE_STILL in said["05_two_clocks"]
    assert "Question 1 of" in said["05_two_clocks"]
    assert FOLD in said["05_two_clocks"]
    assert [name for name, words in said.items() if STATUS["waking"] in words] == []


def test_in_firefox_a_lesson_lives_says_what_python_says_and_needs_no_server(folder: Path) -> None:
    if firefox() is None:
        do_without(NO_FIREFOX)
    with open_firefox() as tab:
        with served(folder) as site:
            address = f"{site}/05_two_clocks.html"
            tab.goto(address)
            tab.until("'live' in document.body.dataset")
            assert tab.evaluate(READABLE_FIRST)
            tab.evaluate(f"({PRESS})('Presenter: open')")
            tab.until("document.querySelector('.tc-clocks .tc-drawing path')")
            tab.evaluate(f"(globalThis.tcBefore = {PICTURE_AND_WORDS}).length")
            tab.evaluate("document.querySelector('.tc-control-day [role=slider]').focus()")
            tab.press("ArrowRight")
            tab.until(f"{PICTURE_AND_WORDS}.every((each, place) => each !== tcBefore[place])")
            shows_as_python(tab.evaluate, tab.until, 5)
            tab.evaluate("document.activeElement.blur()")
            tab.press("F8")
            tab.until("location.search.includes('present=')")
            tab.until("document.querySelector('.tc-presenter')?.checkVisibility()")
            tab.until(KEPT_OFFLINE)

        tab.goto(address)  # the server has gone
        tab.until("'live' in document.body.dataset")
        record = tab.record
    assert (record.console_errors, record.page_errors, record.foreign) == ([], [], [])
