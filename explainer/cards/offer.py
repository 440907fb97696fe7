"""The offer to go on with answers of an earlier time; it is not there where there are none."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from explainer.cards.words import WORDS, offer_text
from explainer.stage.parts import FILLED, PLAIN, Voice, button, column, html, row
from explainer.stage.piece import Piece
from explainer.stage.shell import show

if TYPE_CHECKING:
    from collections.abc import Callable

    from explainer.cards.answers import Answers
    from explainer.cards.journal import Journal


class Offer(Piece):
    """Offers what a journal holds from before this kernel or its restart.

    Args:
        answers: What is answered in this lesson now.
        journal: The journal of this lesson; None where there is none.
        taken_up: Called once the earlier answers are among those of now, so that every piece that
            is there already can show them.

    Example:
        >>> from explainer.cards.answers import Answers
        >>> Offer(Answers("two_clocks"), None, lambda: None).shown
        False
    """

    def __init__(
        self, answers: Answers, journal: Journal | None, taken_up: Callable[[], None]
    ) -> None:
        self.answers, self.journal, self._taken_up = answers, journal, taken_up
        self.found = journal.earlier() if journal and not answers.kept else None
        self.voice = Voice()
        self.buttons = row(
            [
                button(WORDS.offer_up, self.accept, FILLED),
                button(WORDS.offer_anew, self.decline),
                button(WORDS.offer_erase, self.erase, PLAIN),
            ]
        )
        said = offer_text(len(self.found.answers.kept), self.found.changed) if self.found else ""
        self.words = html(f"<p>{escape(said)}</p>" if said else "")
        self.shown = True  # whether anything of it is on the page
        super().__init__(column([self.words, self.buttons, self.voice.view], "tc-card"))
        if not self.found:
            self.decline()

    @property
    def text(self) -> str:
        """Nothing: what a lesson stores does not depend on who opened it before."""
        return ""

    def accept(self) -> None:
        """Take the earlier answers up, once, and let every piece show them."""
        found, self.found = self.found, None
        if found:
            self.answers.take_up(found.answers)
            self._taken_up()
            self._end(WORDS.offer_taken)

    def decline(self) -> None:
        """Take the offer away; the earlier answers stay where they are."""
        self.shown = False
        show(self.view, on=False)

    def start_over(self) -> None:
        """Offer nothing to another group."""
        self.found = None
        self.decline()

    def erase(self) -> None:
        """Erase all journals of this lesson, and say so."""
        if self.journal:
            self.found, gone = None, self.journal.erase()
            left = WORDS.offer_not_erased.format(folder=self.journal.folder)
            self._end(WORDS.offer_erased if gone else left)

    def _end(self, words: str) -> None:
        for each in (self.words, self.buttons):
            show(each, on=False)
        self.voice.tell(words)
