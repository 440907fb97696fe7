"""What the doctor finds, and what it says of it."""

from pathlib import Path

import pytest

from explainer.__main__ import main
from explainer.hosts import doctor, lab


def test_a_package_that_is_missing_has_no_version() -> None:
    assert doctor.find_version("no-such-package-as-this") is None
    assert doctor.find_version("jupyterlab") is not None


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
    monkeypatch.setattr(doctor.nodelay, "HANDLER_NAME", "AnotherHandler")

    assert "AnotherHandler is not there" in str(doctor.find_obstacle(tmp_path))


def test_what_is_missing_is_said_and_counts_as_a_failure(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(lab, "ROOT", tmp_path)

    assert main(["doctor"]) == 1
    assert "notebooks      MISSING: run make setup" in capsys.readouterr().out


def test_the_doctor_helps_with_a_widget_that_is_not_shown(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doctor, "examine", lambda *_: [("Python", "3.11")])

    assert main(["doctor"]) == 0
    assert "model not found" in capsys.readouterr().out


def test_a_missing_browser_is_no_failure(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(doctor.shutil, "which", lambda _: None)
    findings = dict(doctor.examine(tmp_path, tmp_path))

    assert "by hand" in str(findings["browser"])
