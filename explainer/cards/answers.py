"""What a learner answered in one notebook: kept in memory, written when asked, sent nowhere.

What was chosen is kept by the ids of the content. The English that was read stands beside them for
a person who opens the file; nothing is ever found by it.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any, Protocol
from uuid import uuid4

from explainer.cards.asked import asked_by_id, chosen_by_words
from explainer.cards.words import SAVED
from explainer.content import TRACKS
from explainer.draw.say import listed
from explainer.science.numbers import quoted

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

SCHEMA = "two-clocks-answers/2"
OLDER = "two-clocks-answers/1"
"""Written before options had ids: each choice is the English text of an option."""

LONGEST = 20_000
MOST_SURE = 3
MOST_CHOSEN = 100
MOST_PLANS = 100


class AnswersError(ValueError):
    """Saved answers cannot be read; the message says what was wrong, where, and what is allowed.

    Example:
        >>> Answers.from_json("no")
        Traceback (most recent call last):
        explainer.cards.answers.AnswersError: Saved answers: this is not JSON text.
    """


@dataclass(frozen=True, slots=True)
class Answer:
    """One choice, in the order it was made.

    Args:
        order: Its place among all choices, from 1.
        question: The id of the question, prediction, diary or reflection.
        chosen: The ids of what was chosen, or the values typed; nothing where words are all.
        right: Whether the evidence supports it; None where nothing is right or wrong.
        confidence: 1, 2 or 3; None where it was not asked.
        asked: The question as it was read; empty where that is not known.
        words: What was chosen as it was read, or what was written.

    Example:
        >>> glow = ("The skin glows on day 1.", "New collagen is there")
        >>> Answer(1, "n5-glow", ("new-collagen",), False, None, *glow).words
        'New collagen is there'
    """

    order: int
    question: str
    chosen: tuple[str, ...]
    right: bool | None
    confidence: int | None
    asked: str
    words: str


def place_of(kept: Answer | None, ids: Sequence[str]) -> int | None:
    """Find what was chosen among what there is to choose from now.

    Args:
        kept: The answer, if there is one.
        ids: The ids to choose from, in the order shown.

    Returns:
        The place from 0; None where nothing was chosen, or it is no longer there.

    Example:
        >>> place_of(Answer(1, "q", ("b",), None, None, "Which?", "B"), ("a", "b"))
        1
    """
    chosen = kept.chosen if kept else ()
    return ids.index(chosen[0]) if len(chosen) == 1 and chosen[0] in ids else None


class AnswerWriter(Protocol):
    """Whoever writes answers down at every change, such as `journal.Journal`."""

    def write(self, answers: Answers) -> None:
        """Write all answers down.

        Args:
            answers: What was answered so far.
        """


class Answers:
    """A learner's own record of one notebook; it holds no name, no time of day and no address.

    Its sheet is a random number that tells two people with the same answers apart, and a later
    save from an earlier one.

    Args:
        notebook: The id of the lesson.
        keeper: Told of every change; nobody unless given.

    Example:
        >>> answers = Answers("two_clocks")
        >>> answers.keep("n5-glow", ["new-collagen"], "New collagen is there", right=False)
        >>> answers.latest("n5-glow").order
        1
    """

    def __init__(self, notebook: str, keeper: AnswerWriter | None = None) -> None:
        self.notebook = notebook
        self.keeper = keeper
        self.sheet = _new_sheet()
        self.kept: tuple[Answer, ...] = ()
        self.plans: tuple[str, ...] = ()
        self.track = ""

    def keep(
        self,
        question: str,
        chosen: Sequence[str],
        words: str,
        *,
        asked: str = "",
        right: bool | None = None,
        confidence: int | None = None,
    ) -> None:
        """Keep one more choice; earlier ones to the same question stay.

        Args:
            question: The id of what was asked.
            chosen: The ids of what was chosen, or the values typed; nothing where words are all.
            words: The same as it was read, or what was written.
            asked: The question as it was read.
            right: Whether the evidence supports it.
            confidence: 1 (guessing) to 3 (very sure).

        Raises:
            AnswersError: If the confidence is not 1, 2 or 3.

        Example:
            >>> answers = Answers("two_clocks")
            >>> answers.keep("n5-first-guess", ["weeks-later"], "Some weeks later", confidence=2)
        """
        order = len(self.kept) + 1
        answer = Answer(order, question, tuple(chosen), right, confidence, asked, words)
        self._take((*self.kept, _checked(asdict(answer), order)))

    def keep_words(self, question: str, words: str, *, asked: str = "") -> None:
        """Keep what stands in a box for words, in the place of what stood there before.

        Args:
            question: The id of what was asked.
            words: The words as they stand now; nothing but spaces takes the answer away.
            asked: The question as it was read.

        Raises:
            AnswersError: If the words are too long; the earlier ones stay.

        Example:
            >>> answers = Answers("two_clocks")
            >>> for words in ("Slow", "Slow.", " "):
            ...     answers.keep_words("two_clocks-reflection", words)
            >>> answers.kept
            ()
        """
        before, words = self.latest(question), words.strip()
        if not words:
            self.forget({question})
        elif before is None:
            self.keep(question, (), words, asked=asked)
        elif before.words != words:
            new = _checked(asdict(replace(before, words=words)), before.order)
            self._take(new if kept is before else kept for kept in self.kept)

    def forget(self, questions: Collection[str]) -> None:
        """Take all answers to some questions away.

        Args:
            questions: Their ids.

        Example:
            >>> Answers("two_clocks").forget({"n5-glow"})
        """
        stay = [kept for kept in self.kept if kept.question not in questions]
        if len(stay) < len(self.kept):
            self._take(stay)

    def clear(self) -> None:
        """Take everything away, for another group.

        Example:
            >>> answers = Answers("two_clocks")
            >>> answers.keep_plan("K3-28-15")
            >>> answers.clear()
            >>> answers.plans
            ()
        """
        self.plans, self.sheet = (), _new_sheet()
        self._take(())

    def take_up(self, earlier: Answers) -> None:
        """Go on with answers of an earlier time; what was answered since comes after them.

        What both hold is held once: whoever answered since may have taken the earlier ones up.

        Args:
            earlier: Answers of the same lesson.

        Example:
            >>> earlier, answers = Answers("two_clocks"), Answers("two_clocks")
            >>> earlier.keep("n5-glow", ["new-collagen"], "New collagen is there", right=False)
            >>> answers.take_up(earlier)
            >>> len(answers.kept)
            1
        """
        self.sheet = earlier.sheet or self.sheet
        self.plans = _bounded((*earlier.plans, *self.plans))
        self.track = self.track or earlier.track
        since = {replace(each, order=0) for each in self.kept}
        only = [each for each in earlier.kept if replace(each, order=0) not in since]
        self._take((*only, *self.kept))

    def follow(self, other: Answers) -> None:
        """Hold what another holds of the same sitting, instead of what was held here.

        Args:
            other: Answers of the same lesson, newer than these.

        Example:
            >>> other, answers = Answers("two_clocks"), Answers("two_clocks")
            >>> other.keep_words("two_clocks-reflection", "Weeks.")
            >>> answers.follow(other)
            >>> answers.sheet == other.sheet, len(answers.kept)
            (True, 1)
        """
        self.sheet, self.plans = other.sheet or self.sheet, other.plans
        self._take(other.kept)

    def renew(self) -> None:
        """Be the sheet of another person.

        Example:
            >>> answers = Answers("two_clocks")
            >>> before = answers.sheet
            >>> answers.renew()
            >>> answers.sheet == before
            False
        """
        self.sheet = _new_sheet()

    def _take(self, answers: Iterable[Answer]) -> None:
        # the order is counted from 1 without a gap, so that a saved file can be read back
        self.kept = tuple(replace(each, order=n) for n, each in enumerate(answers, start=1))
        self._write()

    def _write(self) -> None:
        if self.keeper:
            self.keeper.write(self)

    def keep_plan(self, code: str, instead_of: str = "") -> None:
        """Keep the short code of a plan the learner tried, once; of very many, the newest stay.

        Args:
            code: The code, as one would write it on paper.
            instead_of: The code that it replaces, as all but the last of one drag are no plans.

        Example:
            >>> answers = Answers("two_clocks")
            >>> answers.keep_plan("K3-28-15")
            >>> answers.plans
            ('K3-28-15',)
        """
        plans = _bounded((*(each for each in self.plans if each != instead_of), code))
        if plans != self.plans:
            self.plans = plans
            self._write()

    def keep_track(self, track: str) -> None:
        """Keep the track on which is answered from now on.

        Args:
            track: one of `content.TRACKS`.

        Example:
            >>> answers = Answers("two_clocks")
            >>> answers.keep_track("biology")
            >>> Answers.from_json(answers.to_json()).track
            'biology'
        """
        if track != self.track:
            self.track = track
            self._write()

    def latest(self, question: str) -> Answer | None:
        """Find the last choice made for a question.

        Args:
            question: The id of what was asked.

        Returns:
            The answer, or None if there is none.

        Example:
            >>> Answers("two_clocks").latest("n5-glow") is None
            True
        """
        return next((kept for kept in reversed(self.kept) if kept.question == question), None)

    def to_json(self) -> str:
        """Write everything kept, always in the same form.

        Returns:
            JSON text that ends with a line break.

        Example:
            >>> Answers.from_json(Answers("two_clocks").to_json()).notebook
            'two_clocks'
        """
        record = {
            "schema": SCHEMA,
            "notebook": self.notebook,
            **({"sheet": self.sheet} if self.sheet else {}),
            "answers": [asdict(answer) for answer in self.kept],
            "plans": list(self.plans),
            **({"track": self.track} if self.track else {}),
        }
        text = json.dumps(record, indent=2, ensure_ascii=False) + "\n"
        return text.encode("utf-8", "replace").decode()  # half a letter cannot be written down

    @classmethod
    def from_json(cls, text: str) -> Answers:
        """Read back what `to_json` wrote, in this version or the one before.

        Args:
            text: JSON text.

        Returns:
            The answers.

        Raises:
            AnswersError: If the text is not such a record; one sentence says where and why.

        Example:
            >>> Answers.from_json('{"schema": "other"}')
            Traceback (most recent call last):
            explainer.cards.answers.AnswersError: Saved answers: schema is 'other'; it must be \
