"""What a rule may ask while it reads an expression: the anchor day, the day the story is at, the sentence around."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from bot.extract.dates import direction
from bot.extract.dates.anchor import filed_on
from bot.extract.dates.calendar import century_year, day_or_none, distance, weekday_from
from bot.extract.dates.lexicon import LONG_WEEKDAY, weekday_number
from bot.extract.dates.upcoming import first_day
from bot.extract.found import TimexType
from bot.extract.words.dates_cues import EVENTS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

STORY_REACH = 700
"""Characters over which "the next day" still speaks of a day named before: two to three sentences of news."""


ANCHOR_YEARS = range(1000, 9000)
"""Years in which every date around the anchor has four digits; an anchor elsewhere is none."""
LONGEST_SENTENCE = 250
"""Tokens; the longest sentences of news have about 100."""
_WEEK = 7
_FIRM = 2
_PLAIN_WEEKDAY = re.compile(rf"(?<!last\s)(?<!next\s)(?<!every\s)\b({LONG_WEEKDAY})\b", re.IGNORECASE)
_CLIMB = 4
RANGE_REACH = 2000
"""Characters over which "on the Thursday" may be a day of the conference whose dates were given."""


@dataclass(frozen=True, slots=True)
class Found:
    """An expression that a rule has read, in characters of the text, with its TIMEX3 type and value."""

    start: int
    end: int
    type: TimexType
    value: str | None
    end_value: str | None = None


class Context:
    """One text being read from its beginning to its end.

    `anchor` is the day that the text speaks from: the one of its dateline, else the day it was `published`.
    """

    def __init__(self, doc: Doc, anchor: date | None) -> None:
        self.doc = doc
        self.text = doc.text
        self.published = anchor if anchor and anchor.year in ANCHOR_YEARS else None
        self.anchor = filed_on(doc.text, self.published) if self.published else None
        self.day_first: bool | None = None
        self._starts = [token.idx for token in doc]
        self._sentences = [token.i for token in doc if token.is_sent_start]
        self._story: dict[str, tuple[int, date]] = {}
        self._range: tuple[int, date, date] | None = None
        self._events: dict[str, str] = {}
        self._firm_weekdays: dict[int, set[int]] | None = None

    def remember(self, found: Found) -> None:
        """Move the story to what was just named: a year, a month, a week or a day."""
        if found.type not in ("DATE", "TIME") or found.value is None:
            return
        value = found.value.partition("T")[0]
        grain, day = _GRAINS.get(len(value)), first_day(value)
        last = first_day(found.end_value) if found.end_value else None
        if day is not None and last is not None and day < last:
            self._range = (found.end, day, last)
        if grain is not None and day is not None:
            for coarser in (*grain, "H") if "-H" in value else grain:
                self._story[coarser] = (found.end, day)
            kind = self._event_kind(found)
            if kind is not None:
                self._events[kind] = value

    def _event_kind(self, found: Found) -> str | None:
        """What kind of event the date was said of: "was shot on May 3", "the May 3 shooting"."""
        token = self.tokens(found.start, found.end).root
        for _ in range(_CLIMB):
            if token.head.i == token.i:
                return None
            token = token.head
            if token.pos_ in ("NOUN", "PROPN", "VERB") and token.ent_type_ != "DATE":
                return EVENTS.get(token.lemma_.lower())
        return None

    def half_named(self, position: int) -> date | None:
        """The first day of the half-year that the story has named shortly before: "the second half" is of its year."""
        return self.named_day(position, "H")

    def event_value(self, kind: str) -> str | None:
        """The date that the text last gave for an event of that kind."""
        return self._events.get(kind)

    def story_day(self, position: int, unit: str = "D") -> date | None:
        """The day that "the next day" or "a week earlier" at `position` counts from: of the story, else the anchor.

        A story that is at a year can tell the next year, not the next day.
        """
        return self.named_day(position, unit) or self.anchor

    def named_day(self, position: int, unit: str) -> date | None:
        """The day, or the first of the month or year, that the story has named shortly before."""
        end, day = self._story.get(unit, (-STORY_REACH, None))
        return day if day is not None and position - end <= STORY_REACH else None

    def year_of(self, written: str | None, other: str | None) -> int | None:
        """The year that is written ("2022", "'99") or told by "this", "last" or "next" year; None without either."""
        if written:
            digits = written.lstrip("'’")
            near = self.anchor.year if self.anchor else None
            return int(digits) if len(digits) == 4 else century_year(int(digits), near)
        if other and self.anchor:
            return self.anchor.year + {"last": -1, "next": 1}.get(other.lower(), 0)
        return None

    def nearest_day(self, month_day: tuple[int, int], start: int, end: int) -> date | None:
        """That day in the year that the sentence points to, else the nearest one; None without an anchor."""
        anchor = self.anchor
        if anchor is None:
            return None
        years = (anchor.year - 1, anchor.year, anchor.year + 1)
        days = [day for day in (day_or_none(year, *month_day) for year in years) if day is not None]
        said = {"last": -2, "next": 2}.get(self.text[start : start + 4].lower())
        toward = said or self.toward(start, end)
        return min(days, key=lambda day: distance(day, anchor, toward), default=None)

    def nearest_weekday(self, number: int, start: int, end: int, *, ahead: bool = False) -> date | None:
        """That weekday on the side that the sentence points to, back where it doesn't tell, as news mostly means.

        The weekday of the anchor is the anchor itself. Ahead, the days of a stretch that was named before come first.
        """
        anchor = self.anchor
        if anchor is None or number == anchor.weekday():
            return anchor
        if not ahead and self._weekday_side(number, start, end) <= 0:
            return weekday_from(anchor, number, -1)
        return self._weekday_of_event(anchor, number, start) or weekday_from(anchor, number, 1)

    def _weekday_side(self, number: int, start: int, end: int) -> int:
        """Where that weekday lies: as its sentence tells, else as the other sentences that name it firmly do.

        A story calls one day Tuesday; it would say "next Tuesday" of another.
        """
        toward = self.toward(start, end)
        if toward > 0 or toward == -_FIRM:
            return toward
        if self._firm_weekdays is None:
            self._firm_weekdays = defaultdict(set)
            for match in _PLAIN_WEEKDAY.finditer(self.text):
                side = self.toward(*match.span(1))
                if abs(side) == _FIRM:
                    self._firm_weekdays[weekday_number(match[1])].add(side)
        sides = self._firm_weekdays[number]
        return next(iter(sides)) if len(sides) == 1 else toward

    def _weekday_of_event(self, anchor: date, number: int, position: int) -> date | None:
        """That weekday of an event of at most a week whose days, still ahead, were given not long before."""
        if self._range is None or position - self._range[0] > RANGE_REACH:
            return None
        _, first, last = self._range
        day = weekday_from(first, number, 1)
        return day if day and anchor < first and day <= last and (last - first).days < _WEEK else None

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
        span = self.tokens(start, end)
        return direction.toward(span, self.before(start, 60), parsed=self._is_sentence(span.start))

    def _is_sentence(self, index: int) -> bool:
        """Whether the token is in a stretch that can be a sentence: trees over longer ones mean nothing."""
        place = bisect_right(self._sentences, index)
        first = self._sentences[place - 1] if place else 0
        last = self._sentences[place] if place < len(self._sentences) else len(self.doc)
        return last - first <= LONGEST_SENTENCE


# The units that a value of this length can be counted from: years from "2002", months from "2002-05", days from all.
_GRAINS = {
    4: ("Y", "DE", "CE"),
    7: ("Y", "MT", "Q"),
    8: ("W", "WE", "F"),
    10: ("D", "NI", "W", "WE", "F", "MT", "Q", "Y"),
}

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
