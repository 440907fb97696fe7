"""What a hand types into a box: a comma is a point, nonsense stays to be mended, arrows step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .harness import open_page
from .notebooks import write_notebook

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Locator

    from .harness import Lesson
    from .server import Server

CODE = """from explainer.pictures.clocks.app import TwoClocks
from explainer.cards.answers import Answers
from explainer.pictures.collagen.app import CollagenSketch
from IPython.display import display
from explainer.pictures.sketch.app import Sketch
from explainer.science.plan import Person, Plan
from explainer.science.signs import signs
app, sketch = TwoClocks(), CollagenSketch(Answers("demo"))
lanes = Sketch(signs(Plan(sessions=1), Person()), Answers("demo"))
app.begin(app.state.change("more", True)); app.render()
display(app.root, sketch.root, lanes.root)"""
ONE = "from explainer.pictures.clocks.app import TwoClocks; print(TwoClocks('one').code)"
NOW = "print(app.state.value('{}'))"


@pytest.fixture(scope="module")
def boxes(browser: Browser, server: Server) -> Iterator[Lesson]:
    server.end_kernels()
    write_notebook(server.notebooks / "boxes.ipynb", CODE)
    with open_page(browser, server) as page:
        page.open("boxes.ipynb")
        page.run_all()
        page.settle()
        yield page


@pytest.fixture
def page(boxes: Lesson) -> Lesson:
    """The clocks as they start."""
    boxes.button("Reset").click()
    boxes.settle()
    return boxes


def enter(page: Lesson, box: Locator, text: str) -> None:
    box.fill(text)
    page.page.keyboard.press("Enter")
    page.wait_for_answer()


def message(page: Lesson) -> str:
    return " ".join(page.app.locator(".tc-message span").all_inner_texts())


def state(page: Lesson, name: str) -> str:
    return page.run_in_kernel(NOW.format(name)).strip()


@pytest.mark.parametrize("text", ["0,5", " 0.5 ", ",5"])
def test_a_comma_that_is_typed_letter_by_letter_is_a_decimal_point(page: Lesson, text: str) -> None:
    box = page.box("needle_length_mm")
    box.fill("")
    box.press_sequentially(text)
    page.page.keyboard.press("Enter")

    page.wait_until(lambda: box.input_value() == "0.5", f"the box shows {box.input_value()!r}")
    assert state(page, "needle_length_mm") == "0.5"
    said = page.handle("needle_length_mm").get_attribute("aria-valuetext")
    assert said == "0.5 mm"


@pytest.mark.parametrize("text", ["abc", "3 5", "1.000,5", ""])
def test_what_cannot_be_read_stays_and_is_said_until_it_is_mended(page: Lesson, text: str) -> None:
    curves, box = page.curves(), page.box("age_years")
    enter(page, box, text)
    page.wait_until(lambda: message(page) != "", "nothing is said")

    assert message(page).startswith("Age: ")
    assert message(page).endswith("choose from 18 to 80 years. The picture stays at 35.")
    assert box.input_value() == text
    assert page.curves() == curves
    assert page.handle("age_years").get_attribute("aria-valuetext") == "35 years"

    enter(page, box, "35")
    page.wait_until(lambda: message(page) == "", "the refusal is still there")


@pytest.mark.parametrize(
    ("control", "key", "shown"),
    [
        ("needle_length_mm", "ArrowUp", "1.55"),
        ("needle_length_mm", "ArrowDown", "1.45"),
        ("sessions", "ArrowUp", "5"),
        ("sessions", "PageDown", "0"),
        ("punctures_per_cm2", "PageUp", "350"),
        ("day", "ArrowUp", "4"),
    ],
)
def test_arrows_in_a_box_step_as_in_a_box_for_numbers(
    page: Lesson, control: str, key: str, shown: str
) -> None:
    box = page.box(control)
    box.focus()
    page.page.keyboard.press(key)

    assert box.input_value() == shown
    page.wait_for_answer()
    assert float(state(page, control)) == float(shown)


def test_arrows_step_on_from_what_is_being_typed(page: Lesson) -> None:
    box = page.box("needle_length_mm")
    box.fill("0,5")
    page.page.keyboard.press("ArrowUp")

    assert box.input_value() == "0.55"
    page.wait_for_answer()
    assert state(page, "needle_length_mm") == "0.55"


@pytest.mark.parametrize(
    ("control", "typed"),
    [
        ("needle_length_mm", ("2.5", "1.52", "1.45")),
        ("punctures_per_cm2", ("99",)),
        ("gentle", ("0.3",)),
        ("age_years", ("40.5",)),
    ],
)
def test_a_number_between_two_steps_stays_as_it_was_typed(
    page: Lesson, control: str, typed: tuple[str, ...]
) -> None:
    for text in typed:
        enter(page, page.box(control), text)
        page.settle()

        assert page.box(control).input_value() == text
        assert state(page, control) == text
        said = page.handle(control).get_attribute("aria-valuetext")
        assert str(said).split()[0] == text, "no other number is said than the one in force"


def test_a_refusal_stands_beside_the_box_that_it_speaks_of(page: Lesson) -> None:
    box = page.box("age_years")
    enter(page, box, "99")
    said = page.app.locator(".tc-message")
    said.wait_for()
    one, other = box.bounding_box(), said.bounding_box()

    assert said.locator("span").inner_text() == (
        "Age: 99 is outside the range; choose from 18 to 80 years. The picture stays at 35."
    )
    assert one is not None
    assert other is not None
    assert 0 < other["y"] - one["y"] < 60


def test_a_box_has_a_name_a_value_and_the_keys_of_a_number(page: Lesson) -> None:
    box = page.box("age_years")

    assert ("textbox", "Age") in page.controls()
    assert (box.get_attribute("inputmode"), box.input_value()) == ("decimal", "35")


def test_arrows_step_in_the_boxes_of_a_sketch(page: Lesson) -> None:
    box = page.page.locator(".tc-guesses input").first
    box.fill("9,5")
    for shown in ("10", "10"):
        page.page.keyboard.press("ArrowUp")
        assert box.input_value() == shown
    page.wait_for_answer()
    assert page.run_in_kernel("print(sketch.guesses())").strip() == "{3.0: 10.0}"


def test_enter_in_the_box_of_the_code_uses_it(page: Lesson) -> None:
    box = page.app.get_by_label("Code of this plan")
    before = page.curves()
    enter(page, box, page.run_in_kernel(ONE).strip())

    page.wait_for_new_curves(before)
    assert state(page, "sessions") == "1"

    enter(page, box, "")
    page.wait_until(lambda: "There is no code in the box." in message(page), message(page))


def test_enter_uses_the_code_also_where_the_kernel_was_busy(page: Lesson) -> None:
    code = page.run_in_kernel(ONE).strip()
    with page.busy_kernel():
        page.app.get_by_label("Code of this plan").fill(code)
        page.page.keyboard.press("Enter")

    page.wait_until(lambda: state(page, "sessions") == "1", "the code was not used")


# What one draws on.

# the middle of a lane of the sketch, some share of the way along it
SPOT = """([lane, share]) => {
    const reach = document.querySelectorAll(".tc-sketch-card .tc-reach")[lane];
    reach.scrollIntoView({block: "center"});
    const {left, top, width, height} = reach.getBoundingClientRect();
    return [left + share * width, top + height / 2];
}"""
# a finger: it may turn out to scroll, which the browser says by a cancel
FINGER = """([lane, shares, end]) => {
    const board = document.querySelector(".tc-sketch-card .tc-board");
    const {left, top, width, height} =
        board.querySelectorAll(".tc-reach")[lane].getBoundingClientRect();
    const tell = (what, share) => board.dispatchEvent(new PointerEvent(what, {
        pointerId: 7, pointerType: "touch", bubbles: true, cancelable: true,
        clientX: left + share * width, clientY: top + height / 2,
    }));
    tell("pointerdown", shares[0]);
    for (const share of shares.slice(1)) tell("pointermove", share);
    tell(end, shares[shares.length - 1]);
}"""
# where the line of a lane begins and ends, as shares of the lane
LINE = """lane => {
    const card = document.querySelector(".tc-sketch-card");
    const reach = card.querySelectorAll(".tc-reach")[lane];
    const [x, width] = ["x", "width"].map(name => Number(reach.getAttribute(name)));
    const points = card.querySelectorAll("[data-through]")[lane].getAttribute("points");
    return points.split(" ").filter(Boolean).map(each => (Number(each.split(",")[0]) - x) / width);
}"""


def drawn(page: Lesson, lane: int) -> tuple[list[str], list[str]]:
    """Return what stands in the two boxes of a lane, and what its two handles say."""
    page.wait_for_answer()
    card, places = page.page.locator(".tc-sketch-card"), (2 * lane, 2 * lane + 1)
    boxes = [card.locator(".tc-guesses input").nth(place).input_value() for place in places]
    handles = card.locator(".tc-handle")
    return boxes, [str(handles.nth(place).get_attribute("aria-valuetext")) for place in places]


def test_a_stroke_draws_a_stretch_and_its_days_stand_in_the_boxes_and_in_python(
    page: Lesson,
) -> None:
    x, y = page.page.evaluate(SPOT, [0, 0.001])
    page.page.mouse.move(x, y)
    page.page.mouse.down()
    page.page.mouse.move(*page.page.evaluate(SPOT, [0, 1 / 3 + 0.002]), steps=5)
    with page.busy_kernel():  # the line is under the hand, whatever Python is doing
        page.page.mouse.move(*page.page.evaluate(SPOT, [0, 0.5 - 0.01]), steps=5)
        assert page.page.evaluate(LINE, 0)[1] == pytest.approx(0.5, abs=0.03)
    page.page.mouse.up()

    page.wait_until(lambda: drawn(page, 0)[0][1] == "7", str(drawn(page, 0)))
    assert drawn(page, 0) == (["0", "7"], ["day 0, the first minutes", "day 7"])
    said = page.run_in_kernel("print(lanes.guesses()['redness'])").strip()
    assert said == "Stretch(start=0.0, end=7.0)"


def test_keys_move_the_end_that_has_the_keyboard_and_no_end_crosses_the_other(page: Lesson) -> None:
    start, end = (page.page.locator(".tc-sketch-card .tc-handle").nth(place) for place in (2, 3))
    start.focus()
    for key in ("ArrowRight", "PageUp", "ArrowLeft"):
        page.page.keyboard.press(key)
    end.focus()
    for key in ("Home", "ArrowRight"):
        page.page.keyboard.press(key)

    page.wait_until(lambda: drawn(page, 1)[0][1] != "", "nothing was drawn")
    boxes, said = drawn(page, 1)
    assert said == [f"day {day}" for day in boxes]
    assert float(boxes[1]) > float(boxes[0]) > 1
    assert ("slider", "Dryness and peeling: ends on day") in page.controls(".tc-sketch-card")


def test_the_picture_follows_what_is_typed_and_a_wrong_box_is_named_beside_it(
    page: Lesson,
) -> None:
    card = page.page.locator(".tc-sketch-card")
    start, end = (card.locator(".tc-guesses input").nth(place) for place in (4, 5))
    start.fill("1")
    end.fill("365")
    page.wait_until(lambda: page.page.evaluate(LINE, 2) == [pytest.approx(0.25, abs=0.01), 1], "")

    end.fill("soon")
    said = card.locator(".tc-message")
    said.wait_for()
    one, other = end.bounding_box(), said.bounding_box()
    assert one is not None
    assert other is not None
    assert 0 < other["y"] - one["y"] < 60
    assert page.page.evaluate(LINE, 2) == [pytest.approx(0.25, abs=0.01)]
    end.fill("14")
    said.wait_for(state="detached")


def test_a_finger_draws_and_one_that_scrolls_leaves_nothing(page: Lesson) -> None:
    page.page.evaluate(FINGER, [3, [0.6, 0.7], "pointercancel"])
    page.wait_for_answer()
    nothing = (["", ""], ["no day yet", "no day yet"])
    page.wait_until(lambda: drawn(page, 3) == nothing, str(drawn(page, 3)))

    page.page.evaluate(FINGER, [3, [0.6, 0.8, 0.999], "pointerup"])
    page.wait_until(lambda: drawn(page, 3)[0][1] == "365", str(drawn(page, 3)))
    assert 7 < float(drawn(page, 3)[0][0]) < 91
