"""Everything that the course promises to teach is taught and tested somewhere a learner gets to.

`taught.csv` says of each claim of the source article, and of each lesson that is to teach it, which
words teach it and which words say how far it holds. Both must stand in that lesson.
"""

from __future__ import annotations

import csv
import json
import re
from functools import cache
from html import unescape
from pathlib import Path
from typing import NamedTuple

import pytest

from explainer import evidence
from explainer.content import (
    LESSONS,
    Commit,
    Question,
    court,
    enquiries,
    lesson,
    misconceptions,
    pretest,
)
from explainer.content.search import find
from explainer.draw.say import WATERMARK
from explainer.lessons import numbers
from explainer.pictures.board.app import PauseBoard
from explainer.pictures.clocks.words import NOTICE

from .said import NOTEBOOKS
from .walk import fresh, pieces

HERE = Path(__file__).parent
CLAIMS, CAUSES = evidence.claims(), evidence.contraindications()
CONTENT = {told.number: told for told in map(lesson, LESSONS)}
URGENT = ("pus", "fever", "fast swelling", "trouble breathing")


class Taught(NamedTuple):
    """One line of the file."""

    claim: str
    notebook: str
    taught: str
    limit: str


def lines() -> list[Taught]:
    """Return the lines of the file."""
    with (HERE / "taught.csv").open(encoding="utf-8", newline="") as file:
        return [Taught(**row) for row in csv.DictReader(file)]


@cache
def page(number: int) -> str:
    """Return all that a lesson says to who has guessed: its pieces and the words between them."""
    (path,) = NOTEBOOKS.glob(f"{number:02}_*.ipynb")
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    between = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown"]
    all_pieces = pieces(fresh(number)).values()
    said = [piece.earned_text for piece in all_pieces]
    tables = [re.sub(r"<[^>]+>", "\n", piece.earned_table()) for piece in all_pieces]
    return unescape("\n".join((*between, *said, *tables)))


def asked(number: int) -> list[Question | Commit]:
    """Return every question of a lesson."""
    told = CONTENT[number]
    return [*told.quiz, told.commit]


# --- claims -------------------------------------------------------------------------------------


def test_each_claim_has_a_line_for_each_lesson_that_is_to_teach_it() -> None:
    wanted = [(key, name) for key, claim in CLAIMS.items() for name in claim.notebooks]

    assert sorted(each[:2] for each in lines()) == sorted(wanted)


@pytest.mark.parametrize("line", lines(), ids=lambda line: f"{line.claim}-{line.notebook}")
def test_a_claim_is_taught_where_it_is_to_be_and_how_far_it_holds_too(line: Taught) -> None:
    said = page(int(line.notebook.removeprefix("N")))

    assert len(line.taught.split()) >= 2
    assert line.taught in said
    assert len(line.limit.split()) >= 2
    assert line.limit in said


# --- misconceptions and objectives --------------------------------------------------------------


@pytest.mark.parametrize("code", misconceptions())
def test_each_misconception_tempts_in_a_question_and_is_put_right_in_a_lesson(code: str) -> None:
    questions = [*pretest(), *(each for number in CONTENT for each in asked(number))]
    tempts = [q for q in questions if code in {option.misconception for option in q.options}]
    refuted = [told.number for told in CONTENT.values() if code in {m.code for m in told.myths}]
    tried = [case for case in court() if case.code == code]

    assert tempts
    assert refuted or tried


@pytest.mark.parametrize("number", CONTENT)
def test_each_objective_stands_on_the_page_and_has_a_question(number: int) -> None:
    known = {each.id for each in (*CONTENT[number].quiz, *pretest())}
    said = page(number)

    assert CONTENT[number].objectives
    for goal in CONTENT[number].objectives:
        assert goal.text in said
        assert set(goal.questions) & known


# --- reasons to wait or to ask ------------------------------------------------------------------


def test_there_are_as_many_reasons_as_were_gathered() -> None:
    assert len(CAUSES) == 31


@pytest.mark.parametrize("key", CAUSES)
def test_each_reason_can_be_ticked_on_the_board(key: str) -> None:
    (box,) = (each for each in evidence.board().values() if key in each.reasons)
    board = PauseBoard()
    board.open_group(box.group)

    board.boxes[box.box].value = True

    assert box.box in board.state.ticked
    assert box.label in board.still()


@pytest.mark.parametrize("key", CAUSES)
def test_each_reason_is_found_by_its_name_in_the_questions(key: str) -> None:
    (box,) = (each for each in evidence.board().values() if key in each.reasons)

    for words in (CAUSES[key].condition, box.label):
        assert any(key in each.reaches for each in find(words)), words
    assert any(each.question in page(7) for each in enquiries() if key in each.reaches)


# --- the frame of safety ------------------------------------------------------------------------


@pytest.mark.parametrize("number", numbers())
def test_each_lesson_is_no_advice_and_says_whom_to_ask(number: int) -> None:
    said = page(number)

    assert f"**{WATERMARK}.**" in said
    assert "contact a clinician" in NOTICE
    assert NOTICE in unescape(fresh(number).sources().html)


@pytest.mark.parametrize("number", [5, 6])
def test_the_lessons_on_the_days_after_name_the_signs_of_trouble(number: int) -> None:
    said = page(number).lower()
    urgent = "\n".join(line for line in said.splitlines() if "seek urgent care" in line)

    assert "contact a clinician today if" in said
    assert "spreads or gets hotter" in said
    assert [sign for sign in URGENT if sign not in urgent] == []
