"""The frame that all lessons share: every piece has words, and gates open for who has guessed."""

import re
from html import escape
from pathlib import Path
from typing import Any

import pytest
from ipywidgets.widgets.widget import _instances

from explainer import evidence
from explainer.cards.guess import CommitCard
from explainer.cards.journal import journal_for
from explainer.cards.offer import Offer
from explainer.cards.question_set import Quiz
from explainer.lessons import at_work as module
from explainer.lessons.at_work import LessonAtWork, Prose, Stack
from explainer.pictures.clocks.words import NOTICE
from explainer.stage.gate import Gate

from .walk import names


@pytest.fixture
def frame() -> LessonAtWork:
    return LessonAtWork("two_clocks")


def prose(words: str) -> Prose:
    return Prose(f"<p>{words}</p>", words)


def all_widgets() -> set[str]:
    """Return the ids of all widgets of this process."""
    return set(_instances)


def is_open(gate: Any) -> bool:
    return bool(gate.view.children[0] is gate.inside.view)


def test_the_welcome_names_every_goal_the_time_and_the_story(frame: LessonAtWork) -> None:
    piece, content = frame.welcome(), frame.content

    for words in (*(goal.text for goal in content.objectives), content.hook):
        assert words in piece.text
        assert escape(words, quote=False) in piece.view.children[0].value
    assert f"about {content.minutes} minutes" in piece.text


def test_thirty_runs_build_no_further_widget(frame: LessonAtWork) -> None:
    for name in names(frame):
        getattr(frame, name)()._repr_mimebundle_()
    before = all_widgets()
    for name in names(frame) * 30:
        getattr(frame, name)()._repr_mimebundle_()

    assert all_widgets() == before


def test_a_quiz_shown_again_keeps_what_was_chosen(frame: LessonAtWork) -> None:
    first = frame.quiz()
    assert isinstance(first, Quiz)
    first.cards[0].choose(1)
    again = frame.quiz()
    assert isinstance(again, Quiz)

    assert again.cards[0].choices.buttons[1].description.startswith("Chosen: ")


def test_the_notice_waits_for_a_guess(frame: LessonAtWork) -> None:
    piece = frame.notice()
    assert isinstance(piece, Gate)

    for line in frame.content.notice:
        assert line not in piece.text + piece.html
        assert line in piece.earned_text
    assert not is_open(piece)
    frame.open()
    assert is_open(piece)


def test_a_gate_tells_and_shows_nothing_of_what_is_inside(frame: LessonAtWork) -> None:
    class Secret(Prose):
        title = "A picture"

        def earned_table(self) -> str:
            return "<table></table>"

    gate = frame.gated(Secret("<p>Day 7.</p>", "Day 7."))

    assert gate.text.splitlines()[0] == "A picture"
    assert "Day 7" not in gate.text + gate.html
    assert "Day 7" in gate.earned_html
    assert "<table>" in gate.earned_html
    assert "<table>" not in gate.html


def test_pieces_below_each_other_keep_their_order_in_words_and_on_the_page() -> None:
    pieces = [prose("First."), prose("Second.")]
    stack = Stack(pieces)

    assert stack.text == "First.\n\nSecond."
    assert stack.view.children == tuple(piece.view for piece in pieces)


def test_the_sources_are_counted_listed_once_and_followed_by_the_notice(
    frame: LessonAtWork,
) -> None:
    piece = frame.sources()
    count = int(re.findall(r"\d+", piece.text)[0])

    sources, _, _ = piece.view.value.partition("</details>")  # the words of the field follow
    listed = re.findall(r"<li>(.*?)</li>", sources)
    assert len(listed) == len(set(listed)) == count > 0
    for source in evidence.trace(dict.fromkeys(frame.content.sources)):
        assert any(line.startswith(escape(source.measured)) for line in listed)
        assert any(escape(evidence.cite(source.id), quote=False) in line for line in listed)
    assert escape(NOTICE) in piece.view.value


