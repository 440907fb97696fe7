"""Every piece brings its dress: the style sheets, the language, and keys that stay in it."""

from pathlib import Path

import ipywidgets as ipw

from explainer.widgets import dress as module
from explainer.widgets.dress import STYLES, Dress, dress, dressed


def test_the_dress_holds_every_style_sheet_of_the_cards_and_apps() -> None:
    folder = Path(module.__file__).parent

    for name in STYLES:
        assert (folder / name).read_text(encoding="utf-8") in Dress()._css


def test_all_pieces_of_a_process_share_one_dress() -> None:
    first, second = dressed(ipw.HTML()), dressed(ipw.HTML())

    assert first.children[0] is second.children[0] is dress()
    assert "tc-piece" in first._dom_classes
