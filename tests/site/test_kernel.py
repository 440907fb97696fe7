"""Python's side of a page: what it tells, what it hears, and what it keeps."""

from __future__ import annotations

import gc
import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import comm
import pytest

import explainer.lessons
from explainer.cards.answers import Answers
from explainer.lessons.myth_court import first_check
from explainer.lessons.two_clocks import Lesson
from explainer.site import kernel as module
from explainer.site.kernel import PageKernel, compact
from explainer.stage.dress import dress
from tests.pictures.shown import said_beside

PIECES = ("welcome", "commit", "explore", "reflect")
CODE = "K4-28-1.5-250-E-A-1-1-1-35-A-C-3-Y"

TYPED = {"method": "update", "state": {"value": "It takes weeks."}, "buffer_paths": []}


class Page:
    """A page that hears a kernel and speaks to it."""

    def __init__(self, kernel: PageKernel) -> None:
        self.kernel, self.heard = kernel, list[dict[str, Any]]()
        kernel.connect(lambda text, _: self.heard.extend(json.loads(text)), "text of {}".format)

    def say(self, model: str, **data: Any) -> list[dict[str, Any]]:
        """Say something to a widget, and return what was answered."""
        self.heard.clear()
        told = {"type": "comm_msg", "comm": model, "data": data, "id": "m1"}
        self.kernel.hear(json.dumps(told), [])
        return self.heard


@pytest.fixture
def lesson(monkeypatch: pytest.MonkeyPatch) -> Lesson:
    """A fresh lesson 5, the only one there is."""
    made = Lesson()
    monkeypatch.setattr(explainer.lessons, "lesson_at_work", lambda _: made)
    return made


@pytest.fixture
def kernel(monkeypatch: pytest.MonkeyPatch, lesson: Lesson) -> Iterator[PageKernel]:  # noqa: ARG001  it is run
    """A kernel that has made the pieces of lesson 5."""
    dress()  # which all lessons share
    with running(monkeypatch) as made:
        yield made


@contextmanager
def running(monkeypatch: pytest.MonkeyPatch) -> Iterator[PageKernel]:
    """Make the pieces of the lesson in a kernel of their own."""
    made = PageKernel()
    with monkeypatch.context() as patch:
        patch.setattr(comm, "create_comm", made.create)
        patch.setattr(comm, "get_comm_manager", lambda: made.comms)
        made.run(5, PIECES)
        yield made
        for each in [*made.comms.comms.values()]:
            each.close()


