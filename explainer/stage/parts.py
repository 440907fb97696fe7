"""The parts all cards are built from: buttons with words, a column, and a voice for replies."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from html import escape
from typing import Any, TypeVar

import ipywidgets as ipw

from explainer.stage.assist import Status
from explainer.stage.piece import SAID, Piece
from explainer.stage.state import State, Stateful
from explainer.stage.words import CHOSEN, FAULT, KINDS, ROOM, STOPPED

S = TypeVar("S", bound=State)
W = TypeVar("W", bound=ipw.Widget)

# the rank of a button, as its class: what one is meant to do next, what may be pressed, what helps
FILLED, QUIET, PLAIN = "tc-filled", "tc-small", "tc-plain"


class Voice:
    """The place on a card where replies appear and are spoken by assistive technology.

    Example:
        >>> voice = Voice()
        >>> voice.say("<p>Kept.</p>", "Kept.")
        >>> voice.said
        'Kept.'
    """

    def __init__(self) -> None:
        self.said = ""
        self.shown = ipw.HTML()
        # HTML replaces its node on every change, so a live region inside it would not be heard.
        self.status = Status()
        self.view = column([self.shown, self.status], "tc-voice")

    def say(self, html: str, words: str) -> None:
        """Show a reply, and speak it.

        Args:
            html: The reply as shown; already escaped.
            words: The same reply as spoken.

        Example:
            >>> Voice().say("<p>Kept.</p>", "Kept.")
        """
        self.said = words
        self.shown.value = html
        self.status.say(words)

    def tell(self, words: str) -> None:
        """Show a reply as plain text, and speak it; an empty one is taken away.

        Args:
            words: The reply.

        Example:
            >>> voice = Voice()
            >>> voice.tell("It is < 3.")
            >>> voice.shown.value
            '<p>It is &lt; 3.</p>'
        """
        self.say(f"<p>{escape(words)}</p>" if words else "", words)


def room(letters: int) -> str:
    """Keep the room of a sentence, at any width and size of type, without being seen or heard.

    Args:
        letters: of the longest sentence that may come to stand in its place.

    Example:
        >>> room(9)
        '<div class="tc-longest" aria-hidden="true">about thi</div>'
    """
    unseen = (ROOM * -(-letters // len(ROOM)))[:letters]
    return f'<div class="tc-longest" aria-hidden="true">{unseen}</div>'


def message_html(words: str, kind: str) -> str:
    """Write what is said beside what was touched; what was typed or pasted is text, never markup.

    Args:
        words: a sentence; an empty one is nothing.
        kind: `refused`, `done` or `help`: each has a colour, a sign and a word of its own.

    Example:
        >>> message_html("It is < 3.", "done")[37:]
        '<b><i aria-hidden="true">✓</i> Done.</b> <span>It is &lt; 3.</span></div>'
        >>> message_html("", "done")
        ''
    """
    sign, word = KINDS[kind]
    head = f'<b><i aria-hidden="true">{sign}</i> {word}.</b>'
    said = f"{head} <span>{escape(words, quote=False)}</span>"
    return f'<div class="tc-message tc-kind-{kind}">{said}</div>' if words else ""


def answer_voice() -> Voice:
    """Return a voice whose replies give an answer away: presenter view covers them at first.

    Example:
        >>> answer_voice().view._dom_classes
        ('tc-voice', 'tc-answer')
    """
    voice = Voice()
    voice.view.add_class("tc-answer")
    return voice


def gives_away(widget: ipw.Widget, *, now: bool) -> None:
    """Say whether a widget gives an answer away now: then presenter view covers it at first.

    Args:
        widget: the widget.
        now: whether it does.

    Example:
        >>> shown = html("<p>The biggest gap …</p>")
        >>> gives_away(shown, now=True)
        >>> gives_away(shown, now=False)
        >>> shown._dom_classes
        ('tc-html',)
    """
    (widget.add_class if now else widget.remove_class)("tc-answer")


class Speaking(Stateful[S], Piece):
    """A piece with a state whose replies are said by its voice."""

    voice: Voice

    def say(self, words: str) -> None:
        """Reply to the learner, and speak it; an empty reply is taken away."""
        self.voice.tell(words)


class Choices:
    """A group of buttons of which one may be chosen; the chosen one says so in words.

    Args:
        labels: The words on the buttons.
        choose: What to call with the place of a pressed button, from 0.
        inline: Whether short buttons stand side by side.

    Example:
        >>> choices = Choices(["Yes", "No"], print)
        >>> choices.mark(1)
        >>> [button.description for button in choices.buttons]
        ['Yes', 'Chosen: No']
    """

    def __init__(
        self, labels: Sequence[str], choose: Callable[[int], None], *, inline: bool = False
    ) -> None:
        self.labels = tuple(labels)
        self.buttons = tuple(
            button(label, partial(choose, place), "tc-option") for place, label in enumerate(labels)
        )
        self.view = column(self.buttons, "tc-options")
        if inline:
            self.view.add_class("tc-inline")

    def mark(self, chosen: int | None) -> None:
        """Say which button is chosen.

        Args:
            chosen: Its place, or None for no button.

        Example:
            >>> Choices(["Yes"], print).mark(None)
        """
        for place, (label, widget) in enumerate(zip(self.labels, self.buttons, strict=True)):
            if place == chosen:
                widget.description = CHOSEN.format(label=label)
                widget.add_class("tc-chosen")
            else:
                widget.description = label
                widget.remove_class("tc-chosen")


def button(label: str, press: Callable[[], None], css: str = QUIET) -> ipw.Button:
    """Make a button whose words may wrap.

    Args:
        label: Its words, which are also its name for assistive technology.
        press: What to call when it is pressed.
        css: Its rank: `FILLED` for what one is meant to do next, `PLAIN` for what only helps,
            "tc-option" for answers.

    Returns:
        The button.

    Example:
        >>> button("Start again", print).description
        'Start again'
    """
    made = Button(description=label)
    made.add_class("tc-button").add_class(css)
    made.on_click(lambda _: run_action(made, press))
    return made


class Button(ipw.Button):  # type: ignore[misc]  # ipywidgets has no types
    """A button that keeps its usual words while it says a fault.

    Example:
        >>> Button(description="Next").usual
        ''
    """

    usual = ""  # while a fault is said; otherwise the words on the button are the usual ones


def run_action(made: Button, press: Callable[[], None]) -> None:
    """Call what a button stands for; a fault is said on the button, for a log is not read.

    The next press brings the usual words back. What was said elsewhere is not said here too.

    Args:
        made: The button.
        press: What to call.

    Raises:
        Exception: The fault itself, after it was said.

    Example:
        >>> run_action(button("Next", print), lambda: None)
    """
    if made.usual:
        made.description, made.usual = made.usual, ""
    usual = made.description
    try:
        press()
    except KeyboardInterrupt:
        made.description, made.usual = STOPPED.format(label=usual), usual
    except Exception as fault:
        if SAID not in getattr(fault, "__notes__", ()):
            made.description = FAULT.format(label=usual, fault=fault)
            made.usual = usual
        raise


def heard(widget: W, act: Callable[[Any], None]) -> W:
    """Call an action with every new value of a widget, and return the widget.

    Example:
        >>> heard(ipw.IntText(), print).value = 3
        3
    """
    widget.observe(lambda change: act(change["new"]), names="value")
    return widget


def listing(
    label: str, options: Sequence[tuple[str, Any]], act: Callable[[Any], None]
) -> ipw.Dropdown:
    """Make a list of which one is chosen.

    Args:
        label: Its name.
        options: The words of each, and what is chosen by it; the first one holds.
        act: Called with what is chosen.

    Example:
        >>> listing("Skin", [("Light", 1), ("Dark", 2)], print).value = 2
        2
    """
    made = ipw.Dropdown(options=options, description=label).add_class("tc-wide")
    return heard(made, act)


def tick_boxes(
    names: Mapping[str, str], act: Callable[[str, bool], None]
) -> dict[str, ipw.Checkbox]:
    """Make boxes to tick, by their key.

    Args:
        names: The words beside each, by its key.
        act: Called with the key, and whether it is ticked.

    Example:
        >>> tick_boxes({"rare": "Rare ones"}, print)["rare"].value = True
        rare True
    """
    boxes = {key: ipw.Checkbox(description=name, indent=False) for key, name in names.items()}
    return {key: heard(box, partial(act, key)) for key, box in boxes.items()}


def column(children: Sequence[ipw.Widget], css: str) -> ipw.VBox:
    """Stack widgets.

    Args:
        children: The widgets, from top to bottom.
        css: The class of the stack.

    Returns:
        The stack.

    Example:
        >>> len(column([ipw.HTML()], "tc-card").children)
        1
    """
    return ipw.VBox(list(children)).add_class(css)


def row(children: Sequence[ipw.Widget]) -> ipw.HBox:
    """Set widgets side by side; they wrap where the page is narrow.

    Args:
        children: The widgets, in reading order.

    Returns:
        The row.

    Example:
        >>> len(row([ipw.HTML()]).children)
        1
    """
    return ipw.HBox(list(children)).add_class("tc-steps")


def html(value: str) -> ipw.HTML:
    """Show HTML.

    Args:
        value: HTML, already escaped.

    Returns:
        The widget.

    Example:
        >>> html("<p>Day 0</p>").value
        '<p>Day 0</p>'
    """
    return ipw.HTML(value).add_class("tc-html")
