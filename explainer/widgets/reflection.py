"""The learner's own sentence, and the button that saves all answers to a local file."""

from __future__ import annotations

from base64 import b64encode
from html import escape
from pathlib import Path

import ipywidgets as ipw

from explainer.views.card_words import WORDS
from explainer.views.cards import titled_html
from explainer.widgets.answers import LONGEST, Answers
from explainer.widgets.card_parts import Voice, button, column, html
from explainer.widgets.piece import Piece


class Reflection(Piece):
    """A sentence to finish in one's own words; nothing is graded and nothing is sent.

    Args:
        starter: How the sentence starts.
        answers: What the learner answered in this notebook.
        folder: Where the file goes; None where the disk is not the learner's own, then only a
            link to download the answers is shown.

    Example:
        >>> card = Reflection("One thing I would tell a friend is …", Answers("two_clocks"), None)
        >>> card.save()
        >>> card.voice.said
        'Your answers are ready. Use the link to keep them. Nothing was sent anywhere.'
    """

    def __init__(self, starter: str, answers: Answers, folder: Path | None) -> None:
        self.starter = starter
        self.answers = answers
        self.folder = folder
        self.file: Path | None = None
        self.voice = Voice()
        self.words = ipw.Textarea(
            description=WORDS.your_words, style={"description_width": "initial"}
        ).add_class("tc-words")
        heading = html(titled_html(WORDS.reflect, starter))
        press = button(WORDS.save, self.save)
        super().__init__(column([heading, self.words, press, self.voice.view], "tc-card"))

    @property
    def text(self) -> str:
        """How the sentence starts."""
        return f"{WORDS.reflect}: {self.starter}"

    def save(self) -> None:
        """Keep the sentence and write all answers; where that fails, offer them as a link.

        Example:
            >>> Reflection("I think …", Answers("two_clocks"), None).save()
        """
        if len(self.words.value) > LONGEST:
            self._say(WORDS.too_long.format(most=LONGEST), "")
            return
        self._keep_words()
        told = self.answers.to_json()
        self._say(self._write(told), _link(self._name(1), told))

    def _keep_words(self) -> None:
        id_, words = f"{self.answers.notebook}-reflection", self.words.value.strip()
        before = self.answers.latest(id_)
        if words and (before is None or before.choice != words):
            self.answers.keep(id_, words)

    def _write(self, told: str) -> str:
        if self.folder is None:
            return WORDS.ready
        try:
            self.file = self.file or self._free_file(self.folder)
            self.file.write_text(told, encoding="utf-8")
        except OSError:
            return WORDS.not_saved.format(folder=self.folder)
        return WORDS.saved.format(file=self.file.name)

    def _free_file(self, folder: Path) -> Path:
        # Another learner's file, or last week's, is never written over.
        number = 1
        while (folder / self._name(number)).exists():
            number += 1
        return folder / self._name(number)

    def _name(self, number: int) -> str:
        mark = "" if number == 1 else f"-{number}"
        return f"answers-{self.answers.notebook}{mark}.json"

    def _say(self, words: str, link: str) -> None:
        self.voice.say(f"<p>{escape(words)}</p>{link}", words)


def _link(name: str, told: str) -> str:
    data = b64encode(told.encode()).decode()
    label = escape(WORDS.download.format(file=name))
    return f'<a download="{escape(name)}" href="data:application/json;base64,{data}">{label}</a>'
