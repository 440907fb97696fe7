"""Answers of an earlier time are offered; who takes them up finds every piece as it was left."""

import json
import re
from datetime import datetime
from pathlib import Path

import pytest

from explainer.cards.answers import Answer, Answers
from explainer.cards.first_check import PreTest
from explainer.cards.guess import CommitCard
from explainer.cards.journal import Journal
from explainer.cards.offer import Offer
from explainer.cards.question_set import Diaries, Quiz
from explainer.cards.reflection import Reflection
from explainer.cards.sorter import StepSorter
from explainer.cards.words import WORDS
from explainer.content import Commit, Question, lesson, pretest
from explainer.pictures.collagen.app import CollagenSketch
from explainer.pictures.sketch.app import Sketch
from explainer.science.plan import Person, Plan
from explainer.science.signs import signs
from explainer.stage.piece import Piece

CLOCKS = lesson("two_clocks")
ONCE = signs(Plan(sessions=1), Person())


class Room:
    """All pieces that keep answers, with what they told to open."""

    def __init__(self, answers: Answers) -> None:
        self.opened: list[str] = []
        self.guess = CommitCard(CLOCKS.commit, answers, lambda: self.opened.append("guess"))
        self.quiz = Quiz(CLOCKS.quiz, answers)
        self.diaries = Diaries(CLOCKS.diaries, answers)
        self.pretest = PreTest(answers)
        self.sorter = StepSorter(answers)
        self.sketch = Sketch(ONCE, answers, lambda: self.opened.append("sketch"))
        self.collagen = CollagenSketch(answers, lambda: self.opened.append("collagen"))
        self.reflection = Reflection(CLOCKS.reflect, answers, None)

    @property
    def pieces(self) -> tuple[Piece, ...]:
        return tuple(each for each in vars(self).values() if isinstance(each, Piece))

    def take_up(self) -> None:
        for piece in self.pieces:
            piece.take_up()

    def answer(self) -> None:
        """Answer everything, in part and as a learner would."""
        self.guess.choose(1)
        self.guess.set_confidence(2)
        self.guess.keep()
        self.quiz.cards[1].choose(0)
        self.diaries.cards[2].choose(1)
        self.pretest.choose(2)
        self.pretest.set_confidence(1)
        self.sorter.move(1, -1)
        self.sorter.check()
        for box, day in zip(
            self.sketch.boxes, ("0", "2", "2.5", "4", "0", "14", "20", "365"), strict=True
        ):
            box.value = day
        self.sketch.reveal()
        self.sketch.why.value = "It is slower."
        for box in self.collagen.boxes:
            box.value = "2.5"
        self.collagen.reveal()
        self.collagen.why.value = "They come late."
        self.reflection.words.value = "Skin has two clocks."

    def shown(self) -> list[object]:
        """Return what a learner sees of the answers, as values that can be compared."""
        cards = (*self.quiz.cards, *self.diaries.cards)
        choices = [*(card.choices for card in cards), self.guess.item.choices]
        marked = [b.description for each in choices for b in each.buttons]
        return [
            marked,
            [card.voice.said for card in cards],
            (self.guess.state, self.guess.voice.said),
            (self.guess.lock.description, self.guess.lock.disabled),
            (self.pretest.state.marks, self.pretest.progress.value),
            (self.sorter.state, self.sorter.voice.said),
            ([box.value for box in self.sketch.boxes], self.sketch.why.value),
            (self.sketch.pad.value, self.sketch.voice.said, self.sketch.why.layout.display),
            ([box.value for box in self.collagen.boxes], self.collagen.why.value),
            (self.collagen.shell.picture.value, self.collagen.now(), self.collagen.state.revealed),
            self.reflection.words.value,
        ]


@pytest.fixture
def left(tmp_path: Path) -> Room:
    """A lesson that was answered and left; its journal lies in the folder."""
    room = Room(Answers("two_clocks", Journal(tmp_path, "two_clocks", "k1")))
    room.answer()
    return room


