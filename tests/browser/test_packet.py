"""The teacher's packet in a real browser: sound, within its width, on paper one page a picture."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe

from explainer.content import LESSONS, guide
from explainer.hosts.packet.made import packet_files
from explainer.hosts.pages import pdf

from .chrome import Record
from .scripts import FIND_OVERFLOWS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

NAMES = ("index", "guide", "answer-key", "plans", "handouts", "beliefs", "questions")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of the packet."""
    place = tmp_path_factory.mktemp("packet")
    for name, content in packet_files(LESSONS, printed=True).items():
        (place / name).write_bytes(content)
    return place


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("name", NAMES)
def test_a_page_passes_axe_on_a_phone_and_asks_nobody(page: Page, folder: Path, name: str) -> None:
    record = Record()
    record.watch(page)
    page.goto((folder / f"{name}.html").as_uri())
    found = Axe().run(page).response["violations"]

    assert [f"{e['id']}: {node['target']}" for e in found for node in e["nodes"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.locator("main").evaluate(FIND_OVERFLOWS) == []
    assert (record.console_errors, record.page_errors, record.foreign) == ([], [], [])


@pytest.mark.parametrize("paper", pdf.PAPERS)
@pytest.mark.usefixtures("browser")
def test_each_handout_is_one_page_on_its_side(folder: Path, paper: str) -> None:
    sheets = (folder / "handouts.html").read_text(encoding="utf-8")
    printed = pdf.to_pdf("handouts", sheets, paper, pdf.chromium() or "")

    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", printed)
    lying = [float(wide) > float(high) for wide, high in boxes]
    assert lying == [False, *[True] * sum(len(guide(name).sheets) for name in LESSONS)]
