"""The answer to the sketch: the evidence's own days above, what the model shows below."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.draw.axis import HORIZON_DAYS, PANELS, position
from explainer.draw.say import WATERMARK
from explainer.pictures.sketch.picture import biggest_gap, sketch_html
from explainer.pictures.sketch.words import gap_words
from explainer.science.stretches import LANES, SIDE_LANES, Stretch, truths
from tests.pictures.shown import shown

TRUTHS = truths(shown("one"))
BY_NAME = {truth.name: truth for truth in TRUTHS}
RIGHT = {truth.name: truth.usual for truth in TRUTHS}
DAYS = st.floats(0.0, HORIZON_DAYS)
STRETCHES = st.tuples(DAYS, DAYS).map(lambda ends: Stretch(*sorted(ends)))


def bars(html: str) -> list[tuple[str, float, float]]:
    """Return class, left edge and width (both in %) of every bar."""
    found = re.findall(r'<i class="tc-bar ([^"]+)" style="left:([\d.]+)%;width:([\d.]+)%">', html)
    return [(css, float(left), float(width)) for css, left, width in found]


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
        assert f"<span>{panel.short}</span>" in html
    assert WATERMARK in html
    assert "Your guess" not in sketch_html(TRUTHS, {})
