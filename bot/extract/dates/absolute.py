"""Calendar dates: days of a month, months, and numeric dates. A year left out comes from the anchor and the sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from bot.extract.dates.calendar import century_year, day_or_none, shift
from bot.extract.dates.context import Context, Found, Rule, rule
from bot.extract.dates.lexicon import (
    COUNT_WORDS,
    DASH,
    DAY,
    LONG_MONTH,
    MONTH,
    SHORT_YEAR,
    WEEKDAY,
    YEAR,
    S,
    count_number,
    month_number,
    plain,
)
from bot.extract.words.dates import BACKWARD, FORWARD, MONTH_ABBREVIATIONS, MONTHS, NUMBERS
from bot.extract.words.dates_false import GIVEN_NAME_MONTHS, MONTH_VERBS

_MONTH_WORDS = frozenset({*MONTHS, *MONTH_ABBREVIATIONS})
_YEAR_PART = rf"(?:,?{S}(?:of{S})?(?P<year>{YEAR}|{SHORT_YEAR})|,?{S}(?:of{S})?(?P<other>this|last|next){S}year)"
_DAY = rf"(?:{DAY}(?:st|nd|rd|th)?|(?:{COUNT_WORDS})(?=\s))(?![\d.,]?\d|\s?(?:%|pct|percent)|:\d)"
_TO = rf"(?:\s{{0,2}}{DASH}\s{{0,2}}|{S}(?:to|through|thru|until){S})(?:the{S})?"
_PART = (
    rf"(?:(?P<part>(?:the{S})?(?:very{S})?(?:early|mid|late|end|middle|start|beginning|close|first{S}half|second{S}half)"
    rf"(?:{S}of|{S}in|{S}to{S}late)?(?:\s{{1,4}}|{DASH}))(?:the{S}month{S}of{S})?)?"
)

_MONTH_DAY = (
    rf"\b(?:{WEEKDAY},?{S})?(?P<month>{MONTH}){S}(?:the{S})?(?P<day>{_DAY})"
    rf"(?:{_TO}(?:(?P<month2>{MONTH}){S})?(?P<day2>{_DAY}))?{_YEAR_PART}?(?!\w)"
)
_DAY_MONTH = (
    rf"\b(?:{WEEKDAY},?{S})?(?:the{S})?(?P<day>{DAY}(?:st|nd|rd|th)?)"
    rf"(?:(?:{S}(?:of{S})?(?P<month1>{MONTH}))?{_TO}(?P<day2>{DAY}(?:st|nd|rd|th)?))?"
    rf"{S}(?:of{S})?(?P<month>{MONTH}){_YEAR_PART}?(?!\w)"
)
_LISTED = rf"(?:,|{S}and|{S}or|,{S}and){S}(?P<listed>{DAY}(?:st|nd|rd|th)?)(?![\d.,:]?\d|\s?(?:%|pct|percent|a\.?m|p\.?m))(?!{S}[a-z])"
_MONTH_YEAR = rf"\b{_PART}(?P<month>{MONTH}){_YEAR_PART}(?!\w)"
_MONTH_ALONE = (
    rf"\b(?:(?P<which>this{S}past|this{S}coming|this|{'|'.join(BACKWARD + FORWARD)}){S})?{_PART}"
    rf"(?P<month>{LONG_MONTH}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.)(?!\w)"
)
_NUMERIC = r"(?<![\d/.\-])(?:(?P<iso>\d{4}-\d\d-\d\d)|(?P<a>\d{1,2})(?P<sep>[/.\-])(?P<b>\d{1,2})(?P=sep)(?P<c>\d{4}|\d\d))(?![\d/\-]|\.\d)"
_ORDINAL_DAY = rf"\b(?<=on|by){S}(?P<day>the{S}(?P<number>{DAY})(?:st|nd|rd|th))\b(?!{S}(?:of|\w+{S}(?:of|in)))"


def _month_day(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    if not _is_month_name(match["month"], numbered=True):
        return
    month, day = month_number(match["month"]), _day_number(match["day"])
    second = match["month2"]
    last = (month_number(second) if second else month, _day_number(match["day2"])) if match["day2"] else None
    yield from _days(match, ctx, (month, day), last)


def _day_month(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    if not _is_month_name(match["month"], numbered=True):
        return
    month, day = month_number(match["month"]), _day_number(match["day"])
    if not match["day2"]:
        yield from _days(match, ctx, (month, day), None)
        return
    first = month_number(match["month1"]) if match["month1"] else month
    yield from _days(match, ctx, (first, day), (month, _day_number(match["day2"])))


def _days(
    match: re.Match[str], ctx: Context, first: tuple[int, int], last: tuple[int, int] | None
) -> Iterator[Found]:
    start, end = match.span()
    if day_or_none(2000, *first) is None or (last and day_or_none(2000, *last) is None):
        return
    year = _year_of(match, ctx)
    day = day_or_none(year, *first) if year else nearest(ctx, first, start, end)
    if day is None:
        if not year:
            ending = f"XXXX-{last[0]:02d}-{last[1]:02d}" if last else None
            yield Found(start, end, "DATE", f"XXXX-{first[0]:02d}-{first[1]:02d}", ending)
        return
    until = _end_of_range(day, last) if last else None
    yield Found(start, end, "DATE", day.isoformat(), until.isoformat() if until else None, day)
    yield from _listed_days(ctx, end, day)


def _listed_days(ctx: Context, end: int, day: date) -> Iterator[Found]:
    """The further days of "April 24 and 25" or "Jan. 5, 12 and 19", each an expression of its own."""
    while match := _LISTED_DAY.match(ctx.text, end):
        further = day_or_none(day.year, day.month, _day_number(match["listed"]))
        if further is None or further <= day:
            return
        yield Found(match.start("listed"), match.end("listed"), "DATE", further.isoformat(), None, further)
        day, end = further, match.end()


_LISTED_DAY = re.compile(_LISTED, re.IGNORECASE)


def _end_of_range(day: date, last: tuple[int, int]) -> date | None:
    until = day_or_none(day.year, *last)
    if until is not None and until < day:
        return day_or_none(day.year + 1, *last) if last[0] != day.month else None
    return until


def nearest(ctx: Context, month_day: tuple[int, int], start: int, end: int) -> date | None:
    """That day in the year that the sentence points to. Without a clear pointer the nearest one to the anchor."""
    if ctx.anchor is None:
        return None
    years = (ctx.anchor.year - 1, ctx.anchor.year, ctx.anchor.year + 1)
    days = [day for day in (day_or_none(year, *month_day) for year in years) if day is not None]
    if not days:
        return None
    toward = ctx.toward(start, end)
    return min(days, key=lambda day: _distance(day, ctx.anchor or day, toward))


def _distance(day: date, anchor: date, toward: int) -> int:
    """Days away, made longer on the side that the sentence does not point to."""
    away = (day - anchor).days
    against = away * toward < 0
    weight = 1 + abs(toward) * 3 if against else 1
    return abs(away) * weight


def _year_of(match: re.Match[str], ctx: Context) -> int | None:
    written, other = match["year"], match["other"]
    if written:
        digits = written.lstrip("'’")
        near = ctx.anchor.year if ctx.anchor else None
        return int(digits) if len(digits) == 4 else century_year(int(digits), near)
    if other and ctx.anchor:
        return ctx.anchor.year + {"this": 0, "last": -1, "next": 1}[plain(other)]
    return None


def _day_number(text: str) -> int:
    digits = re.match(r"\d+", text)
    return int(digits.group()) if digits else int(count_number(text))


def _is_month_name(text: str, *, numbered: bool = False) -> bool:
    if text[0].isupper():
        return True
    return numbered and plain(text) not in MONTH_VERBS


def _month_year(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    if not _is_month_name(match["month"]):
        return
    year = _year_of(match, ctx)
    month = month_number(match["month"])
    yield Found(*match.span(), "DATE", f"{year:04d}-{month:02d}" if year else f"XXXX-{month:02d}")


def _month_alone(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    which = plain(match["which"] or "")
    if not _is_month_name(match["month"]) or not _reads_as_month(match, ctx):
        return
    month = month_number(match["month"])
    year = _month_year_near(ctx, month, which, *match.span())
    yield Found(*match.span(), "DATE", f"{year:04d}-{month:02d}" if year else f"XXXX-{month:02d}")


def _reads_as_month(match: re.Match[str], ctx: Context) -> bool:
    """ "May" is no verb, "March" no verb or rally, "April" and "June" no woman."""
    word = plain(match["month"])
    if match["which"] or match["part"]:
        return True
    before, after = ctx.before(match.start()), ctx.after(match.end(), 20)
    preposition = re.search(rf"\b(?:in|since|by|until|till|from|last|during|of|before|after|for|and|to|through){S}$", before)
    token = ctx.token(match.start("month"))
    if word in MONTH_VERBS:
        if re.match(rf"{S}(?:on|to|for|against|through){S}", after) and not preposition:
            return False
        if match["month"].isupper() and word == "may":
            return preposition is not None
        return token.tag_ not in ("MD", "VB", "VBP", "VBD") and (preposition is not None or token.ent_type_ == "DATE")
    if word in GIVEN_NAME_MONTHS and not preposition:
        return token.ent_type_ != "PERSON"
    return True


def _month_year_near(ctx: Context, month: int, which: str, start: int, end: int) -> int | None:
    if ctx.anchor is None:
        return None
    year, now = ctx.anchor.year, ctx.anchor.month
    before, after = year - (month > now), year + (month < now)
    if which in BACKWARD or which == "this past":
        return year - (month >= now)
    if which in FORWARD or which == "this coming":
        return year + (month <= now)
    if which == "this":
        return year
    toward = ctx.toward(start, end)
    behind = (now - month) % 12
    ahead = (month - now) % 12
    if abs(toward) == 2 or toward > 0:
        return after if toward > 0 else before
    return after if ahead * 2 < behind and toward == 0 else before


def _numeric(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    if match["iso"]:
        year, month, number = (int(part) for part in match["iso"].split("-"))
        day = day_or_none(year, month, number)
    else:
        day = _slashed(match, ctx)
        if day is None and (match["sep"] != "/" or not _could_be_date(match)):
            return
    if day is not None:
        yield Found(*match.span(), "DATE", day.isoformat(), None, day)
    elif not match["iso"]:
        yield Found(*match.span(), "DATE", None)


def _could_be_date(match: re.Match[str]) -> bool:
    a, b = int(match["a"]), int(match["b"])
    return 1 <= min(a, b) <= 12 and max(a, b) <= 31


def _slashed(match: re.Match[str], ctx: Context) -> date | None:
    """19/07/2022 by its numbers, else by the order that the article shows elsewhere; None where nothing tells."""
    a, b, c = int(match["a"]), int(match["b"]), match["c"]
    if len(c) == 2 and match["sep"] != "/":
        return None
    year = int(c) if len(c) == 4 else century_year(int(c), ctx.anchor.year if ctx.anchor else None)
    if not 1000 <= year < 2200:
        return None
    day_first, month_first = day_or_none(year, b, a), day_or_none(year, a, b)
    if day_first is None or month_first is None or day_first == month_first:
        return day_first or month_first
    if match["sep"] == ".":
        return day_first
    order = day_order(ctx)
    if order is None:
        return ctx.anchor if ctx.anchor in (day_first, month_first) else None
    return day_first if order else month_first


_ANY_SLASHED = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(?:\d{4}|\d\d)(?![\d/])")
_WRITTEN_ORDER = re.compile(rf"\b(?:(?P<first>{DAY}){S}{LONG_MONTH}|{LONG_MONTH}{S}{DAY})\b", re.IGNORECASE)


def day_order(ctx: Context) -> bool | None:
    """True where the article writes the day before the month, False the other way round, None where it doesn't show."""
    if ctx.day_first is None:
        for match in _ANY_SLASHED.finditer(ctx.text):
            a, b = int(match[1]), int(match[2])
            if a > 12 >= b or b > 12 >= a:
                ctx.day_first = a > 12
                return ctx.day_first
        written = _WRITTEN_ORDER.search(ctx.text)
        if written:
            ctx.day_first = written["first"] is not None
    return ctx.day_first


