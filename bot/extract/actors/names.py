"""Names of people and organisations, and what the model left out of them or missed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from bot.extract.actors.countries import Sign
from bot.extract.actors.reading import Reading, fold
from bot.extract.actors.titles import Stretch, grow_left
from bot.extract.words.actors_groups import LEGAL_FORMS, MAKERS, NO_ACTORS, STATE_ORGANS, STATE_WORDS
from bot.extract.words.actors_titles import ROLES

Label = Literal["person", "organization", "place", "other"]
_LONGEST_GAP = 6
"""Tokens between two names that share a title."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name at tokens [start, end) as the text has it; `key` are its folded words."""

    start: int
    end: int
    key: tuple[str, ...]
    label: Label
    title: Stretch | None = None


def with_country(reading: Reading, names: list[Name], signs: list[Sign]) -> list[Name]:
    """A ministry or army with the country before it that the model left outside: "Russia's Defense Ministry"."""
    starts = {sign.end: sign.start for sign in signs if sign.way in {"name", "adjective"}}
    found = _organs(reading, signs)
    for name in names:
        before = name.start - (name.start > 0 and reading.lows[name.start - 1] in {"'s", "'"})
        if name.label == "organization" and STATE_WORDS.intersection(name.key) and before in starts:
            start = starts[before]
            found.append(replace(name, start=start, key=_key(reading, start, name.end)))
        else:
            found.append(name)
    return sorted(found, key=lambda name: name.start)


def _key(reading: Reading, start: int, end: int) -> tuple[str, ...]:
    return tuple(fold(word) for word in reading.words[start:end] if word[:1].isalnum())


def _organs(reading: Reading, signs: list[Sign]) -> list[Name]:
    """Parts of a state that are written small: "Kenya's foreign ministry"."""
    found: list[Name] = []
    for sign in signs:
        start = sign.end + (reading.lows[sign.end : sign.end + 1] == ["'s"])
        end = next((i for i in range(start, min(start + 3, len(reading))) if reading.words[i] in STATE_ORGANS), None)
        if sign.way not in {"name", "adjective"} or end is None:
            continue
        modifiers = range(start, end)
        plain = all(
            reading.words[i].islower() and reading.tags[i] in {"JJ", "NN", "CC", "NNS", "NNP"} for i in modifiers
        )
        if plain and (reading.words[end] != "bank" or reading.words[start:end] == ["central"]):
            found.append(Name(sign.start, end + 1, _key(reading, sign.start, end + 1), "organization"))
    return found


def split_joined(names: list[Name]) -> list[Name]:
    """Part two names that a caption runs together, where the text has one of them alone."""
    alone = {name.key for name in names if len(name.key) == 2}
    found: list[Name] = []
    for name in names:
        if len(name.key) == 4 == name.end - name.start and {name.key[:2], name.key[2:]} & alone:
            middle = name.start + 2
            found.append(replace(name, end=middle, key=name.key[:2]))
            found.append(replace(name, start=middle, key=name.key[2:], title=None))
        else:
            found.append(name)
    return found


def claim_surnames(reading: Reading, names: list[Name], signs: list[Sign]) -> tuple[list[Name], list[Sign]]:
    """Names and signs where Carlos Lima's "Lima" is no seat of Peru."""
    surnames = {name.key[-1] for name in names if name.label == "person" and name.title and len(name.key) > 1}
    kept: list[Sign] = []
    claimed: list[Name] = []
    for sign in signs:
        word = fold(reading.words[sign.start])
        if sign.end - sign.start == 1 and sign.way != "adjective" and word in surnames:
            claimed.append(Name(sign.start, sign.end, (word,), "person"))
        else:
            kept.append(sign)
    return sorted([*names, *claimed], key=lambda name: name.start), kept


def with_missed(reading: Reading, names: list[Name], signs: list[Sign]) -> list[Name]:
    """Also the places where the model missed a one-word name that it found elsewhere, or a surname."""
    taken = {i for name in names for i in range(name.start, name.end)}
    taken |= {i for sign in signs for i in range(sign.start, sign.end)}
    labels: dict[str, Label] = {name.key[0]: name.label for name in names if len(name.key) == 1}
    labels |= {name.key[-1]: "person" for name in names if len(name.key) > 1 and name.label == "person"}
    labels |= {name.key[0]: "organization" for name in names if _is_company(name.key)}
    missed = [
        Name(i, i + 1, (fold(word),), labels[fold(word)])
        for i, word in enumerate(reading.words)
        if reading.tags[i] in {"NNP", "NNPS"} and reading.is_name_word(i) and not reading.shouted[i]
        if i not in taken and len(word) > 2 and fold(word) in labels and fold(word) not in NO_ACTORS
    ]
    return sorted([*names, *missed], key=lambda name: name.start)


def share_titles(reading: Reading, names: list[Name]) -> list[Name]:
    """Give a title in the plural to each name of its list: "Presidents Clinton and Yeltsin", "two pilots, X and Y"."""
    found: list[Name] = []
    shared, edge = None, 0
    for position, name in enumerate(names):
        title = name.title
        if title is None and name.label == "person" and position + 1 < len(names):
            title = _listed_title(reading, name, names[position + 1])
        if title:
            shared = title if name.label == "person" and reading.lows[title[1] - 1].endswith("s") else None
        elif shared and name.label == "person" and _is_listed(reading, edge, name.start):
            title = shared
        edge = name.end if name.label == "person" else edge
        found.append(replace(name, title=title))
    return found


def _listed_title(reading: Reading, name: Name, other: Name) -> Stretch | None:
    """The plural that a comma or colon sets off before a list: "its two founders, X and Y"."""
    i = name.start - 2
    if i < 0 or reading.lows[i + 1] not in {",", ":"} or reading.tags[i] != "NNS" or reading.lows[i][:-1] not in ROLES:
        return None
    listed = other.label == "person" and _is_listed(reading, name.end, other.start)
    return grow_left(reading, i, i + 1) if listed and reading.sents[i] == reading.sents[other.start] else None


def _is_listed(reading: Reading, start: int, end: int) -> bool:
    """Whether only "and", a comma or "of Bonn" stand between two names."""
    if not start < end <= start + _LONGEST_GAP:
        return False
    between = range(start, end)
    small = {",", "and", "of", "the"}
    return reading.lows[end - 1] in {"and", ","} and all(
        reading.lows[i] in small or reading.tags[i] == "NNP" for i in between
    )


def without_products(reading: Reading, names: list[Name]) -> list[Name]:
    """Names without the goods that bear a surname: "Demir drones", "the makers of Demir", before any Demir is named."""
    named: dict[str, int] = {}
    for name in names:
        if len(name.key) > 1 and name.label == "person":
            named.setdefault(name.key[-1], name.start)
    return [
        name
        for name in names
        if len(name.key) > 1 or name.start >= named.get(name.key[0], 0) or not _is_product(reading, name.start)
    ]


def _is_product(reading: Reading, i: int) -> bool:
    made = i > 1 and reading.lows[i - 1] == "of" and reading.lows[i - 2] in MAKERS
    noun = reading.words[reading.heads[i]]
    return made or (reading.deps[i] == "compound" and noun.islower())


def _is_company(key: tuple[str, ...]) -> bool:
    return len(key) == 2 and key[1] in LEGAL_FORMS
