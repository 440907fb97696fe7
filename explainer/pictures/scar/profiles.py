"""Four profiles of a dip to choose from: as it is, after one session, and after four."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.draw import svg
from explainer.draw.palette import LIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explainer.content import Profile
    from explainer.draw.palette import Theme

WIDTH, HEIGHT = 300, 150
LEVEL_Y, DEPTH_PX = 60, 56
LINES = ("before", "after 1 session", "after 4 sessions")
TITLE = "Four profiles of a dip. Which one fits?"
KEY = "Dotted: before. Dashed: after 1 session. Solid: after 4. These are choices, no results."
HEAD, FOOT = f'<p class="tc-stem">{TITLE}</p>', f"<p>{KEY}</p>"


def profiles_html(profiles: Sequence[Profile], theme: Theme = LIGHT) -> str:
    """Draw the profiles side by side; they wrap where the page is narrow.

    Args:
        profiles: the profiles to choose from.
        theme: colours of the page.

    Returns:
        A heading, one small picture per profile, and a key in words.
    """
    return HEAD + profiles_grid(profiles, theme) + FOOT


def profiles_grid(profiles: Sequence[Profile], theme: Theme = LIGHT) -> str:
    """Draw the profiles side by side, without the words around them.

    Args:
        profiles: the profiles to choose from.
        theme: colours of the page.

    Returns:
        HTML with one SVG for each.
    """
    drawn = "".join(
        f'<div class="tc-profile">{profile_svg(each, theme)}</div>' for each in profiles
    )
    return f'<div class="tc-profiles">{drawn}</div>'


def profile_svg(profile: Profile, theme: Theme = LIGHT) -> str:
    """Draw the surface of one dip three times: what is left of its depth, in % of the start.

    Args:
        profile: how much is left, after one session and after four.
        theme: colours of the page.

    Example:
        >>> from explainer.content import lesson
        >>> profile_svg(lesson("lifting_a_scar").profiles[0]).startswith("<svg")
        True
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
    name = svg.words_at(12, 28, f"Profile {profile.key}", theme, font_weight="bold")
    return svg.drawing(WIDTH, HEIGHT, f"Profile {profile.key}", _said(profile), name + lines, theme)


def _surface(left: float) -> str:
    floor = LEVEL_Y + DEPTH_PX * left
    middle = WIDTH / 2
    return (
        f"M10 {LEVEL_Y} H{middle - 90:g} C{middle - 40:g} {LEVEL_Y} {middle - 50:g} {floor:g} "
        f"{middle:g} {floor:g} C{middle + 50:g} {floor:g} {middle + 40:g} {LEVEL_Y} "
        f"{middle + 90:g} {LEVEL_Y} H{WIDTH - 10}"
    )


def _said(profile: Profile) -> str:
    return (
        f"After 1 session {profile.left_after_1_percent:g} % of the depth is left, after 4 "
        f"sessions {profile.left_after_4_percent:g} %."
    )


def profiles_text(profiles: Sequence[Profile]) -> str:
    """Say the profiles in words, for readers without pictures.

    Example:
        >>> from explainer.content import lesson
        >>> profiles_text(lesson("lifting_a_scar").profiles).splitlines()[1][:10]
        'Profile A:'
    """
    return "\n".join([TITLE, *(f"Profile {each.key}: {_said(each)}" for each in profiles)])