def _ordinal_day(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    """ "on the 5th": of the month that the sentence points to."""
    start, end = match.span("day")
    number = int(match["number"])
    if ctx.anchor is None:
        yield Found(start, end, "DATE", f"XXXX-XX-{number:02d}")
        return
    base = ctx.anchor.replace(day=1)
    months = [month for month in (shift(base, count, "MT") for count in (-1, 0, 1)) if month]
    days = [day for day in (day_or_none(month.year, month.month, number) for month in months) if day]
    toward, anchor = ctx.toward(start, end), ctx.anchor
    if days:
        day = min(days, key=lambda day: _distance(day, anchor, toward))
        yield Found(start, end, "DATE", day.isoformat(), None, day)


def rules() -> Iterable[Rule]:
    """The rules of this module, the more telling first."""
    yield rule(_MONTH_WORDS, _MONTH_DAY, _month_day)
    yield rule(_MONTH_WORDS, _DAY_MONTH, _day_month)
    yield rule(_MONTH_WORDS, _MONTH_YEAR, _month_year)
    yield rule(_MONTH_WORDS, _MONTH_ALONE, _month_alone)
    yield rule({"#numeric"}, _NUMERIC, _numeric)
    yield rule({"on", "by"} & set(NUMBERS) or {"#ordinal"}, _ORDINAL_DAY, _ordinal_day)
