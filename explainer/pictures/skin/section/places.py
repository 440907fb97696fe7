"""Where each fibre lies: woven mostly along the surface; new ones around the channels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.draw.svg import num
from explainer.pictures.skin.section.layout import beside_channel
from explainer.pictures.skin.section.marks import spread

if TYPE_CHECKING:
    from explainer.pictures.skin.section.layout import Layout

HALF_BAND = 30.0  # half the length of a thick fibre, in px
TURNS = {"old": 22.0, "new": 14.0, "young": 120.0}  # spread of directions, in degrees


def fibre_spot(where: Layout, kind: str, index: int) -> tuple[float, float]:
    """Return the middle of a fibre (px).

    Args:
        where: the layout.
        kind: `old` (there before the first session), `new` or `young`.
        index: which one of its kind.
    """
    if kind != "old" and where.channels:
        x, y = beside_channel(where, index, 0 if kind == "new" else 2)
        inset = HALF_BAND if kind == "new" else 16.0
        return min(max(x, where.left + inset), where.right - inset), y
    if index == 0:  # the one that the label points at
        return where.right - HALF_BAND - 4.0, where.fat - 15.0
    wide, high = where.right - where.left - 2.0 * HALF_BAND, where.fat - where.dermis - 24.0
    # a little denser in the reticular than in the papillary dermis
    down = spread(index, 1) ** 0.75
    return where.left + HALF_BAND + wide * spread(index, 0), where.dermis + 14.0 + high * down


def fibre_place(where: Layout, kind: str, index: int) -> str:
    """Return the transform that puts a fibre where it lies.

    Args:
        where: the layout.
        kind: `old`, `new` or `young`.
        index: which one of its kind.
    """
    x, y = fibre_spot(where, kind, index)
    turn = TURNS[kind] * (spread(index, 3) - 0.5)
    return f"translate({num(x)} {num(y)}) rotate({num(turn, 0)})"
