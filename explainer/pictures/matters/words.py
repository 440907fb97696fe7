"""Every sentence on what matters: five things to weigh, and the questions that follow from them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from explainer.draw.say import WATERMARK, inside, listed, plural

if TYPE_CHECKING:
    from collections.abc import Sequence


class Matter(NamedTuple):
    """One thing that may count: its key, its name, and a first and a second question on it."""

    key: str
    label: str
    question: str
    further: str


MATTERS = (
    Matter(
        "result",
        "A change that can be seen",
        "How much did skin like mine change here, and how was it measured?",
        "What do we do if nothing has changed after three sessions?",
    ),
    Matter(
        "safety",
        "No marks or scars that last",
        "How do you keep dark marks and scars away on skin like mine?",
        "Is the needle tip new, sealed and used once, and do I see it opened?",
    ),
    Matter(
        "recovery",
        "Few days of looking sore",
        "How many days should I plan, at the most, before I look as usual?",
        "Whom do I reach at night or on a Sunday if it gets worse?",
    ),
    Matter(
        "effort",
        "Little time and money",
        "How many sessions, how far apart, and what does all of it cost?",
        "Which upkeep comes after that, and which study is behind it?",
    ),
    Matter(
        "comfort",
        "Little pain",
        "Which numbing cream, how strong, how much of it, and for how long?",
        "What do we do if I cannot have it, or feel faint?",
    ),
)
ALWAYS = (
    "Here is what I take and what I have: is there a reason to wait?",
    "Who does it, with what training, and which doctor stands behind it?",
    "What is likely if I do nothing, or use only sunscreen?",
)
LEVELS = ("not at all", "a little", "some", "much", "a lot")
TITLE = "What matters to me, and what do I ask?"
TAKEAWAY = "Nobody but you can weigh this. The list below follows what you say. It advises nothing."
LEGEND = (
    "Each bar shows how much a thing counts for you: four full fields are a lot.",
    "What counts most comes first. “Much” and “a lot” bring a second question.",
    "Three questions always stand at the end: health, training, and doing nothing.",
)
CAPTION = f"What counts, and what to ask. {WATERMARK}."
HEADS = ("What", "Counts", "Questions")
YOUR_LIST = "Your questions for a consultation"
ALWAYS_HEAD = "Always"
KEEP, KEPT = "Keep this list with my answers", "Kept with your answers. Nothing was sent anywhere."
DOWNLOAD, FILE = "Download my questions", "my-questions.txt"
CLOSED = "Five empty bars without names."


def questions(levels: Sequence[int]) -> tuple[str, ...]:
    """Return what to ask, what counts most first, and what is always asked at the end.

    Args:
        levels: how much each of `MATTERS` counts (0 to 4).

    Example:
        >>> len(questions((0, 0, 0, 0, 4))), len(questions((0, 0, 0, 0, 0)))
        (5, 3)
    """
    ranked = sorted(zip(levels, MATTERS, strict=True), key=lambda pair: -pair[0])
    own = (asked for level, matter in ranked for asked in _asked(level, matter))
    return (*own, *ALWAYS)


def _asked(level: int, matter: Matter) -> tuple[str, ...]:
    return (matter.question, matter.further)[: (0, 1, 1, 2, 2)[level]]


def matters_words(levels: Sequence[int]) -> str:
    """Say what counts most, and how many questions follow.

    Example:
        >>> matters_words((0, 4, 0, 0, 0))
        'What counts most: no marks or scars that last. Your list has 5 questions.'
    """
    most = max(levels)
    top = [matter.label for level, matter in zip(levels, MATTERS, strict=True) if level == most]
    counted = f"Your list has {plural(len(questions(levels)), 'question')}."
    if len(top) == len(MATTERS):
        return f"All five count the same: {LEVELS[most]}. {counted}"
    return f"What counts most: {listed(map(inside, top))}. {counted}"


def solved(levels: Sequence[int]) -> bool:
    """Return whether the challenge is met: marks alone at the top, and no word on sore days.

    Example:
        >>> solved((1, 4, 0, 1, 1)), solved((4, 4, 0, 1, 1))
        (True, False)
    """
    by_key = dict(zip((each.key for each in MATTERS), levels, strict=True))
    rest = [level for key, level in by_key.items() if key != "safety"]
    return by_key["recovery"] == 0 and by_key["safety"] > max(rest)


def list_text(levels: Sequence[int]) -> str:
    """Write the list as plain text, to be printed or kept.

    Example:
        >>> list_text((0, 0, 0, 0, 0)).splitlines()[2][:12]
        '1. Here is w'
    """
    numbered = (f"{n}. {asked}" for n, asked in enumerate(questions(levels), start=1))
    return "\n".join((YOUR_LIST, "", *numbered, "", f"{WATERMARK}."))


def described(levels: Sequence[int]) -> str:
    """Say what the picture shows, for those who cannot see it."""
    said = (
        f"{matter.label}: {LEVELS[level]}" for level, matter in zip(levels, MATTERS, strict=True)
    )
    return f"Five bars. {listed(said)}."
