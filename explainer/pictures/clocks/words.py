"""Every sentence of the two clocks: live text, table cells, the difference of two plans.

What is said is rounded to what can be seen: at most two significant digits, always with a range.
"""

from __future__ import annotations

from dataclasses import fields
from math import inf
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from explainer import evidence
from explainer.draw.say import (
    WATERMARK,
    amount,
    at_day,
    badge_words,
    capital,
    choice_words,
    day_number,
    day_words,
    listed,
    plural,
    stretch_words,
    two_digits,
    until_words,
)
from explainer.draw.words import NO_SOURCE
from explainer.science.event import last_quiet_day, result_standing, side_standing
from explainer.science.signs import UNSEEN_PERCENT, redness_days_total, unseen_percent

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from explainer.evidence import Lane, Result
    from explainer.science.event import Standing
    from explainer.science.plan import Person, Plan
    from explainer.science.sides import SideEffect
    from explainer.science.signs import Estimate, Signs

SOME_PERCENT = 25.0  # from here on an unproven effect is called "some", below "a little"
TIME_UNKNOWN = "time not known"
NOT_YET, GONE = "not changed yet", "no longer to be seen"
# how a side effect stands, by how many people have it and by its stage
NOT_BEGUN, OVER = "not begun yet", "over"
STAGES = MappingProxyType(
    {
        ("most", "full"): "usual now",
        ("most", "fading"): "fading now",
        ("most", "past"): "past for most people",
        ("few", "full"): "a few have it now",
        ("few", "fading"): "a few may still have it",
        ("few", "past"): "a few may still have it",
        ("uncounted", "full"): "reported now, not counted",
        ("uncounted", "fading"): "some sources still report it",
        ("uncounted", "past"): "some sources still report it",
    }
)
MONTH_6, MONTH_12 = 182.0, 365.0
NOW_LETTERS = 150  # a longer reading of now leaves no room for what to try
LATER = "After half a year: {}. After a year: {}."
GRADED = "Evidence: {}."
NO_TIME = "Nobody knows for how long it lasts."
READ_LABEL = "Lanes of the two clocks: arrow keys go from one to the next"
# how lanes stand at a day, in the order in which a sentence says it
SIDE_STANDINGS: Mapping[Standing, str] = MappingProxyType(
    {"shows": "usual", "may": "possible", "waiting": "not begun", "over": "over"}
)
RESULT_STANDINGS: Mapping[Standing, str] = MappingProxyType(
    {
        "all": "begun",
        "shows": "begun, except in people who build slowly",
        "may": "begun only in people who build fast",
        "waiting": "not begun",
        "over": "no longer to be seen",
    }
)
ALL_SIDE, ALL_RESULTS = "All usual side effects", "All results but glow"
EVENT_STATES = MappingProxyType(
    {"over": "usually over", "shows": "usual then", "may": "may still show", "waiting": "not begun"}
)
QUIET = "Last quiet day for a session: {}"
QUIET_SHORT = "Last quiet day: {}"
BEFORE_ALL = "before the first one"
NOT_COUNTED = "Side effects that can last are not counted."


