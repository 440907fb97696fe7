"""What matters under the learner's hand: five lists, and the questions that follow."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

import ipywidgets as ipw

from explainer.pictures.matters import words as say
from explainer.pictures.matters.picture import matters_picture
from explainer.pictures.matters.table import list_html, matters_table
from explainer.science.plan import Person, Plan
from explainer.stage.exhibit import Exhibit
from explainer.stage.parts import FILLED, button, listing
from explainer.stage.shell import Caption, Extra, show
from explainer.stage.state import Chosen

if TYPE_CHECKING:
    from explainer.cards.answers import Answers
    from explainer.draw.figure import Figure
    from explainer.draw.palette import Screen
    from explainer.draw.table import Table

LIST_ID = "n6-question-list"
SOME = 2


@dataclass(frozen=True, slots=True)
class Weighed(Chosen):
    """The state of the five lists: how much each thing counts (0 to 4)."""

    levels: tuple[int, ...] = (SOME,) * len(say.MATTERS)


class WhatMatters(Exhibit[Weighed]):
    """Five things to weigh, and a list of questions to take along.

    Args:
        answers: where the list is kept when the learner asks for it.

    Example:
        >>> from explainer.cards.answers import Answers
        >>> matters = WhatMatters(Answers("demo"))
        >>> matters.weigh(1, 4)
        >>> matters.now()[:52]
        'What counts most: no marks or scars that last. Your '
    """

    challenge_id = "n6-challenge-matters"
    letters = 165

    def __init__(self, answers: Answers) -> None:
        self._answers = answers
        self.lists = tuple(self._list(place) for place in range(len(say.MATTERS)))
        five = ipw.Box([*self.lists]).add_class("tc-five")
        keep = button(say.KEEP, self.safely(self.keep), FILLED)
        start = Weighed(Plan(), Person(), 0.0)
        super().__init__(
            Caption(say.TITLE, say.TAKEAWAY, say.LEGEND, ()), start, (), Extra((five,), (keep,))
        )
        self.shell.view.add_class("tc-care")
        show(self.shell.origins, on=False)  # what counts for a person has no source

    @property
    def solved(self) -> bool:
        """Whether the list starts with marks, and says nothing of sore days."""
        return say.solved(self.state.levels)

    @property
    def text(self) -> str:
        """Heading, takeaway, how to read it, the challenge, and the list as it stands."""
        return "\n".join((super().text, say.list_text(self.state.levels)))

    def picture(self, screen: Screen) -> Figure:
        """Return the five bars for a screen."""
        return matters_picture(self.state.levels, screen.width_px, screen.theme)

    def closed_picture(self) -> Figure:
        """Return empty bars without names."""
        return matters_picture(self.start.levels, closed=True)

    def now(self) -> str:
        """Say what counts most, and how many questions follow."""
        return say.matters_words(self.state.levels)

    def notes(self) -> str:
        """Return the list of questions, and a link to keep it, as HTML."""
        return list_html(self.state.levels)

    def tables(self) -> tuple[Table, ...]:
        """Return what counts with all questions."""
        return (matters_table(self.state.levels),)

    def weigh(self, place: int, level: int) -> None:
        """Say how much a thing counts.

        Args:
            place: its place in `words.MATTERS`, from 0.
            level: 0 (not at all) to 4 (a lot).
        """
        levels = [*self.state.levels]
        levels[place] = level
        self.go(replace(self.state, levels=tuple(levels)), f"{place} {level}")

    def keep(self) -> None:
        """Keep the list with the answers, so that it is saved with them."""
        self._answers.keep_words(LIST_ID, say.list_text(self.state.levels), asked=say.YOUR_LIST)
        self.say(say.KEPT)

    def render(self) -> None:
        """Show the state: lists, words, picture and table."""
        with self.quiet():
            for each, level in zip(self.lists, self.state.levels, strict=True):
                each.value = level
        super().render()

    def _list(self, place: int) -> ipw.Dropdown:
        options = [(name, level) for level, name in enumerate(say.LEVELS)]
        return listing(say.MATTERS[place].label, options, self.safely(partial(self.weigh, place)))
