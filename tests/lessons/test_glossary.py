"""Every word of the field that a learner meets can be looked up, and no word is kept in vain."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

import ipywidgets as ipw
import pytest

from explainer import evidence
from explainer.lessons import numbers
from explainer.stage.dress import Dress

from .said import texts
from .walk import fresh, pieces, widgets

if TYPE_CHECKING:
    from collections.abc import Iterator

TERMS = evidence.glossary()
# what the lessons cannot do without, whatever else they say
OF_THE_FIELD = """
    collagen; fibroblast; hyperpigmentation; PIH; isotretinoin; keloid; boxcar; ice-pick;
    rolling scar; epidermis; dermis; inflammation; randomised trial; split-face; residual;
    confidence range; held out; Sobol index; macrophage; neutrophil; platelets; elastin;
    type III; granuloma; milia; melasma; rosacea; psoriasis; eczema; retinoid; tretinoin;
    lidocaine; radiofrequency; exosomes; PRP; FDA; HIV; blinded; biopsies; phototype;
    tram-track; steroids; tethers; fitted; constants; barrier; model; TGF-beta
"""
PLAIN = {"US", "UK", "EU", "III", "IV", "VI", "JSON"}  # countries, numbers, and the name of a file


def pattern(form: str) -> str:
    """Return what finds a form in a text: as it is, or at the start of a sentence."""
    first = f"[{form[0]}{form[0].upper()}]"
    return rf"(?<![\w-]){first}{re.escape(form[1:])}(?![\w-])"


def known() -> set[str]:
    return {form for each in TERMS.values() for form in each.named}


@cache
def said() -> str:
    """Return all that a learner reads, but for the list of words itself."""
    found = list(texts().values())
    for number in numbers():
        for piece in pieces(fresh(number)).values():
            found += [piece.earned_text, piece.earned_table(), *shown(piece)]
    return "\n".join(found)


def shown(piece: Any) -> Iterator[str]:
    for each in widgets(piece.view):
        if isinstance(each, ipw.HTML):
            yield re.sub(r'<ul class="tc-glossary">.*?</ul>', "", each.value, flags=re.S)


@pytest.mark.parametrize("word", [each.strip() for each in OF_THE_FIELD.split(";")])
def test_a_word_of_the_field_can_be_looked_up(word: str) -> None:
    assert word in known()


def test_every_short_form_in_capitals_can_be_looked_up() -> None:
    capitals = set(re.findall(r"\b[A-Z]{2,}\b", " ".join(texts().values())))

    assert len(capitals) > 5
    assert capitals - known() - PLAIN == set()


@pytest.mark.parametrize("term", TERMS)
def test_every_word_that_is_kept_is_used_somewhere(term: str) -> None:
    assert any(re.search(pattern(form), said()) for form in TERMS[term].named)


def test_no_form_has_two_meanings_and_the_list_goes_by_the_alphabet() -> None:
    forms = [form.lower() for each in TERMS.values() for form in each.named]

    assert len(forms) == len(set(forms))
    assert list(TERMS) == sorted(TERMS, key=str.lower)


@pytest.mark.parametrize("term", TERMS)
def test_a_meaning_is_short_and_plain(term: str, reading: Any) -> None:
    meaning = TERMS[term].meaning
    sentences = re.split(r"(?<=[.:])\s+", meaning)

    assert reading.grade(meaning) <= 7
    assert len(sentences) <= 3
    assert max(len(each.split()) for each in sentences) <= 15
    assert meaning[0].isupper()
    assert meaning.endswith(".")


@pytest.mark.parametrize("number", numbers())
def test_the_whole_list_stands_at_the_foot_of_each_lesson(number: int) -> None:
    _, foot = fresh(number).sources().html.split('<ul class="tc-glossary">')

    assert foot.count("<li>") == len(TERMS)


def test_the_browser_is_told_every_word() -> None:
    assert [each["term"] for each in Dress().terms] == list(TERMS)
