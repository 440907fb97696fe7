"""Sketch, then reveal: nothing is given away before five numbers stand there."""

import pytest

from explainer.cards.answers import Answers
from explainer.pictures.collagen.app import CollagenSketch
from explainer.pictures.collagen.words import LOCKED, READY, model_words
from explainer.science.collagen import ASKED_DAYS


def fill(sketch: CollagenSketch, texts: str = "9 7 5 5 3") -> None:
    for box, text in zip(sketch.boxes, texts.split(), strict=True):
        box.value = text


def shows_model(sketch: CollagenSketch) -> bool:
    return "collagen-model" in sketch.shell.picture.value


def test_the_reveal_is_locked_until_all_five_boxes_are_filled() -> None:
    sketch = CollagenSketch(Answers("demo"))
    for box in sketch.boxes[:-1]:
        box.value = "5"
        assert sketch.reveal_button.disabled
        assert sketch.now() == LOCKED
    sketch.boxes[-1].value = "0"

    assert not sketch.reveal_button.disabled
    assert sketch.now() == READY


def test_pressing_a_locked_reveal_shows_nothing() -> None:
    sketch = CollagenSketch(Answers("demo"))
    sketch.reveal()

    assert not shows_model(sketch)
    assert sketch.state == sketch.start


def test_the_answer_is_nowhere_before_the_reveal() -> None:
    sketch = CollagenSketch(Answers("demo"))
    fill(sketch)
    sketch.toggle("table")

    assert not shows_model(sketch)
    assert "about" not in sketch.shell.table.value
    assert "model says" not in sketch.shell.live.value


def test_the_reveal_lays_the_model_over_the_guess_and_names_the_gap() -> None:
    answers, opened = Answers("demo"), []
    sketch = CollagenSketch(answers, lambda: opened.append(True))
    fill(sketch)
    sketch.reveal_button.click()

    assert shows_model(sketch)
    assert "collagen-gap" in sketch.shell.picture.value
    assert sketch.now().startswith(
        "The biggest gap is on day 3. You said 9, the model says about 0."
    )
    assert opened == [True]
    kept = answers.latest("n2-collagen-sketch")
    assert kept is not None
    assert kept.chosen == ("9", "7", "5", "5", "3")
    assert kept.words == "day 3: 9, day 14: 7, day 30: 5, day 90: 5, day 180: 3"


def test_the_learner_is_asked_to_explain_the_gap_and_the_words_are_kept() -> None:
    answers = Answers("demo")
    sketch = CollagenSketch(answers)
    assert sketch.why.layout.display == "none"
    fill(sketch)
    sketch.reveal()
    assert sketch.why.layout.display == ""

    sketch.why.value = " The builders come late. "
    kept = answers.latest("n2-collagen-why")
    assert kept is not None
    assert kept.words == "The builders come late."


def test_an_emptied_explanation_does_not_stay_in_the_file_and_a_reset_empties_none() -> None:
    answers = Answers("demo")
    sketch = CollagenSketch(answers)
    fill(sketch)
    sketch.reveal()
    sketch.why.value = "They come late."
    sketch.reset()
    assert sketch.why.value == ""
    assert answers.latest("n2-collagen-why") is not None

    fill(sketch)
    sketch.reveal()
    sketch.why.value = "Later."
    sketch.why.value = ""
    assert answers.latest("n2-collagen-why") is None


def test_a_presenter_can_skip_the_guess() -> None:
    answers = Answers("demo")
    sketch = CollagenSketch(answers)
    sketch.skip_button.click()

    assert shows_model(sketch)
    assert sketch.now().startswith("Revealed without a guess.")
    assert answers.latest("n2-collagen-sketch") is None


@pytest.mark.parametrize("text", ["eleven", "11", "-1", "nan", "1e9", "5 5"])
def test_what_is_no_number_from_0_to_10_is_said_and_locks(text: str) -> None:
    sketch = CollagenSketch(Answers("demo"))
    fill(sketch)
    sketch.boxes[1].value = text

    wrong = "Day 14: this is not a number from 0 to 10."
    assert sketch.faults == ("", wrong, "", "", "")
    assert (sketch.now(), sketch.shell.status.message) == (LOCKED, wrong)
    beside = sketch.grid.children[1].children
    assert beside[0] is sketch.boxes[1]
    assert f"<span>{wrong}</span>" in beside[1].value
    assert sketch.reveal_button.disabled
    assert "<svg" in sketch.shell.picture.value


def test_a_point_that_is_drawn_stands_in_its_box_and_in_the_picture_and_back() -> None:
    sketch = CollagenSketch(Answers("demo"))
    sketch.pad.values = [None, 4.0, None, None, None]
    assert [box.value for box in sketch.boxes] == ["", "4", "", "", ""]
    assert sketch.shell.picture.value.count('class="guess"') == 1

    sketch.boxes[2].value = "7,5"
    assert sketch.pad.values == [None, 4.0, 7.5, None, None]
    assert sketch.pad.words[1:3] == ["4 of 10", "7.5 of 10"]

    sketch.undo()
    assert sketch.pad.values == [None, 4.0, None, None, None]


def test_a_comma_is_as_good_as_a_point() -> None:
    sketch = CollagenSketch(Answers("demo"))
    fill(sketch, "0 2,5 7 10 9")

    assert sketch.guesses() == dict(zip(ASKED_DAYS, (0.0, 2.5, 7.0, 10.0, 9.0), strict=True))


def test_undo_takes_back_one_box_and_reset_closes_the_answer() -> None:
    sketch = CollagenSketch(Answers("demo"))
    fill(sketch)
    sketch.undo()
    assert [box.value for box in sketch.boxes] == ["9", "7", "5", "5", ""]

    sketch.skip()
    sketch.reset()
    assert [box.value for box in sketch.boxes] == [""] * 5
    assert not shows_model(sketch)
    assert sketch.why.layout.display == "none"


def test_the_answer_is_told_to_who_has_guessed_and_is_not_stored() -> None:
    sketch = CollagenSketch(Answers("demo"))

    assert sketch.text.startswith("Guess first.")
    assert model_words(sketch.course) not in sketch.text + sketch.html
    assert model_words(sketch.course) in sketch.earned_text


def test_no_source_tells_days_before_the_answer_is_open() -> None:
    sketch = CollagenSketch(Answers("demo"))
    listed = sketch.shell.sources
    assert listed.layout.display == "none"

    sketch.skip()
    assert listed.layout.display == ""
    listed.value = "phase:build"
    assert "day 3 to 42" in sketch.shell.source.value

    sketch.reset()
    assert listed.layout.display == "none"
    assert sketch.shell.source.value == ""
