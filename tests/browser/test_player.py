"""The player in a real browser: it moves, stops, is heard, is linked, and survives faults."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import psutil
import pytest
from axe_playwright_python.sync_playwright import Axe

from explainer.pictures.skin.story import Reel
from explainer.science.plan import Person, Plan
from explainer.stage.view.player import Player

from .player_page import FRAME_TIMES, NAMESPACE, drawing, player_page, row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Locator, Page

    from explainer.draw.frames import Frame

PEER_DAYS = (0.0, 1.0, 3.0, 5.0, 7.0, 14.0, 28.0, 90.0)
PEER_WORDS = tuple(f"stop {day:g}" for day in PEER_DAYS)
QUICK_S = 0.4


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A player of four pictures, whose segments take 0.4 s."""
    with player_page(browser, Player(row(), seconds=QUICK_S)) as shown:
        yield shown


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def slider(page: Page) -> Locator:
    return page.get_by_role("slider", name="Time")


def move(page: Page, to: int) -> None:
    """Put the time control on one of its moments."""
    slider(page).fill(str(to))


def moment(page: Page) -> str | None:
    return slider(page).get_attribute("aria-valuetext")


def wait_until_still(page: Page) -> None:
    page.wait_for_function("() => !models.player.get('playing')")


def value(page: Page, where: str, name: str) -> str:
    found = page.locator(f".tc-picture {where}").get_attribute(name)
    assert found is not None
    return found


def numbers(text: str) -> list[float]:
    return [float(each) for each in re.findall(r"-?\d+\.?\d*", text)]


def picture(page: Page) -> str:
    """Return the drawing on the screen."""
    text: str = page.locator(".tc-picture svg").evaluate(
        "svg => new XMLSerializer().serializeToString(svg)"
    )
    return text


def same_picture(page: Page, svg: str) -> bool:
    """Say whether the drawing on the screen is exactly this one."""
    as_read: str = page.evaluate(
        "svg => new XMLSerializer().serializeToString("
        "new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement)",
        svg,
    )
    return picture(page) == as_read


def show(page: Page, *svgs: str) -> None:
    """Replace the pictures, as a message of the kernel would."""
    page.evaluate(
        "svgs => models.player.set('frames', svgs.map((svg, i) => "
        "({day: 7 * i, svg, caption: `Caption ${i}.`, description: '', label: `New ${i}`})))",
        list(svgs),
    )


def svg(inside: str) -> str:
    return f'<svg {NAMESPACE} viewBox="0 0 100 50">{inside}</svg>'


# What is shown


def test_play_goes_to_the_next_picture_and_stops_there(page: Page) -> None:
    press(page, "Play")
    assert page.evaluate("models.player.get('playing')")
    wait_until_still(page)
    assert moment(page) == "Day 3"
    assert same_picture(page, row()[1][1])
    page.wait_for_timeout(600)
    assert moment(page) == "Day 3"


def test_half_way_every_number_and_colour_is_half_way(browser: Browser) -> None:
    one = svg(
        '<circle id="c" cx="10" r="2" fill="#000000"/><path id="p" d="M0 0L10-5z"/>'
        '<g id="g" transform="translate(0,4) rotate(10)" opacity="0.2"/>'
        '<rect id="r" stroke="rgb(0, 100, 0)" width="5"/>'
    )
    two = svg(
        '<circle id="c" cx="20" r="4" fill="#fff"/><path id="p" d="M 4 0 L 20,5 z"/>'
        '<g id="g" transform="translate(8 4) rotate(30)" opacity="0.6"/>'
        '<rect id="r" stroke="rgb(200,0,0)" width="5"/>'
    )
    frames = [(0.0, one, "", "", "A"), (7.0, two, "", "", "B")]
    with player_page(browser, Player(frames)) as page:
        move(page, 5)
        assert (value(page, "#c", "cx"), value(page, "#c", "r")) == (" 15", " 3")
        assert value(page, "#c", "fill") == "rgba(128,128,128,1)"
        assert numbers(value(page, "#p", "d")) == [2, 0, 15, 0]
        assert numbers(value(page, "#g", "transform")) == [4, 4, 20]
        assert float(value(page, "#g", "opacity")) == pytest.approx(0.4)
        assert value(page, "#r", "stroke") == "rgba(100,50,0,1)"
        assert moment(page) == "between A and B"