def test_a_lesson_with_pictures_adds_their_sources(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = LessonAtWork("two_clocks").sources().text
    monkeypatch.setattr(LessonAtWork, "further_sources", lambda _self: tuple(evidence.references()))

    assert LessonAtWork("two_clocks").sources().text != plain


def test_a_gate_is_closed_until_the_guess_was_kept(frame: LessonAtWork) -> None:
    commit, gate = frame.commit(), frame.gated(prose("Inside."))
    assert isinstance(commit, CommitCard)
    commit.choose(2)
    assert not is_open(gate)

    commit.set_confidence(0)
    commit.keep()

    assert is_open(gate)


def test_who_guesses_before_the_next_cell_runs_finds_its_gate_open(frame: LessonAtWork) -> None:
    frame.open()

    assert is_open(frame.gated(prose("Inside.")))


def test_one_guess_opens_every_gate(frame: LessonAtWork) -> None:
    gates = [frame.gated(prose(words)) for words in ("One.", "Two.")]

    frame.open()

    assert all(map(is_open, gates))


def test_two_lessons_at_work_do_not_open_each_other_s_gates() -> None:
    mine, other = LessonAtWork("two_clocks"), LessonAtWork("two_clocks")
    gate = other.gated(prose("Inside."))

    mine.open()

    assert not is_open(gate)
    assert mine.answers is not other.answers


def test_all_pieces_keep_what_was_said_in_one_place(frame: LessonAtWork) -> None:
    commit, quiz = frame.commit(), frame.quiz()
    assert isinstance(commit, CommitCard)
    assert isinstance(quiz, Quiz)
    commit.choose(0)
    commit.set_confidence(2)
    commit.keep()
    quiz.cards[0].choose(1)

    kept = [(answer.question, answer.chosen) for answer in frame.answers.kept]
    content = frame.content
    assert kept == [
        (content.commit.id, (content.commit.options[0].id,)),
        (content.quiz[0].id, (content.quiz[0].options[1].id,)),
    ]


@pytest.fixture
def restarted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> LessonAtWork:
    """A lesson in which a kernel with three answers was restarted."""
    monkeypatch.setattr(module, "journal_for", lambda name: journal_for(name, tmp_path))
    before = LessonAtWork("two_clocks")
    commit, quiz = before.commit(), before.quiz()
    assert isinstance(commit, CommitCard)
    assert isinstance(quiz, Quiz)
    commit.choose(2)
    commit.set_confidence(1)
    commit.keep()
    quiz.cards[0].choose(0)
    return LessonAtWork("two_clocks")


def offer_of(frame: LessonAtWork) -> Offer:
    welcome = frame.welcome()
    assert isinstance(welcome, Stack)
    (offer,) = (piece for piece in welcome.pieces if isinstance(piece, Offer))
    return offer


def test_after_a_restart_the_earlier_answers_are_offered_and_not_forced(
    restarted: LessonAtWork,
) -> None:
    gate = restarted.gated(prose("Inside."))

    assert offer_of(restarted).shown
    assert restarted.answers.kept == ()
    assert not is_open(gate)
    assert "answers" not in restarted.welcome().text


def test_answers_taken_up_show_on_every_piece_that_is_there_and_open_the_gates(
    restarted: LessonAtWork,
) -> None:
    commit, quiz, gate = restarted.commit(), restarted.quiz(), restarted.gated(prose("Inside."))
    assert isinstance(commit, CommitCard)
    assert isinstance(quiz, Quiz)
    offer_of(restarted).accept()

    assert commit.state.kept
    assert quiz.cards[0].choices.buttons[0].description.startswith("Chosen: ")
    assert is_open(gate)
    assert [answer.question for answer in restarted.answers.kept] == [
        restarted.content.commit.id,
        restarted.content.quiz[0].id,
    ]


def test_pieces_that_come_later_start_from_what_was_taken_up(restarted: LessonAtWork) -> None:
    offer_of(restarted).accept()
    commit, gate = restarted.commit(), restarted.gated(prose("Inside."))
    assert isinstance(commit, CommitCard)

    assert commit.state.kept
    assert is_open(gate)


def test_without_earlier_answers_nothing_is_offered(frame: LessonAtWork) -> None:
    assert not offer_of(frame).shown


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the journals of lessons lie, instead of the person's own folder."""
    monkeypatch.setattr(module, "journal_for", lambda name: journal_for(name, tmp_path))
    return tmp_path


def answered_in(folder: Path, lesson: LessonAtWork) -> str:
    """Keep a guess, and return the id of the kernel that this was in."""
    card = lesson.commit()
    assert isinstance(card, CommitCard)
    card.choose(0)
    card.set_confidence(1)
    card.keep()
    (path,) = folder.iterdir()
    return path.name.split(".")[1]


def test_a_page_that_starts_again_finds_its_answers_without_being_asked(folder: Path) -> None:
    before = LessonAtWork("two_clocks")
    kernel = answered_in(folder, before)
    after = LessonAtWork("two_clocks")
    after.go_on(kernel)

    assert after.answers.kept == before.answers.kept
    card, welcome = after.commit(), after.welcome()
    assert isinstance(card, CommitCard)
    assert card.state.kept
    assert isinstance(welcome, Stack)
    assert [each.shown for each in welcome.pieces if isinstance(each, Offer)] == [False]


def test_another_page_is_asked_and_a_python_at_work_is_left_alone(folder: Path) -> None:
    kernel = answered_in(folder, LessonAtWork("two_clocks"))
    other, at_work = LessonAtWork("two_clocks"), LessonAtWork("two_clocks")
    welcome = at_work.welcome()
    other.go_on("another kernel")
    at_work.go_on(kernel)

    assert other.answers.kept == at_work.answers.kept == ()
    assert isinstance(welcome, Stack)
    assert [each.shown for each in welcome.pieces if isinstance(each, Offer)] == [True]
