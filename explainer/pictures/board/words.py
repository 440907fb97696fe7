"""Every sentence of the pause-and-ask board; why a box is there stands in `data/board.csv`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer import evidence
from explainer.draw.say import WATERMARK, badge_words, listed, plural
from explainer.pictures.board.answer import (
    ANSWERS,
    ASK,
    GROUPS,
    NOTHING,
    WAIT,
    answer_to,
    ticked_for,
)

if TYPE_CHECKING:
    from collections.abc import Collection

    from explainer.evidence import Pause

TITLE = "Pause and ask: what speaks against it now?"
NO_SCREEN = "This board is not a medical screen, and its list is not complete."
TAKEAWAY = f"{NO_SCREEN} It can say wait or ask. It never says yes."
GROUP_NAMES = {
    "skin": "Skin now",
    "medicine": "Medicines",
    "illness": "Illness",
    "you": "You",
    "past": "Before",
    "plan": "The plan",
}
LEADS = {
    "skin": "Is any of this on the skin that would be treated? Not sure? Tick it.",
    "medicine": "Do you take or use any of this? Not sure? Tick it.",
    "illness": "Do you have any of this? Not sure? Tick it.",
    "you": "Is any of this so? Not sure? Tick it.",
    "past": "Did you have any of this? Not sure? Tick it.",
    "plan": "Is any of this in the plan? Not sure? Tick it.",
}
NAMES = {WAIT: "Wait", ASK: "Ask a professional", NOTHING: "Nothing here rules it out"}
MEANS = {
    WAIT: "Not now, or not like this.",
    ASK: "Before anything is booked.",
    NOTHING: "That is no yes. A trained person still has to look and ask.",
}
NO_ANSWER = "No answer yet."
NOT_NOW = "Not the answer now."
STILL = "Still to look at: {groups}."
LEGEND = (
    "Eight sides: wait. Speech bubble: ask a professional. Open circle: nothing here rules it out.",
    "The thick frame is the answer now. The most careful answer wins.",
    "Where sources differ, both stand below, and the board takes the more careful side.",
    "The open circle comes only after all six groups. Is it something else? Ask about it.",
    "Never pause a medicine yourself, whatever a page or a clinic says. Ask who prescribed it.",
)
CAPTION = f"All boxes of the board and what it answers. {NO_SCREEN} {WATERMARK}."
HEADS = ("If this is so", "Answer", "Why", "Where sources differ", "Mind", "Grade and sources")
WHY = "Why, and who says so"
CLOSED = "A board with three empty trays."


def board_words(ticked: Collection[str], seen: Collection[str]) -> str:
    """Say what the board answers, and what is still to be looked at.

    Args:
        ticked: ids of `evidence.board()`.
        seen: the groups that were looked at.

    Example:
        >>> board_words({"diabetes"}, GROUPS)
        'Ask a professional. Before anything is booked. 1 reason to ask.'
    """
    answer, left = answer_to(ticked, seen), left_words(seen)
    said = f"{NAMES[answer]}. {MEANS[answer]}" if answer else NO_ANSWER
    wait, ask = (len(ticked_for(each, ticked)) for each in (WAIT, ASK))
    counts = [f"{plural(wait, 'reason')} to wait"] if wait else []
    counts += [f"{plural(ask, 'reason')} to ask"] if ask else []
    counted = f"{listed(counts)}." if counts else ""
    return " ".join(part for part in (said, counted, left) if part)


def left_words(seen: Collection[str]) -> str:
    """Say which groups were not looked at; nothing where all were.

    Example:
        >>> left_words(("skin", "medicine", "illness", "you"))
        'Still to look at: Before, The plan.'
    """
    left = [GROUP_NAMES[each] for each in GROUPS if each not in seen]
    return STILL.format(groups=listed(left)) if left else ""


def reason_words(box: Pause) -> str:
    """Say why a box is there, where sources differ, and what to mind.

    Example:
        >>> reason_words(evidence.board()["scleroderma"])
        'Clinic lists say no. The reason they give is poor healing.'
    """
    return " ".join(part for part in (box.said, box.differ, box.warn) if part)


def grade_words(box: Pause) -> str:
    """Say how good the best reason behind a box is.

    Example:
        >>> grade_words(evidence.board()["eyelids"])[:1]
        'C'
    """
    reasons = evidence.contraindications()
    return badge_words(min(reasons[each].grade for each in box.reasons))


def described(ticked: Collection[str], seen: Collection[str]) -> str:
    """Say what the picture shows, for those who cannot see it."""
    boxes = evidence.board()
    trays = (
        f"{NAMES[each]}: {listed(boxes[box].label for box in ticked_for(each, ticked))}."
        for each in ANSWERS
        if ticked_for(each, ticked)
    )
    said = " ".join((board_words(ticked, seen), *trays))
    return f"A board with three trays. {said} {NO_SCREEN}"


def tray_note(answer: str, now: str, seen: Collection[str]) -> str:
    """Say in an empty tray what it waits for; nothing in the first two.

    Args:
        answer: the tray.
        now: what the board answers.
        seen: the groups that were looked at.

    Example:
        >>> tray_note("nothing", "", ("skin", "medicine", "illness", "you", "past"))
        'No answer yet. Still to look at: The plan.'
    """
    if answer != NOTHING:
        return ""
    if now in (WAIT, ASK):
        return NOT_NOW
    return MEANS[NOTHING] if now == NOTHING else f"{NO_ANSWER} {left_words(seen)}"
