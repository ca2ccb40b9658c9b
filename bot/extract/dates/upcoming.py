"""Whether a TIMEX3 value is still ahead of a day."""

from __future__ import annotations

import re
from datetime import date, timedelta

from bot.extract.dates.calendar import SEASON_STARTS, day_or_none, shift


def is_upcoming(value: str | None, anchor: date | None) -> bool | None:
    """Whether what `value` names is still ahead at `anchor`.

    None where that can't be known: without an anchor or a year, for durations, and for the day, week, month, year or
    range that the anchor lies in, of which only the sentence tells whether it is over ("met today", "meets today").
    """
    if not value or anchor is None:
        return None
    first, _, last = value.partition("/")
    start, end = first_day(first), last_day(last or first)
    if start is None or end is None or start <= anchor <= end:
        return None
    return start > anchor


def last_day(value: str) -> date | None:
    """The last day of a TIMEX3 date value; None for what is no date of the calendar."""
    days = _days(value)
    return days[1] if days else None


def first_day(value: str) -> date | None:
    """The first day of a TIMEX3 date value; None for what is no date of the calendar."""
    days = _days(value)
    return days[0] if days else None


_VALUE = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T.*)?)?|-W(?P<week>\d\d)(?P<weekend>-WE)?"
    r"|-(?P<part>[QH])(?P<nth>[1-4])|-(?P<season>SP|SU|FA|WI))?"
    r"|(?P<decade>\d{3})X?|(?P<century>\d\d)"
)


def _days(value: str) -> tuple[date, date] | None:
    match = _VALUE.fullmatch(value)
    if match is None:
        return None
    if match["decade"] or match["century"]:
        years = 10 if match["decade"] else 100
        return _stretch(int(match["decade"] or match["century"]) * years, 1, 12 * years)
    year = int(match["year"])
    if match["day"]:
        day = day_or_none(year, int(match["month"]), int(match["day"]))
        return (day, day) if day else None
    if match["week"]:
        return _week(year, int(match["week"]), weekend=match["weekend"] is not None)
    return _stretch(year, *_months(match))


def _months(match: re.Match[str]) -> tuple[int, int]:
    """The first month of a value of whole months, and how many they are."""
    if match["season"]:
        return SEASON_STARTS[match["season"]], 3
    if match["part"]:
        count = 3 if match["part"] == "Q" else 6
        return (int(match["nth"]) - 1) * count + 1, count
    return (int(match["month"]), 1) if match["month"] else (1, 12)


def _stretch(year: int, month: int, count: int) -> tuple[date, date] | None:
    first = day_or_none(year, month, 1)
    after = shift(first, count, "MT") if first else None
    return (first, after - timedelta(1)) if first and after else None


def _week(year: int, week: int, *, weekend: bool) -> tuple[date, date] | None:
    try:
        return date.fromisocalendar(year, week, 6 if weekend else 1), date.fromisocalendar(year, week, 7)
    except ValueError:  # the year has no such week
        return None
