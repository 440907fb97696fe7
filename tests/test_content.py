"""What the lessons say: complete, honest, and readable by anyone who reads a newspaper."""

import re
import statistics
from collections.abc import Iterator
from typing import Any

import pytest

from explainer.cards.words import WORDS, myth_lines
from explainer.content import (
    LESSONS,
    VERDICTS,
    Commit,
    LessonContent,
    Question,
    court,
    lesson,
    misconceptions,
    old_questions,
    pretest,
    steps,
)
from explainer.draw.say import choice_words, day_number
from explainer.evidence import (
    claims,
    contraindications,
    controls,
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
