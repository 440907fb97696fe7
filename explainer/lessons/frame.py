"""The frame all lessons share, from the welcome over quiz and myths to the sources."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from explainer import evidence
from explainer.content import lesson, old_questions
from explainer.views.page import NOTICE
from explainer.widgets.answers import Answers
from explainer.widgets.card_parts import column, html
from explainer.widgets.cards import MythCard
from explainer.widgets.deck import ComeBack, Quiz
from explainer.widgets.gate import Gate
from explainer.widgets.guess import CommitCard, LookBack
from explainer.widgets.piece import Piece
from explainer.widgets.reflection import Reflection

if TYPE_CHECKING:
    from collections.abc import Sequence

STYLES = tuple(Path(__file__).parents[1] / "widgets" / name for name in ("cards.css", "sketch.css"))


class Stack(Piece):
    """Several pieces, one below the other.

    Args:
        pieces: the pieces, from top to bottom.
    """

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self.pieces = tuple(pieces)
        super().__init__(column([piece.view for piece in pieces], "tc-stack"))

    @property
    def text(self) -> str:
        """All texts, one after the other."""
        return "\n\n".join(piece.text for piece in self.pieces)


class Prose(Piece):
    """A passage of text on the page.

    Args:
        markup: HTML, already escaped.
        words: the same as plain text.
    """

    def __init__(self, markup: str, words: str) -> None:
        self._words = words
        super().__init__(html(markup))

    @property
    def text(self) -> str:
        """The passage as plain text."""
        return self._words


class Frame:
    """One lesson at work: its content, and what this learner has answered so far.

    Args:
        name: the lesson, a file of `data/lessons/`.

    Example:
        >>> Frame("two_clocks").content.number
        5
    """

    def __init__(self, name: str) -> None:
        self.content = lesson(name)
        self.answers = Answers(name)
        self._gates: tuple[Gate, ...] = ()
        self._guessed = False

    def welcome(self) -> Piece:
        """Say what the lesson is for, and dress the page."""
        content = self.content
        goals = "".join(f"<li>{escape(goal.text)}</li>" for goal in content.objectives)
        style = "".join(path.read_text(encoding="utf-8") for path in STYLES)
        markup = (
            f"<style>{style}</style><p>After about {content.minutes} minutes you can:</p>"
            f"<ul>{goals}</ul><p>{escape(content.hook)}</p>"
        )
        lines = [f"After about {content.minutes} minutes you can:"]
        lines += [f"- {goal.text}" for goal in content.objectives]
        return Prose(markup, "\n".join([*lines, content.hook]))

    def come_back(self) -> Piece:
        """Ask two questions of earlier lessons again."""
        return ComeBack(old_questions(self.content.come_back), self.answers)

    def commit(self) -> Piece:
        """Ask for a prediction and how sure one is; keeping it opens the gates."""
        return CommitCard(self.content.commit, self.answers, self.open)

    def gated(self, inside: Piece) -> Gate:
        """Hold a picture back until the learner has guessed.

        Args:
            inside: the picture.
        """
        gate = Gate(inside)
        self._gates = (*self._gates, gate)
        if self._guessed:  # who runs cell by cell has guessed before this cell ran
            gate.open()
        return gate

    def open(self) -> None:
        """Open all gates, those of later cells too."""
        self._guessed = True
        for gate in self._gates:
            gate.open()

    def quiz(self) -> Piece:
        """Ask the questions; every option has its own explanation."""
        return Quiz(self.content.quiz, self.answers)

    def myths(self) -> Piece:
        """Refute the myths, one card each."""
        return Stack([MythCard(myth) for myth in self.content.myths])

    def reflect(self) -> Piece:
        """Show the prediction again, let the learner end in own words, and keep the answers."""
        ending = Reflection(self.content.reflect, self.answers, Path.cwd())
        return Stack([LookBack(self.content.commit, self.answers), ending])

    def sources(self) -> Piece:
        """List everything this lesson rests on, with people and what was measured."""
        cited = dict.fromkeys([*self.content.sources, *self.further_sources()])
        lines = [
            f"{evidence.cite(source.id)}. {source.measured}" for source in evidence.trace(cited)
        ]
        items = "".join(f"<li>{escape(line)}</li>" for line in lines)
        markup = (
            f"<details><summary>All {len(lines)} sources of this lesson</summary>"
            f"<ul>{items}</ul></details><p><b>{escape(NOTICE)}</b></p>"
        )
        return Prose(
            markup, f"This lesson rests on {len(lines)} sources; data/references.json lists them."
        )

    def further_sources(self) -> Sequence[str]:
        """Return reference ids beyond those of the content; lessons with pictures add theirs."""
        return ()
