"""One JupyterLab and one Chromium for all tests of this folder; a page of its own for each test.

They end with the folder's last test, not with the whole run: while Playwright is at work, its
event loop would be in the way of other tests that need one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .harness import NARROW, NARROW_DARK, WIDE, WIDE_DARK, chromium, in_ci, open_browser, open_page
from .server import jupyterlab

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

    from .harness import Lesson, Screen
    from .server import Server

NO_BROWSER = "No Chromium was found on this machine, so nothing was tried in a browser."


def name_of(screen: Screen) -> str:
    """Return what a screen is called in the list of tests."""
    return f"{screen.width}px-{screen.theme}"


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    if chromium() is None:
        if in_ci():
            pytest.fail(NO_BROWSER)
        print(NO_BROWSER)
        pytest.skip(NO_BROWSER)
    with open_browser() as running:
        yield running


@pytest.fixture(scope="package")
def server(browser: Browser) -> Iterator[Server]:  # noqa: ARG001  no server without a browser
    with jupyterlab() as running:
        yield running


@pytest.fixture
def lesson(browser: Browser, server: Server) -> Iterator[Lesson]:
    """An empty page of ordinary size."""
    with open_page(browser, server) as page:
        yield page


@pytest.fixture(params=[WIDE, NARROW], ids=name_of)
def lesson_at_each_size(
    request: pytest.FixtureRequest, browser: Browser, server: Server
) -> Iterator[Lesson]:
    """An empty page on a laptop, and on a phone."""
    with open_page(browser, server, request.param) as page:
        yield page


@pytest.fixture(params=[WIDE, WIDE_DARK, NARROW, NARROW_DARK], ids=name_of)
def lesson_in_each_look(
    request: pytest.FixtureRequest, browser: Browser, server: Server
) -> Iterator[Lesson]:
    """An empty page at each size, light and dark."""
    with open_page(browser, server, request.param) as page:
        yield page
