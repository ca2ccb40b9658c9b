"""Years and what is said with them: decades, centuries, quarters, halves, seasons, holidays."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from bot.extract.dates.calendar import SEASON_STARTS, century_year, distance, holiday, value_of
from bot.extract.dates.context import Context, Found, Rule, rule
from bot.extract.dates.lexicon import (
    DASH,
    ORDINAL,
    SEASON,
    SHORT_YEAR,
    YEAR,
    S,
    any_of,
    ordinal_number,
    plain,
    unit_letter,
)
from bot.extract.words.dates import (
    BACKWARD,
    DECADE_NAMES,
    EASTER_HOLIDAYS,
    ELECTION_DAY,
    FIXED_HOLIDAYS,
    FORWARD,
    SEASONS,
    WEEKDAY_HOLIDAYS,
)
from bot.extract.words.dates_false import COUNTED, HOLIDAY_THINGS, QUANTIFYING

_HOLIDAYS = (*FIXED_HOLIDAYS, *WEEKDAY_HOLIDAYS, *EASTER_HOLIDAYS, ELECTION_DAY)
_PART = (
    rf"(?:(?:the{S})?(?:very{S})?(?:early|mid|late|end|middle|start|beginning|close|turn|pre|post|fiscal|calendar)"
    rf"(?:{S}of|{S}in|{S}year)?(?:{S}(?:the|fiscal|calendar|year))?(?:{S}|{DASH}))?"
)
_OF_YEAR = rf"(?:,?{S}(?:(?:of|in){S})?(?:(?:fiscal{S}(?:year{S})?)?(?P<year>{YEAR}|{SHORT_YEAR})|(?P<other>this|last|next|the){S}year))"
_WHICH = rf"(?P<which>this{S}past|this{S}coming|this|{'|'.join((*BACKWARD, *FORWARD))})"
_YEAR = rf"(?<![\w.,$£€#/:+\-–])(?P<whole>{_PART}(?P<year>{YEAR})(?:(?:{DASH}|/)(?P<to>\d\d(?:\d\d)?)(?!\d))?)(?![\w/$%£€]|[.,:]\d|{DASH}\d)"
_SHORT = rf"(?<![\w'’])(?:in|of|since|season|class|summer){S}(?P<short>{SHORT_YEAR})(?!\w|s)"
_DECADE = rf"\b{_PART}(?:(?P<full>1\d\d0|20\d0)['’]?s|['’](?P<tens>\d0)s|the{S}(?:(?:early|mid|late)(?:{S}|{DASH}))?(?P<name>{any_of(DECADE_NAMES)}|\d0s))\b"
_CENTURY = rf"\b{_PART}(?:the{S})?(?:(?:early|mid|late)(?:{S}|{DASH}))?(?P<number>{ORDINAL})(?:{S}|{DASH})century(?:{S}(?P<bc>b\.?c\.?))?\b"
_QUARTER = (
    rf"\b(?:(?:the{S})?(?P<which>{ORDINAL}|final|last)(?:{S}|{DASH})(?:fiscal{S}|calendar{S})?(?P<unit>quarter|half|three{S}months|six{S}months|nine{S}months)"
    rf"{_OF_YEAR}?|[qh](?P<short>[1-4])(?:,?{S}(?P<syear>{YEAR}))?|(?P<lyear>{YEAR}){S}?[qh](?P<lshort>[1-4]))\b"
)
_SEASON_RULE = rf"\b(?:{_WHICH}{S})?(?:(?P<before>{YEAR}){S})?{_PART}(?:the{S})?(?P<season>{SEASON})(?:{_OF_YEAR})?\b"
_HOLIDAY = rf"\b(?:{_WHICH}{S})?(?P<name>{any_of(_HOLIDAYS)})(?:{S}(?P<span>week|weekend))?(?:,?{S}(?:(?:of|in){S})?(?P<year>{YEAR}))?(?!\w)"


def _year(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    if not _reads_as_year(match, ctx):
        return
    start, end = match.span("whole")
    end_value = None
    if match["to"]:
        last = int(match["to"]) if len(match["to"]) == 4 else int(match["year"][:2] + match["to"])
        if not int(match["year"]) < last <= int(match["year"]) + 99:
            return
        end_value = str(last)
    yield Found(start, end, "DATE", match["year"], end_value)


_AFTER_NUMBER = re.compile(rf"(?:{S}|{DASH})([a-z]+)", re.IGNORECASE)
_DATING = re.compile(
    r"\b(?:in|since|by|until|till|from|to|of|before|after|between|during|through|for|and|or|the|circa|around|year|"
    r"as|early|mid|late|fiscal|than|versus|vs|on|a|an|this|its|their|his|her|our|with|over)\s+$"
)
_LISTED_BEFORE = re.compile(r"\b(?:1\d|20)\d\d(?:,|,? and|,? or| to|,? but|\))?\s+$")
_QUANTITY = re.compile(rf"\b{any_of(QUANTIFYING)}{S}$")


def _reads_as_year(match: re.Match[str], ctx: Context) -> bool:
    """A four-digit number is a year where it is dated like one and counts nothing."""
    year = int(match["year"])
    start, end = match.span("whole")
    before = ctx.before(start, 24)
    if start < match.start("year") or match["to"]:
        return True
    following = _AFTER_NUMBER.match(ctx.text, end)
    if following and following[1].lower() in COUNTED:
        return False
    dated = bool(_DATING.search(before) or _LISTED_BEFORE.search(before))
    if not 1900 <= year <= 2100:
        return (
            bool(re.search(r"\b(?:in|since|until|from|of|by|after|before|between|year)\s+$", before))
            and 1400 <= year <= 2100
        )
    if _QUANTITY.search(before):
        return False
    return (
        dated or ctx.token(start).ent_type_ == "DATE" or before.rstrip(" ")[-1:] in ("(", "\n", "", "'", "’", ",", "s")
    )


def _short(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    short = match["short"]
    year = century_year(int(short[1:]), ctx.anchor.year if ctx.anchor else None)
    yield Found(*match.span("short"), "DATE", f"{year:04d}")


def _decade(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    if match["full"]:
        value = f"{match['full'][:3]}X"
    else:
        tens = int(match["tens"][0]) if match["tens"] else _tens(match["name"])
        near = ctx.anchor.year if ctx.anchor else 2000
        century = (near // 10 - tens) // 10
        value = f"{century * 10 + tens:03d}X"
        if match["name"] and _is_age(match, ctx):
            return
    yield Found(*match.span(), "DATE", value)


def _tens(name: str) -> int:
    return int(name[0]) if name[0].isdigit() else DECADE_NAMES[plain(name)]


def _is_age(match: re.Match[str], ctx: Context) -> bool:
    """ "temperatures in the 80s" is no decade, nor is an age."""
    sentence = ctx.token(match.start()).sent.text.lower()
    return bool(re.search(r"temperature|degree|highs|lows|percent|score", sentence))


def _century(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    del ctx
    number = ordinal_number(match["number"])
    if 1 <= number <= 30:
        yield Found(*match.span(), "DATE", f"BC{number:02d}" if match["bc"] else f"{number - 1:02d}")


def _quarter(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    if match["short"] or match["lshort"]:
        letter = re.search(r"[QHqh](?=[1-4])", match[0])
        if letter is None or not letter[0].isupper():
            return
        number, kind = int(match["short"] or match["lshort"]), letter[0]
        year = match["syear"] or match["lyear"]
        if year is None and kind == "H":
            return
    else:
        words = {"final": 4, "last": 4}
        which = plain(match["which"])
        unit = plain(match["unit"])
        kind = "H" if unit in ("half", "six months") else "Q"
        number = words.get(which) or ordinal_number(which)
        if kind == "H":
            number = min(number, 2)
        if unit not in ("quarter",) and not (match["year"] or match["other"]):
            return
        if unit == "nine months":
            return
        year = match["year"]
    if not 1 <= number <= (4 if kind == "Q" else 2):
        return
    yield Found(*match.span(), "DATE", _quarter_value(match, ctx, year, number, kind))


def _quarter_value(match: re.Match[str], ctx: Context, year: str | None, number: int, kind: str) -> str | None:
    if year:
        return f"{_full(year, ctx)}-{kind}{number}"
    other = match["other"]
    if ctx.anchor is None:
        return f"XXXX-{kind}{number}"
    if other:
        return f"{ctx.anchor.year + {'last': -1, 'next': 1}.get(plain(other), 0):04d}-{kind}{number}"
    months = 3 if kind == "Q" else 6
    now = (ctx.anchor.month - 1) // months + 1
    toward = ctx.toward(*match.span())
    if toward > 0:
        shift_by = 1 if number < now else 0
    else:
        shift_by = -1 if number > now else 0
    return f"{ctx.anchor.year + shift_by:04d}-{kind}{number}"


def _full(year: str, ctx: Context) -> int:
    digits = year.lstrip("'’")
    return int(digits) if len(digits) == 4 else century_year(int(digits), ctx.anchor.year if ctx.anchor else None)


def _season(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    season = SEASONS[plain(match["season"])]
    year = match["year"] or match["before"]
    which = plain(match["which"] or "")
    if not _reads_as_season(match, ctx):
        return
    if year:
        yield Found(*match.span(), "DATE", f"{_full(year, ctx):04d}-{season}")
    elif ctx.anchor is None:
        yield Found(*match.span(), "DATE", f"XXXX-{season}")
    elif match["other"]:
        shift_by = {"last": -1, "next": 1}.get(plain(match["other"]), 0)
        yield Found(*match.span(), "DATE", f"{ctx.anchor.year + shift_by:04d}-{season}")
    else:
        yield Found(*match.span(), "DATE", f"{_season_year(match, ctx, season, which):04d}-{season}")


def _season_year(match: re.Match[str], ctx: Context, season: str, which: str) -> int:
    anchor = ctx.anchor or date.min
    begun = anchor.month >= SEASON_STARTS[season]
    if which in BACKWARD or which == "this past":
        over = anchor.month >= SEASON_STARTS[season] + 3
        return anchor.year if over else anchor.year - 1
    if which in FORWARD or which == "this coming":
        return anchor.year + 1 if begun else anchor.year
    if which == "this":
        return anchor.year
    toward = ctx.toward(*match.span())
    if toward < 0:
        return anchor.year if begun else anchor.year - 1
    return anchor.year + 1 if anchor.month >= SEASON_STARTS[season] + 3 and toward > 0 else anchor.year


def _reads_as_season(match: re.Match[str], ctx: Context) -> bool:
    word = plain(match["season"])
    if match["year"] or match["before"] or match["other"]:
        return word != "fall" or not re.search(r"\bthe\s+fall\s+of", plain(match[0])) or bool(match["other"])
    if match["which"]:
        return True
    if re.match(r"['’]s", ctx.after(match.end())):
        return False
    token = ctx.token(match.start("season"))
    article = re.search(
        rf"\b(?:in|during|by|until|since|before|after|over|through|for|of|from|to)(?:{S}the)?{S}$",
        ctx.before(match.start("season")),
    )
    if word in ("fall", "spring"):
        return (
            token.pos_ in ("NOUN", "PROPN")
            and article is not None
            and not re.match(rf"{S}(?:of|in)\b", ctx.after(match.end()))
        )
    return token.pos_ in ("NOUN", "PROPN", "ADJ") and (article is not None or token.ent_type_ == "DATE")


_NO_HOLIDAY = re.compile(rf"{S}{any_of(HOLIDAY_THINGS)}\b", re.IGNORECASE)


def _holiday(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    name = plain(match["name"])
    if not match["name"][0].isupper() or _NO_HOLIDAY.match(ctx.text, match.end()):
        return
    which = plain(match["which"] or "")
    if match["year"]:
        day = holiday(name, int(match["year"]))
    elif ctx.anchor is None:
        fixed = FIXED_HOLIDAYS.get(name)
        yield Found(*match.span(), "DATE", f"XXXX-{fixed[0]:02d}-{fixed[1]:02d}" if fixed else None)
        return
    else:
        day = _holiday_near(match, ctx, name, which)
    if day is None:
        return
    if match["span"]:
        yield Found(*match.span(), "DATE", value_of(day, unit_letter(match["span"])))
    else:
        yield Found(*match.span(), "DATE", day.isoformat())


def _holiday_near(match: re.Match[str], ctx: Context, name: str, which: str) -> date | None:
    anchor = ctx.anchor or date.min
    days = [day for day in (holiday(name, anchor.year + delta) for delta in (-1, 0, 1)) if day]
    past = [day for day in days if day <= anchor]
    ahead = [day for day in days if day >= anchor]
    if which in BACKWARD or which == "this past":
        return next((day for day in reversed(past) if day < anchor), None)
    if which in FORWARD or which == "this coming":
        return next((day for day in ahead if day > anchor), None)
    toward = ctx.toward(*match.span())
    return min(days, key=lambda day: distance(day, anchor, toward), default=None)


def rules() -> Iterable[Rule]:
    """The rules of this module."""
    yield rule({"quarter", "half", "months", "q", "h"}, _QUARTER, _quarter)
    yield rule(SEASONS, _SEASON_RULE, _season)
    yield rule({name.split()[0].rstrip(".").split("'")[0].split("’")[0] for name in _HOLIDAYS}, _HOLIDAY, _holiday)
    yield rule({"#decade", *DECADE_NAMES}, _DECADE, _decade)
    yield rule({"century"}, _CENTURY, _century)
    yield rule({"#year"}, _YEAR, _year)
    yield rule({"#short"}, _SHORT, _short)
