"""A lesson on paper: pictures, words and tables, no code, and nothing from another host."""

import os
import re
import shutil
import subprocess
import sys
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment
from nbconvert import HTMLExporter
from nbconvert.filters import clean_html
from traitlets.config import Config

from explainer.cards.answers import Answers
from explainer.cards.journal import Journal
from explainer.cards.words import WORDS
from explainer.draw.palette import Screen
from explainer.draw.still_html import picture_address
from explainer.hosts import handout, words
from explainer.stage.gate import Gate
from explainer.stage.words import GATE_STILL
from tests.hosts.serving import PICTURE, ROOT, make_lesson, run_and_watched, serve, to_bytes
from tests.lessons.walk import fresh, pieces

LESSONS = sorted((ROOT / "notebooks").glob("*.ipynb"))
SOURCE = ROOT / "jupyter-config" / "two_clocks.nbconvert.py"
TABLE = "<table><tr><th>day</th><td>3</td></tr></table>"


class Fetched(HTMLParser):
    """What a page would fetch, wherever it lies."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        wanted = {"script": "src", "link": "href", "img": "src", "iframe": "src"}
        self.addresses += [value or "" for name, value in attrs if wanted.get(tag) == name]


def fetched_by(page: str) -> list[str]:
    """Return every address that a page fetches: by elements, by style sheets, by imports."""
    reader = Fetched()
    reader.feed(page)
    in_styles = re.findall(r"url\(\s*['\"]?([^'\")]+)|@import\s+['\"]([^'\"]+)", page)
    in_scripts = re.findall(r"\bimport\(?\s*['\"]([^'\"]+)|\bfrom\s+['\"]([^'\"]+)", page)
    return reader.addresses + [one or other for one, other in in_styles + in_scripts]


def foreign(page: str) -> list[str]:
    """Return what a page fetches from other hosts."""
    return [address for address in fetched_by(page) if re.match(r"(https?:)?//", address)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a lesson, the same lesson after a run, and a notebook that is none."""
    lesson = make_lesson()
    lesson["cells"][1]["outputs"][0]["data"]["text/html"] += TABLE
    kept: dict[str, Any] = {"lesson": lesson, "dirty": run_and_watched(lesson)}
    kept["dirty"]["cells"][1]["outputs"] += lesson["cells"][1]["outputs"]
    kept["other"] = make_lesson(number=None)
    for name, notebook in kept.items():
        (tmp_path / f"{name}.ipynb").write_bytes(to_bytes(notebook))
    return tmp_path


