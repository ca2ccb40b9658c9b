"""Days of a month in words and in numbers. A year left out comes from the anchor and the sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from bot.extract.dates.calendar import century_year, day_or_none, distance, shift
from bot.extract.dates.context import Context, Found, Rule, rule
from bot.extract.dates.lexicon import (
    COUNT_WORDS,
    DASH,
    DAY,
    LONG_MONTH,
    MONTH,
    MONTH_WORDS,
    OF_YEAR,
    WEEKDAY,
    S,
    any_of,
    count_number,
    month_number,
    plain,
)
from bot.extract.words.dates_false import MONTH_VERBS
from bot.extract.words.dates_holidays import LASTING_NAME_WORDS, LASTING_NAMES

_NO_AMOUNT = r"(?![\d.,]?\d|\s?(?:%|pct\b|percent)|:\d)"
_DAY = rf"(?:{DAY}(?:st|nd|rd|th)?|(?:{COUNT_WORDS})(?=\s)){_NO_AMOUNT}"
_NTH = rf"{DAY}(?:st|nd|rd|th)?"
_BY_DASH = rf"\s{{0,2}}{DASH}\s{{0,2}}"
_BY_WORD = rf"{S}(?:to|through|thru|until){S}(?:the{S})?"
_MONTH_DAY = (
    rf"\b(?:{WEEKDAY},?{S})?(?:(?P<which>last|next|this){S})?(?P<month>{MONTH}){S}(?:the{S})?(?P<day>{_DAY})"
    rf"(?:{_BY_DASH}(?:(?P<month2>{MONTH}){S})?(?P<day2>{_NTH}){_NO_AMOUNT}"
    rf"|{_BY_WORD}(?:(?P<month3>{MONTH}){S})?(?P<day3>{_DAY}))?{OF_YEAR}?(?!\w)"
)
_DAY_MONTH = (
    rf"\b(?:{WEEKDAY},?{S})?(?:the{S})?(?P<day>{_NTH})"
    rf"(?:(?:{S}(?:of{S})?(?P<month1>{MONTH}))?(?:{_BY_DASH}|{_BY_WORD})(?P<day2>{_NTH}))?"
    rf"{S}(?:of{S})?(?P<month>{MONTH}){OF_YEAR}?(?!\w)"
)
_LISTED = re.compile(
    rf"(?:,|{S}and|{S}or|,{S}and){S}(?P<listed>{_NTH})"
    rf"(?![\d.,:]?\d|\s?(?:%|pct|percent|a\.?m|p\.?m))(?!{S}[a-z])",
    re.IGNORECASE,
)
_NUMERIC = (
    r"(?<![\d/.\-])(?:(?P<iso>\d{4}-\d\d-\d\d)"
    r"|(?P<a>\d{1,2})(?P<sep>[/.\-])(?P<b>\d{1,2})(?P=sep)(?P<c>\d{4}|\d\d))(?![\d/\-]|\.\d)"
)
_NINE_ELEVEN = r"(?<![\d/.\-])9/11(?![\d/%]|\.\d)"
_LASTING_NAME = re.compile(rf"{S}{any_of(LASTING_NAME_WORDS)}\b", re.IGNORECASE)
_PLACE = re.compile(r"\s*[A-Z][A-Z .,'’/-]{1,50}[, ]\s*")
_ORDINAL_DAY = rf"\b(?:on|by){S}(?P<day>the{S}(?P<number>{DAY})(?:st|nd|rd|th))\b(?!{S}(?:of|\w+{S}(?:of|in))\b)"
_ANY_SLASHED = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(?:\d{4}|\d\d)(?![\d/])")
_WRITTEN_ORDER = re.compile(rf"\b(?:(?P<first>{DAY}){S}{LONG_MONTH}|{LONG_MONTH}{S}{DAY})\b", re.IGNORECASE)


def _month_day(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    if not _is_month_name(match["month"]):
        return
    first = (month_number(match["month"]), _day_number(match["day"]))
    second, number = match["month2"] or match["month3"], match["day2"] or match["day3"]
    if number and not _ends_dateline(match, ctx):
        yield from _days(match, ctx, first, (month_number(second) if second else first[0], _day_number(number)))
    else:
        yield from _days(match, ctx, first, None)


def _ends_dateline(match: re.Match[str], ctx: Context) -> bool:
    """Whether the dash after the day ends a dateline: "OSAKA, April 26 - 12 ministers …"."""
    line = ctx.text.rfind("\n", 0, match.start()) + 1
    dashed = match["day2"] is not None and " " in ctx.text[match.end("day") : match.start("day2")]
    return dashed and _PLACE.fullmatch(ctx.text, line, match.start()) is not None


def _day_month(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    if not _is_month_name(match["month"]):
        return
    month, day = month_number(match["month"]), _day_number(match["day"])
    if not match["day2"]:
        yield from _days(match, ctx, (month, day), None)
        return
    first = month_number(match["month1"]) if match["month1"] else month
    yield from _days(match, ctx, (first, day), (month, _day_number(match["day2"])))


def _days(match: re.Match[str], ctx: Context, first: tuple[int, int], last: tuple[int, int] | None) -> Iterator[Found]:
    start, end = match.start(), _end(match, is_range=last is not None)
    if day_or_none(2000, *first) is None or (last and day_or_none(2000, *last) is None):
        return
    year = ctx.year_of(match["year"], match["other"]) or _lasting_year(ctx, end, first)
    day = day_or_none(year, *first) if year else ctx.nearest_day(first, start, end)
    if day is None and year is None:
        ending = f"XXXX-{last[0]:02d}-{last[1]:02d}" if last else None
        yield Found(start, end, "DATE", f"XXXX-{first[0]:02d}-{first[1]:02d}", ending)
    if day is None:
        return
    until = _end_of_range(day, last) if last else None
    yield Found(start, end, "DATE", day.isoformat(), until.isoformat() if until else None)
    yield from _listed_days(ctx, end, day)


def _lasting_year(ctx: Context, end: int, month_day: tuple[int, int]) -> int | None:
    """The year of a day that names what happened on it, as in "the Sept. 11 attacks", for who writes after it."""
    year = LASTING_NAMES.get(month_day) if _LASTING_NAME.match(ctx.text, end) else None
    known = ctx.anchor is not None and year is not None and ctx.anchor >= date(year, *month_day)
    return year if known else None


def _nine_eleven(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    """Reads "9/11", which names the day in every order of day and month."""
    if ctx.anchor is not None and ctx.anchor.year > LASTING_NAMES[9, 11]:
        yield Found(*match.span(), "DATE", f"{LASTING_NAMES[9, 11]}-09-11")


def _end(match: re.Match[str], *, is_range: bool) -> int:
    whole = is_range or match["year"] or match["other"]
    return match.end() if whole else max(match.end("day"), match.end("month"))


def _listed_days(ctx: Context, end: int, day: date) -> Iterator[Found]:
    """The further days of "April 24 and 25" or "Jan. 5, 12 and 19", each an expression of its own."""
    while match := _LISTED.match(ctx.text, end):
        further = day_or_none(day.year, day.month, _day_number(match["listed"]))
        if further is None or further <= day:
            return
        yield Found(match.start("listed"), match.end("listed"), "DATE", further.isoformat())
        day, end = further, match.end()


def _end_of_range(day: date, last: tuple[int, int]) -> date | None:
    until = day_or_none(day.year, *last)
    if until is not None and until < day:
        return day_or_none(day.year + 1, *last) if last[0] != day.month else None
    return until


def _day_number(text: str) -> int:
    digits = re.match(r"\d+", text)
    return int(digits.group()) if digits else int(count_number(text))


def _is_month_name(text: str) -> bool:
    """Lower-case months pass beside a number, except those that are verbs: "he may 3 times"."""
    return text[0].isupper() or plain(text) not in MONTH_VERBS


def _numeric(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    if match["iso"]:
        year, month, number = (int(part) for part in match["iso"].split("-"))
        day = day_or_none(year, month, number)
    else:
        day = _slashed(match, ctx)
        if day is None and (match["sep"] != "/" or not _could_be_date(match)):
            return
    if day is not None:
        yield Found(*match.span(), "DATE", day.isoformat())
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
    order = _day_order(ctx)
    if order is None:
        return ctx.anchor if ctx.anchor in (day_first, month_first) else None
    return day_first if order else month_first


def _day_order(ctx: Context) -> bool | None:
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
    """Reads "on the 5th": of the month that the sentence points to."""
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
        day = min(days, key=lambda day: distance(day, anchor, toward))
        yield Found(start, end, "DATE", day.isoformat())


def rules() -> Iterable[Rule]:
    """The rules of this module, the more telling first."""
    yield rule(MONTH_WORDS, _MONTH_DAY, _month_day)
    yield rule(MONTH_WORDS, _DAY_MONTH, _day_month)
    yield rule({"#numeric"}, _NUMERIC, _numeric)
    yield rule({"#numeric"}, _NINE_ELEVEN, _nine_eleven)
    yield rule({"#ordinal"}, _ORDINAL_DAY, _ordinal_day)
