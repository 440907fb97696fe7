"""The lifting scar: what is drawn equals the model, and the dip never vanishes."""

import pytest

from explainer import evidence
from explainer.draw.axis import position
from explainer.draw.say import WATERMARK, two_digits
from explainer.pictures.scar.picture import scar_picture
from explainer.pictures.scar.words import left_words, scar_words
from explainer.science.scar import dip_at
from tests.pictures.scar.scars import ALL, SCARS, px_per_mm, shown
from tests.pictures.svg_parts import (
    beyond_the_paper,
    by_id,
    font_sizes,
    ids,
    of_class,
    points,
    sessions_drawn,
    texts,
)

WIDTHS = [280, 390, 572, 640, 860, 1100]


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


@pytest.mark.parametrize("scar", SCARS)
def test_sentence_and_picture_agree(scar: str) -> None:
    both = ALL[scar]
    lift, said = both.result("scar", 182.0), scar_words(both, 182.0)

    ends = f"{two_digits(lift.low)} to {two_digits(lift.high)} %"
    assert f"{ends} of the depth is lifted." in said
    drawn = drawn_depth_mm(scar_picture(both, 182.0).inline(), "scar-now")
    assert float(said.partition("About ")[2].split()[0]) == pytest.approx(drawn, abs=0.006)
    assert f"Depth left: {left_words(lift)}" in texts(scar_picture(both, 182.0).inline())


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
