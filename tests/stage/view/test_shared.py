"""What widgets share of their looks where nobody has set anything, and how one gets its own."""

from __future__ import annotations

import subprocess
import sys

SHARED = """
import ipywidgets as ipw
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
print("as it should be")
"""


def test_looks_are_shared_until_something_is_said_of_them() -> None:
    # in a Python of its own: it holds for all widgets that are made from then on
    done = subprocess.run(
        [sys.executable, "-c", SHARED], capture_output=True, text=True, timeout=60, check=False
    )

    assert (done.stdout, done.stderr) == ("as it should be\n", "")
