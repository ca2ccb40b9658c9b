"""Offices that a verb gives: "X, who heads the panel", "named X as its chairman", "X was elected president of Y"."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from bot.extract.actors.appositions import DETERMINERS, description, end_of_phrase
from bot.extract.actors.reading import Reading
from bot.extract.actors.titles import Stretch, skip_honorifics, title_before
from bot.extract.words.actors_careers import APPOINTED, APPOINTING, APPOINTMENTS, AUXILIARIES, DUTIES, HOLDING

_FARTHEST = 5
_LONGEST_DESCRIPTION = 16


def duty(reading: Reading, name_end: int) -> tuple[str, Stretch] | None:
    """The office that a relative clause's verb says, and its object: "head", "the bank's research department"."""
    i = name_end + (reading.lows[name_end : name_end + 1] == [","])
    if reading.lows[i : i + 1] != ["who"]:
        return None
    i = _skip(reading, i + 1)
    office = DUTIES.get(reading.lows[i]) if i < len(reading) else None
    if office is None:
        return None
    start = i + 1 + (reading.lows[i + 1 : i + 2] == ["over"])
    if reading.lows[start : start + 1] in (["a"], ["an"]):
        return None
    end = end_of_phrase(reading, start)
    return (office, (start, end)) if end > start else None


def appointment(reading: Reading, name_start: int, name_end: int) -> Stretch | None:
    """The office that somebody is said to be given: "named X as chairman", "X was elected president of Y"."""
    title = title_before(reading, name_start)
    before = title[0] if title else skip_honorifics(reading, name_start)
    given = before > 1 and reading.lows[before - 1] == "of" and reading.lows[before - 2] in APPOINTMENTS
    if before and (given or reading.lows[before - 1] in APPOINTING):
        return _after_verb(reading, _past_description(reading, _past_age(reading, name_end), {"as"}), needed=False)
    i = _verb(reading, name_start, name_end)
    if reading.lows[i : i + 1] in (["become"], ["becomes"]):
        return _after_verb(reading, i + 1, needed=False)
    passive = name_end < i < len(reading) and reading.lows[i - 1] in AUXILIARIES
    i += 2 * (reading.lows[i : i + 2] == ["re", "-"])
    elected = passive and i < len(reading) and reading.lows[i] in APPOINTED
    return _after_verb(reading, i + 1, needed=False) if elected else None


def holding(reading: Reading, name_start: int, name_end: int) -> Stretch | None:
    """The office that somebody is said to have or take: "X serves as chairman", "X, 44, became mayor"."""
    i = _verb(reading, name_start, name_end)
    if i >= len(reading) or reading.lows[i] not in HOLDING:
        return None
    return _after_verb(reading, i + 1, needed=not reading.lows[i].startswith(("bec", "rem")))


def _verb(reading: Reading, name_start: int, i: int) -> int:
    """The verb of the clause that the name opens, past its auxiliaries; the end of the text where there is none."""
    relative = reading.lows[i : i + 2] == [",", "who"]
    i = _skip(reading, i + 2 if relative else _past_description(reading, i))
    return i if i < len(reading) and reading.sents[i] == reading.sents[name_start] else len(reading)


def _skip(reading: Reading, i: int) -> int:
    limit = min(len(reading), i + _FARTHEST)
    while i < limit and reading.lows[i] in AUXILIARIES:
        i += 1
    return i


def _past_age(reading: Reading, i: int) -> int:
    aged = reading.lows[i : i + 1] == [","] and reading.tags[i + 1 : i + 2] == ["CD"]
    return i + 3 if aged and reading.lows[i + 2 : i + 3] == [","] else i


def _past_description(reading: Reading, i: int, ahead: AbstractSet[str] = AUXILIARIES | HOLDING) -> int:
    """Past the apposition of "X, a former envoy, will become minister", or `i`; `ahead` are the words after it."""
    if reading.lows[i : i + 1] != [","]:
        return i
    near = range(i + 1, min(i + _LONGEST_DESCRIPTION, len(reading) - 1))
    close = next((k for k in near if reading.lows[k] in {",", "."}), i)
    followed = reading.lows[close] == "," and not ahead.isdisjoint(reading.lows[close + 1 : close + 2])
    return close + 1 if followed else i


def _after_verb(reading: Reading, i: int, *, needed: bool) -> Stretch | None:
    """The office after a verb and "as", "in as", "to be"; `needed` where it can't do without "as"."""
    start = i
    i = _skip(reading, i + (reading.lows[i : i + 1] == ["over"]))
    if i >= len(reading) or (needed and "as" not in reading.lows[start:i]):
        return None
    plain = reading.lows[i] in DETERMINERS or reading.tags[i][:2] in {"NN", "JJ", "VB", "CD"}
    return description(reading, i) if plain and reading.sents[i] == reading.sents[start - 1] else None
