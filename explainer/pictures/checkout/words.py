"""Every sentence of the check-out: what one thought then and thinks now, and how to read it."""

from __future__ import annotations

from statistics import mean
from types import MappingProxyType
from typing import TYPE_CHECKING

from explainer.draw.say import listed
from explainer.pictures.checkout.ideas import MOST_SURE, most_moved

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from explainer.content import Question
    from explainer.pictures.checkout.ideas import Idea, Stand

IDEAS = MappingProxyType(
    {
        "check-depth": "Needle depth",
        "check-glow": "The early glow",
        "check-sessions": "How many sessions",
        "check-scar": "Hope for a scar",
        "check-lasting": "How long it lasts",
        "check-red-day-1": "Red on day 1",
        "check-red-day-4": "Redder on day 4",
        "check-cream": "Collagen cream",
        "check-roller": "Roller at home",
        "check-chart": "What a chart tells",
    }
)
LEAD = (
    "The ten questions of the first lesson, asked once more. The answers stand in another order. "
    "Say what you think now, and how sure you are."
)
ALL_KEPT = "All {of} are kept. Press “Compare” below to see what moved."
LEAD_LATER = (
    "Come back in about a week, and answer these five old questions. "
    "To recall something after a pause helps to keep it."
)

TITLE = "Then and now: your own answers"
TAKEAWAY = "Only you see this. It stays on this machine, and nobody marks it."
LEGEND = (
    "Each row is one idea. An open ring is your first check, a full dot is now.",
    "Marks to the right of the line fit the evidence. Further out means more sure.",
)
LEFT, RIGHT = "does not fit", "fits the evidence"
ENDS = ("very sure", "guessing", "very sure")
KEY_FIRST, KEY_NOW = "first check", "now"
CLOSED = (
    "Ten rows, one for each idea, and a line in the middle. No answer is marked yet. "
    "Left of the line an answer does not fit the evidence. Right of it, it does."
)
COMPARE = "Compare with my first check"
WAITS = "Answer all ten questions above first. Then press “Compare”. {n} of {of} answered."
ASKS = "Answer all ten questions above. Then press “Compare”."
NO_FIRST = (
    "No first check was found on this machine, so you see what you think now. "
    "The first check is in the lesson “Start here”."
)
HALF_FIRST = "In your first check, {n} of {of} were answered."
THEN = "Fits the evidence: {then} of {of} then, {now} of {of} now."
NOW_ONLY = "Fits the evidence: {now} of {of} now."
SURE_THEN = "How sure, on a scale from 1 to 3: {then} then, {now} now."
SURE_NOW = "How sure, on a scale from 1 to 3: {now}."
BLIND = "Very sure and not fitting: {then} then, {now} now."
MOVED = "Most moved: {ideas}."
STILL = "No answer moved."
CHOSE = "You had named: {ideas}."
WHY_TITLE = "What the evidence says to each of your answers"
NOT_ASKED = "–"
HEADS = ("Idea", "First check", "Now")
TABLE = "Your answers then and now. It stays on this machine."
CELL = "{words} ({fits}; {sure})"
FITS, FITS_NOT = "fits", "does not fit"

PICK_TITLE = "Which three ideas of yours have changed most?"
PICK_LEAD = "Choose three of the ten ideas of your first check. At the end you see what moved."
PICKED = "{n} of 3 chosen."
PICKED_ALL = "Kept: {ideas}. You can still change it."
TOO_MANY = "Three at most: take one away first."


def idea_name(question: Question) -> str:
    """Name an idea in two or three words.

    Example:
        >>> from explainer.content import pretest
        >>> idea_name(pretest()[0])
        'Needle depth'
    """
    return IDEAS[question.id]


def names(ideas: Sequence[Idea]) -> str:
    """Name ideas one after the other."""
    return listed(idea_name(each.question) for each in ideas)


def picked_words(picked: Sequence[str]) -> str:
    """Say which ideas were chosen, or how many.

    Args:
        picked: the ids of their questions.

    Example:
        >>> picked_words(["check-glow"])
        '1 of 3 chosen.'
    """
    if len(picked) < 3:
        return PICKED.format(n=len(picked))
    return PICKED_ALL.format(ideas=listed(IDEAS[each] for each in picked))


def gain_words(ideas: Sequence[Idea], named: Sequence[str] = ()) -> str:
    """Say what moved between the first check and now.

    Args:
        ideas: the ideas, all of them answered now.
        named: the ids of the questions that one thought would move most.

    Example:
        >>> from explainer.content import pretest
        >>> from explainer.pictures.checkout.ideas import Idea, stand
        >>> one, now = pretest()[0], stand(pretest()[0], "fits-target", 2)
        >>> gain_words([Idea(one, stand(one, "deepest", 3), now)]).split(". ")[0]
        'Fits the evidence: 0 of 1 then, 1 of 1 now'
    """
    then = [each for each in ideas if each.first]
    if not then:
        said = [NO_FIRST, NOW_ONLY.format(now=_right(ideas, _now), of=len(ideas))]
        return " ".join([*said, SURE_NOW.format(now=_sure(ideas, _now))])
    both = {"then": _right(then, _first), "now": _right(ideas, _now), "of": len(ideas)}
    blind = {"then": _blind(then, _first), "now": _blind(ideas, _now)}
    moved = most_moved(ideas)
    said = [
        *([HALF_FIRST.format(n=len(then), of=len(ideas))] if len(then) < len(ideas) else []),
        THEN.format(**both),
        SURE_THEN.format(then=_sure(then, _first), now=_sure(ideas, _now)),
        BLIND.format(**blind),
        MOVED.format(ideas=names(moved)) if moved else STILL,
        *([CHOSE.format(ideas=listed(IDEAS[each] for each in named))] if named else []),
    ]
    return " ".join(said)


def described(ideas: Sequence[Idea]) -> str:
    """Say what the picture shows, for those who cannot see it."""
    marked = any(each.first or each.now for each in ideas)
    return f"{' '.join(LEGEND)} {gain_words(ideas)}" if marked else CLOSED


def cell(idea: Idea, at: Stand | None, sure: Sequence[str]) -> str:
    """Say one answer in a table.

    Args:
        idea: the idea.
        at: its answer then or now, if there is one.
        sure: the words for how sure one is, from the least.
    """
    if at is None:
        return NOT_ASKED
    words = next(each.text for each in idea.question.options if each.id == at.option)
    return CELL.format(
        words=words, fits=FITS if at.right else FITS_NOT, sure=sure[at.sure - 1].lower()
    )


def _first(idea: Idea) -> Stand | None:
    return idea.first


def _now(idea: Idea) -> Stand | None:
    return idea.now


def _stands(ideas: Sequence[Idea], which: Callable[[Idea], Stand | None]) -> list[Stand]:
    return [at for each in ideas if (at := which(each))]


def _right(ideas: Sequence[Idea], which: Callable[[Idea], Stand | None]) -> int:
    return sum(at.right for at in _stands(ideas, which))


def _sure(ideas: Sequence[Idea], which: Callable[[Idea], Stand | None]) -> str:
    return f"{mean(at.sure for at in _stands(ideas, which)):.1f}"


def _blind(ideas: Sequence[Idea], which: Callable[[Idea], Stand | None]) -> int:
    return sum(at.place == -MOST_SURE for at in _stands(ideas, which))
