"""The harness sees what it must see: else the tests that rely on it could never fail."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .harness import NARROW, open_page
from .notebooks import TOY, write_notebook
from .server import ServerError, jupyterlab

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

    from .harness import Lesson
    from .server import Server


@pytest.fixture(scope="module")
def toy_page(browser: Browser, server: Server) -> Iterator[Lesson]:
    write_notebook(server.notebooks / "toy.ipynb", TOY)
    with open_page(browser, server, NARROW) as page:
        page.open("toy.ipynb")
        page.run_all()
        yield page


def test_a_key_and_a_drag_reach_the_kernel_and_come_back(toy_page: Lesson) -> None:
    first = toy_page.curves()
    toy_page.press("power", "ArrowRight")
    second = toy_page.wait_for_new_curves(first)
    toy_page.drag("power", 40)
    toy_page.wait_for_new_curves(second)
    toy_page.settle()  # a drag is many moves, and the sentence comes a moment after the line
    third = toy_page.curves()

    assert len({first, second, third}) == 3
    end = third[0][2][-1]
    assert end is not None
    assert toy_page.sentence().startswith(f"The line ends at {end:g}")


def test_a_slider_without_a_name_is_noticed(toy_page: Lesson) -> None:
    assert "slider" in toy_page.unnamed()
    assert [found for found in toy_page.axe() if found.startswith("aria-input-field-name")]


def test_a_box_that_is_too_wide_is_noticed(toy_page: Lesson) -> None:
    toy_page.app.evaluate("app => { app.insertAdjacentHTML('beforeend', '<p id=wide>x</p>'); }")
    toy_page.page.locator("#wide").evaluate("p => { p.style.width = '1000px'; }")

    assert any(found.startswith("app 10") for found in toy_page.overflows())


def test_errors_and_requests_to_other_machines_are_noticed(
    browser: Browser, server: Server
) -> None:
    with open_page(browser, server) as page:
        page.page.evaluate("() => fetch('http://example.com/x').catch(() => 0)")
        page.page.evaluate("() => { console.error('lost'); setTimeout(() => { throw 'up'; }) }")
        page.page.wait_for_timeout(100)

        assert page.record.foreign == ["http://example.com/x"]
        assert any("lost" in text for text in page.record.console_errors)
        assert any("up" in text for text in page.record.page_errors)


def test_an_error_in_the_kernel_is_told(toy_page: Lesson) -> None:
    assert toy_page.run_in_kernel("print(1 + 1)") == "2\n"
    with pytest.raises(RuntimeError, match="ZeroDivisionError"):
        toy_page.run_in_kernel("1 / 0")


def test_a_kernel_that_is_free_too_early_is_noticed(toy_page: Lesson) -> None:
    def freed() -> None:
        with toy_page.busy_kernel():
            toy_page.interrupt_kernel()

    with pytest.raises(AssertionError, match="free before the end"):
        freed()
    with toy_page.busy_kernel():
        pass
    assert toy_page.run_in_kernel("print(2)") == "2\n"


def test_server_and_kernels_end_with_their_block_even_when_it_fails(tmp_path: Path) -> None:
    def start_and_fail() -> None:
        with jupyterlab(tmp_path) as server:
            server.ask("kernels", "POST")
            running.extend([server.process, *server.kernels()])
            raise KeyboardInterrupt

    running: list[object] = []
    with pytest.raises(KeyboardInterrupt):
        start_and_fail()

    process, kernel = running
    assert process.poll() is not None  # type: ignore[attr-defined]
    assert not kernel.is_running()  # type: ignore[attr-defined]


def test_a_server_that_cannot_start_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.executable", "/bin/false")

    with pytest.raises(ServerError, match="JupyterLab did not start"), jupyterlab(tmp_path):
        pass


@pytest.mark.parametrize(("nodelay", "said"), [(True, 1), (False, 0)])
def test_quick_replies_are_on_only_when_asked_for(tmp_path: Path, nodelay: bool, said: int) -> None:
    with jupyterlab(tmp_path, nodelay=nodelay) as server:
        assert server.log.read_text().count("TCP_NODELAY on kernel websockets") == said
