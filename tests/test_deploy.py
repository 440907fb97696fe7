"""JupyterHub for a class: its settings give what `two-clocks lab` gives, and bound what is taken.

JupyterHub is no part of the project, so it is not started here. `deploy/README.md` says what a
trial with it and with thirty simulated students has shown.
"""

import os
import re
import runpy
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from traitlets.config import Config

from explainer.hosts import copies, lab, shipped

ROOT = Path(__file__).parents[1]
DEPLOY = ROOT / "deploy"
README = (DEPLOY / "README.md").read_text(encoding="utf-8")
SETTINGS = DEPLOY / "jupyterhub_config.py"
OURS = re.compile(r"TWO_CLOCKS_[A-Z]+")


@pytest.fixture
def settings(monkeypatch: pytest.MonkeyPatch) -> Config:
    """Return what JupyterHub is told where nobody has chosen anything."""
    for name in OURS.findall(SETTINGS.read_text(encoding="utf-8")):
        monkeypatch.delenv(name, raising=False)
    return read_settings()[0]


def read_settings() -> tuple[Config, dict[str, Any]]:
    """Return what JupyterHub is told, and the names that the file defines."""
    told = Config()
    return told, runpy.run_path(str(SETTINGS), init_globals={"get_config": lambda: told})


def test_jupyterlab_is_told_what_it_is_told_on_a_machine_of_ones_own(settings: Config) -> None:
    assert set(lab.OFFLINE) < set(settings.Spawner.args)


def test_a_student_begins_at_the_first_lesson_of_an_own_copy(settings: Config) -> None:
    first = lab.list_lessons(shipped.find_folder())[0]

    assert settings.Spawner.default_url == f"/doc/tree/{first.name}"
    assert settings.Spawner.notebook_dir == f"~/{copies.USUAL_FOLDER}"


def test_nobody_comes_in_without_a_password_and_nothing_answers_beyond_the_machine(
    settings: Config,
) -> None:
    assert settings.SharedPasswordAuthenticator.user_password is None
    assert settings.JupyterHub.bind_url == "http://127.0.0.1:8000"


def test_each_student_is_a_number_and_the_class_is_as_large_as_was_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TWO_CLOCKS_STUDENTS", "3")
    told, _ = read_settings()

    assert told.Authenticator.allowed_users == {"student01", "student02", "student03"}
    assert told.JupyterHub.active_server_limit == told.JupyterHub.concurrent_spawn_limit == 3


def test_what_a_student_may_take_is_bounded_before_anything_of_the_student_runs(
    settings: Config,
) -> None:
    program, *limits, python, start = settings.Spawner.cmd

    assert program == "prlimit"
    assert {limit.partition("=")[0] for limit in limits} == {"--data", "--nproc"}
    assert python == sys.executable
    assert Path(start) == DEPLOY / "start_student.py"


def test_the_culler_may_end_servers_and_nothing_else(settings: Config) -> None:
    (service,), (role,) = settings.JupyterHub.services, settings.JupyterHub.load_roles

    assert role["services"] == [service["name"]]
    assert {scope for scope in role["scopes"] if not scope.startswith(("read:", "list:"))} == {
        "delete:servers"
    }


@pytest.mark.parametrize(("known", "made"), [(["student01"], 0), (["somebody"], 1)])
def test_an_account_is_made_once_and_is_closed_to_others(
    known: list[str], made: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[list[str]] = []
    accounts = [SimpleNamespace(pw_name=name) for name in known]
    monkeypatch.setattr("pwd.getpwall", lambda: accounts)
    monkeypatch.setattr("subprocess.run", lambda words, **_: asked.append(words))
    told, _ = read_settings()

    told.Spawner.pre_spawn_hook(SimpleNamespace(user=SimpleNamespace(name="student01")))

    assert len(asked) == made
    assert all({"useradd", "HOME_MODE=0700", "student01"} <= set(words) for words in asked)


def test_a_student_gets_the_lessons_and_then_the_server_that_was_asked_for(tmp_path: Path) -> None:
    (tmp_path / "python").symlink_to(Path(sys.executable).resolve())
    server = tmp_path / "jupyterhub-singleuser"
    server.write_text('#!/bin/sh\necho "served $1"\n')
    server.chmod(0o755)
    env = {**os.environ, "HOME": str(tmp_path), "PYTHONPATH": str(ROOT)}
    start = [str(tmp_path / "python"), str(DEPLOY / "start_student.py"), "--like-this"]

    said = subprocess.run(start, env=env, capture_output=True, check=True, text=True).stdout

    assert said.splitlines()[-1] == "served --like-this"
    assert {path.name for path in (tmp_path / copies.USUAL_FOLDER).glob("*.ipynb")} == {
        path.name for path in lab.list_lessons(shipped.find_folder())
    }


def test_the_readme_names_every_choice_and_no_other() -> None:
    assert set(OURS.findall(README)) == set(OURS.findall(SETTINGS.read_text(encoding="utf-8")))


def test_the_readme_says_the_limits_that_are_set() -> None:
    _, names = read_settings()

    assert f"{names['MEMORY_BYTES'] // 2**20} MiB" in README
    assert f"{names['THREADS']} threads" in README
    assert f"{names['IDLE_S'] // 60} minutes" in README