def test_parts_of_one_picture_only_fade_and_words_change_in_the_middle(page: Page) -> None:
    show(
        page,
        svg('<g id="g"><circle id="old" r="1" opacity="0.5"/></g><text id="t">1 %</text>'),
        svg('<g id="g"><circle id="new" r="1"/></g><text id="t">2 %</text>'),
    )
    move(page, 4)
    opacity = "node => Number(node.style.opacity)"
    assert page.locator("#old").evaluate(opacity) == pytest.approx(0.3)
    assert page.locator("#new").evaluate(opacity) == pytest.approx(0.4)
    assert page.locator("#t").text_content() == "1 %"
    move(page, 5)
    assert page.locator("#t").text_content() == "2 %"
    move(page, 10)
    assert page.locator("#old").count() == 0


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("M0 0L9 9", "M0 0C1 1 2 2 3 3"),
        ("M0 0A5 5 0 0 1 9 9", "M0 0A5 5 0 1 0 9 9"),
        ("M0 0a5 5 0 01.5.5", "M0 0a9 9 0 01.7.7"),
    ],
)
def test_a_path_that_cannot_be_bent_into_another_fades_into_it(
    page: Page, one: str, two: str
) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    show(page, svg(f'<path id="p" d="{one}"/>'), svg(f'<path id="p" d="{two}"/>'))
    move(page, 3)
    assert {each.get_attribute("d") for each in page.locator("#p").all()} == {one, two}
    assert said == []


def test_arcs_with_like_flags_are_bent(page: Page) -> None:
    show(page, *(svg(f'<path id="p" d="M0 0A{r} {r} 0 0 1 9 9"/>') for r in (5, 7)))
    move(page, 5)
    assert numbers(value(page, "#p", "d")) == [0, 0, 6, 6, 0, 0, 1, 9, 9]


# Under the learner's hand


def test_step_back_and_reset_go_to_whole_pictures(page: Page) -> None:
    press(page, "Step")
    press(page, "Step")
    assert (moment(page), page.evaluate("models.player.get('index')")) == ("Day 7", 2)
    press(page, "Back")
    assert moment(page) == "Day 3"
    press(page, "Reset")
    assert (moment(page), page.evaluate("models.player.get('day')")) == ("Day 0", 0)
    assert same_picture(page, row()[0][1])


def test_pause_holds_the_moment_and_play_step_and_back_go_on_from_it(browser: Browser) -> None:
    with player_page(browser, Player(row(), seconds=1.0)) as page:
        press(page, "Play")
        page.wait_for_timeout(300)
        press(page, "Pause")
        held, day = picture(page), page.evaluate("models.player.get('day')")
        page.wait_for_timeout(300)
        assert picture(page) == held
        assert 0 < day < 3
        assert moment(page) == "between Day 0 and Day 3"
        press(page, "Back")
        assert moment(page) == "Day 0"
        press(page, "Play")
        page.wait_for_timeout(300)
        press(page, "Step")
        assert moment(page) == "Day 3"


def test_a_button_that_can_change_nothing_says_why(page: Page) -> None:
    def said(name: str) -> str:
        press(page, name)
        return page.locator(".tc-note").inner_text()

    assert said("Back") == "This is the first picture."
    assert said("Pause").startswith("Nothing is moving.")
    assert said("Step") == said("Step") == said("Step") == ""
    assert said("Step").startswith("This is the last picture.")
    assert said("Reset") == ""
    move(page, 30)
    assert said("Play").startswith("This is the last picture.")
    assert said("Reset") == said("Play") == ""


