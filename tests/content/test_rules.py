"""The rules that no schema can say: what breaks one is refused by its place, in one sentence."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from explainer.content import lesson, pretest
from tests.content.broken import broken, put


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (
            put("quiz", 2, "options", 1, "explanation", to=" "),
            "question n5-glow, option new-collagen, explanation: ' ' was found; it must be words.",
        ),
        (
            put("quiz", 2, "options", 1, "misconception", to="M99"),
            "question n5-glow, option new-collagen, misconception: 'M99' was found; allowed are M1",
        ),
        (
            lambda told: told["quiz"][2]["options"][1].pop("misconception"),
            "question n5-glow, option new-collagen: a wrong option names its misconception,",
        ),
        (
            lambda told: told["quiz"][2]["options"][0].pop("right"),
            "question n5-glow, option swelling: a wrong option names its misconception,",
        ),
        (
            put("quiz", 2, "options", 0, "right", to=1),
            "n5-glow, option swelling, right: 1 was found; it must be true, or be left out.",
        ),
        (
            lambda told: told["quiz"][0]["options"].append(
                {"id": "all", "text": "All", "explanation": "All.", "right": True}
            ),
            "question n5-day-2-pink, options: 2 options are right; it must be exactly one.",
        ),
        (
            lambda told: told["quiz"][0]["options"].pop(),
            "question n5-day-2-pink, options: it has 2 items; allowed are 3 to 4.",
        ),
        (
            lambda told: told["quiz"][2]["options"][1].update(
                explanation=told["quiz"][2]["options"][2]["explanation"]
            ),
            "Scars may get shallower over months.' stands 2 times; it must be there once.",
        ),
        (
            put("quiz", 1, "id", to="n5-glow"),
            "quiz: the id 'n5-glow' stands 2 times; it must be there once.",
        ),
        (
            put("quiz", 2, "objective", to="read-timeline"),
            "objective contrast-clocks: no question tests it; at least one must.",
        ),
        (
            put("quiz", 0, "objective", to="juggle"),
            "question n5-day-2-pink, objective: 'juggle' was found; allowed are read-timeline,",
        ),
        (
            lambda told: told["objectives"].append(told["objectives"][0]),
            "objectives: it has 5 items; allowed are 1 to 4.",
        ),
        (
            put("diaries", 1, "feedback", "watch", to="Wait."),
            "diary n5-strip-fever, feedback, watch: a diary whose verdict is 'urgent' must say",
        ),
        (
            put("diaries", 0, "verdict", to="maybe"),
            "diary n5-strip-pink, verdict: 'maybe' was found; allowed are watch, call, urgent.",
        ),
        (
            put("diaries", 0, "days", 0, 0, to=9),
            "diary n5-strip-pink, days: the days must be in order.",
        ),
        (
            put("diaries", 0, "days", 0, 0, to=True),
            "diary n5-strip-pink, day 1 1: true was found; it must be a whole",
        ),
        (put("come_back", 0, to="n9"), "come_back 1: 'n9' was found; allowed are n0-where"),
        (put("minutes", to=0), "minutes: 0 was found; it must be a whole number from 1 up."),
        (put("quiz", 2, "id", to="n5\nglow"), "question 3, id: 'n5\\nglow' was found; it must be"),
        (put("titel", to="x"), "'titel' is not known here; allowed are $schema, id, number,"),
        (lambda told: told.pop("hook"), "two_clocks.json: 'hook' is missing."),
        (
            lambda told: told["sources"].append(told["sources"][0]),
            "sources: something stands there twice; each must be there once.",
        ),
        (put("notice", to="x"), "notice: 'x' was found; it must be a list."),
        (
            put("quiz", 0, to="x"),
            "quiz, question 1: 'x' was found; it must be a set of named values.",
        ),
        (put("myths", 0, "code", to="M0"), "myth M0, code: 'M0' was found; allowed are M1,"),
        (put("id", to="other"), "id: 'other' was found; allowed are two_clocks."),
    ],
)
def test_a_broken_lesson_is_refused_in_one_sentence(
    folder: Path, change: Callable[[Any], object], complaint: str
) -> None:
    said = broken(folder, change)
    assert said.startswith("data/lessons/two_clocks.json")
    assert complaint in said
    assert "\n" not in said


@pytest.mark.parametrize(
    ("file", "change", "complaint"),
    [
        (
            "start_here",
            put("parts", 1, "key", to="outer"),
            "parts: the key 'outer' stands 2 times; it must be there once.",
        ),
        (
            "start_here",
            put("parts", 0, "lit", to=[]),
            "part outer, lit: it has 0 items; allowed are",
        ),
        ("start_here", put("parts", to=[]), "parts: it has 0 items; allowed are 1 or more."),
        (
            "start_here",
            put("objectives", 0, "tested_by", to="exam"),
            "objective state-ideas, tested_by: 'exam' was found; allowed are pretest.",
        ),
        (
            "start_here",
            lambda told: told["objectives"][0].pop("tested_by"),
            "objective state-ideas: no question tests it; at least one must.",
        ),
        (
            "repair_crew",
            put("moments", 0, "notice", to=""),
            "moment before, notice: '' was found; it",
        ),
        (
            "repair_crew",
            put("come_back", 0, to="n3-success"),
            "come_back 1: 'n3-success' was found; allowed are n0-where-collagen,",
        ),
        (
            "repair_crew",
            put("quiz", 0, "notebook", to="N3"),
            "question n2-first-to-arrive, notebook: 'N3' was found; allowed are N2.",
        ),
        (
            "lifting_a_scar",
            put("profiles", 0, "left_after_4_percent", to=101),
            "profile A, left_after_4_percent: 101 was found; it must be a whole number from 0 to",
        ),
    ],
)
def test_a_broken_part_moment_or_profile_is_refused(
    folder: Path, file: str, change: Callable[[Any], object], complaint: str
) -> None:
    said = broken(folder, change, file, lambda where: lesson(file, where))
    assert said.startswith(f"data/lessons/{file}.json, ")
    assert complaint in said


def test_a_broken_first_question_is_refused(folder: Path) -> None:
    said = broken(folder, put("questions", 1, "id", to="check-depth"), "pretest", pretest)
    assert said.endswith("the id 'check-depth' stands 2 times; it must be there once.")


def test_a_source_that_is_not_in_the_bibliography_is_refused(folder: Path) -> None:
    said = broken(folder, put("myths", 0, "sources", 0, to="nobody1999"))
    assert said == (
        "data/lessons/two_clocks.json, myth M3, source 1: 'nobody1999' was found; "
        "it must be an id of data/references.json."
    )


def test_the_id_of_an_option_stays_unique_in_its_question(folder: Path) -> None:
    said = broken(folder, put("commit", "options", 0, "id", to="go-again"))
    assert said == (
        "data/lessons/two_clocks.json, commit, options: the id 'go-again' stands 2 times; "
        "it must be there once."
    )
