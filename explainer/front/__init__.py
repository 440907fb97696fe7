"""What runs in the browser: scripts and style sheets, and how Python hands them over."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent


def source(*names: str) -> str:
    """Join scripts or style sheets into one text for the browser.

    Args:
        names: names of files of this folder, in order.

    Returns:
        Their texts, one below the other.

    Example:
        >>> "function onScreen" in source("screen.js")
        True
    """
    return "\n".join((FOLDER / name).read_text(encoding="utf-8") for name in names)
