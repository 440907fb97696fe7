"""The pictures of one plan on every screen on which its story is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.pictures.skin.story import Reel, waiting

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from explainer.draw.frames import Frame
    from explainer.draw.palette import Screen, Theme
    from explainer.science.plan import Person, Plan

LEAST_PX, USUAL_PX, MOST_PX = 280, 900, 1200


class Reels:
    """One row of pictures for each screen, all of them with the same days.

    Args:
        plan: the plan.
        person: the person.
        screens: the screens in use; at least one.

    Example:
        >>> from explainer.science.plan import Person, Plan
        >>> from explainer.draw.palette import Screen
        >>> reels = Reels(Plan(sessions=1), Person(), (Screen(900), Screen(390, True)))
        >>> reels.draw((3.0,))
        >>> sorted(reels.rows((3.0,))), reels.missing((1.0, 3.0))
        (['390-dark', '900-light'], (1.0,))
    """

    def __init__(self, plan: Plan, person: Person, screens: Sequence[Screen]) -> None:
        self.all = {screen.key: Reel(*look(plan, person, screen)) for screen in screens}

    def following(self, plan: Plan, person: Person, screens: Sequence[Screen]) -> Reels:
        """Return the rows of another plan or other screens; what is drawn already is kept.

        Args:
            plan: the plan now.
            person: the person now.
            screens: the screens in use now.

        Returns:
            These rows themselves where nothing differs.
        """
        looks = {screen.key: look(plan, person, screen) for screen in screens}
        if looks == {key: reel.look for key, reel in self.all.items()}:
            return self
        known = {reel.look: reel for reel in self.all.values()}
        made = Reels(plan, person, screens)
        made.all = {key: known.get(reel.look, reel) for key, reel in made.all.items()}
        return made

    def draw(self, days: Iterable[float]) -> None:
        """Draw the pictures of some days (days since the first session), on every screen."""
        for day in days:
            for reel in self.all.values():
                reel.at(day)

    def missing(self, days: Sequence[float]) -> tuple[float, ...]:
        """Return which of some days are not drawn yet on some screen."""
        drawn = [reel.shots for reel in self.all.values()]
        return tuple(day for day in days if any(day not in shots for shots in drawn))

    def rows(self, days: Sequence[float]) -> dict[str, list[Frame]]:
        """Return the rows as far as they are drawn, by the keys of the screens."""
        return {key: _row(reel, days) for key, reel in self.all.items()}

    def keep(self, days: Sequence[float]) -> None:
        """Forget the pictures of all other days."""
        for reel in self.all.values():
            reel.keep(days)


def look(plan: Plan, person: Person, screen: Screen) -> tuple[Plan, Person, int, Theme, bool]:
    """Return how the pictures of a plan are drawn on a screen, as `Reel` takes it: low.

    Example:
        >>> from explainer.science.plan import Person, Plan
        >>> from explainer.draw.palette import Screen
        >>> look(Plan(), Person(), Screen(3000))[2]
        1200
    """
    width = min(max(screen.width_px or USUAL_PX, LEAST_PX), MOST_PX)
    return (plan, person, width, screen.theme, True)


def _row(reel: Reel, days: Sequence[float]) -> list[Frame]:
    like = next(iter(reel.shots.values())).frame
    drawn = reel.shots
    return [drawn[day].frame if day in drawn else waiting(day, like) for day in days]
