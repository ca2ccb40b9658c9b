"""Countries, the words that stand for their governments, and bodies known by a short name."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from bot.extract import clean
from bot.extract.actors.reading import Reading, fold
from bot.extract.words.actors_bodies import BODIES
from bot.extract.words.actors_countries import COUNTRIES, SUCCESSORS

Way = Literal["name", "adjective", "people", "seat", "body", "none"]
_Entry = tuple[tuple[str, ...], str, Way]
STATE_BODY = "g:"
"""Codes of bodies that are parts of a state begin so."""


@dataclass(frozen=True, slots=True)
class Sign:
    """Tokens [start, end) that speak of the country or body `code`, and in which way."""

    start: int
    end: int
    code: str
    way: Way


@cache
def gazetteer() -> dict[str, list[_Entry]]:
    """Both tables by the first word of each name, the longest names first."""
    by_first: dict[str, list[_Entry]] = {}
    for form, code, way in [*_countries(), *_bodies()]:
        words = tuple(fold(word) for word in form.replace("-", " - ").replace("'s", " 's").split())
        by_first.setdefault(words[0], []).append((words, code, way))
    for entries in by_first.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return by_first


def _countries() -> list[tuple[str, str, Way]]:
    found: list[tuple[str, str, Way]] = []
    for line in COUNTRIES.splitlines():
        code, *columns = (column.strip() for column in line.split("|"))
        names, adjectives, seats = (_forms(column) for column in columns)
        found += [(form, code, "name") for form in names]
        found += [(form, code, "adjective") for form in adjectives]
        found += [(form, code, "people") for form in _peoples(adjectives)]
        found += [(form, code, "seat") for form in seats]
    return found


def _bodies() -> list[tuple[str, str, Way]]:
    found: list[tuple[str, str, Way]] = []
    for line in BODIES.splitlines():
        kind, names, seats = (column.strip() for column in line.split("|"))
        forms = _forms(names)
        code, way = (f"{kind}:{forms[0]}", "body") if kind != "-" else ("", "none")
        found += [(form, code, "body" if way == "body" else "none") for form in forms]
        found += [(form, code, "seat") for form in _forms(seats)]
    return found


def _forms(column: str) -> list[str]:
    return [form.strip() for form in column.split(",") if form.strip()]


def _peoples(adjectives: list[str]) -> list[str]:
    plural = [f"{form}s" for form in adjectives if not form.endswith(("sh", "ese", "ch", "ss", "ic"))]
    return plural + [f"{form[:-3]}men" for form in adjectives if form.endswith("man") and form != "German"]


def find_signs(reading: Reading) -> list[Sign]:
    """All words of the text that speak of a country or known body, outside furniture, the longest reading of each."""
    signs: list[Sign] = []
    table = gazetteer()
    i = 0
    while i < len(reading):
        sign = _sign_at(reading, table, i) if reading.is_name_word(i) else None
        if sign and sign.way != "none":
            signs.append(sign)
        i = sign.end if sign else i + 1
    return _by_era(signs)


def filed_from(reading: Reading) -> str | None:
    """The country that the first dateline names, also by its capital: "HAVANA (AP) --"."""
    table = gazetteer()
    span = next(iter(clean.datelines(reading.raw)), None)
    if span is None:
        return None
    first, end = (bisect_left(reading.starts, at) for at in (span.start, span.end))
    signs = (_sign_at(reading, table, i) for i in range(first, end) if reading.words[i][:1].isupper())
    return next((sign.code for sign in signs if sign and sign.way in {"name", "seat"} and ":" not in sign.code), None)


def _sign_at(reading: Reading, table: dict[str, list[_Entry]], i: int) -> Sign | None:
    for words, code, way in table.get(fold(reading.words[i]), ()):
        end = i + len(words)
        if end > len(reading) or (end == i + 1 and not _spelt(reading, i)):
            continue
        if all(fold(reading.words[k]) == word for k, word in enumerate(words, i)):
            return Sign(i, end, code, way)
    return None


def _spelt(reading: Reading, i: int) -> bool:
    """Short forms are only themselves in capitals: "us", "Us" and "Who" are no actors."""
    word = reading.words[i]
    letters = word.replace(".", "")
    if letters.lower() in _SHORT:
        return letters.isupper() and (not reading.shouted[i] or "." in word)
    return len(letters) > 2


_SHORT = frozenset("us uk usa uae un eu ec eec who sec isis cis ira anc icc sco oas oic ioc ecb imf gop".split())  # noqa: SIM905 - a list of words reads better as a text


def _by_era(signs: list[Sign]) -> list[Sign]:
    """In a text that names the Soviet Union and never Russia, Moscow speaks for the Soviet Union."""
    named = {sign.code for sign in signs if sign.way != "seat"}
    old = {new: past for new, past in SUCCESSORS.items() if past in named and new not in named}
    return [replace(sign, code=old[sign.code]) if sign.way == "seat" and sign.code in old else sign for sign in signs]
