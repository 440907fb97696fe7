"""Every sentence of the court of myths that is not in its file of cases."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from explainer import evidence
from explainer.draw.say import badge_words, listed

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from explainer.content import Case, Exhibited

TITLE = "Myth court"
TAKEAWAY = "Hear all cards of a claim, judge it, and then see what holds."
VERDICTS = MappingProxyType({"false": "False", "too-simple": "Too simple", "true": "True"})
MEANINGS = (
    "False: the evidence speaks against it, or nothing shows it.",
    "Too simple: part of it holds, but it leaves out for whom, how much or how long.",
    "True: it holds as it is said.",
)
LEGEND = (
    *MEANINGS,
    "A card lies on the side for which it speaks. An A weighs 3, a B 2 and a C 1.",
    "These weights are ours. They help to see, and they prove nothing.",
)
PICK, LISTED = "Claim", "{n}. {name}"
HEAR, HEARD = "Hear: {title}", "Heard: {title}"
NOW = "Claim {n} of {of}: “{claim}” {heard} of {cards} cards heard."
ASKED, REASON = "Your verdict", "Your reason"
REASON_HINT = "one short sentence"
REVEAL, REVEAL_ANYWAY = "What does the evidence say?", "Presenter: show what the evidence says"
HEAR_FIRST = "Hear all {cards} cards first; {left} to go."
JUDGE_FIRST = "Give your own verdict first: false, too simple or true."
HEARD_CARD = "{title}: {text} {side}"
SIDES = MappingProxyType({"for": "It speaks for the claim.", "against": "It speaks against it."})
PANS = MappingProxyType({"against": "against the claim", "for": "for the claim"})
EMPTY = "A pair of scales with two empty pans, against the claim and for it."
SCALES = "A pair of scales. Against the claim: {against}. For the claim: {for_}. {tilt}"
TILTS = ("It hangs to the side against.", "It is level.", "It hangs to the side for.")
NOBODY = "no card"
VERDICT_IS = "The evidence says: {verdict}."
HEADS = ("Claim", "Your verdict", "The evidence")
TABLE = "The claims, your verdicts, and what the evidence says once you have asked for it."
OPEN = "–"


def now_words(case: Case, place: int, of: int, heard: int) -> str:
    """Say which claim is heard now, and how far one has come.

    Args:
        case: the claim.
        place: its place, from 0.
        of: how many claims there are.
        heard: how many of its cards were heard.
    """
    cards = len(case.cards)
    return NOW.format(n=place + 1, of=of, claim=case.claim, heard=heard, cards=cards)


def card_words(card: Exhibited) -> str:
    """Say one card: what it is, what it says, and for which side.

    Example:
        >>> from explainer.content import court
        >>> card_words(court()[0].cards[1])
        'A second trial: In 21 people, both depths helped. It speaks against it.'
    """
    return HEARD_CARD.format(title=card.title, text=card.text, side=SIDES[card.side])


def grade_words(card: Exhibited) -> str:
    """Say how good a card is, and where it comes from.

    Example:
        >>> from explainer.content import court
        >>> grade_words(court()[0].cards[2])
        '(B · small trials, Gill and others 2008)'
    """
    names = listed(evidence.who_and_when(each) for each in evidence.trace(card.sources))
    return f"({badge_words(card.grade)}, {names})"


def verdict_words(case: Case) -> str:
    """Say what the evidence supports.

    Example:
        >>> from explainer.content import court
        >>> verdict_words(court()[0])
        'The evidence says: too simple.'
    """
    return VERDICT_IS.format(verdict=VERDICTS[case.verdict].lower())


def hear_words(cards: int, heard: int) -> str:
    """Say how many cards must still be heard."""
    return HEAR_FIRST.format(cards=cards, left=cards - heard)


def described(heard: Sequence[Exhibited], tilt: int) -> str:
    """Say what lies on the scales, for those who cannot see them.

    Args:
        heard: the cards that were heard.
        tilt: -1 where the scales hang to the side against, 1 to the side for, 0 where level.
    """
    if not heard:
        return EMPTY
    sides = {
        side: listed(f"{each.title} ({each.grade})" for each in heard if each.side == side)
        for side in SIDES
    }
    against, for_ = sides["against"] or NOBODY, sides["for"] or NOBODY
    return SCALES.format(against=against, for_=for_, tilt=TILTS[tilt + 1])


def court_text(cases: Sequence[Case], case: Case, heard: Collection[str]) -> str:
    """Say what the court does, the claims, and what was heard of the one before it now."""
    cards = [card_words(each) for each in case.cards if each.id in heard]
    claims = [f"- {each.claim}" for each in cases]
    now = now_words(case, cases.index(case), len(cases), len(heard))
    return "\n".join([TITLE, TAKEAWAY, *MEANINGS, *claims, now, *cards])


def solved_text(case: Case) -> str:
    """Say a claim with all its evidence, and the reply to each verdict.

    Args:
        case: the claim.
    """
    cards = [f"- {card_words(each)} {grade_words(each)}" for each in case.cards]
    replies = [f"- {VERDICTS[key]}: {said}" for key, said in case.replies.items()]
    return "\n".join([f"“{case.claim}”", *cards, verdict_words(case), *replies])
