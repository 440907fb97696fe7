"""The box of a challenge: one line, a fold, and a reply that is spoken, covered and kept."""

from typing import Any

import pytest

from explainer.cards.answers import Answers
from explainer.content import Challenge, ContentError
from explainer.draw.palette import Screen
from explainer.lessons.at_work import LessonAtWork, Stack
from explainer.pictures.redness.app import RednessDots
from explainer.stage.challenge import ChallengeBox, challenge_html
from explainer.stage.gate import Gate
from explainer.stage.words import CHALLENGE, SOLVED_BEFORE
from tests.pictures.shown import said_of

ID = "n5-challenge-redness"
SOLVING, NEAR = 4.0, 3.0


class Lesson(LessonAtWork):
    """A lesson with one gated picture."""

    def __init__(self) -> None:
        super().__init__("two_clocks")

    @property
    def dots(self) -> Any:
        """Its picture."""
        return self.keep("dots", lambda: self.gated(Stack([RednessDots()])))

    @property
    def box(self) -> ChallengeBox:
        """The challenge of its picture."""
        box: ChallengeBox = self.dots.challenges[0]
        return box

    def move(self, day: float) -> None:
        """Ask about another day."""
        self.dots.inside.pieces[0].change("day", day)


@pytest.fixture
def lesson() -> Lesson:
    made = Lesson()
    assert made.dots
    return made


def head(box: ChallengeBox) -> str:
    return str(box.view.children[0].value)


def test_it_says_so_once_when_it_is_solved_and_nothing_when_it_is_not_any_more() -> None:
    dots = RednessDots()
    (box,) = dots.challenges
    heard: list[str] = []
    box.voice.status.observe(lambda change: heard.append(change["new"]), names="message")
    for day in (NEAR, SOLVING, SOLVING + 1.0, NEAR):
        dots.change("day", day)

    assert heard == [box.challenge.solved, ""]
    assert box.voice.shown.value == ""


def test_what_is_said_beside_a_control_takes_no_word_from_it() -> None:
    dots = RednessDots()
    dots.change("day", SOLVING)
    dots.say("Something else.")

    assert said_of(dots) == dots.challenges[0].challenge.solved
    assert dots.challenges[0].voice.status.message == said_of(dots)


@pytest.mark.parametrize("way", ["reset", "undo", "start_over"])
def test_reset_undo_and_another_group_take_the_verdict_away(way: str) -> None:
    dots = RednessDots()
    dots.change("day", SOLVING)
    getattr(dots, way)()

    assert said_of(dots) == ""


def test_the_verdict_is_covered_in_presenter_view_and_the_task_is_not() -> None:
    box = ChallengeBox(ID)
    asked, voice = box.view.children
    assert "tc-answer" not in voice._dom_classes, "there is nothing to reveal"
    box.show(solved=True, found="Day 4.")

    assert "tc-answer" in voice._dom_classes
    assert 'class="tc-reply tc-yes"' in box.voice.shown.value
    assert box.challenge.task in asked.value
    assert "tc-answer" not in asked._dom_classes


def test_task_stands_on_one_line_and_example_and_hint_in_a_closed_fold() -> None:
    asked = Challenge("a", "Find < 3.", "Solved: 2.", "Try 5 < 6.", "Look.")
    told = challenge_html(asked)

    assert told.startswith(f"<details><summary><b>{CHALLENGE}.</b> Find &lt; 3.</summary>")
    assert "Try 5 &lt; 6." in told
    assert "Solved" not in told
    assert "details" not in challenge_html(Challenge("a", "Find it.", "Solved: 2."))


def test_a_lesson_keeps_that_it_was_solved_and_how_and_keeps_it_once(lesson: Lesson) -> None:
    for day in (SOLVING, NEAR, SOLVING):
        lesson.move(day)
    kept = lesson.answers.kept

    assert [(each.question, each.right, each.asked) for each in kept] == [
        (ID, True, lesson.box.challenge.task)
    ]
    assert kept[0].words.startswith("Day 4.")
    assert Answers.from_json(lesson.answers.to_json()).kept == kept


def test_a_near_miss_is_not_kept(lesson: Lesson) -> None:
    lesson.move(NEAR)

    assert lesson.answers.kept == ()


def test_who_comes_back_is_told_that_it_was_solved_and_another_group_is_not(
    lesson: Lesson,
) -> None:
    lesson.move(SOLVING)
    later = Lesson()
    assert later.dots
    later.answers.take_up(lesson.answers)
    assert SOLVED_BEFORE not in head(later.box)
    later.take_up()

    assert SOLVED_BEFORE in head(later.box)
    assert said_of(later.dots) == "", "the picture of now does not solve it"
    later.start_over()
    assert SOLVED_BEFORE not in head(later.box)
    assert head(later.box) == challenge_html(later.box.challenge)


def test_a_piece_that_is_made_later_knows_it_too(lesson: Lesson) -> None:
    lesson.move(SOLVING)
    later = Lesson()
    later.answers.take_up(lesson.answers)

    assert SOLVED_BEFORE in head(later.box)


def test_paper_and_readers_get_an_open_question() -> None:
    dots = RednessDots()
    dots.change("day", SOLVING)
    asked = dots.challenges[0].challenge

    assert asked.task in dots.text
    assert asked.task in dots.earned_html
    assert asked.solved not in dots.text + dots.earned_text + dots.html + dots.earned_html
    assert asked.task not in Gate(RednessDots()).text


def test_the_picture_does_not_move_for_it() -> None:
    dots = RednessDots()
    before = dots.picture(Screen()).svg(Screen())
    dots.challenges[0].show(solved=True, found="Day 4.")

    assert dots.picture(Screen()).svg(Screen()) == before


def test_an_unknown_challenge_is_one_sentence() -> None:
    with pytest.raises(ContentError, match=r"Challenge 'n9' is not known; allowed are n0-.*\."):
        ChallengeBox("n9")
