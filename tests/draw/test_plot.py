"""What all charts have in common: as wide as their page, still until they may be zoomed."""

import pytest

from explainer.draw.palette import DARK, Look
from explainer.draw.plot import BUTTONS_PX, Edges, framed, zooming

FIELD = Edges(100.0, 880.0, 20.0, 260.0)


@pytest.mark.parametrize("look", [Look(), Look(width_px=390, theme=DARK, large=True)])
def test_the_field_stands_where_it_was_asked_for_in_the_ink_of_the_page(look: Look) -> None:
    layout = framed(look, 300.0, FIELD)
    edge = layout["margin"]

    assert (edge["l"], layout["width"] - edge["r"]) == (FIELD.left, FIELD.right)
    assert (edge["t"], layout["height"] - edge["b"]) == (FIELD.top, FIELD.bottom)
    assert (layout["font"]["color"], layout["font"]["size"]) == (look.theme.text, look.sizes.small)


def test_a_chart_that_zooms_has_its_buttons_above_a_field_that_stays() -> None:
    still = {**framed(Look(), 300.0, FIELD), "xaxis": {"fixedrange": True, "range": [0, 4]}}
    chart = zooming(still, Look())

    assert chart["height"] == 300.0 + BUTTONS_PX
    assert chart["margin"]["t"] == FIELD.top + BUTTONS_PX
    assert chart["margin"]["b"] == still["margin"]["b"]
    assert chart["xaxis"] == {"fixedrange": False, "range": [0, 4]}
    assert still["xaxis"]["fixedrange"], "the still picture stays as it was"
