"""Twenty people as said: the counts add up, and nobody is promised anything."""

import re

from explainer.pictures.people.words import all_words, person_words
from explainer.science.plan import Plan
from tests.pictures.people.cast import EVERYONE, met


def test_the_counts_add_up_to_all_people() -> None:
    for plan in (Plan(), Plan(sessions=0), Plan(sessions=6, session_gap_days=56)):
        said = all_words(met(plan))
        counts = re.findall(r"(\d+|[Nn]one) lifted", said)
        assert sum(int(each) for each in counts if each.isdigit()) == 20
        assert len(counts) == 3


def test_no_count_is_said_as_a_nought() -> None:
    assert "None lifted by more." in all_words(met(Plan(sessions=1)))


def test_a_lift_that_cannot_be_seen_is_not_promised_for_later() -> None:
    hardly = Plan(sessions=1, scar_type="ice_pick", needle_length_mm=0.5)
    said = person_words(met(hardly)[0], 20, (0.0,), 182.0)

    assert "The lift is too small to be seen." in said


def test_a_person_is_introduced_with_age_pace_lift_and_redness() -> None:
    said = person_words(EVERYONE[0], 20, (0.0, 28.0, 56.0, 84.0), 182.0)

    assert said.startswith(
        "Person 1 of 20. Age 42, builds at medium speed. Day 182 (month 6). After"
    )
    assert "About 36 % of the depth lifted" in said
    assert "Redness after a session: about 1.2 days." in said


def test_without_a_session_the_words_say_that_nobody_is_lifted() -> None:
    none = met(Plan(sessions=0))
    said = person_words(none[0], 20, (), 182.0)

    assert "No session. Nothing was done, so nothing is lifted." in said