def test_everything_works_from_the_keyboard_with_a_visible_focus(page: Page) -> None:
    seen = []
    for _ in range(8):
        page.keyboard.press("Tab")
        name, width, style = page.evaluate(
            "() => { const at = document.activeElement, look = getComputedStyle(at);"
            "return [at.textContent || at.ariaLabel || at.type, parseFloat(look.outlineWidth),"
            " look.outlineStyle]; }"
        )
        seen.append(name)
        assert (width >= 3, style) == (True, "solid"), name
    buttons = ["Play", "Pause", "Step", "Back", "Reset"]
    assert seen == ["Time", *buttons, "checkbox", "This picture in words"]
    page.keyboard.press("Enter")
    assert page.get_by_text("Dots at 0.").is_visible()
    slider(page).focus()
    page.keyboard.press("End")
    assert moment(page) == "Day 28"
    page.keyboard.press("ArrowLeft")
    assert moment(page) == "between Day 7 and Day 28"
    page.get_by_role("button", name="Reset").focus()
    page.keyboard.press("Space")
    assert moment(page) == "Day 0"


def test_everything_has_a_name_and_is_large_enough(page: Page) -> None:
    results = Axe().run(page, context=".tc-player").response["violations"]
    assert [each["id"] for each in results] == []
    for button in page.get_by_role("button").all():
        box = button.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 32
    assert page.get_by_role("img", name="Day 0").count() == 1
    assert page.get_by_role("group", name="Pictures in time").count() == 1


