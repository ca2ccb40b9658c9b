"""Years, decades and centuries; a four-digit number is a year only where it is dated like one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bot.extract.dates.context import Context, Found, Rule, rule
from bot.extract.dates.lexicon import DASH, ORDINAL, SHORT_YEAR, YEAR, YEAR_PART, S, any_of, ordinal_number, plain
from bot.extract.words.dates import DECADE_NAMES
from bot.extract.words.dates_false import CAR_MAKES, COUNTED, MEASURED, QUANTIFYING

_YEAR = (
    rf"(?<![\w.,$£€#/:+\-–])(?P<whole>{YEAR_PART}(?P<year>{YEAR})(?:(?:{DASH}|/)(?P<to>\d\d(?:\d\d)?)(?!\d))?)"
    rf"(?![\w/$%£€]|[.,:]\d|{DASH}\d)"
)
_SHORT = rf"(?<![\w'’])(?:in|of|since|season|class|summer){S}(?P<short>{SHORT_YEAR})(?!\w|s)"
_DECADE = (
    rf"\b{YEAR_PART}(?:(?P<full>1\d\d0|20\d0)['’]?s|['’](?P<tens>\d0)s"
    rf"|the{S}(?:(?:early|mid|late)(?:{S}|{DASH}))?(?P<name>{any_of(DECADE_NAMES)}|\d0s))\b"
)
_CENTURY = (
    rf"\b{YEAR_PART}(?:the{S})?(?:(?:early|mid|late)(?:{S}|{DASH}))?(?P<number>{ORDINAL})(?:{S}|{DASH})century"
    rf"(?:{S}(?P<bc>b\.?c\.?))?\b"
)
_MODERN = range(1900, 2101)
_HISTORIC = range(1400, 2101)
_LAST_CENTURY = 30
_AFTER_NUMBER = re.compile(rf"(?:{S}|{DASH})([a-z]+)", re.IGNORECASE)
_DATING = re.compile(
    r"\b(?:in|since|by|until|till|from|to|of|before|after|between|during|through|for|and|or|the|circa|around|year|"
    r"as|early|mid|late|fiscal|than|versus|vs|on|a|an|this|its|their|his|her|our|with|over)\s+$"
)
_PLAINLY_DATING = re.compile(r"\b(?:in|since|until|from|of|by|after|before|between|year)\s+$")
_LISTED_BEFORE = re.compile(r"\b(?:1\d|20)\d\d(?:,|,? and|,? or| to|,? but|\))?\s+$")
_QUANTITY = re.compile(rf"\b{any_of(QUANTIFYING)}{S}$")
_WORDS = re.compile("[a-z]+")
_OPENING = ("(", "\n", "", "'", "’", ",", "s")


def _year(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    if not _reads_as_year(match, ctx):
        return
    first, last = match["year"], match["to"]
    if last:
        last = last if len(last) == len(first) else first[:2] + last
        if not int(first) < int(last) <= int(first) + 99:
            return
    yield Found(*match.span("whole"), "DATE", first, last)


def _reads_as_year(match: re.Match[str], ctx: Context) -> bool:
    """Whether the number is dated like a year and counts nothing."""
    year, (start, end) = int(match["year"]), match.span("whole")
    before = ctx.before(start, 24)
    following = _AFTER_NUMBER.match(ctx.text, end)
    if start < match.start("year") or match["to"]:
        return True
    if following and following[1].lower() in COUNTED:
        return False
    if year not in _MODERN:
        return year in _HISTORIC and _PLAINLY_DATING.search(before) is not None
    if _QUANTITY.search(before) or not CAR_MAKES.isdisjoint(_WORDS.findall(ctx.after(end, 32).lower())[:3]):
        return False
    dated = _DATING.search(before) or _LISTED_BEFORE.search(before)
    return bool(dated) or ctx.token(start).ent_type_ == "DATE" or before.rstrip(" ")[-1:] in _OPENING


def _short(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    year = ctx.year_of(match["short"], None)
    yield Found(*match.span("short"), "DATE", f"{year:04d}")


def _decade(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    if match["full"]:
        yield Found(*match.span(), "DATE", f"{match['full'][:3]}X")
    elif match["tens"] or not _is_measure(match, ctx):
        tens = (match["tens"] or match["name"])[0]
        decade = int(tens) if tens.isdigit() else DECADE_NAMES[plain(match["name"])]
        near = ctx.anchor.year if ctx.anchor else 2000
        yield Found(*match.span(), "DATE", f"{(near // 10 - decade) // 10 * 10 + decade:03d}X")


def _is_measure(match: re.Match[str], ctx: Context) -> bool:
    """Whether "the 80s" are degrees or points: the words around measure such things."""
    around = f"{ctx.before(match.start(), 120)} {ctx.after(match.end(), 120)}"
    return not MEASURED.isdisjoint(re.findall(r"[a-z]+", around.lower()))


def _century(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    del ctx
    number = ordinal_number(match["number"])
    if 1 <= number <= _LAST_CENTURY:
        yield Found(*match.span(), "DATE", f"BC{number:02d}" if match["bc"] else f"{number - 1:02d}")


def rules() -> Iterable[Rule]:
    """The rules of this module."""
    yield rule({"#decade", *DECADE_NAMES}, _DECADE, _decade)
    yield rule({"century"}, _CENTURY, _century)
    yield rule({"#year"}, _YEAR, _year)
    yield rule({"#short"}, _SHORT, _short)
