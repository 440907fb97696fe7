"""The set-up from nothing: what it asks for, when it is skipped, and what it says."""

import ast
import errno
import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

import explainer.hosts
from explainer.hosts import setup, setup_words


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project that was set up for the lessons, without a single package."""
    python = setup.python_of(tmp_path)
    python.parent.mkdir(parents=True)
    python.symlink_to(sys.executable)
    setup.place_of(tmp_path).write_bytes(os.fsencode(tmp_path))
    return tmp_path


def remember(ran: list[str], fault: str) -> Callable[[str, object], str]:
    """Return a step that does nothing but keep its title, and ends with this fault."""

    def run_step(title: str, _: object) -> str:
        ran.append(title)
        return fault

    return run_step


def test_a_half_made_environment_is_built_anew(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[str] = []
    monkeypatch.setattr(setup, "run_step", remember(ran, "it broke"))
    setup.follow(project, "test", sys.executable, "uv")
    setup.follow(project, "lesson", sys.executable, "uv")

    assert ran[0].startswith("1/2 Fetching")
    assert ran[1].startswith("1/3 Making the folder .venv")


def test_a_half_made_environment_is_not_called_whole_for_want_of_a_network(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    setup.place_of(project).unlink()
    monkeypatch.setattr(setup, "run_step", remember([], "dns error"))
    setup.follow(project, "lesson", sys.executable, None)

    assert not setup.place_of(project).exists()


def test_packages_are_added_to_an_environment_that_was_finished(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[str] = []
    monkeypatch.setattr(setup, "run_step", remember(ran, ""))
    setup.follow(project, "test", sys.executable, "uv")

    assert ran[0].startswith("1/2 Fetching")
    assert setup.can_be_kept(project, "uv")


def test_an_environment_that_was_moved_is_taken_along(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program, other = (setup.python_of(project).with_name(name) for name in ("jupyter", "other"))
    program.write_text(f"#!{setup.python_of(project)}\n")
    other.write_bytes(b"\0" + os.fsencode(setup.python_of(project)))
    elsewhere = project.rename(project.parent / f"{project.name}-elsewhere")
    ran: list[str] = []
    monkeypatch.setattr(setup, "run_step", remember(ran, ""))
    setup.follow(elsewhere, "lesson", sys.executable, None)

    moved = setup.python_of(elsewhere)
    assert ran[0].startswith("1/2 Fetching")
    assert moved.with_name("jupyter").read_text() == f"#!{moved}\n"
    assert moved.with_name("other").read_bytes() == b"\0" + os.fsencode(setup.python_of(project))
    assert setup.place_of(elsewhere).read_bytes() == os.fsencode(elsewhere)


@pytest.mark.parametrize(("fault", "is_whole"), [("dns error", True), ("it broke", False)])
def test_without_a_network_an_environment_stays_as_it_was(
    project: Path, monkeypatch: pytest.MonkeyPatch, fault: str, is_whole: bool
) -> None:
    ran: list[str] = []
    monkeypatch.setattr(setup, "run_step", remember(ran, fault))
    monkeypatch.setattr(shutil, "which", lambda _: "/bin/uv")
    monkeypatch.setattr(setup, "is_new_enough", lambda _, also="": not also)  # uv's has no pip

    with pytest.raises(setup.SetUpError):
        setup.set_up(project, "lesson")
    assert setup.place_of(project).is_file() is is_whole
    assert ([each[4:] for each in ran[1:]] == ["Making the folder .venv"]) is not is_whole


def test_an_environment_whose_python_is_gone_is_built_anew(project: Path) -> None:
    setup.python_of(project).unlink()

    assert not setup.can_be_kept(project, "uv")


@pytest.mark.parametrize("uv", ["/bin/uv", None])
def test_packages_are_only_taken_if_their_hash_is_the_locked_one(uv: str | None) -> None:
    steps = setup.recipe(setup.ROOT, "lesson", sys.executable, uv)
    fetch, itself = steps[-2][1], steps[-1][1]

    assert "--require-hashes" in fetch
    assert "--no-deps" in itself
    assert "--no-build-isolation" in itself


def test_pip_tries_when_uv_fails(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: "/bin/uv")
    monkeypatch.setattr(setup, "follow", lambda *words: "no index" if words[3] else "")

    setup.set_up(project, "test")

    assert "pip tries" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (errno.EROFS, "copy the whole project into a folder of your own"),
        (errno.EACCES, "copy the whole project into a folder of your own"),
        (errno.ENOSPC, "free about 1 GB"),
        (122, "free about 1 GB"),
        (errno.EIO, "The set-up stopped"),
    ],
)
def test_an_error_of_the_disk_is_one_sentence(
    number: int, expected: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(setup, "set_up", refuse)

    assert setup.main(["lesson"]) == 1
    said = capsys.readouterr().err
    assert expected in said
    assert said.count("\n") == 1


def test_the_certificates_of_a_school_are_asked_of_the_system(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: "/bin/uv")
    monkeypatch.setattr(setup, "certificates_of_the_system", lambda: {"UV_NATIVE_TLS": "1"})
    asked: list[object] = []

    def follow(*words: object) -> str:
        asked.append((words[3], os.environ.get("UV_NATIVE_TLS")))
        return "" if os.environ.get("UV_NATIVE_TLS") else "invalid peer certificate"

    monkeypatch.setattr(setup, "follow", follow)
    with monkeypatch.context() as patch:
        patch.setenv("UV_NATIVE_TLS", "")
        setup.set_up(project, "test")

    assert asked == [("/bin/uv", ""), ("/bin/uv", "1")]
    assert "the system is asked" in capsys.readouterr().out


def test_pip_does_not_try_where_there_is_no_room_for_it_either(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: "/bin/uv")
    monkeypatch.setattr(
        setup, "follow", lambda *words: "No space left on device" if words[3] else ""
    )

    with pytest.raises(setup.SetUpError, match="disk is full"):
        setup.set_up(project, "test")


def test_a_person_s_own_settings_of_pip_do_not_lead_a_step_astray(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = tmp_path / "pip.conf"
    settings.write_text("[global]\nuser = true\n")
    monkeypatch.setenv("PIP_CONFIG_FILE", str(settings))
    monkeypatch.setenv("PIP_USER", "1")
    monkeypatch.setenv("PIP_TARGET", str(tmp_path / "elsewhere"))
    monkeypatch.setenv("HOME", str(tmp_path))
    home = tmp_path / "env"
    pip = [str(home / "bin" / "python"), "-m", "pip", "install", "--no-deps", "--no-index"]
    wheel = make_wheel(tmp_path)

    assert setup.run_step("Making", [sys.executable, "-m", "venv", str(home)]) == ""
    assert setup.run_step("Adding", [*pip, str(wheel)]) == ""
    assert list(home.glob("lib/python*/site-packages/nothing.py"))


def make_wheel(folder: Path) -> Path:
    """Return a wheel with one empty module."""
    wheel = folder / "nothing-1-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("nothing.py", "")
        info = "nothing-1.dist-info/"
        archive.writestr(info + "METADATA", "Metadata-Version: 2.1\nName: nothing\nVersion: 1\n")
        archive.writestr(info + "WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\n")
        archive.writestr(info + "RECORD", "")
    return wheel


OLD_LOCALE = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


def make_latin_1(folder: Path) -> dict[str, str]:
    """Return what chooses an ISO-8859-1 locale, made here; the plain C locale if it cannot be."""
    name = "de_DE.ISO-8859-1"
    command = ["localedef", "-i", "de_DE", "-f", "ISO-8859-1", str(folder / name)]
    if shutil.which("localedef") is None or subprocess.run(command, check=False).returncode:
        return OLD_LOCALE
    return OLD_LOCALE | {"LC_ALL": name, "LOCPATH": str(folder)}


FOLLOW = """
import sys, sysconfig
from pathlib import Path
from explainer.hosts import setup, setup_words
root, lent = setup.ROOT, sys.argv[1]
whole = setup.recipe

