"""What the skin section says: caption, text alternative, labels; readable on every page."""

import re

import pytest

from explainer.draw.say import plural
from explainer.pictures.skin.section import MOMENTS, PARTS, section
from explainer.pictures.skin.section.words import NOTHING_DONE, SCANT, TOO_SHALLOW, level
from explainer.science.model.repair import repair
from explainer.science.plan import Person, Plan
from tests.pictures.shown import NAMES
from tests.pictures.skin.section_drawn import DAYS, SVG, WIDTHS, drawn, part, tree

GLOSSARY = {"neutrophils", "macrophages", "fibroblasts", "epidermis", "dermis", "collagen"}
SAID = [*(moment.words for moment in MOMENTS), NOTHING_DONE, TOO_SHALLOW]
SAID += [said for scant in SCANT.values() for said in scant.values()]
SAID += [each.meaning for each in PARTS.values()]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("name", NAMES)
def test_the_caption_is_short_and_stands_whole_in_the_picture(
    name: str, day: float, width: int
) -> None:
    seen = drawn(name, day, width)
    lines = [line.text or "" for line in part(tree(name, day, width), "caption")]

    assert len(seen.caption.split()) <= 20
    assert " ".join(" ".join(lines).split()) == seen.caption


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("name", NAMES)
def test_the_text_alternative_gives_the_numbers_of_the_picture(name: str, day: float) -> None:
    seen, root = drawn(name, day), tree(name, day)
    said = root[1].text or ""
    thick, thin = seen.counts["collagen_mature"], seen.counts["collagen_young"]

    assert root.get("role") == "img"
    assert [each.tag for each in root[:2]] == [f"{SVG}title", f"{SVG}desc"]
    assert root[0].text
    assert said == seen.description
    assert seen.caption in said
    assert f"{thick} thick and {thin} thin young fibres" in said
    for key in ("neutrophils", "macrophages", "signals", "fibroblasts"):
        count = seen.counts[key]
        assert (plural(count, key.removesuffix("s")) in said) == (count > 0)


@pytest.mark.parametrize("text", SAID)
def test_sentences_are_short(text: str) -> None:
    for sentence in re.split(r"(?<=[.!?])\s+", text):
        assert len(sentence.split()) <= 15


def test_the_words_are_easy_to_read() -> None:
    words = [word for word in re.findall(r"[a-z]+", " ".join(SAID).lower()) if word not in GLOSSARY]
    spoken = sum(max(1, len(re.findall(r"[aeiouy]+", re.sub(r"e$|es$", "", w)))) for w in words)
    sentences = len(re.findall(r"[.!?]", " ".join(SAID)))

    assert 0.39 * len(words) / sentences + 11.8 * spoken / len(words) - 15.59 <= 7.0


def test_nothing_is_promised_and_no_brand_is_named() -> None:
    said = " ".join([*SAID, *(each.name for each in PARTS.values())]).lower()
    unwanted = ("permanent", "erase", "risk-free", "guarantee", "cure", "approved", "dermaroller")

    assert [word for word in unwanted if word in said] == []


def test_very_short_needles_are_not_said_to_build() -> None:
    plan, person = Plan(needle_length_mm=0.2), Person()
    course = repair(plan, person)

    assert section(plan, person, course, 0.0).caption.endswith(MOMENTS[1].words)
    assert section(plan, person, course, 14.0).caption.endswith(TOO_SHALLOW)


def test_a_share_is_said_in_a_word() -> None:
    assert [level(share) for share in (0.0, 0.049, 0.05, 0.34, 0.36, 1.0)] == [
        "none",
        "none",
        "a little",
        "a little",
        "strong",
        "strong",
    ]


def test_one_of_a_kind_is_one_and_redness_has_one_name() -> None:
    plan, person = Plan(sessions=1), Person()
    course = repair(plan, person)
    said = [section(plan, person, course, float(day)).description for day in range(60)]

    assert [each for each in said if re.search(r"\b1 [a-z]+s\b", each)] == []
    assert any(re.search(r"\b1 [a-z]+[,.]", each) for each in said)
    assert all("Redness or darkening: " in each and "Flush" not in each for each in said)
