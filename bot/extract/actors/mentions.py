"""Where people and organisations are named: the model's entities, mended and voted on over the whole text."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace

from bot.extract.actors.countries import Sign
from bot.extract.actors.evidence import is_described, weigh
from bot.extract.actors.extent import capitals_after, trim, whole
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
from bot.extract.words.actors_groups import NO_ACTORS, ORG_WORDS
from bot.extract.words.actors_titles import HONORIFICS, PARTICLES, SPEECH

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
_FORMS_OF_ADDRESS = frozenset({"mr", "mrs", "ms", "mr.", "mrs.", "ms."})
_LONG_NAME = 4
_LONG_BYLINE = 80


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
            named = next((i + 1 for i in range(ent.start, ent.end - 1) if reading.lows[i] in _FORMS_OF_ADDRESS), None)
            yield (named, ent.end, "person") if named else (ent.start, ent.end, _LABELS[ent.label_])
    for i in range(len(reading) - 1):
        if taken[i + 1] or not (reading.lows[i] in HONORIFICS or is_role(reading, i)):
            continue
        end = capitals_after(reading, i + 1)
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


def _mend(reading: Reading, known: set[Stretch]) -> list[Name]:
    names: dict[int, Name] = {}
    for first, last, label in _raw(reading):
        start, end = trim(reading, first, last)
        if reading.words[end : end + 1] == ["-"] and reading.tags[end + 1 : end + 2] in (["VBG"], ["VBN"]):
            continue  # "Oscar-winning", "Biden-led"
        if start >= end or (start, end) in known or reading.silent[start] or reading.shouted[start]:
            continue
        if _is_byline(reading, start):
            continue
        start, end = whole(reading, start, end, label)
        if not (reading.words[start][:1].isupper() or reading.lows[start] in PARTICLES) or (start, end) in known:
            continue
        key = tuple(fold(word) for word in reading.words[start:end] if word[:1].isalnum())
        if key and not (len(key) == 1 and key[0] in HONORIFICS) and (start not in names or names[start].end < end):
            names[start] = Name(start, end, key, label, title_before(reading, start))
    return [names[start] for start in sorted(names)]


def _is_byline(reading: Reading, start: int) -> bool:
    """Whether a name follows "By" on a line of its own: "By Anna Lind, political correspondent"."""
    if start == 0 or reading.words[start - 1] not in {"By", "BY"}:
        return False
    opens = start == 1 or reading.raw[reading.starts[start - 1] - 1] == "\n"
    return opens and 0 <= reading.raw.find("\n", reading.starts[start]) - reading.starts[start] < _LONG_BYLINE


def _vote(reading: Reading, names: list[Name]) -> list[Name]:
    """Give every name the label that the text as a whole speaks for."""
    votes: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for name in names:
        votes[name.key].update(weigh(reading, (name.start, name.end), name.key, name.label, titled=bool(name.title)))
    _lend(votes, Counter(name.key for name in names))
    labels = {key: max(tally, key=lambda label: tally[label]) for key, tally in votes.items()}
    for name in names:
        if labels[name.key] != "person":
            reading.persons[name.start : name.end] = [False] * (name.end - name.start)
    return [
        replace(name, label="person" if labels[name.key] == "person" else "organization")
        for name in names
        if labels[name.key] in {"person", "organization"}
    ]


def _lend(votes: dict[tuple[str, ...], Counter[str]], counts: Counter[tuple[str, ...]]) -> None:
    """Let a name in full speak for its short form: Lyng for Richard Lyng, Broadcom for Broadcom Ltd, and back."""
    won = {key: max(tally, key=lambda label: tally[label]) for key, tally in votes.items()}
    people = [key for key, label in won.items() if len(key) > 1 and label == "person"]
    surnames = {sound(key[-1]) for key in people}
    endings = {key[1:] for key in people if len(key) > 2}
    heads = {key[0] for key, label in won.items() if len(key) > 1 and label == "organization"}
    for key, tally in votes.items():
        total = sum(tally.values())
        labelled = tally["person"] <= 2 * counts[key]  # nothing but the model calls it a person
        short = votes[key[:1]]["sure"] or labelled if len(key) > 1 and won.get(key[:1]) == "organization" else False
        if short and won[key] == "person":
            tally["organization"] += total + 1
        elif (key in endings or (len(key) == 1 and sound(key[0]) in surnames)) and not tally["sure"]:
            tally["person"] += total + 1
        elif len(key) == 1 and key[0] in heads and tally["sure"]:
            tally["organization"] += total + 1
    for tally in votes.values():
        del tally["sure"]
