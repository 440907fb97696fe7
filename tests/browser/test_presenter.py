"""A lesson that is presented: for one window, by keys, and with nothing given away too early."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe

from .harness import APP, GATE, Screen, open_page
from .scripts import LOOK, SMALL_TYPE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

    from .harness import Lesson
    from .server import Server

NOTEBOOK = "05_two_clocks.ipynb"
BAR = ".tc-presenter"
QUIZ = ".tc-questions .tc-card:has-text('Question 1 of 6')"
# what the class must not read before the presenter wants it: an explanation, a truth, a picture
GIVEN_AWAY = ".tc-answer, .tc-reply, .tc-truth, .tc-step-2, .tc-gate .tc-app"
# writes down what the voices on the page say, those that are hushed left out
HEAR = """() => {
    window.tcHeard = [];
    new MutationObserver(changes => {
        const nodes = changes.map(({target}) => target.closest ? target : target.parentElement);
        const voices = new Set(nodes.map(node => node?.closest("[role=status]")).filter(Boolean));
        for (const voice of voices) {
            const said = voice.textContent.trim();
            if (voice.ariaLive !== "off" && said) window.tcHeard.push(said);
        }
    }).observe(document.body, {subtree: true, childList: true, characterData: true});
}"""
OPEN = "path => { void window.jupyterapp.commands.execute('docmanager:open', {path}); }"


@pytest.fixture(scope="module")
def wall(browser: Browser, living: Server) -> Iterator[Lesson]:
    """The lesson in a window that is presented."""
    living.end_kernels()
    living.lesson(NOTEBOOK)
    with open_page(browser, living, Screen(1280, 720, "dark")) as page:
        opened(page)
        page.page.keyboard.press("F8")
        page.page.locator(BAR).wait_for()
        yield page


@pytest.fixture(scope="module")
def laptop(browser: Browser, wall: Lesson) -> Iterator[Lesson]:
    """A second window on the same kernel, which nobody presents."""
    with open_page(browser, wall.server, Screen(1280, 800)) as page:
        opened(page)
        yield page


@pytest.fixture
def answered(wall: Lesson) -> Lesson:
    """The wall, where the class has answered its first question; that question is worked in."""
    card = wall.page.locator(QUIZ)
    if not card.count():  # the quiz waits for a guess
        wall.page.locator(".tc-gate").nth(3).locator(GATE).dispatch_event("click")
        card.wait_for(state="attached")
    if card.locator(".tc-chosen").count():
        card.get_by_text("Question 1 of 6").first.click()
    else:
        card.get_by_role("button").first.click()
    card.locator(".tc-reply").wait_for(state="attached")
    wall.wait_for_answer()
    wall.page.evaluate("() => document.activeElement.blur()")
    return wall


@pytest.fixture
def clocks(wall: Lesson) -> Lesson:
    """The wall, where the two clocks are revealed and gone to."""
    if "Two clocks" not in said(wall):
        reveal_clocks(wall)
    wall.settle()
    return wall


def reveal_clocks(wall: Lesson) -> None:
    go_to(wall, "Explore")
    press(wall, "r")
    wall.app.locator(".tc-drawing").first.wait_for()
    wall.wait_until(lambda: "Two clocks" in said(wall), "the clocks are not gone to")


def opened(page: Lesson) -> None:
    page.open(NOTEBOOK)
    page.wait_until_live()
    page.page.wait_for_timeout(500)


def press(page: Lesson, *keys: str) -> None:
    for key in keys:
        page.page.keyboard.press(key)
        page.page.wait_for_timeout(150)


def said(page: Lesson) -> str:
    return page.page.locator(f"{BAR} [role=status]").inner_text()


def seen(page: Lesson, css: str = GIVEN_AWAY) -> list[str]:
    """Return the words of what can be seen of some parts."""
    shown = page.page.locator(css).locator("visible=true")
    return [words for each in shown.all() if (words := each.inner_text().strip())]


def place(page: Lesson) -> tuple[int, int]:
    n, _, of = page.page.locator(".tc-where").inner_text().partition(" of ")
    return int(n), int(of)


def go_to(page: Lesson, title: str, key: str = "PageDown") -> None:
    """Step on, or back, until the piece of a title is reached."""
    page.page.evaluate("() => document.activeElement.blur()")
    for _ in range(20):
        press(page, key)
        if title in said(page):
            return
    raise LookupError(f"No piece is called {title}.")


def test_another_window_keeps_the_view_of_a_learner(wall: Lesson, laptop: Lesson) -> None:
    before = laptop.page.evaluate(LOOK)
    assert len(before) > 20
    press(wall, "F8", "F8")
    wall.page.wait_for_timeout(600)

    assert laptop.page.evaluate(LOOK) == before
    assert laptop.page.locator(f"{BAR}, .tc-presenters").locator("visible=true").count() == 0
    assert laptop.page.get_by_role("button", name="Presenter view (F8)").is_visible()


def test_keys_of_a_remote_bring_one_piece_after_the_other_to_the_top(wall: Lesson) -> None:
    go_to(wall, "Your guess before you look")
    first, count = place(wall)
    focused = "() => document.activeElement.getBoundingClientRect().top"
    bar = wall.page.locator(BAR).bounding_box()
    assert bar is not None
    assert 0 <= wall.page.evaluate(focused) - (bar["y"] + bar["height"]) < 12
    press(wall, "ArrowRight")
    assert place(wall) == (first + 1, count)
    press(wall, "PageUp", "ArrowLeft")
    assert place(wall) == (first - 1, count)
    assert said(wall).startswith(f"{first - 1} of {count}: ")


def test_a_letter_that_is_typed_stays_in_its_box(wall: Lesson) -> None:
    box = wall.page.locator(".tc-guesses input").first
    box.focus()
    press(wall, "b", ".", "r")
    typed = box.input_value()
    box.fill("")

    assert typed == "b.r"
    assert wall.page.locator(".tc-blank[open]").count() == 0


def test_r_says_in_sight_where_it_has_nothing_to_reveal(wall: Lesson) -> None:
    go_to(wall, "Your guess before you look")
    button = wall.page.locator(f"{BAR} [aria-keyshortcuts=R]")
    press(wall, "r", "r")
    assert button.inner_text() == "Nothing here R"
    high = wall.page.locator(BAR).bounding_box()

    wall.wait_until(lambda: button.inner_text() == "Reveal R", "it stays")
    assert wall.page.locator(BAR).bounding_box() == high


def test_b_makes_the_screen_black_and_brings_it_back(wall: Lesson) -> None:
    wall.page.evaluate("() => document.activeElement.blur()")
    press(wall, "b")
    black = wall.page.locator(".tc-blank")
    assert black.bounding_box() == {"x": 0, "y": 0, "width": 1280, "height": 720}
    press(wall, ".")
    assert not black.is_visible()


def test_a_key_on_a_black_screen_brings_the_lesson_back_and_does_no_more(wall: Lesson) -> None:
    go_to(wall, "Your guess before you look")
    before = place(wall)
    press(wall, "b", "PageDown")

    assert not wall.page.locator(".tc-blank").is_visible()
    assert place(wall) == before


def test_no_answer_stands_on_the_wall_before_it_is_revealed(
    answered: Lesson, laptop: Lesson
) -> None:
    wall = answered
    reply = laptop.page.locator(f"{QUIZ} .tc-reply")
    reply.wait_for()  # a learner reads it at once
    assert seen(wall) == []

    press(wall, "r")
    assert said(wall) == "Shown."
    assert seen(wall, f"{QUIZ} .tc-reply") == [(reply.text_content() or "").strip()]
    press(wall, "r")
    assert seen(wall) == []


def test_another_answer_to_the_same_question_is_covered_anew(answered: Lesson) -> None:
    wall = answered
    card = wall.page.locator(QUIZ)
    press(wall, "r")
    assert seen(wall, f"{QUIZ} .tc-reply")
    card.get_by_role("button", name="Start again").click()
    wall.wait_until(lambda: card.locator(".tc-reply").count() == 0, "the reply stays")
    card.get_by_role("button").first.click()
    card.locator(".tc-reply").wait_for(state="attached")

    assert seen(wall) == []


def test_what_a_guess_opens_stays_covered_until_it_is_revealed(
    wall: Lesson, laptop: Lesson
) -> None:
    go_to(wall, "4 of", "PageUp")
    press(wall, "r")  # the sketch, without a guess, which opens the gates
    laptop.app.locator(".tc-drawing").first.wait_for()
    wall.wait_for_answer()
    assert seen(wall, ".tc-sketch")
    assert seen(wall, ".tc-gate .tc-app") == []
    reveal_clocks(wall)


def test_the_two_clocks_stand_whole_and_their_controls_come_by_a_key(clocks: Lesson) -> None:
    wall = clocks
    ends = wall.page.locator(f"{APP} .tc-drawing").first.bounding_box()
    day = wall.page.locator(".tc-dayline span").first.bounding_box()
    controls = wall.app.locator(".tc-control-sessions")
    assert ends is not None
    assert day is not None
    assert max(ends["y"] + ends["height"], day["y"] + day["height"]) <= 720
    assert not controls.is_visible()
    wall.page.evaluate("() => document.activeElement.blur()")
    press(wall, "c")
    assert controls.is_visible()
    press(wall, "c")


def test_every_word_is_large_in_words_and_pictures(clocks: Lesson) -> None:
    clocks.wait_until(
        lambda: clocks.page.evaluate(SMALL_TYPE, 17.95) == [], "something is smaller than 18 px"
    )


def test_the_bar_has_names_and_targets_for_everybody(clocks: Lesson) -> None:
    wall = clocks
    found = Axe().run(wall.page, context=f"{BAR}, {APP}").response["violations"]
    buttons = wall.page.locator(f"{BAR} button").locator("visible=true").all()
    boxes = [box for each in buttons if (box := each.bounding_box())]

    assert [f"{each['id']}: {node['target']}" for each in found for node in each["nodes"]] == []
    assert len(boxes) > 6
    assert min(min(box["width"], box["height"]) for box in boxes) >= 24


def test_nothing_of_it_is_on_paper(wall: Lesson) -> None:
    wall.page.emulate_media(media="print")
    left = wall.page.locator(f"{BAR}, .tc-presenters, .tc-cover").locator("visible=true").count()
    wall.page.emulate_media(media="screen")

    assert left == 0


def test_the_time_to_think_is_counted_in_sight_and_spoken_at_its_ends(wall: Lesson) -> None:
    clock = wall.page.locator(".tc-clock")
    wall.page.evaluate("() => { document.activeElement.blur(); window.tcNow = Date.now; }")
    press(wall, "t")
    wall.wait_until(lambda: clock.inner_text() in {"1:59 left", "1:58 left"}, "no time passes")
    assert said(wall) == "You have 2 minutes to think."
    wall.page.evaluate("() => { Date.now = () => window.tcNow() + 120_000; }")
    wall.wait_until(lambda: clock.inner_text() == "Time is up.", "the time does not end")
    wall.page.evaluate("() => { Date.now = window.tcNow; }")

    assert said(wall) == "Time is up."


def test_another_group_finds_nothing_of_the_one_before(answered: Lesson, laptop: Lesson) -> None:
    wall = answered
    bar = wall.page.locator(BAR)
    bar.get_by_role("button", name="New group").click()
    bar.get_by_role("button", name="No, keep them").click()
    assert wall.run_in_kernel("print(len(lesson(5).answers.kept))").strip() != "0"

    bar.get_by_role("button", name="New group").click()
    wall.page.evaluate(HEAR)
    bar.get_by_role("button", name="Yes, clear them").click()
    wall.wait_until(lambda: "cleared" in said(wall), "nothing is cleared")
    for page in (wall, laptop):
        page.wait_for_answer()
        left = page.page.locator(".tc-chosen, .tc-reply, .tc-sketch, .tc-gate .tc-app")
        assert left.count() == 0
    assert wall.run_in_kernel("print(lesson(5).answers.kept)").strip() == "()"
    wall.page.wait_for_timeout(2600)  # until the voices of the apps are heard again
    assert wall.page.evaluate("() => window.tcHeard") == [said(wall)]


def test_it_is_there_again_after_a_reload_and_ends_by_its_key(wall: Lesson) -> None:
    clock = wall.page.locator(".tc-clock")
    if "left" not in clock.inner_text():
        wall.page.evaluate("() => document.activeElement.blur()")
        press(wall, "t")
    wall.page.reload()
    opened(wall)
    assert clock.inner_text().endswith(" left"), "the time to think goes on"
    assert wall.page.locator(BAR).is_visible()
    press(wall, "F8")
    assert not wall.page.locator(BAR).is_visible()
    assert (
        wall.page.evaluate("() => window.jupyterapp.shell.currentWidget.context.model.dirty")
        is False
    )
    assert wall.record.page_errors == []


def test_another_lesson_in_this_window_has_the_menu_and_leaves_the_wall_as_it_is(
    wall: Lesson,
) -> None:
    if not wall.page.locator(BAR).is_visible():
        press(wall, "F8")
    bars = wall.page.locator("#jp-menu-panel, .jp-SideBar").locator("visible=true")
    wall.wait_until(lambda: bars.count() == 0, "JupyterLab's bars stay")
    wall.server.lesson("00_start_here.ipynb")
    wall.page.evaluate(OPEN, "00_start_here.ipynb")
    wall.wait_until(lambda: bars.count() > 0, "a learner's page has no menu")
    wall.page.get_by_role("heading", name="Start here").first.wait_for()
    wall.page.evaluate(OPEN, NOTEBOOK)
    wall.page.locator(BAR).locator("visible=true").wait_for()

    wall.wait_until(lambda: bars.count() == 0, "the menu stands on the wall")
