"""The day of publication: what the page or the asker says, else a line of the text, else the day it was shared."""

from __future__ import annotations

import re
from datetime import date

from bot.extract.dates.calendar import day_or_none
from bot.extract.dates.lexicon import DAY, MONTH, WEEKDAY, YEAR, S, month_number
from bot.model import AnchorSource, Article

HEAD = 600
"""Characters in which a byline or dateline stands."""
TAIL = 300
"""Characters at the end in which a "Published" line may stand."""

_DATE = (
    rf"(?:{WEEKDAY},?{S})?(?:(?P<month>{MONTH}){S}(?P<day>{DAY})(?:st|nd|rd|th)?,?{S}(?P<year>{YEAR})"
    rf"|(?P<day2>{DAY})(?:st|nd|rd|th)?{S}(?P<month2>{MONTH}),?{S}(?P<year2>{YEAR})"
    r"|(?P<iso>\d{4}-\d\d-\d\d))"
)
_LABEL = r"(?:first\s+published|last\s+updated|last\s+modified|published|updated|posted|issued|released?|date)(?:\s+(?:on|at|date|in))?\s*[:|\-–—]?\s*"
_TIME = r"(?:\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s+[A-Z]{2,4})?,?\s+)?"
_PUBLISHED = re.compile(rf"\b{_LABEL}{_TIME}(?:on\s+)?{_DATE}", re.IGNORECASE)
_DATELINE = re.compile(
    rf"^[ \t]*(?:[A-Z][\w.'’\-]+[\w.,'’ \-]{{0,50}}[,(]\s*)?{_DATE}\s*(?:\([^)\n]{{2,30}}\)\s*)?(?:[-–—_/|:.)]|$)",
    re.IGNORECASE | re.MULTILINE,
)


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
    for pattern, part in ((_PUBLISHED, head), (_DATELINE, head), (_PUBLISHED, tail)):
        for match in pattern.finditer(part):
            day = _day(match)
            if day is not None:
                return day
    return None


def _day(match: re.Match[str]) -> date | None:
    if match["iso"]:
        year, month, day = (int(part) for part in match["iso"].split("-"))
        return day_or_none(year, month, day)
    month_name, number, year_digits = (match[name] or match[f"{name}2"] for name in ("month", "day", "year"))
    return day_or_none(int(year_digits), month_number(month_name), int(number))