@pytest.fixture
def answers(left: Room, tmp_path: Path) -> Answers:  # noqa: ARG001  it must have been left first
    """The answers of the kernel after its restart."""
    return Answers("two_clocks", Journal(tmp_path, "two_clocks", "k1"))


def offer_of(answers: Answers, room: Room) -> Offer:
    journal = answers.keeper
    assert isinstance(journal, Journal)
    return Offer(answers, journal, room.take_up)


def test_pieces_that_are_there_already_show_what_was_answered(left: Room, answers: Answers) -> None:
    room = Room(answers)
    assert room.shown() != left.shown()
    kept = len(left.guess.answers.kept)

    offer_of(answers, room).accept()

    assert room.shown() == left.shown()
    assert set(room.opened) == {"guess", "sketch", "collagen"}
    assert len(answers.kept) == kept, "what is shown again is not answered again"


def as_before_ids(answer: Answer) -> str:
    """Return what version 1 of the answers kept in the place of ids."""
    if answer.question.startswith("n5-strip") or answer.question == "n1-step-order":
        return ", ".join(answer.chosen)
    sketched = answer.question.startswith("n5-sketch") and answer.chosen
    return " to ".join(answer.chosen) if sketched else answer.words


def test_a_journal_of_an_older_version_shows_every_piece_as_it_was_left(
    left: Room, answers: Answers, tmp_path: Path
) -> None:
    told = [
        {
            "order": each.order,
            "question": each.question,
            "choice": as_before_ids(each),
            "right": each.right,
            "confidence": each.confidence,
        }
        for each in left.guess.answers.kept
    ]
    older = {"schema": "two-clocks-answers/1", "notebook": "two_clocks", "answers": told}
    (path,) = tmp_path.iterdir()
    path.write_text(json.dumps({**older, "plans": []}), encoding="utf-8")
    room = Room(answers)

    offer_of(answers, room).accept()

    assert room.shown() == left.shown()
    assert [each.chosen for each in answers.kept] == [
        each.chosen for each in left.guess.answers.kept
    ]


def test_pieces_that_are_made_later_start_from_what_was_answered(
    left: Room, answers: Answers
) -> None:
    Offer(answers, answers.keeper, lambda: None).accept()  # type: ignore[arg-type]

    room = Room(answers)

    assert room.shown() == left.shown()
    assert set(room.opened) == {"guess", "sketch", "collagen"}
    assert answers.kept == left.guess.answers.kept


def test_a_cell_that_runs_again_shows_what_was_answered(left: Room) -> None:
    again = Room(left.guess.answers)

    assert again.shown() == left.shown()


def test_the_offer_says_how_many_and_when(answers: Answers) -> None:
    offer = offer_of(answers, Room(answers))

    said = re.sub("<.*?>", "", offer.words.value)
    assert offer.shown
    assert re.fullmatch(
        r"Answers of an earlier time are here: \d+ answers, last changed on "
        r"\d+ [A-Z][a-z]+ at \d\d:\d\d\.",
        said,
    )
    assert f" {datetime.now().astimezone().day} " in said


def test_one_answer_is_one_answer(tmp_path: Path) -> None:
    Answers("two_clocks", Journal(tmp_path, "two_clocks", "k1")).keep("q1", ["a"], "first")

    now = Answers("two_clocks", Journal(tmp_path, "two_clocks", "k2"))
    offer = Offer(now, now.keeper, print)  # type: ignore[arg-type]

    assert "are here: 1 answer, last" in offer.words.value


@pytest.mark.parametrize("journal", [True, False])
def test_without_earlier_answers_there_is_nothing_to_see(tmp_path: Path, journal: bool) -> None:
    there = Journal(tmp_path, "two_clocks", "k1") if journal else None

    offer = Offer(Answers("two_clocks"), there, lambda: None)

    assert not offer.shown
    assert offer.view.layout.display == "none"
    assert offer.words.value == ""


