"""The shelf as drawn: five boards that wait, then three shelves with a dot for each person."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from explainer import evidence
from explainer.draw.axis import SMALL_PX
from explainer.draw.figure import on_paper
from explainer.draw.palette import LIGHT
from explainer.draw.svg import BOLD_LETTER, TEXT_PX, broken, fitting, group, tag, words_at
from explainer.pictures.shelf import words as say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explainer.draw.figure import Figure
    from explainer.draw.palette import Theme
    from explainer.evidence import Reference, Shelved

SIDE_PX, BOARD_PX, LINE_PX, BADGE_PX = 12.0, 40.0, 16.0, 13.0
WIDE_PX = 560.0  # from here on the people stand beside the words
DOT_PX, ROWS = 7.0, 4  # from one person to the next, and how many stand below each other


class Board(NamedTuple):
    """One benefit on the shelf: where it stands, and how much room it has (px).

    Args:
        row: the benefit.
        said: what is said of the learner's own place; empty without a guess.
        top: its upper edge.
        width: of the picture.
    """

    row: Shelved
    said: str
    top: float
    width: float

    @property
    def wide(self) -> bool:
        """Whether the people stand beside the words."""
        return self.width >= WIDE_PX

    @property
    def words_px(self) -> float:
        """Room for the words."""
        left = self.width - 2 * SIDE_PX - 2.6 * BADGE_PX
        return 0.54 * left if self.wide else left

    @property
    def lines(self) -> list[str]:
        """What is known, in lines that have room."""
        return broken(self.row.why, self.words_px, TEXT_PX)

    @property
    def studies(self) -> tuple[Reference, ...]:
        """The studies that tested this very claim."""
        return evidence.trace(self.row.tested_by)

    @property
    def words_high(self) -> float:
        """Height of name, own place and reason."""
        return LINE_PX * (1 + (bool(self.said) and not self.beside) + len(self.lines)) + 4

    @property
    def beside(self) -> bool:
        """Whether the learner's own place has room beside the name."""
        letters = BOLD_LETTER * len(self.row.label) + 0.55 * len(self.said)
        return letters * TEXT_PX + 16 < self.words_px

    @property
    def people_high(self) -> float:
        """Height of the people with the names of their studies."""
        return (DOT_PX * ROWS if self.studies else 0) + LINE_PX + 4

    @property
    def high(self) -> float:
        """Height of the whole board."""
        words, people = self.words_high, self.people_high
        return (max(words, people) if self.wide else words + people) + 6


def waiting_picture(order: Sequence[Shelved], width_px: float = 0, theme: Theme = LIGHT) -> Figure:
    """Draw the benefits in the order in which they stand; no grade is told.

    Args:
        order: the benefits from the top.
        width_px: width of the page in px; 0 where it is not known.
        theme: colours of the page.

    Example:
        >>> five = [*evidence.shelf().values()][:5]
        >>> waiting_picture(five).layers["boards"].count('class="board"')
        5
    """
    width = float(fitting(width_px))
    top = 2.0 * LINE_PX
    ends = words_at(SIDE_PX, 1.4 * LINE_PX, say.TOP, fill=theme.quiet)
    foot = top + BOARD_PX * len(order)
    ends += words_at(SIDE_PX, foot + 1.2 * LINE_PX, say.BOTTOM, fill=theme.quiet)
    boards = "".join(
        _waiting(row, place, top + BOARD_PX * place, width, theme)
        for place, row in enumerate(order)
    )
    layers = {"ends": ends, "boards": group(boards, id="shelf-boards")}
    size = (width, foot + 2.0 * LINE_PX + 22)
    return on_paper(size, say.TITLE, say.described(order, revealed=False), layers, theme)


def _waiting(row: Shelved, place: int, top: float, width: float, theme: Theme) -> str:
    middle = top + BOARD_PX / 2
    named = f"{say.PLACE.format(n=place + 1)} {row.label}"
    parts = _badge(say.UNKNOWN, SIDE_PX + BADGE_PX, middle, theme)
    parts += words_at(SIDE_PX + 2.8 * BADGE_PX, middle + 5, named, theme, font_weight="bold")
    return group(parts + _plank(top + BOARD_PX - 3, width, theme), class_="board")


