"""The lifting scar: what is drawn equals the model, and the dip never vanishes."""

import pytest

from explainer import evidence
from explainer.draw.axis import Area, position
from explainer.draw.palette import LIGHT, PROJECTOR, Theme
from explainer.draw.say import WATERMARK, two_digits
from explainer.draw.svg import LETTER
from explainer.pictures.scar.picture import scar_picture
from explainer.pictures.scar.section import Ruler, section_height
from explainer.pictures.scar.words import LEGEND, SCALE, TETHERED, left_words, scar_words
from explainer.science.plan import Person, Plan
from explainer.science.scar import Dip, dip_at, fibre_counts
from explainer.science.signs import signs
from tests.pictures.scar.scars import ALL, SCARS, shown
from tests.pictures.svg_parts import (
    beyond_the_paper,
    by_id,
    font_sizes,
    ids,
    of_class,
    parsed,
    points,
    sessions_drawn,
    texts,
)

WIDTHS = [280, 390, 572, 640, 860, 1100]
LINES = ("tether", "fibre-mature", "fibre-young")


def px_per_mm(picture: str) -> tuple[float, float]:
    """Read the scale off the drawn bars: px per mm across and per mm of depth."""
    start, across = by_id(picture, "scar-scale").get("d", "").split("V")
    left, high = (float(each) for each in start.removeprefix("M").split())
    low, right = (float(each) for each in across.split("H"))
    return right - left, (low - high) / 0.5


def drawn_depth_mm(picture: str, name: str) -> float:
    line = points(by_id(picture, name))
    return (max(y for _, y in line) - line[0][1]) / px_per_mm(picture)[1]


@pytest.mark.parametrize("scar", SCARS)
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("day", [0.0, 30.0, 182.0, 365.0])
def test_the_drawn_depth_is_that_of_the_model(scar: str, width: int, day: float) -> None:
    picture = scar_picture(ALL[scar], day, width).inline()
    depth, lift = evidence.scars()[scar].depth_mm, ALL[scar].result("scar", day).mid

    assert drawn_depth_mm(picture, "scar-before") == pytest.approx(depth, abs=5e-3)
    assert drawn_depth_mm(picture, "scar-now") == pytest.approx(depth * (1 - lift / 100), abs=5e-3)


@pytest.mark.parametrize("width", WIDTHS)
def test_the_scale_is_the_same_across_and_down_unless_the_picture_says_so(width: int) -> None:
    picture = scar_picture(ALL["rolling"], 182.0, width).inline()
    across, down = px_per_mm(picture)
    said = any("drawn 2 × too tall" in text for text in texts(picture))

    assert down / across == pytest.approx(2.0 if said else 1.0, abs=0.01)


@pytest.mark.parametrize("scar", SCARS)
def test_the_bar_shows_the_range_and_its_solid_part_is_what_all_keep(scar: str) -> None:
    for day in (91.0, 182.0, 365.0):
        picture, lift = scar_picture(ALL[scar], day).inline(), ALL[scar].result("scar", day)
        solid, fade = by_id(picture, "scar-left"), by_id(picture, "scar-fade")
        full = float(solid.get("width", 0)) / (1.0 - lift.high / 100.0)
        end = float(fade.get("x", 0)) + float(fade.get("width", 0)) - float(solid.get("x", 0))

        assert end / full == pytest.approx(1.0 - lift.low / 100.0, abs=1e-3)
        assert float(fade.get("data-mid", 0)) == pytest.approx(100.0 - lift.mid, abs=0.05)


@pytest.mark.parametrize("scar", SCARS)
@pytest.mark.parametrize("gap", [14, 56])
def test_the_bar_and_the_dip_never_reach_zero(scar: str, gap: int) -> None:
    most = shown(scar_type=scar, sessions=6, session_gap_days=gap)
    for day in (182.0, 300.0, 365.0):
        picture = scar_picture(most, day).inline()
        assert float(by_id(picture, "scar-left").get("width", 0)) > 10.0
        assert drawn_depth_mm(picture, "scar-now") > 0.05


