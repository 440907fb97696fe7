"""Sketch, then reveal: eight usable days open the answer, anything else says what is wrong."""

import re
from html import unescape

import pytest
from ipywidgets import Text

from explainer.cards.answers import Answers
from explainer.draw.axis import KNOTS
from explainer.pictures.sketch.app import Sketch
from explainer.pictures.sketch.words import LOCKED, NO_DAY, READY, SKIPPED
from explainer.science.numbers import write_number
from explainer.science.plan import Person, Plan
from explainer.science.signs import signs
from explainer.science.stretches import Stretch, truths

ONCE = signs(Plan(sessions=1), Person())
GUESSES = {
    "redness": ("0", "2"),
    "peeling": ("2.5", "4,5"),
    "glow": ("0", " 14 "),
    "firmness": ("20", "365"),
}


@pytest.fixture
def opened() -> list[str]:
    """Filled each time the sketch says that it has been opened."""
    return []


@pytest.fixture
def sketch(opened: list[str]) -> Sketch:
    return Sketch(ONCE, Answers("demo"), lambda: opened.append("open"))


def fill(sketch: Sketch, **changed: tuple[str, str]) -> None:
    days = GUESSES | changed
    texts = [text for truth in sketch.truths for text in days[truth.name]]
    for box, text in zip(sketch.boxes, texts, strict=True):
        box.value = text


def box(sketch: Sketch, name: str, end: str) -> Text:
    """Return the box of one end of a lane."""
    names = [truth.name for truth in sketch.truths]
    return sketch.boxes[2 * names.index(name) + (end == "end")]


def shows_answer(sketch: Sketch) -> bool:
    """Say whether anything of the answer is on the page: bars, or words beside them."""
    return "tc-truth" in sketch.pad.value or bool(sketch.gaps.value)


def kept(sketch: Sketch) -> dict[str, str]:
    return {answer.question: answer.words for answer in sketch._answers.kept}


def test_there_are_eight_boxes_and_each_says_what_it_asks(sketch: Sketch) -> None:
    said = [box.description for box in sketch.boxes]

    assert len(said) == len(set(said)) == 8
    for truth in truths(ONCE):
        assert f"{truth.label}: starts on day" in said
        assert f"{truth.label}: ends on day" in said


def test_it_stays_closed_until_the_last_box_is_filled(sketch: Sketch, opened: list[str]) -> None:
    values = [day for name in GUESSES for day in GUESSES[name]]
    for box, value in zip(sketch.boxes, values, strict=True):
        assert not sketch.complete
        assert sketch.reveal_button.disabled
        assert sketch.voice.said == LOCKED
        sketch.reveal()
        assert (sketch.state.revealed, shows_answer(sketch), opened) == (False, False, [])
        box.value = value

    assert sketch.complete
    assert not sketch.reveal_button.disabled
    assert sketch.voice.said == READY


def test_spaces_and_a_comma_are_forgiven(sketch: Sketch) -> None:
    fill(sketch)

    assert sketch.guesses()["peeling"] == Stretch(2.5, 4.5)
    assert sketch.guesses()["glow"] == Stretch(0.0, 14.0)


@pytest.mark.parametrize(
    ("start", "end", "complaint"),
    [
        ("soon", "3", "'soon' is not a number; choose from 0 to 365 days."),
        ("-1", "3", "-1 is outside the range; choose from 0 to 365 days."),
        ("0", "366", "366 is outside the range; choose from 0 to 365 days."),
        ("nan", "3", "'nan' is not a number; choose from 0 to 365 days."),
        ("0", "1e99", "1e+99 is outside the range; choose from 0 to 365 days."),
        ("5", "3", "it cannot end (day 3) before it starts (day 5)."),
        ("<i>", "3", "'<i>' is not a number; choose from 0 to 365 days."),
    ],
)
def test_a_day_that_cannot_be_is_said_and_keeps_it_closed(
    sketch: Sketch, opened: list[str], start: str, end: str, complaint: str
) -> None:
    fill(sketch, redness=(start, end))

    assert sketch.voice.said.startswith("Redness or darkening: ")
    assert sketch.voice.said.endswith(complaint)
    assert "<i>" not in sketch.voice.shown.value
    assert not sketch.complete
    assert sketch.reveal_button.disabled
    assert set(sketch.guesses()) == set(GUESSES) - {"redness"}

    sketch.reveal()
    assert (sketch.state.revealed, opened, kept(sketch)) == (False, [], {})

    fill(sketch)
    assert sketch.voice.said == READY


