"""A lesson in a real browser: open it, run it, move its controls, and read what it shows.

Tests and benchmarks share it. Every console error, page error and request to another machine
is kept, from the first moment of the page.
"""

from __future__ import annotations

from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import TimeoutError as TooLate

from .notebook_page import FIRST_PICTURE_MS, NotebookPage
from .scripts import FIND_OVERFLOWS, LISTEN, READ_CHART, READ_CURVES, WAIT_FOR_QUIET
from .server import THEMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Locator

    from .server import Server

INTERACTIVE = frozenset(
    (
        *("button", "checkbox", "combobox", "link", "listbox", "radio", "searchbox", "slider"),
        *("spinbutton", "switch", "tab", "textbox", "DisclosureTriangle"),
    )
)
GATE_PRESSES = 3  # now and then, on a machine that does much else, one brings no picture
APP = ".tc-app:has(.tc-chart)"
GATE = "button:has-text('Presenter: open without a guess')"
# JupyterLab shows outputs in the order it likes, so the first gate on the page may be another's
CELL_OF_CLOCKS = """() => window.jupyterapp.shell.currentWidget.content.widgets.findIndex(
    cell => cell.model.sharedModel.getSource().includes(".explore()"))"""
CHOOSE_THEME = "theme => window.jupyterapp.commands.execute('apputils:change-theme', {theme})"
HAS_THEME = "theme => document.body.dataset.jpThemeLight === String(theme === 'light')"

# JupyterLab does not lay out what is far away
ALL_LAID_OUT = ".jp-Cell { content-visibility: visible !important; }"

Curves = tuple[tuple[str, tuple[float, ...], tuple[float, ...]], ...]


class Screen(NamedTuple):
    """What the lesson is shown on: width and height in CSS pixels, and JupyterLab's theme."""

    width: int = 1280
    height: int = 900
    theme: str = "light"


class Heard(NamedTuple):
    """What a screen reader finds: role, name, description, level of a heading, and roles around."""

    role: str
    name: str
    description: str
    level: int
    around: tuple[str, ...]


WIDE, NARROW = Screen(), Screen(390, 844)
WIDE_DARK, NARROW_DARK = Screen(theme="dark"), Screen(390, 844, "dark")


@contextmanager
def open_page(browser: Browser, server: Server, screen: Screen = WIDE) -> Iterator[Lesson]:
    """Open an empty page of a size and a theme.

    Args:
        browser: A running browser.
        server: The JupyterLab to talk to.
        screen: Size and theme.

    Yields:
        The page, on which a notebook can be opened.
    """
    server.choose_theme(screen.theme)
    context = browser.new_context(
        viewport={"width": screen.width, "height": screen.height},
        color_scheme="dark" if screen.theme == "dark" else "light",
        accept_downloads=True,
    )
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.set_default_timeout(15_000)
    lesson = Lesson(page, server)
    try:
        yield lesson
    finally:
        context.close()


