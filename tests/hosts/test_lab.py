"""JupyterLab as the lessons open it: which notebook, which port, and no network."""

import errno
import importlib.util
import json
import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from explainer.__main__ import main
from explainer.hosts import HostError, lab, shipped
from tests.hosts.serving import all_trusted

ROOT = Path(__file__).parents[2]


@contextmanager
def used_port() -> Iterator[int]:
    """A port that somebody else listens on."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        yield other.getsockname()[1]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with two lessons."""
    (tmp_path / "notebooks").mkdir()
    for name in ("05_two_clocks", "06_options"):
        (tmp_path / "notebooks" / f"{name}.ipynb").write_text("{}")
    return tmp_path


def test_the_first_lesson_is_the_one_with_the_lowest_number(project: Path) -> None:
    assert lab.choose_lesson(project / "notebooks", None).stem == "05_two_clocks"


@pytest.mark.parametrize("name", ["06", "06_options", "notebooks/06_options.ipynb"])
def test_a_lesson_is_found_by_its_number_name_or_path(project: Path, name: str) -> None:
    assert lab.choose_lesson(project / "notebooks", name).stem == "06_options"


def test_an_unknown_lesson_is_refused_with_the_names_there_are(project: Path) -> None:
    with pytest.raises(HostError, match="called 77: choose one of 05_two_clocks, 06_options"):
        lab.choose_lesson(project / "notebooks", "77")


def test_a_project_without_lessons_says_where_it_looked(tmp_path: Path) -> None:
    with pytest.raises(HostError, match=re.escape(str(tmp_path / "notebooks"))):
        lab.choose_lesson(tmp_path / "notebooks", None)


def test_a_free_port_is_the_one_that_was_asked_for() -> None:
    free = lab.bind(0)

    assert lab.choose_port(str(free)) == free


def test_a_used_port_is_refused_in_one_sentence() -> None:
    with used_port() as port, pytest.raises(HostError) as refusal:
        lab.choose_port(str(port))
    assert str(refusal.value) == f"Port {port} is already in use: choose another, or leave it out."


def test_a_port_that_may_not_be_used_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def deny(_: int) -> int:
        raise PermissionError(errno.EACCES, "denied")

    monkeypatch.setattr(lab, "bind", deny)
    with pytest.raises(HostError, match="Port 80 cannot be used"):
        lab.choose_port("80")


@pytest.mark.parametrize("wanted", ["0", "65536", "-1", "abc", "8.5", ""])
def test_what_is_no_port_is_refused(wanted: str) -> None:
    with pytest.raises(HostError, match="choose a number from 1 to 65535"):
        lab.choose_port(wanted)


