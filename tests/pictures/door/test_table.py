"""Both ways as a table: what the picture says, with its sources."""

from explainer.draw.say import WATERMARK
from explainer.pictures.door.table import door_table
from explainer.pictures.door.words import PRODUCTS, both_ways, people_words


def test_each_way_of_each_product_has_a_row_with_people_and_grade() -> None:
    markup = door_table(PRODUCTS).html

    assert markup.count("<tr>") == 2 * len(PRODUCTS) + 1
    assert WATERMARK in markup
    for product in PRODUCTS:
        for fact in both_ways(product):
            assert fact.says in markup
            assert f'<td data-label="People">{people_words(fact)}</td>' in markup
