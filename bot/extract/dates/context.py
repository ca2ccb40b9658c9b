"""What a rule may ask while it reads an expression: the anchor day, the day the story is at, the sentence around."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from bot.extract.dates import direction
from bot.extract.found import TimexType

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

STORY_REACH = 700
"""Characters over which "the next day" still speaks of a day named before: two to three sentences of news."""


@dataclass(frozen=True, slots=True)
class Found:
    """An expression that a rule has read; `day` is the calendar day that it names, for what follows in the story."""

    start: int
    end: int
    type: TimexType
    value: str | None
    end_value: str | None = None
    day: date | None = None


class Context:
    """One text being read from its beginning to its end."""

    def __init__(self, doc: Doc, anchor: date | None) -> None:
        self.doc = doc
        self.text = doc.text
        self.anchor = anchor
        self.day_first: bool | None = None
        self._starts = [token.idx for token in doc]
        self._story: tuple[int, date] | None = None

    def remember(self, found: Found) -> None:
        """Move the story to the day that was just named."""
        if found.day is not None:
            self._story = (found.end, found.day)

    def story_day(self, position: int) -> date | None:
        """The day that "the next day" or "a week earlier" at `position` counts from: of the story, else the anchor."""
        if self._story is not None and position - self._story[0] <= STORY_REACH:
            return self._story[1]
        return self.anchor

    def tokens(self, start: int, end: int) -> Span:
        """The tokens that cover these characters."""
        first = max(0, bisect_right(self._starts, start) - 1)
        last = max(first, bisect_right(self._starts, end - 1) - 1)
        return self.doc[first : last + 1]

    def token(self, position: int) -> Token:
        """The token at that character."""
        return self.doc[max(0, bisect_right(self._starts, position) - 1)]

    def before(self, position: int, reach: int = 40) -> str:
        """The characters before `position`, lower case."""
        return self.text[max(0, position - reach) : position].lower()

    def after(self, position: int, reach: int = 40) -> str:
        """The characters from `position` on."""
        return self.text[position : position + reach]

    def toward(self, start: int, end: int) -> int:
        """Where the sentence points for the expression there: -2, -1, 0, 1, 2; the sign is the side of the anchor."""
        return direction.toward(self.tokens(start, end), self.before(start, 60))


Reader = Callable[[re.Match[str], Context], Iterable[Found]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A form of expression. It is looked for only around `triggers`, lower-case words one of which it always holds."""

    triggers: frozenset[str]
    pattern: re.Pattern[str]
    read: Reader


def rule(triggers: Iterable[str], pattern: str, read: Reader) -> Rule:
    """A rule over case-insensitive text; capitals are the reader's business."""
    return Rule(frozenset(triggers), re.compile(pattern, re.IGNORECASE), read)
