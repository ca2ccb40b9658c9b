"""Parts of years: quarters, halves, seasons and holidays."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from bot.extract.dates.calendar import SEASON_STARTS, distance, holiday, value_of
from bot.extract.dates.context import Context, Found, Rule, rule
from bot.extract.dates.lexicon import (
    DASH,
    ORDINAL,
    SEASON,
    SHORT_YEAR,
    YEAR,
    YEAR_PART,
    S,
    any_of,
    ordinal_number,
    plain,
    unit_letter,
)
from bot.extract.words.dates import BACKWARD, FORWARD, SEASONS
from bot.extract.words.dates_false import HOLIDAY_THINGS, SEASON_THINGS
from bot.extract.words.dates_holidays import EASTER_HOLIDAYS, ELECTION_DAY, FIXED_HOLIDAYS, WEEKDAY_HOLIDAYS

_HOLIDAYS = (*FIXED_HOLIDAYS, *WEEKDAY_HOLIDAYS, *EASTER_HOLIDAYS, ELECTION_DAY)
_HOLIDAY_STARTS = {re.split(r"[ .'’]", name)[0] for name in _HOLIDAYS}
_OF_YEAR = (
    rf"(?:,?{S}(?:(?:of|in){S})?(?:(?:fiscal{S}(?:year{S})?)?(?P<year>{YEAR}|{SHORT_YEAR})"
    rf"|(?P<other>this|last|next|the){S}year))"
)
_WHICH = rf"(?:(?P<which>this{S}past|this{S}coming|this|{'|'.join((*BACKWARD, *FORWARD))}){S})?"
_QUARTER = (
    rf"\b(?:the{S})?(?P<nth>{ORDINAL}|final|last)(?:{S}|{DASH})(?:fiscal{S}|calendar{S})?"
    rf"(?P<unit>quarter|half|three{S}months|six{S}months){_OF_YEAR}?\b"
)
_SHORT_QUARTER = (
    rf"\b(?:(?P<kind>[qh])(?P<nth>[1-4])(?:,?{S}(?P<year>{YEAR}))?"
    rf"|(?P<year2>{YEAR}){S}?(?P<kind2>[qh])(?P<nth2>[1-4]))\b"
)
_SEASON = rf"\b{_WHICH}(?:(?P<before>{YEAR}){S})?{YEAR_PART}(?:the{S})?(?P<season>{SEASON})(?:{_OF_YEAR})?\b"
_HOLIDAY = (
    rf"\b{_WHICH}(?P<name>{any_of(_HOLIDAYS)})(?:{S}(?P<span>week|weekend))?"
    rf"(?:,?{S}(?:(?:of|in){S})?(?P<year>{YEAR}))?(?!\w)"
)
_SEASON_BEFORE = re.compile(rf"\b(?:in|during|by|until|since|before|after|over|through|for|of|from|to)(?:{S}the)?{S}$")
_NO_SEASON_AFTER = re.compile(rf"['’]s|{S}{any_of(SEASON_THINGS)}\b", re.IGNORECASE)
_FALL_OF = re.compile(rf"{S}(?:of|in)\b", re.IGNORECASE)
_NO_HOLIDAY = re.compile(rf"{S}{any_of(HOLIDAY_THINGS)}\b", re.IGNORECASE)


def _quarter(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    unit, nth = plain(match["unit"]), plain(match["nth"])
    kind, parts = ("H", 2) if unit in ("half", "six months") else ("Q", 4)
    number = parts if nth in ("final", "last") else ordinal_number(nth)
    said = match["year"] or match["other"]
    if 1 <= number <= parts and (said or unit == "quarter" or (kind == "H" and ctx.half_named(match.start()))):
        yield Found(*match.span(), "DATE", _part_of_year(match, ctx, kind, number))


def _part_of_year(match: re.Match[str], ctx: Context, kind: str, number: int) -> str:
    year = ctx.year_of(match["year"], match["other"])
    named = ctx.half_named(match.start()) if kind == "H" else None
    if year is None and named is not None:
        return f"{named.year:04d}-{kind}{number}"
    if year is None and ctx.anchor is not None:
        now = (ctx.anchor.month - 1) // (3 if kind == "Q" else 6) + 1
        ahead = ctx.toward(*match.span()) > 0
        year = ctx.anchor.year + (number < now if ahead else -(number > now))
    return f"{year:04d}-{kind}{number}" if year is not None else f"XXXX-{kind}{number}"


def _short_quarter(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    kind, number = match["kind"] or match["kind2"], int(match["nth"] or match["nth2"])
    year = match["year"] or match["year2"] or (ctx.anchor and f"{ctx.anchor.year:04d}") or "XXXX"
    dated = match["year"] or match["year2"] or kind == "Q"
    if kind.isupper() and dated and (kind == "Q" or number <= 2):
        yield Found(*match.span(), "DATE", f"{year}-{kind}{number}")


def _season(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    if not _reads_as_season(match, ctx):
        return
    season = SEASONS[plain(match["season"])]
    year = ctx.year_of(match["year"] or match["before"], match["other"])
    if year is None and ctx.anchor is not None:
        year = _season_year(ctx, ctx.anchor, match, SEASON_STARTS[season])
    yield Found(*match.span(), "DATE", f"{year:04d}-{season}" if year is not None else f"XXXX-{season}")


def _season_year(ctx: Context, anchor: date, match: re.Match[str], starts: int) -> int:
    """The year in which the season that is meant begins; seasons are counted by the months of the northern year."""
    which = plain(match["which"] or "")
    begun, over = anchor.month >= starts, anchor.month >= starts + 3
    if which == "this":
        return anchor.year
    if which in BACKWARD or which == "this past":
        return anchor.year - (not over)
    if which in FORWARD or which == "this coming":
        return anchor.year + begun
    toward = ctx.toward(*match.span())
    return anchor.year + (toward > 0 and over) - (toward < 0 and not begun)


def _reads_as_season(match: re.Match[str], ctx: Context) -> bool:
    """Whether "fall" and "spring" are no verbs and no things, and "winter" is a time rather than a kind of weather."""
    fall = plain(match["season"]) in ("fall", "spring")
    if match["year"] or match["before"] or match["other"]:
        return bool(match["other"]) or not re.search(r"\bthe\s+fall\s+of", plain(match[0]))
    if match["which"]:
        return True
    token = ctx.token(match.start("season"))
    article = _SEASON_BEFORE.search(ctx.before(match.start("season"))) is not None
    if token.pos_ not in ("NOUN", "PROPN", "ADJ") or _NO_SEASON_AFTER.match(ctx.text, match.end()):
        return False
    return article and not _FALL_OF.match(ctx.text, match.end()) if fall else article or token.ent_type_ == "DATE"


def _holiday(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    if not match["name"][0].isupper() or _NO_HOLIDAY.match(ctx.text, match.end()):
        return
    name = plain(match["name"])
    if match["year"] is None and ctx.anchor is None:
        month_day = FIXED_HOLIDAYS.get(name)
        yield Found(*match.span(), "DATE", "XXXX-{:02d}-{:02d}".format(*month_day) if month_day else None)
        return
    day = holiday(name, int(match["year"])) if match["year"] else _holiday_near(match, ctx, name)
    if day is not None:
        yield Found(*match.span(), "DATE", value_of(day, unit_letter(match["span"] or "day")))


def _holiday_near(match: re.Match[str], ctx: Context, name: str) -> date | None:
    anchor, which = ctx.anchor or date.min, plain(match["which"] or "")
    days = [day for day in (holiday(name, anchor.year + delta) for delta in (-1, 0, 1)) if day]
    if which in BACKWARD or which == "this past":
        return max((day for day in days if day < anchor), default=None)
    if which in FORWARD or which == "this coming":
        return min((day for day in days if day > anchor), default=None)
    toward = ctx.toward(*match.span())
    return min(days, key=lambda day: distance(day, anchor, toward), default=None)


def rules() -> Iterable[Rule]:
    """The rules of this module."""
    yield rule({"quarter", "half", "months"}, _QUARTER, _quarter)
    yield rule({"q", "h"}, _SHORT_QUARTER, _short_quarter)
    yield rule(SEASONS, _SEASON, _season)
    yield rule(_HOLIDAY_STARTS, _HOLIDAY, _holiday)