TITLE = "Two clocks: side effects and results"
TAKEAWAY = "Side effects run on a clock of days. Results run on a clock of weeks and months."
NOTICE = (
    f"{WATERMARK}. The results are an imagined person in a model, not a forecast for you. "
    "If healing gets worse instead of better, contact a clinician."
)
LEGEND = (
    "A taller lane means more.",
    "Orange and hatched: most people have it. Without hatching: only some sources report it.",
    "Low, without hatching: few people have it, or nobody counted them.",
    "Blue, at the bottom: even people who build slowly get this.",
    "The line is the middle. Above it: people who build fast.",
    "A full blue lane is 65 % or more. Glow is unproven, so its lane is faint.",
    "◇ is a session. ⚑ means: if it is still there now, ask the clinic.",
    "Grey bands are the phases of healing after session 1. Dotted: the time is not known.",
    "The phases: stop the bleeding, clean up, build, strengthen.",
    "The letter is the grade of the evidence.",
    "Point at a lane, tap it, or use Tab and the arrow keys: its numbers stand beside it.",
)
PINNED = "Dashed lines and open diamonds: the pinned plan."
EVENT_LEGEND = (
    "★ and the line of dashes and dots: the event. The bracket before it: the last day for a "
    "session whose usual side effects are over by then. Side effects that can last are left out. "
    "It is as wide as the sources differ."
)
EVENT = "Event"
SESSIONS = "Sessions"
DATE_LABELS = {"first_date": "Date of the first session", "event_date": "Date of the event"}
DATE_HELP = "Choose both dates, and the days between them are counted for you."
SIDE_TITLE = "What you may feel or see at first: side effects"
RESULT_TITLE = "What the skin is building: results"
END_HEADS = {"side": "at most", "result": "month 12"}  # of what stands at the end of each lane
SHORT_TITLES = {"side": "Side effects", "result": "Results"}
NOW, BY_EVENT = "Now", "At the event"
HEADS = ("What", "From", "Usually until", "Range", "How often", NOW, BY_EVENT, "Evidence")
RESULT_HEADS = (
    *("What", "First to be seen", "At its most", "At month 6", "At month 12"),
    *(NOW, BY_EVENT, "Evidence"),
)
UNKNOWN = "not known"
SIDE_LINE = f"{SIDE_TITLE}. From; usually until; range; now:"
RESULT_LINE = f"{RESULT_TITLE}. Now; at its most:"
OVERLAP = "The ranges of the two plans overlap, so a small difference means little."
APART = "At this day some ranges stand apart. Still, both are imagined people in a model."
SAME_PLAN = "This plan and the pinned one are the same."
DIFFERS = "This plan against the pinned one."
DIFFERENCE_HEADS = ("What", "This plan", "The pinned plan")
DIFFERENCE_TITLE = f"Both plans, about, with ranges. {WATERMARK}."
REDNESS_DAYS = "Days of redness in the year"
# what each drawn line or area is called in the chart
SIDE_MOST, SIDE_SOME = "side effect: most sources", "side effect: some people"
SIDE_FADING = "side effect: some sources"
RESULT_SLOW, RESULT_MIDDLE = "result: even who builds slowly", "result: middle"
RESULT_SOME, PINNED_PLAN = "result: some people", "pinned plan"
EVENT_LINE, LAST_QUIET = "event", "last quiet day for a session"
EVENT_STAR, EVENT_WORDS = "star of the event", "words of the event"
ASK_CLINIC, PINNED_SESSIONS = "ask the clinic if still here", "sessions of the pinned plan"
CHART_LABEL = "Two clocks: lanes of side effects above, lanes of results below, on one time axis"
COPIED = "The code is {code}. It is copied where the browser allows it."
DESCRIBED = (
    "Two clocks on one time axis. Side effects stand above, results below, in lanes of "
    "the same height. A taller lane means more. Full colour is what nearly all agree on, "
    "faint is what only some people see."
)
# what moves no side-effect lane, and how a sentence calls it
UNMOVED = MappingProxyType(
    {
        "needle_length_mm": "needle length",
        "punctures_per_cm2": "punctures",
        "age_years": "age",
        "zone": "part of the face",
        "sex": "skin thickness",
        "gentle": "care",
        "moist": "care",
        "sun": "care",
    }
)
OLDER_SHARE = "Firmness is a share of the start. Older skin starts lower, so it can look larger."
# these stand beside a lane: a longer one would lie over its curve
LESS = "less collagen than before"
SLOW_LESS, MOST_LESS = "less collagen in some", "less collagen in most"
LOST = "The skin now has less collagen than before."
MOST_LOST = "Except in people who build fast, the skin now has less collagen than before."
SLOW_LOST = "In people who build slowly, the skin now has less collagen than before."
CLOSED = "The lanes are still empty: no session has been done."
CODE_USED = "This is the plan of the code."
SAVED = "{file} is with the downloads of your browser."
ZOOM_HELP = (
    "Drag over a stretch of time to zoom in. The buttons above do the same. Point at a lane to "
    "read it, or step with the arrow keys. Escape closes the chart. The table says the same."
)


