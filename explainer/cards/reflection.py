"""The learner's own sentence, and the buttons that save all answers to a file and load them."""

from __future__ import annotations

from base64 import b64encode
from contextlib import suppress
from html import escape
from typing import TYPE_CHECKING

import ipywidgets as ipw

from explainer.cards.answers import LONGEST, Answers, AnswersError
from explainer.cards.asked import REFLECTION, answers_html
from explainer.cards.files import create, renew
from explainer.cards.words import WORDS, titled_html
from explainer.content import LESSONS, lesson
from explainer.draw.say import plural
from explainer.stage.assist import Picker
from explainer.stage.parts import FILLED, Voice, button, column, html, row
from explainer.stage.piece import Piece

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LONGEST_NAME = 60  # of a file, as it is said


class Reflection(Piece):
    """A sentence to finish in one's own words; nothing is graded and nothing is sent.

    Args:
        starter: How the sentence starts.
        answers: What the learner answered in this notebook.
        folder: Where the file goes; None where the disk is not the learner's own, then only a
            link to download the answers is shown.
        taken_up: Called once the answers of a file are among those of now, so that every piece
            can show them; this card alone unless given.

    Example:
        >>> card = Reflection("One thing I would tell a friend is …", Answers("two_clocks"), None)
        >>> card.words.value = "Skin has two clocks."
        >>> card.save()
        >>> card.voice.said
        'Your answers are ready. Use the link to keep them. Nothing was sent anywhere.'
    """

    def __init__(
        self,
        starter: str,
        answers: Answers,
        folder: Path | None,
        taken_up: Callable[[], None] | None = None,
    ) -> None:
        self.starter = starter
        self.answers = answers
        self.folder = folder
        self._taken_up = taken_up or self.take_up
        self.file: Path | None = None
        self._written = ""
        self.voice = Voice()
        self.words = ipw.Textarea(
            description=WORDS.your_words, style={"description_width": "initial"}
        ).add_class("tc-words")
        heading = html(titled_html(WORDS.reflect, starter))
        save, read = button(WORDS.save, self.save, FILLED), button(WORDS.read, self.read)
        press = row([save, Picker(WORDS.load, self.load), read])
        self.page = html("").add_class("tc-answer")  # it says what the evidence says, too
        parts = [heading, self.words, press, self.voice.view, self.page]
        super().__init__(column(parts, "tc-card"))
        self.take_up()
        self.words.observe(lambda _: self._keep_words(), names="value")

    @property
    def text(self) -> str:
        """How the sentence starts."""
        return f"{WORDS.reflect}: {self.starter}"

    def take_up(self) -> None:
        """Show the words that were written at an earlier time."""
        kept = self.answers.latest(self._id)
        if kept:
            self.words.value = kept.words

    def start_over(self) -> None:
        """Empty the box; what another group saves goes into a file of its own."""
        self.words.value, self.page.value, self.file = "", "", None
        self.voice.tell("")

    def save(self) -> None:
        """Keep the sentence and write all answers; where that fails, offer them as a link.

        What was emptied since the last time is taken out of the file, too.

        Example:
            >>> Reflection("I think …", Answers("two_clocks"), None).save()
        """
        if len(self.words.value) > LONGEST:
            self._say(_too_long(), "")
            return
        self._keep_words()
        if not (self._any or self.file):
            self._say(WORDS.nothing_to_save, "")
            return
        saved = self.answers.to_json()
        words = self._write(saved)
        self._say(words, _link(self.file.name if self.file else self._name(1), saved))

    def load(self, name: str, text: str) -> None:
        """Take up the answers of a saved file; a wrong one is said in a sentence, and nothing lost.

        Args:
            name: The name of the file.
            text: What is in it.

        Example:
            >>> card = Reflection("I think …", Answers("two_clocks"), None)
            >>> card.load("essay.json", "{")
            >>> card.voice.said
            'essay.json is no file of saved answers, so nothing has changed.'
        """
        self._keep_words()
        name = name[:LONGEST_NAME]
        try:
            loaded = Answers.from_json(text)
        except AnswersError:
            self._say(WORDS.load_wrong.format(file=name), "")
            return
        if loaded.notebook == self.answers.notebook and (loaded.kept or loaded.plans):
            self.answers.take_up(loaded)
            self._taken_up()
        self._say(self._loaded(name, loaded), "")

    def _loaded(self, name: str, loaded: Answers) -> str:
        if loaded.notebook not in LESSONS:
            return WORDS.load_wrong.format(file=name)
        if loaded.notebook != self.answers.notebook:
            return WORDS.load_other.format(file=name, lesson=lesson(loaded.notebook).title)
        if not (loaded.kept or loaded.plans):
            return WORDS.load_empty.format(file=name)
        return WORDS.loaded.format(file=name, count=plural(len(loaded.kept), WORDS.answer))

    def read(self) -> None:
        """Show all answers as a page to read, in a fold below.

        Example:
            >>> card = Reflection("I think …", Answers("two_clocks"), None)
            >>> card.read()
            >>> card.voice.said
            'There is nothing to read yet: answer a question, or write a sentence here.'
        """
        self._keep_words()
        self.page.value = _fold(self.answers) if self._any else ""
        if len(self.words.value) > LONGEST:
            self._say(_too_long(), "")
        else:
            self._say(WORDS.read_now if self._any else WORDS.nothing_to_read, "")

    @property
    def _any(self) -> bool:
        return bool(self.answers.kept or self.answers.plans)

    @property
    def _id(self) -> str:
        return REFLECTION.format(lesson=self.answers.notebook)

    def _keep_words(self) -> None:
        # what is too long is said when it is saved; until then the last words that fit are kept
        with suppress(AnswersError):
            self.answers.keep_words(self._id, self.words.value, asked=self.starter)

    def _write(self, saved: str) -> str:
        if self.folder is None:
            return WORDS.ready
        try:
            if self.file is None or not self.file.exists():
                # another learner's file, or last week's, is never written over
                self.file = create(self.folder, self._name, saved)
            elif saved == self._written:
                return WORDS.saved_already.format(file=self.file.name)
            else:
                renew(self.file, saved)
        except OSError:
            return WORDS.not_saved.format(folder=self.folder)
        self._written = saved
        return WORDS.saved.format(file=self.file.name)

    def _name(self, number: int) -> str:
        mark = "" if number == 1 else f"-{number}"
        return f"answers-{self.answers.notebook}{mark}.json"

    def _say(self, words: str, link: str) -> None:
        self.voice.say(f"<p>{escape(words)}</p>{link}", words)


def _too_long() -> str:
    return WORDS.too_long.format(most=LONGEST)


def _fold(answers: Answers) -> str:
    summary = f"<summary>{escape(WORDS.page)}</summary>"
    return f"<details open>{summary}{answers_html(answers)}</details>"


def _link(name: str, saved: str) -> str:
    data = b64encode(saved.encode()).decode()
    label = escape(WORDS.download.format(file=name))
    return f'<a download="{escape(name)}" href="data:application/json;base64,{data}">{label}</a>'
