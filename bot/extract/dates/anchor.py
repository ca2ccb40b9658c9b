"""The day of publication: what the page or the asker says, else a line of the text, else the day it was shared."""

from __future__ import annotations

import re
from datetime import date

from bot.extract.dates.calendar import day_or_none
from bot.extract.dates.lexicon import DAY, MONTH, WEEKDAY, YEAR, S, any_of, month_number
from bot.extract.words.dates import PUBLICATION_LABELS
from bot.model import AnchorSource, Article

HEAD = 600
"""Characters in which a byline or dateline stands."""
TAIL = 300
"""Characters at the end in which a "Published" line may stand."""

_DATE = (
    rf"(?:{WEEKDAY},?{S})?(?:(?P<month>{MONTH}){S}(?P<day>{DAY})(?:st|nd|rd|th)?,?{S}(?P<year>{YEAR})"
    rf"|(?P<day2>{DAY})(?:st|nd|rd|th)?{S}(?P<month2>{MONTH}),?{S}(?P<year2>{YEAR})"
    r"|(?P<iso>\d{4}-\d\d-\d\d)|(?P<a>\d{1,2})[/.](?P<b>\d{1,2})[/.](?P<c>\d{4}))(?!\d)"
)
_LABEL = rf"(?:{any_of(PUBLICATION_LABELS)})(?:\s{{1,3}}(?:on|at|date))?"
_TIME = r"(?:\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?,?\s{1,3})?"
_AFTER = r"(?=[ \t]*(?:$|[|·•(/–—-]|at\b|T?\d{1,2}[:.]\d\d))"
_PUBLISHED = (
    re.compile(rf"\b{_LABEL}\s{{0,3}}:\s{{0,3}}{_TIME}{_DATE}", re.IGNORECASE),
    re.compile(rf"^[ \t]*{_LABEL}[ \t]{{1,3}}{_TIME}{_DATE}{_AFTER}", re.IGNORECASE | re.MULTILINE),
)
_PLACE = r"(?-i:[A-Z][\w.'’-]{0,20}(?:,?[ ][A-Z][\w.'’-]{0,20}){0,4})"
_DATELINE = re.compile(
    rf"^[ \t]*(?:{_PLACE},?\s{{1,3}})?\(?{_DATE}\)?[ \t]*(?:\([^)\n]{{2,30}}\)[ \t]*)?(?:[-–—_|]|$)",
    re.IGNORECASE | re.MULTILINE,
)
_FILED = re.compile(
    rf"^[ \t]*(?-i:[A-Z][A-Z.])[^\n\d(]{{1,60}}?,\s{{1,3}}(?P<month>{MONTH}){S}(?P<day>{DAY})"
    rf"(?:,?{S}(?P<year>{YEAR}))?[ \t]*(?:\([^)\n]{{2,30}}\)[ \t]*)?(?:--|[-–—_](?=\s))",
    re.MULTILINE | re.IGNORECASE,
)
_ON_ITS_WAY = range(-1, 4)
"""Days from a dateline to publication: a story filed today is printed tomorrow, at a weekend later."""


def filed_on(text: str, published: date) -> date:
    """The day of the dateline "LIMA, May 10 (Wire) --" that a text opens with, from which its "today" counts.

    The day of publication where there is no dateline, or where it is not from the days right before.
    """
    match = _FILED.search(text, 0, HEAD)
    if match is None:
        return published
    month_day = (month_number(match["month"]), int(match["day"]))
    years = [int(match["year"])] if match["year"] else [published.year, published.year - 1]
    days = (day_or_none(year, *month_day) for year in years)
    return next((day for day in days if day and (published - day).days in _ON_ITS_WAY), published)


def find_anchor(article: Article) -> tuple[date | None, AnchorSource]:
    """The day that relative dates count from, and who tells it.

    In this order: what was given or what the page says; a "Published: …" line or a dateline with a full date in the
    text; the day on which the article was shared; none. A dateline without a year tells no day by itself.
    """
    if article.published is not None and article.published_source is not None:
        return article.published, article.published_source
    written = _written(article.text)
    if written is not None:
        return written, "text"
    if article.message_day is not None:
        return article.message_day, "message"
    return None, "none"


def _written(text: str) -> date | None:
    head, tail = text[:HEAD], text[max(HEAD, len(text) - TAIL) :]
    for pattern, part in (*((one, head) for one in (*_PUBLISHED, _DATELINE)), *((one, tail) for one in _PUBLISHED)):
        for match in pattern.finditer(part):
            day = _day(match)
            if day is not None:
                return day
    return None


def _day(match: re.Match[str]) -> date | None:
    """The day that the line gives; None where it is none, or where 05/06/2022 may be in June or in May."""
    if match["iso"]:
        year, month, day = (int(part) for part in match["iso"].split("-"))
        return day_or_none(year, month, day)
    if match["a"]:
        first, second, year = (int(match[group]) for group in "abc")
        readings = {day_or_none(year, second, first), day_or_none(year, first, second)} - {None}
        return readings.pop() if len(readings) == 1 else None
    name, number, digits = (match[group] or match[f"{group}2"] for group in ("month", "day", "year"))
    return day_or_none(int(digits), month_number(name), int(number))
