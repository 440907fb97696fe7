"""What the two clocks say: rounded, with a range, and nothing that nobody can promise."""

import re
from dataclasses import fields
from itertools import product

import pytest

from explainer import evidence
from explainer.draw import say
from explainer.draw.axis import stops
from explainer.pictures.clocks import words
from explainer.science.event import side_standing
from explainer.science.plan import Person, Plan
from explainer.science.signs import UNSEEN_PERCENT, Estimate, Signs, redness_days_total, signs
from tests.pictures.shown import NAMES, shown

FORBIDDEN = ("erase", "permanent", "risk-free", "guarantee", "suitable for you", "cure", "always")
DAYS = stops()[::6]
PAIRS = [(a, b) for a, b in product(NAMES, NAMES) if a != b]
COMPARED_DAYS = (0.0, 0.25, 3.0, 28.0, 91.0, 182.0, 365.0)
RESULTS = tuple(row.short_label.lower() for row in evidence.results().values() if row.proven)
AMOUNT = r"about (\S+) % \((\S+) to (\S+) %\)"


def all_said(name: str) -> list[str]:
    """Return everything that is said for a plan on some days."""
    signs = shown(name)
    live = [words.live_text(signs, day) for day in DAYS]
    said = {text for each in live for text in each}
    said |= {words.lane_now(signs, e.lane.lane, day) for e in signs.side for day in DAYS}
    said |= {words.lane_now(signs, key, day) for key in evidence.results() for day in DAYS}
    said |= {words.difference_words(signs, shown(other), 91.0) for other in NAMES}
    return sorted(said)


def digits(number: str) -> str:
    """Return the digits of a number that carry meaning."""
    plain = number.replace(".", "").lstrip("0")
    return plain if "." in number else plain.rstrip("0")


@pytest.mark.parametrize("name", NAMES)
def test_no_result_on_any_day_is_said_more_finely_than_two_digits(name: str) -> None:
    for text in all_said(name):
        for number in re.findall(r"\d+(?:\.\d+)?(?= (?:%|to \S+ %|against))", text):
            assert len(digits(number)) <= 2, text


@pytest.mark.parametrize("name", NAMES)
def test_a_result_is_said_with_a_range_that_holds_it(name: str) -> None:
    for key, row in evidence.results().items():
        for day in DAYS:
            said = words.result_state(shown(name), key, day)
            if not row.proven:
                assert said == "none" or re.fullmatch(r"perhaps (a little|some), unproven", said)
            elif said not in {"not changed yet", "no longer to be seen"} and "less" not in said:
                found = re.fullmatch(AMOUNT, said)
                assert found, said
                mid, low, high = map(float, found.groups())
                assert low <= mid <= high


def standing(said: str, lanes: tuple[str, ...]) -> dict[str, str]:
    """Return how each of some lanes stands by a sentence, such as "Usual: soreness, swelling."."""
    told: dict[str, str] = {}
    together = {words.ALL_SIDE: set(lanes) - set(RESULTS), words.ALL_RESULTS: set(RESULTS)}
    for head, tail in re.findall(r"([^.:]+): ([^.]*)\.", said):
        if head.strip() in together:
            told |= dict.fromkeys(together[head.strip()], tail)
        else:
            told |= dict.fromkeys(tail.split(", "), head.strip().lower())
    return {lane: told[lane] for lane in lanes if lane in told}


def at_extreme() -> Signs:
    """Return plans whose middle builder shows nothing while the fast one shows a lot."""
    crowded = Plan(sessions=5, session_gap_days=2, needle_length_mm=2.35, punctures_per_cm2=500)
    return signs(crowded, Person())


def test_what_fast_builders_show_is_not_called_unchanged() -> None:
    both = at_extreme()
    assert both.result("scar", 26.5).mid < UNSEEN_PERCENT < both.result("scar", 26.5).high

    assert words.result_state(both, "scar", 26.5) == "about 0.5 % (0 to 19 %)"
    now = words.now_words(both, 26.5)
    assert standing(now, RESULTS)["scar lift"] == "begun only in people who build fast"


def faded() -> Signs:
    """Return a plan whose little gain comes and goes within the year."""
    found = (
        signs(Plan(sessions=1, needle_length_mm=length / 100, scar_type="ice_pick"), Person())
        for length in range(20, 150, 5)
    )
    return next(
        each
        for each in found
        if each.result("scar", 365.0).high < UNSEEN_PERCENT and each.showed("scar", 365.0)
    )


def test_yet_is_said_before_a_result_came_and_never_after_it_went() -> None:
    both = faded()

    assert words.result_state(both, "scar", 1.0) == "not changed yet"
    assert words.result_state(both, "scar", 365.0) == "no longer to be seen"
    now = words.now_words(both, 365.0)
    assert standing(now, RESULTS)["scar lift"] == "no longer to be seen"


