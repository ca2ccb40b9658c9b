"""Weeks, months and years told from the day of publication or from the story: "next week", "two days later"."""

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
    plain,
    unit_letter,
)
from bot.extract.words.dates import BACKWARD, FORWARD

_DAY_UNIT = r"(?:day|fortnight|weekend|week|month|quarter|year|decade|century)"
_FROM_STORY = ("same", "that", "that same", "previous", "following", "preceding")
_WHICH = (
    rf"(?:this{S}past|this{S}coming|this{S}same|this|{'|'.join((*BACKWARD, *FORWARD))}|current|same|that{S}same|that)"
)
_PART_OF = (
    rf"(?:(?P<part>(?:the{S})?(?:very{S})?(?:early|earlier|mid|late|later|end|middle|start|beginning|close|rest"
    rf"|remainder|first{S}half|second{S}half)(?:{S}(?:of|in|on))?(?:{S}|{DASH}))(?:the{S})?)?"
)
_UNIT = (
    rf"\b{_PART_OF}(?:the{S}|its{S}|their{S})?(?P<which>{_WHICH}){S}(?:calendar{S}|fiscal{S}|financial{S})?"
    rf"(?P<unit>{_DAY_UNIT})\b"
)
_THE_UNIT = (
    rf"\bthe{S}(?P<whole>month|quarter|year){S}as{S}a{S}whole\b|\bthe{S}(?:full|whole|entire){S}(?P<full>year)\b"
    rf"|\b(?P<part>(?:the{S})?(?:end|middle|start|beginning|close|rest|remainder|turn){S}of{S}|(?:earlier|later){S}in{S})?"
    rf"(?P<the>the{S})(?P<unit>week|weekend|month|quarter|year|decade|century)\b|\b(?P<yearend>year{DASH}end)\b"
)
_WEEK_OF = (
    rf"\b(?:the{S})?week{S}(?:of|beginning|starting|ending|ended|to|that{S}(?:began|started|ended)(?:{S}on)?){S}"
    rf"(?P<month>{MONTH}){S}(?P<number>{DAY})\b"
)
_YEAR_AGO = rf"\b(?:(?:the|its|a){S})?year(?:{DASH}|{S})(?:ago|earlier){S}(?P<unit>quarter|period|month|week|year)\b"
_AWAY = (
    rf"\b(?:(?:about|around|almost|nearly|some|roughly|just|only|over|more{S}than|less{S}than|at{S}least){S})?"
    rf"(?P<count>{COUNT}|an?(?:{S}(?:couple|few|dozen)(?:{S}of)?)?|several|many|couple{S}of|half{S}an?)"
    rf"(?:{S}|{DASH})(?P<unit>{LONG_UNIT}|hours?|minutes?|seconds?)(?:{S}and{S}a{S}half)?{S}"
    rf"(?P<side>ago|earlier|from{S}now|from{S}today|hence|later|previously|before(?=[.,;)]|{S}that))\b"
)
_IN_AWAY = (
    rf"\bin{S}(?:(?:about|around|just|less{S}than|as{S}little{S}as){S})?(?P<count>{COUNT}|an?){S}(?P<unit>{LONG_UNIT})"
    rf"['’]?(?:{S}time)?\b"
)
_SPANNING = re.compile(rf"\b(?:over|during|in|for|within|throughout){S}the{S}$")


