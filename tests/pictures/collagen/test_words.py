"""The sketch of new collagen as said: honest about the gap."""

from explainer.pictures.collagen.words import SHOWN, gap_words
from explainer.science.collagen import ASKED_DAYS, collagen_amount, day_farthest_off
from explainer.science.model.repair import repair
from explainer.science.plan import Person, Plan

COURSE = repair(Plan(sessions=1), Person())
EARLY = dict(zip(ASKED_DAYS, (9.0, 7.0, 5.0, 5.0, 3.0), strict=True))


def test_the_biggest_gap_is_named_with_guess_and_model() -> None:
    gaps = {day: abs(EARLY[day] - collagen_amount(COURSE, day)) for day in ASKED_DAYS}

    assert day_farthest_off(COURSE, EARLY) == max(gaps, key=lambda day: gaps[day]) == 3.0
    assert gap_words(COURSE, EARLY).startswith(
        "The biggest gap is on day 3. You said 9, the model says about 0."
    )


def test_a_close_guess_is_called_close() -> None:
    close = {day: collagen_amount(COURSE, day) for day in ASKED_DAYS}

    assert gap_words(COURSE, close).startswith("No gap reaches 1 of 10")


def test_without_a_guess_the_model_is_shown_and_its_numbers_stand_in_the_table() -> None:
    assert gap_words(COURSE, {}) == f"Revealed without a guess. {SHOWN}"
