"""Where people and organisations are named: the model's entities, mended and voted on over the whole text."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace

from bot.extract.actors.countries import Sign
from bot.extract.actors.evidence import is_described, weigh
from bot.extract.actors.names import (
    Label,
    Name,
    claim_surnames,
    share_titles,
    split_joined,
    with_country,
    with_missed,
    without_products,
)
from bot.extract.actors.reading import Reading, fold, sound
from bot.extract.actors.titles import Stretch, is_role, title_before
from bot.extract.words.actors_groups import MEDIA, NO_ACTORS, ORG_WORDS
from bot.extract.words.actors_titles import HONORIFICS, PARTICLES, RANKS, REGNAL, SPEECH

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
_LONG_NAME = 4
_LONG_BYLINE = 80
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
    return share_titles(reading, [replace(name, title=title_before(reading, name.start)) for name in names]), signs


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
        if end > i + 1 and reading.tags[i] in {"NN", "NNP", "NNS", "NNPS"}:
            yield i + 1, end, "person"
    yield from _unlabelled(reading)


def _unlabelled(reading: Reading) -> Iterator[tuple[int, int, Label]]:
    """Two or three capitalised words that the model gives no label and the sentence treats as somebody."""
    end = 0
    for i in range(len(reading) - 2):
        if i < end or reading.ents[i] or not _could_be_name(reading, i):
            continue
        end = i + 1
        while end < len(reading) and _could_be_name(reading, end) and reading.sents[end] == reading.sents[i]:
            end += 1
        if 1 < end - i < _LONG_NAME and end < len(reading) and _is_somebody(reading, i, end):
            yield i, end, "person"


def _could_be_name(reading: Reading, i: int) -> bool:
    word = reading.words[i]
    if reading.ents[i] or reading.tags[i] != "NNP" or not word.istitle() or not word.isalpha():
        return False
    return fold(word) not in ORG_WORDS | NO_ACTORS and not is_role(reading, i) and fold(word) not in HONORIFICS


def _is_somebody(reading: Reading, start: int, end: int) -> bool:
    if reading.sents[end] != reading.sents[start]:
        return False
    if is_described(reading, start, end):
        return True
    return reading.deps[end - 1] == "nsubj" and reading.lemmas[reading.heads[end - 1]] in SPEECH


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
        if reading.words[end : end + 1] == ["-"] and reading.tags[end + 1 : end + 2] in (["VBG"], ["VBN"]):
            continue  # "Oscar-winning", "Biden-led"
        if start >= end or (start, end) in known or reading.silent[start] or reading.shouted[start]:
            continue
        if _is_byline(reading, start):
            continue
        start, end = _without_titles(reading, start, _with_rest(reading, end, label), label)
        if not (reading.words[start][:1].isupper() or reading.lows[start] in PARTICLES) or (start, end) in known:
            continue
        key = tuple(fold(word) for word in reading.words[start:end] if word[:1].isalnum())
        if key and (start not in names or names[start].end < end):
            names[start] = Name(start, end, key, label, title_before(reading, start))
    return [names[start] for start in sorted(names)]


def _is_byline(reading: Reading, start: int) -> bool:
    """Whether a name follows "By" on a line of its own: "By Anna Lind, political correspondent"."""
    if start == 0 or reading.words[start - 1] not in {"By", "BY"}:
        return False
    opens = start == 1 or reading.raw[reading.starts[start - 1] - 1] == "\n"
    return opens and 0 <= reading.raw.find("\n", reading.starts[start]) - reading.starts[start] < _LONG_BYLINE


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
    if label == "person" and end < size and _is_surname(reading, end):
        end += 1
    while label == "person" and end + 1 < size and reading.words[end] == "-" and _touches(reading, end):
        end += 2
    return min(end, size)


def _is_surname(reading: Reading, i: int) -> bool:
    """Whether a capitalised word that is no entity ends the one-word name before it."""
    alone = reading.doc[i - 1].ent_iob_ == "B" and not is_role(reading, i - 1) and reading.lows[i - 1] not in HONORIFICS
    proper = reading.tags[i] == "NNP" and reading.words[i].istitle() and reading.words[i].isalpha()
    free = not reading.ents[i] and not is_role(reading, i) and reading.heads[i - 1] == i
    return alone and proper and free and fold(reading.words[i]) not in ORG_WORDS


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
