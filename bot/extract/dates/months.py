"""Months with and without a year: which one the sentence means, and whether "May" is a month at all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bot.extract.dates.context import Context, Found, Rule, rule
from bot.extract.dates.lexicon import (
    DASH,
    LONG_MONTH,
    MONTH,
    MONTH_WORDS,
    OF_YEAR,
    S,
    any_of,
    month_number,
    plain,
)
from bot.extract.words.dates import BACKWARD, FORWARD, MONTH_ABBREVIATIONS
from bot.extract.words.dates_false import GIVEN_NAME_MONTHS, MONTH_VERBS

_PART = (
    rf"(?:(?P<part>(?:the{S})?(?:very{S})?"
    rf"(?:early|mid|late|end|middle|start|beginning|close|first{S}half|second{S}half)"
    rf"(?:{S}of|{S}in|{S}to{S}late)?(?:\s{{1,4}}|{DASH}))(?:the{S}month{S}of{S})?)?"
)
_MONTH_YEAR = rf"\b{_PART}(?P<month>{MONTH}){OF_YEAR}(?!\w)"
_MONTH_ALONE = (
    rf"\b(?:(?P<which>this{S}past|this{S}coming|this|{'|'.join(BACKWARD + FORWARD)}){S})?{_PART}"
    rf"(?P<month>{LONG_MONTH}|{any_of(MONTH_ABBREVIATIONS)}\.)(?!\w)"
)
_PREPOSITION = re.compile(rf"\b(?:in|since|by|until|till|from|last|during|of|before|after|for|and|to|through){S}$")
_TITLE = re.compile(rf"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lady|Lord)\.?{S}$")
_MARCHING = re.compile(rf"{S}(?:on|to|for|against|through){S}", re.IGNORECASE)


def _month_year(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    if not match["month"][0].isupper():
        return
    year = ctx.year_of(match["year"], match["other"])
    month = month_number(match["month"])
    yield Found(*match.span(), "DATE", f"{year:04d}-{month:02d}" if year else f"XXXX-{month:02d}")


def _month_alone(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    which = plain(match["which"] or "")
    if not match["month"][0].isupper() or not _reads_as_month(match, ctx):
        return
    month = month_number(match["month"])
    year = _month_year_near(ctx, month, which, *match.span())
    yield Found(*match.span(), "DATE", f"{year:04d}-{month:02d}" if year else f"XXXX-{month:02d}")


def _reads_as_month(match: re.Match[str], ctx: Context) -> bool:
    """Whether "May" is no verb, "March" no verb or rally, "April" and "June" no woman."""
    word = plain(match["month"])
    if match["which"] or match["part"]:
        return True
    if _TITLE.search(ctx.text[max(0, match.start() - 6) : match.start()]):
        return False
    dated = _PREPOSITION.search(ctx.before(match.start())) is not None
    token = ctx.token(match.start("month"))
    if word in MONTH_VERBS:
        if not dated and (_MARCHING.match(ctx.text, match.end()) or match["month"].isupper()):
            return False
        return token.tag_ not in ("MD", "VB", "VBP", "VBD") and (dated or token.ent_type_ == "DATE")
    return dated or word not in GIVEN_NAME_MONTHS or token.ent_type_ != "PERSON"


def _month_year_near(ctx: Context, month: int, which: str, start: int, end: int) -> int | None:
    """The year of a month without one: said by "last" or "next", else by the sentence, else the nearest, past first."""
    if ctx.anchor is None:
        return None
    year, now = ctx.anchor.year, ctx.anchor.month
    if which in BACKWARD or which == "this past":
        return year - (month >= now)
    if which in FORWARD or which == "this coming":
        return year + (month <= now)
    if which == "this" or month == now:
        return year
    toward = ctx.toward(start, end)
    behind, ahead = (now - month) % 12, (month - now) % 12
    nearer_ahead = ahead <= behind if toward > 0 else ahead * 2 < behind
    is_ahead = toward > 0 if abs(toward) == 2 else nearer_ahead
    return year + (month < now) if is_ahead else year - (month > now)


def rules() -> Iterable[Rule]:
    """The rules of this module, the more telling first."""
    yield rule(MONTH_WORDS, _MONTH_YEAR, _month_year)
    yield rule(MONTH_WORDS, _MONTH_ALONE, _month_alone)
