"""Small helpers that live in the browser: a polite voice, a picker, an assistant for one app."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import anywidget
import traitlets as t

from explainer.draw.palette import THEMES
from explainer.front import script, source

if TYPE_CHECKING:
    from collections.abc import Callable


class Status(anywidget.AnyWidget):
    """A live region whose node stays alive, so assistive technology hears what changed.

    Example:
        >>> status = Status()
        >>> status.say("Day 3.")
        >>> status.message
        'Day 3.'
    """

    _esm = script("status.js")
    _css = source("status.css")
    message = t.Unicode("").tag(sync=True)
    quiet_ms = t.Int(600).tag(sync=True)

    def say(self, text: str) -> None:
        """Speak a text once the changes pause.

        Args:
            text: plain text, one or two short sentences.
        """
        self.message = text


class Picker(anywidget.AnyWidget):
    """A button that lets a learner choose a file, whose text is handed over.

    Args:
        label: The words on the button.
        take: What to call with the name of the file and its text; none where it cannot be read.

    Example:
        >>> Picker("Load", print).label
        'Load'
    """

    _esm = script("pick.js")
    label = t.Unicode("").tag(sync=True)

    def __init__(self, label: str, take: Callable[[str, str], None]) -> None:
        super().__init__(label=label)
        self.on_msg(lambda _, content, __: take(str(content.get("name")), str(content.get("text"))))


class Assist(anywidget.AnyWidget):
    """What the browser does for one app: the day line and saved files."""

    _esm = script("assist.js")
    chart_label = t.Unicode("").tag(sync=True)
    colours = t.Dict({each.name: {"page": each.page, "text": each.text} for each in THEMES}).tag(
        sync=True
    )
    knots: t.List[float] = t.List().tag(sync=True)
    stops: t.List[float] = t.List().tag(sync=True)
    stop_words: t.List[str] = t.List().tag(sync=True)
    slider = t.Unicode("").tag(sync=True)
    day = t.Float(0.0).tag(sync=True)
    here = t.Unicode("{}").tag(sync=True)
    narrow = t.Int(0).tag(sync=True)  # below this width (px) the day line has a short label
    day_words = t.Unicode("").tag(sync=True)
    captioned: Callable[[], str] = str  # says what goes with a saved picture, when one is saved

    @property
    def caption(self) -> str:
        """What goes with a saved picture."""
        return self.captioned()

    def save_text(self, name: str, text: str, mime: str) -> None:
        """Hand the learner a text file.

        Args:
            name: name of the file.
            text: what is in it.
            mime: its type, such as `text/csv`.
        """
        self._tell({"type": "file", "name": name, "text": text, "mime": mime})

    def save_picture(self, name: str, form: str) -> None:
        """Hand the learner the picture as it stands on the screen.

        Args:
            name: name of the file.
            form: `svg` or `png`.
        """
        said = {"name": name, "format": form, "caption": self.caption}
        self._tell({"type": "picture", **said})

    def copy(self, text: str) -> None:
        """Put a text on the clipboard, where the browser allows it."""
        self._tell({"type": "copy", "text": text})

    def _tell(self, message: dict[str, Any]) -> None:
        self.send(message)
