"""What the words of a name and those around it say of its kind."""

from __future__ import annotations

from collections import Counter
from unicodedata import category

from bot.extract.actors.appositions import before_name, description, head_noun
from bot.extract.actors.careers import appointment, holding
from bot.extract.actors.reading import Reading
from bot.extract.actors.titles import Stretch, is_role
from bot.extract.words.actors_groups import (
    COMPANY_NOUNS,
    HELD,
    MAKERS,
    MEDIA,
    MEDIA_WORDS,
    NAMESAKES,
    NO_ACTORS,
    ORG_WORDS,
    PEOPLES_NO_ACTORS,
    PRESS,
    REGIONS,
    ROLES_OF_BODIES,
    STORMS,
    SURNAMES,
)
from bot.extract.words.actors_titles import BUSINESS, HONORIFICS, PARTICLES, SEATED

_NEVER = 1000


def weigh(reading: Reading, at: Stretch, key: tuple[str, ...], label: str, *, titled: bool) -> Counter[str]:
    """Votes for person, organization, place and other; "sure" counts what only an organisation shows."""
    start, end = at
    tally: Counter[str] = Counter({label: 2})
    named = label == "person" and len(key) > 1 and key[-1] in NAMESAKES
    if not named and _is_no_actor(reading, start, key):
        tally["other"] += _NEVER
    if _is_media(key) and not (len(key) > 1 and reading.persons[start] and key[-1] in SURNAMES):
        tally["other"] += 30
    if start > 1 and reading.lows[start - 1] in {"of", "for", "from"} and reading.lows[start - 2] in SEATED:
        tally["place"] += 6
    if reading.ents[start] != "FAC":
        tally.update(_body(reading, start, key))
    if label == "place" and reading.deps[end - 1] == "nsubj":
        tally["organization"] += 4
    tally.update(_ahead(reading, start, end))
    tally.update(_behind(reading, start, end, label))
    if (titled and reading.ents[start] != "NORP") or (start and reading.lows[start - 1] in HONORIFICS):
        tally["person"] += 4
    return tally


def _is_no_actor(reading: Reading, start: int, key: tuple[str, ...]) -> bool:
    last = key[-1]
    if last in NO_ACTORS or key[0] in REGIONS or (len(key) == 1 and last in PEOPLES_NO_ACTORS):
        return True
    if any(category(c) == "Sc" for word in reading.words[start : start + len(key)] for c in word):
        return True
    if key[1:2] == ("of",) and key[0] in NO_ACTORS:
        return True
    return not any(c.isalpha() for c in last) or not reading.words[start][:1].isalnum() or len(last) < 2


def _body(reading: Reading, start: int, key: tuple[str, ...]) -> Counter[str]:
    word = reading.words[start]
    if len(key) > 1 and any(part in ORG_WORDS for part in key):
        return Counter(organization=8, sure=1)
    if len(key) == 1 and word.replace(".", "").isupper() and 1 < len(key[0]) <= 6:
        return Counter(organization=3)
    return Counter()


def _ahead(reading: Reading, start: int, end: int) -> Counter[str]:
    """What follows the name says: "Hollis CEO", "Hollis, the makers of …", "Hollis, 44,"."""
    tally: Counter[str] = Counter()
    size = len(reading)
    after = reading.lows[end] if end < size else ""
    owned = end + 1 if after in {"'s", "'"} else end
    next_word = reading.lows[owned] if owned < size else ""
    if owned == end and (next_word in BUSINESS or next_word in HELD or next_word == "chief"):
        tally.update(organization=5, sure=1)
    elif next_word in HELD:
        tally["organization"] += 3
    if after == "," and _makes(reading, end + 1):
        tally.update(organization=6, sure=1)
    elif is_described(reading, start, end):
        tally["person"] += 4
    if after == "," and end + 2 < size and reading.tags[end + 1] == "CD" and reading.lows[end + 2] in {",", "."}:
        tally["person"] += 4
    if owned == end < size and reading.words[end] in {"Secretary", "Minister", "Commissioner"}:
        tally["other"] += 12
    elif owned == end < size and reading.words[end][:1].isupper() and is_role(reading, end):
        tally["other"] += 4
    return tally


def _behind(reading: Reading, start: int, end: int, label: str) -> Counter[str]:
    """What stands before the name says: "a trader with Hollis", "shares in Hollis", "the storm Hollis"."""
    tally: Counter[str] = Counter()
    if reading.deps[end - 1] == "conj" and reading.persons[reading.heads[end - 1]] and end - start > 1:
        tally["person"] += 3
    if start < 2:
        return tally
    low, before = reading.lows[start - 1], reading.lows[start - 2]
    if low in STORMS:
        tally["other"] += _NEVER
    if low in PRESS and reading.tags[start - 1] in {"NN", "JJ"}:
        tally["other"] += 12
    if low in COMPANY_NOUNS and reading.tags[start - 1] == "NN":
        tally.update(organization=4, sure=1)
    office = low in {"with", "at"} and is_role(reading, start - 2)
    employer = low in {"of", "at"} and reading.persons[start - 2] and label != "place"
    if office or employer:
        tally.update(organization=5, sure=1)
    if low in {"in", "of", "at", "by"} and before in HELD:
        tally["organization"] += 5
    return tally


def _makes(reading: Reading, i: int) -> bool:
    """Whether the apposition that starts at a token is headed by a word for an organisation."""
    for k, low in enumerate(reading.lows[i : i + 4], i):
        if low in MAKERS and reading.lows[k + 1 : k + 2] != ["'s"]:
            return True
        if low in {"of", "for", "at", "who", "'s", ","}:
            return False
    return False


def is_described(reading: Reading, start: int, end: int) -> bool:
    """Whether two or more capitalised words are followed by what only a person is: "who", "the head of …"."""
    if end - start < 2 or end + 1 >= len(reading) or not all(map(_is_name_part, reading.words[start:end])):
        return False
    if reading.lows[end : end + 2] == [",", "who"]:
        return True
    stretch = description(reading, end + 1) if reading.lows[end] == "," else appointment(reading, start, end)
    stretch = stretch or holding(reading, start, end) or before_name(reading, start, end, end - 1)
    return stretch is not None and reading.lows[head_noun(reading, *stretch)] not in ROLES_OF_BODIES


def _is_name_part(word: str) -> bool:
    return word[:1].isupper() or word == "-" or word in PARTICLES


def _is_media(key: tuple[str, ...]) -> bool:
    if key[-1] in MEDIA:
        return True
    return len(key) > 1 and key[-1] in MEDIA_WORDS
