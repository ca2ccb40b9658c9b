"""Times of day, on the day that the sentence names or that the story is at."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from bot.extract.dates.calendar import day_or_none, shift
from bot.extract.dates.context import Context, Found, Rule, rule
from bot.extract.dates.lexicon import (
    DAY,
    LONG_WEEKDAY,
    MONTH,
    NUMBERS_TO_TWELVE,
    YEAR,
    S,
    any_of,
    count_number,
    month_number,
    plain,
    weekday_number,
)
from bot.extract.words.dates import CLOCK_NAMES, DAY_PARTS, DAYS_FROM_TODAY

_ZONE = (
    rf"(?:{S}(?:gmt|utc|bst|cet|cest|e[sd]t|c[sd]t|m[sd]t|p[sd]t|local{S}time|eastern(?:{S}time)?|moscow{S}time)\b)?"
)
_ON_DAY = (
    rf"(?:,?{S}(?:on{S})?(?:(?P<today>today|tomorrow|yesterday)|(?P<weekday>{LONG_WEEKDAY})(?!,?{S}{MONTH}{S}\d)"
    rf"|(?:{LONG_WEEKDAY},?{S})?(?P<month>{MONTH}){S}(?P<day>{DAY})(?:,?{S}(?P<year>{YEAR}))?))?"
)
_CLOCK = (
    r"(?<![\d:.$£€])\b(?:(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap])(?:\.\s?m\b\.?|m\b)"
    r"|(?P<hour24>[01]?\d|2[0-3]):(?P<minute24>[0-5]\d)(?::[0-5]\d)?(?![\d:])(?!\s?[ap]\.?m)"
    rf"|(?P<plain>[0-2]\d[0-5]\d)(?={S}(?:hours|hrs|gmt|utc|est|edt))(?:{S}(?:hours|hrs)\b)?"
    rf"|(?P<oclock>\d{{1,2}}|{NUMBERS_TO_TWELVE}){S}(?:o['’]clock|(?=in{S}the{S}(?:morning|afternoon|evening)))"
    rf"(?:{S}?in{S}the{S}(?P<part>morning|afternoon|evening))?"
    rf"|(?P<name>{any_of(CLOCK_NAMES)})\b(?!{S}(?:oil|train))"
    rf"|(?P<mid>mid-?(?:morning|afternoon))\b)(?:{_ZONE}{_ON_DAY})"
)
_WEEKDAY_NEAR = re.compile(rf"[^.]{{0,25}}?\b({LONG_WEEKDAY})\b", re.IGNORECASE)
_TRIGGERS = ("#clock", "gmt", "utc", "est", "edt", "hours", "hrs", "am", "pm", "m", "clock", "morning", "afternoon",
             "evening")  # fmt: skip


def _clock(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    time = _time(match)
    if time is not None:
        day = _named_day(match, ctx) or _story_day(match, ctx)
        yield Found(*match.span(), "TIME", f"{day.isoformat()}T{time}" if day else f"XXXX-XX-XXT{time}")


def _story_day(match: re.Match[str], ctx: Context) -> date | None:
    """The day that the story is at; what is still to come at some hour is not on a day that is over."""
    day, anchor = ctx.story_day(match.start()), ctx.anchor
    return anchor if day and anchor and day < anchor and ctx.toward(*match.span()) > 0 else day


def _time(match: re.Match[str]) -> str | None:
    """The time in 24 hours; midnight is the end of its day, as in TIMEX3."""
    if match["name"]:
        return CLOCK_NAMES[plain(match["name"])]
    if match["mid"]:
        return DAY_PARTS[plain(match["mid"]).removeprefix("mid").removeprefix("-")]
    if match["plain"]:
        return f"{match['plain'][:2]}:{match['plain'][2:]}" if int(match["plain"][:2]) < 24 else None
    if match["hour24"]:
        return f"{int(match['hour24']):02d}:{match['minute24']}"
    if match["oclock"]:
        late = plain(match["part"] or "morning") != "morning"
        return _half_day(int(count_number(match["oclock"])), "00", late=late)
    return _half_day(int(match["hour"]), match["minute"] or "00", late=match["half"].lower() == "p")


def _half_day(hour: int, minute: str, *, late: bool) -> str | None:
    return f"{hour % 12 + 12 * late:02d}:{minute}" if 1 <= hour <= 12 else None


def _named_day(match: re.Match[str], ctx: Context) -> date | None:
    """The day within the expression, or the weekday shortly after it: "at 10 a.m. local time Friday"."""
    if match["today"]:
        return shift(ctx.anchor, DAYS_FROM_TODAY[plain(match["today"])], "D") if ctx.anchor else None
    if match["month"]:
        month_day = (month_number(match["month"]), int(match["day"]))
        year = int(match["year"]) if match["year"] else None
        return day_or_none(year, *month_day) if year else ctx.nearest_day(month_day, *match.span("month"))
    if match["weekday"]:
        return ctx.nearest_weekday(weekday_number(match["weekday"]), *match.span())
    near = _WEEKDAY_NEAR.match(ctx.text, match.end())
    return ctx.nearest_weekday(weekday_number(near[1]), *near.span(1)) if near else None


def rules() -> Iterable[Rule]:
    """The rules of this module."""
    yield rule({*_TRIGGERS, *CLOCK_NAMES}, _CLOCK, _clock)
