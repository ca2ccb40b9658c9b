"""Expressions that count from the day of publication or from the day that the story is at."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from bot.extract.dates.calendar import shift, value_of, weekday_from, weekday_of_week
from bot.extract.dates.context import Context, Found, Rule, rule
from bot.extract.dates.lexicon import (
    COUNT,
    DASH,
    LONG_MONTH,
    LONG_UNIT,
    LONG_WEEKDAY,
    WEEKDAY,
    DAY,
    S,
    any_of,
    count_number,
    month_number,
    plain,
    unit_letter,
    weekday_number,
)
from bot.extract.words.dates import (
    BACKWARD,
    DAY_PARTS,
    DAYS_FROM_TODAY,
    FORWARD,
    UNITS,
    WEEKDAY_ABBREVIATIONS,
    WEEKDAYS,
)
from bot.extract.words.dates_false import NAMED

_UNIT_WORDS = frozenset({*UNITS, *(f"{unit}s" for unit in UNITS), "centuries"})
_DAY_UNIT = r"(?:day|fortnight|weekend|week|month|quarter|year|decade|century)"
_WHICH = rf"(?:this{S}past|this{S}coming|this{S}same|this|{'|'.join((*BACKWARD, *FORWARD))}|current|same|that{S}same|that)"
_PART_OF = (
    rf"(?:(?P<part>(?:the{S})?(?:very{S})?(?:early|earlier|mid|late|later|end|middle|start|beginning|close|rest|remainder|first{S}half|second{S}half)"
    rf"(?:{S}(?:of|in|on))?(?:{S}|{DASH}))(?P<part_the>the{S})?)?"
)
_PARTS = any_of(DAY_PARTS)

_TODAY = (
    rf"\b(?P<word>{any_of(DAYS_FROM_TODAY)}|tonight)(?:(?:{S})(?P<part>{_PARTS}))?(?!\w)"
    rf"|\b(?:(?P<which>this|last|that|the{S}same|the{S}next|the{S}following|the{S}previous)(?:{S}(?:early|late))?{S}(?P<part2>{_PARTS})|(?P<over>overnight))\b"
)
_WEEKDAY = (
    rf"\b(?P<mod>(?:early|late|mid)(?:{S}on)?{S})?(?:(?P<which>this{S}past|this{S}coming|this|{'|'.join((*BACKWARD, *FORWARD))}){S})?"
    rf"(?P<day>{LONG_WEEKDAY}|{WEEKDAY}(?!\w))(?:(?:{S}|{DASH})(?P<part>{_PARTS}))?"
    rf"(?:,?{S}(?:of{S})?(?P<week>this|last|next){S}week)?"
    rf"(?:(?:\s?{DASH}\s?|{S}(?:to|through|thru){S})(?P<last>{LONG_WEEKDAY}))?(?P<plural>s)?(?![\w])"
)
_UNIT = rf"\b{_PART_OF}(?:the{S}|its{S}|their{S})?(?P<which>{_WHICH}){S}(?:calendar{S}|fiscal{S}|financial{S})?(?P<unit>{_DAY_UNIT})\b"
_THE_UNIT = rf"\b(?P<part>(?:the{S})?(?:end|middle|start|beginning|close|rest|remainder|turn){S}of{S}|year(?={DASH}end))?(?P<the>the{S})?(?P<unit>week|weekend|month|quarter|year|decade|century)\b|\b(?P<yearend>year{DASH}end)\b"
_WEEK_OF = rf"\b(?:the{S})?week{S}(?:of|beginning|starting|ending){S}(?P<month>{LONG_MONTH}){S}(?P<number>{DAY})\b"
_AWAY = (
    rf"\b(?:(?:about|around|almost|nearly|some|roughly|just|only|over|more{S}than|less{S}than|at{S}least){S})?(?P<count>{COUNT}|an?(?:{S}(?:couple|few|dozen)(?:{S}of)?)?|several|many|a{S}few|couple{S}of|half{S}an?)"
    rf"(?:{S}|{DASH})(?:(?:and{S}a{S}half){S})?(?P<unit>{LONG_UNIT}|hours?|minutes?|seconds?)(?:{S}and{S}a{S}half)?{S}(?P<side>ago|earlier|from{S}now|from{S}today|hence|later|before(?=[.,;)]|{S}(?:that|in{S}which))|previously)\b"
)
_IN_AWAY = rf"\b(?P<in>in|within){S}(?:about{S}|around{S}|just{S}|less{S}than{S}|as{S}little{S}as{S})?(?P<count>{COUNT}|an?){S}(?P<unit>{LONG_UNIT}|hours?|minutes?)(?:['’])?(?:{S}time)?\b"
_DAY_BESIDE = rf"\b(?P<what>the{S}(?P<unit>day|night|week|month|year){S}(?P<side>before|after|earlier)|(?P<day>the{S}(?:next|previous|following|same|preceding){S}day|the{S}eve))\b(?!{S}(?:yesterday|tomorrow))"


def _today(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    start, end = match.span()
    if _is_name(ctx, start, end):
        return
    which = plain(match["which"] or "")
    part = match["part"] or match["part2"]
    day = _day_of_part(match, ctx, which, plain(part or ""))
    code = DAY_PARTS[plain(part)] if part else "NI" if match["over"] or plain(match[0]) == "tonight" else None
    if code is None:
        yield Found(start, end, "DATE", day.isoformat() if day else None, None, day)
    else:
        yield Found(start, end, "TIME", f"{day.isoformat()}T{code}" if day else None, None, day)


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
    number = weekday_number(name)
    if match["plural"]:
        yield Found(start, end, "SET", f"XXXX-WXX-{number + 1}")
        return
    day = _weekday_day(match, ctx, number)
    if match["part"]:
        code = DAY_PARTS[plain(match["part"])]
        yield Found(start, end, "TIME", f"{day.isoformat()}T{code}" if day else None, None, day)
        return
    last = weekday_from(day, weekday_number(match["last"]), 1) if day and match["last"] else None
    yield Found(start, end, "DATE", day.isoformat() if day else None, last.isoformat() if last else None, day)


def _short_weekday(name: str, ctx: Context, match: re.Match[str]) -> bool:
    """ "Sun" and "Sat" are other words too; "Mon." is a weekday, "Wed" at least where a date is."""
    token = ctx.token(match.start("day"))
    return token.ent_type_ in ("DATE", "TIME") and (name.endswith(".") or plain(name) not in ("sun", "sat", "wed", "mon"))


def _weekday_day(match: re.Match[str], ctx: Context, number: int) -> date | None:
    anchor = ctx.anchor
    if anchor is None:
        return None
    which = plain(match["which"] or "")
    week = plain(match["week"] or "")
    if week:
        return weekday_of_week(anchor, number, {"last": -1, "this": 0, "next": 1}[week])
    if which in BACKWARD or which == "this past":
        return weekday_from(shift(anchor, -1, "D") or anchor, number, -1)
    if which in FORWARD or which in ("this coming",):
        return weekday_from(shift(anchor, 1, "D") or anchor, number, 1)
    if number == anchor.weekday():
        return anchor
    toward = 1 if which == "this" else ctx.toward(match.start(), match.end())
    return weekday_from(anchor, number, 1 if toward > 0 else -1)


def _unit(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    which, unit = plain(match["which"]), unit_letter(match["unit"])
    start, end = match.span()
    if which in ("same", "that", "that same", "previous", "following", "preceding") or (
        which == "next" and unit == "D"
    ):
        base = ctx.story_day(start)
    else:
        base = ctx.anchor
    if unit == "D" and which in ("this", "last", "past", "current", "coming", "upcoming", "this same"):
        return
    if which == "past" and not match["part"] and unit in ("D", "W", "MT", "Q", "Y", "DE", "CE"):
        yield Found(start, end, "DURATION", _amount(1, unit))
        return
    if base is None:
        yield Found(start, end, "DATE", None)
        return
    delta = -1 if which in (*BACKWARD, "this past") else 1 if which in (*FORWARD, "this coming") else 0
    day = shift(base, delta, unit)
    if day is not None:
        yield Found(start, end, "DATE", value_of(day, unit), None, day if unit == "D" else None)


def _the_unit(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    """ "the end of the year", "the weekend"; without a cue "the year" is no date."""
    if match["yearend"]:
        unit, counted = "Y", True
    else:
        unit = unit_letter(match["unit"])
        counted = bool(match["part"]) and bool(match["the"])
    if not counted and not (unit == "WE" and match["the"]):
        return
    if ctx.anchor is None:
        yield Found(*match.span(), "DATE", None)
        return
    day = ctx.anchor
    if unit == "WE":
        day = _weekend(ctx, *match.span())
    yield Found(*match.span(), "DATE", value_of(day, unit))


def _weekend(ctx: Context, start: int, end: int) -> date:
    anchor = ctx.anchor or date.min
    back = ctx.toward(start, end) <= 0 and anchor.weekday() < 5
    return shift(anchor, -1 if back else 0, "W") or anchor


def _week_of(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    from bot.extract.dates.absolute import nearest

    month, number = month_number(match["month"]), int(match["number"])
    day = nearest(ctx, (month, number), *match.span()) if number <= 28 or ctx.anchor else None
    yield Found(*match.span(), "DATE", value_of(day, "W") if day else None)


def _away(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    start, end = match.span()
    side = plain(match["side"])
    count = _count(match["count"])
    unit = unit_letter(match["unit"])
    base = ctx.anchor if side in ("ago", "from now", "from today", "hence") else ctx.story_day(start)
    sign = -1 if side in ("ago", "earlier", "before", "previously") else 1
    if count is None:
        yield Found(start, end, "DATE", "PAST_REF" if sign < 0 else "FUTURE_REF")
        return
    if base is None:
        yield Found(start, end, "DATE", None)
        return
    if unit in ("S", "M", "H"):
        yield Found(start, end, "TIME", base.isoformat() if count < 24 else None, None, base)
        return
    day = _shifted(base, sign * count, unit)
    if day is not None:
        yield Found(start, end, "DATE", value_of(day, unit), None, day if unit == "D" else None)


def _shifted(base: date, count: float, unit: str) -> date | None:
    if abs(count) > 100_000:
        return None
    if count != int(count) and unit == "Y":
        return shift(base, round(count * 12), "MT")
    return shift(base, int(count), unit)


def _count(text: str) -> int | float | None:
    word = plain(text)
    if word in ("a", "an"):
        return 1
    if re.search(r"few|several|many", word):
        return None
    if "couple" in word:
        return 2
    if "dozen" in word and not word[0].isdigit():
        return count_number(word.removeprefix("a ").removeprefix("an ")) or 12
    if "half" in word:
        return 0.5
    return count_number(text)


def _amount(count: float, unit: str) -> str:
    from bot.extract.dates.amounts import duration

    return duration(count, unit)


def _in_away(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    """ "in three days" with a verb that looks ahead; elsewhere it is how long something took."""
    count, unit = _count(match["count"]), unit_letter(match["unit"])
    start, end = match.span()
    within = plain(match["in"]) == "within"
    if within or count is None or unit in ("S", "M", "H") or ctx.toward(start, end) <= 0:
        return
    if ctx.anchor is None:
        yield Found(start, end, "DATE", None)
        return
    day = _shifted(ctx.anchor, count, unit)
    if day is not None:
        yield Found(start, end, "DATE", value_of(day, unit), None, day if unit == "D" else None)


def _day_beside(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    start, end = match.span()
    day = ctx.story_day(start)
    which = plain(match["day"] or "")
    unit = unit_letter(match["unit"]) if match["unit"] else "D"
    if match["side"] and re.match(rf"{S}\w", ctx.after(end)) and not re.match(rf"{S}(?:and|but|when|that|in|at)\b", ctx.after(end)):
        return
    if day is None:
        yield Found(start, end, "DATE", None)
        return
    before = plain(match["side"] or "") in ("before", "earlier") or any(word in which for word in ("previous", "preceding", "eve"))
    same = "same" in which
    moved = shift(day, 0 if same else -1 if before else 1, unit)
    if moved is not None:
        yield Found(start, end, "DATE", value_of(moved, unit), None, moved if unit in ("D", "NI") else None)


def rules() -> Iterable[Rule]:
    """The rules of this module."""
    yield rule({*(word.split()[-1] for word in DAYS_FROM_TODAY), "tonight", "overnight", *DAY_PARTS}, _TODAY, _today)
    yield rule({*WEEKDAYS, *WEEKDAY_ABBREVIATIONS, *(f"{day}s" for day in WEEKDAYS)}, _WEEKDAY, _weekday)
    yield rule({"week"}, _WEEK_OF, _week_of)
    yield rule(_UNIT_WORDS, _AWAY, _away)
    yield rule(_UNIT_WORDS, _UNIT, _unit)
    yield rule(_UNIT_WORDS, _IN_AWAY, _in_away)
    yield rule({"day", "night", "week", "month", "year", "eve"}, _DAY_BESIDE, _day_beside)
    yield rule(_UNIT_WORDS, _THE_UNIT, _the_unit)
