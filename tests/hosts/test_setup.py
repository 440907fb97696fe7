"""The set-up from nothing: what it asks for, when it is skipped, and what it says."""

import ast
import subprocess
import sys
import time
from pathlib import Path

import pytest

from explainer.hosts import setup

# The project's own folder, where this very file lives.
SCRIPT = Path(setup.__file__)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project that was set up for the lessons, without a single package."""
    (tmp_path / "requirements").mkdir()
    for extra in setup.MAKES_READY:
        (tmp_path / "requirements" / f"{extra}.txt").write_text("one==1\n")
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    python = setup.python_of(tmp_path)
    python.parent.mkdir(parents=True)
    python.symlink_to(sys.executable)
    (tmp_path / ".venv" / "pyvenv.cfg").write_text("version = 3.11.7\n")
    stamp = setup.stamp_of(tmp_path, "lesson")
    stamp.write_text(setup.fingerprint(tmp_path, "lesson"))
    return tmp_path


def test_a_finished_environment_is_ready(project: Path) -> None:
    assert setup.is_ready(project, "lesson")


def test_an_environment_for_lessons_is_not_ready_for_tests(project: Path) -> None:
    assert not setup.is_ready(project, "test")


@pytest.mark.parametrize(
    "changed", ["requirements/lesson.txt", "pyproject.toml", ".venv/pyvenv.cfg"]
)
def test_a_change_of_what_was_installed_makes_it_not_ready(project: Path, changed: str) -> None:
    (project / changed).write_text("something else\n")

    assert not setup.is_ready(project, "lesson")


def test_an_environment_that_was_moved_is_not_ready(project: Path, tmp_path: Path) -> None:
    elsewhere = project.rename(tmp_path.parent / f"{tmp_path.name}-moved")

    assert not setup.is_ready(elsewhere, "lesson")


def test_an_environment_whose_python_is_gone_is_not_ready(project: Path) -> None:
    setup.python_of(project).unlink()

    assert not setup.is_ready(project, "lesson")


def test_an_environment_that_is_ready_is_left_alone(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(setup, "follow", lambda *_: pytest.fail("the set-up ran again"))

    setup.set_up(project, "lesson")

    assert capsys.readouterr().out == ""


def test_the_second_set_up_takes_less_than_a_third_of_a_second(project: Path) -> None:
    code = f"import setup; setup.set_up(setup.Path({str(project)!r}), 'lesson')"
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], cwd=SCRIPT.parent, check=True)

    # The limit on a quiet machine is 0.3 s; the rest is room for a busy one.
    assert time.perf_counter() - start < 1.0


def test_a_half_made_environment_has_no_stamp_and_is_built_anew(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[str] = []
    monkeypatch.setattr(setup, "run_step", lambda title, _: ran.append(title) or "it broke")
    setup.follow(project, "test", sys.executable, "uv")

    assert not setup.is_ready(project, "lesson")
    setup.follow(project, "lesson", sys.executable, "uv")
    assert "Making the folder .venv" in ran[-1]


def test_packages_for_the_tests_are_added_to_an_environment_for_lessons(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[str] = []
    monkeypatch.setattr(setup, "run_step", lambda title, _: ran.append(title) or "")
    setup.follow(project, "test", sys.executable, "uv")

    assert ran[0].startswith("1/2 Fetching")
    assert setup.is_ready(project, "test")
    assert setup.is_ready(project, "lesson")


def test_a_changed_lock_is_added_to_an_environment_that_was_finished(project: Path) -> None:
    (project / "requirements" / "lesson.txt").write_text("one==2\n")

    assert not setup.is_ready(project, "lesson")
    assert setup.can_be_kept(project, "uv")


def test_an_environment_that_was_moved_is_built_anew(project: Path, tmp_path: Path) -> None:
    elsewhere = project.rename(tmp_path.parent / f"{tmp_path.name}-elsewhere")

    assert not setup.can_be_kept(elsewhere, "uv")


@pytest.mark.parametrize("uv", ["/bin/uv", None])
def test_packages_are_only_taken_if_their_hash_is_the_locked_one(uv: str | None) -> None:
    steps = setup.recipe(setup.ROOT, "lesson", sys.executable, uv)
    fetch, itself = steps[1][1], steps[2][1]

    assert "--require-hashes" in fetch
    assert "--no-deps" in itself
    assert "--no-build-isolation" in itself


def test_pip_tries_when_uv_fails(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(setup.shutil, "which", lambda _: "/bin/uv")
    monkeypatch.setattr(setup, "follow", lambda *words: "no index" if words[3] else "")

    setup.set_up(project, "test")

    assert "pip tries" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("NewConnectionError('...')\nERROR: No matching distribution", "internet connection"),
        ("error: dns error: failed to look up", "internet connection"),
        ("ensurepip is not available.", "python3-venv"),
        ("THESE PACKAGES DO NOT MATCH THE HASHES FROM", "locked"),
        ("OSError: [Errno 28] No space left on device", "disk is full"),
        ("one\nerror: something new\n\n", "error: something new"),
    ],
)
def test_a_failure_is_one_sentence(said: str, expected: str) -> None:
    sentence = setup.explain(said, Path("setup.log"))

    assert expected in sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence


def test_the_whole_log_of_a_failure_is_kept(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setup, "follow", lambda *_: "a long story")

    with pytest.raises(setup.SetUpError, match=r"setup\.log"):
        setup.set_up(project, "test")
    assert (project / ".venv" / "setup.log").read_text() == "a long story"


def test_an_old_python_looks_for_a_newer_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setup.sys, "version_info", (3, 8, 18))
    found = {"python3.12": sys.executable}
    monkeypatch.setattr(setup.shutil, "which", found.get)

    assert setup.find_python() == sys.executable


def test_an_old_python_alone_says_what_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setup.sys, "version_info", (3, 8, 18))
    monkeypatch.setattr(setup.shutil, "which", lambda _: None)

    with pytest.raises(setup.SetUpError, match=r"3\.11 or newer is needed: this is 3\.8\.18"):
        setup.find_python()


def test_a_newer_python_that_does_not_start_is_passed_over(tmp_path: Path) -> None:
    broken = tmp_path / "python3.13"
    broken.write_text("#!/bin/sh\nexit 127\n")
    broken.chmod(0o755)

    assert not setup.is_new_enough(str(broken))
    assert not setup.is_new_enough(str(tmp_path / "missing"))
    assert setup.is_new_enough(sys.executable)


def test_a_failed_step_says_what_it_said(capsys: pytest.CaptureFixture[str]) -> None:
    said = setup.run_step("1/3 Trying", [sys.executable, "-c", "print('why'); exit(3)"])

    assert said.strip() == "why"
    assert capsys.readouterr().out.startswith("1/3 Trying")


def test_a_good_step_says_nothing_but_its_time(capsys: pytest.CaptureFixture[str]) -> None:
    assert setup.run_step("1/3 Trying", [sys.executable, "-c", "print('noise')"]) == ""
    assert "noise" not in capsys.readouterr().out


def test_the_command_line_ends_with_a_sentence_and_one(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object) -> None:
        raise setup.SetUpError("A plain reason.")

    monkeypatch.setattr(setup, "set_up", refuse)

    assert setup.main(["lesson"]) == 1
    assert capsys.readouterr().err == "A plain reason.\n"


def test_the_syntax_is_that_of_an_old_python() -> None:
    tree = ast.parse(SCRIPT.read_text(encoding="utf-8"), feature_version=(3, 6))

    # Written as text, a type is never evaluated, so an old Python need not know it.
    modern = {"list", "tuple", "dict"}
    assert not [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Subscript) and getattr(node.value, "id", "") in modern
    ]
