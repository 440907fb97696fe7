"""What sources say as a table: the same as the dots."""

import pytest

from explainer.draw.say import WATERMARK
from explainer.pictures.voices.dots import TOPICS, dots
from explainer.pictures.voices.table import voices_table
from explainer.pictures.voices.words import amount_words, people_words


@pytest.mark.parametrize("topic", TOPICS)
def test_the_table_has_a_row_for_each_dot_with_number_people_and_grade(topic: str) -> None:
    markup = voices_table(dots(topic), topic).html

    assert markup.count("<tr>") == len(dots(topic)) + 1
    assert WATERMARK in markup
    for dot in dots(topic):
        assert f'<td data-label="What it says">{amount_words(dot, topic)}</td>' in markup
        assert f'<td data-label="People">{people_words(dot)}</td>' in markup