class LiveText(NamedTuple):
    """The four slots: the picture, the controls, what is true now, and what to try."""

    picture: str
    controls: str
    now: str
    hint: str


def plan_words(plan: Plan) -> str:
    """Say a plan in a few words.

    Example:
        >>> from explainer.science.plan import Plan
        >>> plan_words(Plan())
        '4 sessions, 28 days apart, 1.5 mm needles'
    """
    if not plan.sessions:
        return "no session"
    said = [plural(plan.sessions, "session")]
    said += [f"{plan.session_gap_days} days apart"] * (plan.sessions > 1)
    return listed([*said, f"{plan.needle_length_mm:g} mm needles"])


def side_state(effect: SideEffect, day: float) -> str:
    """Say in a few words how a side effect stands at a day, and in how many people.

    Args:
        effect: the lane with its spans.
        day: days since the first session.

    Example:
        >>> from explainer.science.plan import Person, Plan
        >>> from explainer.science.sides import side_effects
        >>> lanes = side_effects(Plan(), Person())
        >>> [side_state(lanes[place], 3.0) for place in (1, 3, 4)]
        ['past for most people', 'some sources still report it', 'a few have it now']
    """
    stage = effect.stage(day)
    if stage == "none":
        return "no session, so none"
    if stage == "waiting":
        return NOT_BEGUN if effect.spans else "would start later"
    if stage == "open":
        return TIME_UNKNOWN if effect.lane.ceiling_d is None else "a few may have it now"
    return OVER if stage == "over" else STAGES[effect.spread, stage]


def result_state(signs: Signs, name: str, day: float) -> str:
    """Say in a few words how a result stands at a day, with its range.

    Example:
        >>> from explainer.science.plan import Person, Plan
        >>> from explainer.science.signs import signs
        >>> result_state(signs(Plan(), Person()), "firmness", 3.0)
        'not changed yet'
    """
    row, value = evidence.results()[name], signs.result(name, day)
    if value.high < unseen_percent(name):
        if not row.proven:
            return "none"
        unchanged = GONE if signs.showed(name, day) else NOT_YET
        return loss_words(signs, day, LESS, SLOW_LESS) or unchanged
    said = amount(value, row.unit)
    return said if row.proven else _perhaps(value.high)


def _perhaps(most: float) -> str:
    # a number would lend an effect that nobody has shown more weight than it has
    return f"perhaps {'a little' if most < SOME_PERCENT else 'some'}, unproven"


def lane_facts(signs: Signs, key: str) -> str:
    """Say of a lane what does not move with the day: how it feels and ends, or how much it will be.

    Args:
        signs: what shows for the plan.
        key: of the lane.

    Example:
        >>> from explainer.science.plan import Person, Plan
        >>> from explainer.science.signs import signs
        >>> lane_facts(signs(Plan(), Person()), "swelling")[:55]
        'The skin looks a little puffy. Usually until day 1.5. R'
    """
    if (lane := evidence.lanes().get(key)) is not None:
        return f"{lane.feel} {_times_words(lane)} {GRADED.format(badge_words(lane.grade))}"
    later = LATER.format(*(result_state(signs, key, day) for day in (MONTH_6, MONTH_12)))
    return f"{later} {GRADED.format(badge_words(evidence.results()[key].grade))}"


def _times_words(lane: Lane) -> str:
    if lane.ceiling_d is None:
        return NO_TIME
    known = lane.typical_end_d is not None
    usual = f"Usually until {end_words(lane.typical_end_d)}. Range: " if known else ""
    return capital(f"{usual}{range_words(lane)}.")


def source_words(sources: Sequence[str]) -> str:
    """Say which source comes first, and how many more there are.

    Args:
        sources: each in short, as HTML.

    Example:
        >>> source_words(["Chu 2021", "Saleh 2021", "Elite"]), source_words([])
        ('Source: Chu 2021 and 2 more.', 'No source: this is an assumption.')
    """
    if not sources:
        return NO_SOURCE
    more = f" and {len(sources) - 1} more" if sources[1:] else ""
    return f"Source: {sources[0]}{more}."


