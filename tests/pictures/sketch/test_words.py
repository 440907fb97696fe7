"""The sketch as said: guess and answer side by side, and a refusal that names its box."""

from explainer.pictures.sketch.words import gap_words, too_early, usual_words
from explainer.science.stretches import Stretch, Truth


def test_guess_and_answer_stand_in_short_sentences() -> None:
    truth = Truth("firmness", "Firmness", Stretch(12.34, 365.0), Stretch(8, 365.0), "")

    assert gap_words(truth, Stretch(7, 90)) == (
        "Firmness. Your guess: day 7 to 90. Usual: day 12 to beyond a year. "
        "At the earliest from day 8, at the latest to beyond a year."
    )


def test_without_a_guess_the_answer_stands_alone() -> None:
    truth = Truth("glow", "Glow", Stretch(2, 30), Stretch(1, 60), "")

    assert usual_words(truth) == (
        "Glow. Usual: day 2 to 30. At the earliest from day 1, at the latest to day 60."
    )


def test_an_end_before_its_start_is_refused_with_both_days() -> None:
    truth = Truth("glow", "Glow", Stretch(2, 30), Stretch(1, 60), "")

    assert too_early(truth, 9, 4) == "Glow: it cannot end (day 4) before it starts (day 9)."
