"""The answer key: every question with its answer and every explanation."""

from __future__ import annotations

from explainer.content import LESSONS, court, lesson, pretest, steps
from explainer.hosts.packet import words
from explainer.lessons.words import TRACK_LABELS
from tests.hosts.packet.read import every_lesson, words_of


@every_lesson
def test_the_key_has_every_question_with_every_explanation(name: str) -> None:
    content, said = lesson(name), words_of("answer-key")

    own = {each.track: each for each in content.further}
    assert all(f"“{TRACK_LABELS[track]}” 1. {each.stem}" in said for track, each in own.items())
    for asked in (*content.quiz, *content.further, *(pretest() if name == "start_here" else ())):
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
    asked = sum(1 + len(each.quiz) + len(each.further) for each in known)
    told = sum(len(each.diaries) + len(each.stories) for each in known)
    again = sum(len(each.come_back) + len(each.week_later) for each in known)

    many = words_of("answer-key").count(words.RIGHT)
    assert many == asked + told + again + len(pretest()) + len(court())
