"""A gate: what is inside opens once a guess was made, or when a presenter opens it.

In presenter view an open gate is covered until it is revealed there: what a class is asked above it
would be answered below.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from explainer.draw.still_html import words_html
from explainer.stage.parts import button, column, html
from explainer.stage.piece import Piece
from explainer.stage.words import COVERED, GATE_CLOSED, GATE_GO, GATE_SKIP, GATE_STILL

if TYPE_CHECKING:
    from explainer.draw.figure import Figure

OPENED = "tc-opened"


class Gate(Piece):
    """Holds a piece back until `open` is called.

    Args:
        inside: the piece behind the gate.
        guess: says which guess opens it, and how.
        place: the heading on the page under which that guess stands.
        covers: whether in presenter view what is open stays covered until it is revealed; what
            only asks, and covers its answers itself, need not.

    Example:
        >>> from explainer.pictures.clocks.app import TwoClocks
        >>> gate = Gate(TwoClocks())
        >>> gate.open()
        >>> gate.view.children[0] is gate.inside.view
        True
    """

    def __init__(
        self, inside: Piece, guess: str = "", place: str = "", *, covers: bool = True
    ) -> None:
        self.inside, self._covers = inside, covers
        self.title, self.challenges = inside.title, inside.challenges
        way = f'<p><a href="#{escape(place)}">{GATE_GO}</a></p>' if place else ""
        said = html(words_html("\n".join((GATE_CLOSED, guess))) + way)
        skip = button(GATE_SKIP, self.open).add_class("tc-presenters").add_class("tc-opens")
        self._closed = column([said, skip], "tc-card")
        cover = column([html(f"<p>{COVERED}</p>")], "tc-card").add_class("tc-presenters")
        self._cover = cover.add_class("tc-cover")
        super().__init__(column([self._closed], "tc-gate"))

    @property
    def text(self) -> str:
        """What is called how, and that it waits for a guess; nothing of what is inside."""
        return "\n".join(filter(None, (self.title, GATE_STILL)))

    @property
    def earned_text(self) -> str:
        """What is inside, in words."""
        return self.inside.earned_text

    def take_up(self) -> None:
        """Let the piece inside show the answers of an earlier time."""
        self.inside.take_up()

    def take_track(self, track: str) -> None:
        """Let the piece inside follow a track."""
        self.inside.take_track(track)

    def pictures(self) -> tuple[Figure, ...]:
        """Return what is inside as it is before anything happened."""
        return self.inside.closed_pictures()

    def earned_pictures(self) -> tuple[Figure, ...]:
        """Return the pictures that are inside."""
        return self.inside.earned_pictures()

    def earned_table(self) -> str:
        """Return the table that is inside."""
        return self.inside.earned_table()

    def open(self) -> None:
        """Show what is inside; it stays open until another group comes."""
        if self._covers:
            self.view.add_class(OPENED).children = (self.inside.view, self._cover)
        else:
            self.view.children = (self.inside.view,)

    def start_over(self) -> None:
        """Close again, with what is inside as it was at the start."""
        self.inside.start_over()
        self.close()

    def close(self) -> None:
        """Hold what is inside back again, as it is."""
        self.view.remove_class(OPENED).children = (self._closed,)
