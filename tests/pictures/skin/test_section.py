"""The skin section: what is drawn equals what the model says, at every moment of every plan."""

import math
import re
from dataclasses import replace
from itertools import combinations, pairwise, product
from xml.etree import ElementTree as Xml

import numpy as np
import pytest

from explainer import evidence
from explainer.draw.palette import TONES
from explainer.evidence.section import hair_of
from explainer.evidence.section import numbers as drawing_numbers
from explainer.pictures.skin.section import MOMENTS, PARTS, Moment, SkinLook, section
from explainer.science.amounts import fibre_percent
from explainer.science.model.repair import repair
from explainer.science.plan import Person, Plan, PlanError
from tests.draw.test_palette import contrast, over
from tests.pictures.shown import NAMES, PLANS
from tests.pictures.skin.section_drawn import (
    DAYS,
    SVG,
    WIDTHS,
    course_of,
    drawn,
    numbers,
    of_class,
    part,
    span,
    tree,
)
from tests.pictures.svg_parts import parsed

PX_PER_MM = 200.0
ZONES = list(evidence.zones())


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("name", NAMES)
def test_collagen_counted_in_the_picture_is_that_of_the_course(
    name: str, day: float, width: int
) -> None:
    course, root = course_of(name), tree(name, day, width)
    state = course.at(max(day, 0.0))
    unit = fibre_percent(narrow=width < 760) / 100.0
    mature = course.baseline if day < 0.0 else state.C1

    assert abs(len(of_class(root, "fibre-mature")) - mature / unit) <= 1.0
    assert abs(len(of_class(root, "fibre-young")) - (0.0 if day < 0.0 else state.C3) / unit) <= 1.0


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("name", NAMES)
def test_the_counts_are_what_is_drawn(name: str, day: float) -> None:
    counts, root = drawn(name, day).counts, tree(name, day)
    shapes = {"channels": "channel", "clots": "clot", "neutrophils": "neutrophil"}
    shapes |= {"macrophages": "macrophage", "signals": "signal", "fibroblasts": "fibroblast"}
    shapes |= {"collagen_young": "fibre-young", "collagen_mature": "fibre-mature"}
    shapes["flakes"] = "flake"

    assert {key: len(of_class(root, shape)) for key, shape in shapes.items()} == {
        key: counts[key] for key in shapes
    }


def test_the_unseen_are_drawn_at_less_than_half_strength() -> None:
    for each in tree("usual", 14.0).iter():
        kind = each.get("class", "")
        if each.tag.endswith("use"):
            assert (float(each.get("opacity", "1")) < 0.5) == kind.endswith(" off")


@pytest.mark.parametrize("width", WIDTHS)
def test_the_scale_bar_is_as_long_as_it_says(width: int) -> None:
    bar = part(tree("usual", 3.0, width), "scale-bar")

    assert float(bar.get("width", "0")) == 0.5 * PX_PER_MM
    assert "0.5 mm" in drawn("usual", 3.0, width).figure.inline()
    assert drawing_numbers()["px_per_mm"].value == PX_PER_MM


@pytest.mark.parametrize("key", ZONES, ids="-".join)
def test_the_layers_are_as_thick_as_the_zone(key: tuple[str, str]) -> None:
    plan, person, zone = Plan(zone=key[0]), Person(sex=key[1]), evidence.zones()[key]
    root = Xml.fromstring(section(plan, person, repair(plan, person), -1.0).figure.inline())  # noqa: S314
    outer, upper = span(part(root, "layer-outer")), span(part(root, "layer-papillary"))
    lower, fat = span(part(root, "layer-reticular")), span(part(root, "layer-fat"))

    assert outer[1] - outer[0] == pytest.approx(0.0168 * PX_PER_MM, abs=0.1)
    assert upper[0] - outer[0] == pytest.approx(zone.epidermis_mm * PX_PER_MM, abs=0.1)
    assert lower[1] - upper[0] == pytest.approx(zone.dermis_mm * PX_PER_MM, abs=0.2)
    assert (upper[1], lower[1]) == pytest.approx((lower[0], fat[0]), abs=0.1)