def test_what_is_drawn_stands_in_the_boxes_and_what_is_typed_in_the_picture(sketch: Sketch) -> None:
    sketch.pad.values = [0, 1.25, *[None] * 6]
    assert [each.value for each in sketch.boxes[:3]] == ["0", "1.25", ""]
    assert sketch.pad.value.count('class="guess"') == 2

    box(sketch, "glow", "end").value = "30,5"
    assert sketch.pad.values == [0, 1.25, None, None, None, 30.5, None, None]
    assert sketch.pad.words[:2] == ["day 0, the first minutes", "day 1.25"]
    assert sketch.pad.words[5] == "day 30.5"

    box(sketch, "redness", "end").value = ""
    assert sketch.pad.values[1] is None
    assert sketch.pad.words[1] == NO_DAY


def test_a_hand_leaves_alone_what_stands_wrong_in_another_box(sketch: Sketch) -> None:
    box(sketch, "glow", "end").value = "soon"
    sketch.pad.values = [3.0, *[None] * 7]

    assert [each.value for each in sketch.boxes] == ["3", "", "", "", "", "soon", "", ""]


def test_what_a_hand_reaches_is_short_to_write_and_on_the_axis_of_the_clocks(
    sketch: Sketch,
) -> None:
    assert max(len(write_number(stop)) for stop in sketch.pad.stops) <= 4
    assert sketch.pad.stops == sorted(sketch.pad.stops)
    assert (sketch.pad.stops[0], sketch.pad.stops[-1]) == (0.0, 365.0)
    assert sketch.pad.knots == list(KNOTS)
    assert len(sketch.pad.stop_words) == len(sketch.pad.stops)


def test_a_still_shows_what_was_drawn_and_never_the_answer(sketch: Sketch) -> None:
    fill(sketch)
    sketch.reveal()
    (still,) = sketch.pictures()

    assert still.inline().count('class="guess"') == 8
    assert "tc-truth" not in still.inline()


def test_every_wrong_box_is_named_where_it_stands(sketch: Sketch) -> None:
    box(sketch, "redness", "start").value = "soon"
    box(sketch, "glow", "end").value = "1.000,5"

    allowed = "is not a number; choose from 0 to 365 days."
    glow = next(t.label for t in truths(ONCE) if t.name == "glow")
    assert sketch.voice.said == (
        f"Redness or darkening: starts on day: 'soon' {allowed} "
        f"{glow}: ends on day: '1.000,5' {allowed}"
    )
    beside = {each.children[0]: each.children[1].value for each in sketch.grid.children[:-1]}
    assert "'soon' is not a number" in unescape(beside[box(sketch, "redness", "start")])
    assert "'1.000,5' is not a number" in unescape(beside[box(sketch, "glow", "end")])
    assert sum(map(bool, beside.values())) == 2


def test_an_end_before_its_start_is_named_at_the_end(sketch: Sketch) -> None:
    fill(sketch, peeling=("5", "3"))
    beside = sketch.grid.children[3].children[1].value

    assert "it cannot end (day 3) before it starts (day 5)." in beside
    assert "tc-kind-refused" in beside


def test_the_answer_is_shown_over_the_guess_and_the_guess_is_kept(
    sketch: Sketch, opened: list[str]
) -> None:
    fill(sketch)
    sketch.reveal()

    assert sketch.state.revealed
    assert opened == ["open"]
    assert shows_answer(sketch)
    assert sketch.pad.value.count('class="guess"') == 8
    assert "Your guess: day 0 to 2." in sketch.gaps.value
    assert kept(sketch) == {
        "n5-sketch-redness": "Redness or darkening: day 0 to day 2",
        "n5-sketch-peeling": "Dryness and peeling: day 2.5 to day 4.5",
        "n5-sketch-glow": "Glow: day 0 to day 14",
        "n5-sketch-firmness": "Firmness: day 20 to day 365",
    }
    assert [each.chosen for each in sketch._answers.kept][1] == ("2.5", "4.5")
    assert sketch.why.layout.display == ""