def test_the_end_of_the_bar_fades() -> None:
    picture = scar_picture(ALL["rolling"], 182.0).inline()
    stops = list(by_id(picture, "scar-fade-fill"))

    assert [float(stop.get("stop-opacity", 0)) for stop in stops] == [1.0, 0.1]


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
def test_sentence_and_picture_agree(scar: str) -> None:
    both = ALL[scar]
    lift, said = both.result("scar", 182.0), scar_words(both, 182.0)

    ends = f"{two_digits(lift.low)} to {two_digits(lift.high)} %"
    assert f"{ends} of the depth is lifted." in said
    drawn = drawn_depth_mm(scar_picture(both, 182.0).inline(), "scar-now")
    assert float(said.partition("About ")[2].split()[0]) == pytest.approx(drawn, abs=0.006)
    assert f"Depth left: {left_words(lift)}" in texts(scar_picture(both, 182.0).inline())


@pytest.mark.parametrize("scar", SCARS)
def test_tethers_are_named_where_they_are_drawn(scar: str) -> None:
    picture = scar_picture(ALL[scar], 182.0).inline()

    assert any(TETHERED in said for said in texts(picture)) == bool(of_class(picture, "tether"))
    assert TETHERED not in LEGEND


@pytest.mark.parametrize("day", [1.0, 14.0, 28.0, 91.0, 182.0, 365.0])
@pytest.mark.parametrize("scar", SCARS)
def test_edges_are_called_softer_where_they_are_drawn_wider(scar: str, day: float) -> None:
    dip = dip_at(ALL[scar], day)
    wider = dip.edge_mm - dip.before.edge_mm

    assert ("Its edges are softer" in scar_words(ALL[scar], day)) == (wider >= 0.1)


def test_without_a_session_nothing_is_lifted_and_all_is_left() -> None:
    none = shown(sessions=0)
    picture = scar_picture(none, 182.0).inline()

    assert drawn_depth_mm(picture, "scar-now") == drawn_depth_mm(picture, "scar-before")
    assert float(by_id(picture, "scar-fade").get("width", 1)) == 0.0
    assert "Depth left: all of it" in texts(picture)
    assert of_class(picture, "fibre-mature") == of_class(picture, "fibre-young") == []
    assert of_class(picture, "session") == []


def test_sessions_are_diamonds_on_the_strip() -> None:
    for sessions in range(7):
        drawn = scar_picture(shown(sessions=sessions), 182.0).inline()
        assert sessions_drawn(drawn) == sessions


def test_the_strip_draws_the_depth_left_in_the_model() -> None:
    both, picture = ALL["rolling"], scar_picture(ALL["rolling"], 182.0).inline()
    line = points(by_id(picture, "scar-course"))
    left, right, top = line[0][0], line[-1][0], line[0][1]
    high = float(of_class(picture, "tc-area")[0].get("height", 0))
    x = left + (right - left) * position(365.0) / 4.0
    _, y = min(line, key=lambda point: abs(point[0] - x))

    assert (y - top) / high == pytest.approx(both.result("scar", 365.0).mid / 100.0, abs=1e-3)


@pytest.mark.parametrize("scar", SCARS)
@pytest.mark.parametrize("width", WIDTHS)
def test_all_text_can_be_read(scar: str, width: int) -> None:
    for day in (0.0, 182.0, 365.0):
        picture = scar_picture(ALL[scar], day, width).inline()
        assert min(font_sizes(picture)) >= 12.0
        assert beyond_the_paper(picture) == []
        assert WATERMARK in texts(picture)
        assert len(ids(picture)) == len(set(ids(picture)))
        assert len(picture) < 60_000


def test_heights_are_doubled_only_where_they_could_not_be_seen() -> None:
    assert Ruler(Area(0, 0, 256, 0)).taller == 2
    assert Ruler(Area(0, 0, 836, 0)).taller == 1
