"""A plan that no page shows is noticed, and a page may draw for another width meanwhile."""

from __future__ import annotations

import pytest

from .same_plan import SAME, SCREEN, shows_as_python


class Paper:
    """A page whose picture gets other widths, and shows what was made for the one it has.

    Args:
        screens: its widths; it goes on to the next when somebody waits.
    """

    def __init__(self, *screens: str) -> None:
        self.screens, self.made_for, self.told = list(screens), "", 0

    def evaluate(self, told: str) -> object:
        """Do what a page would do."""
        if told == SCREEN:
            self.made_for = self.screens[0]
            return self.made_for
        if told == SAME:
            return self.made_for == self.screens[0]
        self.told += 1
        return None

    def until(self, told: str) -> None:
        """Wait for what can come about."""
        if len(self.screens) > 1:
            assert SCREEN in told.removeprefix(SAME)
            self.screens.pop(0)


def test_a_plan_is_shown_again_where_the_page_drew_for_another_width() -> None:
    page = Paper("860-light", "800-light", "772-light")

    shows_as_python(page.evaluate, page.until, 2)

    assert page.told == 4


def test_a_page_that_never_shows_it_is_noticed() -> None:
    def never(told: str) -> None:
        raise AssertionError(told)

    with pytest.raises(AssertionError):
        shows_as_python(Paper("860-light").evaluate, never, 1)
