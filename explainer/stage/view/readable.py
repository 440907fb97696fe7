"""What of a picture can be read one by one in the browser: lanes or rows, by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import anywidget
import ipywidgets as ipw
import traitlets as t

if TYPE_CHECKING:
    from collections.abc import Mapping


class Readable(anywidget.AnyWidget):
    """A picture of which each lane says what it is and how it stands, by touch and by key."""

    # of each lane, from top to bottom: its name and its facts as HTML, and how it stands now
    reads: t.Dict[str, list[str]] = t.Dict().tag(sync=True)
    states: t.Dict[str, str] = t.Dict().tag(sync=True)
    read_label = t.Unicode("").tag(sync=True)

    @t.default("layout")
    def _own_layout(self) -> ipw.Layout:
        """Never a shared one: a picture makes room for its chart, as `display` needs it."""
        return ipw.Layout()

    def read(self, said: Mapping[str, tuple[str, str, str]]) -> None:
        """Let the lanes be read in the browser.

        Args:
            said: of each lane its name, how it stands now, and its facts as HTML.
        """
        with self.hold_sync():
            self.reads = {key: [name, facts] for key, (name, _, facts) in said.items()}
            self.states = {key: now for key, (_, now, _) in said.items()}
