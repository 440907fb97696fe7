"""Single strokes of the timeline: told apart by pattern, and words that are only words."""

from explainer.draw.palette import Look
from explainer.pictures.clocks.layers import drawn_layer
from explainer.pictures.clocks.picture import timeline
from explainer.pictures.clocks.strokes import HATCH, Labels, Text
from tests.pictures.clocks.test_layers import parsed, paths
from tests.pictures.shown import shown

SVG = "{http://www.w3.org/2000/svg}"


def test_the_sure_side_effects_are_hatched_and_the_ghost_is_dashed() -> None:
    picture = timeline(shown("usual"), 3.0, Look(), shown("one"))
    (sure,) = paths(picture, "side effect: most sources")
    (ghost,) = paths(picture, "pinned plan")

    assert sure.get("fill") == f"url(#{HATCH})"
    assert [p.get("id") for p in parsed(picture).iter(f"{SVG}pattern")] == [HATCH]
    assert ghost.get("stroke-dasharray")
    assert ghost.get("fill") == "none"


def test_letters_that_mean_something_in_markup_are_words() -> None:
    picture = timeline(shown("usual"), 3.0, Look())
    labels = picture.stroke("labels")
    assert isinstance(labels, Labels)
    odd = labels._replace(texts=(Text("a < b & c"), Text(plain="d > e"), *labels.texts[2:]))

    drawn = drawn_layer("labels", (odd,), picture.sheet.scale)

    assert ">a &lt; b &amp; c<" in drawn
    assert ">d &gt; e<" in drawn
