"""Whether a TIMEX3 value is still ahead of a day."""

from __future__ import annotations

import re
from datetime import date

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


_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(?:-WE)?")
_PART = re.compile(r"(\d{4})-([QH])([1-4])")
_SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)")


def last_day(value: str) -> date | None:
    """The last day of a TIMEX3 date value; None for what is no date of the calendar."""
    return _end(value, last=True)


def first_day(value: str) -> date | None:
    """The first day of a TIMEX3 date value; None for what is no date of the calendar."""
    return _end(value, last=False)


def _end(value: str, *, last: bool) -> date | None:
    if match := _DAY.fullmatch(value):
        return day_or_none(int(match[1]), int(match[2]), int(match[3]))
    if match := _WEEK.fullmatch(value):
        return _day_of_week(int(match[1]), int(match[2]), last=last, weekend=value.endswith("E"))
    if match := _MONTH.fullmatch(value):
        return _months(int(match[1]), int(match[2]), 1, last=last)
    if match := _PART.fullmatch(value):
        months = 3 if match[2] == "Q" else 6
        return _months(int(match[1]), (int(match[3]) - 1) * months + 1, months, last=last)
    if match := _SEASON.fullmatch(value):
        return _months(int(match[1]), SEASON_STARTS[match[2]], 3, last=last)
    if re.fullmatch(r"\d{4}|\d{3}X?|\d\d", value):
        digits = value.rstrip("X")
        years = 10 ** (4 - len(digits))
        return _months(int(digits) * years, 1, 12 * years, last=last)
    return None


def _day_of_week(year: int, week: int, *, last: bool, weekend: bool) -> date | None:
    if not (1 <= year < 9999 and 1 <= week <= 53):
        return None
    try:
        return date.fromisocalendar(year, week, 7 if last else 6 if weekend else 1)
    except ValueError:  # the year has no 53rd week
        return None


def _months(year: int, month: int, count: int, *, last: bool) -> date | None:
    first = day_or_none(year, month, 1)
    if first is None or not last:
        return first
    after = shift(first, count, "MT")
    return shift(after, -1, "D") if after else None
