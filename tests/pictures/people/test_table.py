"""Twenty people as a table, and the recipe by which they are drawn."""

from explainer.pictures.people.table import people_table, recipe_table
from explainer.pictures.people.words import IMAGINED, recipe_lines
from tests.pictures.people.cast import EVERYONE


def test_the_table_says_that_they_are_imagined() -> None:
    assert IMAGINED in people_table(EVERYONE).html
    assert people_table(EVERYONE).html.count("<tr>") == 21


def test_the_recipe_is_one_table_with_a_row_for_each_trait() -> None:
    assert recipe_table().html.count("<tr>") == 4
    assert len(recipe_lines()) == 3
    assert "spread is between sources, not people" in recipe_table().html
