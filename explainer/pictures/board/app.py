"""The pause-and-ask board under the learner's hand: six groups of boxes, and one careful answer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import ipywidgets as ipw

from explainer import evidence
from explainer.pictures.board import words as say
from explainer.pictures.board.answer import CHALLENGE, GROUPS
from explainer.pictures.board.picture import board_picture
from explainer.pictures.board.sources import board_cards, reasons_html
from explainer.pictures.board.table import board_table
from explainer.science.plan import Person, Plan
from explainer.stage.exhibit import Exhibit
from explainer.stage.parts import Choices, html, tick_boxes
from explainer.stage.shell import Caption, Extra, show
from explainer.stage.state import Chosen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from explainer.draw.figure import Figure
    from explainer.draw.palette import Screen
    from explainer.draw.sources import SourceCard
    from explainer.draw.table import Table


@dataclass(frozen=True, slots=True)
class Ticked(Chosen):
    """The state of the board: the group that is open, those looked at, and what is ticked."""

    group: str = GROUPS[0]
    seen: frozenset[str] = frozenset(GROUPS[:1])
    ticked: frozenset[str] = frozenset()


class PauseBoard(Exhibit[Ticked]):
    """Boxes in six groups; the answer is wait, ask, or nothing here rules it out.

    Example:
        >>> board = PauseBoard()
        >>> board.tick("pregnancy", True)
        >>> board.now()[:32]
        'Wait. Not now, or not like this.'
    """

    challenge_id = "n6-challenge-board"
    letters = 140

    def __init__(self) -> None:
        groups = [say.GROUP_NAMES[each] for each in GROUPS]
        self.groups = Choices(groups, self.safely(self._chosen), inline=True)
        self.lead = html("")
        names = {key: box.label for key, box in evidence.board().items()}
        self.boxes = tick_boxes(names, self.safely(self.tick))
        ticks = ipw.Box([*self.boxes.values()]).add_class("tc-ticks")
        start = Ticked(Plan(), Person(), 0.0)
        caption = Caption(say.TITLE, say.TAKEAWAY, say.LEGEND, ())
        super().__init__(caption, start, (), Extra((self.groups.view, self.lead, ticks)))
        self.shell.view.add_class("tc-care").add_class("tc-halves")

    @property
    def solved(self) -> bool:
        """Whether just the boxes of the client in the challenge are ticked."""
        return self.state.ticked == CHALLENGE

    def picture(self, screen: Screen) -> Figure:
        """Return the trays for a screen."""
        state = self.state
        return board_picture(state.ticked, state.seen, screen.width_px, screen.theme)

    def closed_picture(self) -> Figure:
        """Return empty trays without names."""
        return board_picture((), (), closed=True)

    def now(self) -> str:
        """Say the answer, how many reasons there are, and what is still to be looked at."""
        return say.board_words(self.state.ticked, self.state.seen)

    def notes(self) -> str:
        """Return why each ticked box is there, as HTML."""
        return reasons_html(self.state.ticked)

    def tables(self) -> tuple[Table, ...]:
        """Return all boxes with their answers."""
        return (board_table(),)

    def source_cards(self) -> Mapping[str, SourceCard]:
        """Return the cards that say how strict the sources of a box are, by its id."""
        return board_cards()

    def open_group(self, group: str) -> None:
        """Look at a group of boxes.

        Args:
            group: one of `answer.GROUPS`.
        """
        self.go(replace(self.state, group=group, seen=self.state.seen | {group}), f"group {group}")

    def tick(self, box: str, on: bool) -> None:
        """Tick a box, or take the tick away.

        Args:
            box: an id of `evidence.board()`.
            on: whether it is so.
        """
        ticked = self.state.ticked | {box} if on else self.state.ticked - {box}
        self.go(replace(self.state, ticked=ticked), f"tick {box} {on}")

    def render(self) -> None:
        """Show the state: the open group, its boxes, words, picture and table."""
        group, boxes = self.state.group, evidence.board()
        self.groups.mark(GROUPS.index(group))
        self.lead.value = f"<p>{say.LEADS[group]}</p>"
        with self.quiet():
            for key, box in self.boxes.items():
                box.value = key in self.state.ticked
                show(box, on=boxes[key].group == group)
        super().render()

    def _chosen(self, place: int) -> None:
        self.open_group(GROUPS[place])
