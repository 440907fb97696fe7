"""Contrast, by the formula of WCAG 2: 4.5 to 1 for text, 3 to 1 for shapes that mean something."""

import ast
import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from explainer import evidence
from explainer.content import lesson
from explainer.draw import palette
from explainer.draw.crew import shade
from explainer.draw.palette import (
    CSS_NAMES,
    DARK,
    LIGHT,
    PROJECTOR,
    THEMES,
    TONES,
    Look,
    Skin,
    Theme,
    css_variables,
    theme,
)
from explainer.draw.words import RUNNERS, Runner
from explainer.front import FOLDER
from explainer.pictures.clocks.picture import timeline
from explainer.pictures.clocks.strokes import FADE_EDGE
from explainer.pictures.collagen.picture import collagen_picture
from explainer.pictures.depth.salt import salt_picture
from explainer.pictures.people.picture import people_picture
from explainer.pictures.redness.picture import redness_picture
from explainer.pictures.relay.picture import relay_picture
from explainer.pictures.scar.picture import scar_picture
from explainer.pictures.scar.profiles import profile_picture
from explainer.pictures.sketch.picture import sketch_picture
from explainer.science.collagen import ASKED_DAYS
from explainer.science.model.repair import repair
from explainer.science.people import imagined, meet
from explainer.science.plan import Person, Plan
from explainer.science.relay import relay
from explainer.science.signs import signs
from explainer.science.stretches import truths
from tests.pictures.svg_parts import SVG, Element, parsed

PLAN, PERSON = Plan(sessions=1), Person()
COURSE, BOTH = repair(PLAN, PERSON), signs(PLAN, PERSON)
CAST = imagined(2)
EVERYONE = meet(CAST, [repair(PLAN, who.person, who.parameters) for who in CAST], "rolling", 182.0)
GUESS = dict.fromkeys(ASKED_DAYS, 5.0)
Colour = tuple[float, float, float]


def over(colour: str, page: str) -> Colour:
    """Return red, green, blue (0 to 1) of a colour laid over the page."""
    if colour.startswith("#"):
        return tuple(int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))  # type: ignore[return-value]
    *parts, alpha = (float(part) for part in re.findall(r"[\d.]+", colour))
    below = over(page, page)
    mixed = [alpha * p / 255 + (1 - alpha) * b for p, b in zip(parts, below, strict=True)]
    return mixed[0], mixed[1], mixed[2]