def short(*words):
    *make, _, itself = whole(*words)
    code = "import sysconfig, pathlib, sys; lib = pathlib.Path(sysconfig.get_path('purelib')); "
    code += "(lib / 'lent.pth').write_text(sys.argv[1])"
    return [*make, ("Lending", [str(setup.python_of(root)), "-c", code, lent]), itself]

setup.recipe = short
said = setup.follow(root, "lesson", sys.executable, None)
print(said)
sys.exit(bool(said) or not setup.can_be_kept(root, None))
"""


def test_letters_of_the_folder_s_name_are_found_under_an_old_locale(tmp_path: Path) -> None:
    root = tmp_path / "Übung żółw" / "two clocks"
    keep = shutil.ignore_patterns(".git", ".venv", "tests", "docs", "__pycache__")
    shutil.copytree(setup.ROOT, root, ignore=keep)
    latin = make_latin_1(tmp_path)
    bare = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "LC_", "LANG"))}

    def run(*words: str, cwd: Path, **told: str) -> None:
        done = subprocess.run(
            words, cwd=cwd, env=bare | told, capture_output=True, check=False, timeout=100
        )
        assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()

    run(sys.executable, "-c", FOLLOW, sysconfig.get_path("purelib"), cwd=root, **latin)

    python = str(setup.python_of(root))
    (pth,) = root.glob(".venv/lib/python*/site-packages/*two_clocks*.pth")
    assert pth.read_bytes().isascii()
    question = "import explainer.hosts.setup as s, os; assert os.fsencode(s.__file__).startswith("
    question += f"{os.fsencode(root)!r}), s.__file__; assert s.can_be_kept(s.ROOT, None)"
    for locale in (latin, OLD_LOCALE, {"LC_ALL": "C.UTF-8"}):
        run(python, "-c", question, cwd=tmp_path, **locale)


def test_the_whole_log_of_a_failure_is_kept(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setup, "follow", lambda *_: "a long story")

    with pytest.raises(setup.SetUpError, match=r"setup\.log"):
        setup.set_up(project, "test")
    assert (project / ".venv" / "setup.log").read_text() == "a long story"


def test_an_old_python_looks_for_a_newer_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 8, 18))
    found = {"python3.12": sys.executable}
    monkeypatch.setattr(shutil, "which", found.get)

    assert setup.find_python() == sys.executable


def test_an_old_python_alone_says_what_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 8, 18))
    monkeypatch.setattr(shutil, "which", lambda _: None)

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


@pytest.mark.parametrize("module", [explainer, explainer.hosts, setup, setup_words])
def test_the_syntax_is_that_of_an_old_python(module: ModuleType) -> None:
    source = Path(str(module.__file__)).read_text(encoding="utf-8")
    tree = ast.parse(source, feature_version=(3, 6))

    assert "from __future__" not in source  # which Python 3.6 would refuse
    # Written as text, a type is never evaluated, so an old Python need not know it.
    modern = {"list", "tuple", "dict"}
    assert not [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Subscript) and getattr(node.value, "id", "") in modern
    ]