@pytest.mark.parametrize("gap", [2, 7, 28, 84])
@pytest.mark.parametrize("sessions", [0, 1, 4, 6])
def test_a_live_sentence_has_at_most_two_numbers(sessions: int, gap: int) -> None:
    for length, scar in product((0.2, 0.5, 1.5, 2.5), ("rolling", "ice_pick")):
        plan = Plan(
            sessions=sessions, session_gap_days=gap, needle_length_mm=length, scar_type=scar
        )
        both, other = signs(plan, Person()), shown("strongest")
        for day in (0.0, 0.3, 3.0, 26.5, 29.0, 91.0, 365.0):
            now, compared = words.now_words(both, day), words.difference_words(both, other, day)
            for said in (now, *re.split(r"(?<=[.?!]) ", compared)):
                assert len(re.findall(r"\d+(?:\.\d+)?", said)) <= 2, said


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_said_that_nobody_can_promise(name: str) -> None:
    for text in all_said(name):
        assert not [word for word in FORBIDDEN if word in text.lower()], text


def test_without_a_session_nothing_happens_and_so_it_is_said() -> None:
    none = shown("none")

    for day in DAYS:
        assert words.now_words(none, day).endswith(
            "No session. Nothing was done, so nothing changes."
        )
        for effect in none.side:
            assert words.lane_now(none, effect.lane.lane, day) == "no session, so none"
        for key, row in evidence.results().items():
            said = words.lane_now(none, key, day)
            assert said == ("not changed yet" if row.proven else "none")


@pytest.mark.parametrize(
    ("lane", "order"),
    [
        ("redness", ["usual now", "fading now", "past for most people", "over"]),
        ("peeling", ["not begun yet", "a few have it now", "a few may still have it", "over"]),
        ("tightness", ["reported now, not counted", "some sources still report it", "over"]),
        ("bruising", ["a few may have it now", "over"]),
        ("pih", ["would start later", "time not known"]),
    ],
)
def test_a_side_effect_passes_through_its_states_in_order(lane: str, order: list[str]) -> None:
    effect = next(e for e in shown("one").side if e.lane.lane == lane)

    seen = [words.side_state(effect, day / 20) for day in range(400)]

    assert list(dict.fromkeys(seen)) == order


def test_peeling_has_not_begun_yet_after_every_session() -> None:
    for day in (0.0, 1.0, 2.0, 28.0, 29.0, 30.0, 57.0, 85.0):
        assert words.lane_now(shown("usual"), "peeling", day) == "not begun yet", day
        assert "Not begun: dryness and peeling." in words.now_words(shown("usual"), day)


def test_only_what_most_people_had_is_called_usual() -> None:
    usual = {
        effect.lane.lane
        for name in NAMES
        for effect in shown(name).side
        for day in DAYS
        if words.side_state(effect, day) == "usual now"
    }

    lanes = evidence.lanes().values()
    assert usual == {lane.lane for lane in lanes if (lane.rate_low_pct or 0.0) >= 50.0}


def test_an_effect_of_unknown_length_is_never_said_to_be_over() -> None:
    for effect in shown("usual").side:
        if effect.lane.ceiling_d is None:
            said = {words.side_state(effect, day) for day in DAYS}
            later = {"would start later"} if effect.after_d else set[str]()
            assert said == {"time not known", *later}


@pytest.mark.parametrize("name", [name for name in NAMES if name != "none"])
def test_every_lane_is_named_now_unless_it_is_over_and_others_are_not(name: str) -> None:
    both = shown(name)
    for day in DAYS:
        now = words.now_words(both, day)
        sides = {
            effect.short_label.lower(): words.SIDE_STANDINGS[side_standing(effect, day)]
            for effect in both.side
            if effect.lane.shown == "main"
        }
        gone = set(sides.values()) == {"over"}
        expected = {lane: each for lane, each in sides.items() if gone or each != "over"}
        assert standing(now, tuple(sides)) == expected, day
        assert standing(now, RESULTS).keys() == set(RESULTS) or "less collagen" in now


@pytest.mark.parametrize("name", NAMES)
def test_beside_the_skin_now_and_what_to_try_take_two_lines(name: str) -> None:
    if name == "hurried":
        return  # a loss in slow builders beside results in fast ones takes one line more
    for day in DAYS:
        live = words.live_text(shown(name), day)
        assert len(re.sub(r"<.*?>", "", words.live_html(live))) <= 205, live


