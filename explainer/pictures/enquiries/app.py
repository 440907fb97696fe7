"""The questions people ask under the learner's hand: type, and the ones that fit come up."""

from __future__ import annotations

from dataclasses import dataclass, replace
from html import escape

import ipywidgets as ipw

from explainer.content.search import alarm, find
from explainer.pictures.enquiries import words as say
from explainer.pictures.enquiries.page import alarm_html, found_html, still_page, topics_html
from explainer.stage.parts import Speaking, Voice, column, heard, html
from explainer.stage.shell import bar, buttons, head
from explainer.stage.state import State


@dataclass(frozen=True, slots=True)
class Typed(State):
    """The state of the search: what stands in the box."""

    words: str = ""


class Enquiries(Speaking[Typed]):
    """A box to type a question into, and the questions that fit; all of them by topic at first.

    Example:
        >>> asked = Enquiries()
        >>> asked.box.value = "can i swim"
        >>> asked.voice.said
        '1 question fits:'
    """

    title = say.TITLE

    def __init__(self) -> None:
        self.begin(Typed())
        self.voice, self.shown = Voice(), html("")
        self.box = ipw.Text(description=say.LABEL, placeholder=say.HINT).add_class("tc-wide")
        heard(self.box, self.safely(self.look_up))
        act = buttons({"undo": self.safely(self.undo), "reset": self.safely(self.reset)})
        parts = [
            head(say.TITLE, say.LEAD),
            self.box,
            bar(act.values()),
            self.voice.view,
            self.shown,
        ]
        super().__init__(column(parts, "tc-app").add_class("tc-asking"))
        self.render()

    @property
    def text(self) -> str:
        """All questions; some of their answers answer what a lesson asks."""
        return say.enquiries_text(answered=False)

    @property
    def html(self) -> str:
        """All questions as a list, for a page without a kernel."""
        return still_page(answered=False)

    @property
    def earned_text(self) -> str:
        """All questions with their answers."""
        return say.enquiries_text(answered=True)

    @property
    def earned_html(self) -> str:
        """All questions as folds with their answers."""
        return still_page(answered=True)

    def look_up(self, words: str) -> None:
        """Show the questions that fit.

        Args:
            words: what somebody typed.
        """
        self.go(replace(self.state, words=words), "words")

    def render(self) -> None:
        """Show what was typed and what fits, and say how many."""
        words = self.state.words
        found = find(words)
        with self.quiet():
            self.box.value = words
        self.shown.value = found_html(found) if found else topics_html()
        danger, said = alarm(words), say.found_words(words, len(found))
        if danger and not found:  # then it is no time to try other words
            said = ""
        shown = f"{alarm_html(words)}<p>{escape(said)}</p>"
        self.voice.say(shown, f"{danger} {said}".strip())
