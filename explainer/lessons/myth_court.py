"""Lesson N7: myths before a jury, what people ask, and one's own ideas then and now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.cards.journal import journal_for
from explainer.cards.question_set import Quiz
from explainer.content import court, enquiries, old_questions, pretest
from explainer.lessons.at_work import LessonAtWork, Stack, kept
from explainer.pictures.checkout.app import CheckOut, Gain, ThreeIdeas
from explainer.pictures.checkout.words import LEAD_LATER
from explainer.pictures.court.app import MythCourt
from explainer.pictures.enquiries.app import Enquiries

if TYPE_CHECKING:
    from explainer.cards.answers import Answers
    from explainer.stage.piece import Piece


class Lesson(LessonAtWork):
    """The lesson at work.

    Example:
        >>> Lesson().content.number
        7
    """

    def __init__(self) -> None:
        super().__init__("myth_court")

    @kept
    def predict(self) -> Piece:
        """Ask for a prediction, then which three ideas have changed most."""
        return Stack([self.commit(), ThreeIdeas(self.answers)])

    @kept
    def court(self) -> Piece:
        """Let the learner judge what people say, behind a gate."""
        return self.gated(MythCourt(self.answers))

    @kept
    def check_out(self) -> Piece:
        """Ask the ten questions of the first check again, and compare for the learner alone."""
        gain = Gain(self.answers, first_check)
        return Stack([CheckOut(self.answers, first_check(), gain.render), gain])

    @kept
    def questions(self) -> Piece:
        """Let one search the questions people ask; they are for everyone, so there is no gate."""
        return Enquiries()

    @kept
    def week_later(self) -> Piece:
        """Ask five old questions again after a week."""
        return Quiz(old_questions(self.content.week_later), self.answers, LEAD_LATER)

    def further_sources(self) -> tuple[str, ...]:
        """Return what the court and the questions people ask rest on."""
        lists = [card.sources for case in court() for card in case.cards]
        lists += [each.sources for each in enquiries()]
        return tuple(key for sources in lists for key in sources)


def first_check() -> Answers | None:
    """Return what this person answered in the first check, as the journal of that lesson has it.

    Example:
        >>> first_check() is None
        True
    """
    journal = journal_for("start_here")
    found = journal.earlier({each.id for each in pretest()}) if journal else None
    return found.answers if found else None
