"""On a wall every picture is low enough to stand whole beside its words."""

import pytest

from explainer.draw.palette import PROJECTED, Screen
from explainer.lessons import numbers
from explainer.stage.pictured import Pictured
from tests.lessons.walk import fresh, pieces, within

# the room of a picture in presenter view: its width and its height in px of the page, on a
# projector of 1280 × 720 and on one of 1024 × 768
ROOMS = ((846, 640), (672, 688))


@pytest.mark.parametrize("number", sorted(numbers()))
def test_every_picture_of_a_lesson_fits_beside_its_words(number: int) -> None:
    found = [each for piece in pieces(fresh(number)).values() for each in within(piece)]
    for each in (each for each in found if isinstance(each, Pictured)):
        for width, height in ROOMS:
            drawn = each.picture(Screen(int(width / PROJECTED), projected=True))
            # one that lays out large type itself is drawn in px of the page
            zoom = PROJECTED if drawn.width <= width / PROJECTED else 1.0
            assert drawn.height * zoom <= height, f"{type(each).__name__} at {width} px"