def lane_now(signs: Signs, key: str, day: float) -> str:
    """Say how the lane with this key stands at a day, for either clock."""
    effect = _effect(signs, key)
    return result_state(signs, key, day) if effect is None else side_state(effect, day)


def _effect(signs: Signs, key: str) -> SideEffect | None:
    return next((effect for effect in signs.side if effect.lane.lane == key), None)


def now_words(signs: Signs, day: float) -> str:
    """Say what is true at a day: first the short clock, then the long one.

    Args:
        signs: what shows for the plan.
        day: days since the first session.

    Returns:
        A few short sentences with two numbers; all others stand in the lanes and in the table.
    """
    start = f"{_where_words(day, signs.plan.session_days)}."
    if not signs.plan.sessions:
        return f"{start} Nothing was done, so nothing changes."
    lost = [lost] if (lost := loss_words(signs, day)) else []
    return " ".join((start, *_standing_words(signs, day, now=True), *lost))


def _where_words(day: float, session_days: Sequence[float]) -> str:
    begun = sum(session <= day for session in session_days)
    if not session_days:
        return f"{capital(day_words(day))}. No session"
    if begun < len(session_days):
        return f"{capital(day_words(day, short=True))}, after session {begun}"
    return f"{capital(day_words(day))}, after the {'last ' * (begun > 1)}session"


def _standing_words(signs: Signs, day: float, *, now: bool) -> Iterator[str]:
    """Name the lanes by how they stand; of now, what is over is left out beside what is not."""
    shown = (effect for effect in signs.side if effect.lane.shown == "main")
    sides = {each.short_label.lower(): side_standing(each, day) for each in shown}
    proven = ((name, row) for name, row in evidence.results().items() if row.proven)
    results = {row.short_label.lower(): result_standing(signs, name, day) for name, row in proven}
    if set(results.values()) == {"waiting"} and loss_words(signs, day):
        results = {}  # the loss is said in its place
    yield from _grouped(ALL_SIDE, SIDE_STANDINGS, sides, {"over"} if now else ())
    yield from _grouped(ALL_RESULTS, RESULT_STANDINGS, results, ())


def _grouped(
    together: str,
    said: Mapping[Standing, str],
    lanes: Mapping[str, Standing],
    unsaid: Collection[Standing],
) -> Iterator[str]:
    groups = {state: [name for name in lanes if lanes[name] == state] for state in said}
    for state, names in groups.items():
        if names and len(names) == len(lanes):
            yield f"{together}: {said[state]}."
        elif names and state not in unsaid:
            yield f"{capital(said[state])}: {listed(names)}."


def loss_words(signs: Signs, day: float, lost: str = "", slow_lost: str = "") -> str:
    """Call a loss of collagen a loss, if there is one that could be seen.

    Args:
        signs: what shows for the plan.
        day: days since the first session.
        lost: how to say it of everyone.
        slow_lost: how to say it where only people who build slowly have lost some.

    Example:
        >>> from explainer.science.plan import Person, Plan
        >>> from explainer.science.signs import signs
        >>> hurry = signs(Plan(6, 2, 2.5, 500), Person())
        >>> loss_words(hurry, 14.0), loss_words(hurry, 365.0)
        ('The skin now has less collagen than before.', '')
    """
    change = signs.collagen_change(day)
    if change.high <= -UNSEEN_PERCENT:
        return lost or LOST
    if change.mid <= -UNSEEN_PERCENT:
        return MOST_LESS if lost else MOST_LOST
    return (slow_lost or SLOW_LOST) if change.low <= -UNSEEN_PERCENT else ""


def marker_words(event: int) -> str:
    """Name the event with its day.

    Example:
        >>> marker_words(70)
        'Event: day 70'
    """
    return f"{EVENT}: {day_words(event, short=True)}"


def quiet_words(event: int) -> str:
    """Say which day is the last for a session that leaves the skin quiet by an event, as a range.

    Args:
        event: days from the first session to the event.

    Example:
        >>> quiet_words(70)
        'Last quiet day for a session: day 63 to 67'
        >>> quiet_words(5)[-37:]
        ' before the first one, or up to day 2'
    """
    return QUIET.format(_quiet_range(event, f"{BEFORE_ALL}, or "))


