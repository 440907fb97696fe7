"""What matters as bars: as many marks as it counts, with the word for it."""

from __future__ import annotations

from explainer.pictures.matters import words
from explainer.pictures.matters.picture import matters_picture
from tests.pictures.svg_parts import of_class, texts


def test_the_picture_counts_as_the_lists_do() -> None:
    assert len(of_class(matters_picture((0, 1, 2, 3, 4)).inline(), "full")) == 10


def test_beside_each_bar_stands_how_much_it_counts() -> None:
    said = texts(matters_picture((0, 1, 2, 3, 4)).inline())

    assert [each for each in said if each in words.LEVELS] == list(words.LEVELS)
