"""One JupyterLab and one Chromium for all tests of this folder; a page where a test asks for one.

They end with the folder's last test, not with the whole run: while Playwright is at work, its
event loop would be in the way of other tests that need one.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from .again import is_second_try, start_anew
from .chrome import chromium, do_without, open_browser
from .harness import open_page
from .server import jupyterlab

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

    from .harness import Lesson
    from .server import Server

NO_BROWSER = "No Chromium was found on this machine, so nothing was tried in a browser."


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let a test of this folder that fails be tried once more, and both be printed.

    A browser, a JupyterLab and other tests share two cores: now and then one of them is late.
    What is wrong fails twice, and `--max-suite-reruns` lets no run through that needs this often.
    """
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.flaky(reruns=1))


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Let a second try begin with nothing of the first."""
    if is_second_try(item):
        start_anew(item)


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    if chromium() is None:
        do_without(NO_BROWSER)
    with open_browser() as running:
        yield running


@pytest.fixture(scope="package")
def server(browser: Browser) -> Iterator[Server]:  # noqa: ARG001  no server without a browser
    with jupyterlab() as running:
        yield running


@pytest.fixture(scope="package")
def living(browser: Browser) -> Iterator[Server]:  # noqa: ARG001  no server without a browser
    """Run a server as the package sets it up: lessons run by themselves, are kept and trusted."""
    with jupyterlab(by_itself=True, keeper=True, ahead=True) as running:
        yield running


@pytest.fixture
def lesson(browser: Browser, server: Server) -> Iterator[Lesson]:
    """Yield an empty page of ordinary size."""
    with open_page(browser, server) as page:
        yield page
