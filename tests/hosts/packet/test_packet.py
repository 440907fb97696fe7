"""The teacher's packet: whole, always the same, true to the lessons, and no answer handed out."""

from __future__ import annotations

import importlib
import re
from collections import Counter
from functools import cache
from html import unescape
from html.parser import HTMLParser
from itertools import pairwise
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import pytest

from explainer.__main__ import main
from explainer.content import (
    LESSONS,
    court,
    guide,
    lesson,
    misconceptions,
    pretest,
    routes,
    steps,
)
from explainer.draw.still_html import image_html
from explainer.hosts import HostError
from explainer.hosts.packet import made, words
from explainer.hosts.packet.guide import keys_told
from explainer.hosts.pages import pdf

if TYPE_CHECKING:
    from pathlib import Path

PAGES = ("index", "guide", "answer-key", "plans", "handouts", "beliefs", "questions")
VOID = {"meta", "img", "br", "link", "input"}


@cache
def page(name: str) -> str:
    """Return a page of the whole packet."""
    return made.packet_files(LESSONS, printed=True)[f"{name}.html"].decode()


def words_of(name: str) -> str:
    """Return what a reader of a page reads, without its pictures."""
    text = re.sub(r"<style>.*?</style>", "", page(name), flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", text)).split())


class Read(HTMLParser):
    """Keeps a page's elements, and complains about any that is not closed in its turn."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.found: list[tuple[str, dict[str, str]]] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {key: value or "" for key, value in attrs}))
        assert not (tag in {"p", "div", "ul", "table"} and "p" in self.open), tag
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in VOID, f"<{tag}/> is not closed in HTML"
        self.found.append((tag, {key: value or "" for key, value in attrs}))


every_page = pytest.mark.parametrize("name", PAGES)
every_lesson = pytest.mark.parametrize("name", LESSONS)


@every_page
def test_a_page_is_sound_html_with_its_language_and_one_main_heading(name: str) -> None:
    found = Read(page(name)).found
    ids = Counter(attrs["id"] for _, attrs in found if "id" in attrs)
    levels = [int(tag[1]) for tag, _ in found if re.fullmatch(r"h[1-6]", tag)]

    assert page(name).startswith("<!doctype html>")
    assert next(attrs["lang"] for tag, attrs in found if tag == "html") == "en"
    assert [each for each, times in ids.items() if times > 1] == []
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@every_page
def test_a_page_fetches_nothing_and_every_link_leads_somewhere(name: str) -> None:
    found = Read(page(name)).found
    ids = {attrs["id"] for _, attrs in found if "id" in attrs}
    links = [attrs["href"] for tag, attrs in found if tag == "a"]
    files = {f"{each}.html" for each in PAGES} | {
        made.PDF.format(paper=paper, name=each) for paper in pdf.PAPERS for each in made.PARTS
    }

    assert {tag for tag, _ in found} & {"link", "iframe", "object"} == set()
    assert all("src" not in attrs for tag, attrs in found if tag == "script")
    assert all(
        attrs["src"].startswith("data:image/svg+xml,") for tag, attrs in found if tag == "img"
    )
    assert "url(" not in re.sub(r'src="[^"]*"', "", page(name))
    assert "import " not in page(name).partition('<script type="module">')[2].partition("<")[0]
    for link in links:
        inside = link.startswith("#") and link[1:] in ids
        assert inside or link in files or link.startswith(("https://", "http://")), link


def test_two_builds_are_equal_byte_for_byte() -> None:
    first = made.packet_files(LESSONS, printed=True)

    assert made.packet_files(LESSONS, printed=True) == first


# True to the lessons.


@every_lesson
def test_the_guide_has_all_of_a_lesson(name: str) -> None:
    told, content, said = guide(name), lesson(name), words_of("guide")

    assert f"Lesson {content.number} · {content.title}" in said
    assert f"by the minute, {content.minutes} minutes in all" in said
    for beat in told.beats:
        assert all(words in said for words in (beat.do, *beat.ask, beat.pause))
    for code, reply in told.replies.items():
        assert f"{code} {misconceptions()[code].belief}" in said
        assert reply in said
    assert all(line in said for line in (*told.never, *told.disagree))


def test_the_guide_has_the_keys_of_presenter_view() -> None:
    said = words_of("guide")

    assert {"R", "B or .", "T", "F8"} <= {key for key, _ in keys_told()}
    # in a table of their own, and in short with each lesson
    assert {said.count(f"{key} {does}") for key, does in keys_told()} == {1 + len(LESSONS)}


@every_lesson
def test_the_key_has_every_question_with_every_explanation(name: str) -> None:
    content, said = lesson(name), words_of("answer-key")

    for asked in (*content.quiz, *(pretest() if name == "start_here" else ())):
        assert asked.stem in said
        right = asked.options[asked.right]
        assert f"{words.RIGHT} {right.text} – {right.explanation}" in said
        assert all(option.explanation in said for option in asked.options)
    for diary in content.diaries:
        assert all(reply in said for reply in diary.feedback.values())
    for story in content.stories:
        assert all(reply in said for reply in (story.text, *story.feedback.values()))
    for myth in content.myths:
        assert all(part in said for part in (myth.belief, myth.because, myth.instead))


def test_the_key_has_the_steps_and_the_cases() -> None:
    said = words_of("answer-key")

    assert all(step.reason in said for step in steps())
    for case in court():
        assert f"“{case.claim}” ({case.code})" in said
        assert all(card.text in said for card in case.cards)
        assert all(reply in said for reply in case.replies.values())


def test_the_key_has_as_many_right_answers_as_questions() -> None:
    known = [lesson(name) for name in LESSONS]
    asked = sum(1 + len(each.quiz) + len(each.diaries) + len(each.stories) for each in known)
    again = sum(len(each.come_back) + len(each.week_later) for each in known)

    many = words_of("answer-key").count(words.RIGHT)
    assert many == asked + again + len(pretest()) + len(court())


def test_the_plans_run_from_the_first_minute_to_the_last() -> None:
    said = words_of("plans")

    for route in routes():
        assert f"{route.minutes} minutes in all." in said
        ends = [int(end) for end in re.findall(rf"{route.title}: .*?to (\d+)", said)]
        assert ends[-1] == route.minutes
    assert f"Nine lessons, {sum(lesson(n).minutes for n in LESSONS)} minutes in all" in said


def test_every_belief_is_met_somewhere_and_has_room_for_two_counts() -> None:
    tally, met = page("beliefs").split("<table>")[1:]

    for code in misconceptions():
        row = re.search(rf'<tr><th scope="row">{code}</th>(.*?)</tr>', tally)
        assert row is not None
        assert row[1].endswith("<td></td><td></td>")
        told = re.search(rf'<tr><th scope="row">{code}</th>(.*?)</tr>', met)
        assert told is not None
        assert f"<td>{words.NOWHERE}</td><td>{words.NOWHERE}</td>" not in told[1]


# Nothing is handed out that a learner is to find.


def given_away() -> set[str]:
    """Return every sentence that only who has guessed may read."""
    found = {option.explanation for asked in pretest() for option in asked.options}
    for content in map(lesson, LESSONS):
        found |= {option.explanation for option in content.commit.options}
        found |= {option.explanation for asked in content.quiz for option in asked.options}
        found |= {part for myth in content.myths for part in (myth.because, myth.instead)}
        found |= {reply for diary in content.diaries for reply in diary.feedback.values()}
        found |= {reply for story in content.stories for reply in story.feedback.values()}
        found |= {*guide(content.id).replies.values()}
    return found


def test_no_handout_holds_an_answer() -> None:
    said = f"{words_of('handouts')} {unquote(page('handouts'))}"

    assert [answer for answer in given_away() if answer in said] == []
    assert "✓" not in said
    assert re.search(r"\bRight[.:!]", said) is None


@every_lesson
def test_no_handout_shows_a_picture_that_must_be_earned(name: str) -> None:
    fresh = importlib.import_module(f"explainer.lessons.{name}").Lesson()
    for piece in guide(name).sheets:
        shown = getattr(fresh, piece)()
        closed = {image_html(each) for each in shown.pictures()}
        opened = {image_html(each) for each in shown.earned_pictures()}
        assert [each for each in opened - closed if each in page("handouts")] == [], piece


@every_lesson
def test_a_handout_asks_the_guess_with_its_options_as_they_stand(name: str) -> None:
    commit, said = lesson(name).commit, words_of("handouts")

    options = " ".join(f"{words.BOX} {option.text}" for option in commit.options)
    assert f"{words.YOUR_GUESS} {commit.question} {options}" in said


def test_each_picture_has_a_page_of_its_own_with_alternative_text_and_a_caution() -> None:
    found = Read(page("handouts")).found
    sheets = [attrs for tag, attrs in found if attrs.get("class", "").startswith("sheet")]

    assert len(sheets) == sum(len(guide(name).sheets) for name in LESSONS)
    assert all(len(attrs["alt"]) > 20 for tag, attrs in found if tag == "img")
    assert words_of("handouts").count(words.PATIENT) == len(sheets)


# What the command does.


@pytest.fixture
def no_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "chromium", lambda: None)


@pytest.mark.usefixtures("no_browser")
def test_without_chromium_there_is_html_and_one_sentence(tmp_path: Path, capsys: Any) -> None:
    assert main(["packet", str(tmp_path / "packet"), "--lesson=0"]) == 0

    assert capsys.readouterr().out.splitlines()[0] == words.NO_CHROMIUM
    names = {path.name for path in (tmp_path / "packet").iterdir()}
    assert names == {*(f"{name}.html" for name in PAGES), "manifest.json"}
    assert ".pdf" not in (tmp_path / "packet" / "index.html").read_text(encoding="utf-8")


def test_a_chromium_that_fails_leaves_the_html(
    tmp_path: Path, capsys: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf, "chromium", lambda: "/bin/false")

    assert main(["packet", str(tmp_path / "packet"), "--lesson=0"]) == 0
    assert capsys.readouterr().out.startswith("Chromium could not print guide.html (")
    assert ".pdf" not in (tmp_path / "packet" / "index.html").read_text(encoding="utf-8")


@pytest.mark.usefixtures("no_browser")
def test_one_lesson_can_be_had_alone(tmp_path: Path) -> None:
    assert main(["packet", str(tmp_path / "packet"), "--lesson", "05"]) == 0

    told = (tmp_path / "packet" / "guide.html").read_text(encoding="utf-8")
    assert "Lesson 5 · " in told
    assert "Lesson 4 · " not in told


@pytest.mark.parametrize("number", ["99", "five", "-1", ""])
def test_an_unknown_lesson_is_refused_in_one_sentence(
    tmp_path: Path, capsys: Any, number: str
) -> None:
    assert main(["packet", str(tmp_path / "packet"), f"--lesson={number}"]) == 1

    said = capsys.readouterr().err
    assert said == f"There is no lesson {number}: choose 0, 1, 2, 3, 4, 5, 6, 7 or 8.\n"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("no_browser")
def test_a_folder_with_other_things_is_left_as_it_is(tmp_path: Path, capsys: Any) -> None:
    (tmp_path / "letter.txt").write_text("Dear Ana,", encoding="utf-8")

    assert main(["packet", str(tmp_path)]) == 1
    assert "holds other things, so it is left as it is" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


@pytest.mark.usefixtures("no_browser")
def test_a_half_built_packet_never_replaces_a_good_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "packet"
    main(["packet", str(place), "--lesson=0"])
    good = {path.name: path.read_bytes() for path in place.iterdir()}

    def breaks(*_: object, **__: object) -> dict[str, bytes]:
        raise HostError("No.")

    monkeypatch.setattr(made, "packet_files", breaks)
    assert main(["packet", str(place), "--lesson=0"]) == 1
    assert {path.name: path.read_bytes() for path in place.iterdir()} == good
    assert [path.name for path in tmp_path.iterdir()] == ["packet"]