def quiet_in_short(event: int) -> str:
    """Say the same beside the star of the event.

    Example:
        >>> quiet_in_short(70), quiet_in_short(5)
        ('Last quiet day: day 63 to 67', 'Last quiet day: up to day 2')
    """
    return QUIET_SHORT.format(_quiet_range(event, ""))


def _quiet_range(event: int, before: str) -> str:
    earliest, latest = last_quiet_day(event)
    if latest < 0.0:
        return BEFORE_ALL
    if earliest < 0.0:
        return f"{before}up to day {day_number(latest)}"
    return stretch_words(earliest, latest)


def event_words(signs: Signs, event: int) -> str:
    """Say how both clocks stand at an event, and which day is the last quiet one for a session.

    Args:
        signs: what shows for the plan.
        event: days from the first session to the event; of none nothing is said.

    Example:
        >>> from explainer.science.plan import Person, Plan
        >>> from explainer.science.signs import signs
        >>> event_words(signs(Plan(), Person()), 70)[:76]
        'All usual side effects: over. All results but glow: begun. Last quiet day fo'
    """
    if not event:
        return ""
    said = f"{quiet_words(event)}."
    if not signs.plan.sessions:
        return f"Nothing was done, so nothing changes by then. {said}"
    lost = loss_words(signs, event, LESS, SLOW_LESS)
    groups = _standing_words(signs, event, now=False)
    return " ".join((*groups, *([f"{capital(lost)}."] if lost else ()), said))


def event_state(signs: Signs, key: str, event: int) -> str:
    """Say how the lane with this key stands at an event, for either clock."""
    effect = _effect(signs, key)
    if effect is None:
        return result_state(signs, key, event)
    return EVENT_STATES[side_standing(effect, event)]


def unmoved_words(control: str) -> str:
    """Say why a control moves no side-effect lane; nothing of one that does.

    Example:
        >>> unmoved_words("age_years")[:46], unmoved_words("sessions")
        ('No study counts days of side effects by age. S', '')
    """
    if control not in UNMOVED:
        return ""
    share = f" {OLDER_SHARE}" if control == "age_years" else ""
    return (
        f"No study counts days of side effects by {UNMOVED[control]}. "
        f"So their lanes stay. It may matter all the same.{share}"
    )


def live_text(signs: Signs, day: float) -> LiveText:
    """Write the four slots for a plan and a day.

    Example:
        >>> from explainer.science.plan import Person, Plan
        >>> from explainer.science.signs import signs
        >>> live_text(signs(Plan(), Person()), 3.0).now[:37]
        'Day 3, after session 1. Possible: red'
    """
    return LiveText(
        picture=DESCRIBED,
        controls=(
            f"The plan: {plan_words(signs.plan)}. The day moves the line. More sessions "
            "restart the side effects; the results add up."
        ),
        now=now_words(signs, day),
        hint=_hint(signs, day),
    )


def _hint(signs: Signs, day: float) -> str:
    if not signs.plan.sessions:
        return "Try one session, and compare it with none."
    if day < 7.0:
        return "Try day 28. What is over, and what has only begun?"
    if signs.plan.sessions == 1:
        return "Try four sessions. Which lanes restart?"
    if signs.plan.session_gap_days < 14:
        return "Try a gap of 28 days. What does the hurry cost?"
    return "Pin this plan, then change one thing."


def live_html(live: LiveText) -> str:
    """Write the live text for the page: what is true now first, then what to try.

    Example:
        >>> live_html(LiveText("A picture.", "Controls.", "Day 3.", "Try day 28."))
        '<p><b>Now.</b> Day 3.</p><p>Try day 28.</p>'
    """
    room = len(live.now) <= NOW_LETTERS  # for two lines in all, beside the skin
    return f"<p><b>{NOW}.</b> {live.now}</p><p>{live.hint if room else ''}</p>"


def event_html(event: str) -> str:
    """Write how both clocks stand at the event; nothing without one.

    Example:
        >>> event_html("All over."), event_html("")
        ('<p><b>At the event.</b> All over.</p>', '')
    """
    return event and f"<p><b>{BY_EVENT}.</b> {event}</p>"