def luminance(colour: Colour) -> float:
    """Return the relative luminance of WCAG 2."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast ratio of two colours, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_formula_gives_the_known_ratios() -> None:
    assert contrast((0, 0, 0), (1, 1, 1)) == pytest.approx(21.0)
    assert contrast(over("#767676", "#ffffff"), (1, 1, 1)) == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("colours", THEMES, ids=lambda each: each.name)
@pytest.mark.parametrize("ground", ["page", "band", "phase", "phase_pale"])
@pytest.mark.parametrize("ink", ["text", "quiet"])
def test_text_can_be_read_on_the_page_and_on_its_bands(
    colours: Theme, ground: str, ink: str
) -> None:
    paper = over(getattr(colours, ground), colours.page)

    assert contrast(over(getattr(colours, ink), colours.page), paper) >= 4.5


@pytest.mark.parametrize("colours", THEMES, ids=lambda each: each.name)
@pytest.mark.parametrize("ground", ["page", "band"])
@pytest.mark.parametrize("ink", ["side", "side_edge", "result", "result_edge", "ghost", "rule"])
def test_shapes_that_mean_something_stand_out(colours: Theme, ground: str, ink: str) -> None:
    paper = over(getattr(colours, ground), colours.page)

    assert contrast(over(getattr(colours, ink), colours.page), paper) >= 3.0


@pytest.mark.parametrize("colours", THEMES, ids=lambda each: each.name)
@pytest.mark.parametrize("group", ["side", "result"])
def test_the_pale_part_is_told_apart_by_its_edge(colours: Theme, group: str) -> None:
    pale = over(getattr(colours, f"{group}_pale"), colours.page)

    assert contrast(over(getattr(colours, f"{group}_edge"), colours.page), pale) >= 3.0


def test_dark_and_light_are_two_themes() -> None:
    assert (theme(True), theme(False)) == (DARK, LIGHT)
    assert contrast(over(DARK.page, ""), over(LIGHT.page, "")) > 15.0


def test_no_tint_is_lost_on_a_wall() -> None:
    skin, scar = PROJECTOR.skin, PROJECTOR.scar
    tints = (
        *(PROJECTOR.band, PROJECTOR.phase, PROJECTOR.phase_pale, PROJECTOR.grain),
        *(PROJECTOR.side_pale, PROJECTOR.result_pale, scar.dermis, scar.epidermis),
        *(skin.outer, skin.papillary, skin.reticular, skin.fat_ground, skin.fat, skin.gland),
        *(skin.follicle, skin.clot, skin.macrophage_core),
    )
    for tint in tints:
        assert 1.0 - luminance(over(tint, PROJECTOR.page)) >= 0.15, tint
    assert contrast(over(PROJECTOR.text, ""), over(PROJECTOR.page, "")) > 17.0


every_theme = pytest.mark.parametrize("colours", THEMES, ids=lambda each: each.name)


@every_theme
@pytest.mark.parametrize("runner", RUNNERS, ids=lambda each: each.key)
def test_each_of_the_crew_stands_out_on_the_page(colours: Theme, runner: Runner) -> None:
    page = over(colours.page, colours.page)

    assert contrast(over(shade(runner, colours).edge, ""), page) >= 3.0
    assert contrast(over(shade(runner, colours).mark, ""), page) >= 3.0


@every_theme
def test_a_scar_can_be_read_in_its_skin(colours: Theme) -> None:
    for ground in (colours.scar.dermis, colours.scar.epidermis):
        assert contrast(over(colours.text, ""), over(ground, "")) >= 4.5
    for ink in (colours.scar.hatch, colours.scar.tether, *(runner.edge for runner in colours.crew)):
        assert contrast(over(ink, ""), over(colours.scar.dermis, "")) >= 3.0


def told_apart(skin: Skin, inks: str, grounds: str) -> float:
    """Return the least contrast of some colours of a section on some others."""
    pairs = product(inks.split(), grounds.split())
    return min(contrast(over(getattr(skin, a), ""), over(getattr(skin, b), "")) for a, b in pairs)


@every_theme
def test_a_section_is_as_quiet_as_its_page(colours: Theme) -> None:
    for ground in (colours.skin.paper, colours.skin.papillary, colours.skin.reticular):
        assert contrast(over(ground, ""), over(colours.page, "")) < 1.5


@every_theme
def test_the_words_in_a_section_can_be_read(colours: Theme) -> None:
    assert told_apart(colours.skin, "ink", "paper") >= 4.5
    assert told_apart(colours.skin, "letter", "fibroblast") >= 4.5


@every_theme
def test_every_outline_stands_out_from_the_tissue(colours: Theme) -> None:
    edges = "ink mature young_edge clot_edge nerve"
    assert told_apart(colours.skin, edges, "paper papillary reticular fat_ground fat") >= 3.0
    assert told_apart(colours.skin, "flush", "papillary") >= 3.0
    assert told_apart(colours.skin, "old", "papillary reticular") >= 3.0
    assert told_apart(colours.skin, "ink", "gland follicle outer clot needle cell") >= 3.0


@every_theme
def test_what_is_inside_a_shape_of_the_section_stands_out_in_it(colours: Theme) -> None:
    for inside, shape in (
        ("fat_edge", "fat fat_ground"),
        ("grey", "paper outer"),
        ("blood", "clot papillary reticular"),
        ("neutrophil", "cell"),
        ("ink", "macrophage_core"),
    ):
        assert told_apart(colours.skin, inside, shape) >= 3.0, inside


@every_theme
def test_things_are_drawn_with_an_outline_that_shows(colours: Theme) -> None:
    for fill in (colours.grain, colours.metal, colours.page):
        assert contrast(over(colours.text, ""), over(fill, "")) >= 3.0


def hexes(value: object) -> set[str]:
    """Return all colours of a palette record, and of the records inside it."""
    if isinstance(value, str):
        return {value} if value.startswith("#") else set()
    return set().union(*map(hexes, value)) if isinstance(value, tuple) else set()


PICTURES = {
    "relay": lambda colours: relay_picture(relay(COURSE), 3.0, ("clot",), 860, colours).inline(),
    "scar": lambda colours: scar_picture(BOTH, 182.0, 860, colours).inline(),
    "people": lambda colours: people_picture(EVERYONE, 1, (0, 1), 860, colours).inline(),
    "collagen": lambda colours: collagen_picture(
        COURSE, GUESS, revealed=True, theme=colours
    ).inline(),
    "dots": lambda colours: redness_picture((0.5, 3.0), 2.0, 860, colours).inline(),
    "sketch": lambda colours: sketch_picture(truths(BOTH), revealed=True, theme=colours).inline(),
    "salt": lambda colours: salt_picture(colours).inline(),
    "profile": lambda colours: profile_picture(
        lesson("lifting_a_scar").profiles[0], colours
    ).inline(),
}


@every_theme
@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_has_no_colour_but_those_of_its_theme(name: str, colours: Theme) -> None:
    picture = PICTURES[name](colours)
    found = set(re.findall(r"#[0-9a-f]{6}\b|#[0-9a-f]{3}\b", picture))

    assert found <= hexes(colours)
    assert colours.page in found


def test_no_colour_is_written_outside_the_palette() -> None:
    home = Path(palette.__file__)
    found = [
        f"{path.name}, line {node.lineno}: {str(node.value)[:20]}"
        for path in home.parent.rglob("*.py")
        if path != home
        for node in ast.walk(without_words(path))
        if isinstance(node, ast.Constant) and re.search(r"#[0-9a-fA-F]{3,8}\b", str(node.value))
    ]

    assert found == []


def test_no_words_lean_on_how_light_a_theme_is() -> None:
    found = [
        f"{path.parent.name}/{path.name}, line {node.lineno}: {node.value!r}"
        for path in Path(palette.__file__).parents[1].rglob("words.py")
        for node in ast.walk(without_words(path))
        if isinstance(node, ast.Constant)
        and re.search(r"(?i)\b(pale|paler|black)\b", str(node.value))
    ]

    assert found == []


def without_words(path: Path) -> ast.Module:
    """Return the syntax tree of a module without its docstrings, whose examples show colours."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and ast.get_docstring(
            node
        ):
            node.body = node.body[1:]
    return tree


