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
from bot.extract.words.dates import DAY_PARTS

_FREQUENT = {"daily": "P1D", "nightly": "P1D", "hourly": "PT1H", "weekly": "P1W", "biweekly": "P2W", "fortnightly": "P2W",
             "monthly": "P1M", "quarterly": "P1Q", "yearly": "P1Y", "annual": "P1Y", "annually": "P1Y"}  # fmt: skip
_VAGUE_COUNT = rf"(?:several|many|a{S}few|few|some|a{S}couple{S}of|couple{S}of|recent|coming|various|dozens{S}of|hundreds{S}of|numerous)"
_LEAD = rf"(?:(?:about|around|almost|nearly|roughly|over|up{S}to|more{S}than|less{S}than|at{S}least|at{S}most|as{S}long{S}as){S})?"
_DURATION = (
    rf"\b(?P<lead>{_LEAD})(?P<the>(?:the{S})?(?:past|last|next|first|coming|previous|following|final|another|opening|full){S}(?!an?\b))?"
    rf"(?P<count>{COUNT}(?:{S}and{S}a{S}half)?|an?{S}half|half{S}an?|an?|{_VAGUE_COUNT})(?P<join>{S}|{DASH})(?:(?:more|full|consecutive|straight|additional|further|whole|long){S})?"
    rf"(?P<unit>{UNIT})(?P<half>{S}and{S}a{S}half)?(?P<long>(?:{S}|{DASH})long)?\b"
)
_BARE = rf"\b(?P<for>for{S})?(?P<the>(?:the{S})?(?:past|last|next|coming|recent){S})?(?P<unit>days|weeks|months|years|decades|centuries|hours|minutes)(?P<long>{DASH}long)?\b"
_EVERY = (
    rf"\b(?P<every>every|each)(?:{S}(?P<count>{COUNT}|other))?{S}(?P<unit>{UNIT}|(?P<weekday>{LONG_WEEKDAY})|(?P<part>{any_of(DAY_PARTS)}))"
    rf"(?:,?{S}(?:and{S})?(?P<more>{LONG_WEEKDAY}))?\b"
)
_PER = rf"\b(?P<times>(?:once|twice|(?:\w+{S})times){S})?(?:a|an|per|each){S}(?P<unit>second|minute|hour|day|week|month|quarter|year|decade)\b"
_LONG = rf"\b(?P<unit>hour|day|night|week|weekend|month|year|decade|century){DASH}long\b"
_FREQ = rf"\b(?P<word>{any_of(_FREQUENT)})\b"


_AGE_AFTER = re.compile(rf"(?:{S}|{DASH})olds?\b|{S}of{S}age\b|{S}(?:senior|junior|younger)\b", re.IGNORECASE)
_AGE_BEFORE = re.compile(rf"\b(?:aged?|age{S}of){S}$")


def _is_age(ctx: Context, start: int, end: int) -> bool:
    return bool(_AGE_AFTER.match(ctx.text, end) or _AGE_BEFORE.search(ctx.before(start, 12)))


def _duration(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    start, end = match.span()
    if match["the"] and match["lead"]:
        start = match.start("the")
    word = plain(match["count"])
    unit = unit_letter(match["unit"])
    if _is_age(ctx, start, end) or not _counts_time(match, ctx, word, unit):
        return
    if word in ("a", "an") and re.search(r"\b(?:once|twice|times|per)\s+$", ctx.before(start)):
        return
    count = amount(match["count"])
    if match["half"] and count is not None:
        count += 0.5
    yield Found(start, end, "DURATION", duration(count, unit))


def _counts_time(match: re.Match[str], ctx: Context, word: str, unit: str) -> bool:
    """ "a second chance", "one day he", "a quarter of" measure no time."""
    if unit in ("S", "Q") and (word in ("a", "an") or not match["unit"].endswith("s")):
        return False
    if match["long"] and word in ("a", "an"):
        return False
    if unit in ("WE", "NI") and word in ("a", "an"):
        return False
    if word in ("one", "some", "a", "an") and unit == "D":
        return (
            (word == "a"
            and bool(
                re.search(
                    r"\b(?:for|within|than|about|nearly|almost|only|just|half)\s+$",
                    ctx.before(start := match.start()) or "",
                )
            ))
            or (word == "one" and "-" in match["join"])
            or bool(start and match["long"])
        )
    if word == "recent":
        return False
    return True


def _bare(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    """ "for years", "the coming weeks", "decades-long"; other plurals measure nothing."""
    start, end = match.span()
    unit = unit_letter(match["unit"])
    if match["for"]:
        start = match.start("the") if match["the"] else match.start("unit")
    elif not (match["the"] or match["long"]):
        return
    if match["the"] and "recent" in match["the"].lower():
        return
    yield Found(start, end, "DURATION", duration(None, unit))


def _every(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    del ctx
    start, end = match.span()
    if match["weekday"]:
        yield Found(start, end, "SET", f"XXXX-WXX-{weekday_number(match['weekday']) + 1}")
        return
    if match["part"] and plain(match["part"]) != "night":
        yield Found(start, end, "SET", f"XXXX-XX-XXT{DAY_PARTS[plain(match['part'])]}")
        return
    count = plain(match["count"] or "one")
    number = 2.0 if count == "other" else count_number(count)
    yield Found(start, end, "SET", duration(number, unit_letter(match["unit"])))


def _per(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    """ "once a week", "10 million barrels a day", "per year"."""
    start, end = match.span()
    unit = unit_letter(match["unit"])
    first = plain(match[0]).split()[0]
    if not match["times"] and first != "per":
        if first == "each" or not _is_rate(ctx, start):
            return
        start = match.start()
    yield Found(start, end, "SET", duration(1, unit))


_RATE = re.compile(
    rf"(?:\d|\b(?:million|billion|trillion|mln|bln|thousand|dollars|cents|pct|percent|%|bpd)){S}(?:[a-z]+{S})?$"
)


def _is_rate(ctx: Context, start: int) -> bool:
    """Whether what stands before "a day" is an amount: "$1 billion a year", "two flights a day"."""
    if _RATE.search(ctx.before(start, 30)):
        return True
    token = ctx.token(start)
    return token.i > 0 and token.nbor(-1).tag_ in ("NNS", "CD")


def _freq(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    word = plain(match["word"])
    if word == "annual" and match["word"][0].isupper() and ctx.token(match.start()).ent_type_ in ("ORG", "EVENT"):
        return
    yield Found(*match.span(), "SET", _FREQUENT[word])


def _long(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    """ "a day-long meeting"."""
    del ctx
    yield Found(*match.span(), "DURATION", duration(1, unit_letter(match["unit"])))


def rules() -> Iterable[Rule]:
    """The rules of this module."""
    yield rule({"every", "each"}, _EVERY, _every)
    yield rule(UNIT_WORDS, _PER, _per)
    yield rule(UNIT_WORDS, _DURATION, _duration)
    yield rule(UNIT_WORDS, _BARE, _bare)
    yield rule(UNIT_WORDS, _LONG, _long)
    yield rule(_FREQUENT, _FREQ, _freq)
