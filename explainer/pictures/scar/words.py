"""Every sentence of the scar: how far it is lifted, what is left, and how to read the picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer import evidence
from explainer.draw.say import WATERMARK, amount, two_digits, when_words
from explainer.science.amounts import fibre_percent
from explainer.science.scar import dip_at
from explainer.science.signs import UNSEEN_PERCENT, Estimate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explainer.content import Profile
    from explainer.science.signs import Signs

TITLE = "Lifting a dip: an acne scar in section"
TAKEAWAY = "New collagen under the dip lifts its floor. The dip gets shallower. It does not vanish."
LEGEND = (
    "The bar is the depth that is left. Solid: left even in people who build fast.",
    "It fades out because people differ. The mark is the middle one.",
    "The blue lines are new collagen in the model: thick mature ones and thin young ones.",
    "Depths are typical figures. Widths, edges and tethers are our drawing, not measured.",
    "Narrow, deep scars responded least in one small trial.",
    "◇ is a session. Time runs evenly in each panel.",
)
TETHERED = "Grey lines: tethers that stay."
SCALE = ("1 mm", "0.5 mm")
STRIP_TITLE, STRIP_ENDS = "Depth left over one year", ("100 %", "0 %")
BAR_ENDS = ("0 %", "100 % of the depth")
HEADS = ("Day", "Sessions so far", "Depth lifted", "Depth left, about")
NOT_YET = "not yet"
HALF = 50.0  # % of the depth
MOST_LEFT, LITTLE_LEFT = "Most of the dip is still there.", "At most half of the dip is left."
PART_LEFT = "Part of the dip stays, in people who build slowly most of it."
SOFTER = "Its edges are softer."
SOFTER_HERE = "Its edges are softer, in people who build slowly hardly."

PROFILES_TITLE = "Four profiles of a dip. Which one fits?"
PROFILES_KEY = (
    "Dotted: before. Dashed: after 1 session. Solid: after 4. These are choices, no results."
)


def described(signs: Signs, day: float) -> str:
    """Say what the picture shows, for those who cannot see it."""
    return f"A skin section. {scar_words(signs, day)}"


def key_words(*, narrow: bool, taller: int, tethered: bool, built: bool = True) -> tuple[str, ...]:
    """Say what the lines of the section mean, one sentence each.

    Args:
        narrow: whether the picture is, where a line stands for more.
        taller: how many times too tall heights are drawn.
        tethered: whether tethers are drawn.
        built: whether the plan builds any new collagen.

    Example:
        >>> key_words(narrow=False, taller=2, tethered=False)[-2:]
        ('One blue line: 1 % new collagen.', 'Heights are drawn 2 × too tall.')
    """
    line = (f"One blue line: {fibre_percent(narrow=narrow):g} % new collagen.",) if built else ()
    held = (TETHERED,) if tethered else ()
    marks = ("Dashed: before.", "Solid: now.", "Hatched: old scar.", *line, *held)
    return (*marks, too_tall(taller)) if taller > 1 else marks


def too_tall(taller: int) -> str:
    """Say how many times too tall heights are drawn."""
    return f"Heights are drawn {taller} × too tall."


def bar_title(lift: Estimate) -> str:
    """Say above the bar what it shows."""
    return f"Depth left: {left_words(lift)}"


def left_words(lift: Estimate) -> str:
    """Say how much of the depth is left, with its range.

    Example:
        >>> from explainer.science.signs import Estimate
        >>> left_words(Estimate(16.7, 40.0, 61.4))
        'about 60 % (39 to 83 %)'
    """
    if lift.high < UNSEEN_PERCENT:
        return "all of it"
    return amount(Estimate(*(100.0 - value for value in reversed(lift))), "%")


def scar_words(signs: Signs, day: float) -> str:
    """Say how far the scar is lifted at a day, and what is left.

    Example:
        >>> from explainer.science import plan, signs
        >>> scar_words(signs.signs(plan.Plan(), plan.Person()), 182.0)[41:]
        'Rolling scar: 17 to 61 % of the depth is lifted. Part of the dip stays, in people who \
build slowly most of it. Its edges are softer, in people who build slowly hardly. About 0.21 of \
0.35 mm is left.'
    """
    plan = signs.plan
    scar = evidence.scars()[plan.scar_type]
    start = f"{when_words(day, plan.session_days)}. {scar.label}:"
    if not plan.sessions:
        return f"{start} nothing was done, so nothing is lifted."
    lift = signs.result("scar", day)
    if lift.high < UNSEEN_PERCENT:
        yet = "no longer lifted" if signs.showed("scar", day) else "not lifted yet"
        return f"{start} {yet}. All of the {scar.depth_mm:g} mm is left."
    said = f"{two_digits(lift.low)} to {two_digits(lift.high)} % of the depth is lifted."
    most_left = MOST_LEFT if lift.high < HALF else PART_LEFT
    rest = LITTLE_LEFT if lift.low >= HALF else most_left
    edges = f" {_edges(signs, day, lift)}".rstrip()
    left = f"About {scar.depth_mm * (1 - lift.mid / 100.0):.2f} of {scar.depth_mm:g} mm is left."
    return f"{start} {said} {rest}{edges} {left}"


def _edges(signs: Signs, day: float, lift: Estimate) -> str:
    drawn = dip_at(signs, day)
    if not drawn.softer:
        return ""
    return SOFTER if drawn._replace(lifted=lift.low / 100.0).softer else SOFTER_HERE


def caption(signs: Signs) -> str:
    """Say what the table shows."""
    return f"{evidence.scars()[signs.plan.scar_type].label}. {WATERMARK}."


def profile_title(profile: Profile) -> str:
    """Name one of the profiles to choose from."""
    return f"Profile {profile.key}"


def profile_words(profile: Profile) -> str:
    """Say how much of the depth is left in one of the profiles.

    Example:
        >>> from explainer.content import lesson
        >>> profile_words(lesson("lifting_a_scar").profiles[0])[:16]
        'After 1 session:'
    """
    return (
        f"After 1 session: {profile.left_after_1_percent:g} % of the depth is left. "
        f"After 4 sessions: {profile.left_after_4_percent:g} %."
    )


def profiles_text(profiles: Sequence[Profile]) -> str:
    """Say the profiles in words, for readers without pictures.

    Example:
        >>> from explainer.content import lesson
        >>> profiles_text(lesson("lifting_a_scar").profiles).splitlines()[1][:10]
        'Profile A:'
    """
    said = (f"{profile_title(each)}: {profile_words(each)}" for each in profiles)
    return "\n".join([PROFILES_TITLE, *said])
