"""The scar as said: most of it stays, and nothing is lifted where nothing was done."""

from explainer.pictures.scar.words import scar_words
from explainer.science.plan import Person, Plan
from explainer.science.signs import signs
from tests.pictures.scar.scars import ALL, shown


def test_the_sentence_of_the_task() -> None:
    said = scar_words(ALL["rolling"], 182.0)

    assert "17 to 61 % of the depth is lifted. Part of the dip stays, in people who build" in said


def test_a_lift_that_only_fast_builders_reach_is_not_called_none() -> None:
    crowded = Plan(sessions=5, session_gap_days=2, needle_length_mm=2.35, punctures_per_cm2=500)

    said = scar_words(signs(crowded, Person()), 26.5)

    assert "0 to 19 % of the depth is lifted." in said
    assert "not lifted" not in said


def test_without_a_session_the_words_say_that_nothing_is_lifted() -> None:
    said = scar_words(shown(sessions=0), 182.0)

    assert said.endswith("nothing was done, so nothing is lifted.")