def test_the_waves_of_the_epidermis_lie_about_its_measured_thickness() -> None:
    points = numbers(part(tree("usual", 3.0), "layer-epidermis").get("d"))
    edge = points[3:-2:2]  # between the two upper corners: the wave, height by height
    surface = span(part(tree("usual", 3.0), "layer-outer"))[0]
    per_wave = 6
    whole = edge[: len(edge) // per_wave * per_wave]

    assert max(edge) - min(edge) == pytest.approx(12.0, abs=0.2)
    assert sum(whole) / len(whole) - surface == pytest.approx(0.2 * PX_PER_MM, abs=0.2)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", NAMES)
def test_every_day_of_a_plan_has_the_same_things_in_the_same_places(name: str, width: int) -> None:
    first, *others = (
        [
            (each.tag, each.get("id"), each.get("transform") if each.tag.endswith("use") else None)
            for each in tree(name, day, width).iter()
        ]
        for day in DAYS
    )

    assert all(other == first for other in others)


@pytest.mark.parametrize("name", NAMES)
def test_no_two_things_share_an_id(name: str) -> None:
    ids = [each.get("id") for each in tree(name, 3.0).iter() if each.get("id")]

    assert len(ids) == len(set(ids))


def test_two_pictures_on_one_page_need_not_share_ids() -> None:
    plan, person = PLANS["usual"]
    other = section(plan, person, course_of("usual"), 3.0, SkinLook(prefix="other")).figure.inline()

    assert "skin-" not in other
    assert other.replace("other-", "skin-") == drawn("usual", 3.0).figure.inline()


def test_the_same_moment_gives_the_same_bytes() -> None:
    plan, person = PLANS["hurried"]
    again = section(plan, person, repair(plan, person, horizon_days=730.0), 3.0)

    assert again.figure.inline().encode() == drawn("hurried", 3.0).figure.inline().encode()


@pytest.mark.parametrize("width", [360, 900, 1200])
@pytest.mark.parametrize("name", NAMES)
def test_a_picture_is_small(name: str, width: int) -> None:
    assert len(drawn(name, 10.0, width).figure.inline().encode()) < 60_000


def test_even_the_most_crowded_picture_is_small() -> None:
    plan = Plan(sessions=6, needle_length_mm=2.5, punctures_per_cm2=500, gentle=0)
    for gap in (2, 28, 56):
        spaced = replace(plan, session_gap_days=gap)
        person = Person(age_years=20, sex="men", skin_tone="VI")
        course = repair(spaced, person, horizon_days=730.0)
        assert (
            len(section(spaced, person, course, 300.0, SkinLook(1200)).figure.inline().encode())
            < 60_000
        )


@pytest.mark.parametrize("day", DAYS)
def test_without_needles_nothing_is_opened_and_no_fibre_changes(day: float) -> None:
    seen = drawn("none", day)

    assert seen.counts["collagen_mature"] == round(100 * course_of("none").baseline)
    assert sum(seen.counts.values()) == seen.counts["collagen_mature"]
    assert "channel-" not in seen.figure.inline()
    assert "skin-needle" not in seen.figure.inline()
    assert "no channels" in seen.caption


def test_before_the_first_session_the_skin_is_whole() -> None:
    seen = drawn("usual", -1.0)

    assert {key: n for key, n in seen.counts.items() if n} == {"collagen_mature": 90}
    assert seen.caption.startswith("Before the first session")


@pytest.mark.parametrize("day", [-2.0, 731.0, math.nan, math.inf])
def test_a_moment_outside_the_course_is_refused_in_one_sentence(day: float) -> None:
    with pytest.raises(ValueError, match=r"^Day \S+ is outside the course; choose -1 .* to 730\.$"):
        section(*PLANS["usual"], course_of("usual"), day)


def test_an_unknown_zone_is_refused_in_one_sentence() -> None:
    with pytest.raises(PlanError, match=r"'eyelid' is not known; choose forehead, .* or neck\.$"):
        section(Plan(zone="eyelid"), Person(), course_of("usual"), 3.0)


def test_the_course_of_another_plan_is_refused() -> None:
    with pytest.raises(ValueError, match="belongs to another plan"):
        section(Plan(needle_length_mm=0.5), Person(), course_of("usual"), 3.0)


def test_the_course_of_many_people_is_refused() -> None:
    person = Person(age_years=np.array([30.0, 60.0]))  # type: ignore[arg-type]  # a cohort
    with pytest.raises(ValueError, match="one person"):
        section(Plan(), person, repair(Plan(), person), 3.0)


@pytest.mark.parametrize("width", [279, 1201])
def test_a_width_that_cannot_be_drawn_is_refused(width: int) -> None:
    with pytest.raises(ValueError, match=f"^Width: {width} px .* choose 280 to 1200\\.$"):
        section(*PLANS["usual"], course_of("usual"), 3.0, SkinLook(width))


def test_a_part_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^'serum' is no part .* choose from outer, "):
        section(*PLANS["usual"], course_of("usual"), 3.0, SkinLook(lit=("serum",)))


def test_what_is_lit_is_at_full_strength_and_the_rest_is_dimmed() -> None:
    plan, person = PLANS["usual"]
    svg = section(
        plan, person, course_of("usual"), 3.0, SkinLook(lit=("macrophages", "signals"))
    ).figure.inline()

    assert 'id="skin-part-macrophages" opacity="1"' in svg
    assert 'id="skin-part-signals" opacity="1"' in svg
    assert 'id="skin-part-mature" opacity="0.3"' in svg
    assert 'id="skin-label-macrophages" opacity="1"' in svg
    assert 'id="skin-label-mature" opacity="0"' in svg


@pytest.mark.parametrize("moment", MOMENTS, ids=lambda moment: moment.key)
def test_a_named_moment_lights_what_its_words_are_about(moment: Moment) -> None:
    seen = drawn("usual", moment.day)

    assert set(moment.lit) <= set(PARTS)
    assert set(moment.lit) <= {each.key for each in seen.parts}
    assert seen.caption.endswith(moment.words)


def test_the_channels_only_ever_get_narrower_and_close() -> None:
    open_at = [
        numbers(part(tree("one", day), "channel-0").get("transform"))[2]
        for day in (0.0, 0.1, 1.0, 3.0)
    ]

    assert open_at[0] == 1.0
    assert all(later < earlier for earlier, later in pairwise(open_at))
    assert open_at[-1] < 0.05
    assert drawn("one", 3.0).counts["channels"] == 0


def test_the_channels_stand_as_close_as_the_punctures() -> None:
    for count in (50, 250, 500):
        plan, person = Plan(punctures_per_cm2=count), Person()
        svg = section(plan, person, repair(plan, person), 0.0).figure.inline()
        places = [
            float(each.split("translate(")[1].split(" ")[0])
            for each in svg.split("<path ")
            if 'class="channel"' in each
        ]
        gaps = [b - a for a, b in pairwise(places)]
        assert gaps == pytest.approx([10.0 / math.sqrt(count) * PX_PER_MM] * len(gaps), abs=0.11)


@pytest.mark.parametrize("name", ["usual", "strongest", "faintest"])
def test_the_tip_of_the_needle_is_as_deep_as_the_model_says(name: str) -> None:
    root, course = tree(name, 0.0), course_of(name)
    surface = span(part(root, "layer-outer"))[0]
    tip = numbers(part(root, "needle").get("transform"))[1]

    assert (tip - surface) / PX_PER_MM == pytest.approx(course.dose.depth_mm, abs=0.001)
    assert part(root, "needle").get("opacity") == "1"
    assert part(tree(name, 0.1), "needle").get("opacity") == "0"


@pytest.mark.parametrize("low", [False, True], ids=["the story", "beside the clocks"])
@pytest.mark.parametrize("name", ["usual", "strongest", "faintest"])
def test_on_a_phone_the_words_at_the_needle_end_inside_its_frame(name: str, low: bool) -> None:
    found = section(*PLANS[name], course_of(name), 0.0, SkinLook(360, low=low))
    lines = list(part(Xml.fromstring(found.figure.inline()), "needle-words"))  # noqa: S314  (our own)
    widest = 6.2 * max(len(line.text or "") for line in lines)  # px, at a size of 12 px
    ends = {
        float(line.get("x", "nan")) + (0.0 if line.get("text-anchor") == "end" else widest)
        for line in lines
    }

    assert len(lines) == 3
    assert max(ends) <= 360.0 - 106.0  # right of it stand the names of the parts


def test_swelling_lifts_the_surface_and_leaves_the_fat_where_it_is() -> None:
    root = tree("one", 0.1)
    stretch, _, rise = (numbers(part(root, "swell").get("transform"))[i] for i in (3, 4, 5))
    surface, fat = span(part(root, "layer-outer"))[0], span(part(root, "layer-fat"))[0]

    assert 0.0 < surface - (surface * stretch + rise) <= 0.1 * PX_PER_MM + 0.1
    assert fat * stretch + rise == pytest.approx(fat, abs=0.1)
    assert numbers(part(tree("one", 60.0), "swell").get("transform"))[3] == 1.0


def test_the_skin_tone_changes_the_colours_and_the_words() -> None:
    pictures = {}
    for tone in evidence.controls()["skin_tone"].choices:
        person = Person(skin_tone=tone)
        pictures[tone] = section(Plan(), person, repair(Plan(), person), 0.5).figure.inline()

    assert len(set(pictures.values())) == 6
    assert "Redness or darkening" in pictures["I"]
    assert "Darkening or redness" in pictures["V"]


def test_hair_is_drawn_where_the_zone_has_it() -> None:
    names = {}
    for zone in ("cheek", "nose"):
        plan = Plan(zone=zone)
        names[zone] = {
            each.key for each in section(plan, Person(), repair(plan, Person()), 1.0).parts
        }

    assert "hair" in names["cheek"]
    assert "pore" not in names["cheek"]
    assert "pore" in names["nose"]
    assert "hair" not in names["nose"]


def test_every_number_of_the_drawing_has_its_grade_and_a_measured_one_its_source() -> None:
    for row in drawing_numbers().values():
        assert row.low <= row.value <= row.high
        assert row.grade in {"measured", "assumed"}
        assert bool(evidence.trace(row.sources)) == (row.grade == "measured")
        assert row.unit
        assert row.note.endswith(".")


def test_the_hair_of_every_zone_is_known() -> None:
    assert {hair_of(zone) for zone in evidence.zones().values()} == {"none", "fine", "beard"}


@pytest.mark.parametrize("tone", evidence.controls()["skin_tone"].choices)
def test_flushed_skin_differs_from_the_same_skin_at_rest(tone: str) -> None:
    colours = TONES[tone]

    assert contrast(over(colours.flushed, "#ffffff"), over(colours.surface, "#ffffff")) >= 1.4
    assert contrast(over(colours.line, "#ffffff"), over(colours.surface, "#ffffff")) >= 3.0


def test_a_label_follows_the_surface_when_it_swells() -> None:
    root = tree("one", 0.1)
    dot = next(each for each in part(root, "label-outer").iter() if each.get("cy"))
    stretch, _, rise = numbers(part(root, "swell").get("transform"))[3:6]
    surface = span(part(root, "layer-outer"))[0] + 1.0

    assert float(dot.get("cy", "0")) == pytest.approx(surface * stretch + rise, abs=0.2)


@pytest.mark.parametrize("zone", sorted({zone for zone, _ in evidence.zones()}))
@pytest.mark.parametrize("day", [-1.0, 3.0])
def test_on_a_phone_no_line_runs_out_of_the_picture(zone: str, day: float) -> None:
    plan, person = Plan(zone=zone, sessions=4), Person()
    shown = section(plan, person, repair(plan, person), day, SkinLook(280))
    lines = Xml.fromstring(shown.figure.inline()).iter(f"{SVG}text")  # noqa: S314  (our own picture)

    for each in (line for line in lines if line.get("text-anchor") is None):
        # 6.2 px for a letter of 12 px, as measured in Chromium with the widest of our fonts
        wide = 0.52 * float(each.get("font-size", 12)) * len("".join(each.itertext()).strip())
        assert float(each.get("x", 0)) + wide <= 284, "".join(each.itertext())


Line = tuple[float, float, float, float]


def leaders(root: Xml.Element) -> list[Line]:
    """Return the lines from the edge of the panel to all that has a label now."""
    shown = [each for each in root.iter() if "label-" in (each.get("id") or "")]
    drawn_now = [each for each in shown if each.get("opacity") == "1"]
    paths = [next(each.get("d", "") for each in one.iter() if each.get("d")) for one in drawn_now]
    found = [re.fullmatch(r"M(\S+) (\S+)L(\S+) (\S+)", path) for path in paths]
    return [tuple(map(float, each.groups())) for each in found if each]  # type: ignore[misc]


def side(line: Line, x: float, y: float) -> float:
    x1, y1, x2, y2 = line
    return (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1)


def crossing(one: Line, other: Line) -> bool:
    return (
        side(one, *other[:2]) * side(one, *other[2:])
        < 0
        > side(other, *one[:2]) * side(other, *one[2:])
    )


@pytest.mark.parametrize("width", [358, 740, 1100])
@pytest.mark.parametrize("needle", [0.2, 0.5, 1.0, 1.5, 2.5])
def test_no_two_lines_of_labels_cross(needle: float, width: int) -> None:
    person = Person()
    for zone, day in product(("cheek", "nose", "forehead"), (0.2, 3.0, 90.0)):
        plan = Plan(sessions=1, needle_length_mm=needle, zone=zone)
        drawn_now = section(plan, person, repair(plan, person), day, SkinLook(width))
        lines = leaders(parsed(drawn_now.figure.inline()))
        assert len(lines) > 2
        assert [pair for pair in combinations(lines, 2) if crossing(*pair)] == []