def legend_html(*, pinned: bool, event: bool = False) -> str:
    """Return how to read the picture, and the notice, as real text below it."""
    more = (PINNED,) * pinned + (EVENT_LEGEND,) * event
    items = "".join(f"<li>{item}</li>" for item in (*LEGEND, *more))
    return (
        f'<p class="tc-legend"><b>{NOTICE}</b></p><p class="tc-legend"><b>How to read it</b></p>'
        f'<ul class="tc-legend">{items}</ul>'
    )


def rare_words(more: str) -> str:
    """Name the rarer, lasting side effects that the first picture leaves out.

    Args:
        more: the name of the button that shows their lanes.

    Example:
        >>> rare_words("More controls")[:30]
        'Rarer effects that can last: d'
    """
    return (
        "Rarer effects that can last: dark marks and small bumps. One study saw dark marks in 0 of "
        "60 people. Another saw them in 5 of 30, with skin types IV and V. For small bumps, 15 "
        "people are reported worldwide. Nobody knows for how long they last. "
        f"“{more}” shows their lanes."
    )


def since_words(onset: float | None, earliest: float | None) -> str:
    """Say from when a side effect shows, as exactly as its sources do.

    Args:
        onset: its usual start (days after a session), if known.
        earliest: its earliest start, if known.

    Example:
        >>> since_words(0.0, 0.0), since_words(2.5, 2.0), since_words(None, None)
        ('at once', 'day 2 to 2.5', 'not known')
    """
    if onset is None:
        return UNKNOWN if earliest is None else f"day {earliest:g} or later"
    if onset == 0.0:
        return "at once"
    early = f"day {earliest:g} to " if earliest not in (None, onset) else "day "
    return f"{early}{onset:g}"


def end_words(end: float | None) -> str:
    """Say until when a side effect usually shows."""
    return UNKNOWN if end is None else until_words(end)


def end_words_short(signs: Signs, key: str) -> str:
    """Say at the end of a lane when its side effect is over, or how much of its result is left.

    Args:
        signs: what shows for the plan.
        key: of the lane.

    Example:
        >>> from explainer.science.plan import Person, Plan
        >>> from explainer.science.signs import signs
        >>> both = signs(Plan(), Person())
        >>> [end_words_short(both, key) for key in ("redness", "pih", "firmness", "glow")]
        ['day 7', 'not known', '25 %', 'none']
    """
    row = evidence.results().get(key)
    if row is None:
        return end_words(evidence.lanes()[key].ceiling_d) if signs.plan.sessions else "none"
    value = signs.result(key, MONTH_12)
    if value.high < unseen_percent(key):
        return "none"
    return f"{two_digits(max(value.mid, 0.0))} {row.unit}" if row.proven else "unproven"


def range_words(lane: Lane) -> str:
    """Say between which ends the sources of a side effect stand.

    Example:
        >>> range_words(evidence.lanes()["bruising"]), range_words(evidence.lanes()["pih"])
        ('up to day 7 at most', 'time not known')
    """
    if lane.low_end_d is None and lane.ceiling_d is None:
        return TIME_UNKNOWN
    low = f"{until_words(lane.low_end_d)} to " if lane.low_end_d is not None else "up to "
    high = f"{until_words(lane.ceiling_d)} at most" if lane.ceiling_d is not None else "open"
    return f"{low}{high}"


def first_words(signs: Signs, row: Result) -> str:
    """Say from when on a result can be seen."""
    first, fast = (signs.first_day(row.result, builder) for builder in ("mid", "high"))
    if first < inf:
        return f"about {day_words(first)}"
    return f"about {day_words(fast)}, only in people who build fast" if fast < inf else "never"


def most_words(signs: Signs, days: Sequence[float], curve: Sequence[Estimate], row: Result) -> str:
    """Say how much of a result there is at its most, and when.

    Args:
        signs: what shows for the plan.
        days: days since the first session, rising.
        curve: the result on each of them.
        row: the result.
    """
    day, most = max(zip(days, curve, strict=True), key=lambda pair: pair[1].mid)
    if signs.first_day(row.result, "high") == inf:
        return "none"
    return f"{amount(most, row.unit) if row.proven else 'unproven'} on {day_words(day)}"


