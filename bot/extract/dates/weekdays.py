"""Days named from today ("yesterday"), by their weekday ("on Friday"), or beside another ("the day before")."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from bot.extract.dates.calendar import shift, value_of, weekday_from, weekday_of_week
from bot.extract.dates.context import Context, Found, Rule, rule
from bot.extract.dates.lexicon import DASH, LONG_WEEKDAY, WEEKDAY, S, any_of, plain, unit_letter, weekday_number
from bot.extract.words.dates import (
    BACKWARD,
    DAY_PARTS,
    DAYS_FROM_TODAY,
    FORWARD,
    WEEKDAY_ABBREVIATIONS,
    WEEKDAYS,
)
from bot.extract.words.dates_false import CLUBS, NAMED, WORD_LIKE_WEEKDAYS

_PARTS = any_of(DAY_PARTS)
_TODAY = (
    rf"\b(?P<word>{any_of(DAYS_FROM_TODAY)}|tonight)(?:(?:{S})(?P<part>{_PARTS}))?(?!\w)"
    rf"|\b(?:(?P<which>this|last|that|the{S}same|the{S}next|the{S}following|the{S}previous)"
    rf"(?:{S}(?:early|late))?{S}(?P<part2>{_PARTS})|(?P<over>overnight))\b"
)
_WEEKDAY = (
    rf"\b(?:(?:early|late|mid)(?:{S}on)?{S})?"
    rf"(?:(?P<which>this{S}past|this{S}coming|this|{'|'.join((*BACKWARD, *FORWARD))}){S})?"
    rf"(?P<day>{LONG_WEEKDAY}|{WEEKDAY}(?!\w))(?:(?:{S}|{DASH})(?P<part>{_PARTS}))?"
    rf"(?:,?{S}(?:of{S})?(?P<week>this|last|next){S}week)?"
    rf"(?:(?:\s?{DASH}\s?|{S}(?:to|through|thru){S})(?P<last>{LONG_WEEKDAY}))?(?P<plural>s)?(?![\w])"
)
_DAY_BESIDE = (
    rf"\b(?:the{S}(?P<unit>day|night|week|month|year){S}(?P<side>before|after|earlier)"
    rf"(?:{S}(?:(?P<which>last|next|this){S})?(?P<weekday>{LONG_WEEKDAY}))?"
    rf"|the{S}(?:next|previous|following|same|preceding){S}day)\b"
)
_BACK_WORDS = frozenset(("before", "earlier", "previous", "preceding"))
_NO_DAY_BESIDE = re.compile(rf"{S}(?:\w+ing\b|yesterday|tomorrow)", re.IGNORECASE)
_NO_TIME_BESIDE = re.compile(rf"{S}(?!(?:and|but|when|that|in|at)\b)\w", re.IGNORECASE)
_OF_EVERY = re.compile(rf"{S}(?:of|in){S}(?:each|every)\b", re.IGNORECASE)
_CLUB = re.compile(rf"{S}{any_of(CLUBS)}\b")
_NO_TOMORROW = re.compile(rf"\b(?:a|an|better|brighter|new){S}$")


def _today(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    start, end = match.span()
    if _is_name(ctx, start, end) or _NO_TOMORROW.search(ctx.before(start, 12)):
        return
    which = plain(match["which"] or "")
    part = match["part"] or match["part2"]
    day = _day_of_part(match, ctx, which, plain(part or ""))
    code = DAY_PARTS[plain(part)] if part else "NI" if match["over"] or plain(match[0]) == "tonight" else None
    if code is None:
        yield Found(start, end, "DATE", day.isoformat() if day else None)
    else:
        yield Found(start, end, "TIME", f"{day.isoformat()}T{code}" if day else None)


def _day_of_part(match: re.Match[str], ctx: Context, which: str, part: str) -> date | None:
    if which in ("that", "the same", "the next", "the following", "the previous"):
        story = ctx.story_day(match.start())
        delta = {"the next": 1, "the following": 1, "the previous": -1}.get(which, 0)
        return shift(story, delta, "D") if story else None
    if ctx.anchor is None:
        return None
    word = plain(match["word"] or "today")
    delta = DAYS_FROM_TODAY.get(word, 0)
    if which == "last" and part in ("night", "evening"):
        delta = -1
    return shift(ctx.anchor, delta, "D")


def _is_name(ctx: Context, start: int, end: int) -> bool:
    """Whether the words are part of a name such as a newspaper's."""
    around = " ".join(ctx.text[max(0, start - 12) : end + 16].lower().split())
    word = plain(ctx.text[start:end])
    return any(name in around and word in name for name in NAMED)