def test_nothing_is_wider_than_a_phone(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_burst_of_steps_is_spoken_once_and_politely(page: Page) -> None:
    page.evaluate(
        "() => { window.spoken = []; const status = document.querySelector('[role=status]');"
        "new MutationObserver(() => spoken.push(status.textContent))"
        ".observe(status, {childList: true, characterData: true, subtree: true}); }"
    )
    page.wait_for_timeout(800)
    assert page.evaluate("spoken") == []
    for _ in range(3):
        press(page, "Step")
    page.wait_for_timeout(800)
    assert page.evaluate("spoken") == ["Day 28. The dots have moved 28 steps."]
    assert page.locator("[role=status][aria-live=polite]").count() == 1


# Less motion


@pytest.mark.parametrize("name", ["Play", "Step"])
def test_a_device_that_asks_for_less_motion_gets_whole_pictures(
    browser: Browser, name: str
) -> None:
    with player_page(browser, Player(row()), reduced_motion="reduce") as page:
        press(page, name)
        assert moment(page) == "Day 3"
        assert same_picture(page, row()[1][1])
        box = page.get_by_role("checkbox", name="Smooth motion is off")
        assert (box.is_disabled(), box.is_checked()) == (True, False)


def test_motion_can_be_switched_off_even_while_it_plays(browser: Browser) -> None:
    with player_page(browser, Player(row(), seconds=8.0)) as page:
        press(page, "Play")
        page.get_by_role("checkbox", name="Smooth motion").uncheck()
        assert not page.evaluate("models.player.get('playing')")
        press(page, "Play")
        assert moment(page) == "Day 3"


def test_a_browser_without_animations_shows_whole_pictures(browser: Browser) -> None:
    before = "() => { window.requestAnimationFrame = window.matchMedia = undefined; }"
    with player_page(browser, Player(row()), before=before) as page:
        page.evaluate("document.querySelector('.tc-player button').click()")
        assert moment(page) == "Day 3"


# Pictures that change or are wrong


def test_new_pictures_keep_the_moment(page: Page) -> None:
    press(page, "Step")
    press(page, "Step")
    show(page, drawing(0.1), drawing(0.9), drawing(0.5))
    assert moment(page) == "New 1"
    assert same_picture(page, drawing(0.9))
    assert page.locator(".tc-picture svg").count() == 1


def test_a_segment_goes_on_with_new_pictures(browser: Browser) -> None:
    with player_page(browser, Player(row(), seconds=1.0)) as page:
        press(page, "Play")
        page.wait_for_timeout(300)
        show(page, drawing(0.1), drawing(0.9), drawing(0.5))
        assert page.evaluate("models.player.get('playing')")
        wait_until_still(page)
        assert moment(page) == "New 1"


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ("<svg", "could not be drawn"),
        ("", "could not be drawn"),
        (svg("<circle>"), "could not be drawn"),
        ("<html xmlns='http://www.w3.org/1999/xhtml'/>", "could not be drawn"),
        (svg("<script>window.ran = 1</script>"), "holds more than a drawing"),
        (svg('<rect onload="window.ran = 1" width="9"/>'), "holds more than a drawing"),
        (svg('<image href="http://127.0.0.1:9/x.png"/>'), "holds more than a drawing"),
        (svg('<a href="javascript:window.ran = 1"><rect/></a>'), "holds more than a drawing"),
        (svg("<style>@import 'x.css'</style>"), "holds more than a drawing"),
        (svg('<rect fill="url(http://127.0.0.1:9/x#a)"/>'), "holds more than a drawing"),
        (svg('<animate attributeName="x"/>'), "holds more than a drawing"),
    ],
)
def test_a_wrong_drawing_is_told_and_the_last_good_picture_stays(
    page: Page, wrong: str, words: str
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    good = drawing(0.5)
    show(page, good, wrong, good)
    press(page, "Play")
    page.locator(".tc-note", has_text=words).wait_for()
    assert "New 1" in page.locator(".tc-note").inner_text()
    wait_until_still(page)
    assert same_picture(page, good)
    press(page, "Step")
    assert (page.locator(".tc-note").inner_text(), moment(page)) == ("", "New 2")
    assert page.evaluate("window.ran") is None
    assert asked == []


def test_a_first_picture_that_is_wrong_leaves_its_words(browser: Browser) -> None:
    frames = [(0.0, "<svg", "It is red.", "A red disc.", "Day 0"), *row()[1:]]
    with player_page(browser, Player(frames)) as page:
        assert "“Day 0” could not be drawn" in page.locator(".tc-note").inner_text()
        assert page.locator(".tc-caption").inner_text() == "It is red."
        press(page, "Step")
        assert page.locator(".tc-picture svg").count() == 1


def test_the_ids_of_two_players_do_not_meet(page: Page) -> None:
    page.evaluate("window.view()")
    assert page.locator(".tc-picture #cut").count() == 2
    ids: list[str] = page.evaluate("[...document.querySelectorAll('[id]')].map(node => node.id)")
    assert len(ids) == len(set(ids))


# The link with another control


@pytest.fixture
def linked(browser: Browser) -> Iterator[Page]:
    """A player linked with a slider of eight stops, which stands at day 0."""
    player = Player(row(), seconds=QUICK_S, peer_days=PEER_DAYS, peer_words=PEER_WORDS)
    with player_page(browser, player, slider=0) as shown:
        yield shown


def test_the_player_follows_the_slider_without_the_kernel(linked: Page) -> None:
    for at, said in ((3, "stop 5"), (4, "Day 7")):
        linked.evaluate("at => models.slider.set('value', at)", at)
        linked.wait_for_timeout(100)  # the picture follows one frame after the slider
        assert moment(linked) == said
    assert linked.evaluate("models.slider.saved") == []


def test_the_slider_follows_the_player_without_the_kernel(linked: Page) -> None:
    press(linked, "Step")
    assert linked.evaluate("models.slider.get('value')") == 2
    assert linked.evaluate("models.slider.saved.map(s => s.value)") == [2]


def test_the_time_control_stops_where_the_slider_stops(linked: Page) -> None:
    slider(linked).focus()
    heard = []
    for _ in range(7):
        linked.keyboard.press("ArrowRight")
        heard.append(moment(linked))
    assert heard == ["stop 1", "Day 3", "stop 5", "Day 7", "stop 14", "Day 28", "Day 28"]


def test_the_slider_moves_while_a_segment_plays_and_the_kernel_hears_the_end(linked: Page) -> None:
    linked.evaluate(
        "() => { window.went = []; models.slider.on('change:value', "
        "() => went.push(models.slider.get('value'))); }"
    )
    press(linked, "Play")
    wait_until_still(linked)
    assert linked.evaluate("went") == [1, 2]
    assert linked.evaluate("models.slider.saved.map(s => s.value)") == [2]


def test_old_news_of_the_kernel_does_not_stop_a_segment(linked: Page) -> None:
    press(linked, "Step")
    press(linked, "Play")
    linked.wait_for_timeout(150)
    linked.evaluate("models.slider.set('value', 2)")
    assert linked.evaluate("models.player.get('playing')")
    wait_until_still(linked)
    assert moment(linked) == "Day 7"
    assert linked.evaluate("models.slider.get('value')") == 4


def test_a_hand_on_the_slider_stops_a_segment(linked: Page) -> None:
    press(linked, "Play")
    linked.evaluate("models.slider.set('value', 5)")
    assert not linked.evaluate("models.player.get('playing')")
    assert moment(linked) == "stop 14"


def test_a_moment_without_a_picture_is_told(linked: Page) -> None:
    set_slider = "at => models.slider.set('value', at)"
    linked.evaluate(set_slider, 7)
    linked.wait_for_timeout(100)  # the picture follows one frame after the slider
    assert linked.locator(".tc-note").inner_text() == (
        "There is no picture of this moment. You see the nearest one: Day 28."
    )
    linked.evaluate(set_slider, 6)
    linked.wait_for_timeout(100)
    assert linked.locator(".tc-note").inner_text() == ""


def test_a_slider_that_is_gone_leaves_a_player_that_works(browser: Browser) -> None:
    player = Player(row(), peer_days=PEER_DAYS)
    player.peer = "lost"
    with player_page(browser, player) as page:
        press(page, "Step")
        assert moment(page) == "Day 3"


def test_two_views_of_one_player_stay_together(linked: Page) -> None:
    linked.evaluate("window.view()")
    linked.locator("button", has_text="Play").first.click()
    wait_until_still(linked)
    said = linked.locator("input[type=range]")
    assert [each.get_attribute("aria-valuetext") for each in said.all()] == ["Day 3", "Day 3"]
    assert linked.evaluate("models.slider.get('value')") == 2


def test_the_kernel_can_move_play_and_stop_the_player(page: Page) -> None:
    page.evaluate("models.player.set('day', 7)")
    assert moment(page) == "Day 7"
    page.evaluate("models.player.set('index', 1)")
    page.wait_for_timeout(50)
    assert moment(page) == "Day 3"
    page.evaluate("models.player.set('playing', true)")
    page.wait_for_timeout(100)
    page.evaluate("models.player.set('playing', false)")
    assert moment(page) == "between Day 3 and Day 7"


# What is written while a segment plays

# how often each part is written during one segment, by id and attribute
WRITES = """() => new Promise(done => {
    const root = document.querySelector(".tc-picture").shadowRoot, counts = {};
    const count = changes => changes.filter(each => each.type === "attributes").forEach(each => {
        const name = `${each.target.id} ${each.attributeName}`;
        counts[name] = (counts[name] ?? 0) + 1;
    });
    const watcher = new MutationObserver(count);
    watcher.observe(root, { subtree: true, attributes: true });
    const tick = () => {
        if (models.player.get("playing")) return requestAnimationFrame(tick);
        watcher.disconnect();
        done(counts);
    };
    document.querySelector(".tc-player button").click();
    requestAnimationFrame(tick);
})"""


def writes(browser: Browser, one: str, two: str) -> dict[str, int]:
    """Play a segment of two seconds and return how often each attribute was written."""
    frames = [(0.0, svg(one), "", "", "A"), (7.0, svg(two), "", "", "B")]
    with player_page(browser, Player(frames, seconds=2.0)) as page:
        counts: dict[str, int] = page.evaluate(WRITES)
    return counts


def test_a_part_is_written_only_as_often_as_the_eye_can_see_it_move(browser: Browser) -> None:
    one = '<circle id="slow" cx="10" r="2"/><circle id="quick" cx="10" r="2"/>'
    two = '<circle id="slow" cx="11" r="2"/><circle id="quick" cx="90" r="2"/>'
    counts = writes(browser, one, two)
    assert 2 <= counts["slow cx"] <= 4
    assert counts["quick cx"] >= 8 * counts["slow cx"] or counts["quick cx"] > 20


def test_how_far_a_turn_or_a_stretch_goes_is_seen_from_the_size_of_the_part(
    browser: Browser,
) -> None:
    small = '<rect id="small" width="0.5" height="0.5" transform="scale({})"/>'
    large = '<rect id="large" width="90" height="40" transform="scale({})"/>'
    counts = writes(browser, (small + large).format(1, 1), (small + large).format(2, 2))
    assert 1 <= counts["small transform"] <= 4
    assert counts["large transform"] > 12


def test_parts_far_apart_are_written_in_different_frames(browser: Browser) -> None:
    drawn = "".join(
        f'<rect id="r{x}" x="{x}" width="5" height="5" opacity="{{0}}"/>' for x in (5, 55)
    )
    frames = [(7.0 * i, svg(drawn.format(i)), "", "", f"{i}") for i in (0, 1)]
    first = """() => {
        const root = document.querySelector(".tc-picture").shadowRoot;
        window.at = {};
        new MutationObserver(changes => changes.forEach(each => {
            if (each.type === "attributes") (at[each.target.id] ??= []).push(performance.now());
        })).observe(root, { subtree: true, attributes: true }); }"""
    with player_page(browser, Player(frames, seconds=8.0)) as page:
        page.evaluate(first)
        press(page, "Play")
        page.wait_for_timeout(1500)
        left, right = page.evaluate("[at.r5, at.r55]")
    together = sum(min(abs(time - other) for other in right) < 4.0 for time in left)
    assert len(left) >= 5
    assert together < len(left) / 2


def test_a_held_moment_is_exact_again(browser: Browser) -> None:
    drawn = '<circle id="slow" cx="{}" r="2"/><circle id="quick" cx="{}" r="2"/>'
    frames = [
        (0.0, svg(drawn.format(0, 0)), "", "", "A"),
        (8.0, svg(drawn.format(1, 80)), "", "", "B"),
    ]
    with player_page(browser, Player(frames, seconds=2.0)) as page:
        for _ in range(3):
            press(page, "Play")
            page.wait_for_timeout(280)
            press(page, "Pause")
            day = page.evaluate("models.player.get('day')")
            assert float(value(page, "#slow", "cx")) == pytest.approx(day / 8, abs=2e-4)
            assert float(value(page, "#quick", "cx")) == pytest.approx(day * 10, abs=2e-4)


def test_words_and_slider_follow_a_segment_without_haste(browser: Browser) -> None:
    days = tuple(i / 20 for i in range(61))
    player = Player(row(), seconds=1.0, peer_days=days)
    with player_page(browser, player, slider=0) as page:
        page.evaluate(
            "() => { window.went = 0; models.slider.on('change:value', () => { went += 1; }); }"
        )
        press(page, "Play")
        wait_until_still(page)
        assert 3 <= page.evaluate("went") <= 12
        assert page.evaluate("models.slider.get('value')") == 60


def test_a_row_that_comes_again_leaves_the_picture_that_is_seen_alone(page: Page) -> None:
    press(page, "Step")
    page.locator(".tc-picture svg").evaluate("svg => { window.seen = svg; }")
    again = [drawing(0.1), row()[1][1], drawing(0.9)]
    page.evaluate(
        "svgs => models.player.set('frames', svgs.map((svg, i) => "
        "({day: 3 * i, svg, caption: `New ${i}.`, description: '', label: `Day ${3 * i}`})))",
        again,
    )
    assert page.locator(".tc-caption").inner_text() == "New 1."
    assert page.locator(".tc-picture svg").evaluate("svg => svg === window.seen")
    press(page, "Step")
    assert same_picture(page, again[2])


# Speed and size


def test_nothing_is_left_behind_when_the_player_goes(linked: Page) -> None:
    press(linked, "Play")
    linked.evaluate("window.leave.forEach(leave => leave())")
    left = "model => Object.values(model.heard).reduce((sum, acts) => sum + acts.size, 0)"
    assert linked.evaluate(f"[models.player, models.slider].map({left})") == [0, 0]


def heap(page: Page) -> float:
    """Return the size of the page's live objects in megabytes."""
    talk = page.context.new_cdp_session(page)
    for _ in range(3):
        talk.send("HeapProfiler.collectGarbage")
    used: float = talk.send("Runtime.getHeapUsage")["usedSize"] / 1e6
    talk.detach()
    return used


def test_five_hundred_steps_and_replacements_leave_no_memory_behind(browser: Browser) -> None:
    many = """async rounds => {
        const first = models.player.get("frames");
        const buttons = [...document.querySelectorAll("button")];
        const press = name => buttons.find(each => each.textContent === name).click();
        for (let i = 0; i < rounds; i += 1) {
            models.player.set("frames", JSON.parse(JSON.stringify(first)));
            for (const name of ["Step", "Step", "Back", i % 4 ? "Step" : "Reset"]) press(name);
            const range = document.querySelector("input[type=range]");
            range.value = 5;
            range.dispatchEvent(new Event("input"));
            if (i % 10 === 0) await new Promise(requestAnimationFrame);
        }
        models.player.saved.length = 0;
    }"""
    with player_page(browser, Player(row(parts=100))) as page:
        page.evaluate(many, 50)
        before = heap(page)
        page.evaluate(many, 500)
        grown = heap(page) - before
        print(f"JS heap: {before:.2f} MB, grown by {grown:.3f} MB")
    assert grown < 2.0


def p95(times: list[float]) -> float:
    return sorted(times)[int(0.95 * len(times))]


def story(sessions: int) -> list[Frame]:
    """Return the pictures of the real skin story, at the width of a page."""
    reel = Reel(Plan(sessions=sessions), Person(), 1200)
    return [reel.at(day).frame for day in reel.days]


@pytest.mark.parametrize(
    "states",
    [row((0.0, 7.0, 28.0), parts=400, moving=100), story(4)[1:4], story(4)[6:9]],
    ids=["400 parts, of which 100 move", "minutes to days", "a second session"],
)
def test_a_segment_plays_at_the_screens_rate(browser: Browser, states: list[Frame]) -> None:
    """Other programs slow it down, so it waits for a quiet moment."""
    played, others = [], []
    with player_page(browser, Player(states)) as page:
        page.set_viewport_size({"width": 1280, "height": 900})
        for _ in range(6):
            press(page, "Reset")
            page.evaluate(FRAME_TIMES)
            page.wait_for_timeout(500)
            others.append(psutil.cpu_percent(1.0))
            played.append(p95(page.evaluate(FRAME_TIMES)))
            if played[-1] <= 20.0:
                return
    told = f"95th percentiles in ms: {played}; processor taken by others in %: {others}"
    if min(others) > 25.0:
        pytest.skip(f"The machine is too busy to tell how evenly the player moves. {told}")
    raise AssertionError(told)
