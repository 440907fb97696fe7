"""A walk through a JSON file that always knows where it is, so that complaints can say so."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import NoReturn

from explainer.content.records import ContentError


@dataclass(frozen=True, slots=True)
class Spot:
    """One value in a lesson file, together with the words for where it stands.

    Args:
        where: File and item, such as "data/lessons/two_clocks.json, question n5-glow".
        value: What the file says there.

    Example:
        >>> Spot("a.json", {"minutes": 35}).part("minutes").whole_number(1)
        35
        >>> Spot("a.json, title", "  ").words()
        Traceback (most recent call last):
        explainer.content.records.ContentError: a.json, title: '  ' was found; it must be words.
    """

    where: str
    value: object

    def refuse(self, rule: str) -> NoReturn:
        """Complain about this spot.

        Args:
            rule: What must hold here, as the end of the sentence.

        Raises:
            ContentError: Always.

        Example:
            >>> Spot("a.json, quiz", ()).refuse("it must hold a question.")
            Traceback (most recent call last):
            explainer.content.records.ContentError: a.json, quiz: it must hold a question.
        """
        raise ContentError(f"{self.where}: {rule}")

    def named(self, name: str) -> Spot:
        """Say more plainly where this spot is.

        Args:
            name: The words to put in place of the last part of `where`.

        Returns:
            The same value under the new name.

        Example:
            >>> Spot("a.json, quiz 1", {}).named("question glow").where
            'a.json, question glow'
        """
        head = self.where.rpartition(", ")[0]
        return Spot(f"{head}, {name}", self.value)

    def check_keys(self, required: Collection[str], optional: Collection[str] = ()) -> None:
        """Refuse a missing or an unknown key, so that a slip of the pen is not silently lost.

        Args:
            required: Keys that must be there.
            optional: Keys that may be there.

        Raises:
            ContentError: If the keys differ.

        Example:
            >>> Spot("a.json", {"titel": "x"}).check_keys(["title"])
            Traceback (most recent call last):
            explainer.content.records.ContentError: a.json: 'title' is missing.
        """
        found = self._mapping()
        for key in required:
            if key not in found:
                self.refuse(f"{key!r} is missing.")
        for key in found:
            if key not in required and key not in optional:
                allowed = ", ".join([*required, *optional])
                self.refuse(f"{key!r} is not known here; allowed are {allowed}.")

    def part(self, key: str) -> Spot:
        """Go one step down by name.

        Args:
            key: A key of this mapping.

        Returns:
            The spot below; its value is None where the key is absent.

        Example:
            >>> Spot("a.json", {"title": "x"}).part("title").where
            'a.json, title'
        """
        return Spot(f"{self.where}, {key}", self._mapping().get(key))

    def items(self, least: int = 0, most: int = 99) -> tuple[Spot, ...]:
        """Go one step down into a list.

        Args:
            least: The smallest number of items allowed.
            most: The largest number of items allowed.

        Returns:
            A spot for each item, counted from 1 as people do.

        Raises:
            ContentError: If this is no list or has another length.

        Example:
            >>> [spot.where for spot in Spot("a.json, quiz", ["x", "y"]).items()]
            ['a.json, quiz 1', 'a.json, quiz 2']
        """
        if not isinstance(self.value, list):
            self.refuse("it must be a list.")
        if not least <= len(self.value) <= most:
            self.refuse(f"it has {len(self.value)} items; allowed are {least} to {most}.")
        return tuple(Spot(f"{self.where} {n}", item) for n, item in enumerate(self.value, start=1))

    def words(self) -> str:
        """Read a text that is not empty.

        Returns:
            The text.

        Raises:
            ContentError: If this is no text or an empty one.

        Example:
            >>> Spot("a.json, title", "Two clocks").words()
            'Two clocks'
        """
        if not isinstance(self.value, str) or not self.value.strip():
            self.refuse(f"{self.value!r} was found; it must be words.")
        return self.value

    def one_of(self, allowed: Collection[str]) -> str:
        """Read a text from a closed list.

        Args:
            allowed: The texts that may stand here.

        Returns:
            The text.

        Raises:
            ContentError: If it is none of them.

        Example:
            >>> Spot("a.json, verdict", "watch").one_of(("watch", "call"))
            'watch'
        """
        text = self.words()
        if text not in allowed:
            self.refuse(f"{text!r} was found; allowed are {', '.join(allowed)}.")
        return text

    def whole_number(self, least: int) -> int:
        """Read a whole number.

        Args:
            least: The smallest number allowed.

        Returns:
            The number.

        Raises:
            ContentError: If this is no whole number or too small.

        Example:
            >>> Spot("a.json, number", 5).whole_number(0)
            5
        """
        if not isinstance(self.value, int) or isinstance(self.value, bool) or self.value < least:
            self.refuse(f"{self.value!r} was found; it must be a whole number from {least} up.")
        return self.value

    def _mapping(self) -> dict[str, object]:
        if not isinstance(self.value, dict):
            self.refuse("it must be a set of named values.")
        return self.value
