"""The frame all lessons share, from the welcome over quiz and myths to the sources."""

from __future__ import annotations

from functools import wraps
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from explainer import evidence
from explainer.cards.answers import Answers
from explainer.cards.guess import CommitCard, LookBack
from explainer.cards.journal import journal_for
from explainer.cards.offer import Offer
from explainer.cards.question import MythCard
from explainer.cards.question_set import ComeBack, Quiz
from explainer.cards.reflection import Reflection
from explainer.content import lesson, old_questions
from explainer.draw.glossary import glossary_html
from explainer.draw.sources import sources_html
from explainer.draw.still_html import words_html
from explainer.lessons.track import TrackCard, keep_track, kept_track, known_track
from explainer.lessons.words import (
    PREDICT,
    glossary_title,
    goals_lead,
    opens_words,
    sources_text,
    sources_title,
)
from explainer.pictures.clocks.words import NOTICE
from explainer.stage.gate import Gate
from explainer.stage.parts import column, html
from explainer.stage.piece import Piece, give_back
from explainer.stage.view.shared import looks_shared

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from explainer.draw.figure import Figure

L = TypeVar("L", bound="LessonAtWork")


def kept(make: Callable[[L], Piece]) -> Callable[[L], Piece]:
    """Make a piece of a lesson once, so that its cell, run again, shows the same one.

    What a learner has done in it stays, and nothing is built twice.

    Args:
        make: a method that builds the piece.

    Returns:
        The method; it builds at the first call only.
    """

    @wraps(make)
    def piece(lesson: L) -> Piece:
        """Return the piece that is kept; it is built at the first call only."""
        return lesson.keep(make.__name__, lambda: make(lesson))

    return piece


class Stack(Piece):
    """Several pieces, one below the other.

    Args:
        pieces: the pieces, from top to bottom.
        beside: whether they stand side by side where there is room.
    """

    def __init__(self, pieces: Sequence[Piece], *, beside: bool = False) -> None:
        self.pieces = tuple(pieces)
        self.title = next((piece.title for piece in self.pieces if piece.title), "")
        self.challenges = tuple(each for piece in pieces for each in piece.challenges)
        views = [piece.view for piece in pieces]
        room = [column(views, "tc-beside")] if beside else views
        super().__init__(column(room, "tc-room" if beside else "tc-stack"))

    @property
    def text(self) -> str:
        """All texts, one after the other."""
        return "\n\n".join(filter(None, (piece.text for piece in self.pieces)))

    @property
    def earned_text(self) -> str:
        """All that the pieces can say, one after the other."""
        return "\n\n".join(filter(None, (piece.earned_text for piece in self.pieces)))

    def take_up(self) -> None:
        """Let all pieces show the answers of an earlier time."""
        for piece in self.pieces:
            piece.take_up()

    def take_track(self, track: str) -> None:
        """Let all pieces follow a track."""
        for piece in self.pieces:
            piece.take_track(track)

    def start_over(self) -> None:
        """Let all pieces show their start."""
        for piece in self.pieces:
            piece.start_over()

    def pictures(self) -> tuple[Figure, ...]:
        """Return the pictures of all pieces."""
        return tuple(shown for piece in self.pieces for shown in piece.pictures())

    def closed_pictures(self) -> tuple[Figure, ...]:
        """Return what may be seen of all pieces behind a gate."""
        return tuple(shown for piece in self.pieces for shown in piece.closed_pictures())

    def earned_pictures(self) -> tuple[Figure, ...]:
        """Return the pictures of all pieces for who has guessed."""
        return tuple(shown for piece in self.pieces for shown in piece.earned_pictures())

    def earned_table(self) -> str:
        """Return the tables of all pieces."""
        return "".join(piece.earned_table() for piece in self.pieces)


