"""No notebook file tells an answer, an explanation or a gated value before it was earned."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from explainer import evidence
from explainer.cards.question_set import QuestionSet
from explainer.cards.words import WORDS
from explainer.content import (
    LESSONS,
    Commit,
    Question,
    lesson,
    old_questions,
    pretest,
    steps,
)
from explainer.draw.figure import Figure
from explainer.draw.palette import Screen
from explainer.draw.words import RUNNERS
from explainer.lessons import lesson_at_work, numbers
from explainer.pictures.clocks.words import NOTICE
from explainer.stage.gate import Gate
from tests.pictures.svg_parts import texts

from .walk import fresh, pieces, widgets, within

FOLDER = Path(__file__).resolve().parents[2] / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))
# said behind a gate too, and meant for everyone: the notice, and the skin before anything happened
OPEN = (
    NOTICE,
    "contact a clinician.",
    "Before the first session:",
    "The outer layer is closed.",
    "Thick fibres hold the dermis.",
    "Imagined people, drawn to match published ranges.",
    "Of 20 imagined people:",
    "What you may feel or see at first:",
    "What the skin is building:",
    "Rolling scar:",
    "Redness or darkening:",
    "This board is not a medical screen, and its list is not complete.",
)
SHORTEST = 14  # letters; below that a sentence such as "Now:" says nothing

every_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)


def told(path: Path) -> str:
    """Return all that a file says, also inside its pictures, as one plain line."""
    notebook = json.loads(path.read_text(encoding="utf-8"))
    return plain(" ".join(strings(notebook)))


def strings(value: Any) -> list[str]:
    """Return every text in a file's tree, keys too; the lines of one text are joined."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return ["".join(value)]
    if isinstance(value, dict):
        return [*value, *(text for each in value.values() for text in strings(each))]
    return [text for each in value for text in strings(each)] if isinstance(value, list) else []


def plain(text: str) -> str:
    """Return a text without marks, its pictures decoded, every stretch of space as one blank."""
    decoded = unescape(unquote(text))
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", decoded))


def sentences(text: str) -> set[str]:
    """Return the sentences and lines of a text that are long enough to tell something."""
    parts = re.split(r"(?<=[.!?:;])\s+|\n", text)
    return {part.strip("- ") for part in parts if len(part.strip("- ")) >= SHORTEST}


def explanations() -> set[str]:
    """Return everything that is said after an answer, in any lesson."""
    found: set[str] = set()
    for name in LESSONS:
        content = lesson(name)
        asked: list[Question | Commit] = [*content.quiz, content.commit, *pretest()]
        found |= {option.explanation for each in asked for option in each.options}
        found |= {said for diary in content.diaries for said in diary.feedback.values()}
        found |= {said for story in content.stories for said in story.feedback.values()}
        found |= {WORDS.trend.format(trend=diary.trend) for diary in content.diaries}
        found |= {line for myth in content.myths for line in (myth.because, myth.instead)}
        found |= set(content.notice)
        helped = {part for c in content.challenges for part in (c.example, c.hint, c.solved)}
        found |= helped - {""}
    return found | {step.reason for step in steps()}


def earned() -> set[str]:
    """Return every sentence that some piece says only to who has guessed."""
    found: set[str] = set()
    open_to_all = {part for words in OPEN for part in sentences(words)}
    for number in numbers():
        for key, piece in pieces(lesson_at_work(number)).items():
            # what people ask has a page of its own for everyone; a file holds none of its answers
            found |= set() if key == "questions" else sentences(piece.earned_text)
            open_to_all |= sentences(piece.text)
    return found - open_to_all


SECRETS = sorted(explanations() | earned())

