"""Every piece of every lesson on one page of pictures, to be looked through in a minute.

`make gallery` opens each lesson in a real browser, opens what waits for a guess, takes a picture of
each piece in each look, and writes `build/gallery/index.html`.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

PROJECT = Path(__file__).resolve().parents[2]
# neither the tests nor this script are an installed package
sys.path.insert(0, str(PROJECT))

from tests.browser.chrome import chromium, open_browser  # noqa: E402
from tests.browser.harness import GATE, Screen, open_page  # noqa: E402
from tests.browser.server import NOTEBOOKS, jupyterlab  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page

    from tests.browser.harness import Lesson
    from tests.browser.server import Server

NO_BROWSER = "No Chromium was found, so no picture could be taken."
TARGET = PROJECT / "build" / "gallery"
TALL = 4000  # px: a piece that is cut by the edge of the window cannot be judged
PIECE = ".jp-OutputArea-output .tc-piece"
SETTLE_MS = 1500
# what the cell of each piece runs, such as `lesson(5).explore()`
SOURCES = """() => window.jupyterapp.shell.currentWidget.content.widgets
    .filter(each => each.model.type === "code")
    .map(each => each.model.sharedModel.getSource().trim().split("\\n").at(-1))"""
UNCOVER = """() => {
    for (const gate of document.querySelectorAll(".tc-gate")) gate.classList.add("tc-uncovered");
}"""
STYLE = """body { margin: 1rem; font: 1rem/1.4 sans-serif; }
table { border-collapse: collapse; }
th, td { border: 1px solid #595959; padding: 4px; vertical-align: top; }
thead th { position: sticky; top: 0; background: #fff; }
tbody th { max-width: 12rem; overflow-wrap: anywhere; text-align: left; }
img { zoom: 33%; }"""


class Look(NamedTuple):
    """One way to show a lesson.

    Args:
        name: What the gallery calls it.
        screen: Width, height and theme of the page on which it is taken.
        enter: Turns a page of that width and theme to this look.
        leave: Turns it back.
    """

    name: str
    screen: Screen
    enter: Callable[[Page], None] = lambda _: None
    leave: Callable[[Page], None] = lambda _: None


def _turn(page: Page) -> None:
    page.evaluate("() => document.activeElement?.blur()")
    page.keyboard.press("F8")


def _present(page: Page) -> None:
    _turn(page)
    page.wait_for_timeout(SETTLE_MS)
    page.evaluate(UNCOVER)  # what is behind a gate is to be judged, too


LIGHT, DARK = Screen(1280, TALL), Screen(1280, TALL, "dark")
LOOKS = (
    Look("1280 px", LIGHT),
    Look(
        "390 px",
        LIGHT,
        lambda page: page.set_viewport_size({"width": 390, "height": TALL}),
        lambda page: page.set_viewport_size({"width": LIGHT.width, "height": TALL}),
    ),
    Look("presenter", LIGHT, _present, _turn),
    Look(
        "forced colours",
        LIGHT,
        lambda page: page.emulate_media(forced_colors="active"),
        lambda page: page.emulate_media(forced_colors="none"),
    ),
    Look(
        "print",
        LIGHT,
        lambda page: page.emulate_media(media="print"),
        lambda page: page.emulate_media(media="screen"),
    ),
    Look("dark", DARK),
)


class Shown(NamedTuple):
    """A picture of a piece: its lesson, its cell's last line, its look, and the file's name."""

    lesson: str
    source: str
    look: str
    file: str


def main() -> int:
    """Take all pictures, write the page, and say where it is."""
    if chromium() is None:
        print(NO_BROWSER, file=sys.stderr)
        return 1
    TARGET.mkdir(parents=True, exist_ok=True)
    for old in TARGET.glob("*.png"):
        old.unlink()
    shown: list[Shown] = []
    with open_browser() as browser, jupyterlab(by_itself=True, keeper=True, ahead=True) as server:
        for path in sorted(NOTEBOOKS.glob("*.ipynb")):
            print(f"{path.stem} …", flush=True)
            shown += pictures_of(browser, server, path.name)
    page = TARGET / "index.html"
    page.write_text(write_page(shown), encoding="utf-8")
    print(f"{len(shown)} pictures: {page}")
    return 0


def pictures_of(browser: Browser, server: Server, name: str) -> list[Shown]:
    """Take the pictures of one lesson, in every look."""
    found: list[Shown] = []
    for screen in dict.fromkeys(look.screen for look in LOOKS):
        with open_whole(browser, server, name, screen) as lesson:
            for look in (each for each in LOOKS if each.screen == screen):
                look.enter(lesson.page)
                lesson.page.wait_for_timeout(SETTLE_MS)
                found += _take(lesson.page, Path(name).stem, look.name)
                look.leave(lesson.page)
    return found


@contextmanager
def open_whole(browser: Browser, server: Server, name: str, screen: Screen) -> Iterator[Lesson]:
    """Open a lesson that runs by itself, and whatever in it waits for a guess."""
    server.end_kernels()
    with open_page(browser, server, screen) as lesson:
        lesson.open(name)
        lesson.wait_until_live()
        gates = lesson.page.locator(GATE)
        while gates.count():
            gates.first.evaluate("button => button.click()")  # a learner does not see it
            lesson.page.wait_for_timeout(300)
        lesson.wait_for_answer()
        yield lesson


def _take(page: Page, lesson: str, look: str) -> list[Shown]:
    taken = []
    pieces = page.locator(PIECE).all()
    for place, (piece, source) in enumerate(zip(pieces, page.evaluate(SOURCES), strict=True)):
        file = f"{lesson}-{place}-{look.replace(' ', '-')}.png"
        piece.evaluate("piece => piece.scrollIntoView({block: 'start'})")
        piece.screenshot(path=TARGET / file)
        taken.append(Shown(lesson, source, look, file))
    return taken


def write_page(shown: list[Shown]) -> str:
    """Return the page: a row for each piece, a column for each look.

    Example:
        >>> page = write_page([Shown("00_start_here", "lesson(0).tour()", "dark", "a.png")])
        >>> '<img src="a.png" alt="00_start_here: lesson(0).tour(), dark" loading="lazy">' in page
        True
    """
    rows: dict[tuple[str, str], dict[str, Shown]] = {}
    for each in shown:
        rows.setdefault((each.lesson, each.source), {})[each.look] = each
    heads = "".join(f'<th scope="col">{look.name}</th>' for look in LOOKS)
    body = "\n".join(_row(*named, looks) for named, looks in rows.items())
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Gallery</title>'
        f"<style>{STYLE}</style></head><body><h1>Gallery</h1>\n<table><thead><tr>"
        f'<th scope="col">Piece</th>{heads}</tr></thead><tbody>\n{body}\n</tbody></table>'
        "</body></html>\n"
    )


def _row(lesson: str, source: str, looks: dict[str, Shown]) -> str:
    cells = "".join(f"<td>{_image(looks.get(look.name))}</td>" for look in LOOKS)
    return f'<tr><th scope="row">{escape(lesson)}<br>{escape(source)}</th>{cells}</tr>'


def _image(shown: Shown | None) -> str:
    if shown is None:
        return ""
    words = escape(f"{shown.lesson}: {shown.source}, {shown.look}")
    image = f'<img src="{shown.file}" alt="{words}" loading="lazy">'
    return f'<a href="{shown.file}">{image}</a>'


if __name__ == "__main__":
    sys.exit(main())