def test_every_colour_of_the_palette_is_one() -> None:
    for colour in hexes(LIGHT) | hexes(DARK) | hexes(PROJECTOR) | hexes(tuple(TONES.values())):
        assert re.fullmatch(r"#[0-9a-f]{6}|#[0-9a-f]{3}", colour)


SHEETS = sorted(FOLDER.glob("*.css"))


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda each: each.name)
def test_a_style_sheet_names_colours_and_never_writes_one(sheet: Path) -> None:
    text = re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.S)

    assert re.findall(r"#[0-9a-fA-F]{3,8}\b|\brgba?\(|\bhsla?\(", text) == []


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda each: each.name)
def test_every_colour_that_a_style_sheet_asks_for_is_written_by_the_palette(sheet: Path) -> None:
    text = sheet.read_text(encoding="utf-8")
    asked = set(re.findall(r"var\(--tc-([a-z-]+)\)", text))

    own = {"head", "size", "small", "zoom", "stroke"}  # sizes, and the ink of the line of the day
    assert asked - own <= set(CSS_NAMES)


@every_theme
def test_the_variables_of_a_page_are_the_colours_of_its_theme(colours: Theme) -> None:
    written = dict(zip(THEMES, css_variables().splitlines(), strict=True))

    assert written[DARK].startswith('body[data-jp-theme-light="false"] {')
    assert written[PROJECTOR].startswith(".tc-presenting {")
    for name, (field, jupyter) in CSS_NAMES.items():
        value = getattr(colours, field)
        behind = jupyter and colours != PROJECTOR  # a wall has its colours in any theme
        assert (
            f"--tc-{name}: {f'var({jupyter}, {value})' if behind else value};" in written[colours]
        )
        if jupyter:
            assert f" {jupyter}: {getattr(PROJECTOR, field)};" in written[PROJECTOR]


@every_theme
def test_the_accents_of_cards_and_the_ring_of_the_focus_stand_out(colours: Theme) -> None:
    for name in ("side", "result", "right", "focus", "edge"):
        assert contrast(over(getattr(colours, CSS_NAMES[name][0]), ""), over(colours.page, "")) >= 3
    for name in ("ink", "soft", "link"):
        for ground in ("paper", "ground"):
            ink, under = (getattr(colours, CSS_NAMES[each][0]) for each in (name, ground))
            assert contrast(over(ink, ""), over(under, "")) >= 4.5