'two-clocks-answers/2' or 'two-clocks-answers/1'.
        """
        record = _record(text)
        answers = cls(_words(record.get("notebook"), "notebook"))
        # older files have none
        answers.sheet = _words(record.get("sheet", ""), "sheet", shortest=0)
        checked = _checked if record["schema"] == SCHEMA else _checked_older
        raws = enumerate(_list(record, "answers"), start=1)
        answers.kept = tuple(checked(raw, order) for order, raw in raws)
        answers.plans = _bounded(_words(code, "plans") for code in _list(record, "plans"))
        answers.track = _track(record.get("track", ""))
        return answers


def read_answers(file: bytes) -> Answers:
    """Read the bytes of a file, which may be anything.

    Args:
        file: What is in it.

    Raises:
        AnswersError: If it holds no answers; one sentence says why.

    Example:
        >>> read_answers(Answers("two_clocks").to_json().encode()).notebook
        'two_clocks'
    """
    try:
        return Answers.from_json(file.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise AnswersError(SAVED.not_json) from None


def _new_sheet() -> str:
    return uuid4().hex[:12]


def _bounded(codes: Iterable[str]) -> tuple[str, ...]:
    """Return each code once and the newest only, so that a file stays small."""
    return tuple(dict.fromkeys(codes))[-MOST_PLANS:]


# Saved text may hold anything: each part is checked before it is used.


def _record(text: str) -> dict[str, object]:
    try:
        # half a letter, as a cut emoji leaves it, could not be sent to a page
        whole = json.dumps(json.loads(text), ensure_ascii=False).encode(errors="replace")
        record = json.loads(whole)
    except (ValueError, RecursionError):  # a number may be too long to be read, too
        raise AnswersError(SAVED.not_json) from None
    if not isinstance(record, dict):
        raise AnswersError(SAVED.no_record)
    if record.get("schema") not in (SCHEMA, OLDER):
        found = quoted(record.get("schema"))
        said = SAVED.other_schema.format(found=found, now=SCHEMA, older=OLDER)
        raise AnswersError(said)
    return record


def _track(found: object) -> str:
    if found not in ("", *TRACKS):
        raise AnswersError(SAVED.no_track.format(found=quoted(found), names=listed(TRACKS)))
    return str(found)


def _list(record: dict[str, object], key: str) -> list[object]:
    value = record.get(key)
    if not isinstance(value, list):
        raise AnswersError(SAVED.no_list.format(key=key))
    return value


def _words(value: object, where: str, shortest: int = 1) -> str:
    if not isinstance(value, str) or not shortest <= len(value) <= LONGEST:
        raise AnswersError(SAVED.no_words.format(where=where, least=shortest, most=LONGEST))
    return value


def _checked(raw: object, order: int) -> Answer:
    """Read one answer by the names of `Answer`."""
    record = _named(raw, order, Answer.__slots__)
    chosen, where = record["chosen"], SAVED.answer.format(order=order)
    if not isinstance(chosen, list | tuple) or len(chosen) > MOST_CHOSEN:
        raise AnswersError(SAVED.no_choices.format(where=where, most=MOST_CHOSEN))
    _words(record["asked"], f"{where}, asked", shortest=0)
    _words(record["words"], f"{where}, words")
    ids = tuple(_words(each, f"{where}, chosen") for each in chosen)
    return Answer(**{**record, "chosen": ids})


def _checked_older(raw: object, order: int) -> Answer:
    """Read one answer whose choice is English, and find its ids where the content has them."""
    record = _named(raw, order, ("order", "question", "choice", "right", "confidence"))
    question, where = record["question"], SAVED.answer.format(order=order)
    words = _words(record.pop("choice"), f"{where}, choice")
    asked, chosen = asked_by_id(question), chosen_by_words(question, words)
    if asked and chosen:
        words = asked.words_of(chosen) or words
    return Answer(**record, chosen=chosen, asked=asked.words if asked else "", words=words)


def _named(raw: object, order: int, names: Sequence[str]) -> dict[str, Any]:
    """Check what both versions hold."""
    where = SAVED.answer.format(order=order)
    if not isinstance(raw, dict) or set(raw) != set(names):
        raise AnswersError(SAVED.no_answer.format(where=where, names=listed(names)))
    if not (_is_whole(raw["order"]) and raw["order"] == order):
        raise AnswersError(
            SAVED.no_order.format(where=where, found=quoted(raw["order"]), order=order)
        )
    if not (raw["right"] is None or isinstance(raw["right"], bool)):
        raise AnswersError(SAVED.no_right.format(where=where, found=quoted(raw["right"])))
    sure = raw["confidence"]
    if not (sure is None or (_is_whole(sure) and 1 <= sure <= MOST_SURE)):
        raise AnswersError(SAVED.no_confidence.format(where=where, found=quoted(sure)))
    _words(raw["question"], f"{where}, question")
    return dict(raw)


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)
