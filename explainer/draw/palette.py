"""The visual code: shape first, then pattern, then colour (Okabe-Ito), in three themes.

Light and dark pages, and the wall that a projector throws it on: white, near-black, strong tints.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    Row = tuple[str, str] | tuple[str, str, str]


class Skin(NamedTuple):
    """Colours of the skin section: every shape has an outline that stands out from the tissue."""

    ink: str
    paper: str
    grey: str
    outer: str
    papillary: str
    reticular: str
    fat_ground: str
    fat: str
    fat_edge: str
    gland: str
    follicle: str
    nerve: str
    blood: str
    flush: str
    needle: str
    clot: str
    clot_edge: str
    cell: str
    neutrophil: str
    macrophage: str
    macrophage_core: str
    fibroblast: str
    letter: str
    young: str
    young_edge: str
    mature: str
    old: str


class Tone(NamedTuple):
    """The colours of one skin tone: its surface, lines on it, basal cells, and the flushed skin."""

    surface: str
    line: str
    basal: str
    flushed: str


class Shade(NamedTuple):
    """The colours of one of the crew: its field, its outline, and the mark inside."""

    colour: str
    edge: str
    mark: str


class CrewShades(NamedTuple):
    """The colours of the repair crew; the names are the keys of `science.relay`."""

    clot: Shade
    neutrophils: Shade
    macrophages: Shade
    signals: Shade
    fibroblasts: Shade
    young_fibres: Shade
    mature_fibres: Shade


class ScarShades(NamedTuple):
    """The colours of a scar in section, and of the range of its course."""

    dermis: str
    epidermis: str
    hatch: str
    tether: str
    spread: str


TONES = MappingProxyType(
    {
        "I": Tone("#f7e3d6", "#5a4636", "#8a5f3e", "#dd8577"),
        "II": Tone("#efd2ba", "#5a4636", "#8a5f3e", "#d47a66"),
        "III": Tone("#ddb391", "#5a4636", "#8a5f3e", "#bb6650"),
        "IV": Tone("#b17f57", "#fff4e6", "#2b1810", "#7d4732"),
        "V": Tone("#8a5b3d", "#fff4e6", "#2b1810", "#56301f"),
        "VI": Tone("#573727", "#fff4e6", "#2b1810", "#311a12"),
    }
)


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
    rule: str
    phase: str
    phase_pale: str
    grain: str
    metal: str
    right: str
    crew: CrewShades
    scar: ScarShades
    skin: Skin


# One row for each colour: on a light page, on a dark one, and on the wall of a projector, which
# takes that of a light page where it has none of its own.
PAGE: Mapping[str, Row] = MappingProxyType(
    {
        "page": ("#ffffff", "#111111"),
        "text": ("#1a1a1a", "#f2f2f2", "#111111"),
        "quiet": ("#595959", "#b8b8b8", "#333333"),
        "line": ("#c4c4c4", "#4d4d4d", "#8a8a8a"),
        "band": ("rgba(0,0,0,0.045)", "rgba(255,255,255,0.06)", "rgba(0,0,0,0.09)"),
        "side": ("#d55e00", "#e8762c"),
        "side_pale": ("rgba(213,94,0,0.22)", "rgba(232,118,44,0.30)", "rgba(213,94,0,0.35)"),
        "side_edge": ("#b34f00", "#f2a46f", "#8f3f00"),
        "result": ("#0072b2", "#2b8fd0"),
        "result_pale": ("rgba(86,180,233,0.35)", "rgba(86,180,233,0.32)", "rgba(86,180,233,0.50)"),
        "result_edge": ("#005a8d", "#8fcdf2", "#004a75"),
        "ghost": ("#1a1a1a", "#f2f2f2", "#111111"),
        "rule": ("#757575", "#8a8a8a", "#595959"),
        "phase": ("#e6e6e6", "#2b2b2b", "#d9d9d9"),
        "phase_pale": ("#f3f3f3", "#1f1f1f", "#e8e8e8"),
        "grain": ("#f2f2f2", "#3a3a3a", "#e6e6e6"),
        "metal": ("#bdbdbd", "#6b6b6b"),
        "right": ("#009e73", "#1fae85", "#007a59"),
    }
)
CREW: Mapping[str, tuple[Shade, Shade, Shade]] = MappingProxyType(
    {
        "clot": (
            Shade("#d55e00", "#a84a00", "#d55e00"),
            Shade("#e8762c", "#f2a46f", "#e8762c"),
            Shade("#d55e00", "#8f3f00", "#a84a00"),
        ),
        "neutrophils": (
            Shade("#cc79a7", "#8f3f6b", "#a8528a"),
            Shade("#cc79a7", "#e0a3c6", "#d98cbb"),
            Shade("#cc79a7", "#7a2f59", "#8f3f6b"),
        ),
        "macrophages": (
            Shade("#009e73", "#00664a", "#00664a"),
            Shade("#1fae85", "#5fd3b0", "#5fd3b0"),
            Shade("#009e73", "#00523b", "#00664a"),
        ),
        "signals": (
            Shade("#595959", "#404040", "#404040"),
            Shade("#b8b8b8", "#d0d0d0", "#d0d0d0"),
            Shade("#595959", "#333333", "#333333"),
        ),
        "fibroblasts": (
            Shade("#e69f00", "#7a5400", "#7a5400"),
            Shade("#e69f00", "#f5c04d", "#f5c04d"),
            Shade("#e69f00", "#664600", "#664600"),
        ),
        "young_fibres": (
            Shade("#56b4e9", "#1f6f9f", "#1f6f9f"),
            Shade("#56b4e9", "#8fcdf2", "#8fcdf2"),
            Shade("#56b4e9", "#12567f", "#12567f"),
        ),
        "mature_fibres": (
            Shade("#0072b2", "#005a8d", "#0072b2"),
            Shade("#2b8fd0", "#6db8e8", "#6db8e8"),
            Shade("#0072b2", "#004a75", "#005a8d"),
        ),
    }
)
SCAR: Mapping[str, Row] = MappingProxyType(
    {
        "dermis": ("#fbf3ea", "#2b211a", "#f5e6d6"),
        "epidermis": ("#ecd3bb", "#5a4330", "#e0bd9c"),
        "hatch": ("#8a8a8a", "#9a9a9a", "#6b6b6b"),
        "tether": ("#6b6b6b", "#b0b0b0", "#4d4d4d"),
        "spread": ("#56b4e9", "#56b4e9"),
    }
)
SKIN: Mapping[str, Row] = MappingProxyType(
    {
        "ink": ("#1a1a1a", "#ebe6e0", "#111111"),
        "paper": ("#ffffff", "#1c1b1a"),
        "grey": ("#6b6b6b", "#a39d96", "#4d4d4d"),
        "outer": ("#ece7e0", "#3d3833", "#ded6cb"),
        "papillary": ("#fdf8f4", "#2f2723", "#f5e9df"),
        "reticular": ("#fbf3ec", "#28211d", "#f0e2d4"),
        "fat_ground": ("#fdf8dc", "#262310", "#f1e9bd"),
        "fat": ("#f8f2cc", "#3f3a12", "#eadfa3"),
        "fat_edge": ("#857733", "#948b42", "#665a1c"),
        "gland": ("#fdf6cf", "#3f3a1a", "#f0e6ad"),
        "follicle": ("#f3e3d3", "#40332a", "#ecd6c0"),
        "nerve": ("#3b3b3b", "#d9d4ce", "#262626"),
        "blood": ("#d55e00", "#e8762c", "#a84a00"),
        "flush": ("#c8553d", "#e0705a", "#a83c27"),
        "needle": ("#bdbdbd", "#6b6b6b"),
        "clot": ("#fde9dc", "#3a1d0d", "#f5d3bd"),
        "clot_edge": ("#8f3f00", "#f2a46f", "#7a3500"),
        "cell": ("#ffffff", "#3a3138"),
        "neutrophil": ("#cc79a7", "#d98cbb"),
        "macrophage": ("#009e73", "#1fae85"),
        "macrophage_core": ("#d9f2ea", "#0d3b2e", "#c3e6d9"),
        "fibroblast": ("#e69f00", "#e69f00"),
        "letter": ("#1a1a1a", "#1a1a1a"),
        "young": ("#56b4e9", "#56b4e9"),
        "young_edge": ("#123f5c", "#c9e8fa"),
        "mature": ("#0072b2", "#5cb6f0"),
        "old": ("#738aa2", "#3f7aa3", "#54708c"),
    }
)


def _column(table: Mapping[str, tuple[Any, ...]], place: int) -> dict[str, Any]:
    return {key: row[place] if place < len(row) else row[0] for key, row in table.items()}


def _theme(name: str, place: int) -> Theme:
    page, crew, scar, skin = (_column(table, place) for table in (PAGE, CREW, SCAR, SKIN))
    return Theme(name, **page, crew=CrewShades(**crew), scar=ScarShades(**scar), skin=Skin(**skin))


LIGHT, DARK, PROJECTOR = _theme("light", 0), _theme("dark", 1), _theme("projector", 2)
THEMES = (LIGHT, DARK, PROJECTOR)
FONT = "system-ui, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif"


def theme(dark: bool) -> Theme:
    """Return the colours for a dark or a light page.

    Example:
        >>> theme(False).name
        'light'
    """
    return DARK if dark else LIGHT


# what a style sheet may use -> the colour of the theme, behind JupyterLab's own where it has one
CSS_NAMES = MappingProxyType(
    {
        "ink": ("text", "--jp-content-font-color1"),
        "soft": ("quiet", "--jp-content-font-color2"),
        "paper": ("page", "--jp-layout-color1"),
        "ground": ("phase_pale", "--jp-layout-color2"),
        "edge": ("rule", ""),
        "hair": ("line", "--jp-border-color1"),
        "link": ("result_edge", "--jp-content-link-color"),
        "focus": ("result_edge", ""),
        "side": ("side", ""),
        "result": ("result", ""),
        "right": ("right", ""),
    }
)


PRESENTING = ".tc-presenting"  # the lesson of one window, while it is presented


def css_variables() -> str:
    """Write the palette as custom properties of CSS: a light page, a dark one, and a presented one.

    Returns:
        A style sheet; `--tc-side` is the colour of the side effects, and so on by `CSS_NAMES`.

    Example:
        >>> css_variables().count("--tc-side:")
        3
    """
    dark_page = 'body[data-jp-theme-light="false"]'
    pages = {"body": LIGHT, dark_page: DARK}
    written = "".join(f"{page} {{{_written(colours)}}}\n" for page, colours in pages.items())
    return f"{written}{PRESENTING} {{{_presented()}}}\n"


def _written(colours: Theme) -> str:
    return "".join(
        f" --tc-{name}: {_behind(jupyter, getattr(colours, field))};"
        for name, (field, jupyter) in CSS_NAMES.items()
    )


def _presented() -> str:
    """Write the colours of the wall, which hold whatever theme JupyterLab has."""
    ours = {f"--tc-{name}": field for name, (field, _) in CSS_NAMES.items()}
    jupyters = {jupyter: field for field, jupyter in CSS_NAMES.values() if jupyter}
    return "".join(f" {each}: {getattr(PROJECTOR, at)};" for each, at in (ours | jupyters).items())


def _behind(jupyter: str, colour: str) -> str:
    return f"var({jupyter}, {colour})" if jupyter else colour


PROJECTED = 1.5
"""How much larger a picture stands on a wall than on a desk: its type of 12 px is 18 px there."""


class Screen(NamedTuple):
    """What one view of a picture is shown on: the width to draw for in px, and its theme.

    A width of 0 is not known: each picture then takes its own usual one. A view that is presented
    enlarges what is drawn, by `PROJECTED` or more, so the width to draw for is that much smaller.

    Example:
        >>> Screen(390, True).key, Screen(390, True).theme.name, Screen(832, projected=True).key
        ('390-dark', 'dark', '832-projector')
    """

    width_px: int = 0
    dark: bool = False
    projected: bool = False

    @property
    def key(self) -> str:
        """The name under which the browser finds what was drawn for this screen."""
        return f"{self.width_px}-{self.theme.name}"

    @property
    def theme(self) -> Theme:
        """The colours of this screen."""
        return PROJECTOR if self.projected else theme(self.dark)


NARROW_PX = 640


class Sizes(NamedTuple):
    """Sizes on the picture in px: three kinds of text, flags, diamonds, height of a lane."""

    label: int
    title: int
    small: int
    flag: int
    diamond: int
    lane: int


USUAL = Sizes(label=13, title=13, small=12, flag=15, diamond=20, lane=30)
PHONE = USUAL._replace(title=12, diamond=13, lane=44)
LECTURE = Sizes(label=18, title=18, small=18, flag=20, diamond=28, lane=38)


class Look(NamedTuple):
    """How the timeline is to be drawn: colours, width in px, rare lanes or not, larger type."""

    theme: Theme = LIGHT
    width_px: int = 900
    rare: bool = False
    large: bool = False

    def on(self, screen: Screen) -> Look:
        """Return the same lanes on a screen; one that is presented has the larger type.

        Example:
            >>> Look(rare=True).on(Screen(390, True))[1:]
            (390, True, False)
            >>> Look().on(Screen(832, projected=True))[1:]
            (1248, False, True)
        """
        width = screen.width_px or self.width_px
        if screen.projected:  # it lays out type of that size itself, so nothing is to be enlarged
            return self._replace(theme=screen.theme, width_px=int(width * PROJECTED), large=True)
        return self._replace(theme=screen.theme, width_px=width)

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
