"""A lesson that has stopped says so within two seconds, rests, and goes on as it was."""

from __future__ import annotations

import dataclasses
import os
import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import TimeoutError as TooLate

from .cable import Cable, cable
from .harness import open_page
from .toy_lesson import (
    NAME,
    NO_DIALOG,
    PIECES,
    close_dialogs,
    lives,
    running_toy,
    said,
    sentence_within,
    start_again,
    wait_until_live,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser

    from .harness import Lesson
    from .server import Server

LIMIT_S = 2.0  # from what happens to the sentence
CONTEXT = "window.jupyterapp.shell.currentWidget.sessionContext"
RESTING = ".tc-piece[inert]"
WORDS = ".tc-piece textarea"
HANDLE = ".tc-piece [role=slider]"
# a line that loses what a test names: words that the page says, or words that it hears
LOSSY = """window.tcLoses = () => false;
window.tcLines = [];
window.WebSocket = class extends WebSocket {
    constructor(...words) {
        super(...words);
        window.tcLines.push(this);
    }
    send(data) { if (!window.tcLoses("said", data)) super.send(data); }
    set onmessage(hear) {
        super.onmessage = told => { if (!window.tcLoses("heard", told.data)) hear(told); };
    }
};"""
# JupyterLab waits 4 s for Python's word of all widgets: here so many times it waits for none
HURRIED = """window.tcAskedOneByOne = 0;
const later = window.setTimeout;
window.setTimeout = (act, ms, ...words) => {
    const left = Number(sessionStorage.tcHurry ?? 0);
    const hurries = left > 0 && String(act).includes("Control comm did not respond");
    if (hurries) sessionStorage.tcHurry = left - 1;
    return later(act, hurries ? 0 : ms, ...words);
};
const { send } = WebSocket.prototype;
WebSocket.prototype.send = function (data) {
    const text = typeof data === "string" ? data : new TextDecoder().decode(data);
    window.tcAskedOneByOne += text.includes('"request_state"');
    send.call(this, data);
};"""
LOSE = """([way, words]) => {
    window.tcLost = 0;
    window.tcLoses = (now, data) => {
        const text = typeof data === "string" ? data : new TextDecoder().decode(data);
        const lost = now === way && words.every(each => text.includes(each));
        window.tcLost += lost;
        return lost;
    };
}"""
# JupyterLab looks after a line that it could not open once more, 10 to 30 s later: those looks are
# held back, to be taken when a test wants them
HOLD_LOOKS = """() => {
    const later = window.setTimeout;
    window.tcLooks = [];
    window.setTimeout = (act, ms, ...words) =>
        ms >= 10_000 && words.length
            ? window.tcLooks.push(() => act(...words))
            : later(act, ms, ...words);
    window.tcRelease = () => { window.setTimeout = later; };
}"""
LOOK = """() => {
    window.tcRelease();
    window.tcBefore = window.tcLines.length;
    for (const look of window.tcLooks) look();
    return window.tcLooks.length;
}"""
NEW_LINES = "() => window.tcLines.length - window.tcBefore"
RUN = f"""code => {{
    const kernel = {CONTEXT}.session.kernel;
    void kernel.requestExecute({{code, stop_on_error: false}});
}}"""


@pytest.fixture(scope="module")
def line(living: Server) -> Iterator[Cable]:
    with cable(living.address) as laid:
        yield laid


@pytest.fixture(scope="module")
def open_toy(browser: Browser, living: Server, line: Cable) -> Iterator[Lesson]:
    living.end_kernels()
    far = dataclasses.replace(living, address=f"http://127.0.0.1:{line.port}")
    with open_page(browser, far) as page:
        page.page.add_init_script(HURRIED)
        page.page.add_init_script(LOSSY)
        with running_toy(page, living) as lesson:
            yield lesson


@pytest.fixture
def toy(open_toy: Lesson) -> Lesson:
    """The toy, alive; nothing has been said on it yet."""
    close_dialogs(open_toy)
    if not lives(open_toy):  # what a test that failed left behind must not count
        open_toy.server.end_kernels()
        open_toy.open(NAME)
        wait_until_live(open_toy)
    open_toy.page.wait_for_timeout(1000)  # what was made anew finds its height
    open_toy.page.evaluate("() => { window.tcSaid = []; }")
    return open_toy


def type_and_move(lesson: Lesson) -> str:
    """Type without leaving the box, and move the slider to 4; return what was typed."""
    lesson.page.locator(".tc-piece [role=slider]").first.focus()
    lesson.page.keyboard.press("Home")
    for _ in range(4):
        lesson.page.keyboard.press("ArrowRight")
    lesson.page.locator(".tc-live", has_text="Power 4").wait_for()
    lesson.page.locator(WORDS).fill("")
    lesson.page.locator(WORDS).press_sequentially("my own words")
    return "my own words"


def move(lesson: Lesson) -> None:
    """Press a key that moves the first slider, wherever it stands."""
    handle = lesson.page.locator(HANDLE).first
    handle.press("End" if handle.get_attribute("aria-valuenow") in {"0", "0.0"} else "Home")


def restart_by_menu(lesson: Lesson) -> None:
    lesson.page.evaluate(f"() => {{ void {CONTEXT}.restartKernel(); }}")


def restart_elsewhere(lesson: Lesson) -> None:
    for kernel in lesson.server.ask("kernels"):
        lesson.server.ask(f"kernels/{kernel['id']}/restart", "POST")


def kill(lesson: Lesson) -> None:
    for process in lesson.server.kernels():
        process.send_signal(signal.SIGKILL)


def end_session(lesson: Lesson) -> None:
    lesson.server.end_kernels()


def cull(lesson: Lesson) -> None:
    for kernel in lesson.server.ask("kernels"):
        lesson.server.ask(f"kernels/{kernel['id']}", "DELETE")


def shut_down_by_menu(lesson: Lesson) -> None:
    lesson.page.evaluate(f"() => {{ void {CONTEXT}.shutdown(); }}")


def choose_another(lesson: Lesson) -> None:
    lesson.page.evaluate(f"() => {{ void {CONTEXT}.changeKernel({{name: 'python3'}}); }}")


ENDS: dict[str, tuple[Callable[[Lesson], None], set[str]]] = {
    "restarted by the menu": (restart_by_menu, {"restarted"}),
    "restarted by somebody else": (restart_elsewhere, {"replaced"}),
    "killed": (kill, {"died", "replaced", "restarted"}),
    "its session ended": (end_session, {"gone"}),
    "shut down by a culler": (cull, {"gone"}),
    "shut down by the menu": (shut_down_by_menu, {"gone"}),
    "another was chosen": (choose_another, {"replaced"}),
}


@pytest.mark.parametrize("how", ENDS)
def test_a_python_that_is_gone_is_said_on_every_piece_and_started_again(
    toy: Lesson, how: str
) -> None:
    act, expected = ENDS[how]
    typed = type_and_move(toy)
    act(toy)

    assert sentence_within(toy, LIMIT_S) in expected
    toy.page.wait_for_timeout(1500)
    assert set(said(toy)) <= expected  # and it stays the same sentence
    assert toy.page.locator(".jp-Dialog").count() == 0  # and nothing of JupyterLab's covers it
    assert toy.page.locator(RESTING).count() == PIECES
    assert toy.page.locator(WORDS).input_value() == typed
    start_again(toy)
    assert toy.page.locator(RESTING).count() == 0
    has_words(toy, typed)
    toy.page.locator(".tc-live", has_text=f"told {len(typed)}").wait_for()
    agree(toy)


def test_who_runs_all_cells_by_hand_needs_no_button(toy: Lesson) -> None:
    typed = type_and_move(toy)
    restart_by_menu(toy)
    assert sentence_within(toy, LIMIT_S) == "restarted"
    toy.page.wait_for_timeout(1000)
    toy.command("notebook:run-all-cells")
    wait_until_live(toy)

    has_words(toy, typed)
    agree(toy)


def test_a_second_window_goes_on_with_the_python_of_the_first(
    toy: Lesson, browser: Browser, living: Server
) -> None:
    with open_page(browser, living) as second:
        second.open(NAME)
        wait_until_live(second)
        kill(toy)
        sentence_within(second, LIMIT_S)
        start_again(toy)
        (python,) = toy.server.kernels()
        start_again(second)

        assert toy.server.kernels() == [python]
        assert lives(toy)
        second.page.locator(".tc-piece [role=slider]").first.press("Home")
        toy.page.locator(".tc-live", has_text="Power 0").wait_for()
    agree(toy)


def test_a_dialog_that_somebody_asked_for_stays(toy: Lesson) -> None:
    kill(toy)
    sentence_within(toy, LIMIT_S)
    toy.page.wait_for_timeout(1500)
    toy.page.keyboard.press("Shift")
    toy.page.evaluate("() => { void window.jupyterapp.commands.execute('help:about'); }")
    toy.page.wait_for_timeout(1500)

    assert toy.page.locator(".jp-Dialog").count() == 1
    start_again(toy)


def agree(lesson: Lesson) -> None:
    """Handle, sentence and Python say the same, and answer."""
    handle = lesson.page.locator(HANDLE).first
    power = int(float(handle.get_attribute("aria-valuenow") or "nan"))
    lesson.page.locator(".tc-live", has_text=f"Power {power}").wait_for()
    assert lesson.run_in_kernel("print(slider.value)").strip() == str(power)
    handle.press("ArrowRight")
    try:
        lesson.page.locator(".tc-live", has_text=f"Power {power + 1}").wait_for()
    except TooLate:
        python = lesson.run_in_kernel("print(slider.value)").strip()
        stands = handle.get_attribute("aria-valuenow")
        focus = lesson.page.evaluate("() => document.activeElement.outerHTML.slice(0, 120)")
        raise AssertionError(
            f"Moved from {power}, the handle stands at {stands} and Python at {python}; "
            f"said was {said(lesson)}, and the focus is on {focus}."
        ) from None


def has_words(lesson: Lesson, typed: str) -> None:
    """The box holds what was typed, as soon as its new view stands."""
    box = lesson.page.locator(WORDS)
    lesson.wait_until(lambda: box.count() == 1 and box.input_value() == typed, "words are gone")


@contextmanager
def lost(line: Cable, how: str) -> Iterator[None]:
    {"cut": line.cut, "blocked": line.block}[how]()
    try:
        yield
    finally:
        line.mend()


@pytest.mark.parametrize(
    ("how", "seconds"), [("cut", 1), ("blocked", 1), ("cut", 20), ("blocked", 20)]
)
def test_a_lost_connection_is_said_and_the_lesson_goes_on_by_itself(
    toy: Lesson, line: Cable, how: str, seconds: int
) -> None:
    typed = type_and_move(toy)
    with lost(line, how):
        assert sentence_within(toy, LIMIT_S) == "lost"
        assert toy.page.locator(RESTING).count() == PIECES
        toy.page.wait_for_timeout(1000 * seconds)
        assert set(said(toy)) == {"lost"}
        toy.page.wait_for_function(NO_DIALOG, timeout=1000)
        assert toy.page.locator(WORDS).input_value() == typed
    close_dialogs(toy)
    wait_until_live(toy)

    has_words(toy, typed)
    agree(toy)


def test_a_line_that_is_well_again_is_not_cut_by_a_late_look_at_the_old_one(
    toy: Lesson, line: Cable
) -> None:
    toy.page.evaluate(HOLD_LOOKS)
    with lost(line, "cut"):
        assert sentence_within(toy, LIMIT_S) == "lost"
        toy.page.wait_for_function("() => window.tcLooks.length")  # a try to open it has failed
    wait_until_live(toy)
    assert toy.page.evaluate(LOOK) > 0
    toy.page.wait_for_timeout(1000)

    assert toy.page.evaluate(NEW_LINES) == 0
    agree(toy)


LOSSES = {
    "what the page says": ("said", ["comm_msg"]),
    "that an answer is complete": ("heard", ["comm_msg", '"idle"']),
}


@pytest.mark.parametrize("what", LOSSES)
def test_words_lost_on_the_way_leave_no_control_unheard(toy: Lesson, what: str) -> None:
    toy.page.evaluate(LOSE, LOSSES[what])
    move(toy)
    toy.page.wait_for_function("() => window.tcLost")
    toy.page.evaluate("() => { window.tcLoses = () => false; }")
    toy.page.wait_for_function("() => window.tcSaid.includes('starting')")
    wait_until_live(toy)
    toy.page.locator(HANDLE).first.press("Home")

    agree(toy)


@contextmanager
def slow(lesson: Lesson) -> Iterator[None]:
    """Let each move of the slider take a second, and move it three times."""
    lesson.run_in_kernel(
        "import time\nwait = lambda _: time.sleep(1)\nslider.observe(wait, 'value')"
    )
    handle = lesson.page.locator(HANDLE).first
    for key in ("Home", "ArrowRight", "ArrowRight"):
        handle.press(key)
    yield
    lesson.run_in_kernel("globals().get('wait') and slider.unobserve(wait, 'value')")


def reload_in_a_hurry(toy: Lesson, times: int) -> None:
    """Load the page anew; JupyterLab will wait in vain for all widgets, so many times."""
    toy.page.evaluate("times => { sessionStorage.tcHurry = times; }", times)
    toy.page.reload()
    toy.wait_until_ready()


def test_widgets_that_did_not_come_in_time_come_in_one_go(toy: Lesson) -> None:
    reload_in_a_hurry(toy, 1)
    toy.page.wait_for_function("() => sessionStorage.tcHurry === '0'")
    wait_until_live(toy)

    assert toy.page.evaluate("() => window.tcAskedOneByOne") == 0
    agree(toy)


def test_widgets_that_never_come_are_said_and_can_be_asked_for_again(toy: Lesson) -> None:
    reload_in_a_hurry(toy, 100)
    toy.page.wait_for_function("() => document.querySelector('.tc-stopped[data-said=failed]')")
    toy.page.evaluate("() => { sessionStorage.tcHurry = 0; }")
    start_again(toy)

    assert toy.page.evaluate("() => window.tcAskedOneByOne") == 0
    agree(toy)


@pytest.mark.parametrize(("how", "seconds"), [("cut", 0.1), ("cut", 3), ("blocked", 3)])
def test_a_line_lost_while_a_slider_moves_leaves_it_heard(
    toy: Lesson, line: Cable, how: str, seconds: float
) -> None:
    with slow(toy):
        with lost(line, how):
            toy.page.wait_for_timeout(1000 * seconds)
        toy.page.wait_for_function("() => window.tcSaid.length")
        wait_until_live(toy)

    agree(toy)


def test_a_python_restarted_while_a_slider_moves_hears_it_again(toy: Lesson) -> None:
    with slow(toy):
        restart_by_menu(toy)
        sentence_within(toy, LIMIT_S)
        start_again(toy)

    agree(toy)


@contextmanager
def stopped(process: int) -> Iterator[None]:
    os.kill(process, signal.SIGSTOP)
    try:
        yield
    finally:
        os.kill(process, signal.SIGCONT)


def test_a_server_that_hangs_is_said(toy: Lesson) -> None:
    toy.page.locator(WORDS).focus()
    with stopped(toy.server.process.pid):
        assert sentence_within(toy, LIMIT_S) == "lost"
    wait_until_live(toy)
    toy.page.wait_for_function(f"() => document.activeElement.matches('{WORDS}')")
    agree(toy)


def test_a_python_that_hangs_is_said_once_it_is_asked(toy: Lesson) -> None:
    (kernel,) = toy.server.kernels()
    with stopped(kernel.pid):
        move(toy)
        assert sentence_within(toy, LIMIT_S + 0.3) == "busy"
    wait_until_live(toy)
    agree(toy)


def test_a_busy_python_is_said_and_controls_stay_usable(toy: Lesson) -> None:
    toy.page.evaluate(RUN, "import time; time.sleep(60)")

    assert sentence_within(toy, LIMIT_S + 0.3) == "busy"
    assert toy.page.locator(RESTING).count() == 0
    toy.page.get_by_role("button", name="Stop its work").first.click()
    wait_until_live(toy)
    agree(toy)


def test_short_work_is_not_worth_a_sentence(toy: Lesson) -> None:
    for _ in range(3):
        toy.page.evaluate(RUN, "import time; time.sleep(1)")
        toy.page.wait_for_timeout(1300)
    agree(toy)

    assert toy.page.evaluate("() => window.tcSaid") == []


def test_work_of_a_lesson_that_was_interrupted_is_said(toy: Lesson) -> None:
    toy.run_in_kernel("import time; slider.observe(lambda change: time.sleep(60), 'value')")
    move(toy)
    assert sentence_within(toy, LIMIT_S + 0.3) == "busy"
    toy.page.get_by_role("button", name="Stop its work").first.click()
    toy.page.wait_for_function(
        "() => document.querySelector('.tc-stopped')?.dataset.said === 'interrupted'"
    )
    toy.run_in_kernel("slider.unobserve_all(); slider.observe(say, 'value'); say()")
    start_again(toy)
    toy.page.locator(".tc-piece [role=slider]").first.press("Home")
    agree(toy)


def test_a_computer_that_slept_wakes_up_without_a_word_if_all_is_well(toy: Lesson) -> None:
    toy.page.evaluate("""() => {
        const now = performance.now.bind(performance);
        performance.now = () => now() + 3_600_000;
    }""")
    toy.page.wait_for_timeout(3000)

    assert toy.page.evaluate("() => window.tcSaid") == []
    agree(toy)


def test_a_computer_that_slept_finds_out_that_python_is_gone(toy: Lesson) -> None:
    (kernel,) = toy.server.kernels()
    toy.page.evaluate("""() => {
        const now = performance.now.bind(performance);
        performance.now = () => now() + 3_600_000;
    }""")
    kernel.send_signal(signal.SIGKILL)

    assert sentence_within(toy, LIMIT_S) in {"died", "replaced", "restarted"}
    toy.page.wait_for_timeout(1000)
    start_again(toy)
    agree(toy)


def test_a_sentence_is_spoken_once_and_never_covered_by_icons(toy: Lesson) -> None:
    toy.page.evaluate("""() => {
        window.tcHeard = [];
        const region = document.querySelector(".tc-voice-of-lesson");
        new MutationObserver(() => window.tcHeard.push(region.textContent))
            .observe(region, {childList: true, characterData: true, subtree: true});
    }""")
    restart_by_menu(toy)
    toy.page.wait_for_timeout(3000)
    heard = toy.page.evaluate("() => window.tcHeard")
    icons = toy.page.locator(".jupyter-widgets-disconnected").evaluate_all(
        "all => all.filter(each => getComputedStyle(each, '::before').content !== 'none').length"
    )

    assert len(heard) == 1
    assert "was restarted. Press “Start the lesson again”" in heard[0]
    assert icons == 0
    start_again(toy)
    assert toy.page.evaluate("() => window.tcHeard.length") == 3  # it starts, and it goes on
