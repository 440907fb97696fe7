"""The lifting scar under the learner's hand."""

from itertools import pairwise

import pytest

from explainer import evidence
from explainer.pictures.scar.app import LiftingScar


def test_the_controls_are_those_of_the_app_with_the_gap_of_the_trials() -> None:
    scar = LiftingScar()
    gap = scar.controls["session_gap_days"].inputs[1]

    assert list(scar.controls) == ["scar_type", "sessions", "session_gap_days", "day"]
    assert (gap.min, gap.max) == (14, 56)
    assert (scar.controls["sessions"].inputs[1].min, scar.controls["sessions"].inputs[1].max) == (
        0,
        6,
    )


@pytest.mark.parametrize("gap", [2, 13, 57, 84])
def test_a_gap_outside_the_picture_is_refused_and_nothing_is_lost(gap: int) -> None:
    scar = LiftingScar()
    before = scar.shell.picture.value
    box, slider = scar.controls["session_gap_days"].inputs
    box.value = f"{gap}"

    assert "choose 14 to 56 days. The picture stays at 28." in scar.shell.message.value
    assert scar.shell.picture.value == before
    assert (box.value, slider.value) == (f"{gap}", 28)


@pytest.mark.parametrize("kind", list(evidence.scars()))
def test_choosing_a_scar_changes_picture_sentence_and_table(kind: str) -> None:
    scar = LiftingScar()
    scar.change("sessions", 3)
    scar.toggle("table")
    scar.controls["scar_type"].inputs[0].value = kind

    assert scar.signs.plan.scar_type == kind
    assert f"{evidence.scars()[kind].label}: " in scar.now()
    assert "% of the depth is lifted." in scar.now()
    assert evidence.scars()[kind].label in scar.shell.table.value


def test_each_further_session_lifts_more_and_adds_less() -> None:
    scar = LiftingScar()
    lifts = []
    for sessions in range(7):
        scar.change("sessions", sessions)
        lifts.append(scar.signs.result("scar", 182.0).mid)
    steps = [after - before for before, after in pairwise(lifts)]

    assert lifts == sorted(lifts)
    assert steps == sorted(steps, reverse=True)
    assert lifts[-1] < 60.0


def test_no_session_lifts_nothing() -> None:
    scar = LiftingScar()
    scar.change("sessions", 0)

    assert scar.now().endswith("nothing was done, so nothing is lifted.")
    assert "scar-left" in scar.shell.picture.value


def test_the_day_under_more_controls_moves_the_scar() -> None:
    scar = LiftingScar()
    scar.change("day", 0.0)

    assert "not lifted yet" in scar.now()


def test_an_unknown_scar_is_refused_in_words() -> None:
    scar = LiftingScar()
    scar.change("scar_type", "star")

    assert "The picture stays at Rolling scar." in scar.shell.message.value
    assert scar.signs.plan.scar_type == "rolling"