def export(file: Path, home: Path, *words: str, config: Path | None = SOURCE) -> str:
    """Export a notebook by the command line, with our configuration or without any."""
    home.mkdir(exist_ok=True)
    if config is not None:
        shutil.copy(config, home / "jupyter_nbconvert_config.py")
    env = {"HOME": str(home), "JUPYTER_CONFIG_DIR": str(home), "PYTHONPATH": str(ROOT)}
    if config is None:
        env["JUPYTER_NO_CONFIG"] = "1"  # nor the one that this environment was given
    command = [sys.executable, "-m", "nbconvert", "--to", "html", "--stdout", *words, str(file)]
    done = subprocess.run(
        command, env=os.environ | env, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def exported(file: Path) -> str:
    """Export a notebook in this process, with our configuration."""
    config = Config()
    handout.switch_on(config)
    page: str = HTMLExporter(config=config).from_filename(str(file))[0]
    return page


def is_a_handout(page: str) -> bool:
    """Say whether a page holds pictures and words, no code and nothing from elsewhere."""
    whole = PICTURE.split("src='")[1][:-2] in page and "Day 3: the skin is red." in page
    whole = whole and "<th>day</th>" in page and "Some words, and ä." in page
    marks = ("explainer import", "VBox", "In&nbsp;[", "Out[1", "model_id")
    code = any(word in page for word in marks)
    return whole and not code and not foreign(page)


@pytest.mark.parametrize("words", [(), ("--template", "classic")], ids=["lab", "classic"])
@pytest.mark.parametrize("name", ["lesson", "dirty"])
def test_the_command_line_exports_a_lesson_as_a_handout(
    folder: Path, name: str, words: tuple[str, ...]
) -> None:
    page = export(folder / f"{name}.ipynb", folder / "home", *words)

    assert is_a_handout(page), foreign(page)
    assert "break-inside: avoid" in page


def test_without_the_configuration_it_is_no_handout(folder: Path) -> None:
    page = export(folder / "lesson.ipynb", folder / "home", config=None)

    assert foreign(page)
    assert not is_a_handout(page)


def test_another_notebook_is_exported_as_if_nothing_were_here(folder: Path) -> None:
    plain = export(folder / "other.ipynb", folder / "plain", config=None)

    assert export(folder / "other.ipynb", folder / "home") == plain


def test_a_python_without_the_lessons_exports_as_before(folder: Path) -> None:
    config = folder / "for another python.py"
    gone = SOURCE.read_text(encoding="utf-8").replace("explainer", "no_such_package")
    config.write_text(gone, encoding="utf-8")
    plain = export(folder / "other.ipynb", folder / "plain", config=None)

    assert export(folder / "other.ipynb", folder / "home", config=config) == plain


def test_a_server_exports_a_lesson_as_a_handout_and_any_other_notebook_as_ever(
    folder: Path, tmp_path: Path
) -> None:
    with serve(folder, tmp_path / "at home") as server:
        lesson = server.ask("/nbconvert/html/lesson.ipynb?download=false").decode()
        other = server.ask("/nbconvert/html/other.ipynb?download=false").decode()
        # what the menu asks for unless a box is cleared
        ticked = server.ask("/nbconvert/html/lesson.ipynb?sanitize_html=true").decode()

    assert is_a_handout(lesson), foreign(lesson)
    assert is_a_handout(ticked)
    assert "<h1" in ticked
    assert "&lt;" not in ticked.partition("<main")[2]
    assert other.strip() == export(folder / "other.ipynb", folder / "plain", config=None).strip()


def cleaned(markup: str, resources: dict[str, Any]) -> str:
    """Return what a template makes of markup that is to be free of danger."""
    page = Environment()  # noqa: S701  a template of nbconvert escapes nothing either
    page.filters["clean"] = handout.without_danger
    return page.from_string("{{ markup | clean }}").render(markup=markup, resources=resources)


@pytest.mark.parametrize(
    "danger",
    [
        "<script>alert(1)</script>",
        "<img src='x' onerror='alert(1)'>",
        "<img src='https://elsewhere.example/1.png'>",
        "<a href='javascript:alert(1)'>x</a>",
        "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
        "<a href=' jAva&#9;script:alert(1)'>x</a>",
        "<iframe src='data:image/svg+xml,'></iframe>",
        "<p style='background: url(https://elsewhere.example)'>x</p>",
        "<svg onload='alert(1)'></svg>",
        "<form action='https://elsewhere.example'><button>x</button></form>",
    ],
)
def test_nothing_that_could_run_or_fetch_is_left_in_a_lesson_that_is_to_be_clean(
    danger: str,
) -> None:
    left = cleaned(danger, {"is_lesson": True})

    assert not re.search(r"<(script|iframe|svg|form|button)|\son|style=|(src|href)=", left)


def test_what_a_lesson_is_written_in_is_left_as_it_is() -> None:
    markup = (
        f'<h2 id="a">A</h2><p class="tc-stem" lang="en">A &amp; b<br></p>{PICTURE}'
        '<a href="00_start_here.ipynb#All-lessons">All</a><a href="https://doi.example/1">1</a>'
    )

    assert cleaned(markup, {"is_lesson": True}) == markup.replace("'", '"').replace("/>", ">")


def test_another_notebook_is_cleaned_as_by_nbconvert() -> None:
    markup = "<p>A</p><b>b</b>"

    assert cleaned(markup, {}) == clean_html(markup)


def answer(home: Path, runtime: Path) -> None:
    """Leave a guess of this lesson as a running kernel does."""
    answers = Answers("two_clocks", Journal(home / "data" / "two-clocks", "two_clocks", "k1"))
    answers.keep("n5-first-guess", ["tomorrow"], "In the first days", confidence=1)
    runtime.mkdir(parents=True, exist_ok=True)
    (runtime / "kernel-k1.json").write_text("{}", encoding="utf-8")


def test_the_print_of_the_menu_holds_the_learners_own_guess_without_a_verdict(
    folder: Path, tmp_path: Path
) -> None:
    home, runtime = tmp_path / "at home", tmp_path / "runtime"
    answer(home, runtime)
    with serve(folder, home, JUPYTER_RUNTIME_DIR=str(runtime)) as server:
        page = server.ask("/nbconvert/html/lesson.ipynb?download=false").decode()
        other = server.ask("/nbconvert/html/other.ipynb?download=false").decode()
        (runtime / "kernel-k1.json").unlink()
        later = server.ask("/nbconvert/html/lesson.ipynb?download=false").decode()

    own = page.partition(words.MINE)[2]
    assert "Your choice: In the first days" in own
    assert "How sure: Just guessing" in own
    assert 'class="tc-reply' not in own
    assert words.MINE not in other
    assert words.MINE not in later  # the page is closed: the next one may be somebody else


def test_what_a_person_asked_nbconvert_for_stays_asked_for() -> None:
    config = Config({"HTMLExporter": {"preprocessors": ["their.own"]}})
    handout.switch_on(config)

    assert config.HTMLExporter.preprocessors == ["their.own", handout.NAME]


def test_what_must_be_earned_stands_in_closed_folds(folder: Path) -> None:
    page = export(folder / "lesson.ipynb", folder / "home")
    open_to_all = re.sub(r'<details class="tc-earned">.*?</details>', "", page, flags=re.S)

    assert words.FOLD in page
    assert "Not quite." in page
    assert "Not quite." not in open_to_all
    assert "<details open" not in page


@pytest.mark.parametrize(
    "source",
    [
        "",
        "lesson(",
        "lesson(99).quiz()",
        "lesson([]).quiz()",
        "lesson(5).open()",
        "lesson(5).no_such_piece()",
        "lesson(5).quiz().reset()",
        "__import__('os').getcwd()",
    ],
)
def test_a_cell_that_shows_no_piece_is_read_and_not_run(source: str) -> None:
    assert handout.earned(source) == ("", "")


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_an_exported_lesson_has_all_pictures_words_and_tables_in_the_open_and_no_verdict(
    path: Path,
) -> None:
    page = exported(path)
    seen = re.sub(r'<details class="tc-earned">.*?</details>', "", page, flags=re.S)
    worksheet, _, after = seen.partition(f">{words.AFTER}<")
    number = int(path.name[:2])
    at_work = fresh(number)
    gates = [each for each in pieces(at_work).values() if isinstance(each, Gate)]
    shown = [gate for gate in gates if gate.earned_pictures()]

    assert shown
    assert "<table" not in worksheet, "a table has values that wait for a guess"
    for gate in shown:
        assert gate.earned_table() in after
        held = {picture_address(each.svg(Screen())) for each in gate.earned_pictures()}
        assert held <= set(map(unescape, fetched_by(after)))
    assert after.count("<img") == sum(len(gate.earned_pictures()) for gate in shown)
    on_screen = re.sub(r'<p class="tc-printed">.*?</p>', "", page)
    assert GATE_STILL not in on_screen, "it waits for nothing"
    assert page.count(at_work.content.commit.question) <= 3  # asked, and in the fold of its answer
    for verdict in (WORDS.not_quite, "The answer:", "tc-yes", f">{WORDS.yes}"):
        assert verdict not in seen
    assert not foreign(page)
    assert "explainer import" not in page
