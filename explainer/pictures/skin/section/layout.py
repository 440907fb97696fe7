"""Where everything stands: one scale, true layers, and places that never move from day to day."""

from __future__ import annotations

import math
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from explainer.draw.palette import LIGHT
from explainer.evidence.section import number
from explainer.pictures.skin.section.marks import spread
from explainer.science.model.skin import zone_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from explainer.draw.palette import Skin, Theme
    from explainer.evidence import Zone
    from explainer.science.model.skin import Dose
    from explainer.science.plan import Person, Plan

NARROW_PX, LEAST_PX, MOST_PX = 760, 280, 1200
SLOT_X, SLOT_Y = 44.0, 25.0  # room for one cell, in px
FAT_MM = 0.28  # of fat that is shown at least where the picture is low
# of skin where the picture is low: what is thicker or deeper is drawn smaller there, so that no
# needle and no zone makes the picture grow under a hand
LOW_PX = 272.0
KINDS = ("neutrophil", "macrophage", "fibroblast")  # of cells that come and go


class Form(NamedTuple):
    """What a picture has above, in and below its panel (px), and where needle and hair stand."""

    top: float
    air: float
    below: float
    needle: float
    hair: float


# by whether the picture is as narrow as a phone, and whether it is low: then needle, hair and the
# swatch of the surface share less air
FORMS = MappingProxyType(
    {
        (False, False): Form(66.0, 174.0, 56.0, 0.5, 0.15),
        (False, True): Form(26.0, 118.0, 8.0, 0.5, 0.3),
        (True, False): Form(98.0, 174.0, 122.0, 0.3, 0.6),
        (True, True): Form(26.0, 104.0, 22.0, 0.5, 0.6),
    }
)


@dataclass(frozen=True, slots=True)
class SkinLook:
    """How a section is to look.

    Args:
        width_px: width of the picture in px; below 760 it is a narrower strip with fewer labels.
        theme: colours of the page.
        lit: keys of the parts at full strength, the rest is dimmed; all if left out.
        prefix: start of every id, for more than one picture on a page.
        low: whether the picture is as low as can be, for a page that says its words beside it:
            without caption and notes, with less air and fat.

    Raises:
        ValueError: if the width cannot be used.
    """

    width_px: int = 900
    theme: Theme = LIGHT
    lit: Collection[str] | None = None
    prefix: str = "skin"
    low: bool = False

    def __post_init__(self) -> None:
        if not LEAST_PX <= self.width_px <= MOST_PX:
            raise ValueError(
                f"Width: {self.width_px} px cannot be drawn; choose {LEAST_PX} to {MOST_PX}."
            )


USUAL = SkinLook()


@dataclass(frozen=True, slots=True)
class Layout:
    """The plan of one picture: its colours, and all places in px from the left and the top.

    Args:
        zone: whose layers are drawn.
        dose: how deep the needles go.
        width: width of the picture.
        left: left edge of the section.
        right: right edge of the section.
        top: upper edge of the panel with air and section.
        surface: the skin surface at rest.
        bottom: lower edge of the section.
        height: height of the picture.
        channels: where the channels are; empty without sessions.
        needle_x: where the needle stands.
        hair_x: where the hair stands.
        prefix: start of every id.
        theme: colours of the page.
        low: whether the picture is as low as can be, for a page that says its words beside it.
        px_per_mm: how large a millimetre is drawn.
    """

    zone: Zone
    dose: Dose
    width: float
    left: float
    right: float
    top: float
    surface: float
    bottom: float
    height: float
    channels: tuple[float, ...]
    needle_x: float
    hair_x: float
    prefix: str
    theme: Theme
    low: bool
    px_per_mm: float

    @property
    def skin(self) -> Skin:
        """The colours of the section on this page."""
        return self.theme.skin

    @property
    def narrow(self) -> bool:
        """Whether the picture is as narrow as a phone."""
        return self.width < NARROW_PX

    @property
    def living(self) -> float:
        """Where the dead outer layer ends and the living epidermis begins."""
        return self.y(number("outer_layer_mm"))

    @property
    def dermis(self) -> float:
        """Where the dermis begins, on the average of the waves."""
        return self.y(self.zone.epidermis_mm)

    @property
    def reticular(self) -> float:
        """Where the reticular dermis begins."""
        return self.y(self.zone.epidermis_mm + number("papillary_mm"))

    @property
    def fat(self) -> float:
        """Where the fat begins."""
        return self.y(self.zone.epidermis_mm + self.zone.dermis_mm)

    @property
    def reached(self) -> float:
        """How far down the dermis is needled; at least a little, so that there is room to draw."""
        deepest = min(self.y(self.dose.depth_mm), self.fat - 24.0)
        return max(deepest, self.dermis + 14.0)

    def y(self, depth_mm: float) -> float:
        """Return the height of a depth below the surface at rest (mm)."""
        return self.surface + depth_mm * self.px_per_mm

    def swollen(self, y: float, rise_mm: float) -> float:
        """Return where a height inside epidermis or dermis stands when the surface has risen.

        Args:
            y: the height at rest (px).
            rise_mm: how far swelling lifts the surface (mm); the fat stays where it is.
        """
        return self.fat + (y - self.fat) * self.stretch(rise_mm)

    def stretch(self, rise_mm: float) -> float:
        """Return how much thicker epidermis and dermis are when the surface has risen (mm)."""
        return 1.0 + rise_mm / (self.zone.epidermis_mm + self.zone.dermis_mm)

    def ids(self, name: str) -> str:
        """Return the id of a thing in this picture."""
        return f"{self.prefix}-{name}"