# What an answer says and neither its question nor another option does. A line anywhere else that
# says two such words, or all of them, gives the answer away.
PLAIN_WORDS = frozenset(
    """
    the and for that this with from are was has have had not its you your they them there into
    out who what when where which will can may than then one two some any all each other same
    now day days week weeks month months year skin session sessions needle needles first most
    get gets look looks own work works usual start about after before how only
    """.split()  # noqa: SIM905  a list of words reads better as a line
)
# words that alone are enough, though the answer has more of them
ENOUGH = {
    "n0-where-collagen": "dermis|deeper skin",
    "n1-channel": r"\bcloses?\b",
    "n2-first-to-arrive": "clot|platelet",
    "n2-first-guess": "weeks (for|after)|for weeks",
    "n2-fibres-over-months": "thicker|sturdier|from the start",
    "n3-what-lifts": "new collagen",
    "n5-faded-edge": "people.* differ",
}
# the picture of the skin names its layers, as the lesson before it taught them
TAUGHT = {(1, "n0-where-collagen"), (2, "n0-where-collagen")}
# for everyone, and after the last question that they could answer: the sources
FOR_ALL = re.compile(r"\.sources\(\)")
# no answers: the scale of a picture, and what one may choose in every diary
NO_ANSWERS = ("Cells drawn 20 ×", WORDS.call)


def lines(path: Path) -> list[str]:
    """Return all that a reader of a file meets: each line, label, alternative text and title."""
    read = json.loads(path.read_text(encoding="utf-8"))["cells"]
    cells = [cell for cell in read if not FOR_ALL.search("".join(cell["source"]))]
    text = "\n".join("\n".join([*strings(cell.get("outputs", [])), "".join(cell["source"])])
                     for cell in cells)  # fmt: skip
    decoded = unescape(unquote(text))
    parts = re.split(
        r'</?(?:text|p|li|title|desc|h\d|b|img)\b[^>]*?(?:alt="|>)|\n|" width', decoded
    )
    said = (plain(part).strip("- ") for part in parts if '="' not in part)  # marks are not read
    return [each for each in said if each]


def content_words(text: str) -> set[str]:
    """Return the words of a text that say something, without their endings."""
    said = set(re.findall(r"[a-z]{3,}", text.lower())) - PLAIN_WORDS
    return {re.sub(r"(ing|ed|es|s|ly)$", "", word) for word in said}


def asked_in(number: int) -> list[Question | Commit]:
    """Return all that a lesson asks, what it asks again too."""
    content = lesson(numbers()[number])
    again = old_questions(content.come_back) if content.come_back else ()
    return [content.commit, *content.quiz, *again, *(() if number else pretest())]


def own_lines(question: Question | Commit) -> tuple[str, ...]:
    """Return what a question says itself."""
    stem = question.stem if isinstance(question, Question) else question.question
    return (stem, *(option.text for option in question.options))


def gives_away(question: Question | Commit, line: str, title: str) -> bool:
    """Say whether a line tells which option of a question is the right one."""
    own = own_lines(question)
    if any(text in line for text in own) or line.startswith(NO_ANSWERS):
        return False
    if re.search(ENOUGH.get(question.id, "$^"), line.lower()):
        return True
    right = next(option.text for option in question.options if option.right)
    known = content_words(" ".join((title, *(text for text in own if text != right))))
    telling = content_words(right) - known
    hits = telling & content_words(line)
    return len(hits) >= min(2, len(telling)) and bool(telling)


@pytest.mark.parametrize("number", numbers())
def test_no_line_of_a_lesson_answers_another_question_of_it(number: int) -> None:
    (path,) = FOLDER.glob(f"{number:02}_*.ipynb")
    title = lesson(numbers()[number]).title

    told_by = [
        (question.id, line)
        for question in asked_in(number)
        if (number, question.id) not in TAUGHT
        for line in dict.fromkeys(lines(path))
        if gives_away(question, line, title)
    ]

    assert told_by == []


@pytest.mark.parametrize("number", numbers())
def test_no_word_that_can_be_looked_up_in_a_question_tells_its_answer(number: int) -> None:
    title = lesson(numbers()[number]).title

    told_by = [
        (question.id, term.term)
        for question in asked_in(number)
        for term in evidence.glossary().values()
        if any(re.search(rf"\b{form}\b", own_lines(question)[0]) for form in term.named)
        and gives_away(question, term.meaning, title)
    ]

    assert told_by == []


def replies(number: int) -> Iterator[str]:
    """Return what is said to each choice that who has not guessed can make in a set."""
    for piece in pieces(fresh(number)).values():
        seen = list(widgets(piece.view))
        sets = [each for each in within(piece) if isinstance(each, QuestionSet)]
        for card in (card for each in sets if each.slot in seen for card in each.cards):
            for place in range(len(card.choices.labels)):
                card.choose(place)
                yield card.voice.said


