"""Days of redness as said: the sentence counts, and promises nothing."""

from explainer.pictures.redness.words import redness_words
from explainer.science.people import faded, redness_days

DAYS = redness_days(20)
ASKED = [0.0, 0.5, 1.0, 2.0, 3.0, 5.0, 7.0]


def test_the_sentence_counts_up_and_never_promises() -> None:
    counts = [faded(DAYS, day) for day in ASKED]

    assert counts == sorted(counts)
    assert "none of 20" in redness_words(DAYS, 0.0)
    assert "A real person may take longer." in redness_words(DAYS, 7.0)
    assert "Contact a clinician" in redness_words(DAYS, 7.0)
