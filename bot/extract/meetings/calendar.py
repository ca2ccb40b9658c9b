"""Days of gatherings compared with one another and with the anchor."""

from __future__ import annotations

from datetime import date, timedelta

from bot.extract import dates
from bot.extract.meetings.sighting import Sighting

_LONGEST_GATHERING = 4
"""Days over which summits and rounds of talks stretch."""
_SUNDAY = 6


def is_ahead(sighting: Sighting, anchor: date | None) -> bool | None:
    """Whether a mention speaks of something ahead; None where neither date nor grammar tells."""
    outlook, when = sighting.outlook, sighting.when
    if when.start is not None and when.rank <= 5 and not _covers(when.start, anchor):
        dated = dates.is_upcoming(when.end or when.start, anchor)
        if dated is not None:
            return dated
    if outlook.time == "ahead":
        return True
    if outlook.time == "over":
        return False
    if outlook.time == "present":
        return True if when.given or not sighting.trigger.verbal else None
    return None


def agree(left: str | None, right: str | None, *, closely: bool = False) -> bool:
    """Whether two values can be the same time: equal, or one holds the other ('2022-08' and '2022-08-05').

    `closely` where both must be days, weeks or weekends.
    """
    if not left or not right or (closely and min(len(left), len(right)) < len("2022-W31")):
        return False
    if left.startswith(right) or right.startswith(left):
        return True
    return "W" in left + right and bool(_weeks_of(left) & _weeks_of(right))


def is_within_days(value: str, start: str) -> bool:
    """Whether a day lies within a gathering of some days that starts on another."""
    try:
        days = (date.fromisoformat(value) - date.fromisoformat(start)).days
    except ValueError:
        return False
    return 0 <= days <= _LONGEST_GATHERING


def _covers(value: str, anchor: date | None) -> bool:
    """'today', 'this week', 'this month': only the tense tells which side of now."""
    if anchor is None:
        return False
    day = anchor.isoformat()
    return agree(value, day) or value.startswith("PRESENT")


def _weeks_of(value: str) -> frozenset[str]:
    """The ISO week of a day, a week or a weekend; of a Sunday, with which many begin the week, the next one too."""
    if value[4:6] == "-W":
        return frozenset({value[:8]})
    if len(value) != 10 or not value[:4].isdigit():
        return frozenset()
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return frozenset()
    weeks = {day.isocalendar()[:2], (day + timedelta(day.weekday() == _SUNDAY)).isocalendar()[:2]}
    return frozenset(f"{year:04d}-W{week:02d}" for year, week in weeks)
