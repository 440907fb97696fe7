"""Every piece brings its dress: the style sheets, the language, and keys that stay in it."""

import ipywidgets as ipw

from explainer.front import source
from explainer.stage.dress import STYLES, Dress, dress, dressed


def test_the_dress_holds_every_style_sheet_of_the_cards_and_apps() -> None:
    for name in STYLES:
        assert source(name) in Dress()._css


def test_all_pieces_of_a_process_share_one_dress() -> None:
    first, second = dressed(ipw.HTML()), dressed(ipw.HTML())

    assert first.children[0] is second.children[0] is dress()
    assert "tc-piece" in first._dom_classes
