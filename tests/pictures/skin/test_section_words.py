"""What the skin section says: caption, text alternative, labels; readable on every page."""

import re
from itertools import combinations, pairwise
from typing import NamedTuple
from xml.etree import ElementTree as Xml

import pytest

from explainer.draw.palette import DARK, LIGHT, Theme
from explainer.draw.say import WATERMARK, plural
from explainer.pictures.skin.section import MOMENTS, PARTS, section
from explainer.pictures.skin.section.words import NOTHING_DONE, SCANT, TOO_SHALLOW, level
from explainer.science.model.repair import repair
from explainer.science.plan import Person, Plan
from tests.pictures.shown import NAMES
from tests.pictures.skin.section_drawn import DAYS, SVG, WIDTHS, drawn, part, tree

PLAIN_LETTER, BOLD_LETTER = 0.55, 0.6  # of the size of the type, in the widest common face
GLOSSARY = {"neutrophils", "macrophages", "fibroblasts", "epidermis", "dermis", "collagen"}
SAID = [*(moment.words for moment in MOMENTS), NOTHING_DONE, TOO_SHALLOW]
SAID += [said for scant in SCANT.values() for said in scant.values()]
SAID += [each.meaning for each in PARTS.values()]


def texts(root: Xml.Element) -> list[Xml.Element]:
    """Return all texts of a picture that can be seen."""
    hidden = {
        id(inner)
        for group in root.iter(f"{SVG}g")
        if group.get("opacity") == "0"
        for inner in group.iter()
    }
    defined = {id(inner) for defs in root.iter(f"{SVG}defs") for inner in defs.iter()}
    return [each for each in root.iter(f"{SVG}text") if id(each) not in hidden | defined]


def sizes(root: Xml.Element, size: float = 16.0) -> dict[int, float]:
    """Return the size of the type of every element: its own, or that of the group around it."""
    own = float(root.get("font-size", size))
    return {id(root): own} | {k: v for inner in root for k, v in sizes(inner, own).items()}


class Box(NamedTuple):
    """About where a text stands."""

    left: float
    right: float
    top: float
    bottom: float
    size: float
    text: str

    def meets(self, other: "Box") -> bool:
        """Return whether two texts run into each other."""
        beside = self.right <= other.left or other.right <= self.left
        return not (beside or self.bottom <= other.top or other.bottom <= self.top)


def boxes(root: Xml.Element) -> list[Box]:
    """Return where the texts of a picture stand that can be seen."""
    size_of = sizes(root)
    return [box(each, size_of[id(each)]) for each in texts(root) if (each.text or "").strip()]


def box(text: Xml.Element, size: float) -> Box:
    """Return about where a text stands."""
    said = (text.text or "").strip()
    letter = BOLD_LETTER if text.get("font-weight") in {"600", "700"} else PLAIN_LETTER
    wide = letter * size * len(said)
    x, y = float(text.get("x", "0")), float(text.get("y", "0"))
    left = x - {"end": wide, "middle": wide / 2.0}.get(text.get("text-anchor", "start"), 0.0)
    return Box(left, left + wide, y - 0.75 * size, y + 0.2 * size, size, said)


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


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("name", NAMES)
def test_no_text_is_small_or_leaves_the_picture(name: str, day: float, width: int) -> None:
    root = tree(name, day, width)
    for each in boxes(root):
        assert each.size >= 12.0
        assert each.left >= 0.0, each.text
        assert each.right <= width + 2.0, each.text
        assert 0.0 <= each.top < each.bottom <= float(root.get("height", "0"))


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("name", NAMES)
def test_no_text_runs_into_another(name: str, day: float, width: int) -> None:
    pairs = combinations(boxes(tree(name, day, width)), 2)

    assert [(one.text, other.text) for one, other in pairs if one.meets(other)] == []


def test_a_narrow_picture_has_fewer_labels() -> None:
    shown = {
        width: [
            each.get("id")
            for each in tree("usual", 14.0, width).iter(f"{SVG}g")
            if "label-" in (each.get("id") or "")
        ]
        for width in (360, 900)
    }

    assert len(shown[360]) < len(shown[900])


def test_labels_on_one_side_stand_in_order_of_what_they_point_at() -> None:
    root = tree("usual", 3.0)
    groups = [part(root, f"label-{key}") for key in ("outer", "epidermis", "papillary", "fat")]
    heights = [float(next(group.iter(f"{SVG}text")).get("y", "0")) for group in groups]

    assert all(below > above + 20.0 for above, below in pairwise(heights))


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=lambda each: each.name)
@pytest.mark.parametrize("width", WIDTHS)
def test_the_watermark_and_the_scale_of_cells_stand_in_every_picture(
    colours: Theme, width: int
) -> None:
    svg = " ".join(re.findall(r">([^<]+)<", drawn("usual", 3.0, width, colours).figure.inline()))

    assert WATERMARK in svg
    assert "20 × too large" in svg
    assert "% of young-adult collagen" in " ".join(svg.split())


@pytest.mark.parametrize(("colours", "other"), [(LIGHT, DARK), (DARK, LIGHT)])
def test_page_words_and_tissue_follow_the_theme(colours: Theme, other: Theme) -> None:
    svg = drawn("usual", 3.0, 900, colours).figure.inline()

    assert f'fill="{colours.page}"' in svg
    assert f'fill="{colours.text}"' in svg
    assert svg.count(f'fill="{colours.skin.papillary}"') == 1
    assert set(re.findall("#[0-9a-f]{6}", svg)).isdisjoint({*other.skin} - {*colours.skin})


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