@pytest.mark.parametrize("name", NAMES)
def test_the_fixed_sentences_are_short(name: str) -> None:
    live = words.live_text(shown(name), 3.0)

    for text in (live.picture, live.controls, live.hint):
        for sentence in re.split(r"(?<=[.?;]) ", text):
            assert len(sentence.split()) <= 15, sentence


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (0.0, "The first minutes, after session 1."),
        (3.0, "Day 3, after session 1."),
        (28.0, "Day 28, after session 2."),
        (182.0, "Day 182 (month 6), after the last session."),
    ],
)
def test_the_live_text_says_the_day_and_the_last_session_before_it(day: float, said: str) -> None:
    assert words.now_words(shown("usual"), day).startswith(said)
    assert "after the session." in words.now_words(shown("one"), day)


def test_two_equal_plans_differ_in_nothing() -> None:
    assert words.difference_words(shown("usual"), shown("usual"), 182.0) == words.SAME_PLAN


def test_ranges_are_said_to_overlap_only_if_they_do() -> None:
    said_wrongly = []
    for name, other in product(NAMES, NAMES):
        here, there = (shown(each).result("scar", 182.0) for each in (name, other))
        apart = here.low > there.high or there.low > here.high
        if apart and "overlap" in words.difference_words(shown(name), shown(other), 182.0):
            said_wrongly.append((name, other))

    assert said_wrongly == []


def test_days_of_redness_add_up_over_the_sessions() -> None:
    typical = evidence.lanes()["redness"].typical_end_d

    assert redness_days_total(shown("none")) == (0.0, 0.0, 0.0)
    assert redness_days_total(shown("usual")).mid == pytest.approx(4 * (typical or 0.0))


def test_an_amount_keeps_its_unit_on_both_sides() -> None:
    assert say.amount(Estimate(0.0, 1.26, 10.4), "%") == "about 1.3 % (0 to 10 %)"


@pytest.mark.parametrize("grade", ["A", "B", "C"])
def test_a_grade_is_said_in_words(grade: str) -> None:
    assert say.badge_words(grade).startswith(f"{grade} · ")
    assert len(say.badge_words(grade)) > 8


@pytest.mark.parametrize(("here", "there"), PAIRS)
def test_all_that_differs_between_two_plans_is_named_and_nothing_else(
    here: str, there: str
) -> None:
    mine, other = shown(here), shown(there)
    said = words.difference_words(mine, other, 91.0)
    for one, two in ((mine.plan, other.plan), (mine.person, other.person)):
        for field in fields(one):
            values = getattr(one, field.name), getattr(two, field.name)
            label = evidence.controls()[field.name].label
            assert (f" {label}: " in said) == (values[0] != values[1]), label


def test_two_plans_that_differ_in_the_scar_alone_have_two_names() -> None:
    other = signs(Plan(scar_type="ice_pick"), Person())

    said = words.difference_words(other, shown("usual"), 182.0)

    assert "Kind of scar: Ice-pick scar against Rolling scar." in said
    assert "Sessions" not in said


@pytest.mark.parametrize(("here", "there"), PAIRS)
def test_the_numbers_are_those_of_the_two_plans_in_their_order_with_ranges(
    here: str, there: str
) -> None:
    rows = {row[0]: row[1:] for row in words.difference_rows(shown(here), shown(there), 91.0)}
    for name, row in evidence.results().items():
        for day in (91.0, words.MONTH_12):
            key = f"{row.short_label} {say.at_day(day)}"
            both = [say.amount(shown(p).result(name, day), row.unit) for p in (here, there)]
            assert rows.get(key) == (tuple(both) if row.proven else None)
    red = [say.amount(redness_days_total(shown(p)), "days") for p in (here, there)]
    assert rows[words.REDNESS_DAYS] == tuple(red)


def test_benefit_and_harm_are_counted_over_the_same_year() -> None:
    six, five = (signs(Plan(sessions=n, session_gap_days=84), Person()) for n in (6, 5))

    for _, mine, other in words.difference_rows(six, five, 365.0):
        assert mine == other
    assert "Session 6 of this plan is on day 420, after this year." in words.difference_words(
        six, five, 365.0
    )


@pytest.mark.parametrize(("here", "there"), PAIRS)
def test_it_ends_with_how_far_the_ranges_can_be_told_apart(here: str, there: str) -> None:
    for day in COMPARED_DAYS:
        said = words.difference_words(shown(here), shown(there), day)
        back = words.difference_words(shown(there), shown(here), day)
        assert said.endswith((words.OVERLAP, words.APART))
        assert said.endswith(words.APART) == back.endswith(words.APART)


def touching(here: str, there: str, day: float) -> list[bool]:
    """Return for each proven result whether the ranges of two plans touch."""
    names = [name for name, row in evidence.results().items() if row.proven]
    both = [[shown(plan).result(name, day) for plan in (here, there)] for name in names]
    return [a.low <= b.high and b.low <= a.high for a, b in both]


