"""The one writer of tables: whatever stands in a cell stays in its cell."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.draw.table import table

# what a browser itself changes when it reads a page
TEXTS = st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=20)
EVIL = st.sampled_from(["</td><td>", '"><script>', "a & b", "&lt;b&gt;", "'", "</caption>", "<!--"])
WORDS = st.one_of(TEXTS, EVIL)
TABLES = st.integers(1, 5).flatmap(
    lambda wide: st.tuples(
        st.lists(WORDS, min_size=wide, max_size=wide),
        st.lists(st.lists(WORDS, min_size=wide, max_size=wide), max_size=4),
    )
)


class Reader(HTMLParser):
    """Read a table the way a browser does: its tags in order, its texts, its labels."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.labels: list[str | None] = []
        self.texts: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag, and begin a new text in a cell or caption."""
        self.tags.append(tag)
        self.labels += [value for name, value in attrs if name == "data-label"]
        if tag in {"caption", "th", "td"}:
            self.texts.append("")

    def handle_data(self, data: str) -> None:
        """Add to the text of this cell."""
        self.texts[-1] += data


@given(WORDS, TABLES)
def test_no_text_breaks_out_of_its_cell(
    caption: str, parts: tuple[list[str], list[list[str]]]
) -> None:
    heads, rows = parts
    made = table(caption, heads, rows)
    read = Reader(made.html)

    assert read.texts == [caption, *heads, *(cell for row in rows for cell in row)]
    assert read.labels == heads[1:] * len(rows)
    assert made.rows == tuple(map(tuple, rows)), "rows are words, whatever HTML makes of them"
    row = ["tr", "th", *["td"] * (len(heads) - 1)]
    head = ["table", "caption", "thead", "tr", *["th"] * len(heads)]
    assert read.tags == [*head, "tbody", *row * len(rows)]


def test_numbers_are_written_as_plain_numbers() -> None:
    assert Reader(table("", ("a", "b", "c"), [("x", 1234567, 0.5)]).html).texts[-2:] == [
        "1234567",
        "0.5",
    ]


@pytest.mark.parametrize("row", [("a",), ("a", "b", "c")])
def test_a_row_of_another_length_is_refused(row: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match=rf"^A row has {len(row)} cells; this table has 2 "):
        table("", ("a", "b"), [row])
