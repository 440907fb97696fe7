"""The page of a release that says how to open it."""

from __future__ import annotations

from explainer.site import words
from explainer.site.opening import how_to_open


def test_each_step_names_the_program_and_each_part_is_linked() -> None:
    page = how_to_open("a < b.py")

    assert page.count("a &lt; b.py") >= 2
    assert all(f'href="{part}"' in page for part in words.HOW_PARTS)
