"""The shelf as drawn: a dot for each person, and nothing told before it is shown."""

import pytest

from explainer import evidence
from explainer.draw.palette import DARK, LIGHT
from explainer.draw.say import WATERMARK
from explainer.pictures.shelf.picture import shelf_picture, waiting_picture
from explainer.pictures.shelf.words import NOBODY, SHELVES
from tests.pictures.svg_parts import beyond_the_paper, font_sizes, ids, of_class, texts

FIVE = tuple(row for row in evidence.shelf().values() if row.shelf in SHELVES)
TURNED = FIVE[::-1]
WIDTHS = [280, 390, 559, 560, 760, 860, 1100]
every_width = pytest.mark.parametrize("width", WIDTHS)


@every_width
def test_there_is_a_dot_for_each_person_in_a_study_of_the_claim(width: int) -> None:
    picture = shelf_picture(FIVE, TURNED, width).inline()

    for row, board in zip(FIVE, of_class(picture, "on"), strict=True):
        people = sum(study.n or 0 for study in evidence.trace(row.tested_by))
        dots = [each for each in board if each.get("class") == "person"]
        assert board.get("data-claim") == row.claim
        assert len(dots) == people
        if not people:
            assert NOBODY in [each.text for each in board]


@every_width
def test_no_person_stands_on_another_or_beyond_the_paper(width: int) -> None:
    drawn = of_class(shelf_picture(FIVE, TURNED, width).inline(), "person")
    places = [(float(dot.get("cx", 0)), float(dot.get("cy", 0))) for dot in drawn]

    assert len(set(places)) == len(places)
    assert max(x for x, _ in places) <= max(width, 280) - 10


@every_width
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_all_text_can_be_read(width: int, theme: object) -> None:
    for picture in (
        waiting_picture(TURNED, width, theme).inline(),  # type: ignore[arg-type]
        shelf_picture(FIVE, TURNED, width, theme).inline(),  # type: ignore[arg-type]
    ):
        assert min(font_sizes(picture)) >= 12.0
        assert beyond_the_paper(picture) == []
        assert WATERMARK in texts(picture)
        assert len(ids(picture)) == len(set(ids(picture)))


@every_width
def test_words_and_people_do_not_cover_each_other(width: int) -> None:
    for board in of_class(shelf_picture(FIVE, TURNED, width).inline(), "on"):
        dots = [(float(d.get("cx", 0)), float(d.get("cy", 0))) for d in board if d.get("cx")]
        people = dots[1:]  # the first is the ring of the grade
        for line in board:
            if not line.text:
                continue
            left, base = float(line.get("x", 0)), float(line.get("y", 0))
            right = left + len(line.text) * 0.55 * float(line.get("font-size", 0))
            inside = [
                (x, y) for x, y in people if left - 2 < x < right and base - 10 < y < base + 2
            ]
            assert inside == [], line.text


def test_before_the_shelf_is_shown_no_grade_and_no_shelf_is_told() -> None:
    picture = waiting_picture(TURNED).inline()

    assert [text for text in texts(picture) if text in {"A", "B", "C", *SHELVES.values()}] == []
    assert texts(picture).count("?") == 5
    assert [row.label for row in TURNED] == [
        text.partition(". ")[2] for text in texts(picture) if text[:1].isdigit()
    ]


def test_without_a_guess_no_place_is_called_the_learners_own() -> None:
    assert "You: place" not in " ".join(texts(shelf_picture(FIVE).inline()))
    assert " ".join(texts(shelf_picture(FIVE, TURNED).inline())).count("You: place") == 5


def test_the_shelf_is_covered_in_presenter_view() -> None:
    (truth,) = of_class(shelf_picture(FIVE).inline(), "tc-truth")

    assert len(truth) > 5
