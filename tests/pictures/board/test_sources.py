"""Why a box is there: the most careful first, with its grade, its links and a card of its own."""

import re

from explainer import evidence
from explainer.pictures.board.sources import board_cards, reasons_html
from explainer.pictures.board.words import NAMES

BOXES = evidence.board()


def test_reasons_to_wait_come_before_reasons_to_ask() -> None:
    answers = re.findall(r"<li><b>(.*?): ", reasons_html(BOXES))

    assert set(answers) == {NAMES["wait"], NAMES["ask"]}
    assert answers == sorted(answers, key=[NAMES["wait"], NAMES["ask"]].index)
    assert len(answers) == len(BOXES)


def test_each_reason_links_each_of_its_sources() -> None:
    for key, box in BOXES.items():
        linked = [each for each in evidence.trace(box.sources) if evidence.link(each)]
        assert reasons_html({key}).count("<a href") == len(linked), key


def test_without_a_tick_there_is_no_reason() -> None:
    assert reasons_html(()) == ""


def test_a_card_says_how_strict_the_sources_of_its_box_are() -> None:
    rows = evidence.contraindications()

    for key, card in board_cards().items():
        box = BOXES[key]
        assert (card.title, card.sources) == (box.label, box.sources)
        assert all(rows[each].strength in card.value for each in box.reasons)
