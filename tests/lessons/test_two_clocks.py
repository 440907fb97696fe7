"""Lesson N5: a guess, two clocks, twenty people, six diaries, and where all of it comes from."""

import json
import re
from html import unescape
from pathlib import Path

import pytest

from explainer import evidence
from explainer.cards.guess import CommitCard
from explainer.lessons import numbers
from explainer.lessons.two_clocks import Lesson
from explainer.lessons.words import PREDICT
from explainer.pictures.clocks.app import TwoClocks
from explainer.pictures.sketch.app import Sketch
from explainer.science.plan import Plan
from explainer.stage.gate import Gate
from explainer.stage.words import GATE_STILL

from .walk import fresh, is_open, pieces, within

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
BY_ORDER = 4  # its gates wait for the shelf
LESSONS = Path(__file__).parents[2] / "data" / "lessons"


@pytest.fixture
def lesson() -> Lesson:
    return Lesson()


def sketch_of(lesson: Lesson) -> Sketch:
    _, sketch = lesson.predict().pieces  # type: ignore[attr-defined]
    assert isinstance(sketch, Sketch)
    return sketch


def fill(sketch: Sketch) -> None:
    for box, text in zip(sketch.boxes, ("1", "20") * 4, strict=True):
        box.value = text


def test_what_few_people_had_is_called_usual_nowhere() -> None:
    texts = [path.read_text(encoding="utf-8") for path in LESSONS.glob("*.json")]

    assert (evidence.lanes()["peeling"].rate_high_pct or 100.0) < 50.0
    assert len(texts) > 5
    for text in texts:
        assert not re.search(r"(?i)\b(peeling|flakes)\b[^.]*\b(is|are) usual\b", text)


def test_the_clocks_open_when_the_sketch_is_revealed(lesson: Lesson) -> None:
    sketch, gate = sketch_of(lesson), lesson.explore()
    assert not is_open(gate)
    sketch.reveal()
    assert not is_open(gate), "an empty sketch opens nothing"

    fill(sketch)
    assert not is_open(gate), "a full sketch is not yet a reveal"
    sketch.reveal()

    assert is_open(gate)


@pytest.mark.parametrize(("code", "day"), [("", "7"), ("K4-28-1.5-250-E-A-1-1-1-35-A-C-3-Y", "")])
def test_an_address_opens_the_clocks_and_nothing_else_that_waits_for_a_guess(
    code: str, day: str
) -> None:
    at_work = Lesson()
    at_work.show_plan(code, day)
    gates = {name: each for name, each in pieces(at_work).items() if isinstance(each, Gate)}

    assert [name for name, gate in gates.items() if is_open(gate)] == ["explore"]
    at_work.open()
    assert all(map(is_open, gates.values()))


@pytest.mark.parametrize("number", set(numbers()) - {BY_ORDER})
def test_a_kept_guess_opens_everything_that_waits_in_every_lesson(number: int) -> None:
    at_work = fresh(number)
    shown = getattr(at_work, "predict", at_work.commit)()
    (guess,) = (each for each in within(shown) if isinstance(each, CommitCard))
    gates = [piece for piece in pieces(at_work).values() if isinstance(piece, Gate)]
    guess.choose(0)
    assert not any(map(is_open, gates))
    guess.set_confidence(0)
    guess.keep()

    assert gates
    assert all(map(is_open, gates))


@pytest.mark.parametrize("number", numbers())
def test_what_waits_says_which_guess_opens_it_and_leads_to_it(number: int) -> None:
    at_work = fresh(number)
    (path,) = NOTEBOOKS.glob(f"{number:02}_*.ipynb")
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    places = ["".join(cell["source"]) for cell in cells]
    asked = next(n for n, said in enumerate(places) if ".commit()" in said or ".predict()" in said)

    assert places[asked - 1].startswith(f"## {PREDICT}")
    for gate in (each for each in pieces(at_work).values() if isinstance(each, Gate)):
        shown = gate.view.children[0].children[0].value
        assert at_work.key in unescape(shown).replace("</p><p>", "\n")
        assert f'href="#{PREDICT}"' in shown
        for stored in (gate.text, gate.html):  # where nothing can be pressed, it says that alone
            assert GATE_STILL in stored
            assert PREDICT not in stored


