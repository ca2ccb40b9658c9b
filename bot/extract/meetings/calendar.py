"""Days of gatherings compared with one another and with the anchor."""

from __future__ import annotations

from datetime import date

from bot.extract import dates
from bot.extract.meetings.sighting import Sighting

_LONGEST_GATHERING = 4
"""Days over which summits and rounds of talks stretch."""


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
    weeks = _week_of(left), _week_of(right)
    return weeks[0] is not None and weeks[0] == weeks[1] and "W" in left + right


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


def _week_of(value: str) -> str | None:
    """The ISO week of a day, a week or a weekend."""
    if value[4:6] == "-W":
        return value[:8]
    if len(value) != 10 or not value[:4].isdigit():
        return None
    try:
        year, week, _ = date.fromisoformat(value).isocalendar()
    except ValueError:
        return None
    return f"{year:04d}-W{week:02d}"
