"""The organisation that somebody is of: "X of Harvard University", "X, who teaches law at Leeds", "Salomon's X"."""

from __future__ import annotations

from bot.extract.actors.reading import Reading
from bot.extract.actors.titles import MODIFIER_TAGS, POSSESSIVES, Stretch
from bot.extract.words.actors_careers import WORKING
from bot.extract.words.actors_groups import COMPANY_NOUNS, ORG_WORDS
from bot.extract.words.actors_titles import POSTNOMINALS

BELONGING = frozenset({"of", "from", "at", "with", "for"})
TIMES = frozenset({"DATE", "TIME"})
_PLACES = frozenset({"GPE", "LOC", "NORP", "FAC"})
_VERBS = frozenset({"VBD", "VBZ", "VBP", "MD"})
_FARTHEST = 9
"""Tokens from "who teaches" to its "at"."""
_LONGEST_KIND = 4


def past_letters(reading: Reading, i: int) -> int:
    """Past the letters behind a name: "QC", ", M.P."."""
    k = i + (reading.lows[i : i + 1] == [","])
    lettered = reading.lows[k : k + 1] and reading.lows[k] in POSTNOMINALS and reading.words[k].isupper()
    return k + 1 if lettered else i


def affiliation(reading: Reading, name_end: int) -> Stretch | None:
    """The organisation of "X of Harvard University", "X, from Human Rights Watch," or "X, Hotel Association,"."""
    i = past_letters(reading, name_end)
    i += reading.lows[i : i + 1] == [","]
    if reading.lows[i : i + 1] == ["who"]:
        i = _employer(reading, i + 1)
    elif reading.lows[i : i + 1] == ["for"]:
        return None
    named = i < len(reading) and reading.lows[i] in BELONGING
    i += named
    if i == name_end or i >= len(reading) or reading.sents[i] != reading.sents[name_end - 1]:
        return None
    start = i + (reading.lows[i] == "the")
    name = _past_kind(reading, start)
    end = body_from(reading, name, sure=named)
    return (start, end) if end > name and (named or _said(reading, end)) else None


def _past_kind(reading: Reading, i: int) -> int:
    """Past the "consulting firm" of "at the consulting firm North Star Equity"."""
    end, last = i, min(i + _LONGEST_KIND, len(reading) - 1)
    while end < last and reading.words[end].islower() and reading.tags[end] in MODIFIER_TAGS | {"VBG"}:
        end += 1
    return end if end > i and (reading.lows[end - 1] in ORG_WORDS | COMPANY_NOUNS) else i


def _employer(reading: Reading, i: int) -> int:
    """The "at" or "for" behind "who teaches law"."""
    if reading.lows[i : i + 1] and reading.lows[i] in WORKING:
        near = range(i + 1, min(i + _FARTHEST, len(reading)))
        return next((k for k in near if reading.lows[k] in {"at", "for", "with"}), i)
    return i


def body_from(reading: Reading, start: int, *, sure: bool = False) -> int:
    """Past the end of the organisation's name that starts at a token, or that token.

    `sure` where the syntax makes any name but a place's an organisation's.
    """
    end = start
    while end < len(reading) and _in_body(reading, end, start):
        end += 1
    named = any(reading.ents[i] == "ORG" or reading.lows[i] in ORG_WORDS for i in range(start, end))
    unplaced = end > start and any(reading.ents[i] not in _PLACES for i in range(start, end))
    return end if named or (sure and unplaced) else start


def owner_before(reading: Reading, name_start: int) -> Stretch | None:
    """The organisation of "Salomon's Peter Larch"."""
    end = name_start - 1
    if end < 1 or reading.lows[end] not in POSSESSIVES:
        return None
    start = end
    while start > 0 and reading.is_name_word(start - 1) and _may_own(reading, start - 1):
        start -= 1
    return (start, end) if start < end else None


def _may_own(reading: Reading, i: int) -> bool:
    return not reading.persons[i] and reading.tags[i] in {"NNP", "NNPS"} and reading.ents[i] not in TIMES


def _in_body(reading: Reading, i: int, start: int) -> bool:
    """Whether token i goes on the name of an organisation: "the FIBA union", "Peru's Andean University"."""
    if reading.silent[i] or reading.persons[i] or reading.sents[i] != reading.sents[start]:
        return False
    named = reading.ents[i] == "ORG" or (reading.tags[i] in {"NNP", "NNPS"} and reading.ents[i] not in TIMES)
    inside = i > start and reading.lows[i] in ORG_WORDS and reading.tags[i].startswith("NN")
    tie = i > start and (reading.lows[i] in POSSESSIVES | {"of", "-"})
    return named or inside or (tie and reading.tags[i + 1 : i + 2] in (["NNP"], ["NNPS"]))


def _said(reading: Reading, i: int) -> bool:
    return i < len(reading) and (reading.lows[i] == "," or reading.tags[i] in _VERBS)
