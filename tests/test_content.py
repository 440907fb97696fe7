"""What the lessons say: complete, honest, and readable by anyone who reads a newspaper."""

import hashlib
import json
import re
import shutil
import statistics
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import FrozenInstanceError, fields
from pathlib import Path
from typing import Any

import pytest

from explainer.cards.words import WORDS, myth_lines
from explainer.content import (
    LESSONS,
    ROADS,
    TRACKS,
    VERDICTS,
    Challenge,
    Commit,
    ContentError,
    Diary,
    LessonContent,
    Myth,
    NamedMoment,
    Option,
    Part,
    Profile,
    Question,
    Story,
    court,
    files,
    lesson,
    misconceptions,
    old_questions,
    pretest,
    steps,
)
from explainer.content.files import OF_THEIR_OWN, File, check, remember_passed
from explainer.draw.say import choice_words, day_number
from explainer.evidence import (
    claims,
    contraindications,
    controls,
    data_folder,
    observations,
    parameters,
    references,
)
from explainer.pictures.depth.words import GRAIN_MM
from explainer.pictures.skin.section import words as section
from explainer.science.depth import openings
from explainer.science.plan import Person, Plan
from explainer.science.presets import presets
from explainer.science.signs import signs
from explainer.science.stretches import Truth, truths

ALL = tuple(lesson(name) for name in LESSONS)
TWO_CLOCKS = lesson("two_clocks")
FURTHER = tuple(question for told in ALL for question in told.further)
CODES = [f"M{n}" for n in range(1, 7)] + ["M7a", "M7b"] + [f"M{n}" for n in range(8, 21)]
PRETESTED = ("M2", "M3", "M4", "M5", "M6", "M7a", "M7b", "M8", "M9", "M18")


def every_lesson(test: object) -> pytest.MarkDecorator:
    """Run a test once for each lesson."""
    return pytest.mark.parametrize("told", ALL, ids=lambda told: told.id)(test)


def asked_in(told: LessonContent) -> list[Question | Commit]:
    return [*told.quiz, *told.further, told.commit]


def question_texts(question: Question | Commit) -> Iterator[str]:
    yield question.stem if isinstance(question, Question) else question.question
    yield from (option.explanation for option in question.options)
    yield from (f"{option.text}." for option in question.options)


def lesson_texts(told: LessonContent) -> Iterator[str]:
    yield from (told.promise, told.hook, told.reflect, *told.notice)
    yield from (objective.text for objective in told.objectives)
    for question in asked_in(told):
        yield from question_texts(question)
    for myth in told.myths:
        yield from myth_lines(myth)
    for diary in told.diaries:
        yield " ".join(entry for _, entry in diary.days)
        yield from diary.feedback.values()
    for story in told.stories:
        yield from (story.text, *story.feedback.values())
    for each in told.challenges:
        yield from (each.task, each.example, each.hint, each.solved)
    yield from (part.meaning for part in told.parts)
    yield from (moment.notice for moment in told.moments)