class Prose(Piece):
    """A passage of text on the page, as it is with a kernel and without.

    Args:
        markup: HTML, already escaped.
        words: the same as plain text.
    """

    def __init__(self, markup: str, words: str) -> None:
        self._words, self._markup = words, markup
        super().__init__(html(markup))

    @property
    def html(self) -> str:
        """The passage itself."""
        return f'<div class="tc-still" lang="en">{self._markup}</div>'

    @property
    def earned_html(self) -> str:
        """The passage itself: nothing in it is held back."""
        return self.html

    @classmethod
    def of(cls, words: str) -> Prose:
        """Make a passage of plain text; a line that starts with "- " belongs to a list.

        Example:
            >>> Prose.of("Day 3.").view.value
            '<p>Day 3.</p>'
        """
        return cls(words_html(words), words)

    @property
    def text(self) -> str:
        """The passage as plain text."""
        return self._words


class LessonAtWork:
    """One lesson at work: its content, and what this learner has answered so far.

    Args:
        name: the lesson, a file of `data/lessons/`.

    Example:
        >>> LessonAtWork("two_clocks").content.number
        5
    """

    def __init__(self, name: str) -> None:
        self.content = lesson(name)
        self._journal = journal_for(name)
        self.answers = Answers(name, self._journal)
        self.folder: Path | None = Path.cwd()  # where saved answers go; None where there is none
        self._first_track = kept_track(self._journal.folder) if self._journal else ""
        self.answers.track = self._first_track
        self._pieces: tuple[tuple[str, Piece], ...] = ()
        self._gates: tuple[Gate, ...] = ()
        self._guessed = False

    def keep(self, name: str, make: Callable[[], Piece]) -> Piece:
        """Return the piece of this name; it is made at the first call only.

        Args:
            name: what the lesson calls it.
            make: builds it.
        """
        known = dict(self._pieces)
        if name not in known:
            with looks_shared():
                known[name] = make()
            self._pieces = tuple(known.items())
            for each in known[name].challenges:
                each.keep_in(self.answers)
            if self.answers.track:
                known[name].take_track(self.answers.track)
            give_back()
        return known[name]

    @kept
    def welcome(self) -> Piece:
        """Say what the lesson is for."""
        content = self.content
        lines = [goals_lead(content.minutes)]
        lines += [f"- {goal.text}" for goal in content.objectives]
        offer = Offer(self.answers, self._journal, self.take_up)
        track = TrackCard(self.choose_track, quiet=content.number > 0)
        return Stack([Prose.of("\n".join([*lines, content.hook])), track, offer])

    def choose_track(self, track: str) -> None:
        """Choose for whom the lessons are: questions and limits follow, facts stay.

        Args:
            track: `lay`, `care` (cosmetology and nursing) or `biology`.

        Raises:
            TrackError: if there is no such track.

        Example:
            >>> lesson = LessonAtWork("two_clocks")
            >>> lesson.choose_track("biology")
            >>> len(lesson.quiz().cards)
            7
        """
        self._follow(known_track(track))

    def _follow(self, track: str) -> None:
        self.answers.keep_track(track)
        if self._journal:
            keep_track(track, self._journal.folder)
        with looks_shared():
            for _, piece in self._pieces:
                piece.take_track(track)

    def take_up(self) -> None:
        """Let every piece that is there already show the answers of an earlier time."""
        with looks_shared():
            for _, piece in self._pieces:
                piece.take_up()
                piece.take_track(self.answers.track)
        self._take_up_challenges()

    def _take_up_challenges(self) -> None:
        for _, piece in self._pieces:
            for each in piece.challenges:
                each.take_up()

    def go_on(self, kernel: str) -> None:
        """Take up by itself what was answered in this sitting, before its Python ended.

        Nobody is asked, for the page is the same and so is who sits before it. Once a piece is
        there, nothing happens: this Python has answers of its own.

        Args:
            kernel: the id of the kernel that has ended.

        Example:
            >>> LessonAtWork("two_clocks").go_on("a1")
        """
        found = self._journal.sitting(kernel) if self._journal and not self._pieces else None
        if found:
            self.answers.take_up(found.answers)

    def start_over(self) -> None:
        """Begin anew for another group: nothing of what was answered or moved stays.

        Example:
            >>> lesson = LessonAtWork("two_clocks")
            >>> lesson.open()
            >>> lesson.start_over()
            >>> lesson.answers.kept, lesson.quiz().state.place
            ((), 0)
        """
        self._guessed = False
        for _, piece in self._pieces:
            piece.start_over()
        for gate in self._gates:
            gate.close()
        self.answers.clear()
        self._take_up_challenges()
        self._follow(self._first_track)

    @kept
    def come_back(self) -> Piece:
        """Ask two questions of earlier lessons again."""
        return ComeBack(old_questions(self.content.come_back), self.answers)

    @kept
    def commit(self) -> Piece:
        """Ask for a prediction and how sure one is; keeping it opens the gates."""
        return CommitCard(self.content.commit, self.answers, self.open)

    @property
    def key(self) -> str:
        """What a learner has to do so that the gates open."""
        return opens_words(self.content.commit.question)

    def gated(self, inside: Piece, *, covers: bool = True) -> Gate:
        """Hold a picture back until the learner has guessed.

        Args:
            inside: the picture.
            covers: whether in presenter view it stays covered until it is revealed.
        """
        gate = Gate(inside, self.key, PREDICT, covers=covers)
        self._gates = (*self._gates, gate)
        if self._guessed:  # who runs cell by cell has guessed before this cell ran
            gate.open()
        return gate

    def open(self) -> None:
        """Open all gates, those of later cells too."""
        self._guessed = True
        for gate in self._gates:
            gate.open()

    @kept
    def quiz(self) -> Piece:
        """Ask the questions of who has guessed: an explanation may answer what was to be guessed.

        What is asked is no secret: it can be read without a guess where there is no Python.
        """
        quiz = Quiz(self.content.quiz, self.answers, on_track=self.content.asked_on)
        quiz.view = self.gated(Stack([quiz]), covers=False).view
        return quiz

    @kept
    def myths(self) -> Piece:
        """Refute the myths, one card each, for who has guessed: a myth says what is not so."""
        return self.gated(Stack([MythCard(myth) for myth in self.content.myths]))

    @kept
    def notice(self) -> Piece:
        """Say what is worth keeping, for who has guessed."""
        lines = (f"- {line}" for line in self.content.notice)
        return self.gated(Prose.of("\n".join(lines)))

    @kept
    def reflect(self) -> Piece:
        """Show the prediction again, let the learner end in own words, and keep the answers."""
        ending = Reflection(self.content.reflect, self.answers, self.folder, self.take_up)
        return Stack([self.look_back(), ending])

    def look_back(self) -> Piece:
        """Return the prediction again, with what came of it."""
        return LookBack(self.content.commit, self.answers)

    def show_plan(self, code: str, day: str = "") -> None:
        """Show the plan of a code, if the lesson has plans.

        Args:
            code: as a learner would type it; empty for the plan that is shown.
            day: the day to look at, as a learner would type it; empty for that of the plan.

        Example:
            >>> LessonAtWork("two_clocks").show_plan("K4-28")
        """

    def follow_plan(self, tell: Callable[[str], None]) -> None:
        """Let something follow the code of the plan that is shown, if the lesson has plans.

        Args:
            tell: called with each new code.
        """

    @kept
    def sources(self) -> Piece:
        """List everything this lesson rests on, and what the words of the field mean."""
        cited = dict.fromkeys([*self.content.sources, *self.further_sources()])
        listed, count = sources_html(evidence.trace(cited)), len(cited)
        terms = evidence.glossary().values()
        markup = (
            f'<details class="tc-sources"><summary>{sources_title(count)}</summary>{listed}'
            f"</details><details><summary>{glossary_title(len(terms))}</summary>"
            f"{glossary_html(terms)}</details><p><b>{escape(NOTICE)}</b></p>"
        )
        return Prose(markup, sources_text(count))

    def further_sources(self) -> Sequence[str]:
        """Return reference ids beyond those of the content; lessons with pictures add theirs."""
        return ()