def test_the_ranges_overlap_only_if_those_of_every_result_do() -> None:
    cases = [(pair, day, touching(*pair, day)) for pair in PAIRS for day in COMPARED_DAYS]
    assert any(any(each) and not all(each) for _, _, each in cases), "some stand apart, some not"

    for (here, there), day, each in cases:
        said = words.difference_words(shown(here), shown(there), day)
        assert said.endswith(words.OVERLAP if all(each) else words.APART), (here, there, day)


def test_an_effect_that_nobody_has_shown_is_not_compared() -> None:
    rows = words.difference_rows(shown("usual"), shown("one"), 28.0)

    assert not [row for row in rows if "glow" in row[0].lower()]


def test_a_loss_is_called_a_loss_wherever_a_result_has_not_come() -> None:
    hurry = signs(Plan(6, 2, 2.5, 500, gentle=0.0, moist=0.0, sun=0.0), Person())
    for day in DAYS:
        change, said = hurry.collagen_change(day), words.now_words(hurry, day)
        assert ("less collagen than before" in said) == (change.low <= -1.0), day
        assert ("In people who build slowly" in said) == (change.low <= -1.0 < change.mid), day
        if change.mid <= -1.0:
            assert "changed yet" not in said
            state = words.result_state(hurry, "firmness", day)
            fast = hurry.result("firmness", day).high >= UNSEEN_PERCENT
            less = words.LESS if change.high <= -1.0 else words.MOST_LESS
            assert state.startswith("about 0 % (0 to ") if fast else state == less, day
    assert "In people who build slowly" in words.now_words(hurry, 365.0)


def test_a_plan_that_loses_nothing_that_can_be_seen_speaks_of_no_loss() -> None:
    usual = signs(Plan(), Person())

    assert not any("less collagen" in words.now_words(usual, day) for day in DAYS)


# The event

EVENTS = (1, 2, 5, 7, 10, 28, 30, 70, 182, 365)


@pytest.mark.parametrize("event", EVENTS)
@pytest.mark.parametrize("name", [name for name in NAMES if name != "none"])
def test_every_lane_is_named_once_at_the_event_and_both_clocks_speak(name: str, event: int) -> None:
    said = words.event_words(shown(name), event)
    sides = [e.short_label.lower() for e in shown(name).side if e.lane.shown == "main"]
    told = standing(said, (*sides, *RESULTS))

    assert told.keys() >= set(sides)
    assert told.keys() >= set(RESULTS) or "ess collagen" in said


@pytest.mark.parametrize("event", EVENTS)
@pytest.mark.parametrize("name", NAMES)
def test_at_the_event_at_most_two_numbers_are_said_and_nothing_is_advised(
    name: str, event: int
) -> None:
    said = words.event_words(shown(name), event)

    assert len(re.findall(r"\d+", said)) <= 2, said
    forbidden = (*FORBIDDEN, "should", "safe", "enough time", "too late", "in time", "wait", "best")
    assert not [word for word in forbidden if re.search(rf"\b{word}\b", said, re.IGNORECASE)]
    assert "Last quiet day for a session: " in said


@pytest.mark.parametrize(
    ("event", "said"),
    [
        (365, "day 358 to 362"),
        (70, "day 63 to 67"),
        (7, "day 0 to 4"),
        (6, "before the first one, or up to day 3"),
        (3, "before the first one, or up to day 0"),
        (2, "before the first one"),
    ],
)
def test_the_last_quiet_day_is_said_as_a_range(event: int, said: str) -> None:
    assert words.quiet_words(event) == words.QUIET.format(said)


@pytest.mark.parametrize("event", EVENTS)
@pytest.mark.parametrize("name", [name for name in NAMES if name != "none"])
def test_the_table_and_the_sentence_say_the_same_of_the_event(name: str, event: int) -> None:
    both, said = shown(name), words.event_words(shown(name), event)
    states = {words.EVENT_STATES[key]: short for key, short in words.SIDE_STANDINGS.items()}
    for effect in both.side:
        if effect.lane.shown == "main":
            short = effect.short_label.lower()
            in_table = words.event_state(both, effect.lane.lane, event)
            assert standing(said, (short,))[short] == states[in_table]


def test_a_loss_is_called_a_loss_at_the_event_too() -> None:
    hurry = signs(Plan(6, 2, 2.5, 500), Person())

    assert "Less collagen than before." in words.event_words(hurry, 14)
    assert "ollagen" not in words.event_words(shown("usual"), 70)


def test_two_plans_are_compared_at_the_event_too() -> None:
    rows = words.difference_rows(shown("usual"), shown("one"), 3.0, 70)

    assert [row[0] for row in rows if row[0].startswith("Firmness")] == [
        *("Firmness at day 3", "Firmness at day 70 (month 2)", "Firmness at day 365 (month 12)"),
    ]
