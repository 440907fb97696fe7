"""The story of a plan as a row of pictures: the named moments, and what later sessions restart."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from explainer.draw.axis import HORIZON_DAYS, nearest_stop
from explainer.draw.frames import Frame
from explainer.draw.palette import LIGHT
from explainer.pictures.skin import words as say
from explainer.pictures.skin.section import MOMENTS, SkinLook, section
from explainer.pictures.skin.section.layout import USUAL
from explainer.pictures.skin.section.words import described, when
from explainer.science.model.repair import repair

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from explainer.draw.figure import Figure
    from explainer.draw.palette import Theme
    from explainer.pictures.skin.section import Section
    from explainer.science.model.repair import Course
    from explainer.science.plan import Person, Plan

# a later session: needles in; the clean-up; the builders
AFTER_D = (0.0, 1.0, 14.0)
APART_D = 0.5  # two pictures closer than this are one


class Shot(NamedTuple):
    """One picture of the row as it is drawn and as it is sent, and how many of each are in it."""

    figure: Figure
    frame: Frame
    counts: Mapping[str, int]


def story_days(session_days: Sequence[float]) -> tuple[float, ...]:
    """Return the days of the pictures: the named moments, and those after each later session.

    Args:
        session_days: days of the sessions.

    Returns:
        Days since the first session, rising; -1 is the day before.

    Example:
        >>> story_days((0.0, 28.0))
        (-1.0, 0.0, 0.1, 1.0, 3.0, 14.0, 28.0, 29.0, 42.0, 120.0, 365.0)
    """
    kept = [moment.day for moment in MOMENTS]
    starts = [day for day in session_days if day > 0.0]
    # the starts come first: where two moments meet, the needles are what is seen
    later = [start + after for after in AFTER_D for start in starts]
    for day in later:
        if day < HORIZON_DAYS and all(abs(day - other) >= APART_D for other in kept):
            kept.append(day)
    return tuple(sorted(kept))


def with_day(days: Sequence[float], day: float) -> tuple[float, ...]:
    """Add the day a learner stopped at, unless a picture stands at the same stop of the slider.

    Args:
        days: the days of the pictures.
        day: days since the first session.

    Example:
        >>> with_day((-1.0, 0.0, 3.0), 2.0), with_day((-1.0, 0.0, 3.0), 0.0)
        ((-1.0, 0.0, 2.0, 3.0), (-1.0, 0.0, 3.0))
    """
    stops = {nearest_stop(other) for other in days if other >= 0.0}
    if day < 0.0 or nearest_stop(day) in stops:
        return tuple(days)
    return tuple(sorted((*days, day)))


def shot(plan: Plan, person: Person, course: Course, day: float, look: SkinLook = USUAL) -> Shot:
    """Draw one picture of the row.

    Args:
        plan: the plan.
        person: the person.
        course: the course of repair of this plan and person.
        day: days since the first session; -1 is the day before.
        look: colours and size.

    Returns:
        The picture with its words; the moment is named once, in its label.

    Example:
        >>> from explainer.science.plan import Person, Plan
        >>> plan, person = Plan(sessions=1), Person()
        >>> frame = shot(plan, person, repair(plan, person), 3.0).frame
        >>> frame.label, frame.caption[:12]
        ('Day 3', 'Macrophages ')
    """
    seen = section(plan, person, course, day, look)
    return Shot(seen.figure, _frame(seen, day), seen.counts)


def _frame(seen: Section, day: float) -> Frame:
    # the moment is in the label, so caption and description leave it out
    said = " ".join(filter(None, (seen.words, seen.notice)))
    return Frame(day, seen.figure.inline(), said, described("", seen.details), when(day))


def waiting(day: float, like: Frame) -> Frame:
    """Return the place of a picture that is still to be drawn: small, so that it is sent quickly.

    Args:
        day: days since the first session.
        like: another picture of the same row, for the size.

    Example:
        >>> drawn = Frame(0.0, "<svg id='a'><g/></svg>", "", "", "Day 0")
        >>> waiting(3.0, drawn).svg, waiting(3.0, drawn).label
        ("<svg id='a'></svg>", 'Day 3')
    """
    opened = like.svg[: like.svg.index(">") + 1]
    return Frame(day, f"{opened}</svg>", say.WAITING, "", when(day))


class Reel:
    """The pictures of one plan at one width and theme; each is drawn when it is first needed.

    Args:
        plan: the plan.
        person: the person.
        width_px: width of the pictures in px.
        theme: colours of the page.
        low: whether they are as low as can be, for a page that says their words beside them.

    Example:
        >>> from explainer.science.plan import Person, Plan
        >>> reel = Reel(Plan(sessions=1), Person())
        >>> reel.at(3.0).counts["macrophages"], len(reel.shots), len(reel.days)
        (8, 1, 8)
    """

    def __init__(
        self,
        plan: Plan,
        person: Person,
        width_px: int = 900,
        theme: Theme = LIGHT,
        low: bool = False,
    ) -> None:
        self.look = (plan, person, width_px, theme, low)
        self.days = story_days(plan.session_days)
        self.course = repair(plan, person)
        self.shots: dict[float, Shot] = {}

    def at(self, day: float) -> Shot:
        """Return the picture of a day (days since the first session)."""
        if day not in self.shots:
            plan, person, width, theme, low = self.look
            look = SkinLook(width, theme, low=low)
            self.shots[day] = shot(plan, person, self.course, day, look)
        return self.shots[day]

    def keep(self, days: Sequence[float]) -> None:
        """Forget all other pictures, so that hundreds of steps need no more room than one."""
        self.shots = {day: made for day, made in self.shots.items() if day in days}