@pytest.mark.parametrize("number", numbers())
def test_no_reply_that_can_be_had_before_the_guess_answers_it(number: int) -> None:
    content = lesson(numbers()[number])

    told_by = [said for said in replies(number) if gives_away(content.commit, said, "")]

    assert told_by == []


def test_no_question_names_a_day_that_the_sketch_asks_for() -> None:
    asked = [text for question in asked_in(5) for text in own_lines(question)]

    lanes = re.compile(r"firm|glow|flake|peel")
    dated = re.compile(r"\bday \d|\bin the first days.*\bwith\b")
    assert [text for text in asked if lanes.search(text.lower()) and dated.search(text)] == []


@pytest.mark.parametrize("number", numbers())
def test_no_picture_that_may_be_seen_before_the_guess_says_a_day_of_anything(number: int) -> None:
    shown = [seen for piece in pieces(fresh(number)).values() for seen in piece.pictures()]

    said = [words for picture in shown for words in texts(picture.inline())]

    assert [words for words in said if re.match(r"(day|week) \d", words)] == []


@every_notebook
def test_no_file_names_the_crew_in_its_order_in_the_marks_of_a_picture(path: Path) -> None:
    marks = unquote(path.read_text(encoding="utf-8"))

    assert [each.key for each in RUNNERS if f"-{each.key}-fill" in marks] == []
    assert "data-runner" not in marks


def test_no_question_tells_in_how_many_sets_a_conclusion_holds() -> None:
    asked = [text for question in asked_in(8) for text in own_lines(question)]

    held = {str(each.held) for each in evidence.conclusions().values()}
    assert [text for text in asked if held & set(re.findall(r"\d+", text))] == []


def test_no_place_among_the_options_is_the_right_one_in_most_guesses() -> None:
    guesses = [lesson(name).commit.options for name in LESSONS]
    right = Counter([option.right for option in options].index(True) for options in guesses)

    assert max(right.values()) <= len(guesses) / 2


def test_there_is_much_to_be_kept() -> None:
    assert len(explanations()) > 150
    assert len(earned()) > 300


@every_notebook
def test_no_file_tells_an_explanation_or_a_gated_sentence(path: Path) -> None:
    said = told(path)

    assert [secret for secret in SECRETS if plain(secret).strip() in said] == []


@every_notebook
def test_no_file_holds_a_verdict(path: Path) -> None:
    said = told(path)

    for word in (WORDS.not_quite, "The answer:", "tc-yes", "tc-again"):
        assert word not in said + path.read_text(encoding="utf-8")


@pytest.mark.parametrize("number", numbers())
def test_what_is_earned_is_there_for_who_has_guessed(number: int) -> None:
    whole = plain(" ".join(piece.earned_html for piece in pieces(lesson_at_work(number)).values()))
    content = lesson(numbers()[number])

    for question in content.quiz:
        for option in question.options:
            assert option.explanation in whole
    for diary in content.diaries:
        assert diary.feedback[diary.verdict] in whole
    for story in content.stories:
        assert story.feedback[story.verdict] in whole
    for myth in content.myths:
        assert myth.instead in whole


def drawn(pictures: Iterable[Figure]) -> set[str]:
    """Return pictures as text, to be compared."""
    return {each.svg(Screen()) for each in pictures}


@pytest.mark.parametrize("number", numbers())
def test_a_stored_picture_shows_nothing_that_must_be_earned(number: int) -> None:
    for name, piece in pieces(lesson_at_work(number)).items():
        shown, all_ = drawn(piece.pictures()), drawn(piece.earned_pictures())
        hidden = all_ - shown
        # a piece that shows all of its pictures from the start has nothing to hide
        assert hidden or shown == all_, name
        assert all("collagen-model" not in picture for picture in shown), name


@pytest.mark.parametrize("number", numbers())
def test_behind_a_gate_stands_the_picture_from_before_anything_happened(number: int) -> None:
    gates = [piece for piece in pieces(lesson_at_work(number)).values() if isinstance(piece, Gate)]

    assert gates
    for gate in gates:
        assert gate.pictures() == gate.inside.closed_pictures()
        earned_only = drawn(gate.earned_pictures()) - drawn(gate.pictures())
        assert earned_only or not gate.earned_pictures()
        assert sentences(gate.earned_text) - sentences(gate.text)
