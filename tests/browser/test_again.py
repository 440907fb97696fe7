"""The second try of a test begins with a page, and kernels, of its own."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from .server import PROJECT

if TYPE_CHECKING:
    from pathlib import Path

CONFTEST = """
import pytest
from tests.browser.again import is_second_try, start_anew

def pytest_runtest_setup(item):
    if is_second_try(item):
        start_anew(item)

class Server:
    def end_kernels(self):
        print("kernels ended")

@pytest.fixture(scope="package")
def server():
    print("server starts")
    yield Server()
    print("server ends")
"""
TESTS = """
import pytest

PAGES = []

@pytest.fixture(scope="module", params=["wide", "narrow"])
def page(server, request):
    PAGES.append(request.param)
    print("opened", len(PAGES), request.param)
    yield len(PAGES)
    print("closed", PAGES[-1])

@pytest.fixture(scope="module")
def run(page):
    print("run", page)
    return page

def test_before(run):
    assert True

@pytest.mark.flaky(reruns=1)
def test_that_the_first_page_is_bad(run):
    assert run > 1

def test_after(run):
    assert True
"""
COURSE = [
    "server starts",
    *("opened 1 wide", "run 1", "closed wide", "kernels ended"),
    *("opened 2 wide", "run 2", "closed wide"),
    *("opened 3 narrow", "run 3", "closed narrow"),
    "server ends",
]


def test_a_second_try_gets_a_new_page_and_its_neighbours_share_it(tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_text(CONFTEST, encoding="utf-8")
    (tmp_path / "test_toy.py").write_text(TESTS, encoding="utf-8")
    options = ("-q", "-s", "-p", "no:cacheprovider", "-p", "no:nbval", "-o", "addopts=")
    command = [sys.executable, "-m", "pytest", *options, f"--rootdir={tmp_path}", str(tmp_path)]
    done = subprocess.run(
        command,
        cwd=PROJECT,
        env={"PYTHONPATH": str(PROJECT)},
        capture_output=True,
        text=True,
        check=False,
    )
    said = [line.lstrip(".R") for line in done.stdout.splitlines()]

    assert "6 passed, 1 rerun" in done.stdout
    assert [line for line in said if line in COURSE] == COURSE
