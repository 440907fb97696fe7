"""Four profiles of a dip: each drawn three times, as deep as it says."""

import re

import pytest

from explainer.content import Profile, lesson
from explainer.pictures.scar.profiles import DEPTH_PX, LEVEL_Y, profile_picture, profiles_html
from explainer.pictures.scar.words import profile_title

PROFILES = lesson("lifting_a_scar").profiles


@pytest.mark.parametrize("profile", PROFILES, ids=lambda each: each.key)
def test_a_dip_is_drawn_as_deep_as_what_is_left(profile: Profile) -> None:
    lines = re.findall(r' d="([^"]+)"', profile_picture(profile).layers["surface"])
    deepest = [max(float(y) for y in re.findall(r" ([\d.]+)(?: |$)", line)) for line in lines]
    left = (100, profile.left_after_1_percent, profile.left_after_4_percent)

    assert deepest == pytest.approx([LEVEL_Y + DEPTH_PX * share / 100 for share in left])


def test_the_three_lines_are_told_apart_without_colour() -> None:
    drawn = profile_picture(PROFILES[0]).layers["surface"]

    assert len(set(re.findall(r'stroke-dasharray="([^"]+)"', drawn))) == 3
    assert len(set(re.findall(r'stroke-width="([^"]+)"', drawn))) == 3


def test_all_profiles_stand_side_by_side_in_their_order() -> None:
    told = profiles_html(PROFILES)
    places = [told.index(profile_title(each)) for each in PROFILES]

    assert told.count("<svg") == 4
    assert places == sorted(places)
