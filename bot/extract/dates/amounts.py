"""How long and how often: DURATION and SET."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bot.extract.dates.calendar import duration
from bot.extract.dates.context import Context, Found, Rule, rule
from bot.extract.dates.lexicon import (
    COUNT,
    DASH,
    LONG_WEEKDAY,
    UNIT,
    UNIT_WORDS,
    S,
    amount,
    any_of,
    count_number,
    plain,
    unit_letter,
    weekday_number,
)
from bot.extract.words.dates import DAY_PARTS, FREQUENCIES

_VAGUE_COUNT = (
    rf"(?:several|many|a{S}few|few|some|a{S}couple{S}of|couple{S}of|coming|various|dozens{S}of|hundreds{S}of|numerous)"
)
_LEAD = (
    rf"(?:(?:about|around|almost|nearly|roughly|over|up{S}to|more{S}than|less{S}than|at{S}least|at{S}most"
    rf"|as{S}long{S}as){S})?"
)
_DURATION = (
    rf"\b(?P<lead>{_LEAD})"
    rf"(?P<the>(?:the{S})?(?:past|last|next|first|coming|previous|following|final|another|opening|full){S}(?!an?\b))?"
    rf"(?P<count>{COUNT}(?:{S}and{S}a{S}half)?|an?{S}half|half{S}an?|an?|{_VAGUE_COUNT})(?P<join>{S}|{DASH})"
    rf"(?:(?:more|full|consecutive|straight|additional|further|whole|long){S})?"
    rf"(?P<unit>{UNIT})(?P<half>{S}and{S}a{S}half)?(?P<long>(?:{S}|{DASH})long)?\b"
)
_BARE = (
    rf"\b(?P<for>(?:for|in|within|after|over){S})?(?P<the>(?:the{S})?(?:past|last|next|coming){S})?"
    rf"(?P<unit>days|weeks|months|years|decades|centuries|hours|minutes)(?P<long>{DASH}long)?\b"
    rf"(?P<ago>{S}ago\b)?(?P<beside>(?={S}(?:before|after)\b))?"
)
_EVERY = (
    rf"\b(?:every|each)(?:{S}(?P<count>{COUNT}|other))?{S}"
    rf"(?:(?P<unit>{UNIT})|(?P<weekday>{LONG_WEEKDAY})|(?P<part>{any_of(DAY_PARTS)}))"
    rf"(?:,?{S}(?:and{S})?{LONG_WEEKDAY})?\b"
)
_PER = (
    rf"\b(?P<times>(?:once|twice|(?:\w+{S})times){S})?(?P<per>a|an|per|each){S}"
    rf"(?P<unit>second|minute|hour|day|week|month|quarter|year|decade)\b"
)
_LONG = rf"\b(?P<unit>hour|day|night|week|weekend|month|year|decade|century){DASH}?long\b"
_FREQUENTLY = rf"\b(?P<word>{any_of(FREQUENCIES)})\b"
_AGE_AFTER = re.compile(rf"(?:{S}|{DASH})olds?\b|{S}of{S}age\b|{S}(?:senior|junior|younger)\b", re.IGNORECASE)
_AGE_BEFORE = re.compile(rf"\b(?:aged?|age{S}of){S}$")
_BESIDE = re.compile(rf"{S}(?:before|after)\b", re.IGNORECASE)
_MEASURING = re.compile(r"\b(?:for|within|than|about|nearly|almost|only|just|half)\s+$")
_RATE = re.compile(
    rf"(?:\d|\b(?:million|billion|trillion|mln|bln|thousand|dollars|cents|pct|percent|%|bpd)){S}(?:[a-z]+{S})?$"
)


def _duration(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    start, end = match.span("the" if match["the"] and match["lead"] else 0)[0], match.end()
    if _is_age(ctx, start, end) or not _counts_time(match, ctx):
        return
    count = amount(match["count"])
    if match["half"] and count is not None:
        count += 0.5
    yield Found(start, end, "DURATION", duration(count, unit_letter(match["unit"])))


def _is_age(ctx: Context, start: int, end: int) -> bool:
    return bool(_AGE_AFTER.match(ctx.text, end) or _AGE_BEFORE.search(ctx.before(start, 12)))


def _counts_time(match: re.Match[str], ctx: Context) -> bool:
    """Whether time is measured: not in "a second chance", "a minute amount", "one day he", "a day-long"."""
    word, unit = plain(match["count"]), unit_letter(match["unit"])
    article = word in ("a", "an")
    if unit in ("S", "Q") and (article or not match["unit"].endswith("s")):
        return False
    if article and (
        match["long"] or unit in ("WE", "NI") or ctx.token(match.start("unit")).dep_ in ("amod", "compound")
    ):
        return False
    if unit == "D" and word in ("a", "one") and _BESIDE.match(ctx.text, match.end()):
        return True
    if unit == "D" and word in ("one", "some", "a"):
        return bool(_MEASURING.search(ctx.before(match.start()))) if article else match["join"].strip() != ""
    return True


def _bare(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    """Reads "for years", "in decades", "hours before", "the coming weeks"; other plurals measure nothing."""
    if match["ago"]:
        yield Found(match.start("unit"), match.end(), "DATE", "PAST_REF")
        return
    beside = match["beside"] is not None and not ctx.before(match.start()).endswith(" of ")  # "a matter of days before"
    if (match["for"] and plain(match[0]) != "after hours") or beside or match["the"] or match["long"]:
        start = match.start("the") if match["the"] else match.start("unit")
        yield Found(start, match.end(), "DURATION", duration(None, unit_letter(match["unit"])))


def _every(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    del ctx
    if match["weekday"]:
        value = f"XXXX-WXX-{weekday_number(match['weekday']) + 1}"
    elif match["part"]:
        value = f"XXXX-XX-XXT{DAY_PARTS[plain(match['part'])]}"
    else:
        count = plain(match["count"] or "one")
        value = duration(2 if count == "other" else count_number(count), unit_letter(match["unit"]))
    yield Found(*match.span(), "SET", value)


def _per(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    """Reads "once a week", "10 million barrels a day", "per year"."""
    per = match["per"].lower()
    if match["times"] or per == "per" or (per != "each" and _is_rate(ctx, match.start())):
        yield Found(*match.span(), "SET", duration(1, unit_letter(match["unit"])))


def _is_rate(ctx: Context, start: int) -> bool:
    """Whether what stands before "a day" is an amount: "$1 billion a year", "two flights a day"."""
    if _RATE.search(ctx.before(start, 30)):
        return True
    token = ctx.token(start)
    return token.i > 0 and token.nbor(-1).tag_ in ("NNS", "CD")


def _frequently(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    """Reads "daily", "annual"; not in a name such as a newspaper's."""
    token = ctx.token(match.start())
    if not (match["word"][0].isupper() and token.ent_type_ in ("ORG", "EVENT", "WORK_OF_ART")):
        yield Found(*match.span(), "SET", FREQUENCIES[plain(match["word"])])


def _long(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    """Reads "a day-long meeting"."""
    del ctx
    yield Found(*match.span(), "DURATION", duration(1, unit_letter(match["unit"])))


def rules() -> Iterable[Rule]:
    """The rules of this module."""
    yield rule({"every", "each"}, _EVERY, _every)
    yield rule(UNIT_WORDS, _PER, _per)
    yield rule(UNIT_WORDS, _DURATION, _duration)
    yield rule(UNIT_WORDS, _BARE, _bare)
    yield rule({*UNIT_WORDS, *(f"{unit}long" for unit in UNIT_WORDS)}, _LONG, _long)
    yield rule(FREQUENCIES, _FREQUENTLY, _frequently)
