"""Stop is pressed while a control is being answered: the lesson says so and agrees with itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.stage.words import HALFWAY

from .notebooks import write_notebook

if TYPE_CHECKING:
    from .harness import Lesson
    from .server import Server

CODE = """from explainer.pictures.clocks import app as module
from explainer.pictures.clocks.app import TwoClocks
clocks = TwoClocks()
clocks"""
SLOW = """
import time
quick = module.signs
def slow(*values):
    module.signs = quick
    print("begun", flush=True)
    time.sleep(60)
module.signs = slow
"""


def test_pressing_stop_leaves_picture_and_controls_agreeing(lesson: Lesson, server: Server) -> None:
    write_notebook(server.notebooks / "stopped.ipynb", CODE)
    lesson.open("stopped.ipynb")
    lesson.run_all()
    lesson.settle()
    first = lesson.curves()
    lesson.run_in_kernel(SLOW)

    lesson.press("sessions", "ArrowLeft")
    lesson.page.wait_for_timeout(1500)
    lesson.interrupt_kernel()

    said = lesson.app.locator(".tc-message")
    lesson.wait_until(
        lambda: any(HALFWAY in each for each in said.all_inner_texts()),
        f"it says {said.all_inner_texts()}",
    )
    stopped = lesson.wait_for_new_curves(first)
    assert lesson.box("sessions").input_value() == "3"
    assert lesson.handle("sessions").get_attribute("aria-valuetext") == "3"
    assert lesson.run_in_kernel("print(clocks.state.plan.sessions)").strip() == "3"

    lesson.press("sessions", "ArrowRight")
    lesson.wait_for_new_curves(stopped)
    lesson.wait_until(lambda: lesson.curves() == first, "the first picture is not back")
    lesson.wait_until(lambda: not said.count(), "the sentence about the stop is still there")
