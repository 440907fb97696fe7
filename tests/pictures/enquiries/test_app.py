"""The search under the learner's hand: type, read, go back; nothing typed can break it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.pictures.enquiries.app import Enquiries
from explainer.pictures.enquiries.page import topics_html


def test_what_fits_comes_up_while_one_types_and_is_counted_aloud() -> None:
    asked = Enquiries()
    asked.box.value = "retinol"

    assert "When do I stop retinol" in asked.shown.value
    assert "the best one first" in asked.voice.said


def test_an_empty_box_shows_all_topics_again() -> None:
    asked = Enquiries()
    asked.box.value = "sauna"
    asked.box.value = ""

    assert asked.shown.value == topics_html()


def test_what_fits_nothing_is_one_sentence_and_what_was_typed_stays() -> None:
    asked = Enquiries()
    asked.box.value = "<b>xylophone</b>"

    assert asked.voice.said.startswith("Nothing here fits “<b>xylophone</b>”")
    assert "<b>" not in asked.voice.shown.value
    assert asked.box.value == "<b>xylophone</b>"
    assert asked.shown.value == topics_html()


def test_undo_brings_the_last_search_back_and_reset_the_whole_list() -> None:
    asked = Enquiries()
    asked.box.value = "sauna"
    asked.reset()
    assert asked.box.value == ""

    asked.undo()

    assert asked.box.value == "sauna"
    assert "sauna" in asked.shown.value


def test_a_sign_of_danger_is_met_above_all_answers_and_aloud() -> None:
    asked = Enquiries()
    asked.box.value = "yellow crust and fever what do i do"

    assert asked.voice.said.startswith("With fever, pus")
    assert asked.voice.shown.value.startswith('<p class="tc-warn"><strong>With fever, pus')


def test_who_is_sent_to_help_is_not_told_to_try_other_words() -> None:
    asked = Enquiries()
    asked.box.value = "i want to die"

    assert asked.voice.said.startswith("Do you think of harming yourself?")
    assert "plain word" not in asked.voice.said


@settings(max_examples=60)
@given(st.text(max_size=400))
def test_whatever_is_typed_is_answered(typed: str) -> None:
    asked = Enquiries()
    asked.look_up(typed)

    assert asked.voice.said
