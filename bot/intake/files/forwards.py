"""Mails that were forwarded within the text of another: the inner one's subject, day and text."""

from __future__ import annotations

import calendar
import re
from datetime import date

from bot.intake.files.mail_lines import FORWARD_HEADER, FORWARDED
from bot.intake.files.prose import one_line

_MONTHS = {calendar.month_abbr[number].lower(): number for number in range(1, 13)}
_MONTH = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\.?\s+{_MONTH},?\s+(?P<year>\d{{4}})\b",
        rf"\b{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})\b",
        r"\b(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})\b",
    )
)
_MOST_HEADERS = 12
# A cover note is a sentence or two; what is longer may be the article, with a mail below it.
_COVER_WORDS = 60


def unwrapped_forward(text: str) -> tuple[str, str | None, date | None]:
    """The text, subject and day of the mail that a mail forwards; the text as it is and None twice where it is none.

    A mail that was forwarded several times is unwrapped to the innermost.
    """
    subject, day = None, None
    while (found := FORWARDED.search(text)) and len(text[: found.start()].split()) <= _COVER_WORDS:
        headers, rest = _headers(text[found.end() :])
        if not headers:
            break
        text = rest
        subject = headers.get("subject") or subject
        day = _day(headers.get("date") or headers.get("sent") or "") or day
    return text, subject, day


def _headers(text: str) -> tuple[dict[str, str], str]:
    """The header lines at the top of a text, by their names in lower case, and the text below them."""
    headers: dict[str, str] = {}
    lines = text.lstrip().split("\n")
    at = 0
    for at, line in enumerate(lines):
        header = FORWARD_HEADER.match(line)
        if header:
            headers[header["name"].lower()] = one_line(header["value"].replace("*", ""))
        elif line.strip() or at > _MOST_HEADERS:
            break
    return headers, "\n".join(lines[at:])


def _day(text: str) -> date | None:
    found = next((found for pattern in _DATES if (found := pattern.search(text))), None)
    if found is None:
        return None
    month = found["month"].lower()
    try:
        return date(int(found["year"]), _MONTHS.get(month[:3]) or int(month), int(found["day"]))
    except ValueError:
        return None
