"""Expressions that are vague: TIMEX3 gives them PRESENT_REF, PAST_REF or FUTURE_REF as their value."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bot.extract.dates.context import Context, Found, Rule, rule
from bot.extract.dates.lexicon import COUNT, S, any_of, plain
from bot.extract.words.dates import UNITS, VAGUE

_VAGUE = rf"\b(?P<word>{any_of(VAGUE)})\b"
_NOT_NOW = re.compile(r"['’]s|-")
_COUNTED = re.compile(rf"{S}(?:{COUNT}|few|several|couple|{any_of(UNITS)})\b", re.IGNORECASE)
_NOT_SOON = re.compile(rf"{S}(?:as|after|afterwards?)\b", re.IGNORECASE)


def _vague(match: re.Match[str], ctx: Context) -> Iterator[Found]:
    word = plain(match["word"])
    if (word == "now" and not _reads_as_now(match, ctx)) or (word == "soon" and not _reads_as_soon(match, ctx)):
        return
    if word == "in the past" and _COUNTED.match(ctx.text, match.end()):
        return
    if word != "future" or ctx.token(match.start()).dep_ in ("amod", "compound"):
        yield Found(*match.span(), "DATE", VAGUE[word])


def _reads_as_now(match: re.Match[str], ctx: Context) -> bool:
    """Whether "now" is a time: not in "Now, …", "now-closed", and not a conjunction."""
    opener = match[0] == "Now" and ctx.text[match.end() : match.end() + 1] == ","
    adverb = ctx.token(match.start()).pos_ in ("ADV", "NOUN", "PRON")
    return adverb and not opener and not _NOT_NOW.match(ctx.text, match.end())


def _reads_as_soon(match: re.Match[str], ctx: Context) -> bool:
    """Whether "soon" lies ahead: not in "as soon as" nor in "he soon left"."""
    return not _NOT_SOON.match(ctx.text, match.end()) and ctx.toward(*match.span()) >= 0


def rules() -> Iterable[Rule]:
    """The rules of this module."""
    yield rule({word.split()[-1] for word in VAGUE}, _VAGUE, _vague)
