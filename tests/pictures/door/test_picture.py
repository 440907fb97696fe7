"""The door as drawn: two arrows of one size, and words that have room."""

import pytest

from explainer.draw.palette import THEMES
from explainer.draw.say import WATERMARK
from explainer.pictures.door.picture import door_picture
from explainer.pictures.door.words import PRODUCTS, both_ways
from tests.pictures.svg_parts import beyond_the_paper, font_sizes, ids, of_class, points, texts

WIDTHS = [280, 390, 640, 860, 1100]
every_width = pytest.mark.parametrize("width", WIDTHS)
every_product = pytest.mark.parametrize("product", PRODUCTS)


@every_width
@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_both_arrows_have_one_size_and_only_point_apart(width: int, theme: object) -> None:
    picture = door_picture("serum", width, theme).inline()  # type: ignore[arg-type]
    down, up = ([*points(arrow)] for arrow in of_class(picture, "arrow"))
    edges = [min(y for _, y in each) + max(y for _, y in each) for each in (down, up)]

    assert edges[0] == pytest.approx(edges[1])
    left, right = (min(x for x, _ in each) for each in (down, up))
    turned = [(x - left, edges[0] - y) for x, y in down]
    assert [(x - right, y) for x, y in up] == [pytest.approx(each) for each in turned]


@every_width
@every_product
def test_all_text_can_be_read_and_nothing_is_left_out(width: int, product: str) -> None:
    picture = door_picture(product, width).inline()
    said = " ".join(texts(picture))

    assert min(font_sizes(picture)) >= 12.0
    assert beyond_the_paper(picture) == []
    assert WATERMARK in said
    assert len(ids(picture)) == len(set(ids(picture)))
    for fact in both_ways(product):
        assert fact.says in said


@every_width
def test_nothing_jumps_from_one_product_to_the_next(width: int) -> None:
    assert len({door_picture(product, width).height for product in PRODUCTS}) == 1


@every_width
@every_product
def test_no_line_runs_into_the_other_half(width: int, product: str) -> None:
    picture = door_picture(product, width).inline()
    for half in ("in", "back"):
        (told,) = of_class(picture, half)
        for line in told:
            size, bold = float(line.get("font-size", 0)), line.get("font-weight") == "bold"
            wide = len(line.text or "") * size * (0.61 if bold else 0.55)
            end = float(line.get("x", 0)) + wide
            assert end <= (width / 2 if half == "in" else width) + 2


def test_before_a_product_is_chosen_there_is_a_channel_and_nothing_on_it() -> None:
    picture = door_picture().inline()

    assert "Nothing lies on it yet." in picture
    assert not any(name in texts(picture) for name in PRODUCTS.values())
    assert len(of_class(picture, "arrow")) == 2


def test_what_may_help_points_into_the_skin_and_the_answer_points_out_of_it() -> None:
    down, up = ([*points(each)] for each in of_class(door_picture("serum").inline(), "arrow"))
    (tip, *_), (back, *_) = (
        [y for _, y in each if sum(y == other for _, other in each) == 1] for each in (down, up)
    )

    assert min(x for x, _ in down) < min(x for x, _ in up)
    assert tip == max(y for _, y in down)
    assert back == min(y for _, y in up)
