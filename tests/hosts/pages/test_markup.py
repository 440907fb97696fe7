"""The elements of a page: words are words, and what is HTML stays it."""

from xml.etree import ElementTree as Xml

from explainer.hosts.pages.markup import grid, listing, said


def test_a_table_holds_html_in_its_cells_and_words_in_its_heads() -> None:
    frame = Xml.fromstring(grid("A < B", ("What", "1 & 2"), [("Red", "<b>3</b>")]))  # noqa: S314
    heads = [each.text for each in frame.iter("th")]

    assert frame.get("aria-label") == frame.findtext(".//caption") == "A < B"
    assert heads == ["What", "1 & 2", "Red"]
    assert [each.get("scope") for each in frame.iter("th")] == ["col", "col", "row"]
    assert [each.text for each in frame.iter("b")] == ["3"]


def test_a_frame_that_scrolls_can_be_reached_by_key() -> None:
    frame = Xml.fromstring(grid("Days", ("What",), []))  # noqa: S314

    assert (frame.get("role"), frame.get("tabindex")) == ("region", "0")


def test_a_list_has_its_items_in_order_and_a_class_only_if_it_is_given_one() -> None:
    assert listing(["One.", said("2 > 1")]) == "<ul><li>One.</li><li>2 &gt; 1</li></ul>"
    assert listing([], "never") == '<ul class="never"></ul>'
