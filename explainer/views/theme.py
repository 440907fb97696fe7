"""The visual code: shape first, then pattern, then colour (Okabe-Ito), for light and dark pages."""

from __future__ import annotations

from typing import NamedTuple


class Theme(NamedTuple):
    """Colours of one page theme; all meaningful shapes reach 3:1, all text 4.5:1."""

    name: str
    page: str
    text: str
    quiet: str
    line: str
    band: str
    side: str
    side_pale: str
    side_edge: str
    result: str
    result_pale: str
    result_edge: str
    ghost: str


LIGHT = Theme(
    name="light",
    page="#ffffff",
    text="#1a1a1a",
    quiet="#595959",
    line="#c4c4c4",
    band="rgba(0,0,0,0.045)",
    side="#d55e00",
    side_pale="rgba(213,94,0,0.22)",
    side_edge="#b34f00",
    result="#0072b2",
    result_pale="rgba(86,180,233,0.35)",
    result_edge="#005a8d",
    ghost="#1a1a1a",
)
DARK = Theme(
    name="dark",
    page="#111111",
    text="#f2f2f2",
    quiet="#b8b8b8",
    line="#4d4d4d",
    band="rgba(255,255,255,0.06)",
    side="#e8762c",
    side_pale="rgba(232,118,44,0.30)",
    side_edge="#f2a46f",
    result="#2b8fd0",
    result_pale="rgba(86,180,233,0.32)",
    result_edge="#8fcdf2",
    ghost="#f2f2f2",
)
FONT = "system-ui, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif"


def theme(dark: bool) -> Theme:
    """Return the colours for a dark or a light page.

    Example:
        >>> theme(False).name
        'light'
    """
    return DARK if dark else LIGHT


class Screen(NamedTuple):
    """What one view of a picture is shown on: the width of its page in px, and its theme.

    A width of 0 is not known: each picture then takes its own usual one.

    Example:
        >>> Screen(390, True).key, Screen(390, True).theme.name
        ('390-dark', 'dark')
    """

    width_px: int = 0
    dark: bool = False

    @property
    def key(self) -> str:
        """The name under which the browser finds what was drawn for this screen."""
        return f"{self.width_px}-{self.theme.name}"

    @property
    def theme(self) -> Theme:
        """The colours of this screen."""
        return theme(self.dark)


NARROW_PX = 640


class Sizes(NamedTuple):
    """Sizes on the picture in px: three kinds of text, flags, diamonds, height of a lane."""

    label: int
    title: int
    small: int
    flag: int
    diamond: int
    lane: int


USUAL = Sizes(label=13, title=13, small=12, flag=15, diamond=20, lane=46)
PHONE = USUAL._replace(title=12, diamond=13)
LECTURE = Sizes(label=19, title=19, small=18, flag=22, diamond=30, lane=64)


class Look(NamedTuple):
    """How the timeline is to be drawn: colours, width in px, rare lanes or not, larger type."""

    theme: Theme = LIGHT
    width_px: int = 900
    rare: bool = False
    large: bool = False

    def on(self, screen: Screen) -> Look:
        """Return the same lanes and type on a screen.

        Example:
            >>> Look(rare=True).on(Screen(390, True))[1:]
            (390, True, False)
        """
        return self._replace(theme=screen.theme, width_px=screen.width_px or self.width_px)

    @property
    def narrow(self) -> bool:
        """Whether the page is as narrow as a phone."""
        return self.width_px < NARROW_PX

    @property
    def sizes(self) -> Sizes:
        """The sizes for this page; larger type is for a wide one, such as a projector's."""
        if self.narrow:
            return PHONE
        return LECTURE if self.large else USUAL