def test_a_presenter_opens_the_clocks_from_the_sketch(lesson: Lesson) -> None:
    sketch, gate = sketch_of(lesson), lesson.explore()

    sketch.skip()

    assert is_open(gate)


def test_who_runs_cell_by_cell_is_not_asked_to_guess_twice(lesson: Lesson) -> None:
    sketch = sketch_of(lesson)
    fill(sketch)
    sketch.reveal()

    assert is_open(lesson.explore())


def test_the_sketch_asks_about_one_session_and_the_clocks_start_with_the_usual_plan(
    lesson: Lesson,
) -> None:
    clocks, skin = lesson.explore().inside.pieces  # type: ignore[attr-defined]
    assert isinstance(clocks, TwoClocks)

    assert clocks.state.plan == Plan()
    assert skin.clocks is clocks
    assert "day 0 to 1.3" in sketch_of(lesson).earned_text


def test_any_guess_that_is_kept_opens_the_clocks(lesson: Lesson) -> None:
    commit, gate = lesson.predict().pieces[0], lesson.explore()  # type: ignore[attr-defined]
    commit.choose(1)
    commit.set_confidence(0)
    assert not is_open(gate)
    commit.keep()

    assert is_open(gate)


def test_the_guess_is_kept_with_the_other_answers(lesson: Lesson) -> None:
    sketch = sketch_of(lesson)
    fill(sketch)
    sketch.reveal()

    kept = {answer.question for answer in lesson.answers.kept}
    assert {f"n5-sketch-{t.name}" for t in sketch.truths} <= kept
    assert "n5-sketch-redness" in lesson.answers.to_json()


def test_the_codes_of_plans_that_a_learner_tried_are_kept_with_the_answers(lesson: Lesson) -> None:
    clocks, _ = lesson.explore().inside.pieces  # type: ignore[attr-defined]
    used = [clocks.code]

    clocks.copy_code()
    clocks.change("sessions", 2)
    assert lesson.answers.plans == (*used, clocks.code)
    for act in (lambda: clocks.save_picture("svg"), clocks.save_data, clocks.copy_code):
        clocks.change("sessions", len(used))
        used.append(clocks.code)
        act()
        act()
    clocks.reset()
    clocks.use_code(f" {used[1].lower()} ")
    clocks.use_code("no code at all")

    assert lesson.answers.plans == tuple(used)
    assert all(f'"{code}"' in lesson.answers.to_json() for code in used)


def test_a_code_that_was_brought_along_is_kept_as_one_would_write_it(lesson: Lesson) -> None:
    clocks, _ = lesson.explore().inside.pieces  # type: ignore[attr-defined]
    other = TwoClocks()
    other.change("sessions", 2)

    clocks.use_code(other.code.lower())

    assert lesson.answers.plans == (other.code,)


def test_everything_that_is_drawn_is_sourced(lesson: Lesson) -> None:
    cited = set(lesson.further_sources())

    for table in (evidence.lanes(), evidence.results(), evidence.controls()):
        for row in table.values():
            assert set(row.sources) <= cited
    assert cited <= set(evidence.references())
    shown = lesson.sources()
    listed, _, _ = shown.view.value.partition("</details>")
    assert len(re.findall("<li>", listed)) == int(re.findall(r"\d+", shown.text)[0])


def test_the_story_and_the_question_fit_what_the_clocks_show(lesson: Lesson) -> None:
    goals = [goal.verb for goal in lesson.content.objectives]

    assert goals == ["Read", "Contrast", "Plan", "Recognise"]
    assert all(goal.questions for goal in lesson.content.objectives)
