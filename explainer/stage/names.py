"""Names and spoken values of controls: what a screen reader hears, without asking the kernel."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import anywidget
import traitlets as t

from explainer.front import script

if TYPE_CHECKING:
    from collections.abc import Iterable


class Named(NamedTuple):
    """What the browser must know of one control.

    Args:
        where: CSS selector of its row, among what stands beside the names.
        label: what it is called; empty where its own label says so.
        low: the least that its box reaches by key.
        high: the most that its box reaches by key.
        step: how far one press of an arrow goes in its box; 0 where there is no box for a number.
        first: the value of the slider's first place.
        stride: from one place of the slider to the next.
        words: what each place of the slider is called when it is spoken.
        none: what stands in the box in place of the least; empty where that is a number.
    """

    where: str
    label: str = ""
    low: float = 0.0
    high: float = 0.0
    step: float = 0.0
    first: float = 0.0
    stride: float = 1.0
    words: tuple[str, ...] = ()
    none: str = ""


class Names(anywidget.AnyWidget):
    """Names the controls that stand beside it, says their values, and lets arrows step in a box.

    Args:
        controls: what to name.

    Example:
        >>> Names([Named(".tc-guesses", step=1.0, high=365.0)]).rows[0]["high"]
        365.0
    """

    _esm = script("names.js")
    rows: t.List[dict[str, Any]] = t.List().tag(sync=True)
    # of each row whose value lies between two places of its slider, by `where`: the place at which
    # the slider stands, and what the value is called
    between: t.Dict[str, list[Any]] = t.Dict().tag(sync=True)

    def __init__(self, controls: Iterable[Named]) -> None:
        super().__init__()
        self.name(controls)

    def name(self, controls: Iterable[Named]) -> None:
        """Name controls, in place of those that were named before.

        Args:
            controls: what to name.
        """
        self.rows = [{**each._asdict(), "words": list(each.words)} for each in controls]