def caption(title: str) -> str:
    """Say what a table shows, and from where its days count."""
    return f"{title}. Days count from the session. {WATERMARK}."


def headed(head: str, day: float, event: int) -> str:
    """Head the columns of now and of the event with their days.

    Example:
        >>> headed("Now", 3.0, 0), headed("At the event", 3.0, 70), headed("What", 3.0, 70)
        ('Now (day 3)', 'At the event (day 70)', 'What')
    """
    days = {NOW: day_words(day), BY_EVENT: day_words(event, short=True)}
    return f"{head} ({days[head]})" if head in days else head


def csv_note(plan: Plan) -> str:
    """Say in the data file what it is worth, and of which plan it is."""
    return f"{WATERMARK}; {plan_words(plan)}"


def quiet_note() -> str:
    """Say in the data file what the last quiet day rests on."""
    return f"From the longest to the shortest times that sources report. {NOT_COUNTED}"


def unknown_note(lane: Lane) -> str:
    """Say in the data file why a lane has no days."""
    return f"{TIME_UNKNOWN}; {lane.rate_note}; {lane.basis}"


def difference_words(signs: Signs, pinned: Signs, day: float) -> str:
    """Say in what a plan differs from the pinned one, and whether it can be told in the results.

    Args:
        signs: what shows for the plan on the screen.
        pinned: what shows for the pinned plan.
        day: the day at which the results are compared.

    Returns:
        One short sentence for each thing that differs; the numbers stand in `difference_rows`.
    """
    said = [*_unlike(signs.plan, pinned.plan), *_unlike(signs.person, pinned.person)]
    if not said:
        return SAME_PLAN
    late = (*_beyond("this", signs), *_beyond("the pinned", pinned))
    end = OVERLAP if _overlap(signs, pinned, day) else APART
    return " ".join((DIFFERS, *said, *late, end))


def _unlike(here: Plan | Person, there: Plan | Person) -> Iterator[str]:
    for name in (each.name for each in fields(here)):
        row, ends = evidence.controls()[name], (getattr(here, name), getattr(there, name))
        if ends[0] != ends[1]:
            one, other = (
                choice_words(name, each) if isinstance(each, str) else f"{round(each, 2):g}"
                for each in ends
            )
            yield f"{f'{row.label}: {one} against {other} {row.unit}'.rstrip()}."


def _beyond(which: str, signs: Signs) -> tuple[str, ...]:
    late = [i for i, day in enumerate(signs.plan.session_days, start=1) if day > MONTH_12]
    if not late:
        return ()
    day = signs.plan.session_days[late[0] - 1]
    return (f"Session {late[0]} of {which} plan is on day {day:g}, after this year.",)


def difference_rows(
    signs: Signs, pinned: Signs, day: float, event: int = 0
) -> tuple[tuple[str, ...], ...]:
    """Compare benefit and harm of two plans, over the same time and with ranges.

    Args:
        signs: what shows for the plan on the screen.
        pinned: what shows for the pinned plan.
        day: the day at which the results are compared.
        event: the day of an event, at which they are compared too; 0 for none.

    Returns:
        Rows for `DIFFERENCE_HEADS`.
    """
    rows = [
        (f"{row.short_label} {at_day(each)}", *_amounts(name, each, signs, pinned))
        for each in dict.fromkeys((day, event or day, MONTH_12))
        for name, row in evidence.results().items()
        if row.proven
    ]
    red = (amount(redness_days_total(each), "days") for each in (signs, pinned))
    return (*rows, (REDNESS_DAYS, *red))


def _amounts(name: str, day: float, *both: Signs) -> tuple[str, ...]:
    unit = evidence.results()[name].unit
    return tuple(amount(each.result(name, day), unit) for each in both)


def _overlap(signs: Signs, pinned: Signs, day: float) -> bool:
    names = [name for name, row in evidence.results().items() if row.proven]
    pairs = [(signs.result(name, day), pinned.result(name, day)) for name in names]
    return all(a.low <= b.high and b.low <= a.high for a, b in pairs)
