"""A challenge of a picture: something to find, which the picture recognises as solved."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Protocol

from explainer.content import challenge
from explainer.stage.parts import Voice, column, gives_away, html
from explainer.stage.piece import Piece
from explainer.stage.words import CHALLENGE, EXAMPLE, HINT, SOLVED_BEFORE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explainer.content import Challenge


class AnswerKeeper(Protocol):
    """Where it is kept that a challenge was solved: the answers of a learner."""

    def keep(
        self,
        question: str,
        chosen: Sequence[str],
        words: str,
        *,
        asked: str = "",
        right: bool | None = None,
    ) -> None:
        """Keep an answer."""

    def latest(self, question: str) -> object | None:
        """Return the answer that was kept last; nothing where there is none."""


class ChallengeBox:
    """One line with what is to be found, and a fold with an example; below it, that it was found.

    Args:
        id_: the id of the challenge in the file of its lesson.

    Example:
        >>> box = ChallengeBox("n5-challenge-redness")
        >>> box.show(solved=True, found="Day 4.")
        >>> box.voice.said[:7]
        'Solved:'
    """

    def __init__(self, id_: str) -> None:
        self.challenge = challenge(id_)
        self._asked, self.voice = html(challenge_html(self.challenge)), Voice()
        self.view = column([self._asked, self.voice.view], "tc-challenge")
        self._answers: AnswerKeeper | None = None

    @property
    def text(self) -> str:
        """What is to be found: an open question, also on paper."""
        return f"{CHALLENGE}: {self.challenge.task}"

    def keep_in(self, answers: AnswerKeeper) -> None:
        """Keep from now on that it was solved, and say if it was at an earlier time."""
        self._answers = answers
        self.take_up()

    def take_up(self) -> None:
        """Say at its head whether the answers hold that it was solved."""
        before = self._answers and self._answers.latest(self.challenge.id)
        self._asked.value = challenge_html(self.challenge, before=bool(before))

    def show(self, *, solved: bool, found: str) -> None:
        """Say and keep that it is solved; where it is not, say nothing.

        Args:
            solved: whether what the picture shows solves it.
            found: what the picture shows, in words.
        """
        if solved == bool(self.voice.said):
            return
        said = self.challenge.solved if solved else ""
        shown = f'<p class="tc-reply tc-yes">{escape(said)}</p>' if said else ""
        gives_away(self.voice.view, now=solved)  # before it is said: presenter view covers it
        self.voice.say(shown, said)
        id_, kept = self.challenge.id, self._answers
        if solved and kept and not kept.latest(id_):
            kept.keep(id_, (), found, asked=self.challenge.task, right=True)


class Challenged(Piece):
    """A piece with a challenge; it asks `recognise` whenever it shows its state."""

    challenge_id = ""  # of the file of its lesson; a piece may have none

    def pose(self) -> None:
        """Make the box of the challenge, if there is one."""
        self.challenges = tuple(ChallengeBox(id_) for id_ in (self.challenge_id,) if id_)

    @property
    def tasks(self) -> tuple[str, ...]:
        """The challenge as an open question, for the text of the piece."""
        return tuple(each.text for each in self.challenges)

    @property
    def solved(self) -> bool:
        """Whether what is shown now solves the challenge."""
        return False

    def solution(self) -> str:
        """Return what is shown now, in words, as it is kept with the answers."""
        return self.text

    def recognise(self) -> None:
        """Say that the challenge is solved, where it is."""
        for each in self.challenges:
            solved = self.solved
            each.show(solved=solved, found=self.solution() if solved else "")


def challenge_html(asked: Challenge, *, before: bool = False) -> str:
    """Write what is to be found, with example and hint in a closed fold.

    Args:
        asked: the challenge.
        before: whether it was solved at an earlier time.

    Example:
        >>> from explainer.content import Challenge
        >>> challenge_html(Challenge("calm", "Find a calm day.", "Solved: day 9."))
        '<p><b>Challenge.</b> Find a calm day.</p>'
    """
    lead = SOLVED_BEFORE if before else CHALLENGE
    line = f"<b>{lead}.</b> {escape(asked.task, quote=False)}"
    helps = {EXAMPLE: asked.example, HINT: asked.hint}
    inside = "".join(
        f"<p><b>{name}.</b> {escape(said, quote=False)}</p>" for name, said in helps.items() if said
    )
    return f"<details><summary>{line}</summary>{inside}</details>" if inside else f"<p>{line}</p>"
