"""The colours of the section: those of the theme and of the skin tone."""

import re

import pytest

from explainer import evidence
from explainer.draw.palette import DARK, LIGHT, Theme
from explainer.pictures.skin.section import section
from explainer.science.model.repair import repair
from explainer.science.plan import Person, Plan
from tests.pictures.skin.section_drawn import drawn


def test_the_skin_tone_changes_the_colours_and_the_words() -> None:
    pictures = {}
    for tone in evidence.controls()["skin_tone"].choices:
        person = Person(skin_tone=tone)
        pictures[tone] = section(Plan(), person, repair(Plan(), person), 0.5).figure.inline()

    assert len(set(pictures.values())) == 6
    assert "Redness or darkening" in pictures["I"]
    assert "Darkening or redness" in pictures["V"]


@pytest.mark.parametrize(("colours", "other"), [(LIGHT, DARK), (DARK, LIGHT)])
def test_page_words_and_tissue_follow_the_theme(colours: Theme, other: Theme) -> None:
    svg = drawn("usual", 3.0, 900, colours).figure.inline()

    assert f'fill="{colours.page}"' in svg
    assert f'fill="{colours.text}"' in svg
    assert svg.count(f'fill="{colours.skin.papillary}"') == 1
    assert set(re.findall("#[0-9a-f]{6}", svg)).isdisjoint({*other.skin} - {*colours.skin})
