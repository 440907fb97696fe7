"""The words around the pieces: which guess opens what waits, and what there is to choose from."""

import pytest

from explainer.cards.words import WORDS
from explainer.content import TRACKS
from explainer.lessons.words import (
    PREDICT,
    TRACK_LABELS,
    TRACK_SAYS,
    no_lesson,
    no_track,
    opens_words,
    order_opens_words,
    track_words,
)


def test_what_waits_says_what_to_guess_where_and_what_to_press() -> None:
    guess, order = opens_words("When?"), order_opens_words("Which first?", "Keep my order")

    assert all(said in guess for said in ("“When?”", f"“{PREDICT}”", f"“{WORDS.keep}”"))
    assert all(said in order for said in ("“Which first?”", f"“{PREDICT}”", "“Keep my order”"))


def test_whoever_asks_for_what_is_not_there_is_told_all_that_is() -> None:
    assert no_lesson("x", (0, 3)) == "There is no lesson x: choose 0 or 3."
    assert all(track in no_track("chemistry") for track in TRACKS)


@pytest.mark.parametrize("track", TRACKS)
def test_every_track_has_a_name_and_says_what_it_changes(track: str) -> None:
    assert track_words(track) == f"{TRACK_LABELS[track]}: {TRACK_SAYS[track]}"
    assert track_words("") == ""
