"""The scar in section: its scale, its fibres, its tethers and its edges are those of the model."""

import pytest

from explainer.draw.axis import Area
from explainer.draw.palette import LIGHT, PROJECTOR, Theme
from explainer.draw.svg import LETTER
from explainer.pictures.scar.picture import scar_picture
from explainer.pictures.scar.section import Ruler, section_height
from explainer.pictures.scar.words import LEGEND, SCALE, TETHERED
from explainer.science.plan import Person, Plan
from explainer.science.scar import Dip, fibre_counts
from explainer.science.signs import signs
from tests.pictures.scar.scars import ALL, SCARS, px_per_mm
from tests.pictures.svg_parts import of_class, parsed, texts

WIDTHS = [280, 390, 572, 640, 860, 1100]
LINES = ("tether", "fibre-mature", "fibre-young")


@pytest.mark.parametrize("width", WIDTHS)
def test_the_scale_is_the_same_across_and_down_unless_the_picture_says_so(width: int) -> None:
    picture = scar_picture(ALL["rolling"], 182.0, width).inline()
    across, down = px_per_mm(picture)
    said = any("drawn 2 × too tall" in text for text in texts(picture))

    assert down / across == pytest.approx(2.0 if said else 1.0, abs=0.01)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("day", [0.0, 60.0, 182.0])
def test_the_fibres_are_as_many_as_the_model_has_new_collagen(width: int, day: float) -> None:
    both = ALL["rolling"]
    state, picture = both.middle.at(day), scar_picture(both, day, width).inline()
    narrow = Area(0, 0, width - 24.0, 0).narrow
    unit = 0.025 if narrow else 0.01

    assert len(of_class(picture, "fibre-mature")) == round(
        max(state.C1 - both.middle.baseline, 0.0) / unit
    )
    assert len(of_class(picture, "fibre-young")) == round(state.C3 / unit)
    assert f"{100 * unit:g} % new collagen" in " ".join(texts(picture))


def test_the_strongest_plan_keeps_its_fibres_apart_and_inside_the_section() -> None:
    young, mature = fibre_counts(Dip("ice_pick", 0.2, 0.12, 0.55), narrow=False)
    assert (young, mature) == (12, 55)
    most = signs(Plan(sessions=6, scar_type="ice_pick"), Person(age_years=25.0))
    picture = scar_picture(most, 240.0, 860).inline()
    lines = [*of_class(picture, "fibre-mature"), *of_class(picture, "fibre-young")]
    places = {(line.get("x1"), line.get("y1")) for line in lines}

    assert len(places) == len(lines)
    lowest = max(float(line.get("y2", 0)) for line in lines)
    assert lowest < 12.0 + section_height(836.0)


@pytest.mark.parametrize("theme", [LIGHT, PROJECTOR], ids=lambda theme: theme.name)
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scar", SCARS)
def test_no_line_crosses_the_words_of_the_scale(scar: str, width: int, theme: Theme) -> None:
    picture = scar_picture(ALL[scar], 365.0, width, theme).inline()
    lines = [each for name in LINES for each in of_class(picture, name)]
    for said in (each for each in parsed(picture).iter() if each.text in SCALE):
        left, low, size = (float(said.get(name, 0)) for name in ("x", "y", "font-size"))
        right = left + LETTER * size * len(said.text or "")
        for line in lines:
            (x1, x2), (y1, y2) = (
                sorted(float(line.get(f"{axis}{end}", 0)) for end in (1, 2)) for axis in "xy"
            )
            assert x1 > right or x2 < left or y1 > low or y2 < low - size, said.text


def test_only_a_rolling_scar_has_tethers() -> None:
    counts = {
        scar: len(of_class(scar_picture(ALL[scar], 3.0).inline(), "tether")) for scar in SCARS
    }

    assert counts.pop("rolling") == 3
    assert set(counts.values()) == {0}


@pytest.mark.parametrize("scar", SCARS)
def test_tethers_are_named_where_they_are_drawn(scar: str) -> None:
    picture = scar_picture(ALL[scar], 182.0).inline()

    assert any(TETHERED in said for said in texts(picture)) == bool(of_class(picture, "tether"))
    assert TETHERED not in LEGEND


def test_heights_are_doubled_only_where_they_could_not_be_seen() -> None:
    assert Ruler(Area(0, 0, 256, 0)).taller == 2
    assert Ruler(Area(0, 0, 836, 0)).taller == 1
