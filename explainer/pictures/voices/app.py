"""Sources that disagree: choose what they speak of, and who speaks; each can be read."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from explainer.draw.palette import Look
from explainer.draw.say import badge_words
from explainer.draw.sources import SourceCard
from explainer.pictures.voices import words as say
from explainer.pictures.voices.dots import ALL, ORDER, TOPICS, dots, heard
from explainer.pictures.voices.picture import voices_picture
from explainer.pictures.voices.table import voices_table
from explainer.pictures.voices.words import (
    ASK_TOPIC,
    ASK_VOICE,
    LEGEND,
    READ_LABEL,
    TAKEAWAY,
    TITLE,
    VOICE,
    amount_words,
    facts_html,
    heard_words,
    line_words,
    name_words,
)
from explainer.science.plan import Person, Plan
from explainer.stage.exhibit import Exhibit
from explainer.stage.parts import Choices, html, row
from explainer.stage.shell import Caption, Extra
from explainer.stage.state import Chosen
from explainer.stage.view.drawing import Drawing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from explainer.draw.figure import Figure
    from explainer.draw.palette import Screen
    from explainer.draw.table import Table
    from explainer.pictures.voices.dots import Dot

SAID_BY = (ALL, *ORDER)


@dataclass(frozen=True, slots=True)
class Listening(Chosen):
    """The state of the picture: what is spoken of, and whose words are chosen.

    Args:
        topic: one of `TOPICS`.
        voice: one of `SAID_BY`.
    """

    topic: str = field(default="sessions", kw_only=True)
    voice: str = field(default=ALL, kw_only=True)


class SourcesDisagree(Exhibit[Listening]):
    """A dot for each source, for three topics, by who says it.

    Example:
        >>> app = SourcesDisagree()
        >>> app.choose(topic="redness", voice="review")
        >>> app.now()
        'Days of redness. Reviews: 1 source. It says at most 7 days.'
    """

    challenge_id = "n4-challenge-voices"
    letters = 125

    def __init__(self) -> None:
        self.topics = Choices(
            [say.TOPICS[each] for each in TOPICS],
            self.safely(lambda place: self.choose(topic=TOPICS[place])),
        )
        self.voices = Choices(
            [VOICE[each] for each in SAID_BY],
            self.safely(lambda place: self.choose(voice=SAID_BY[place])),
        )
        rows = tuple(
            row([html(f"<p>{ask}</p>"), *choices.buttons]).add_class("tc-row")
            for ask, choices in ((ASK_TOPIC, self.topics), (ASK_VOICE, self.voices))
        )
        start = Listening(Plan(), Person(), 0.0)
        self.drawing = Drawing(voices_picture(dots(start.topic), start.topic, ALL, Look()))
        self.drawing.read_label = READ_LABEL
        caption = Caption(TITLE, TAKEAWAY, LEGEND, ())
        super().__init__(caption, start, (), Extra(rows), self.drawing)
        self.shell.view.add_class("tc-voices")

    @property
    def found(self) -> tuple[Dot, ...]:
        """All dots of the topic."""
        return dots(self.state.topic)

    @property
    def solved(self) -> bool:
        """Whether only those are shown who looked at skin for months."""
        return (self.state.topic, self.state.voice) == ("lasting", "study")

    @property
    def text(self) -> str:
        """Heading, takeaway, what is true now, each source in a line, and how to read it."""
        lines = (line_words(dot, self.state.topic) for dot in heard(self.found, self.state.voice))
        return "\n".join((super().text, *lines))

    @property
    def earned_text(self) -> str:
        """The same for all three topics."""
        lines = (line_words(dot, topic) for topic in TOPICS for dot in dots(topic))
        return "\n".join((super().text, *lines))

    def earned_pictures(self) -> tuple[Figure, ...]:
        """Return a picture of each topic."""
        return tuple(voices_picture(dots(topic), topic, ALL, Look()) for topic in TOPICS)

    def earned_table(self) -> str:
        """Return a table for each topic."""
        return "".join(voices_table(dots(topic), topic).html for topic in TOPICS)

    def choose(self, topic: str = "", voice: str = "") -> None:
        """Choose what is spoken of, or who speaks.

        Args:
            topic: one of `TOPICS`; as it is if left out.
            voice: one of `SAID_BY`; as it is if left out.
        """
        state = self.state
        chosen = replace(state, topic=topic or state.topic, voice=voice or state.voice)
        self.go(chosen, f"{topic}{voice}")

    def picture(self, screen: Screen) -> Figure:
        """Return the dots for a screen."""
        return self._drawn(Look().on(screen))

    def closed_picture(self) -> Figure:
        """Return the axis without a source."""
        return voices_picture((), self.start.topic, ALL, Look())

    def now(self) -> str:
        """Say how many sources are shown, and from where to where their numbers go."""
        return heard_words(self.found, self.state.topic, self.state.voice)

    def tables(self) -> tuple[Table, ...]:
        """Return what the chosen sources say."""
        return (voices_table(heard(self.found, self.state.voice), self.state.topic),)

    def source_cards(self) -> Mapping[str, SourceCard]:
        """Return the card of each source, by the row of its dot."""
        return {dot.key: self._card(dot) for dot in self.found}

    def draw(self, *, anew: bool = True) -> None:
        """Draw the dots for every screen."""
        self.drawing.draw(Look(), self._drawn, anew=anew)
        self.drawing.description = self.drawing.picture.description

    def write(self) -> None:
        """Write all words, and let each source be read."""
        super().write()
        state = self.state
        self.topics.mark(TOPICS.index(state.topic))
        self.voices.mark(SAID_BY.index(state.voice))
        said = {
            dot.key: (name_words(dot), amount_words(dot, state.topic), facts_html(dot))
            for dot in self.found
        }
        self.drawing.read(said)
        with self.quiet():
            self.shell.list_sources(self.source_cards())

    def _drawn(self, look: Look) -> Figure:
        return voices_picture(self.found, self.state.topic, self.state.voice, look)

    def _card(self, dot: Dot) -> SourceCard:
        said, grade = amount_words(dot, self.state.topic), badge_words(dot.grade)
        return SourceCard(name_words(dot), said, grade, dot.says, (dot.source.id,))
