"""A drawing on the page: SVG in layers, of which only those that differ are sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import traitlets as t

from explainer.draw.palette import FONT, Screen
from explainer.front import source
from explainer.pictures.clocks.layers import LAYERS, changed, layer
from explainer.stage.screens import OnScreens, for_all

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from explainer.draw.palette import Look
    from explainer.pictures.clocks.picture import Picture


def keep(picture: Picture, _: Look) -> Picture:
    """Leave a picture as it is, where only another screen asks for one."""
    return picture


class Drawing(OnScreens):
    """A picture that is on the page at once and follows the hand, on every screen it is shown on.

    Args:
        picture: what to draw until a view has said what it is shown on.
        title: what the picture is called.
        description: how it is built up, in words.

    Example:
        >>> from explainer.science import plan, signs
        >>> from explainer.draw.palette import Look
        >>> from explainer.pictures.clocks.picture import timeline
        >>> both = signs.signs(plan.Plan(), plan.Person())
        >>> drawing = Drawing(timeline(both, 3.0, Look()), "Two clocks", "Lanes on one axis.")
        >>> drawing.sizes[drawing.screen.key][0]
        900
    """

    _esm = source("screen.js", "drawing.js")
    # of each layer, and of the size in px, one for each screen
    ground: t.Dict[str, str] = t.Dict().tag(sync=True)
    lanes: t.Dict[str, str] = t.Dict().tag(sync=True)
    marks: t.Dict[str, str] = t.Dict().tag(sync=True)
    labels: t.Dict[str, str] = t.Dict().tag(sync=True)
    sizes: t.Dict[str, list[int]] = t.Dict().tag(sync=True)
    font = t.Unicode(FONT).tag(sync=True)
    title = t.Unicode("").tag(sync=True)
    description = t.Unicode("").tag(sync=True)

    def __init__(self, picture: Picture, title: str, description: str) -> None:
        self.pictures: dict[str, Picture] = {}
        first = {Screen().key: picture}
        super().__init__(title=title, description=description, **self._differing(first))
        self.pictures = first

    @property
    def picture(self) -> Picture:
        """The picture on the screen that spoke last."""
        return self.pictures.get(self.screen.key) or next(iter(self.pictures.values()))

    def draw(
        self,
        look: Look,
        paint: Callable[[Look], Picture],
        change: Callable[[Picture, Look], Picture] | None,
    ) -> None:
        """Draw for every screen in use.

        Args:
            look: lanes and type; each screen brings its width and theme.
            paint: describes the picture from the start.
            change: makes of the picture that stands what it is now; without it all are painted.
        """
        looks = {each.key: look.on(each) for each in self.screens}
        self.show(
            {
                key: change(self.pictures[key], at)
                if change and key in self.pictures
                else paint(at)
                for key, at in looks.items()
            }
        )

    def for_all(self, look: Look, paint: Callable[[Look], Picture]) -> tuple[Picture, Look]:
        """Return one picture that can be seen on all screens in use, and how it is drawn.

        Args:
            look: lanes and type.
            paint: describes the picture where there is none yet.
        """
        screen = for_all(self.screens)
        at = look.on(screen)
        picture = self.pictures.get(screen.key) or paint(at)
        if len({each.dark for each in self.screens}) > 1:  # pale ink cannot be read on every page
            page = {"paper_bgcolor": at.theme.page}
            picture = picture._replace(layout={**picture.layout, **page})
        return picture, at

    def show(self, pictures: Mapping[str, Picture]) -> None:
        """Show other pictures; layers that are as they were are neither drawn nor sent.

        Args:
            pictures: what to draw now, by the key of each screen.
        """
        with self.hold_sync():
            for name, value in self._differing(pictures).items():
                setattr(self, name, value)
        self.pictures = dict(pictures)

    def _differing(self, pictures: Mapping[str, Picture]) -> dict[str, Any]:
        differs = {key: changed(self.pictures.get(key), each) for key, each in pictures.items()}
        sizes = {key: [each.layout["width"], each.height_px] for key, each in pictures.items()}
        layers = {
            name: {
                key: layer(each, name) if name in differs[key] else getattr(self, name)[key]
                for key, each in pictures.items()
            }
            for name in LAYERS
        }
        return {**layers, "sizes": sizes}
