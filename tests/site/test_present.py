"""A lesson for a room: which page is opened, and a sentence where it cannot be."""

from __future__ import annotations

import socket
import threading
import webbrowser
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest

from explainer.__main__ import main
from explainer.hosts.shipped import ROOT
from explainer.site import build, serve

WORDS = ROOT / "explainer/hosts/labextension/code"


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a browser was asked to open; the server stops at once, as by Ctrl+C."""
    pages = list[str]()

    class Now:
        """A thread that does not run beside."""

        def __init__(self, *, target: object, args: tuple[str], daemon: bool) -> None:
            assert (target, daemon) == (webbrowser.open, True)
            pages.extend(args)

        def start(self) -> None:
            """Do nothing more."""

    def stop(_: ThreadingHTTPServer) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(threading, "Thread", Now)
    monkeypatch.setattr(ThreadingHTTPServer, "serve_forever", stop)
    return pages


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder that holds a site."""
    (tmp_path / build.MANIFEST).write_text("{}")
    return tmp_path


def test_a_lesson_opens_in_presenter_view_and_the_view_of_a_learner_is_named(
    site: Path, opened: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["present", "05", "--site", str(site)]) == 130

    (page,) = opened
    assert page.endswith("/05_two_clocks.html?present")
    said = capsys.readouterr().out.splitlines()
    assert said[0] == f"Presenter view: {page}"
    assert said[1].endswith(f": {page.removesuffix('?present')}")
    assert said[2] == serve.STOP


def test_no_browser_is_opened_where_none_is_wanted(site: Path, opened: list[str]) -> None:
    assert main(["present", "--no-browser", "--site", str(site)]) == 130

    assert opened == []


def test_a_port_in_use_is_one_sentence(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert main(["present", "--port", str(port), "--site", str(site)]) == 1

    said = capsys.readouterr().err
    assert said == f"Port {port} is already in use: choose another, or leave it out.\n"


def test_a_lesson_that_is_none_is_one_sentence(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["present", "99", "--site", str(site)]) == 1

    assert capsys.readouterr().err.startswith("There is no notebook called 99: choose one of")


def test_a_site_that_is_missing_is_made_first(
    tmp_path: Path,
    opened: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    made = list[Path]()
    monkeypatch.setattr(build, "build", made.append)

    assert main(["present", "--site", str(tmp_path)]) == 130

    assert made == [tmp_path]
    assert len(opened) == 1
    assert f"There is no site in {tmp_path} yet, so it is made first.\n" in capsys.readouterr().out


def test_without_a_site_and_without_node_one_sentence_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    assert main(["present", "--site", str(tmp_path / "site")]) == 1

    said = capsys.readouterr().err
    assert said == "No node was found here: install Node 18 or newer, then run 'make site'.\n"


def test_the_pages_know_the_lesson_after_them() -> None:
    from tests.site.test_pages import PAGES

    names = sorted(PAGES)
    after = [PAGES[name].all("html")[0].get("data-next") for name in names]
    assert after == [*(f"{name}.html" for name in names[1:]), None]


def test_presenter_view_is_the_one_of_jupyterlab() -> None:
    imported = (Path(build.__file__).parent / "live" / "wall.js").read_text(encoding="utf-8")

    for part in ("presenter.js", "presenter.css"):
        assert f'"../../hosts/labextension/code/{part}"' in imported
        assert (WORDS / part).is_file()