@pytest.mark.parametrize(
    ("name", "far"),
    [
        ("redness", ("0", "300")),
        ("peeling", ("100", "300")),
        ("glow", ("100", "300")),
        ("firmness", ("0", "0")),
    ],
)
def test_the_biggest_gap_is_the_lane_that_was_furthest_off(
    sketch: Sketch, name: str, far: tuple[str, str]
) -> None:
    right = {t.name: (f"{t.usual.start:.6g}", f"{t.usual.end:.6g}") for t in truths(ONCE)}
    fill(sketch, **(right | {name: far}))

    sketch.reveal()

    truth = next(t for t in truths(ONCE) if t.name == name)
    said = f"The biggest gap is in {truth.label.lower()}. {truth.basis}"
    assert sketch.voice.said == said
    assert re.search(r"\w\.$", said)


def test_a_presenter_can_reveal_without_a_guess(sketch: Sketch, opened: list[str]) -> None:
    sketch.skip()

    assert sketch.state.revealed
    assert opened == ["open"]
    assert sketch.voice.said == SKIPPED
    assert shows_answer(sketch)
    assert 'class="guess"' not in sketch.pad.value
    assert sketch.gaps.value.count("<li>") == 4
    assert kept(sketch) == {}


def test_the_next_group_starts_from_nothing(sketch: Sketch) -> None:
    fill(sketch)
    sketch.reveal()
    sketch.why.value = "I mixed up glow and firmness."

    sketch.reset()

    assert {box.value for box in sketch.boxes} == {""}
    assert (shows_answer(sketch), sketch.why.value, sketch.state.revealed) == (False, "", False)
    assert sketch.pad.values == [None] * 8
    assert sketch.reveal_button.disabled
    assert sketch.why.layout.display == "none"
    assert kept(sketch)["n5-sketch-why"] == "I mixed up glow and firmness."


def test_the_reason_is_kept_once_it_is_written_not_letter_by_letter(sketch: Sketch) -> None:
    assert sketch.why.continuous_update is False

    sketch.why.value = "  It is slower.  "
    sketch.why.value = "   "

    assert kept(sketch) == {"n5-sketch-why": "It is slower."}


def test_an_emptied_reason_does_not_stay_in_the_file(sketch: Sketch) -> None:
    fill(sketch)
    sketch.reveal()
    sketch.why.value = "It is slower."
    sketch.why.value = " "

    assert "n5-sketch-why" not in kept(sketch)


def test_a_reader_without_widgets_gets_the_task_and_the_answer_once_it_is_earned(
    sketch: Sketch,
) -> None:
    before, answer = sketch.text, sketch.earned_text

    assert before.startswith("Guess first.")
    assert answer.startswith("Guess first.")
    assert (
        len(re.findall(r"^- .+: day [\d.]+ to .+\. At the earliest from day .+\.$", answer, re.M))
        == 4
    )
    assert "Your guess" not in answer
    assert not re.search(r"day [\d.]+ to \d", before)
    fill(sketch)
    sketch.reveal()
    assert sketch.text == before


def test_a_box_that_is_mended_after_the_reveal_brings_the_gap_back(sketch: Sketch) -> None:
    fill(sketch)
    sketch.reveal()
    gap, picture = sketch.voice.said, sketch.pad.value
    box(sketch, "glow", "end").value = "soon"
    assert "'soon' is not a number" in sketch.voice.said

    box(sketch, "glow", "end").value = "14"

    assert (sketch.voice.said, sketch.pad.value) == (gap, picture)


def test_a_presenter_can_reveal_whatever_stands_in_the_boxes(sketch: Sketch) -> None:
    box(sketch, "glow", "end").value = "soon"
    sketch.skip()

    assert f"<p>{SKIPPED}</p>" == sketch.voice.shown.value
    assert "'soon' is not a number" in sketch.voice.said
    assert sketch.state.revealed


def test_a_guess_of_which_a_part_is_gone_is_not_taken_up() -> None:
    answers = Answers("demo")
    for name in ("redness", "peeling", "glow"):
        answers.keep(f"n5-sketch-{name}", GUESSES[name], "day 0 to day 2")

    again = Sketch(ONCE, answers)

    assert {box.value for box in again.boxes} == {""}
    assert not again.state.revealed
