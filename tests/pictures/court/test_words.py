"""What the court says: the claim and its cards, and no verdict of the evidence too early."""

from explainer.content import JUDGEMENTS, court
from explainer.pictures.court import words as say


def test_every_verdict_has_its_words_and_its_meaning() -> None:
    assert tuple(say.VERDICTS) == JUDGEMENTS
    for words, meaning in zip(say.VERDICTS.values(), say.MEANINGS, strict=True):
        assert meaning.startswith(f"{words}: ")


def test_what_is_said_before_the_verdict_holds_no_reply() -> None:
    cases = court()
    said = say.court_text(cases, cases[0], [card.id for card in cases[0].cards])

    assert all(card.text in said for card in cases[0].cards)
    assert not any(reply in said for case in cases for reply in case.replies.values())


def test_the_scales_are_told_to_who_cannot_see_them() -> None:
    cards = court()[0].cards

    assert say.described((), 0) == say.EMPTY
    assert say.described(cards[:2], 0) == (
        "A pair of scales. Against the claim: A second trial (B). For the claim: A tiny trial (B). "
        "It is level."
    )
