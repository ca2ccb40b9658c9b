"""Days told from an event: "ten days before the murder" where the text has said when the murder was."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from bot.extract.dates.calendar import duration, shift, value_of
from bot.extract.dates.context import Context, Found, Rule, rule
from bot.extract.dates.lexicon import (
    COUNT,
    DASH,
    DAY,
    LONG_UNIT,
    MONTH,
    UNIT_WORDS,
    S,
    amount,
    month_number,
    unit_letter,
)
from bot.extract.dates.upcoming import first_day
from bot.extract.words.dates_cues import EVENTS

_SIDE = rf"(?P<side>before|prior{S}to|ahead{S}of|after|following)"
_COUNTED = (
    rf"\b(?P<span>(?:(?:about|around|almost|nearly|some|just|only|more{S}than|less{S}than){S})?"
    rf"(?P<count>{COUNT}|an?)(?:{S}|{DASH})(?P<unit>{LONG_UNIT})){S}{_SIDE}(?={S}\w)"
)
_PLURAL = (
    rf"\b(?P<span>the{S}(?:(?:final|last|first|few|early){S})?(?P<unit>days|weeks|months|years))"
    rf"(?:{S}(?:and|or){S}(?:days|weeks|months|years))?"
    rf"{S}(?:(?P<back>before|prior{S}to|preceding|leading{S}up{S}to)|after|following|since|that{S}followed)\b"
)
_DATED = re.compile(
    rf"{S}(?:(?:the|a|an|his|her|its|their|last){S})?(?P<month>{MONTH}){S}(?P<day>{DAY})", re.IGNORECASE
)
_REACH = 8
"""Tokens after "before" in which the event is named: "the fatal shooting of …", "Dr. Lee was killed"."""


def _counted(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    """A day where the event's day is known; elsewhere "ten days" is left to be a length of time."""
    count, unit = amount(match["count"]), unit_letter(match["unit"])
    day = _day_of_event(ctx, match.end())
    if day is None or count is None or count != int(count) or count > _FAR:
        return
    sign = 1 if match["side"].lower() in ("after", "following") else -1
    moved = shift(day, sign * int(count), unit)
    if moved is not None:
        yield Found(*match.span("span"), "DATE", value_of(moved, unit))


_FAR = 10_000


def _day_of_event(ctx: Context, position: int) -> date | None:
    dated = _DATED.match(ctx.text, position)
    if dated is not None:
        return ctx.nearest_day((month_number(dated["month"]), int(dated["day"])), *dated.span("month"))
    value = _value_of_event(ctx, position)
    return first_day(value) if value and len(value) == len("2022-07-27") else None


def _value_of_event(ctx: Context, position: int) -> str | None:
    first = ctx.token(position).i + 1
    for token in ctx.doc[first : first + _REACH]:
        kind = EVENTS.get(token.lemma_.lower())
        if kind is not None or token.is_sent_start:
            return ctx.event_value(kind) if kind else None
    return None


def _plural(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    """Reads "in the days before the murder": about the month of the event, where that was told, else a length."""
    unit = unit_letter(match["unit"])
    value = _value_of_event(ctx, match.end()) if match["back"] and unit in ("D", "W") else None
    if value is None:
        yield Found(*match.span("span"), "DURATION", duration(None, unit))
    else:
        day = first_day(value)
        whole = len(value) == len("2022-07-27")
        yield Found(*match.span("span"), "DATE", value_of(day, "MT") if whole and day else value)


def rules() -> Iterable[Rule]:
    """The rules of this module."""
    yield rule(UNIT_WORDS, _COUNTED, _counted)
    yield rule(UNIT_WORDS, _PLURAL, _plural)
