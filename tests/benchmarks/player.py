"""The player with the real skin story: how evenly it moves, how soon it answers, what it keeps."""

from __future__ import annotations

import gc
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import psutil

from explainer.pictures.skin.app import SkinStory
from explainer.pictures.skin.story import Reel
from explainer.science.plan import Person, Plan
from explainer.stage.piece import give_back
from explainer.stage.view.player import Player
from tests.browser.chrome import open_browser
from tests.browser.harness import open_page
from tests.browser.notebooks import write_notebook
from tests.browser.player_page import FRAME_TIMES, player_page
from tests.browser.server import jupyterlab

from .table import Row, percentile

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page, ViewportSize

    from tests.browser.harness import Lesson

PAGE: ViewportSize = {"width": 1280, "height": 900}
PICTURE_PX = 1200
PLANS = {"1 session": Plan(sessions=1), "4 sessions": Plan(sessions=4)}
GOAL_FRAME_MS, GOAL_ANSWER_MS, GOAL_GROWTH_MB = 20.0, 100.0, 2.0
STEPS = 500
READY_MS, SETTLE_MS = 500, 2000
NEEDLE = ".tc-app .tc-control-needle_length_mm [role=slider]"
BOOK = "from explainer.pictures.skin.app import SkinStory\nSkinStory()"

# one square that moves: what this browser can do at all
FLOOR = """() => new Promise(done => {
    document.body.innerHTML = "<svg width=900 height=600><rect width=20 height=20 /></svg>";
    const square = document.querySelector("rect"), times = [];
    let last = 0;
    const tick = now => {
        if (last) times.push(now - last);
        last = now;
        square.setAttribute("x", times.length);
        if (times.length < 180) requestAnimationFrame(tick);
        else done(times);
    };
    requestAnimationFrame(tick);
})"""

# from a key to the end of the first frame that holds another drawing
ANSWER = """() => {
    const root = document.querySelector(".tc-picture").shadowRoot;
    window.tcAnswer = new Promise((done, fail) => {
        let start = 0;
        const press = event => { start ||= event.timeStamp; };
        window.addEventListener("keydown", press, true);
        const watcher = new MutationObserver(() => {
            watcher.disconnect();
            window.removeEventListener("keydown", press, true);
            requestAnimationFrame(() => {
                const line = new MessageChannel();
                line.port1.onmessage = () => done(performance.now() - start);
                line.port2.postMessage(0);
            });
        });
        watcher.observe(root, { childList: true, subtree: true });
        setTimeout(() => fail(new Error("no new section within 20 s")), 20_000);
    });
}"""

WALK = """async rounds => {
    const buttons = [...document.querySelectorAll("button")];
    const press = name => buttons.find(each => each.textContent === name).click();
    const range = document.querySelector("input[type=range]");
    for (let i = 0; i < rounds; i += 1) {
        press(i % 16 ? "Step" : "Reset");
        range.value = (i * 7) % range.max;
        range.dispatchEvent(new Event("input"));
        if (i % 10 === 0) await new Promise(requestAnimationFrame);
    }
    models.player.saved.length = 0;
}"""


class Often(NamedTuple):
    """How often the story is played, and a key pressed in it."""

    rounds: int
    presses: int


WHOLE, QUICK = Often(3, 20), Often(1, 10)


class Held(NamedTuple):
    """What a page holds once all waste is gone: live JavaScript objects in MB, and DOM nodes."""

    heap_mb: float
    nodes: int


def measure(often: Often) -> Iterator[Row]:
    """Measure the player.

    Args:
        often: How often each thing is done.
    """
    stories = {name: drawn(plan) for name, plan in PLANS.items()}
    yield _kernel_row()
    with open_browser() as browser:
        yield _times_row("one moving square: frame to frame", floor(browser))
        for name, story in stories.items():
            yield _playing_row(name, frame_times(browser, story, often.rounds))
        yield _page_row(browser, stories["4 sessions"])
        times = answers(browser, often.presses)
        yield _times_row("needle length → new section", times, GOAL_ANSWER_MS)


def drawn(plan: Plan) -> Player:
    """Return the story of a plan at the width of the page, with all its pictures.

    Args:
        plan: The plan.
    """
    reel = Reel(plan, Person(), PICTURE_PX)
    return Player([reel.at(day).frame for day in reel.days])


def floor(browser: Browser) -> list[float]:
    """Return the times (ms) between the frames of a page that hardly does anything."""
    home = browser.new_context(viewport=PAGE)
    try:
        page = home.new_page()
        times: list[float] = page.evaluate(FLOOR)
        return times
    finally:
        home.close()


