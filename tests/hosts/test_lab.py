"""JupyterLab as the lessons open it: which notebook, which port, and no network."""

import errno
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
from explainer.hosts import HostError, lab


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
    assert lab.choose_notebook(project, None).stem == "05_two_clocks"


@pytest.mark.parametrize("name", ["06", "06_options", "notebooks/06_options.ipynb"])
def test_a_lesson_is_found_by_its_number_name_or_path(project: Path, name: str) -> None:
    assert lab.choose_notebook(project, name).stem == "06_options"


def test_an_unknown_lesson_is_refused_with_the_names_there_are(project: Path) -> None:
    with pytest.raises(HostError, match="called 77: choose one of 05_two_clocks, 06_options"):
        lab.choose_notebook(project, "77")


def test_a_project_without_lessons_says_where_it_looked(tmp_path: Path) -> None:
    with pytest.raises(HostError, match=re.escape(str(tmp_path / "notebooks"))):
        lab.choose_notebook(tmp_path, None)


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
    arguments = lab.lab_arguments(lab.ROOT, lab.ROOT / "n.ipynb", 9999, browser=False)

    assert set(lab.OFFLINE) <= set(arguments)
    assert "--ServerApp.port_retries=0" in arguments


def test_the_command_line_ends_with_a_sentence_and_one(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    monkeypatch.setattr(lab, "ROOT", project)
    with used_port() as port:
        assert main(["lab", "--port", str(port), "--no-browser"]) == 1
    assert capsys.readouterr().err.count(".") == 1


def test_a_missing_jupyterlab_is_one_sentence(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    monkeypatch.setattr(lab, "ROOT", project)
    monkeypatch.setattr(lab.importlib.util, "find_spec", lambda _: None)

    assert main(["lab"]) == 1
    assert "run 'make setup' first" in capsys.readouterr().err


def test_the_lesson_answers_at_the_printed_address(project: Path, tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from explainer.hosts import lab; "
        "from explainer.__main__ import main; lab.ROOT = Path(sys.argv[1]); "
        "main(['lab', '05', '--no-browser', '--port', sys.argv[2]])"
    )
    command = [sys.executable, "-c", code, str(project), str(lab.bind(0))]
    env = os.environ | {"HOME": str(tmp_path), "PYTHONPATH": str(Path(__file__).parents[2])}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=env) as server:
        try:
            assert server.stdout is not None
            address = server.stdout.readline().removeprefix("The lesson: ").strip()
            page = fetch(address, server)
        finally:
            server.terminate()

    assert "/lab/tree/notebooks/05_two_clocks.ipynb?token=" in address
    assert re.search(r'"news":\s*{"disabled":\s*true}', page)


def fetch(address: str, server: subprocess.Popen[str], seconds: float = 30) -> str:
    """Return the page at an address as soon as the server gives it."""
    end = time.monotonic() + seconds
    while time.monotonic() < end and server.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=10) as answer:  # noqa: S310
                return answer.read().decode()
        except urllib.error.URLError:
            time.sleep(0.2)
    pytest.fail(f"no answer from {address}")
