"""Times of day, on the day that the sentence names or that the story is at; and expressions that are vague."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from bot.extract.dates.calendar import weekday_from
from bot.extract.dates.context import Context, Found, Rule, rule
from bot.extract.dates.lexicon import LONG_WEEKDAY, NUMBERS_TO_TWELVE, S, any_of, count_number, plain, weekday_number
from bot.extract.words.dates import CLOCK_NAMES, DAY_PARTS, VAGUE

if TYPE_CHECKING:
    from spacy.tokens import Token

_ZONE = (
    rf"(?:{S}(?:gmt|utc|bst|cet|cest|e[sd]t|c[sd]t|m[sd]t|p[sd]t|local{S}time|eastern(?:{S}time)?|moscow{S}time)\b)?"
)
_DAY = rf"(?:,?{S}(?:on{S})?(?:(?P<today>today|tomorrow|yesterday)|(?P<weekday>{LONG_WEEKDAY})))?"
_CLOCK = (
    r"(?<![\d:.$£€])\b(?:(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap])(?:\.\s?m\b\.?|m\b)"
    r"|(?P<hour24>[01]?\d|2[0-3]):(?P<minute24>[0-5]\d)(?::[0-5]\d)?(?![\d:])(?!\s?[ap]\.?m)"
    rf"|(?P<plain>[0-2]\d[0-5]\d)(?={S}(?:hours|hrs|gmt|utc|est|edt))(?:{S}(?:hours|hrs)\b)?"
    rf"|(?P<oclock>\d{{1,2}}|{NUMBERS_TO_TWELVE}){S}(?:o['’]clock|(?=in{S}the{S}(?:morning|afternoon|evening)))"
    rf"(?:{S}?in{S}the{S}(?P<part>morning|afternoon|evening))?"
    rf"|(?P<name>{any_of(CLOCK_NAMES)})\b(?!{S}(?:oil|train))"
    rf"|(?P<mid>mid-?(?:morning|afternoon))\b)(?:{_ZONE}{_DAY})"
)
_VAGUE = rf"\b(?P<word>{any_of(VAGUE)})\b"


def _clock(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    start, end = match.span()
    time = _time(match)
    if time is None:
        return
    day = _named_day(match, ctx) or _day_in_sentence(ctx, start, end)
    value = f"{day.isoformat()}T{time}" if day else f"XXXX-XX-XXT{time}"
    yield Found(start, end, "TIME", value)


def _time(match: re.Match[str]) -> str | None:
    if match["name"]:
        return CLOCK_NAMES[plain(match["name"])]
    if match["mid"]:
        return DAY_PARTS[plain(match["mid"]).removeprefix("mid").removeprefix("-")]
    if match["plain"]:
        return f"{match['plain'][:2]}:{match['plain'][2:]}" if int(match["plain"][:2]) < 24 else None
    if match["hour24"]:
        return f"{int(match['hour24']):02d}:{match['minute24']}"
    if match["oclock"]:
        hour = int(count_number(match["oclock"]))
        half = "p" if plain(match["part"] or "morning") != "morning" else "a"
        return _half_day(hour, "00", half)
    return _half_day(int(match["hour"]), match["minute"] or "00", match["half"].lower())


def _half_day(hour: int, minute: str, half: str) -> str | None:
    if not 1 <= hour <= 12:
        return None
    return f"{hour % 12 + (12 if half == 'p' else 0):02d}:{minute}"


def _named_day(match: re.Match[str], ctx: Context) -> date | None:
    if ctx.anchor is None:
        return None
    if match["today"]:
        delta = {"today": 0, "tomorrow": 1, "yesterday": -1}[plain(match["today"])]
        return date.fromordinal(max(1, ctx.anchor.toordinal() + delta))
    if not match["weekday"]:
        return None
    number = weekday_number(match["weekday"])
    if number == ctx.anchor.weekday():
        return ctx.anchor
    return weekday_from(ctx.anchor, number, 1 if ctx.toward(*match.span()) > 0 else -1)


_WEEKDAY_NEAR = re.compile(rf"\b{LONG_WEEKDAY}\b", re.IGNORECASE)


def _day_in_sentence(ctx: Context, start: int, end: int) -> date | None:
    """The weekday that follows in the same sentence, else the day the story is at."""
    near = _WEEKDAY_NEAR.search(ctx.text, end, min(len(ctx.text), end + 40))
    if near and ctx.anchor and "." not in ctx.text[end : near.start()]:
        number = weekday_number(near[0])
        if number == ctx.anchor.weekday():
            return ctx.anchor
        return weekday_from(ctx.anchor, number, 1 if ctx.toward(*near.span()) > 0 else -1)
    return ctx.story_day(start)


def _vague(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    word = plain(match["word"])
    start, end = match.span()
    token, after = ctx.token(start), ctx.after(end, 12)
    if word == "now" and (
        re.match(r"['’]s|-", after) or (match[0] == "Now" and after[:1] == ",") or not _is_adverb(token)
    ):
        return
    if word == "soon" and (re.match(rf"{S}(?:as|after|afterwards?)\b", after) or ctx.toward(start, end) < 0):
        return
    if word == "future" and token.dep_ not in ("amod", "compound"):
        return
    yield Found(start, end, "DATE", VAGUE[word])


def _is_adverb(token: Token) -> bool:
    return token.pos_ in ("ADV", "NOUN", "PRON")


def rules() -> Iterable[Rule]:
    """The rules of this module."""
    yield rule(
        {
            "#clock",
            "gmt",
            "utc",
            "est",
            "edt",
            "hours",
            "hrs",
            "am",
            "pm",
            "a",
            "p",
            "clock",
            "morning",
            "afternoon",
            "evening",
            *CLOCK_NAMES,
        },
        _CLOCK,
        _clock,
    )
    yield rule({word.split()[-1] for word in VAGUE}, _VAGUE, _vague)
