"""Arithmetic of the calendar: days, weeks, months, holidays, and their TIMEX3 values (ISO 8601, TimeML 1.2.1)."""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta

from bot.extract.words.dates_holidays import EASTER_HOLIDAYS, ELECTION_DAY, FIXED_HOLIDAYS, WEEKDAY_HOLIDAYS

MONTHS_IN = {"MT": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200}
DAYS_IN = {"D": 1, "NI": 1, "W": 7, "WE": 7, "F": 14}
SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def day_or_none(year: int, month: int, day: int) -> date | None:
    """That day, or None where the calendar has no such day."""
    if not (MINYEAR <= year <= MAXYEAR and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return date(year, month, day)


def shift(day: date, count: int, unit: str) -> date | None:
    """`day` moved by `count` units; None beyond the years that the calendar knows. The day is cut to the month."""
    if unit in DAYS_IN:
        days = day.toordinal() + count * DAYS_IN[unit]
        return date.fromordinal(days) if 1 <= days <= date.max.toordinal() else None
    months = day.year * 12 + day.month - 1 + count * MONTHS_IN[unit]
    year, month = divmod(months, 12)
    if not MINYEAR <= year <= MAXYEAR:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def value_of(day: date, unit: str) -> str:
    """The TIMEX3 value of the unit that `day` lies in: "2022-07-19", "2022-W29", "2022-07", "2022-Q3", "202X"."""
    week_year, week, _ = day.isocalendar()
    iso_week = f"{week_year:04d}-W{week:02d}"
    year = f"{day.year:04d}"
    values = {
        "W": iso_week,
        "F": iso_week,
        "WE": f"{iso_week}-WE",
        "MT": f"{year}-{day.month:02d}",
        "Q": f"{year}-Q{(day.month + 2) // 3}",
        "Y": year,
        "DE": f"{year[:3]}X",
        "CE": year[:2],
    }
    return values.get(unit, day.isoformat())


def weekday_from(day: date, weekday: int, toward: int) -> date | None:
    """The nearest such weekday on that side of `day` (-1 before, 1 after); `day` itself counts."""
    delta = (weekday - day.weekday()) % 7 if toward > 0 else -((day.weekday() - weekday) % 7)
    return shift(day, delta, "D")


def weekday_of_week(day: date, weekday: int, weeks: int) -> date | None:
    """That weekday in the week (Monday first) `weeks` away from the one of `day`."""
    return shift(day, weekday - day.weekday() + 7 * weeks, "D")


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm in Meeus, Astronomical Algorithms, ch. 8)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    correction = (golden + 11 * epact + 22 * sunday) // 451
    month, day = divmod(epact + sunday - 7 * correction + 114, 31)
    return date(year, month, day + 1)


def holiday(name: str, year: int) -> date | None:
    """The day of that holiday (lower-case name of the word lists) in that year."""
    if not MINYEAR < year < MAXYEAR:
        return None
    if name in FIXED_HOLIDAYS:
        return date(year, *FIXED_HOLIDAYS[name])
    if name in EASTER_HOLIDAYS:
        return easter(year) + timedelta(EASTER_HOLIDAYS[name])
    if name == ELECTION_DAY:  # the Tuesday after the first Monday of November (2 U.S.C. 7)
        return nth_weekday(year, 11, 0, 1) + timedelta(1)
    return nth_weekday(year, *WEEKDAY_HOLIDAYS[name])


def distance(day: date, anchor: date, toward: int) -> int:
    """Days from `anchor`, made longer on the side that a sentence does not point to: twice, or eightfold for 2."""
    away = (day - anchor).days
    return abs(away) * ((1, 2, 8)[abs(toward)] if away * toward < 0 else 1)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth such weekday of a month, from its end where `nth` is negative."""
    if nth < 0:
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta((last.weekday() - weekday) % 7 + 7 * (-nth - 1))
    first = date(year, month, 1)
    return first + timedelta((weekday - first.weekday()) % 7 + 7 * (nth - 1))


def century_year(short: int, near: int | None) -> int:
    """The full year of a two-digit one: the nearest to the year `near`, without it in 1970-2069 as POSIX has it."""
    if near is None:
        return short + (1900 if short >= 70 else 2000)
    base = near - near % 100 + short
    return min((base - 100, base, base + 100), key=lambda year: (abs(year - near), year))


def duration(count: float | None, unit: str) -> str:
    """The TIMEX3 value: P3D, PT2H, PXW for a vague number, PT5H30M."""
    clock = unit in ("S", "M", "H")
    head, letter = ("PT", unit) if clock else ("P", {"MT": "M", "NI": "D", "F": "W"}.get(unit, unit))
    if count is None:
        return f"{head}X{letter}"
    if unit == "F":
        count *= 2
    if count == int(count):
        return f"{head}{int(count)}{letter}"
    if unit == "H":
        return f"PT{int(count) or ''}{'H' if int(count) else ''}{round(count % 1 * 60)}M"
    return f"{head}{count:g}{letter}"