def layout(plan: Plan, person: Person, dose: Dose, look: SkinLook = USUAL) -> Layout:
    """Lay out the picture.

    Args:
        plan: gives zone and punctures per cm².
        person: whose average skin is drawn.
        dose: how deep the needles go.
        look: colours and size.

    Example:
        >>> from explainer.science.plan import Person, Plan
        >>> from explainer.science.model.skin import dose
        >>> round(layout(Plan(), Person(), dose(Plan(), Person())).fat)
        454
    """
    width, narrow = float(look.width_px), look.width_px < NARROW_PX
    left, right = (4.0, width - 106.0) if narrow else (134.0, width - 166.0)
    zone, form = zone_of(plan, person), FORMS[narrow, look.low]
    surface = form.top + form.air
    scale, bottom = _scale(zone, dose, look, surface)
    needle_x = left + form.needle * (right - left)
    channels = _channels(plan, left, right, needle_x, scale)
    return Layout(
        zone=zone,
        dose=dose,
        width=width,
        left=left,
        right=right,
        top=form.top,
        surface=surface,
        bottom=bottom,
        height=bottom + form.below,
        channels=channels if plan.sessions else (),
        needle_x=needle_x,
        hair_x=_between(channels, left + form.hair * (right - left)),
        prefix=look.prefix,
        theme=look.theme,
        low=look.low,
        px_per_mm=scale,
    )


def _scale(zone: Zone, dose: Dose, look: SkinLook, surface: float) -> tuple[float, float]:
    """Return how large a millimetre is drawn (px), and where the section ends."""
    whole, usual = number("shown_mm"), number("px_per_mm")
    if not look.low:
        return usual, surface + whole * usual
    needed = max(zone.epidermis_mm + zone.dermis_mm + FAT_MM, dose.depth_mm + 0.1)
    return min(usual, LOW_PX / min(needed, whole)), surface + LOW_PX


def _channels(
    plan: Plan, left: float, right: float, middle: float, scale: float
) -> tuple[float, ...]:
    pitch = 10.0 / math.sqrt(plan.punctures_per_cm2) * scale
    first = math.ceil((left + 14.0 - middle) / pitch)
    last = math.floor((right - 14.0 - middle) / pitch)
    return tuple(middle + pitch * i for i in range(first, last + 1))


def _between(channels: tuple[float, ...], wanted: float) -> float:
    pitch = channels[1] - channels[0] if len(channels) > 1 else 1000.0
    middles = [x + pitch / 2.0 for x in channels if pitch < 1000.0]
    return min(middles, key=lambda x: abs(x - wanted), default=wanted)


def slots(where: Layout, kind: str) -> tuple[tuple[float, float], ...]:
    """Return the places of one kind of cell, around the channels; the first is far to the right.

    Args:
        where: the layout.
        kind: one of `KINDS`.

    Returns:
        Places (x, y) in px; no two kinds share one.
    """
    columns = int((where.right - where.left - 12.0) // SLOT_X)
    edge = (where.right - where.left - columns * SLOT_X) / 2.0
    across = [where.left + edge + (column + 0.5) * SLOT_X for column in range(columns)]
    beside = [x for x in across if abs(x - where.hair_x) > SLOT_X * 0.6]
    # on the narrowest phones few columns are free, and each kind needs a place
    least = max(2, math.ceil(len(KINDS) / len(beside)))
    rows = max(int((where.reached + 16.0 - where.dermis) // SLOT_Y), least)
    rows = min(rows, int((where.fat - where.dermis - 10.0) // SLOT_Y))
    free = [(x, where.dermis + 10.0 + (row + 0.5) * SLOT_Y) for x in beside for row in range(rows)]
    order = sorted(range(len(free)), key=lambda i: spread(i, 2))
    order = order[KINDS.index(kind) :: len(KINDS)]
    first = max(order[:9], key=lambda i: free[i][0])
    return tuple(free[i] for i in (first, *(i for i in order if i != first)))


def beside_channel(where: Layout, index: int, way: int) -> tuple[float, float]:
    """Return a place near a channel, inside the needled part of the dermis.

    Args:
        where: the layout.
        index: which thing.
        way: which of the ways of `spread`, so that two kinds of things lie apart.

    Returns:
        A place (x, y) in px; the channels are served in turn, from the right.
    """
    channels = where.channels[::-1]
    pitch = channels[0] - channels[1] if len(channels) > 1 else 120.0
    side = 1.0 if (index // len(channels) + way) % 2 else -1.0
    x = channels[index % len(channels)] + side * (10.0 + spread(index, way) * (pitch * 0.45))
    y = where.dermis + 12.0 + spread(index, (way + 1) % 4) * (where.reached - where.dermis - 12.0)
    return min(max(x, where.left + 16.0), where.right - 16.0), y