def _unit(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    which, unit = plain(match["which"]), unit_letter(match["unit"])
    start, end = match.span()
    the_next = which == "next" and plain(match[0]).startswith("the ")
    from_story = which in _FROM_STORY or (which == "next" and unit == "D") or (the_next and ctx.toward(start, end) <= 0)
    half = unit == "Y" and plain(match["part"] or "").endswith("half of")  # a rule of its own
    if half or (unit == "D" and not from_story):
        return
    if not match["part"] and _is_stretch(match, ctx, which):
        yield Found(start, end, "DURATION", duration(1, unit))
        return
    base = ctx.story_day(start, unit) if from_story else ctx.anchor
    delta = -1 if which in (*BACKWARD, "this past") else 1 if which in (*FORWARD, "this coming") else 0
    day = shift(base, delta, unit) if base else None
    yield Found(start, end, "DATE", value_of(day, unit) if day else None)


def _is_stretch(match: re.Match[str], ctx: Context, which: str) -> bool:
    """Whether "the past year" or "over the last year" is a length of time; "last year" is a date."""
    before = ctx.before(match.start("which"), 20)
    return which == "past" or (which in ("last", "next", "coming") and _SPANNING.search(before) is not None)


def _the_unit(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    """Of "the end of the year" or "the weekend" a date; "the year" alone is none."""
    whole = match["whole"] or match["full"] or (match["yearend"] and "year")
    unit = unit_letter(whole or match["unit"])
    within = plain(match["part"] or "").endswith(" in")
    if not (match["part"] or whole or unit == "WE"):
        return
    day = ctx.story_day(match.start(), unit) if within else ctx.anchor
    if day is not None and unit == "WE":
        day = _weekend(ctx, day, *match.span())
    yield Found(*match.span(), "DATE", value_of(day, unit) if day else None)


def _weekend(ctx: Context, anchor: date, start: int, end: int) -> date:
    back = ctx.toward(start, end) <= 0 and anchor.weekday() < 5
    return shift(anchor, -1 if back else 0, "W") or anchor


def _week_of(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    day = ctx.nearest_day((month_number(match["month"]), int(match["number"])), *match.span())
    yield Found(*match.span(), "DATE", value_of(day, "W") if day else None)


def _year_ago(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    """Reads "the year-ago quarter": of the quarter that the story is at, else of the last one that is over."""
    unit = "Y" if plain(match["unit"]) == "period" else unit_letter(match["unit"])
    start, end = match.span()
    over = shift(ctx.anchor, -1, unit) if ctx.anchor and unit in ("Q", "MT") else ctx.anchor
    day = (ctx.named_day(start, unit) or over) if unit in ("Q", "MT") else over
    before = shift(day, -1, "Y") if day else None
    yield Found(start, end, "DATE", value_of(before, unit) if before else None)


def _away(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    """Reads "two weeks ago" from the anchor, "two weeks earlier" from where the story is; as fine as the unit."""
    start, end = match.span()
    side, unit, count = plain(match["side"]), unit_letter(match["unit"]), amount(match["count"])
    from_anchor = side in ("ago", "from now", "from today", "hence")
    base = ctx.anchor if from_anchor else ctx.story_day(start, unit)
    sign = -1 if side in ("ago", "earlier", "before", "previously") else 1
    if count is None:
        yield Found(start, end, "DATE", "PAST_REF" if sign < 0 else "FUTURE_REF")
    elif unit in ("S", "M", "H"):
        yield Found(start, end, "TIME", base.isoformat() if base and count < 24 else None)
    else:
        day = _shifted(base, sign * count, unit) if base else None
        yield Found(start, end, "DATE", value_of(day, unit) if day else None)


_FAR = 100_000


def _shifted(base: date, count: float, unit: str) -> date | None:
    if abs(count) > _FAR:
        return None
    if count != int(count) and unit == "Y":
        return shift(base, round(count * 12), "MT")
    return shift(base, int(count), unit)


def _in_away(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    """Reads "in three days" with a verb that looks ahead; elsewhere it is how long something took."""
    count, unit = amount(match["count"]), unit_letter(match["unit"])
    if count is None or ctx.toward(*match.span()) <= 0:
        return
    day = _shifted(ctx.anchor, count, unit) if ctx.anchor else None
    yield Found(*match.span(), "DATE", value_of(day, unit) if day else None)


def rules() -> Iterable[Rule]:
    """The rules of this module."""
    yield rule({"week"}, _WEEK_OF, _week_of)
    yield rule({"quarter", "period", "month", "week"}, _YEAR_AGO, _year_ago)
    yield rule(UNIT_WORDS, _AWAY, _away)
    yield rule(UNIT_WORDS, _UNIT, _unit)
    yield rule(UNIT_WORDS, _IN_AWAY, _in_away)
    yield rule(UNIT_WORDS, _THE_UNIT, _the_unit)
