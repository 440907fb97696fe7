"""Who says what: one dot for each source, by topic and by the kind of voice."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from explainer import evidence

if TYPE_CHECKING:
    from explainer.evidence import Reference

TOPICS = ("sessions", "redness", "lasting")
ALL = "all"
# the kind of a source -> who speaks, from what weighs most to what weighs least
VOICES = {
    "review": "review",
    "trial": "study",
    "cohort": "study",
    "clinic": "clinic",
    "label": "clinic",
    "vendor": "seller",
    "lay": "page",
}
ORDER = tuple(dict.fromkeys(VOICES.values()))


class Dot(NamedTuple):
    """What one source says of a topic.

    Args:
        key: the row of its table.
        source: the source.
        n: how many people; None if not given.
        low: the least of a range.
        usual: the number that is given.
        high: the most.
        more: whether it is at least that, or was looked at for no longer.
        grade: A, B or C.
        says: what it looked at, in words for learners; empty where the row has none.
    """

    key: str
    source: Reference
    n: int | None
    low: float | None
    usual: float | None
    high: float | None
    more: bool
    grade: str
    says: str

    @property
    def voice(self) -> str:
        """Who speaks, one of `ORDER`."""
        return VOICES[self.source.kind]

    @property
    def ends(self) -> tuple[float, float]:
        """The least and the most that it says; both are the same for a single number."""
        given = [each for each in (self.low, self.usual, self.high) if each is not None]
        return min(given), max(given)

    @property
    def place(self) -> float:
        """Where the dot stands: at the number that is given, or in the middle of a range."""
        if self.usual is not None:
            return self.usual
        low, high = self.ends
        return (low + high) / 2.0


def dots(topic: str) -> tuple[Dot, ...]:
    """Return what each source says of a topic: by voice, then from the least to the most.

    Args:
        topic: one of `TOPICS`.

    Example:
        >>> [dot.voice for dot in dots("sessions")][:2]
        ['review', 'study']
    """
    found = _redness() if topic == "redness" else _stated(topic)
    return tuple(sorted(found, key=lambda dot: (ORDER.index(dot.voice), dot.ends)))


def _stated(topic: str) -> list[Dot]:
    return [
        Dot(row.id, source, row.n, row.low, row.usual, row.high, row.more, row.grade, row.says)
        for row in evidence.statements()
        for source in evidence.trace(row.sources)
        if row.topic == topic
    ]


def _redness() -> list[Dot]:
    return [
        Dot(row.id, source, row.n, row.min_d, row.typical_d, row.max_d, False, row.grade, "")
        for row in evidence.observations()
        for source in evidence.trace(row.sources)
        if "redness" in row.lanes and (row.typical_d or row.max_d) is not None
    ]


def heard(found: tuple[Dot, ...], voice: str) -> tuple[Dot, ...]:
    """Return the dots of one voice, or all of them.

    Example:
        >>> len(heard(dots("sessions"), "review"))
        1
    """
    return tuple(dot for dot in found if voice in (ALL, dot.voice))
