"""The words of the field in plain words, as one list by the alphabet."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from explainer import evidence
from explainer.draw.sources import source_link

if TYPE_CHECKING:
    from collections.abc import Iterable


def glossary_html(terms: Iterable[evidence.Term]) -> str:
    """List words with what they mean, and where that is a fact of a source, with a link to it.

    Args:
        terms: in the order in which they are listed.

    Example:
        >>> glossary_html([evidence.glossary()["milia"]])[:42]
        '<ul class="tc-glossary"><li><b>milia</b>: '
    """
    return f'<ul class="tc-glossary">{"".join(map(_item, terms))}</ul>'


def _item(each: evidence.Term) -> str:
    linked = "".join(f" {source_link(evidence.references()[key])}" for key in each.sources)
    return f"<li><b>{escape(each.term)}</b>: {escape(each.meaning, quote=False)}{linked}</li>"
