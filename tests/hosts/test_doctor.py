"""What the doctor finds, and what it says of it."""

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from explainer.__main__ import main
from explainer.hosts import HostError, doctor, nodelay, private, shipped
from tests.hosts.test_setup import OLD_LOCALE

ROOT = Path(__file__).parents[2]


def test_a_package_that_is_missing_has_no_version() -> None:
    assert doctor.find_version("no-such-package-as-this") is None
    assert doctor.find_version("jupyterlab") is not None


def test_a_package_that_has_lost_its_files_is_missing_though_its_name_is_left(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)

    assert doctor.find_version("jupyterlab") is None


def test_without_its_configuration_the_quick_replies_are_off(tmp_path: Path) -> None:
    assert "is missing" in str(doctor.find_obstacle(tmp_path))


def test_with_its_configuration_the_quick_replies_are_on(tmp_path: Path) -> None:
    config = tmp_path / doctor.SERVER_CONFIG
    config.parent.mkdir(parents=True)
    config.touch()

    assert doctor.find_obstacle(tmp_path) is None


def test_a_changed_server_is_named_as_the_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = tmp_path / doctor.SERVER_CONFIG
    config.parent.mkdir(parents=True)
    config.touch()
    monkeypatch.setattr(nodelay, "HANDLER_NAME", "AnotherHandler")

    assert "AnotherHandler is not there" in str(doctor.find_obstacle(tmp_path))


def test_what_is_missing_is_said_and_counts_as_a_failure(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(shipped, "find_folder", lambda: tmp_path)

    assert main(["doctor"]) == 1
    assert "notebooks      MISSING: run 'make clean setup'" in capsys.readouterr().out


def test_the_doctor_helps_with_a_widget_that_is_not_shown(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doctor, "examine", lambda *_: [("Python", "3.11")])

    assert main(["doctor"]) == 0
    assert "model not found" in capsys.readouterr().out


def test_a_missing_browser_is_no_failure(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(doctor, "try_lesson", lambda _: 1.94)
    monkeypatch.setattr(shutil, "which", lambda _: None)
    findings = dict(doctor.examine(tmp_path, tmp_path))

    assert "by hand" in str(findings["browser"])


def test_the_doctor_opens_what_it_vouches_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))

    took = doctor.try_lesson(ROOT / "notebooks")

    assert 0 < took < doctor.PATIENCE


def test_what_keeps_a_lesson_from_running_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(HostError) as refusal:
        doctor.try_lesson(tmp_path, "import no_such_lesson")

    expected = "the kernel said ModuleNotFoundError: No module named 'no_such_lesson'."
    assert str(refusal.value) == expected


def test_a_kernel_that_does_not_start_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = {"argv": ["/nowhere/python"], "display_name": "Python 3", "language": "python"}
    monkeypatch.setattr(private, "kernel_of_this_python", lambda: gone)

    with pytest.raises(HostError, match=r"^the kernel did not answer \(.*/nowhere/python'\)\.$"):
        doctor.try_lesson(tmp_path)


def test_a_lesson_that_does_not_run_counts_as_a_failure(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> float:
        raise HostError("the kernel said ModuleNotFoundError: No module named 'explainer'.")

    monkeypatch.setattr(doctor, "try_lesson", refuse)

    assert main(["doctor"]) == 1
    assert "a lesson runs  no: the kernel said ModuleNotFoundError" in capsys.readouterr().out


def test_a_lesson_that_runs_is_said_with_its_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "try_lesson", lambda _: 1.94)

    assert doctor.describe_trial(ROOT) == "yes, 1.9 s"


def test_the_keeper_is_on_only_where_the_server_is_told_so(tmp_path: Path) -> None:
    config = tmp_path / doctor.SERVER_CONFIG
    config.parent.mkdir(parents=True)
    folder = ROOT / "notebooks"
    assert doctor.describe_keeper(tmp_path, folder).startswith("off: ")
    config.write_text("{}")
    assert doctor.describe_keeper(tmp_path, folder).startswith("off: ")

    config.write_text((ROOT / "jupyter-config" / "two_clocks.server.json").read_text())

    number = len(list(folder.glob("*.ipynb")))
    said = f"on, {number} lessons are as they were shipped"
    assert doctor.describe_keeper(tmp_path, folder) == said


def test_a_front_end_that_is_missing_or_older_than_the_project_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours, installed = tmp_path / "labextension", tmp_path / doctor.FRONT_END
    for folder in (ours, installed):
        (folder / "static").mkdir(parents=True)
    monkeypatch.setattr(private, "FRONT_END", ours)
    (ours / "package.json").write_text("{}")
    (ours / "static" / "plugin.js").write_text("new")
    assert "is missing" in doctor.describe_front_end(tmp_path)

    (installed / "package.json").write_text("{}")
    (installed / "static" / "plugin.js").write_text("old")
    assert "older than the project" in doctor.describe_front_end(tmp_path)

    (installed / "static" / "plugin.js").write_text("new")
    assert doctor.describe_front_end(tmp_path) == "on"


SAY = """
import sys
from explainer.__main__ import main
from explainer.hosts import doctor
doctor.examine = lambda *_: [("Python", sys.argv[1])]
main(["doctor"])
"""


@pytest.mark.parametrize("locale", [OLD_LOCALE, {"LC_ALL": "C"}, {"LC_ALL": "C.UTF-8"}])
def test_a_folder_is_named_as_it_is_written_in_any_locale(locale: dict[str, str]) -> None:
    env = os.environ | locale | {"PYTHONPATH": str(ROOT)}
    name = "/home/Zoë/Ω 課/bin/python"

    said = subprocess.run([sys.executable, "-c", SAY, name], env=env, capture_output=True)

    assert said.stdout.decode().splitlines()[0] == f"Python         {name}"
    assert said.stderr == b""
