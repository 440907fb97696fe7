"""The answer key: every question, what is right and why, and one wrong answer with a reply."""

from __future__ import annotations

from explainer.content import LESSONS, VERDICTS, court, lesson, pretest, steps
from explainer.hosts.packet.key import place_of, tempting
from explainer.lessons.words import TRACK_LABELS
from tests.hosts.packet.read import every_lesson, page, words_of

MOST_WORDS = 7000  # more than that nobody reads before a class


@every_lesson
def test_the_key_says_what_is_right_and_why_and_what_to_reply(name: str) -> None:
    content, said = lesson(name), words_of("answer-key")
    refuted = [each.code for each in content.myths]

    own = {each.track: each for each in content.further}
    assert all(f"Track “{TRACK_LABELS[track]}”. {each.stem}" in said for track, each in own.items())
    for asked in (*content.quiz, *content.further, *(pretest() if name == "start_here" else ())):
        right, wrong = asked.options[asked.right], tempting(asked, refuted)
        told = f"{right.text} {right.explanation} {wrong.text} {wrong.misconception}"
        assert f"{asked.stem} {told} {wrong.explanation}" in said


@every_lesson
def test_the_key_decides_each_diary_and_each_client_and_warns_of_waiting_too_long(
    name: str,
) -> None:
    content, said = lesson(name), words_of("answer-key")

    for diary in content.diaries:
        assert diary.feedback[diary.verdict] in said
        assert diary.verdict == VERDICTS[0] or diary.feedback[VERDICTS[0]] in said
    for story in content.stories:
        assert f"Client. {story.text}" in said
        assert story.feedback[story.verdict] in said


@every_lesson
def test_an_old_question_is_found_where_the_key_says(name: str) -> None:
    for asked in (*lesson(name).come_back, *lesson(name).week_later):
        number, place = place_of(asked).removeprefix("lesson ").split(" quiz ")
        (taught,) = (each for each in map(lesson, LESSONS) if each.number == int(number))
        assert taught.quiz[int(place) - 1].id == asked
        assert place_of(asked) in words_of("answer-key")


def test_false_comfort_is_replied_to_before_any_other_belief() -> None:
    spreading = pretest()[6]

    assert tempting(spreading, ("M20",)).misconception == "M7b"
    assert tempting(pretest()[5], ("M3",)).misconception == "M3"
    assert tempting(pretest()[5]) == pretest()[5].options[1]


def test_the_key_has_the_steps_and_the_cases() -> None:
    said = words_of("answer-key")

    assert all(step.reason in said for step in steps())
    for case in court():
        assert f"“{case.claim}” {case.code}" in said
        assert all(f"({card.grade}): {card.title}" in said for card in case.cards)
        assert case.replies[case.verdict] in said


def test_the_key_has_a_row_for_each_question_and_each_case() -> None:
    known = [lesson(name) for name in LESSONS]
    asked = sum(1 + len(each.quiz) + len(each.further) for each in known)
    told = sum(len(each.diaries) + len(each.stories) for each in known)

    assert page("answer-key").count('scope="row"') == asked + told + len(pretest()) + len(court())


def test_a_teacher_can_read_the_key_before_a_class() -> None:
    assert len(words_of("answer-key").split()) <= MOST_WORDS