def texts() -> Iterator[str]:
    """Every text a learner reads in a lesson."""
    for told in ALL:
        yield from lesson_texts(told)
    for question in pretest():
        yield from question_texts(question)
    for step in steps():
        yield from (step.does, step.reason)
    for misconception in misconceptions().values():
        yield from (misconception.belief, misconception.better)
    for case in court():
        yield from (case.claim, *case.replies.values(), *(card.text for card in case.cards))
    yield from (WORDS.quiz_lead, WORDS.come_back_lead, WORDS.diaries_lead, WORDS.already_kept)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the lesson files that a test may break."""
    return Path(shutil.copytree(data_folder() / "lessons", tmp_path / "lessons"))


def broken(
    folder: Path,
    change: Callable[[Any], object],
    file: str = "two_clocks",
    read: Callable[[Path], object] = lambda folder: lesson("two_clocks", folder),
) -> str:
    """Change one file, and return the complaint."""
    path = folder / f"{file}.json"
    told = json.loads(path.read_text(encoding="utf-8"))
    change(told)
    path.write_text(json.dumps(told), encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        read(folder)
    return str(caught.value)


def test_all_misconceptions_are_there_in_order() -> None:
    assert list(misconceptions()) == CODES


def test_the_lessons_come_in_the_order_of_their_numbers_and_take_the_time_they_say() -> None:
    assert [(told.number, told.minutes) for told in ALL] == [
        (0, 12),
        (1, 20),
        (2, 30),
        (3, 28),
        (4, 25),
        (5, 35),
        (6, 28),
        (7, 30),
        (8, 30),
    ]


@every_lesson
def test_every_lesson_source_is_a_known_reference(told: LessonContent) -> None:
    named = {*told.sources, *(id_ for myth in told.myths for id_ in myth.sources)}
    assert told.sources
    assert named <= set(references())


@every_lesson
def test_every_objective_is_tested_and_there_are_at_most_four(told: LessonContent) -> None:
    assert 1 <= len(told.objectives) <= 4
    assert all(objective.questions for objective in told.objectives)
    tested = {id_ for objective in told.objectives for id_ in objective.questions}
    assert tested >= {question.id for question in (*told.quiz, *told.further)}


def test_what_one_thinks_now_and_how_sure_one_is_are_tested_by_the_ten_first_questions() -> None:
    state, rate, _ = lesson("start_here").objectives
    asked = tuple(question.id for question in pretest())
    assert (state.verb, state.questions) == ("State", asked)
    assert (rate.verb, rate.questions) == ("Rate", asked)


def test_the_quizzes_are_as_long_as_planned() -> None:
    assert [len(told.quiz) for told in ALL] == [3, 4, 5, 6, 5, 6, 4, 4, 5]


@every_lesson
def test_two_old_questions_of_earlier_lessons_come_back(told: LessonContent) -> None:
    old = old_questions(told.come_back)
    assert len(old) == (2 if told.number else 0)
    assert all(int(question.notebook.removeprefix("N")) < told.number for question in old)


@every_lesson
def test_each_lesson_asks_one_more_question_on_two_of_the_tracks(told: LessonContent) -> None:
    assert [question.track for question in told.further] == ["care", "biology"]
    assert told.asked_on("") == told.asked_on("lay") == told.quiz
    for question in told.further:
        assert told.asked_on(question.track) == (*told.quiz, question)
        assert {goal.id for goal in told.objectives} >= {question.objective}


def test_no_question_comes_back_twice() -> None:
    ids = [id_ for told in ALL for id_ in told.come_back]
    assert len(set(ids)) == len(ids)


def test_five_questions_of_earlier_lessons_come_back_a_week_after_the_last_one() -> None:
    told = lesson("myth_court")
    later = old_questions(told.week_later)
    assert len(later) == 5
    assert all(question.notebook != "N7" for question in later)
    assert not set(told.week_later) & set(told.come_back)
    assert all(other.week_later == () for other in ALL if other is not told)


def test_no_two_questions_share_an_id() -> None:
    ids = [question.id for told in ALL for question in (*told.quiz, *told.further)]
    ids += [told.commit.id for told in ALL] + [question.id for question in pretest()]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize(
    "quiz", [*(told.quiz for told in ALL), pretest(), FURTHER], ids=[*LESSONS, "pretest", "tracks"]
)
def test_the_right_answer_has_no_favourite_place(quiz: tuple[Question, ...]) -> None:
    places = [question.right for question in quiz]
    assert {0, 1, 2} <= {min(place, 2) for place in places}
    assert max(places.count(place) for place in places) <= len(places) / 2


@pytest.mark.parametrize(
    "quiz", [*(told.quiz for told in ALL), pretest(), FURTHER], ids=[*LESSONS, "pretest", "tracks"]
)
def test_the_right_answer_is_not_given_away_by_being_the_longest(
    quiz: tuple[Question, ...],
) -> None:
    longest = [max(q.options, key=lambda option: len(option.text)).right for q in quiz]
    assert sum(longest) <= len(longest) / 2


@pytest.mark.parametrize(
    ("name", "secret"),
    [
        ("in_the_chair", "repair|reply|own cells"),
        ("repair_crew", "weeks|looks normal"),
        ("lifting_a_scar", "shallow|sixth|session"),
        ("benefits_weighed", "pore|measured|trial|stud"),
        ("two_clocks", "redness|week"),
        ("should_i_and_aftercare", "reason|stop|wait"),
        ("myth_court", "depends|reason|jury"),
    ],
)
def test_no_old_question_gives_the_prediction_away(name: str, secret: str) -> None:
    old = old_questions(lesson(name).come_back)
    assert not re.search(secret, " ".join(q.stem + q.options[q.right].text for q in old))


def test_each_lesson_refutes_the_myths_planned_for_it() -> None:
    assert [[myth.code for myth in told.myths] for told in ALL] == [
        ["M8"],
        ["M9", "M10", "M11"],
        ["M16", "M19"],
        ["M4", "M5", "M17"],
        ["M13", "M12", "M8"],
        ["M3", "M19", "M7b"],
        ["M12", "M15", "M20"],
        ["M7a", "M18"],
        ["M18", "M2"],
    ]


@pytest.mark.parametrize("code", PRETESTED)
def test_each_of_the_ten_beliefs_has_one_question_of_its_own(code: str) -> None:
    question = pretest()[PRETESTED.index(code)]
    assert code in {option.misconception for option in question.options}


def test_the_first_check_has_exactly_ten_questions_of_the_first_lesson() -> None:
    assert len(pretest()) == len(PRETESTED)
    assert {question.notebook for question in pretest()} == {"N0"}


def test_whoever_would_wait_with_spreading_redness_is_sent_to_a_clinician() -> None:
    question = next(q for q in pretest() if q.id == "check-red-day-4")
    said = [(option.explanation + option.text).lower() for option in question.options]
    assert all("contact a clinician now" in words for words in said)


def test_seven_parts_are_named_that_the_picture_really_shows() -> None:
    parts = lesson("start_here").parts
    assert len(parts) == 7
    assert {key for part in parts for key in part.lit} <= set(section.PARTS)
    assert {part.moment for part in parts} <= {moment.key for moment in section.MOMENTS}
    assert "fibroblasts" in {part.key for part in parts}


def test_every_moment_of_the_picture_has_a_line_on_what_to_notice() -> None:
    told = [moment.key for moment in lesson("repair_crew").moments]
    assert told == [moment.key for moment in section.MOMENTS]


def lifted(sessions: int) -> Any:
    """Return how far a rolling scar is lifted three months after the last session (%)."""
    plan = Plan(sessions=sessions, session_gap_days=28, scar_type="rolling")
    return signs(plan, Person()).result("scar", 28.0 * (sessions - 1) + 90.0)


def test_only_the_right_profile_is_what_the_model_gives() -> None:
    told = lesson("lifting_a_scar")
    once, four = lifted(1), lifted(4)
    for profile, option in zip(told.profiles, told.commit.options, strict=True):
        assert option.text.startswith(f"{profile.key}: ")
        gone = (100 - profile.left_after_1_percent, 100 - profile.left_after_4_percent)
        near = once.low <= gone[0] <= once.high and four.low <= gone[1] <= four.high
        assert near == option.right
        if option.right:
            assert gone == pytest.approx((once.mid, four.mid), abs=2.0)


def test_collagen_is_called_shown_and_elastin_uncertain() -> None:
    named = [text for text in texts() if "elastin" in text.lower()]
    assert named
    assert all("uncertain" in text for text in named)


def test_about_a_third_is_thin_collagen_from_the_start() -> None:
    (myth,) = (m for m in lesson("repair_crew").myths if m.code == "M16")
    assert "from the start" in myth.because
    assert "About a third" in myth.because
    assert parameters()["f"].value == pytest.approx(1 / 3, abs=0.05)


def test_the_steps_stand_in_order_and_rest_on_known_sources() -> None:
    assert [step.id for step in steps()] == [
        "consult",
        "clean",
        "numb",
        "treat",
        "soothe",
        "protect",
    ]
    assert {id_ for step in steps() for id_ in step.sources} <= set(references())


def test_numbing_takes_as_long_as_in_studies_and_strong_cream_comes_with_a_caution() -> None:
    numb = steps()[2]
    assert "15 to 60 minutes" in numb.does
    assert "15 to 60 minutes" in claims()["C04"].evidence
    assert "lidocaine" in numb.reason
    assert set(contraindications()["strong_lidocaine"].sources) <= set(numb.sources)


def test_there_are_two_diaries_of_every_verdict_and_one_on_darker_skin_that_calls() -> None:
    assert sorted(s.verdict for s in TWO_CLOCKS.diaries) == sorted(VERDICTS * 2)
    dark = [s for s in TWO_CLOCKS.diaries if re.search("brown", s.days[0][1])]
    assert {s.verdict for s in dark} == {"watch", "call"}


@pytest.mark.parametrize("diary", TWO_CLOCKS.diaries, ids=lambda diary: diary.id)
def test_a_diary_is_never_given_a_diagnosis(diary: Any) -> None:
    said = " ".join(diary.feedback.values()).lower()
    assert not re.search(r"infect|allerg|herpes|cold sore|dermatitis|you have ", said)


@pytest.mark.parametrize(
    "sign", ["fever", "pus", "fast swelling", "trouble breathing", "eye pain", "spreading redness"]
)
def test_every_urgent_sign_is_named_where_urgent_care_is(sign: str) -> None:
    urgent = [s for s in TWO_CLOCKS.diaries if s.verdict == "urgent"]
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
        TWO_CLOCKS.diaries[0].feedback["watch"] = ""  # type: ignore[index]


def test_a_missing_lesson_is_one_sentence(folder: Path) -> None:
    with pytest.raises(ContentError, match=r"^data/lessons/six.json: there is no such file\.$"):
        lesson("six", folder)


def test_a_file_that_is_not_json_says_the_line(folder: Path) -> None:
    (folder / "two_clocks.json").write_text('{\n"id": }', encoding="utf-8")
    with pytest.raises(ContentError, match=r"two_clocks.json, line 2: this is not JSON"):
        lesson("two_clocks", folder)


def test_an_unknown_old_question_is_refused() -> None:
    with pytest.raises(ContentError, match="'n9' is not known; allowed are n0-where"):
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
            "question n5-glow, option new-collagen, explanation: ' ' was found; it must be words.",
        ),
        (
            _set("quiz", 2, "options", 1, "misconception", to="M99"),
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
            _set("quiz", 2, "options", 0, "right", to=1),
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
            _set("quiz", 1, "id", to="n5-glow"),
            "quiz: the id 'n5-glow' stands 2 times; it must be there once.",
        ),
        (
            _set("quiz", 2, "objective", to="read-timeline"),
            "objective contrast-clocks: no question tests it; at least one must.",
        ),
        (
            _set("quiz", 0, "objective", to="juggle"),
            "question n5-day-2-pink, objective: 'juggle' was found; allowed are read-timeline,",
        ),
        (
            lambda told: told["objectives"].append(told["objectives"][0]),
            "objectives: it has 5 items; allowed are 1 to 4.",
        ),
        (
            _set("diaries", 1, "feedback", "watch", to="Wait."),
            "diary n5-strip-fever, feedback, watch: a diary whose verdict is 'urgent' must say",
        ),
        (
            _set("diaries", 0, "verdict", to="maybe"),
            "diary n5-strip-pink, verdict: 'maybe' was found; allowed are watch, call, urgent.",
        ),
        (
            _set("diaries", 0, "days", 0, 0, to=9),
            "diary n5-strip-pink, days: the days must be in order.",
        ),
        (
            _set("diaries", 0, "days", 0, 0, to=True),
            "diary n5-strip-pink, day 1 1: true was found; it must be a whole",
        ),
        (_set("come_back", 0, to="n9"), "come_back 1: 'n9' was found; allowed are n0-where"),
        (_set("minutes", to=0), "minutes: 0 was found; it must be a whole number from 1 up."),
        (_set("quiz", 2, "id", to="n5\nglow"), "question 3, id: 'n5\\nglow' was found; it must be"),
        (_set("titel", to="x"), "'titel' is not known here; allowed are $schema, id, number,"),
        (lambda told: told.pop("hook"), "two_clocks.json: 'hook' is missing."),
        (
            lambda told: told["sources"].append(told["sources"][0]),
            "sources: something stands there twice; each must be there once.",
        ),
        (_set("notice", to="x"), "notice: 'x' was found; it must be a list."),
        (
            _set("quiz", 0, to="x"),
            "quiz, question 1: 'x' was found; it must be a set of named values.",
        ),
        (_set("myths", 0, "code", to="M0"), "myth M0, code: 'M0' was found; allowed are M1,"),
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
    said = broken(folder, _set("M3", "care", to=None), "misconceptions", misconceptions)
    assert said == (
        "data/lessons/misconceptions.json, M3, care: null was found; "
        "it must be words, or an empty text."
    )


@pytest.mark.parametrize(
    ("file", "change", "complaint"),
    [
        (
            "start_here",
            _set("parts", 1, "key", to="outer"),
            "parts: the key 'outer' stands 2 times; it must be there once.",
        ),
        (
            "start_here",
            _set("parts", 0, "lit", to=[]),
            "part outer, lit: it has 0 items; allowed are",
        ),
        ("start_here", _set("parts", to=[]), "parts: it has 0 items; allowed are 1 or more."),
        (
            "start_here",
            _set("objectives", 0, "tested_by", to="exam"),
            "objective state-ideas, tested_by: 'exam' was found; allowed are pretest.",
        ),
        (
            "start_here",
            lambda told: told["objectives"][0].pop("tested_by"),
            "objective state-ideas: no question tests it; at least one must.",
        ),
        (
            "repair_crew",
            _set("moments", 0, "notice", to=""),
            "moment before, notice: '' was found; it",
        ),
        (
            "repair_crew",
            _set("come_back", 0, to="n3-success"),
            "come_back 1: 'n3-success' was found; allowed are n0-where-collagen,",
        ),
        (
            "repair_crew",
            _set("quiz", 0, "notebook", to="N3"),
            "question n2-first-to-arrive, notebook: 'N3' was found; allowed are N2.",
        ),
        (
            "lifting_a_scar",
            _set("profiles", 0, "left_after_4_percent", to=101),
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


def test_a_broken_step_is_refused(folder: Path) -> None:
    said = broken(folder, _set("steps", 1, "sources", to=[]), "steps", steps)
    assert (
        said
        == "data/lessons/steps.json, step clean, sources: it has 0 items; allowed are 1 or more."
    )


def test_a_broken_first_question_is_refused(folder: Path) -> None:
    said = broken(folder, _set("questions", 1, "id", to="check-depth"), "pretest", pretest)
    assert said.endswith("the id 'check-depth' stands 2 times; it must be there once.")


def complaint_at(told: Any, schema: str = "lesson") -> str:
    """Hold something against a schema, and return the complaint."""
    with pytest.raises(ContentError) as caught:
        check(File("a.json", told), schema)
    return str(caught.value)


LESSON_FILES = sorted((data_folder() / "lessons").glob("*.json"))
SCHEMAS = {
    name: json.loads((data_folder() / "lessons" / "schema" / f"{name}.json").read_text("utf-8"))
    for name in ("lesson", *OF_THEIR_OWN)
}


@pytest.mark.parametrize("path", LESSON_FILES, ids=lambda path: path.stem)
def test_every_file_names_its_schema_and_keeps_it(path: Path) -> None:
    told = json.loads(path.read_text(encoding="utf-8"))
    schema = path.parent / told["$schema"]
    assert schema.is_file()
    check(File(path.name, told), schema.stem)


@pytest.mark.parametrize("path", LESSON_FILES, ids=lambda path: path.stem)
def test_a_file_is_remembered_as_it_is(path: Path) -> None:
    known = json.loads((path.parent / "schema" / "passed.json").read_text(encoding="utf-8"))
    now = hashlib.sha256(path.read_text(encoding="utf-8").encode()).hexdigest()
    assert known[path.stem] == now, "run `make notebooks`, and commit data/lessons/schema"


def test_only_files_that_keep_their_schema_are_remembered(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "_own_folder", lambda: folder)
    kept = folder / "schema" / "passed.json"
    before = kept.read_text(encoding="utf-8")
    kept.unlink()
    remember_passed()
    assert kept.read_text(encoding="utf-8") == before
    said = broken(folder, _set("titel", to="x"), read=lambda _: remember_passed())
    assert "two_clocks.json: 'titel' is not known here" in said
    assert kept.read_text(encoding="utf-8") == before


def test_a_file_that_has_passed_is_read_without_the_library_and_a_changed_one_is_checked(
    folder: Path,
) -> None:
    code = (
        "import sys; from pathlib import Path;"
        "from explainer.content import lesson, pretest, steps;"
        "where = Path(sys.argv[1]); lesson('two_clocks', where); pretest(where); steps(where);"
        "print('fastjsonschema' in sys.modules)"
    )

    def loads_it() -> str:
        command = [sys.executable, "-c", code, str(folder)]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()

    assert loads_it() == "False"
    path = folder / "two_clocks.json"
    path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert loads_it() == "True"


def schema_nodes(node: Any, where: str) -> Iterator[tuple[str, Any]]:
    """Every named value that a schema describes."""
    for part in node.values() if isinstance(node, dict) else node:
        if isinstance(part, dict | list):
            yield from schema_nodes(part, where)
    if isinstance(node, dict) and isinstance(node.get("properties"), dict):
        yield from ((f"{where}, {key}", value) for key, value in node["properties"].items())


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_field_of_a_schema_is_described(name: str) -> None:
    nodes = dict(schema_nodes(SCHEMAS[name], name))
    nodes |= {f"{name}, {key}": each for key, each in SCHEMAS[name].get("definitions", {}).items()}
    assert nodes
    bare = [where for where, node in nodes.items() if not {"description", "$ref"} & set(node)]
    assert bare == []


def test_the_schema_and_the_records_know_the_same_words() -> None:
    kinds = SCHEMAS["lesson"]["definitions"]
    assert kinds["code"]["enum"] == list(misconceptions())
    assert SCHEMAS["misconceptions"]["required"] == ["$schema", *misconceptions()]
    assert kinds["diary"]["properties"]["verdict"]["enum"] == list(VERDICTS)
    assert tuple(kinds["diary"]["properties"]["feedback"]["properties"]) == VERDICTS
    assert kinds["story"]["properties"]["verdict"]["enum"] == list(ROADS)
    assert tuple(kinds["story"]["properties"]["feedback"]["properties"]) == ROADS
    records = {"lesson": LessonContent, "question": Question, "commit": Commit, "option": Option}
    records |= {
        "myth": Myth,
        "diary": Diary,
        "part": Part,
        "moment": NamedMoment,
        "profile": Profile,
        "story": Story,
        "challenge": Challenge,
    }
    for kind, record in records.items():
        told = {"lesson": SCHEMAS["lesson"], **kinds}[kind]["properties"]
        # of the questions in the list, those of one track are held apart
        own = {field.name for field in fields(record)} - {"further"}
        assert own == {*told} - {"$schema"}, kind
    assert kinds["question"]["properties"]["track"]["enum"] == list(TRACKS)


def test_a_new_misconception_must_be_a_code_of_the_lessons(folder: Path) -> None:
    change = _set("M99", to={"belief": "A.", "better": "B.", "care": ""})
    said = broken(folder, change, "misconceptions", misconceptions)
    where = "data/lessons/misconceptions.json"
    assert said.startswith(f"{where}: 'M99' is not known here; allowed are $schema, M1, M2,")


def test_a_source_that_is_not_in_the_bibliography_is_refused(folder: Path) -> None:
    said = broken(folder, _set("myths", 0, "sources", 0, to="nobody1999"))
    assert said == (
        "data/lessons/two_clocks.json, myth M3, source 1: 'nobody1999' was found; "
        "it must be an id of data/references.json."
    )


def test_a_missing_and_an_empty_file_say_what_they_lack() -> None:
    assert complaint_at({}) == "a.json: '$schema' is missing."
    assert complaint_at([]) == "a.json: it must be a set of named values."
    assert complaint_at({"$schema": "schema/steps.json", "steps": [{}]}, "steps") == (
        "a.json, step 1: 'id' is missing."
    )


def test_options_and_objectives_have_ids_of_their_own() -> None:
    asked = [question for told in ALL for question in asked_in(told)]
    for question in (*asked, *pretest()):
        ids = [option.id for option in question.options]
        assert len(set(ids)) == len(ids), question.id
        assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", id_) and len(id_) <= 18 for id_ in ids), ids
    for told in ALL:
        goals = {objective.id for objective in told.objectives}
        assert len(goals) == len(told.objectives)
        assert {question.objective for question in told.quiz} <= goals


def test_the_id_of_an_option_stays_unique_in_its_question(folder: Path) -> None:
    said = broken(folder, _set("commit", "options", 0, "id", to="go-again"))
    assert said == (
        "data/lessons/two_clocks.json, commit, options: the id 'go-again' stands 2 times; "
        "it must be there once."
    )


# --- one fact, one value ------------------------------------------------------------------------


def truth_of(name: str) -> Truth:
    """Return when a lane shows after one session, as the sketch reveals it."""
    return next(t for t in truths(signs(Plan(sessions=1), Person())) if t.name == name)


def test_the_glow_is_never_said_to_show_on_a_day_without_one() -> None:
    days = {float(day) for text in texts() for day in re.findall(r"[Gg]low\w* on day (\d+)", text)}
    glow = truth_of("glow").usual

    assert days
    assert all(glow.start <= day <= glow.end for day in days)
    assert not any("glows on the day after" in text for text in texts())


def test_firmness_starts_in_the_lesson_when_it_starts_in_the_sketch() -> None:
    firmness = truth_of("firmness")
    (right,) = (option for option in TWO_CLOCKS.commit.options if option.right)

    assert f"near day {day_number(firmness.usual.start)}" in right.explanation
    assert 7.0 <= firmness.usual.start <= 14.0
    assert "After a week or two" in right.text


def test_the_model_of_the_face_closes_channels_in_about_a_day_as_the_lesson_says() -> None:
    closing = openings(Plan(), Person())[-1]

    assert closing.value == pytest.approx(24.0, abs=6.0)
    assert sum("about a day" in text for text in lesson_texts(lesson("in_the_chair"))) == 2


def test_the_grain_of_salt_is_as_small_as_it_is_drawn() -> None:
    assert GRAIN_MM < 1.0
    assert "The grain is smaller than a millimetre." in lesson("in_the_chair").hook


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("S036", r"2 of the 30 who finished .*tram-track"),
        ("S014", r"up to 13 of 100 people had acne flares"),
        ("S025", r"itching for up to a week"),
        ("S056", r"milia"),
    ],
)
def test_rarer_harms_reach_a_learner_with_their_numbers(row: str, says: str) -> None:
    seen = next(each for each in observations() if each.id == row)
    said = " ".join(TWO_CLOCKS.notice)

    assert re.search(says, said)
    assert set(seen.sources) <= set(TWO_CLOCKS.sources)
    numbers = {
        "S036": round(0.01 * (seen.incidence_pct or 0) * (seen.n or 0)) == 2,
        "S014": round(seen.incidence_pct or 0) == 13,
        "S025": seen.max_d == 7,
        "S056": seen.incidence_pct is None,
    }
    assert numbers[row]


# how the short list of lesson 01 says the reasons to wait or to ask of the evidence
WAIT = {
    "open wound": "open_wounds",
    "an infection, a cold sore": "skin_infection",
    "active acne": "active_acne",
    "pregnant or nursing": "pregnancy",
    "sunburn": "sunburn",
    "skin cancer": "skin_cancer",
    "raised scars": "keloid",
    "blood thinners": "anticoagulant",
    "bleeding disorder": "bleeding_disorder",
    "diabetes": "diabetes",
    "weak immune system": "immunosuppression",
    "isotretinoin": "isotretinoin_now",
    "allergy to steel or numbing cream": "steel_or_anaesthetic_allergy",
    "peel, laser": "peel_or_laser",
    "filler": "filler",
    "name scleroderma as a reason not to start": "scleroderma",
    "keep needles off skin with eczema or psoriasis": "eczema_psoriasis_rosacea",
}


@pytest.mark.parametrize(("said", "row"), WAIT.items())
def test_reasons_to_wait_reach_a_learner(said: str, row: str) -> None:
    reason, told = contraindications()[row], lesson("in_the_chair")

    assert said in " ".join(told.notice)
    assert reason.seen == "yes"
    assert set(reason.sources) & set(told.sources)


def test_no_reason_that_is_absolute_is_missing_from_the_short_list() -> None:
    rows = contraindications().items()
    absolute = {key for key, row in rows if row.strength.startswith("absolute")}

    assert absolute <= set(WAIT.values())
    assert "not complete" in lesson("in_the_chair").notice[-1]


def test_what_only_clinic_lists_say_is_called_weak() -> None:
    told = lesson("in_the_chair").notice
    (line,) = (line for line in told if "scleroderma" in line)
    rows = [contraindications()[key] for key in ("scleroderma", "eczema_psoriasis_rosacea")]

    assert {row.grade for row in rows} == {"C"}
    assert line.startswith("Clinic lists, which are weak evidence,")
    assert "They also say: keep needles off skin with eczema" in line


def test_a_diary_has_white_weeping_blistered_skin_and_says_to_go_elsewhere() -> None:
    (diary,) = (s for s in TWO_CLOCKS.diaries if "blister" in " ".join(said for _, said in s.days))
    told = " ".join(said for _, said in diary.days)

    assert diary.verdict == "urgent"
    assert "white" in told
    assert "weeps" in told
    assert "The clinic says: wait." in told
    assert all("it gets worse, go elsewhere" in said for said in diary.feedback.values())


def test_skin_tone_is_never_said_to_be_a_scale_of_burning() -> None:
    row = controls()["skin_tone"]

    assert row.label == "Skin tone"
    assert "Fitzpatrick" not in f"{row.label} {row.help}"
    assert "not of colour" in row.basis
    said = " ".join(choice_words("skin_tone", tone) for tone in row.choices)
    assert not re.search(r"\b[IV]+\b", said), said
    assert not any(re.search(r"tone [IV]+\b", preset.label) for preset in presets().values())
