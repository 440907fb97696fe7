"""The scar as said: most of it stays, and nothing is lifted where nothing was done."""

from explainer.pictures.scar.words import scar_words
from tests.pictures.scar.scars import ALL, shown


def test_the_sentence_of_the_task() -> None:
    said = scar_words(ALL["rolling"], 182.0)

    assert "about 40 % of the depth lifted (17 to 61 %), so most of the dip is still there" in said


def test_without_a_session_the_words_say_that_nothing_is_lifted() -> None:
    said = scar_words(shown(sessions=0), 182.0)

    assert said.endswith("nothing was done, so nothing is lifted.")