class Lesson(NotebookPage):
    """A notebook with an app: what a learner can do with it, and what it shows."""

    @property
    def app(self) -> Locator:
        """The app on the page (the first, if it is shown more than once)."""
        return self.page.locator(APP).first

    def cell_of_app(self) -> int:
        """Return the place of the cell that shows the app, counted from 0."""
        place: int = self.app.evaluate(
            "app => Number(app.closest('[data-windowed-list-index]').dataset.windowedListIndex)"
        )
        return place

    def app_count(self) -> int:
        """Return how many views of the app have drawn their picture."""
        return self.page.locator(f"{APP} .tc-drawing:has(path)").count()

    def run_all(self) -> None:
        """Run every cell, open what waits for a guess, and wait until the app is drawn."""
        self.command("notebook:run-all-cells")
        self.wait_for_app()

    def run_whole(self, name: str) -> None:
        """Run all cells of a lesson, and open whatever waits for a guess.

        Args:
            name: The notebook's file name.
        """
        self.open(name)
        self.command("notebook:run-all-cells")
        self.wait_until_live()
        self.open_gates()
        self.rest()

    def open_gates(self) -> None:
        """Open whatever waits for a guess."""
        gates = self.page.locator(GATE)
        while gates.count():  # one may stand behind another, and a learner sees none
            gates.evaluate_all("gates => gates.forEach(gate => gate.click())")
            self.wait_for_answer()

    def turn_to(self, screen: Screen) -> None:
        """Give the page another size and theme, and wait until all is drawn for it.

        Args:
            screen: Size and theme.
        """
        self.page.set_viewport_size({"width": screen.width, "height": screen.height})
        self.page.emulate_media(color_scheme="dark" if screen.theme == "dark" else "light")
        self.page.evaluate(CHOOSE_THEME, THEMES[screen.theme])
        self.page.wait_for_function(HAS_THEME, arg=screen.theme)
        self.rest()

    def rest(self) -> None:
        """Wait until Python has answered and nothing has moved on the page for a while."""
        self.wait_for_answer()
        moves = "the page goes on moving"
        assert self.page.locator("body").evaluate(WAIT_FOR_QUIET, [600.0, 15_000.0]), moves

    def wait_for_app(self) -> None:
        """Wait until the picture is drawn and the sentence is there, and bring them to view."""
        gate = f"[data-windowed-list-index='{self.page.evaluate(CELL_OF_CLOCKS)}'] {GATE}"
        self.page.wait_for_selector(f"{APP}, {gate}", state="attached", timeout=FIRST_PICTURE_MS)
        drawn = self.app.locator(".tc-chart .tc-drawing path").first
        for _ in range(GATE_PRESSES):
            if self.page.locator(gate).count():
                self.page.locator(gate).dispatch_event("click")
            with suppress(TooLate):
                drawn.wait_for(state="attached", timeout=FIRST_PICTURE_MS / GATE_PRESSES)
                break
            print("After", FIRST_PICTURE_MS / GATE_PRESSES, "ms no picture:", self.what_is_there())
        else:
            raise AssertionError(f"The clocks are not drawn: {self.what_is_there()}.")
        # running all cells leaves the page at its end, where the app is not drawn at all
        self.app.scroll_into_view_if_needed()
        self.page.wait_for_function(
            "live => live.innerText.trim().length > 20",
            arg=self.app.locator(".tc-live").element_handle(),
            timeout=FIRST_PICTURE_MS,
        )

    def what_is_there(self) -> str:
        """Say what a page shows that shows no clocks, for who reads why a test failed."""
        counts = {
            css: self.page.locator(css).count() for css in (APP, GATE, ".tc-drawing", ".tc-fault")
        }
        return f"{counts}, {self.record.console_errors}, {self.record.page_errors}"

    def handle(self, control: str) -> Locator:
        """Return the slider handle of a control, such as `needle_length_mm`."""
        return self.app.locator(f".tc-control-{control} [role=slider]").first

    def box(self, control: str) -> Locator:
        """Return the number box of a control."""
        return self.app.locator(f".tc-control-{control} input").first

    def select(self, control: str) -> Locator:
        """Return the select box of a control."""
        return self.app.locator(f".tc-control-{control} select").first

    def press(self, control: str, key: str, times: int = 1) -> None:
        """Put the keyboard on a control's slider and press a key."""
        self.handle(control).focus()
        for _ in range(times):
            self.page.keyboard.press(key)

    def drag(self, control: str, pixels: int) -> None:
        """Drag a control's slider by mouse, in ten small moves (pixels to the right)."""
        handle = self.handle(control)
        handle.scroll_into_view_if_needed()
        box = handle.bounding_box()
        if box is None:
            raise LookupError(f"The slider of {control} is not on the screen.")
        x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        self.page.mouse.move(x, y)
        self.page.mouse.down()
        self.page.mouse.move(x + pixels, y, steps=10)
        self.page.mouse.up()

    def button(self, name: str) -> Locator:
        """Return the app's button of this accessible name."""
        return self.app.get_by_role("button", name=name, exact=True)

    def download(self, button: str) -> Path:
        """Press a button that saves something, and return the saved file."""
        with self.page.expect_download() as waiting:
            self.button(button).click()
        return Path(waiting.value.path())

    def sentence(self) -> str:
        """Return the sentence beside the picture."""
        return self.app.locator(".tc-live").first.inner_text().strip()

    def curves(self, copy: int = 0) -> Curves:
        """Return what the picture draws: the name of each path, its x and y in px.

        Args:
            copy: Which of several views of the same picture.
        """
        drawing = self.page.locator(f"{APP} .tc-drawing").nth(copy)
        drawn: list[Any] = drawing.evaluate(READ_CURVES)
        return tuple((name, tuple(xs), tuple(ys)) for name, xs, ys in drawn)

    @property
    def drawing(self) -> Locator:
        """The picture as it stands on the page at first."""
        return self.app.locator(".tc-drawing").first

    @property
    def chart(self) -> Locator:
        """The chart that zooms, where it is open."""
        return self.app.locator(".tc-chart .js-plotly-plot").first

    def zoom(self) -> None:
        """Open the chart that zooms, and wait until it is drawn."""
        self.button("Zoom into the chart").click()
        self.chart.locator(".main-svg").first.wait_for(timeout=FIRST_PICTURE_MS)

    def charted(self) -> list[Any]:
        """Return what the chart that zooms draws: per trace its name, its x and its y."""
        drawn: list[Any] = self.chart.evaluate(READ_CHART)
        return drawn

    def wait_for_new_curves(self, old: Curves) -> Curves:
        """Wait until the picture differs from an earlier one, and return the new one."""
        self.wait_until(lambda: self.curves() != old, "the picture did not change")
        return self.curves()

    def wait_for_new_sentence(self, old: str) -> str:
        """Wait until the sentence differs from an earlier one, and return the new one."""
        self.wait_until(lambda: self.sentence() != old, f"the sentence is still {old!r}")
        return self.sentence()

    def settle(self, quiet_ms: float = 400.0, limit_ms: float = 3000.0) -> bool:
        """Wait until nothing has moved in the app for a while; say whether it came to rest.

        The kernel is heard first: while it works, a page that stands still is not at rest.
        """
        self.wait_for_answer()
        rested: bool = self.app.evaluate(WAIT_FOR_QUIET, [quiet_ms, limit_ms])
        return rested

    def place(self, selector: str) -> float:
        """Return how far from the left, in CSS pixels, the middle of a part of the app is."""
        middle: float = self.app.locator(selector).first.evaluate(
            "part => { const b = part.getBoundingClientRect(); return b.left + b.width / 2; }"
        )
        return middle

    def watch_announcements(self) -> None:
        """Listen, from now on, to what the app's polite region says."""
        self.app.evaluate(LISTEN)

    def announcements(self) -> list[str]:
        """Return what the polite region has said since `watch_announcements`."""
        heard: list[str] = self.page.evaluate("() => window.tcHeard")
        return heard

    def overflows(self) -> list[str]:
        """Return what is wider than its place: the page, the app, or something inside it."""
        found: list[str] = self.app.evaluate(FIND_OVERFLOWS)
        return found

    def unnamed(self) -> list[str]:
        """Return the roles of the app's controls that have no name for a screen reader."""
        return [role for role, name in self.controls() if not name.strip()]

    def controls(self, where: str = APP) -> list[tuple[str, str]]:
        """Return role and name of every control in the accessibility tree.

        JupyterLab leaves out what is scrolled away; here it is put in.

        Args:
            where: CSS selector of the parts to look into; the app unless told.
        """
        self.page.add_style_tag(content=ALL_LAID_OUT)
        talk = self.page.context.new_cdp_session(self.page)
        talk.send("Accessibility.enable")
        root = talk.send("DOM.getDocument", {"depth": 0})["root"]["nodeId"]
        parts = talk.send("DOM.querySelectorAll", {"nodeId": root, "selector": where})["nodeIds"]
        asked = [talk.send("Accessibility.queryAXTree", {"nodeId": part}) for part in parts]
        tree = [node for each in asked for node in each["nodes"]]
        talk.detach()
        seen = [each for each in tree if not each.get("ignored")]
        named = [(str(e["role"]["value"]), str(e.get("name", {}).get("value", ""))) for e in seen]
        return [(role, name) for role, name in named if role in INTERACTIVE]

    def heard(self) -> list[Heard]:
        """Return what a screen reader finds in the lesson, in its order."""
        self.page.add_style_tag(content=ALL_LAID_OUT)
        talk = self.page.context.new_cdp_session(self.page)
        talk.send("Accessibility.enable")
        nodes = talk.send("Accessibility.getFullAXTree")["nodes"]
        talk.detach()
        known, found = {each["nodeId"]: each for each in nodes}, list[Heard]()

        def read(node: dict[str, Any], around: tuple[str, ...]) -> None:
            parts = ("role", "name", "description")
            role, name, more = (str(node.get(part, {}).get("value", "")) for part in parts)
            told = {each["name"]: each["value"].get("value") for each in node.get("properties", ())}
            if not node.get("ignored"):
                found.append(Heard(role, name, more, int(told.get("level", 0)), around))
                around = (*around, role)
            for child in node.get("childIds", ()):
                if child in known:
                    read(known[child], around)

        read(nodes[0], ())
        return [each for each in found if "main" in each.around]

    def axe(self) -> list[str]:
        """Return axe's complaints about the app: rule, impact, and where."""
        results = Axe().run(self.page, context=APP)
        return [
            f"{found['id']} ({found['impact']}): {node['target']} {node['failureSummary']}"
            for found in results.response["violations"]
            for node in found["nodes"]
        ]
