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
app, sketch = TwoClocks(), CollagenSketch(Answers("demo"))
app.begin(app.state.change("more", True)); app.render()
display(app.view, sketch.view)"""
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
