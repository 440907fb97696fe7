"""The few elements that pages are put together from; what goes into them is HTML already."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from explainer.draw.svg import nest

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def said(words: str) -> str:
    """Write plain text as HTML.

    Example:
        >>> said("It is < 3.")
        'It is &lt; 3.'
    """
    return escape(words, quote=False)


def listing(items: Iterable[str], look: str | None = None) -> str:
    """Write a list.

    Args:
        items: the items, as HTML.
        look: its class in the style sheet.

    Example:
        >>> listing(["One.", "Two."])
        '<ul><li>One.</li><li>Two.</li></ul>'
    """
    return nest("ul", "".join(nest("li", item) for item in items), class_=look)


def grid(caption: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write a table whose cells hold HTML; `draw.table` has the one whose cells are words.

    Args:
        caption: what the table shows, as plain text.
        heads: the heads of the columns, as plain text.
        rows: the rows; the first cell is the head of its row.

    Returns:
        The table, in a frame that scrolls by itself where a page is narrow.

    Example:
        >>> grid("Days", ("What", "Until"), [("Redness", "<b>3</b>")])[-44:]
        '<td><b>3</b></td></tr></tbody></table></div>'
    """
    top = "".join(nest("th", said(head), scope="col") for head in heads)
    body = "".join(_row(first, rest) for first, *rest in rows)
    inside = f"<caption>{said(caption)}</caption><thead><tr>{top}</tr></thead>"
    table = f"<table>{inside}<tbody>{body}</tbody></table>"
    return nest("div", table, class_="wide", role="region", aria_label=caption, tabindex=0)


def _row(first: str, rest: Sequence[str]) -> str:
    return nest("tr", nest("th", first, scope="row") + "".join(nest("td", each) for each in rest))
