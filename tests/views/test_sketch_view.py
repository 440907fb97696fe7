"""The answer to the sketch: the evidence's own days above, what the model shows below."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer import evidence
from explainer.views.axis import HORIZON_DAYS, PANELS, position
from explainer.views.sketch import (
    LANES,
    RESULT_LANES,
    SIDE_LANES,
    Stretch,
    Truth,
    biggest_gap,
    gap_words,
    sketch_html,
    truths,
)
from explainer.views.words import WATERMARK

from .shown import shown

TRUTHS = truths(shown("one"))
BY_NAME = {truth.name: truth for truth in TRUTHS}
RIGHT = {truth.name: truth.usual for truth in TRUTHS}
DAYS = st.floats(0.0, HORIZON_DAYS)
STRETCHES = st.tuples(DAYS, DAYS).map(lambda ends: Stretch(*sorted(ends)))


def bars(html: str) -> list[tuple[str, float, float]]:
    """Return class, left edge and width (both in %) of every bar."""
    found = re.findall(r'<i class="tc-bar ([^"]+)" style="left:([\d.]+)%;width:([\d.]+)%">', html)
    return [(css, float(left), float(width)) for css, left, width in found]


@pytest.mark.parametrize("name", SIDE_LANES)
def test_a_side_effect_lasts_as_long_as_the_evidence_says(name: str) -> None:
    lane, truth = evidence.lanes()[name], BY_NAME[name]

    assert truth.usual == (lane.onset_d, lane.typical_end_d)
    assert truth.widest.end == lane.ceiling_d
    assert truth.basis == lane.basis


@pytest.mark.parametrize("name", RESULT_LANES)
def test_a_result_is_seen_within_its_stretch_and_not_before(name: str) -> None:
    signs, truth = shown("one"), BY_NAME[name]
    middle = (truth.usual.start + min(truth.usual.end, HORIZON_DAYS)) / 2.0
    before = signs.result(name, 0.8 * truth.usual.start).mid

    assert signs.result(name, middle).mid > before
    assert signs.result(name, truth.usual.start).mid > before


def test_the_usual_lies_within_the_widest() -> None:
    for truth in TRUTHS:
        assert truth.widest.start <= truth.usual.start <= truth.usual.end <= truth.widest.end


def test_side_effects_have_ended_before_firmness_shows() -> None:
    assert all(BY_NAME[name].widest.end < BY_NAME["firmness"].usual.start for name in SIDE_LANES)


def test_what_never_shows_is_put_at_the_end_of_the_year() -> None:
    never = truths(shown("faintest"))

    assert [truth.name for truth in never] == list(LANES)
    assert all(truth.usual.start <= HORIZON_DAYS for truth in never)


def test_guess_and_answer_stand_in_one_sentence_each() -> None:
    truth = Truth("firmness", "Firmness", Stretch(12.34, 365.0), Stretch(8, 365.0), "")

    assert gap_words(truth, Stretch(7, 90)) == (
        "Firmness. Your guess: day 7 to 90. Usual: day 12.3 to beyond a year, "
        "at most day 8 to beyond a year."
    )


@pytest.mark.parametrize("name", LANES)
def test_the_lane_that_is_furthest_off_is_named(name: str) -> None:
    far = Stretch(0.0, 0.0) if BY_NAME[name].usual.start > 7.0 else Stretch(0.0, HORIZON_DAYS)

    assert biggest_gap(TRUTHS, RIGHT | {name: far}).name == name


@given(st.fixed_dictionaries(dict.fromkeys(LANES, STRETCHES)))
def test_no_other_lane_is_further_off_than_the_one_that_is_named(
    guesses: dict[str, Stretch],
) -> None:
    def off(name: str) -> float:
        pairs = zip(BY_NAME[name].usual, guesses[name], strict=True)
        return sum(abs(position(a) - position(b)) for a, b in pairs)

    named = biggest_gap(TRUTHS, guesses).name

    assert off(named) == max(map(off, LANES))


@given(STRETCHES)
def test_a_bar_stands_where_the_axis_has_its_days(guess: Stretch) -> None:
    drawn = bars(sketch_html(TRUTHS, {"glow": guess}))

    ((_, left, width),) = [bar for bar in drawn if bar[0] == "tc-bar-guess"]
    assert left == pytest.approx(25.0 * position(guess.start), abs=0.01)
    right = 25.0 * position(guess.end)
    assert left + width == pytest.approx(max(right, left + 0.6), abs=0.02)


def test_every_lane_has_a_pale_bar_behind_a_solid_one_of_its_clock() -> None:
    drawn = bars(sketch_html(TRUTHS, {}))

    assert len(drawn) == 8
    pairs = zip(drawn[::2], drawn[1::2], TRUTHS, strict=True)
    for (pale, pale_left, pale_width), (solid, left, width), truth in pairs:
        kind = "side" if truth.name in SIDE_LANES else "result"
        assert (pale, solid) == (f"tc-bar-pale tc-bar-{kind}", f"tc-bar-{kind}")
        assert left == pytest.approx(25.0 * position(truth.usual.start), abs=0.01)
        assert pale_left <= left + 0.01
        assert left + width <= pale_left + pale_width + 0.02


def test_the_words_stand_beside_every_lane_and_the_panels_above() -> None:
    html = sketch_html(TRUTHS, RIGHT)

    assert [gap_words(t, t.usual) in html for t in TRUTHS] == [True] * 4
    for panel in PANELS:
        assert f"<span>{panel.title.split(':')[0]}</span>" in html
    assert WATERMARK in html
    assert "Your guess" not in sketch_html(TRUTHS, {})
