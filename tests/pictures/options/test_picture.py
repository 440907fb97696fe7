"""Two ways side by side: each name over what is said of it."""

from __future__ import annotations

from explainer import evidence
from explainer.pictures.options import words
from explainer.pictures.options.picture import options_picture
from tests.pictures.svg_parts import parsed, texts

ROWS = evidence.options()


def test_each_name_stands_over_what_is_said_of_it() -> None:
    svg = options_picture("nothing", "needling", 900).inline()
    at = {each.text: float(each.get("x", 0)) for each in parsed(svg).iter() if each.text}

    assert at[words.NAMES["nothing"]] < 450 < at[words.NAMES["needling"]]
    first = ROWS["nothing", "time"].said, ROWS["needling", "time"].said
    for said, name in zip(first, ("nothing", "needling"), strict=True):
        line = next(each for each in at if len(each) > 3 and said.startswith(each))
        assert at[line] == at[words.NAMES[name]]
    assert texts(svg)
