"""Offices that a verb gives: "X, who heads the panel", "named X as its chairman", "X was elected president of Y"."""

from __future__ import annotations

from bot.extract.actors.appositions import DETERMINERS, description, end_of_phrase
from bot.extract.actors.reading import Reading
from bot.extract.actors.titles import Stretch
from bot.extract.words.actors_careers import APPOINTED, APPOINTING, AUXILIARIES, DUTIES, HOLDING

_FARTHEST = 5


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
    end = end_of_phrase(reading, start)
    return (office, (start, end)) if end > start else None


def appointment(reading: Reading, name_start: int, name_end: int) -> Stretch | None:
    """The office that somebody is said to be given or to have taken."""
    if name_start and reading.lows[name_start - 1] in APPOINTING:
        return _after_verb(reading, _past_age(reading, name_end), needed=False)
    i = name_end
    if reading.lows[i : i + 2] == [",", "who"]:
        i += 2
    i = _skip(reading, i)
    if i >= len(reading) or reading.sents[i] != reading.sents[name_start]:
        return None
    if reading.lows[i] in HOLDING:
        return _after_verb(reading, i + 1, needed=not reading.lows[i].startswith(("bec", "rem")))
    passive = i > name_end and reading.lows[i - 1] in AUXILIARIES
    return _after_verb(reading, i + 1, needed=False) if passive and reading.lows[i] in APPOINTED else None


def _skip(reading: Reading, i: int) -> int:
    limit = min(len(reading), i + _FARTHEST)
    while i < limit and reading.lows[i] in AUXILIARIES:
        i += 1
    return i


def _past_age(reading: Reading, i: int) -> int:
    aged = reading.lows[i : i + 1] == [","] and reading.tags[i + 1 : i + 2] == ["CD"]
    return i + 3 if aged and reading.lows[i + 2 : i + 3] == [","] else i


def _after_verb(reading: Reading, i: int, *, needed: bool) -> Stretch | None:
    """The office after a verb and "as", "in as", "to be"; `needed` where it can't do without "as"."""
    start = i
    i = _skip(reading, i + (reading.lows[i : i + 1] == ["over"]))
    if i >= len(reading) or (needed and "as" not in reading.lows[start:i]):
        return None
    plain = reading.lows[i] in DETERMINERS or reading.tags[i][:2] in {"NN", "JJ", "VB", "CD"}
    return description(reading, i) if plain and reading.sents[i] == reading.sents[start - 1] else None
