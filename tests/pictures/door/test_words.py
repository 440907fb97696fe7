"""What is said of products on open channels: both ways alike, and no promise."""

import re
from typing import Any

import pytest

from explainer import evidence
from explainer.pictures.door import words

every_product = pytest.mark.parametrize("product", words.PRODUCTS)


def test_each_product_has_both_ways_and_no_other_product_is_known() -> None:
    known = {fact.product for fact in evidence.product_facts().values()}

    assert known == set(words.PRODUCTS)
    for product in words.PRODUCTS:
        assert [fact.way for fact in words.both_ways(product)] == list(words.WAYS)


@every_product
def test_both_ways_are_told_in_about_as_many_words(product: str) -> None:
    helps, answers = (len(fact.says) for fact in words.both_ways(product))

    assert 0.5 <= helps / answers <= 2.0


@every_product
def test_no_gain_is_promised_and_the_provider_is_named(product: str) -> None:
    helps, _ = words.both_ways(product)

    assert re.search("not shown|no study", helps.says)
    assert words.ASK_FIRST in words.door_words(product)
    assert words.ASK_FIRST in words.live_words(product)


@every_product
def test_what_is_said_now_is_short(product: str, reading: Any) -> None:
    assert reading.longest_sentence(words.live_words(product)) <= 15
    assert reading.grade(words.live_words(product)) <= 9


def test_the_fixed_sentences_read_easily(reading: Any) -> None:
    said = (words.TAKEAWAY, *words.LEGEND, words.WATCH)
    for text in (*said, words.HALFWAY):
        assert reading.grade(text) <= 9, text
        assert reading.longest_sentence(text) <= 15, text


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("serum_in", "in animals"),
        ("serum_back", "15 people"),
        ("plant_in", "no study found"),
        ("plant_back", "1 person"),
        ("provider_in", "people not counted"),
    ],
)
def test_it_says_how_many_people_a_fact_rests_on(key: str, said: str) -> None:
    assert words.people_words(evidence.product_facts()[key]) == said


def test_when_to_seek_care_stands_with_each_product() -> None:
    for product in words.PRODUCTS:
        assert "Contact a clinician" in words.known_html(product, ())
