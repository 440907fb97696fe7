"""A picture on the page: drawn once for each screen that shows it, anew when something changes."""

from explainer.draw.figure import Figure, on_paper
from explainer.draw.palette import Screen
from explainer.stage.view.picture import Picture, drawn


class Painter:
    """Draws the width of a screen, and counts how often."""

    def __init__(self) -> None:
        self.screens: list[int] = []

    def __call__(self, screen: Screen) -> Figure:
        self.screens.append(screen.width_px)
        return on_paper((screen.width_px, 9), "Dots", f"{screen.width_px} wide", {}, screen.theme)


def test_each_screen_has_its_own_drawing_and_the_last_that_spoke_counts() -> None:
    picture = drawn(Painter())
    picture.shown_on(900, view="laptop")
    picture.shown_on(390, view="phone")

    assert sorted(picture.drawings) == ["390-light", "900-light"]
    assert "390 wide" in picture.value


def test_a_second_screen_leaves_the_first_as_it_was_drawn_and_a_change_is_drawn_on_both() -> None:
    paint = Painter()
    picture = drawn(paint)
    picture.shown_on(900, view="laptop")
    picture.shown_on(390, view="phone")
    assert paint.screens == [0, 900, 390]

    picture.draw(paint)

    assert sorted(paint.screens[3:]) == [390, 900]


def test_before_it_is_drawn_nothing_is_shown() -> None:
    assert Picture().value == ""
