"""From a wheel: the lessons come with it, and open in a folder where one may work."""

import json
import os
import re
import subprocess
import sys
import sysconfig
import tomllib
import zipfile
from pathlib import Path

import pytest

from tests.hosts.serving import ROOT, Answering, all_trusted, end, make_lesson, to_bytes, wait_for

BUILD = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]
SHARED = BUILD["build"]["targets"]["wheel"]["shared-data"]


def clean_environment(**more: str) -> dict[str, str]:
    """Return an environment that says nothing of this project or of Jupyter."""
    told = {k: v for k, v in os.environ.items() if not k.startswith(("JUPYTER", "PYTHON"))}
    return told | more


def run(*words: str | Path, cwd: Path = ROOT) -> str:
    """Run a program to its end and return what it said."""
    done = subprocess.run(
        list(map(str, words)),
        cwd=cwd,
        env=clean_environment(),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built as it would be published; git's leftovers must not be in it."""
    folder = tmp_path_factory.mktemp("dist")
    stray = [ROOT / "notebooks" / "answers-of-a-test.json"]
    for path in stray:
        path.touch()
    try:
        run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder)
    finally:
        for path in stray:
            path.unlink()
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of a new environment with the wheel in it.

    The packages that it needs are lent from here, for the network is not a test's business.
    """
    home = tmp_path_factory.mktemp("from a wheel") / "env"
    run(sys.executable, "-m", "venv", home)
    python = home / "bin" / "python"
    (lib,) = home.glob("lib/python*/site-packages")
    (lib / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    run(python, "-m", "pip", "install", "--no-deps", "--no-index", "--quiet", wheel)
    share = Path("share", "jupyter")
    for part in ("lab/static", "lab/schemas", "lab/themes", "nbconvert"):
        (home / share / part).parent.mkdir(parents=True, exist_ok=True)
        (home / share / part).symlink_to(Path(sys.prefix) / share / part)
    return python


def test_the_wheel_carries_the_lessons_and_nothing_that_was_left_beside_them(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    inside = {Path(name).name for name in names if name.startswith("explainer/notebooks/")}

    expected = {path.name for path in (ROOT / "notebooks").glob("*.ipynb")}
    assert inside == {*expected, "shipped.json"}


@pytest.mark.parametrize(("source", "target"), SHARED.items())
def test_the_wheel_carries_what_jupyter_must_find(wheel: Path, source: str, target: str) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    there = ROOT / source
    files = [path for path in there.rglob("*") if path.is_file()] if there.is_dir() else [there]

    for file in files:
        place = f"{target}/{file.relative_to(there).as_posix()}" if there.is_dir() else target
        assert any(name.endswith(f".data/data/{place}") for name in names), place


def test_an_editable_installation_is_still_one_line(tmp_path: Path) -> None:
    run(
        sys.executable,
        "-c",
        "import sys; from hatchling.build import build_editable; build_editable(sys.argv[1])",
        tmp_path,
    )
    (built,) = tmp_path.glob("*.whl")
    archive = zipfile.ZipFile(built)
    (pth,) = [name for name in archive.namelist() if name.endswith(".pth")]

    assert archive.read(pth).decode().strip() == str(ROOT)
    assert not [name for name in archive.namelist() if name.endswith(".ipynb")]


def test_one_command_in_an_empty_folder_opens_the_first_lesson(
    python: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "Mappe mit Lücken, żółw"
    folder.mkdir()
    env = clean_environment(HOME=str(tmp_path / "home"), PYTHONUTF8="1")
    command = [str(python.with_name("two-clocks")), "lab", "--no-browser"]
    log = tmp_path / "log"
    with (
        log.open("wb") as said,
        subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=said, env=env, cwd=folder, encoding="utf-8"
        ) as program,
    ):
        try:
            assert program.stdout is not None
            where, address = program.stdout.readline(), program.stdout.readline()
            found = re.search(r"(http://.*?)/doc/tree/(.*)\?token=(\S+)", address)
            assert found, log.read_text() + where + address
            start, path, key = found.groups()
            server = Answering(start, folder, log)
            wait_for(server, path=f"/api?token={key}")
            page = server.ask(f"/doc/tree/{path}?token={key}").decode()
            lesson = server.ask(f"/api/contents/{path}?token={key}")
            kernels = json.loads(server.ask(f"/api/kernelspecs?token={key}"))["kernelspecs"]
        finally:
            ended = end(program)

    assert ended, "it did not stop when it was told to"
    copy = folder / "two-clocks-lessons"
    assert str(copy) in where
    assert path == "00_start_here.ipynb"
    assert "jupyter-config-data" in page
    shipped = (ROOT / "notebooks" / path).read_bytes()
    assert (copy / path).read_bytes() == shipped
    assert json.loads(lesson)["content"]["metadata"]["title"]
    assert all_trusted(lesson)
    assert kernels["python3"]["spec"]["argv"][0] == str(python)
    asked = "from explainer.hosts import shipped; print(shipped.find_folder())"
    assert run(python, "-c", asked, cwd=folder).strip().startswith(str(python.parents[1]))


def test_the_wheel_brings_what_makes_an_export_a_handout(python: Path, tmp_path: Path) -> None:
    lesson = tmp_path / "lesson.ipynb"
    lesson.write_bytes(to_bytes(make_lesson()))

    page = run(python, "-m", "nbconvert", "--to", "html", "--stdout", lesson, cwd=tmp_path)

    assert "Day 3: the skin is red." in page
    assert "from explainer import lesson" not in page
    assert "cdnjs" not in page


def test_a_folder_that_cannot_be_made_is_one_sentence(python: Path, tmp_path: Path) -> None:
    (tmp_path / "a file").write_text("in the way")

    done = subprocess.run(
        [python, "-m", "explainer", "lab", "--no-browser", "--folder", tmp_path / "a file"],
        cwd=tmp_path,
        env=clean_environment(),
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "choose another folder with --folder" in done.stderr
