"""Where people and organisations are named: the model's entities, mended and voted on over the whole text."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace

from bot.extract.actors.countries import Sign
from bot.extract.actors.evidence import weigh
from bot.extract.actors.names import (
    Label,
    Name,
    claim_surnames,
    split_joined,
    with_country,
    with_missed,
    without_products,
)
from bot.extract.actors.reading import Reading, fold, sound
from bot.extract.actors.titles import Stretch, is_role, title_before
from bot.extract.words.actors_groups import MEDIA
from bot.extract.words.actors_titles import HONORIFICS, PARTICLES, RANKS, REGNAL

_LABELS: dict[str, Label] = {
    "PERSON": "person",
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "other",
    "NORP": "other",
    "PRODUCT": "other",
    "WORK_OF_ART": "other",
    "EVENT": "other",
    "LAW": "other",
}
_LEADING = frozenset({"the", "a", "an", "'s", "``", '"', "“", "'", "‘", "-", "(", "this", "that", "–", "—"})
_TRAILING = frozenset({"'s", "'", "’", ",", ".", "-", "--", "(", ")", '"', "”", "and", "–", "—", ":", "''"})


def find_names(reading: Reading, signs: list[Sign]) -> tuple[list[Name], list[Sign]]:
    """Names of people and organisations in the order of the text, and the signs that are none of them.

    A name that is only a country or body is left out, and a capital that is the surname of a titled person here is
    that person. Marks the tokens of people in `reading.persons` as the vote has it.
    """
    known = {(sign.start, sign.end) for sign in signs}
    names = _vote(reading, split_joined(with_country(reading, _mend(reading, known), signs)))
    names, signs = claim_surnames(reading, names, signs)
    names = without_products(reading, with_missed(reading, names, signs))
    for name in names:
        reading.persons[name.start : name.end] = [name.label == "person"] * (name.end - name.start)
    for sign in signs:
        reading.persons[sign.start : sign.end] = [False] * (sign.end - sign.start)
    return [replace(name, title=title_before(reading, name.start)) for name in names], signs


def _raw(reading: Reading) -> Iterator[tuple[int, int, Label]]:
    """Tokens that the model calls a name, and capitalised words after a title that it missed."""
    taken = [False] * len(reading)
    for ent in reading.doc.ents:
        if ent.label_ in _LABELS:
            taken[ent.start : ent.end] = [True] * (ent.end - ent.start)
            yield ent.start, ent.end, _LABELS[ent.label_]
    for i in range(len(reading) - 1):
        if taken[i + 1] or not (reading.lows[i] in HONORIFICS or is_role(reading, i)):
            continue
        end = _capitals_after(reading, i + 1)
        if end > i + 1 and reading.tags[i] in {"NN", "NNP"}:
            yield i + 1, end, "person"


def _capitals_after(reading: Reading, i: int) -> int:
    sent = reading.sents[i - 1]
    while i < len(reading) and reading.sents[i] == sent and reading.tags[i] in {"NNP", "NNPS"}:
        if not reading.is_name_word(i) or is_role(reading, i):
            break
        i += 1
    return i


def _mend(reading: Reading, known: set[Stretch]) -> list[Name]:
    names: dict[int, Name] = {}
    for first, last, label in _raw(reading):
        start, end = _trim(reading, first, last)
        if start >= end or (start, end) in known or reading.silent[start] or reading.shouted[start]:
            continue
        start, end = _without_titles(reading, start, _with_rest(reading, end, label), label)
        if not (reading.words[start][:1].isupper() or reading.lows[start] in PARTICLES) or (start, end) in known:
            continue
        key = tuple(fold(word) for word in reading.words[start:end] if word[:1].isalnum())
        if key and (start not in names or names[start].end < end):
            names[start] = Name(start, end, key, label, title_before(reading, start))
    return [names[start] for start in sorted(names)]


def _trim(reading: Reading, start: int, end: int) -> Stretch:
    for i in range(start, end):
        if "\n" in reading.words[i] or reading.words[i] in {"(", "/", "*"}:
            end = i
            break
    while start < end and reading.lows[start] in _LEADING:
        start += 1
    while end > start and reading.lows[end - 1] in _TRAILING:
        end -= 1
    return start, end


def _without_titles(reading: Reading, start: int, end: int, label: Label) -> Stretch:
    """A name without the honorifics, titles and agency marks ("GETTY") that the model took into it."""
    while end - start > 1 and (
        reading.lows[start] in HONORIFICS
        or reading.lows[start] in RANKS
        or (reading.words[start].isupper() and reading.lows[start] in MEDIA)
        or (label == "person" and is_role(reading, start))
    ):
        start += 1
    if label == "person" and end - start == 1 and start and reading.lows[start - 1] in REGNAL:
        start -= 1
    return start, end


def _with_rest(reading: Reading, end: int, label: Label) -> int:
    """Past the end of a person's name with what a hyphen ties to it."""
    size = len(reading)
    while label == "person" and end + 1 < size and reading.words[end] == "-" and _touches(reading, end):
        end += 2
    return min(end, size)


def _touches(reading: Reading, i: int) -> bool:
    edge = reading.starts[i] + len(reading.words[i])
    return reading.starts[i - 1] + len(reading.words[i - 1]) == reading.starts[i] and edge == reading.starts[i + 1]


def _vote(reading: Reading, names: list[Name]) -> list[Name]:
    """Give every name the label that the text as a whole speaks for."""
    votes: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for name in names:
        votes[name.key].update(weigh(reading, (name.start, name.end), name.key, name.label, titled=bool(name.title)))
    _lend(votes)
    labels = {key: max(tally, key=lambda label: tally[label]) for key, tally in votes.items()}
    return [
        replace(name, label="person" if labels[name.key] == "person" else "organization")
        for name in names
        if labels[name.key] in {"person", "organization"}
    ]


def _lend(votes: dict[tuple[str, ...], Counter[str]]) -> None:
    """Let a name in full speak for its short form: Lyng for Richard Lyng, Broadcom for Broadcom Ltd, and back."""
    won = {key: max(tally, key=lambda label: tally[label]) for key, tally in votes.items()}
    people = [key for key, label in won.items() if len(key) > 1 and label == "person"]
    surnames = {sound(key[-1]) for key in people}
    endings = {key[1:] for key in people if len(key) > 2}
    heads = {key[0] for key, label in won.items() if len(key) > 1 and label == "organization"}
    for key, tally in votes.items():
        total = sum(tally.values())
        if len(key) > 1 and won.get(key[:1]) == "organization" and votes[key[:1]]["sure"] and won[key] == "person":
            tally["organization"] += total + 1
        elif (key in endings or (len(key) == 1 and sound(key[0]) in surnames)) and not tally["sure"]:
            tally["person"] += total + 1
        elif len(key) == 1 and key[0] in heads and tally["sure"]:
            tally["organization"] += total + 1
    for tally in votes.values():
        del tally["sure"]