def test_who_has_answered_already_is_offered_nothing(answers: Answers) -> None:
    answers.keep("q1", ["a"], "first")

    assert not offer_of(answers, Room(Answers("demo"))).shown


def test_starting_anew_hides_the_offer_and_leaves_the_answers(answers: Answers) -> None:
    room = Room(answers)
    offer = offer_of(answers, room)

    offer.decline()

    assert not offer.shown
    assert answers.kept == ()
    assert offer_of(answers, room).shown, "after another restart they are offered again"


def test_what_was_answered_meanwhile_is_not_lost(left: Room, answers: Answers) -> None:
    room = Room(answers)
    offer = offer_of(answers, room)
    room.quiz.cards[0].choose(1)

    offer.accept()

    assert len(answers.kept) == len(left.guess.answers.kept) + 1
    assert [each.order for each in answers.kept] == list(range(1, len(answers.kept) + 1))
    assert room.quiz.cards[0].voice.said


def test_what_was_answered_on_two_days_is_offered_whole_on_the_third(tmp_path: Path) -> None:
    first = Room(Answers("two_clocks", Journal(tmp_path, "two_clocks", "k1")))
    first.guess.choose(1)
    first.guess.set_confidence(2)
    first.guess.keep()
    first.reflection.words.value = "Skin has two clocks."
    second = Room(Answers("two_clocks", Journal(tmp_path, "two_clocks", "k2")))
    second.guess.choose(0)
    second.guess.set_confidence(1)
    second.guess.keep()

    third = Room(Answers("two_clocks", Journal(tmp_path, "two_clocks", "k3")))
    offer_of(third.guess.answers, third).accept()

    assert third.guess.state == second.guess.state
    assert third.reflection.words.value == "Skin has two clocks."


def test_taking_up_twice_takes_up_once(left: Room, answers: Answers) -> None:
    offer = offer_of(answers, Room(answers))
    for _ in range(2):
        offer.accept()

    assert len(answers.kept) == len(left.guess.answers.kept)
    assert offer.voice.said == WORDS.offer_taken
    assert offer.buttons.layout.display == "none"


def test_erasing_leaves_no_file_and_says_so(answers: Answers, tmp_path: Path) -> None:
    room = Room(answers)
    offer = offer_of(answers, room)

    offer.erase()

    assert list(tmp_path.iterdir()) == []
    assert offer.voice.said == WORDS.offer_erased
    assert not offer_of(answers, room).shown


def test_the_stored_words_do_not_depend_on_who_was_here_before(answers: Answers) -> None:
    assert offer_of(answers, Room(answers)).text == Offer(Answers("demo"), None, print).text == ""


def test_answers_that_no_longer_fit_are_passed_over() -> None:
    answers = Answers("two_clocks")
    asked: list[Question | Commit] = [*CLOCKS.quiz, CLOCKS.commit, *pretest()]
    shown = {each.id: each.options[0].text for each in asked}  # the words stay, and are no key
    for id_ in (*shown, CLOCKS.diaries[0].id, "n1-step-order"):
        answers.keep(id_, ["of-another-year"], shown.get(id_, "watch"), confidence=1)
        answers.keep(id_, [], shown.get(id_, "watch"), confidence=1)
    for name in ("redness", "peeling", "glow", "firmness"):
        answers.keep(f"n5-sketch-{name}", ["soon", "late", "later"], "0 to 2")
    answers.keep("n2-collagen-sketch", ["much", "more", "most", "none", "some"], "1, 2, 3, 4, 5")

    room = Room(answers)

    assert not room.guess.state.kept
    assert len(room.pretest.still_open) == len(pretest())
    assert room.quiz.cards[0].voice.said == room.diaries.cards[0].voice.said == ""
    assert not room.sorter.state.checked
    assert not room.sketch.state.revealed
    assert not room.collagen.state.revealed
    assert room.opened == []
