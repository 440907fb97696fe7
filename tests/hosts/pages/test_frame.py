"""The frame of a page: what is text stays text, and a long page has its contents."""

from __future__ import annotations

from explainer.hosts.pages.frame import FEWEST_LISTED, Page, Passage, page_html
from explainer.hosts.pages.markup import grid


def test_a_heading_is_text_and_never_markup() -> None:
    told = page_html(Page("<b>", "", (Passage("<i>", "<p>yes</p>"),)))

    assert "<title>&lt;b&gt; · Two Clocks</title>" in told
    assert "<h1>&lt;b&gt;</h1>" in told
    assert "&lt;i&gt;</h2><p>yes</p>" in told


def test_a_long_page_lists_its_parts_and_a_short_one_does_not() -> None:
    parts = tuple(Passage(f"Part {n}") for n in range(FEWEST_LISTED))

    assert page_html(Page("A", "", parts)).count('<a href="#part-') == FEWEST_LISTED
    assert "<nav" not in page_html(Page("A", "", parts[1:]))


def test_parts_of_one_name_in_different_parts_have_names_of_their_own() -> None:
    parts = tuple(Passage(name, "", (Passage("Quiz"),)) for name in ("One", "Two"))

    told = page_html(Page("A", "", parts))
    assert '<h3 id="one-quiz">' in told
    assert '<h3 id="two-quiz">' in told


def test_a_wide_table_can_be_reached_and_scrolled_by_key() -> None:
    assert grid("Days", ("What",), []).startswith(
        '<div class="wide" role="region" aria-label="Days" tabindex="0"><table>'
    )
