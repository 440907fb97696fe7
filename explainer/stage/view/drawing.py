"""A drawing on the page: SVG in layers, of which only those that differ are sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

import traitlets as t

from explainer.draw.figure import LAYERS, Figure
from explainer.draw.palette import FONT, Screen
from explainer.front import script
from explainer.stage.view.readable import Readable
from explainer.stage.view.screens import OnScreens

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from explainer.draw.palette import Look

F = TypeVar("F", bound=Figure)


class Drawing(OnScreens, Readable, Generic[F]):
    """A picture that is on the page at once and follows the hand, on every screen it is shown on.

    Args:
        picture: what to draw until a view has said what it is shown on; its name and description
            stay those of the drawing.

    Example:
        >>> from explainer.science import plan, signs
        >>> from explainer.draw.palette import Look
        >>> from explainer.pictures.clocks.picture import timeline
        >>> both = signs.signs(plan.Plan(), plan.Person())
        >>> drawing = Drawing(timeline(both, 3.0, Look()))
        >>> drawing.sizes[drawing.screen.key][0]
        900
    """

    _esm = script("drawing.js")
    # of each layer, and of the size in px, one for each screen
    ground: t.Dict[str, str] = t.Dict().tag(sync=True)
    lanes: t.Dict[str, str] = t.Dict().tag(sync=True)
    event: t.Dict[str, str] = t.Dict().tag(sync=True)
    marks: t.Dict[str, str] = t.Dict().tag(sync=True)
    labels: t.Dict[str, str] = t.Dict().tag(sync=True)
    sizes: t.Dict[str, list[int]] = t.Dict().tag(sync=True)
    font = t.Unicode(FONT).tag(sync=True)
    title = t.Unicode("").tag(sync=True)
    description = t.Unicode("").tag(sync=True)

    def __init__(self, picture: F) -> None:
        self.pictures: dict[str, F] = {}
        first = {Screen().key: picture}
        named = {"title": picture.title, "description": picture.description}
        super().__init__(**named, **self._differing(first))
        self.pictures = first

    @property
    def picture(self) -> F:
        """The picture on the screen that spoke last."""
        return self.pictures.get(self.screen.key) or next(iter(self.pictures.values()))

    def draw(
        self,
        look: Look,
        paint: Callable[[Look], F],
        change: Callable[[F, Look], F] | None = None,
        *,
        anew: bool = True,
    ) -> None:
        """Draw for every screen in use.

        Args:
            look: lanes and type; each screen brings its width and theme.
            paint: describes the picture from the start.
            change: makes of the picture that stands what it is now; without it all are painted.
            anew: whether to draw again where a picture stands; not if only a screen is new.
        """
        change = change if anew else lambda picture, _: picture
        looks = {each.key: look.on(each) for each in self.to_draw()}
        self.show(
            {
                key: change(self.pictures[key], at)
                if change and key in self.pictures
                else paint(at)
                for key, at in looks.items()
            }
        )

    def show(self, pictures: Mapping[str, F]) -> None:
        """Show other pictures; layers that are as they were are neither drawn nor sent.

        Args:
            pictures: what to draw now, by the key of each screen.
        """
        with self.hold_sync():
            for name, value in self._differing(pictures).items():
                setattr(self, name, value)
        self.pictures = dict(pictures)

    def _differing(self, pictures: Mapping[str, F]) -> dict[str, Any]:
        differs = {key: each.changed(self.pictures.get(key)) for key, each in pictures.items()}
        sizes = {key: [int(each.width), int(each.height)] for key, each in pictures.items()}
        layers = {
            name: {
                key: each.layers[name] if name in differs[key] else getattr(self, name)[key]
                for key, each in pictures.items()
            }
            for name in LAYERS
        }
        return {**layers, "sizes": sizes}
