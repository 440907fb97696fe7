"""Four profiles of a dip to choose from: as it is, after one session, and after four."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.draw import svg
from explainer.draw.figure import on_paper
from explainer.draw.palette import LIGHT
from explainer.pictures.scar import words as say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explainer.content import Profile
    from explainer.draw.figure import Figure
    from explainer.draw.palette import Theme

WIDTH, HEIGHT = 300, 150
LEVEL_Y, DEPTH_PX = 60, 56
HEAD, FOOT = f'<p class="tc-stem">{say.PROFILES_TITLE}</p>', f"<p>{say.PROFILES_KEY}</p>"


def profiles_html(profiles: Sequence[Profile], theme: Theme = LIGHT) -> str:
    """Draw the profiles side by side; they wrap where the page is narrow.

    Args:
        profiles: the profiles to choose from.
        theme: colours of the page.

    Returns:
        A heading, one small picture per profile, and a key in words.
    """
    drawn = (profile_picture(each, theme).inline() for each in profiles)
    shown = "".join(f'<div class="tc-profile">{picture}</div>' for picture in drawn)
    return f'{HEAD}<div class="tc-profiles">{shown}</div>{FOOT}'


def profile_picture(profile: Profile, theme: Theme = LIGHT) -> Figure:
    """Draw the surface of one dip three times: what is left of its depth, in % of the start.

    Args:
        profile: how much is left, after one session and after four.
        theme: colours of the page.

    Example:
        >>> from explainer.content import lesson
        >>> profile_picture(lesson("lifting_a_scar").profiles[0]).layers["surface"].count("<path")
        3
    """
    left = (100.0, profile.left_after_1_percent, profile.left_after_4_percent)
    styles = ("2 4", "7 4", "none")
    lines = "".join(
        svg.tag(
            "path",
            d=_surface(share / 100.0),
            fill="none",
            stroke=theme.text,
            stroke_width=1.5 + place,
            stroke_dasharray=style,
        )
        for place, (share, style) in enumerate(zip(left, styles, strict=True))
    )
    title, said = say.profile_title(profile), say.profile_words(profile)
    name = svg.words_at(12, 28, title, theme, font_weight="bold")
    layers = {"name": name, "surface": lines}
    return on_paper((WIDTH, HEIGHT), title, said, layers, theme)


def _surface(left: float) -> str:
    floor = LEVEL_Y + DEPTH_PX * left
    middle = WIDTH / 2
    return (
        f"M10 {LEVEL_Y} H{middle - 90:g} C{middle - 40:g} {LEVEL_Y} {middle - 50:g} {floor:g} "
        f"{middle:g} {floor:g} C{middle + 50:g} {floor:g} {middle + 40:g} {LEVEL_Y} "
        f"{middle + 90:g} {LEVEL_Y} H{WIDTH - 10}"
    )
