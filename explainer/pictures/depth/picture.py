"""How deep a needle goes: three named stops, what it meets there, and what is open how long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.draw.palette import LIGHT
from explainer.pictures.skin.section import SkinLook, section
from explainer.science.depth import layers_met
from explainer.science.model.repair import repair

if TYPE_CHECKING:
    from explainer.draw.figure import Figure
    from explainer.draw.palette import Theme
    from explainer.science.plan import Person, Plan

LIT = {
    "outer": ("outer",),
    "epidermis": ("epidermis", "nerves"),
    "papillary": ("papillary", "vessels", "mature"),
    "reticular": ("reticular", "hair", "pore"),
    "fat": ("fat",),
}


def depth_picture(
    plan: Plan, person: Person, *, width_px: int = 900, theme: Theme = LIGHT
) -> Figure:
    """Draw the section with the needle in it, minute 0; layers it does not reach are faint.

    Args:
        plan: needle length (mm), zone, punctures per cm².
        person: whose average skin and tone.
        width_px: width of the picture in px (280 to 1200).
        theme: colours of the page.

    Example:
        >>> from explainer.science.plan import Person, Plan
        >>> list(depth_picture(Plan(), Person()).layers)
        ['ground', 'words', 'skin', 'around', 'labels']
    """
    reached = (layer.key for layer in layers_met(plan, person) if layer.reached == "yes")
    lit = {"needle", "channels", *(part for key in reached for part in LIT[key])}
    course = repair(plan, person, horizon_days=1.0)
    look = SkinLook(width_px, theme, lit, prefix="depth", low=True)
    return section(plan, person, course, 0.0, look).figure