LIT = tuple(runner.key for runner in RUNNERS)
DRAWN = PICTURES | {
    "relay, all lit": lambda colours: relay_picture(relay(COURSE), 3.0, LIT, 860, colours).inline(),
    "clocks": lambda colours: timeline(BOTH, 3.0, Look(theme=colours), BOTH).inline(),
}


def opaque(root: Element) -> Iterator[Element]:
    """Return every element that neither is dimmed itself nor stands in a group that is."""
    if float(root.get("opacity", 1)) == 1.0:
        yield root
        for child in root:
            yield from opaque(child)


@every_theme
@pytest.mark.parametrize("lit", [(), ("clot", "neutrophils"), LIT])
def test_nothing_in_the_relay_fades_below_its_contrast(
    colours: Theme, lit: tuple[str, ...]
) -> None:
    root = parsed(relay_picture(relay(COURSE), 3.0, lit, 860, colours).inline())

    assert len(list(opaque(root))) == len(list(root.iter()))
    drawn = [each for each in root.iter() if each.get("class") in {"curve", "baton"}]
    inks = {part.get("stroke") for each in drawn for part in each.iter()} - {None}
    grounds = (colours.page, colours.phase, colours.phase_pale)
    assert min(contrast(over(a or "", ""), over(b, "")) for a, b in product(inks, grounds)) >= 3.0


@every_theme
@pytest.mark.parametrize("name", DRAWN)
def test_every_word_of_a_picture_can_be_read_on_its_page_and_its_bands(
    name: str, colours: Theme
) -> None:
    inks = {each.get("fill", "") for each in opaque(parsed(DRAWN[name](colours)))
            if each.tag == f"{SVG}text"}  # fmt: skip
    grounds = (colours.page, colours.phase, colours.phase_pale, colours.band)

    assert inks
    for ink in inks - {colours.page}:  # words in the colour of the page stand on a plate of ink
        for ground in grounds:
            assert contrast(over(ink, ""), over(ground, colours.page)) >= 4.5, (ink, ground)


@every_theme
@pytest.mark.parametrize("name", DRAWN)
def test_every_line_of_a_picture_stands_out_on_its_page(name: str, colours: Theme) -> None:
    lines = {each.get("stroke", "none") for each in opaque(parsed(DRAWN[name](colours)))}
    # edges of the clocks' panels and the halo behind words only help the eye along
    means = lines - {"none", colours.line, colours.phase_pale, colours.scar.dermis}
    means -= {f"url(#{FADE_EDGE})", colours.page}  # from an edge that stands out to nothing at all

    assert means
    for ink in means:
        assert contrast(over(ink, ""), over(colours.page, "")) >= 3.0, ink


# file and colour that no theme changes, and why
OF_NO_THEME = {
    ("hosts/labextension/code/presenter.css", "#000"): "a dark screen, between two pictures",
    ("hosts/labextension/code/presenter.css", "#767676"): "what is left to see on a dark screen",
    ("hosts/labextension/code/presenter.css", "#949494"): "the same",
    ("hosts/pages/page.css", "#fff"): "paper, also under a picture on a dark page",
    ("hosts/pages/page.css", "#111"): "ink on paper",
    ("hosts/pages/page.css", "#404040"): "the foot of a printed page",
    ("site/live/page.css", "#fff"): "paper, also under a picture on a dark page",
}


def test_a_colour_stands_in_the_palette_and_nowhere_else() -> None:
    house = Path(palette.__file__).parents[1]
    files = (path for kind in ("py", "css", "js") for path in house.rglob(f"*.{kind}"))
    examples = {"draw/palette.py", "draw/svg.py", "draw/figure.py"}  # two of them in a doctest
    found = {
        (name, colour)
        for path in files
        if (name := path.relative_to(house).as_posix()) not in examples
        for colour in re.findall(
            r"#(?:[0-9a-f]{6}|[0-9a-f]{3})\b(?=[;\s\"'])", path.read_text("utf-8")
        )
    }

    assert found == set(OF_NO_THEME)


@pytest.mark.parametrize("tone", evidence.controls()["skin_tone"].choices)
def test_flushed_skin_differs_from_the_same_skin_at_rest(tone: str) -> None:
    colours = TONES[tone]

    assert contrast(over(colours.flushed, "#ffffff"), over(colours.surface, "#ffffff")) >= 1.4
    assert contrast(over(colours.line, "#ffffff"), over(colours.surface, "#ffffff")) >= 3.0
