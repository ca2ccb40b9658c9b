"""TIMEX3 values as people write them, always as calendar days: nothing here knows a time zone."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "AU": "autumn", "WI": "winter"}
_DAY = re.compile(r"(\d{4}|XXXX)-(\d\d)-(\d\d)(?:T.*)?")
_MONTH = re.compile(r"(\d{4}|XXXX)-(\d\d)")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_PART = re.compile(r"(\d{4}|XXXX)-(Q[1-4]|H[12]|SP|SU|FA|AU|WI)")
_PERIODS = {2: "{}00s", 3: "{}0s", 4: "{}"}


def in_words(value: str | None) -> str | None:
    """The value 2022-08-05 is "Fri, August 5, 2022"; None where a value names no time that can be written so."""
    if value is None:
        return None
    for pattern, words in ((_DAY, _day), (_MONTH, _month), (_WEEK, _week), (_PART, _part)):
        if match := pattern.fullmatch(value):
            return words(*match.groups())
    years = value.rstrip("X")
    return _PERIODS[len(years)].format(years) if years.isdecimal() and len(years) in _PERIODS else None


def on_day(day: date) -> str:
    """A day in a sentence: "July 27, 2022"."""
    return f"{_MONTHS[day.month - 1]} {day.day}, {day.year}"


def range_in_words(start: str | None, end: str | None) -> str | None:
    """Both ends of a range, or the one that there is."""
    first, last = in_words(start), in_words(end)
    return f"{first} to {last}" if first and last and first != last else first or last


def _day(year: str, month: str, day: str) -> str | None:
    if not 1 <= int(month) <= 12:
        return None
    name = f"{_MONTHS[int(month) - 1]} {int(day)}"
    if year == "XXXX":
        return name
    try:
        weekday = date(int(year), int(month), int(day)).strftime("%a")
    except ValueError:
        return None
    return f"{weekday}, {name}, {year}"


def _month(year: str, month: str) -> str | None:
    if not 1 <= int(month) <= 12:
        return None
    return _MONTHS[int(month) - 1] + ("" if year == "XXXX" else f" {year}")


def _week(year: str, week: str, weekend: str | None) -> str | None:
    try:
        first = date.fromisocalendar(int(year), int(week), 6 if weekend else 1)
    except ValueError:
        return None
    return f"{'weekend' if weekend else 'week'} of {_MONTHS[first.month - 1]} {first.day}, {first.year}"


def _part(year: str, part: str) -> str:
    name = _SEASONS.get(part) or {"H1": "first half", "H2": "second half"}.get(part) or part
    return name if year == "XXXX" else f"{name} {year}" if part[0] != "H" else f"{name} of {year}"