def frame_times(browser: Browser, story: Player, rounds: int) -> list[list[float]]:
    """Play all segments and return the times (ms) between frames, segment by segment.

    Args:
        browser: A running browser.
        story: What is played.
        rounds: How often; each segment's median round counts, since other work disturbs some.
    """
    played: list[list[list[float]]] = []
    with player_page(browser, story) as page:
        page.set_viewport_size(PAGE)
        for _ in range(rounds):
            page.get_by_role("button", name="Reset", exact=True).click()
            played.append([_segment(page) for _ in story.frames[1:]])
    return [sorted(each, key=_p95)[rounds // 2] for each in zip(*played, strict=True)]


def _p95(times: list[float]) -> float:
    return percentile(times, 0.95)


def _segment(page: Page) -> list[float]:
    page.wait_for_timeout(READY_MS)
    times: list[float] = page.evaluate(FRAME_TIMES)
    return times


def answers(browser: Browser, presses: int) -> list[float]:
    """Return the times (ms) from a key on the needle length to the new section, in JupyterLab."""
    with tempfile.TemporaryDirectory() as folder:
        write_notebook(Path(folder) / "skin.ipynb", BOOK)
        with jupyterlab(Path(folder)) as server, open_page(browser, server) as lesson:
            lesson.open("skin.ipynb")
            lesson.command("notebook:run-all-cells")
            lesson.page.locator(".tc-picture svg").wait_for(timeout=60_000)
            return _presses(lesson, presses)


def _presses(lesson: Lesson, presses: int) -> list[float]:
    times = []
    lesson.page.locator(NEEDLE).focus()
    for press in range(presses):
        lesson.page.wait_for_timeout(SETTLE_MS)
        lesson.page.evaluate(ANSWER)
        lesson.page.keyboard.press("ArrowLeft" if press % 10 < 5 else "ArrowRight")
        times.append(lesson.page.evaluate("() => window.tcAnswer"))
    return times


def held(page: Page) -> Held:
    """Return what a page holds after its waste was collected.

    Args:
        page: Any page.
    """
    talk = page.context.new_cdp_session(page)
    for _ in range(3):
        talk.send("HeapProfiler.collectGarbage")
    heap = talk.send("Runtime.getHeapUsage")["usedSize"] / 1e6
    nodes = talk.send("Memory.getDOMCounters")["nodes"]
    talk.detach()
    return Held(heap, nodes)


def page_growth(browser: Browser, story: Player, steps: int = STEPS) -> Held:
    """Return what a page holds more after many steps than before.

    Args:
        browser: A running browser.
        story: What is stepped through.
        steps: How many steps.
    """
    with player_page(browser, story) as page:
        page.evaluate(WALK, 50)
        before = held(page)
        page.evaluate(WALK, steps)
        after = held(page)
    return Held(after.heap_mb - before.heap_mb, after.nodes - before.nodes)


class Grown(NamedTuple):
    """How much more a kernel holds: MB after a first stretch and after a second, and objects."""

    first_mb: float
    then_mb: float
    objects: int


def kernel_growth(steps: int = STEPS) -> Grown:
    """Return by how much memory and objects grow over two stretches of many changes of the needle.

    Args:
        steps: how many changes a stretch has.
    """
    story, process = SkinStory(), psutil.Process()

    def walk(times: int) -> tuple[float, int]:
        for step in range(times):
            story.change("needle_length_mm", 0.5 + 0.1 * (step % 10))
        gc.collect()
        alive = len(gc.get_objects())  # first: this list alone takes 2 MB
        # as a kernel does now and then; otherwise the last time that it did decides the row
        give_back(at_once=True)
        return process.memory_info().rss / 1e6, alive

    (start, objects), (first, _), (then, more) = walk(60), walk(steps), walk(steps)
    return Grown(first - start, then - first, more - objects)


def _kernel_row() -> Row:
    grown = kernel_growth()
    # what is handed back at the start is taken again by the largest drawing: once, and no leak
    goal = f"the next {STEPS} add ≤ {GOAL_GROWTH_MB:g} MB"
    said = f"{grown.first_mb:+.1f} MB, the next {grown.then_mb:+.1f} MB, {grown.objects:+d} objects"
    return Row(f"kernel, {STEPS} needle lengths", goal, said, "", grown.then_mb <= GOAL_GROWTH_MB)


def _page_row(browser: Browser, story: Player) -> Row:
    grown = page_growth(browser, story)
    goal = f"grows ≤ {GOAL_GROWTH_MB:g} MB"
    said = f"{grown.heap_mb:+.2f} MB, {grown.nodes:+d} nodes"
    return Row(f"page, {STEPS} steps of the story", goal, said, "", grown.heap_mb <= GOAL_GROWTH_MB)


def _playing_row(name: str, segments: list[list[float]]) -> Row:
    times, worst = [time for each in segments for time in each], max(map(_p95, segments))
    late = 100.0 * sum(time > GOAL_FRAME_MS for time in times) / len(times)
    said = (
        f"p95 {_p95(times):.1f} ms of {len(times)}, {worst:.1f} ms in the worst of "
        f"{len(segments)} segments; {late:.1f} % late"
    )
    goal = f"p95 ≤ {GOAL_FRAME_MS:.0f} ms in each segment"
    return Row(f"skin story, {name}: frame to frame", goal, said, "", worst <= GOAL_FRAME_MS)


def _times_row(what: str, times: list[float], goal: float | None = None) -> Row:
    p50, p95 = percentile(times, 0.5), percentile(times, 0.95)
    words = f"p95 ≤ {goal:.0f} ms" if goal else ""
    said = f"p50 / p95 {p50:.1f} / {p95:.1f} ms of {len(times)}, slowest {max(times):.0f} ms"
    return Row(what, words, said, "", p95 <= goal if goal else None)
