"""How far a name reaches: what the model cut off a person's name or took into it."""

from __future__ import annotations

from bot.extract.actors.reading import Reading, fold
from bot.extract.actors.titles import Stretch, is_role
from bot.extract.words.actors_groups import MEDIA, ORG_WORDS
from bot.extract.words.actors_titles import HONORIFICS, PARTICLES, POSTNOMINALS, RANKS, REGNAL

_LONGEST = 5
"""Words of a person's name."""
_LEADING = frozenset({"the", "a", "an", "'s", "``", '"', "“", "'", "‘", "-", "(", "this", "that", "–", "—"})
_TRAILING = frozenset({"'s", "'", "’", ",", ".", "-", "--", "(", ")", '"', "”", "and", "–", "—", ":", "''"})


def trim(reading: Reading, start: int, end: int) -> Stretch:
    """An entity without the marks and small words at its edges, cut at a gap, a line's end or bracket."""
    for i in range(start, end):
        if reading.words[i].isspace() or reading.words[i] in {"(", "/", "*"}:
            end = i
            break
    while start < end and reading.lows[start] in _LEADING:
        start += 1
    while end > start and reading.lows[end - 1] in _TRAILING:
        end -= 1
    return start, end


def whole(reading: Reading, start: int, end: int, label: str) -> Stretch:
    """The name of an entity: without titles and agency marks ("GETTY"), with the rest of a person's surname."""
    if label == "person":
        start -= _is_first_name(reading, start)
        end = _with_rest(reading, start, end)
    while end - start > 1 and _is_no_name(reading, start, label):
        start += 1
    while end - start > 1 and reading.lows[end - 1] in POSTNOMINALS and reading.words[end - 1].isupper():
        end -= 1
    if label == "person" and end - start == 1 and start and reading.lows[start - 1] in REGNAL:
        start -= 1
    return start, end


def capitals_after(reading: Reading, i: int) -> int:
    """Past the capitalised words from token i on; behind a title in small letters any of them is a name."""
    first, sent, after_small = i, reading.sents[i - 1], reading.words[i - 1].islower()
    while i < len(reading) and reading.sents[i] == sent and reading.is_name_word(i) and not is_role(reading, i):
        noun = reading.tags[i].startswith("NN") if after_small else reading.tags[i] in {"NNP", "NNPS"}
        if not noun:
            break
        i += 1
    return _with_rest(reading, first, i) if i > first else i


def _is_no_name(reading: Reading, i: int, label: str) -> bool:
    low = reading.lows[i]
    mark = reading.words[i].isupper() and low in MEDIA
    return low in HONORIFICS or low in RANKS or mark or (label == "person" and is_role(reading, i))


def _with_rest(reading: Reading, start: int, end: int) -> int:
    """Past the end of a person's name with what a hyphen, a particle or the syntax ties to it."""
    size = len(reading)
    while end < size and end - start < _LONGEST and reading.sents[end] == reading.sents[start]:
        if end + 1 < size and reading.words[end] == "-" and _touches(reading, end):
            end += 2
        elif _goes_on(reading, start, end):
            end += 1
        else:
            break
    return min(end, size)


def _goes_on(reading: Reading, start: int, i: int) -> bool:
    """Whether token i is a part of the person's name before it: "Edwin van | der Laan", "Amy Berman | Jackson"."""
    if reading.silent[i] or "\n" in reading.raw[reading.starts[i - 1] : reading.starts[i]]:
        return False
    capital = reading.words[i][:1].isupper()
    if reading.lows[i - 1] in PARTICLES and reading.words[i - 1].islower():
        return capital or reading.lows[i] in PARTICLES
    if reading.words[i].islower():
        named = i + 1 < len(reading) and (reading.words[i + 1][:1].isupper() or reading.lows[i + 1] in PARTICLES)
        return len(reading.words[i]) > 1 and reading.lows[i] in PARTICLES and named
    return capital and _is_surname(reading, start, i)


def _is_surname(reading: Reading, start: int, i: int) -> bool:
    """Whether a capitalised word that is no entity, or a person of one word, ends the name before it."""
    word, before = reading.words[i], i - 1
    alone = i - start == 1 and reading.doc[before].ent_iob_ == "B"
    proper = reading.tags[i] == "NNP" and word.istitle() and word.isalpha()
    ours = is_role(reading, before) or reading.lows[before] in HONORIFICS
    if not proper or ours or is_role(reading, i) or fold(word) in ORG_WORDS:
        return False
    one_word = i + 1 >= len(reading) or reading.doc[i + 1].ent_iob_ != "I"
    free = not reading.ents[i] or (reading.ents[i] == "PERSON" and one_word)
    tied = reading.heads[before] == i or (not alone and reading.heads[before] == reading.heads[start] == i)
    return free and tied


def _is_first_name(reading: Reading, start: int) -> bool:
    """Whether the word before a one-word name is a first name that the model left out."""
    i = start - 1
    if i < 0 or reading.ents[i] or reading.tags[i] != "NNP" or not reading.words[i].istitle() or reading.silent[i]:
        return False
    no_name = (
        is_role(reading, i)
        or reading.lows[i] in HONORIFICS
        or reading.lows[i] in RANKS
        or fold(reading.words[i]) in ORG_WORDS
    )
    return reading.heads[i] == start and reading.deps[i] == "compound" and not no_name and reading.words[i].isalpha()


def _touches(reading: Reading, i: int) -> bool:
    edge = reading.starts[i] + len(reading.words[i])
    return reading.starts[i - 1] + len(reading.words[i - 1]) == reading.starts[i] and edge == reading.starts[i + 1]
