"""The frame that all lessons share: every piece has words, and gates open for who has guessed."""

import re
from html import escape
from typing import Any

import ipywidgets as ipw
import pytest

from explainer import evidence
from explainer.lessons.frame import STYLES, Frame, Prose, Stack
from explainer.views.page import NOTICE
from explainer.widgets.deck import Quiz
from explainer.widgets.guess import CommitCard

PIECES = ("welcome", "come_back", "commit", "quiz", "myths", "reflect", "sources")


@pytest.fixture
def frame() -> Frame:
    return Frame("two_clocks")


def prose(words: str) -> Prose:
    return Prose(f"<p>{words}</p>", words)


def is_open(gate: Any) -> bool:
    return bool(gate.view.children == (gate.inside.view,))


@pytest.mark.parametrize("name", PIECES)
def test_every_piece_has_a_widget_and_words(frame: Frame, name: str) -> None:
    piece = getattr(frame, name)()

    assert isinstance(piece.view, ipw.DOMWidget)
    assert piece.text.strip() == piece.text != ""
    assert not re.search(r"<\w+|&\w+;|\bNone\b", piece.text)


def test_the_welcome_names_every_goal_the_time_and_the_story(frame: Frame) -> None:
    piece, content = frame.welcome(), frame.content

    for words in (*(goal.text for goal in content.objectives), content.hook):
        assert words in piece.text
        assert escape(words) in piece.view.value
    assert f"about {content.minutes} minutes" in piece.text


def test_the_welcome_dresses_the_page_once_for_all_cards(frame: Frame) -> None:
    markup = frame.welcome().view.value

    for path in STYLES:
        assert path.read_text(encoding="utf-8") in markup
    assert markup.count("<style>") == 1


def test_pieces_below_each_other_keep_their_order_in_words_and_on_the_page() -> None:
    pieces = [prose("First."), prose("Second.")]
    stack = Stack(pieces)

    assert stack.text == "First.\n\nSecond."
    assert stack.view.children == tuple(piece.view for piece in pieces)


def test_the_sources_are_counted_listed_once_and_followed_by_the_notice(frame: Frame) -> None:
    piece = frame.sources()
    count = int(re.findall(r"\d+", piece.text)[0])

    listed = re.findall(r"<li>(.*?)</li>", piece.view.value)
    assert len(listed) == len(set(listed)) == count > 0
    for source in evidence.trace(dict.fromkeys(frame.content.sources)):
        assert any(line.startswith(escape(evidence.cite(source.id))) for line in listed)
    assert escape(NOTICE) in piece.view.value


def test_a_lesson_with_pictures_adds_their_sources(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = Frame("two_clocks").sources().text
    monkeypatch.setattr(Frame, "further_sources", lambda _self: tuple(evidence.references()))

    assert Frame("two_clocks").sources().text != plain


def test_a_gate_is_closed_until_the_guess_was_kept(frame: Frame) -> None:
    commit, gate = frame.commit(), frame.gated(prose("Inside."))
    assert isinstance(commit, CommitCard)
    commit.choose(2)
    assert not is_open(gate)

    commit.feel(0)
    commit.keep()

    assert is_open(gate)


def test_who_guesses_before_the_next_cell_runs_finds_its_gate_open(frame: Frame) -> None:
    frame.open()

    assert is_open(frame.gated(prose("Inside.")))


def test_one_guess_opens_every_gate(frame: Frame) -> None:
    gates = [frame.gated(prose(words)) for words in ("One.", "Two.")]

    frame.open()

    assert all(map(is_open, gates))


def test_two_lessons_at_work_do_not_open_each_other_s_gates() -> None:
    mine, other = Frame("two_clocks"), Frame("two_clocks")
    gate = other.gated(prose("Inside."))

    mine.open()

    assert not is_open(gate)
    assert mine.answers is not other.answers


def test_all_pieces_keep_what_was_said_in_one_place(frame: Frame) -> None:
    commit, quiz = frame.commit(), frame.quiz()
    assert isinstance(commit, CommitCard)
    assert isinstance(quiz, Quiz)
    commit.choose(0)
    commit.feel(2)
    commit.keep()
    quiz.cards[0].choose(1)

    kept = [(answer.question, answer.choice) for answer in frame.answers.kept]
    content = frame.content
    assert kept == [
        (content.commit.id, content.commit.options[0].text),
        (content.quiz[0].id, content.quiz[0].options[1].text),
    ]
