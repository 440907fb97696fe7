"""What every page of a lesson holds, so that it can come to life."""

from __future__ import annotations

from html import escape
from typing import NamedTuple

from explainer.draw.palette import CSS_NAMES, DARK, LIGHT, css_variables
from explainer.hosts.pages.frame import SHEETS, style
from explainer.site.words import ASK, ASLEEP, EMBED, EMBED_SAYS, ERASE, KEPT, META, STATUS

FRAME = SHEETS[0]

POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' blob:; worker-src 'self'; "
    "connect-src 'self' data:; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
    "font-src 'self' data:; base-uri 'none'; form-action 'none'"
)
"""What a page may load: its own files, and nothing from anywhere else."""

ASLEEP_CSS = (
    "@media screen{.tc-asleep{position:fixed;right:12px;bottom:12px;z-index:8;max-width:28rem;"
    "margin:0;padding:8px 12px;border:2px solid;background:Canvas;color:CanvasText;"
    "visibility:hidden;animation:tc-asleep 0s 15s forwards}}@media print{.tc-asleep{display:none}}"
    "@keyframes tc-asleep{to{visibility:visible}}"
)
"""It stands in the page, for a server that hides the scripts may hide the style sheets as well."""

policy = META.format(policy=POLICY)


def theme_css() -> str:
    """Return the lessons' colours under the names that widgets know, light and dark.

    Example:
        >>> theme_css().count("--jp-layout-color1:")
        2
    """
    light, dark = (
        "".join(
            f"{jupyter}:{getattr(theme, field)};"
            for field, jupyter in CSS_NAMES.values()
            if jupyter
        )
        for theme in (LIGHT, DARK)
    )
    return f":root{{{light}}}@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}"


class Live(NamedTuple):
    """What a page holds, so that it can come to life.

    Args:
        folder: the name of the folder with scripts, states and memory, beside the page.

    Example:
        >>> Live("lessons-1").place(0, "<p>Day 3.</p>")
        '<div class="tc-place" data-cell="0"><div class="tc-readable"><p>Day 3.</p></div></div>'
    """

    folder: str

    @property
    def head(self) -> str:
        """What stands in the head of a page, after its title."""
        return (
            f'{policy}<link rel="stylesheet" href="{self.folder}/page.css">'
            f"<style>{theme_css()}{css_variables()}{ASLEEP_CSS}{style((FRAME,))}</style>"
            f'<script type="module" async src="{self.folder}/start.js"></script>'
            f'<script type="module" async src="{self.folder}/page.js"></script>'
        )

    @property
    def status(self) -> str:
        """What comes first in `main`: the line that says how far the page is."""
        said = "".join(f' data-{name}="{escape(words)}"' for name, words in STATUS.items())
        return (
            f'<p class="tc-asleep">{escape(ASLEEP)}</p>'
            f'<div class="tc-page-status" role="status" hidden{said}>'
            '<p></p><progress max="1" value="0" aria-hidden="true"></progress></div>'
        )

    @property
    def foot(self) -> str:
        """What comes last in `main`: what the page keeps, and how to erase it."""
        return (
            f'<div class="tc-page-kept" hidden data-ask="{escape(ASK)}">'
            f'<p>{escape(KEPT)}</p><button type="button">{escape(ERASE)}</button>'
            f'<details class="tc-page-embed"><summary>{escape(EMBED)}</summary>'
            f'<label>{escape(EMBED_SAYS)}<textarea readonly rows="4"></textarea></label></details>'
            "</div>"
        )

    def place(self, cell: int, html: str) -> str:
        """Return the place of one piece: what can be read of it, until its widget stands there.

        Args:
            cell: which code cell of the lesson it is, from 0.
            html: the piece as HTML.
        """
        readable = f'<div class="tc-readable">{html}</div>'
        return f'<div class="tc-place" data-cell="{cell}">{readable}</div>'