def shelf_picture(
    rows: Sequence[Shelved],
    order: Sequence[Shelved] = (),
    width_px: float = 0,
    theme: Theme = LIGHT,
) -> Figure:
    """Draw the benefits on their shelves, with grade, reason, and a dot for each person.

    Args:
        rows: the benefits, the best shown first.
        order: the same in the learner's own order; nothing without a guess.
        width_px: width of the page in px; 0 where it is not known.
        theme: colours of the page.

    Returns:
        The picture; each person has the class `person`, each board its claim in `data-claim`.

    Example:
        >>> five = [*evidence.shelf().values()][:5]
        >>> shelf_picture(five).layers["boards"].count('class="person"')
        278
    """
    width, own = float(fitting(width_px)), [row.shelf for row in rows]
    parts, y, shelf = "", 6.0, 0
    for row in rows:
        if row.shelf != shelf:
            shelf = row.shelf
            y += 1.2 * LINE_PX
            parts += _heading(shelf, y, width, theme)
            y += 10.0
        said = say.verdict_words(order.index(row), own, row.shelf) if order else ""
        board = Board(row, said, y, width)
        parts += _board(board, theme)
        y += board.high
    # presenter view covers it until it is revealed there
    boards = group(parts, id="shelf-boards", class_="tc-truth")
    words = say.described(rows, revealed=True)
    return on_paper((width, y + 22.0), say.TITLE, words, {"boards": boards}, theme)


def _heading(shelf: int, y: float, width: float, theme: Theme) -> str:
    """Name a shelf above its plank; the first one also says what a dot is."""
    named = words_at(SIDE_PX, y, say.SHELVES[shelf], theme, font_weight="bold")
    if shelf == 1 and width >= WIDE_PX:
        named += words_at(width * 0.59, y, say.EACH_DOT, fill=theme.quiet, font_size=SMALL_PX)
    return named + _plank(y + 6, width, theme)


def _board(board: Board, theme: Theme) -> str:
    x, y = SIDE_PX + 2.8 * BADGE_PX, board.top + LINE_PX
    parts = _badge(board.row.grade, SIDE_PX + BADGE_PX, board.top + BADGE_PX + 3, theme)
    parts += words_at(x, y, board.row.label, theme, font_weight="bold")
    if board.said and board.beside:
        after = x + BOLD_LETTER * TEXT_PX * len(board.row.label) + 16
        parts += words_at(after, y, board.said, fill=theme.quiet)
    elif board.said:
        y += LINE_PX
        parts += words_at(x, y, board.said, fill=theme.quiet)
    for line in board.lines:
        y += LINE_PX
        parts += words_at(x, y, line, theme)
    left = board.width * 0.59 if board.wide else x
    top = board.top + (8 if board.wide else board.words_high + 6)
    return group(parts + _people(board, left, top, theme), class_="on", data_claim=board.row.claim)


def _people(board: Board, left: float, top: float, theme: Theme) -> str:
    look = {"fill": theme.quiet, "font_size": SMALL_PX}
    if not board.studies:
        return words_at(left, top + LINE_PX - 3, say.NOBODY, **look)
    parts, base = "", top + DOT_PX * ROWS + LINE_PX - 3
    for study, named, x in _laid(board.studies, left, board.width - SIDE_PX):
        for person in range(study.n or 0):
            column, row = divmod(person, ROWS)
            at = {"cx": x + 3 + DOT_PX * column, "cy": top + 3 + DOT_PX * row}
            parts += tag("circle", class_="person", r=2.6, fill=theme.result, **at)
        parts += words_at(x, base, named, **look)
    return parts


def _laid(
    studies: Sequence[Reference], left: float, right: float
) -> list[tuple[Reference, str, float]]:
    """Lay studies side by side: with their names, or with their people alone where that is long."""
    for words in (say.study_words, say.short_study_words):
        x, laid = left, []
        for study in studies:
            named = words(study)
            laid.append((study, named, x))
            columns = -(-(study.n or 0) // ROWS)
            x += max(DOT_PX * columns, len(named) * 0.55 * SMALL_PX) + 14
        if x - 14 <= right:
            break
    return laid


def _badge(letter: str, x: float, y: float, theme: Theme) -> str:
    known = letter != say.UNKNOWN
    look = {"stroke": theme.text, "stroke_width": 2, "stroke_dasharray": None if known else "4 3"}
    ring = tag("circle", cx=x, cy=y, r=BADGE_PX - 1, fill=theme.page, **look)
    at = {"text_anchor": "middle", "font_weight": "bold", "font_size": 15}
    return ring + words_at(x, y + 5, letter, theme, **at)


def _plank(y: float, width: float, theme: Theme) -> str:
    return tag("rect", x=SIDE_PX, y=y, width=width - 2 * SIDE_PX, height=3, fill=theme.rule)