def test_without_a_wish_another_port_is_taken_when_the_usual_one_is_used(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with used_port() as port:
        monkeypatch.setattr(lab, "USUAL_PORT", port)
        assert lab.choose_port(None) not in (port, 0)


def test_jupyterlab_is_told_not_to_ask_foreign_hosts() -> None:
    arguments = lab.lab_arguments(lab.ROOT, "doc/tree/n.ipynb", 9999, browser=False)

    assert set(lab.OFFLINE) <= set(arguments)
    assert "--ServerApp.port_retries=0" in arguments


def test_the_command_line_ends_with_a_sentence_and_one(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    monkeypatch.setattr(shipped, "find_folder", lambda: project / "notebooks")
    with used_port() as port:
        assert main(["lab", "--port", str(port), "--no-browser"]) == 1
    assert capsys.readouterr().err.count(".") == 1


def test_an_unknown_track_ends_with_one_sentence_before_anything_is_opened(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["lab", "--track", "chemistry"]) == 1
    assert capsys.readouterr().err == (
        "There is no track “chemistry”: choose lay, care or biology.\n"
    )


def test_a_track_is_kept_for_all_lessons(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from explainer.lessons.track import kept_track

    monkeypatch.setenv("JUPYTER_DATA_DIR", str(tmp_path))
    lab.choose_track("biology")

    assert kept_track(tmp_path / "two-clocks") == "biology"


@pytest.mark.parametrize("lost", ["jupyterlab", "anywidget"])
def test_what_is_missing_is_named_in_one_sentence(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, project: Path, lost: str
) -> None:
    monkeypatch.setattr(shipped, "find_folder", lambda: project / "notebooks")
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == lost else name)

    assert main(["lab"]) == 1
    said = f"{lost} is not installed here: run 'make clean setup' first.\n"
    assert capsys.readouterr().err == said


def test_who_stops_it_before_it_has_started_reads_no_traceback(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(_: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("explainer.__main__.importlib.import_module", stopped)

    assert main(["lab"]) == 130
    assert capsys.readouterr().err == ""


HOSTILE = """
c = get_config()
c.ServerApp.base_url = "/x/"
c.ServerApp.token = c.IdentityProvider.token = c.PasswordIdentityProvider.token = "abc"
c.ServerApp.password = c.PasswordIdentityProvider.hashed_password = "argon2:nothing"
c.PasswordIdentityProvider.password_required = True
c.ServerApp.certfile = "/nowhere/mine.pem"
c.ServerApp.keyfile = "/nowhere/mine.key"
c.ServerApp.ip = "0.0.0.0"
c.ServerApp.port = 1
c.ServerApp.sock = "/nowhere/sock"
c.ServerApp.open_browser = False
c.ServerApp.use_redirect_file = True
c.ServerApp.root_dir = c.FileContentsManager.root_dir = "/nowhere"
c.ServerApp.default_url = c.LabApp.default_url = "/elsewhere"
c.KernelSpecManager.allowed_kernelspecs = {"another"}
c.MultiKernelManager.default_kernel_name = "another"
"""
NAMES = ("jupyter_config", "jupyter_server_config", "jupyter_lab_config", "jupyter_notebook_config")


def hostile_home(home: Path) -> None:
    """Fill a home with settings that would change where a lesson answers, and a wrong Python."""
    base = {"base_url": "/y/", "token": "abc", "certfile": "/nowhere/mine.pem"}
    told = {"ServerApp": base, "IdentityProvider": {"token": "abc"}, "NotebookApp": base}
    for folder in (home / ".jupyter", home / ".local" / "etc" / "jupyter"):
        folder.mkdir(parents=True)
        for name in NAMES:
            (folder / f"{name}.py").write_text(HOSTILE)
            (folder / f"{name}.json").write_text(json.dumps(told))
    kernel = {"argv": ["/nowhere/python"], "display_name": "x", "language": "python"}
    for folder in (home / ".local" / "share" / "jupyter", home / "path"):
        (folder / "kernels" / "python3").mkdir(parents=True)
        (folder / "kernels" / "python3" / "kernel.json").write_text(json.dumps(kernel))


def write_browser(home: Path) -> Path:
    """Write a browser that notes what it is asked to open."""
    browser = home / "browser"
    browser.write_text(f'#!/bin/sh\necho "$1" > "{home}/asked for"\n')
    browser.chmod(0o755)
    return browser


def test_the_lesson_answers_at_the_printed_address_whatever_the_home_says(tmp_path: Path) -> None:
    hostile_home(tmp_path)
    env = os.environ | {
        "HOME": str(tmp_path),
        "BROWSER": str(write_browser(tmp_path)),
        "JUPYTER_TOKEN": "abc",
        "JUPYTER_PATH": str(tmp_path / "path"),
        "JUPYTER_CONFIG_PATH": str(tmp_path / ".jupyter"),
        "TMPDIR": str(tmp_path),
        "PYTHONPATH": str(ROOT),
    }
    command = [sys.executable, "-m", "explainer", "lab", "05", "--port", str(lab.bind(0))]
    with (
        (tmp_path / "said").open("wb") as said,
        subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=said, env=env, text=True
        ) as server,
    ):
        try:
            assert server.stdout is not None
            address = server.stdout.readline().removeprefix("The lesson: ").strip()
            with urllib.request.urlopen(address, timeout=60) as first:  # noqa: S310  what is printed answers
                assert first.status == 200
            page = fetch(address, server)
            start, key = re.split(r"doc/tree/|\?token=", address)[::2]
            kernel = fetch(f"{start}api/kernelspecs?token={key}", server)
            lesson = fetch(f"{start}api/contents/notebooks/05_two_clocks.ipynb?token={key}", server)
            words = Path(f"/proc/{server.pid}/cmdline").read_text(encoding="utf-8")
            (private,) = tmp_path.glob("two-clocks-*/first/jupyter_config.json")
            mode = private.stat().st_mode & 0o777, private.parents[1].stat().st_mode & 0o777
            asked = wait_for(tmp_path / "asked for")
        finally:
            server.terminate()

    assert "/doc/tree/notebooks/05_two_clocks.ipynb?token=" in address
    assert re.search(r'"news":\s*{"disabled":\s*true}', page)
    assert json.loads(kernel)["kernelspecs"]["python3"]["spec"]["argv"][0] == sys.executable
    assert all_trusted(lesson)
    assert asked == address
    assert key not in words, "a command line can be read by everybody"
    assert mode == (0o600, 0o700)
    assert list(tmp_path.glob("two-clocks-*")) == [], "nothing is left behind"


def wait_for(file: Path, seconds: float = 10) -> str:
    """Return what a file says as soon as it says anything."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if file.is_file() and file.read_text(encoding="utf-8").strip():
            return file.read_text(encoding="utf-8").strip()
        time.sleep(0.1)
    pytest.fail(f"{file} was never written")


def fetch(address: str, server: subprocess.Popen[str], seconds: float = 30) -> str:
    """Return the page at an address as soon as the server gives it."""
    end = time.monotonic() + seconds
    while time.monotonic() < end and server.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=10) as answer:  # noqa: S310
                return str(answer.read(), "utf-8")
        except urllib.error.URLError:
            time.sleep(0.2)
    pytest.fail(f"no answer from {address}")