def opened(told: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the state of each widget that was told of, by its name."""
    return {each["comm"]: each["data"]["state"] for each in told if each["type"] == "comm_open"}


def a_button(told: list[dict[str, Any]], words: str) -> str:
    """Return the name of the button with some words on it."""
    states = opened(told)
    return next(name for name, state in states.items() if state.get("description") == words)


def test_it_tells_where_each_piece_is_shown_once_its_widget_is_known(kernel: PageKernel) -> None:
    known = set[str]()
    shown = []
    for told in kernel.drain():
        if told["type"] == "comm_open":
            known.add(told["comm"])
        if told["type"] == "show":
            shown.append(told["cell"])
            assert told["model"] in known

    assert shown == [0, 1, 2, 3]


def test_made_again_all_widgets_have_the_names_they_had(
    kernel: PageKernel, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = opened(kernel.drain())
    again = Lesson()
    monkeypatch.setattr(explainer.lessons, "lesson_at_work", lambda _: again)

    with running(monkeypatch) as other:
        second = opened(other.drain())

    assert list(first) == list(second)
    assert all(name.startswith("5-") for name in first)


def test_a_message_is_answered_in_one_parcel_that_ends_with_idle(kernel: PageKernel) -> None:
    skip = a_button(kernel.drain(), "Presenter: open without a guess")
    page = Page(kernel)
    kernel.begin(5, [])

    told = page.say(skip, method="custom", content={"event": "click"})

    assert [each["type"] for each in told].count("idle") == 1
    assert told[-1] == {"type": "idle", "parent": "m1"}
    assert any("children" in each["data"].get("state", {}) for each in told[:-1])


def test_a_fault_is_answered_too(kernel: PageKernel) -> None:
    kernel.drain()
    page = Page(kernel)

    with pytest.raises(AttributeError):
        page.kernel.hear('{"type": "nonsense", "comm": "5-1", "data": {}, "id": "m1"}', [])

    assert page.heard[-1]["type"] == "idle"


def begun(kernel: PageKernel) -> tuple[Page, str]:
    """Return a page on which nothing was answered yet, and the name of its first box for words."""
    states = opened(kernel.drain()).items()
    box = next(name for name, state in states if state["_model_name"] == "TextareaModel")
    page = Page(kernel)
    kernel.begin(5, [])
    return page, box


def test_answers_are_told_when_they_change_and_only_then(
    kernel: PageKernel, lesson: Lesson
) -> None:
    page, box = begun(kernel)

    told = [*page.say(box, **TYPED)]
    again = page.say(box, **TYPED)

    (kept,) = [each["text"] for each in told if each["type"] == "kept"]
    assert Answers.from_json(kept).kept == lesson.answers.kept != ()
    assert [each for each in again if each["type"] == "kept"] == []


def test_answers_of_before_are_taken_up_and_those_of_another_lesson_found(
    kernel: PageKernel,
    lesson: Lesson,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Any,
) -> None:
    monkeypatch.setattr(module, "KEPT", str(tmp_path))
    monkeypatch.setenv("TWO_CLOCKS_JOURNALS", "")  # so that it is as before when this ends
    before, first = Answers("two_clocks"), Answers("start_here")
    before.keep_words("two_clocks-reflection", "It takes weeks.")
    first.keep("p-when", ["weeks"], "Weeks")
    kernel.drain()

    kernel.begin(5, [before.to_json(), "nonsense", first.to_json()])

    assert lesson.answers.kept == before.kept
    assert [path.name[:10] for path in tmp_path.iterdir()] == ["start_here"]
    assert first_check() is None  # this was none of its ten questions


def kept_by(page: Page, box: str) -> Answers:
    """Return the answers that a page is told to keep once its box for words was used."""
    (kept,) = [each["text"] for each in page.say(box, **TYPED) if each["type"] == "kept"]
    return Answers.from_json(kept)


def test_what_two_tabs_answer_is_kept_by_both(kernel: PageKernel, lesson: Lesson) -> None:
    page, box = begun(kernel)
    other = Answers("two_clocks")
    other.keep("n5-first-guess", ["weeks-later"], "Some weeks later", confidence=2)
    other.keep_plan("K3-28-15")

    kernel.follow(other.to_json())
    held = lesson.answers.kept
    told = kept_by(page, box)

    assert held == other.kept
    assert [each.question for each in told.kept] == ["n5-first-guess", "two_clocks-reflection"]
    assert (told.plans, told.sheet) == (other.plans, other.sheet)


def test_what_another_tab_took_away_does_not_come_back(kernel: PageKernel) -> None:
    page, box = begun(kernel)
    other = Answers("two_clocks")
    other.keep_plan("K3-28-15")

    kernel.follow(other.to_json())
    kernel.follow("")

    assert kept_by(page, box).plans == ()


@pytest.mark.parametrize("text", ["{}", Answers("start_here").to_json()])
def test_what_is_none_of_this_lesson_s_answers_changes_nothing(
    kernel: PageKernel, lesson: Lesson, text: str
) -> None:
    page, box = begun(kernel)
    page.say(box, **TYPED)
    before = lesson.answers.to_json()

    kernel.follow(text)

    assert lesson.answers.to_json() == before


def test_two_visitors_who_wake_from_one_memory_are_two_people(
    kernel: PageKernel, lesson: Lesson
) -> None:
    kernel.drain()
    sheets = {lesson.answers.sheet}
    for _ in range(2):
        kernel.begin(5, [])
        sheets.add(lesson.answers.sheet)

    assert len(sheets) == 3


def test_for_a_new_group_all_begins_anew_and_the_page_hears_of_it(
    kernel: PageKernel, lesson: Lesson
) -> None:
    page, box = begun(kernel)
    page.say(box, **TYPED)
    page.heard.clear()

    kernel.start_over()

    assert lesson.answers.kept == ()
    assert {"type": "kept", "text": ""} in page.heard
    (emptied,) = [each for each in page.heard if each.get("comm") == box]
    assert emptied["data"]["state"]["value"] == ""


def test_a_track_is_told_once_when_it_is_chosen(kernel: PageKernel) -> None:
    biology = a_button(kernel.drain(), "Biology")
    page = Page(kernel)
    kernel.begin(5, [], track="care")

    told = [*page.say(biology, method="custom", content={"event": "click"})]
    again = page.say(biology, method="custom", content={"event": "click"})

    assert [each["text"] for each in told if each["type"] == "track"] == ["biology"]
    assert [each for each in again if each["type"] == "track"] == []


@pytest.mark.parametrize(("kept", "track"), [("biology", "biology"), ("", ""), ("nonsense", "")])
def test_a_track_that_was_chosen_before_holds(
    kernel: PageKernel, lesson: Lesson, kept: str, track: str
) -> None:
    kernel.drain()

    kernel.begin(5, [], track=kept)

    assert lesson.answers.track == track


def test_a_plan_and_a_day_are_shown_and_each_new_plan_is_told(
    kernel: PageKernel, lesson: Lesson
) -> None:
    kernel.drain()
    page = Page(kernel)

    kernel.begin(5, [], CODE, "7")
    assert "Day 7" in lesson.explore().earned_text
    page.heard.clear()
    lesson._clocks.change("sessions", 2)
    kernel.flush()

    codes = [each["text"] for each in page.heard if each["type"] == "plan"]
    assert codes == [lesson._clocks.code]
    assert codes[0].startswith("K2-28-")


@pytest.mark.parametrize("day", ["", "7", "no day"])
def test_a_code_that_cannot_be_is_refused_in_words_whatever_the_day(
    kernel: PageKernel, lesson: Lesson, day: str
) -> None:
    kernel.drain()

    kernel.begin(5, [], "K4-28", day)

    assert said_beside(lesson._clocks)["code"].startswith("The code has 2 parts")


def test_a_file_of_the_site_is_fetched_by_its_page(kernel: PageKernel) -> None:
    with pytest.raises(LookupError, match="once there is a page"):
        kernel.fetched("plotly.js")

    Page(kernel)

    assert kernel.fetched("plotly.js") == "text of plotly.js"
    kernel.connect(lambda *_: None, lambda _: "")
    with pytest.raises(OSError, match=r"plotly.js did not come"):
        kernel.fetched("plotly.js")


def test_a_saved_lesson_is_a_link_since_no_file_outlives_a_page(
    kernel: PageKernel, lesson: Lesson
) -> None:
    kernel.drain()

    assert lesson.folder is None


def test_a_rehearsal_is_seen_by_nobody(kernel: PageKernel, lesson: Lesson) -> None:
    kernel.drain()
    page = Page(kernel)
    before = lesson.explore().earned_text

    module.rehearse()
    kernel.flush()
    frozen = gc.get_freeze_count()
    gc.unfreeze()

    assert page.heard == []
    assert lesson.explore().earned_text == before
    assert frozen > 0


def test_what_a_page_fills_in_by_itself_is_not_written() -> None:
    def message(name: str) -> dict[str, Any]:
        state = {"_model_name": name, "a": None, "b": 1}
        return {"type": "comm_open", "comm": name, "data": {"state": state}}

    layout, button = json.loads(compact([message("LayoutModel"), message("ButtonModel")]))

    assert layout["data"]["state"] == {"_model_name": "LayoutModel", "b": 1}
    assert button["data"]["state"] == {"_model_name": "ButtonModel", "a": None, "b": 1}


def test_a_widget_is_written_as_it_is_when_its_piece_is_shown() -> None:
    def change(value: str) -> dict[str, Any]:
        return {
            "type": "comm_msg",
            "comm": "5-1",
            "data": {"method": "update", "state": {"value": value}},
        }

    opened = {"type": "comm_open", "comm": "5-1", "data": {"state": {"value": "a", "other": 1}}}
    show = {"type": "show", "cell": 0, "model": "5-1"}
    alert = {"type": "comm_msg", "comm": "5-1", "data": {"method": "custom", "content": {}}}

    first, *rest = json.loads(compact([opened, change("b"), alert, show, change("c")]))

    assert first["data"]["state"] == {"value": "b", "other": 1}
    assert rest == [alert, show, change("c")]
