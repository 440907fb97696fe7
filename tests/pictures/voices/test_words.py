"""What is said of sources that disagree: plain, short, and no more than they say."""

import re
from typing import Any

import pytest

from explainer.pictures.voices import words
from explainer.pictures.voices.app import SAID_BY
from explainer.pictures.voices.dots import TOPICS, Dot, dots

every_topic = pytest.mark.parametrize("topic", TOPICS)


def of(topic: str, name: str) -> Dot:
    """Return the dot of a source."""
    return next(dot for dot in dots(topic) if dot.source.id == name)


@pytest.mark.parametrize(
    ("topic", "name", "said"),
    [
        ("sessions", "alam2014", "3 sessions"),
        ("sessions", "silva2020", "1 session"),
        ("sessions", "lemonzest", "at least 3 sessions"),
        ("sessions", "chelwest", "4 to 6 sessions"),
        ("redness", "chu2021", "at most 7 days"),
        ("redness", "salima", "about 2 days, at most 3"),
        ("redness", "drpen", "about 1.5 days (1 to 2)"),
        ("lasting", "alam2014", "at least 6 months"),
        ("lasting", "skincaretoday", "3 to 7 months or more"),
    ],
)
def test_a_number_is_said_with_its_unit_and_as_its_source_says_it(
    topic: str, name: str, said: str
) -> None:
    assert words.amount_words(of(topic, name), topic) == said


@every_topic
def test_what_is_said_now_is_short_with_few_numbers_and_easy(topic: str, reading: Any) -> None:
    for voice in SAID_BY:
        said = words.heard_words(dots(topic), topic, voice)
        for sentence in re.split(r"(?<=[.?!]) ", said):
            assert len(re.findall(r"\d+(?:\.\d+)?", sentence)) <= 3, sentence
            assert reading.longest_sentence(sentence) <= 15, sentence


def test_who_stopped_looking_is_not_said_to_disagree() -> None:
    said = words.heard_words(dots("lasting"), "lasting", "study")

    assert said.endswith(words.STOPPED)
    assert words.heard_words(dots("lasting"), "lasting", "all").endswith(words.DIFFER)


def test_a_voice_that_nobody_has_is_one_sentence() -> None:
    said = words.heard_words(dots("lasting"), "lasting", "review")

    assert said == "How long it lasts. Reviews: 0 sources. Nobody of this kind was found."


def test_what_one_reads_of_a_dot_names_people_grade_and_a_link() -> None:
    said = words.facts_html(of("redness", "chu2021"))

    assert said.startswith("People: 2805 people. Grade A ·")
    assert 'href="https://doi.org/10.1097/01.dss.0000790428.70373.f6"' in said


def test_the_fixed_sentences_read_easily(reading: Any) -> None:
    for text in (words.TAKEAWAY, *words.LEGEND):
        assert reading.grade(text) <= 9, text
        assert reading.longest_sentence(text) <= 15, text
