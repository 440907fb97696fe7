"""What the notebooks themselves say of their pieces: in which order, and under which heading."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import TYPE_CHECKING

from explainer.content import lesson
from explainer.hosts.packet.words import OPENING
from explainer.hosts.shipped import find_folder
from explainer.lessons.ways import notebook_name

if TYPE_CHECKING:
    from collections.abc import Mapping

SHOWN = re.compile(r"lesson\(\d+\)\.(\w+)\(\)")


@cache
def headings(name: str) -> Mapping[str, str]:
    """Return the heading above each piece of a lesson, in the order of its notebook.

    Args:
        name: the lesson.

    Example:
        >>> headings("two_clocks")["redness"]
        'How long is the redness?'
    """
    path = find_folder() / notebook_name(lesson(name))
    found, heading = dict[str, str](), OPENING
    for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
        source = "".join(cell["source"])
        if source.startswith("## "):
            heading = source.splitlines()[0].removeprefix("## ")
        shown = SHOWN.search(source) if cell["cell_type"] == "code" else None
        if shown:
            found[shown[1]] = heading
    return found
