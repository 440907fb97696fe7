"""What widgets share of their looks where nobody has set anything, and how one gets its own."""

from __future__ import annotations

import subprocess
import sys

SHARED = """
import ipywidgets as ipw
from explainer.stage.assist import Status
from explainer.stage.shell import show
from explainer.stage.view.shared import SharedLayout, share_looks

share_looks()
one, other = ipw.VBox(), ipw.HTML()
first, second = ipw.Button(), ipw.Button()
assert one.layout is other.layout is first.layout
assert isinstance(one.layout, SharedLayout)
assert first.style is second.style is not other.style
show(one, on=False)
assert (one.layout.display, other.layout.display) == ("none", None)
own = one.layout
show(one, on=True)
assert one.layout is own
assert own.display == ""
try:
    show(Status(), on=False)
except TypeError as refused:
    assert "Status needs a layout of its own" in str(refused)
    print("as it should be")
"""

BESIDE = """
import ipywidgets as ipw
from ipywidgets.widgets.widget import _instances
from explainer.lessons import lesson_at_work
from explainer.stage.view.shared import SharedLayout

lesson = lesson_at_work(5)
pieces = [lesson.welcome(), lesson.explore(), lesson.quiz()]
lesson.choose_track("biology")
kinds = [type(each) for each in _instances.values()]
own = ipw.Label()
own.layout.width = "7px"
ipw.Button().style.font_weight = "bold"
shared = next(each for each in _instances.values() if isinstance(each, SharedLayout))
print(type(lesson._clocks.shell.picture.layout).__name__)  # it makes room for its chart
print(len(kinds) > 200, kinds.count(ipw.Layout) < 20, kinds.count(ipw.ButtonStyle) < 5)
print(pieces[0].view.layout is shared, own.layout is shared, shared.width)
buttons = [each for each in _instances.values() if isinstance(each, ipw.Button)]
print([each.style.font_weight for each in buttons].count("bold"), len(buttons) > 20)
"""

ORDER = """
from ipywidgets.widgets.widget import _instances
from explainer.stage.view.shared import share_looks

share_looks()
print([type(each).__name__ for each in _instances.values()])
"""


def ran(script: str) -> tuple[str, str]:
    """Run a script in a Python of its own, and return what it printed, and its faults."""
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False
    )
    return done.stdout, done.stderr


def test_looks_come_in_the_same_order_in_each_python() -> None:
    # a page that was made before knows them by their numbers
    first, second = ran(ORDER), ran(ORDER)

    assert first == second
    assert first[0].startswith("['SharedLayout'")


def test_looks_are_shared_until_something_is_said_of_them() -> None:
    # in a Python of its own: it holds for all widgets that are made from then on
    assert ran(SHARED) == ("as it should be\n", "")


def test_a_lesson_shares_its_looks_and_leaves_those_of_a_person_s_own_widgets_alone() -> None:
    # a page holds three widgets where it would hold eight, and is told half as much
    told, faults = ran(BESIDE)

    assert faults == ""
    assert told.splitlines() == ["Layout", "True True True", "True False None", "1 True"]