def _weekday(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    start, end = match.span()
    name = match["day"]
    if not name[0].isupper() or _is_name(ctx, start, end):
        return
    if plain(name) in WEEKDAY_ABBREVIATIONS and not _short_weekday(name, ctx, match):
        return
    if _CLUB.match(ctx.text, end):
        return
    number = weekday_number(name)
    if match["plural"] or _OF_EVERY.match(ctx.text, end):
        yield Found(start, end, "SET", f"XXXX-WXX-{number + 1}")
        return
    day = _weekday_day(match, ctx, number)
    if match["part"]:
        yield Found(start, end, "DATE", day.isoformat() if day else None)
        return
    last = weekday_from(day, weekday_number(match["last"]), 1) if day and match["last"] else None
    yield Found(start, end, "DATE", day.isoformat() if day else None, last.isoformat() if last else None)


def _short_weekday(name: str, ctx: Context, match: re.Match[str]) -> bool:
    """Whether "Mon." or "Thurs" is a weekday here: "Sun" and "Sat" are other words too."""
    dated = ctx.token(match.start("day")).ent_type_ in ("DATE", "TIME")
    return dated and (name.endswith(".") or plain(name) not in WORD_LIKE_WEEKDAYS)


def _weekday_day(match: re.Match[str], ctx: Context, number: int) -> date | None:
    week = plain(match["week"] or "")
    if week and ctx.anchor is not None:
        return weekday_of_week(ctx.anchor, number, {"last": -1, "this": 0, "next": 1}[week])
    return _weekday_near(ctx, number, plain(match["which"] or ""), *match.span())


def _weekday_near(ctx: Context, number: int, which: str, start: int, end: int) -> date | None:
    """That weekday on the side that its word or its sentence points to; the day of publication is its own weekday."""
    anchor = ctx.anchor
    if anchor is None:
        return None
    if which in BACKWARD or which == "this past":
        return weekday_from(shift(anchor, -1, "D") or anchor, number, -1)
    if which in FORWARD or which == "this coming":
        return weekday_from(shift(anchor, 1, "D") or anchor, number, 1)
    return ctx.nearest_weekday(number, start, end, ahead=which == "this")


def _day_beside(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    """Reads "the next day", "a day before", "the day before last Tuesday"."""
    start, end = match.span()
    unit = unit_letter(match["unit"]) if match["unit"] else "D"
    if match["weekday"]:
        number = weekday_number(match["weekday"])
        day = _weekday_near(ctx, number, plain(match["which"] or ""), match.start("weekday"), end)
    elif match["side"] and (_NO_DAY_BESIDE if unit == "D" else _NO_TIME_BESIDE).match(ctx.text, end):
        return
    else:
        day = ctx.story_day(start, unit)
    words = plain(match[0]).split()
    delta = 0 if "same" in words else -1 if _BACK_WORDS & set(words) else 1
    moved = shift(day, delta, unit) if day else None
    yield Found(start, end, "DATE", value_of(moved, unit) if moved else None)


def rules() -> Iterable[Rule]:
    """The rules of this module."""
    yield rule({*(word.split()[-1] for word in DAYS_FROM_TODAY), "tonight", "overnight", *DAY_PARTS}, _TODAY, _today)
    yield rule({*WEEKDAYS, *WEEKDAY_ABBREVIATIONS, *(f"{day}s" for day in WEEKDAYS)}, _WEEKDAY, _weekday)
    yield rule({"day", "night", "week", "month", "year"}, _DAY_BESIDE, _day_beside)
