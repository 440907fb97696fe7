"""Every picture of every lesson, on a bare page: no word is cut, covered or too small."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from explainer.draw.palette import Screen
from explainer.lessons import numbers
from explainer.stage.pictured import Pictured
from tests.lessons.test_every_piece import acting, hands
from tests.lessons.walk import fresh, pieces, within

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

    from explainer.stage.piece import Piece

# a page of 1280 px enlarged to 400 % is 320 px wide, and leaves a picture 288
ENLARGED_PX, PHONE_PX, BETWEEN_PX, DESK_PX = 288, 358, 640, 1000
FLAG = "⚑"  # two flags of one lane may touch
LEAST_PX = 12
# of each picture: words smaller than so many px, beyond its edges, or over other words; the box of
# a line of words is taken from the height of a capital letter to the line that it stands on
READ = """([pictures, least, flag]) => pictures.flatMap(([name, svg]) => {
    document.body.innerHTML = svg;
    const page = document.body.firstElementChild.getBoundingClientRect();
    const words = [...document.querySelectorAll("text")].filter(one =>
        one.textContent.trim() && one.textContent !== flag && !one.closest("defs"));
    const boxes = words.map(one => {
        const {left, right, top, bottom, width} = one.getBoundingClientRect();
        const turned = one.getScreenCTM();
        const px = parseFloat(getComputedStyle(one).fontSize) * Math.hypot(turned.a, turned.b);
        const said = one.textContent.trim().slice(0, 40);
        return {said, left, right, top: top + 0.2 * px, bottom: bottom - 0.22 * px, width, px};
    }).filter(one => one.width);
    const small = boxes.filter(one => one.px < least - 0.05).map(one => `small: ${one.said}`);
    const cut = boxes.filter(one => one.left < page.left - 0.5 || one.right > page.right + 0.5
        || one.top < page.top || one.bottom > page.bottom).map(one => `cut: ${one.said}`);
    const over = boxes.flatMap((a, at) => boxes.slice(at + 1).filter(b =>
        Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5
        && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5)
        .map(b => `over each other: ${a.said} | ${b.said}`));
    return [...small, ...cut, ...over].map(what => `${name}: ${what}`);
})"""


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let what a button saves go to a folder of its own."""
    monkeypatch.chdir(tmp_path)


def stills(piece: Piece, *widths_px: int) -> Iterator[str]:
    if isinstance(piece, Pictured):
        yield from (piece.still(width) for width in widths_px)


def drawn(number: int) -> dict[str, str]:
    """Return what a lesson draws: at the start, for who has guessed, and after each touch."""
    found: dict[str, str] = {}
    for name, root in pieces(fresh(number)).items():
        for piece in within(root):
            every = (*piece.closed_pictures(), *piece.earned_pictures())
            svgs = [*(each.svg(Screen()) for each in every)]
            svgs += stills(piece, ENLARGED_PX, PHONE_PX, BETWEEN_PX, DESK_PX)
            found |= dict.fromkeys(svgs, f"{number} {name}")
    opened = fresh(number)
    opened.open()
    for name, root in pieces(opened).items():
        for piece in acting(root):
            for act in hands(piece):
                act()
                found |= dict.fromkeys(
                    stills(piece, ENLARGED_PX, PHONE_PX), f"{number} {name}, used"
                )
    return found


@pytest.mark.parametrize("number", numbers())
def test_no_word_of_a_picture_is_cut_or_covered_or_small(number: int, browser: Browser) -> None:
    pictures = [(name, svg) for svg, name in drawn(number).items()]
    page = browser.new_page()
    try:
        wrong = page.evaluate(READ, [pictures, LEAST_PX, FLAG])
    finally:
        page.close()

    assert len(pictures) > 2
    assert sorted(set(wrong)) == []
