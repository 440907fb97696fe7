"""What the lessons say: complete, honest, and readable by anyone who reads a newspaper."""

import json
import re
import shutil
import statistics
from collections.abc import Callable, Iterator
from dataclasses import FrozenInstanceError
from pathlib import Path
from typing import Any

import pytest

from explainer.content import VERDICTS, ContentError, lesson, misconceptions, old_questions
from explainer.evidence import data_folder, references
from explainer.views.card_words import WORDS
from explainer.views.cards import myth_lines

TWO_CLOCKS = lesson("two_clocks")
CODES = [f"M{n}" for n in range(1, 7)] + ["M7a", "M7b"] + [f"M{n}" for n in range(8, 21)]


def texts() -> Iterator[str]:
    """Every text a learner reads in this lesson."""
    yield from (TWO_CLOCKS.promise, TWO_CLOCKS.hook, TWO_CLOCKS.reflect, *TWO_CLOCKS.notice)
    yield from (objective.text for objective in TWO_CLOCKS.objectives)
    for question in (*TWO_CLOCKS.quiz, *old_questions(TWO_CLOCKS.come_back)):
        yield question.stem
        yield from (option.explanation for option in question.options)
        yield from (f"{option.text}." for option in question.options)
    yield TWO_CLOCKS.commit.question
    yield from (option.explanation for option in TWO_CLOCKS.commit.options)
    for myth in TWO_CLOCKS.myths:
        yield from myth_lines(myth)
    for strip in TWO_CLOCKS.strips:
        yield " ".join(entry for _, entry in strip.days)
        yield from strip.feedback.values()
    for misconception in misconceptions().values():
        yield from (misconception.belief, misconception.better)
    yield from (WORDS.quiz_lead, WORDS.come_back_lead, WORDS.strips_lead, WORDS.already_kept)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the lesson files that a test may break."""
    return Path(shutil.copytree(data_folder() / "lessons", tmp_path / "lessons"))


def broken(folder: Path, change: Callable[[Any], object], name: str = "two_clocks") -> str:
    """Change one file, and return the complaint."""
    file = folder / f"{name}.json"
    told = json.loads(file.read_text(encoding="utf-8"))
    change(told)
    file.write_text(json.dumps(told), encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        lesson("two_clocks", folder)
    return str(caught.value)


def test_all_misconceptions_are_there_in_order() -> None:
    assert list(misconceptions()) == CODES


def test_every_lesson_source_is_a_known_reference() -> None:
    named = {*TWO_CLOCKS.sources, *(id_ for myth in TWO_CLOCKS.myths for id_ in myth.sources)}
    assert named <= set(references())


def test_every_objective_is_tested_and_there_are_at_most_four() -> None:
    assert 1 <= len(TWO_CLOCKS.objectives) <= 4
    tested = [id_ for objective in TWO_CLOCKS.objectives for id_ in objective.questions]
    assert sorted(tested) == sorted(question.id for question in TWO_CLOCKS.quiz)


def test_the_quiz_has_six_questions_and_two_old_ones_come_back() -> None:
    assert len(TWO_CLOCKS.quiz) == 6
    assert [q.notebook for q in old_questions(TWO_CLOCKS.come_back)] == ["N2", "N3"]


def test_the_right_answer_has_no_favourite_place() -> None:
    assert {question.right for question in TWO_CLOCKS.quiz} == {0, 1, 2}


def test_the_right_answer_is_not_given_away_by_being_the_longest() -> None:
    longest = [
        max(question.options, key=lambda option: len(option.text)).right
        for question in TWO_CLOCKS.quiz
    ]
    assert sum(longest) < len(longest)


def test_no_old_question_gives_the_prediction_away() -> None:
    words = " ".join(q.stem + q.options[q.right].text for q in old_questions(TWO_CLOCKS.come_back))
    assert "redness" not in words
    assert "week" not in words


def test_there_are_two_diaries_of_every_verdict_and_one_on_darker_skin_that_calls() -> None:
    assert sorted(s.verdict for s in TWO_CLOCKS.strips) == sorted(VERDICTS * 2)
    dark = [s for s in TWO_CLOCKS.strips if re.search("brown", s.days[0][1])]
    assert {s.verdict for s in dark} == {"watch", "call"}


@pytest.mark.parametrize("strip", TWO_CLOCKS.strips, ids=lambda strip: strip.id)
def test_a_diary_is_never_given_a_diagnosis(strip: Any) -> None:
    said = " ".join(strip.feedback.values()).lower()
    assert not re.search(r"infect|allerg|herpes|cold sore|dermatitis|you have ", said)


@pytest.mark.parametrize(
    "sign", ["fever", "pus", "fast swelling", "trouble breathing", "eye pain", "spreading redness"]
)
def test_every_urgent_sign_is_named_where_urgent_care_is(sign: str) -> None:
    urgent = [s for s in TWO_CLOCKS.strips if s.verdict == "urgent"]
    assert any(sign in words.lower() for s in urgent for words in s.feedback.values())


def test_nothing_promises_advises_or_names_a_depth() -> None:
    said = " ".join(texts()).lower()
    forbidden = r"\berase|permanent|risk-free|guarantee|suitable for you|approved|\d mm\b|is common"
    assert not re.search(forbidden, said)


def test_better_blood_flow_is_called_unproven_wherever_it_is_named() -> None:
    named = [text for text in texts() if "blood flow" in text.lower()]
    assert named
    assert all("unproven" in text for text in named)


def test_the_texts_read_at_grade_seven_and_none_above_nine(reading: Any) -> None:
    # Under four words the formula says more about the one long word than about the reading.
    grades = {text: reading.grade(text) for text in texts() if len(text.split()) >= 4}
    assert statistics.median(grades.values()) <= 7
    assert {text: g for text, g in grades.items() if g > 9} == {}


def test_the_readability_measure_can_fail(reading: Any) -> None:
    assert reading.grade("Consequently, neocollagenesis necessitates considerable forbearance.") > 9
    assert reading.grade("The cat sat on the mat. It was glad.") < 3


def test_sentences_have_at_most_fifteen_words(reading: Any) -> None:
    assert {text for text in texts() if reading.longest_sentence(text) > 15} == set()


def test_a_lesson_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        TWO_CLOCKS.title = "Another"  # type: ignore[misc]
    with pytest.raises(TypeError):
        TWO_CLOCKS.strips[0].feedback["watch"] = ""  # type: ignore[index]


def test_a_missing_lesson_is_one_sentence(folder: Path) -> None:
    with pytest.raises(ContentError, match=r"^data/lessons/six.json: there is no such file\.$"):
        lesson("six", folder)


def test_a_file_that_is_not_json_says_the_line(folder: Path) -> None:
    (folder / "two_clocks.json").write_text('{\n"id": }', encoding="utf-8")
    with pytest.raises(ContentError, match=r"two_clocks.json, line 2: this is not JSON"):
        lesson("two_clocks", folder)


def test_an_unknown_old_question_is_refused() -> None:
    with pytest.raises(ContentError, match="'n9' is not known; allowed are n2-first"):
        old_questions(["n9"])


def _set(*path: Any, to: Any) -> Callable[[Any], None]:
    def change(told: Any) -> None:
        for key in path[:-1]:
            told = told[key]
        told[path[-1]] = to

    return change


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (
            _set("quiz", 2, "options", 1, "explanation", to=" "),
            "question n5-glow, options 2, explanation: ' ' was found; it must be words.",
        ),
        (
            _set("quiz", 2, "options", 1, "misconception", to="M99"),
            "question n5-glow, options 2, misconception: 'M99' was found; allowed are M1, M2,",
        ),
        (
            lambda told: told["quiz"][2]["options"][1].pop("misconception"),
            "question n5-glow, options 2: a wrong option names its misconception,",
        ),
        (
            lambda told: told["quiz"][2]["options"][0].pop("right"),
            "question n5-glow, options 1: a wrong option names its misconception,",
        ),
        (
            _set("quiz", 2, "options", 0, "right", to=1),
            "question n5-glow, options 1, right: it must be true, or be left out.",
        ),
        (
            lambda told: told["quiz"][0]["options"].append(
                {"text": "All", "explanation": "All.", "right": True}
            ),
            "question n5-day-2-pink: 2 options are right; it must be exactly one.",
        ),
        (
            lambda told: told["quiz"][0]["options"].pop(),
            "question n5-day-2-pink, options: it has 2 items; allowed are 3 to 4.",
        ),
        (
            lambda told: told["quiz"][2]["options"][1].update(
                explanation=told["quiz"][2]["options"][2]["explanation"]
            ),
            "question n5-glow: two options share one explanation; every option has its own.",
        ),
        (
            _set("quiz", 1, "id", to="n5-glow"),
            "quiz: the id 'n5-glow' stands 2 times; it must be there once.",
        ),
        (
            _set("quiz", 2, "objective", to="Read"),
            "objective Contrast: no question tests it; at least one must.",
        ),
        (
            _set("quiz", 0, "objective", to="Juggle"),
            "objectives: question n5-day-2-pink tests 'Juggle', which is not here.",
        ),
        (
            lambda told: told["objectives"].append(told["objectives"][0]),
            "objectives: it has 5 items; allowed are 1 to 4.",
        ),
        (
            _set("strips", 1, "feedback", "watch", to="Wait."),
            "strip n5-strip-fever, feedback, watch: a strip whose verdict is 'urgent' must say",
        ),
        (
            _set("strips", 0, "verdict", to="maybe"),
            "strip n5-strip-pink, verdict: 'maybe' was found; allowed are watch, call, urgent.",
        ),
        (
            _set("strips", 0, "days", 0, 0, to=9),
            "strip n5-strip-pink, days: the days must be in order.",
        ),
        (_set("strips", 0, "days", 0, 0, to=True), "days 1 1: True was found; it must be a whole"),
        (_set("come_back", 0, to="n9"), "come_back 1: 'n9' was found; allowed are n2-first"),
        (_set("minutes", to=0), "minutes: 0 was found; it must be a whole number from 1 up."),
        (_set("titel", to="x"), "'titel' is not known here; allowed are id, number,"),
        (lambda told: told.pop("hook"), "two_clocks.json: 'hook' is missing."),
        (_set("notice", to="x"), "notice: it must be a list."),
        (_set("quiz", 0, to="x"), "quiz 1: it must be a set of named values."),
        (_set("myths", 0, "code", to="M0"), "myths 1, code: 'M0' was found; allowed are M1,"),
        (_set("id", to="other"), "id: 'other' was found; allowed are two_clocks."),
    ],
)
def test_a_broken_lesson_is_refused_in_one_sentence(
    folder: Path, change: Callable[[Any], object], complaint: str
) -> None:
    said = broken(folder, change)
    assert said.startswith("data/lessons/two_clocks.json")
    assert complaint in said
    assert "\n" not in said


def test_a_broken_misconception_is_refused(folder: Path) -> None:
    said = broken(folder, _set("M3", "care", to=None), "misconceptions")
    assert said == "data/lessons/misconceptions.json, M3, care: it must be words, or an empty text."
