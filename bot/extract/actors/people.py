"""Which names are of one person: surnames, first names, initials and spelling variants."""

from __future__ import annotations

from collections import defaultdict
from itertools import islice

from bot.extract.actors.group import Group, Key
from bot.extract.actors.names import Name
from bot.extract.actors.reading import Reading, sound
from bot.extract.words.actors_titles import REGNAL

_MOST_NAMESAKES = 50
"""People of one surname that are compared: more would make a long list of names quadratic."""
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "sj", "qc", "kc", "mp"})


def group_people(reading: Reading, names: list[Name]) -> list[Group]:
    """One group a person, in the order of first mention."""
    register = _Register()
    for name in sorted(names, key=lambda name: -len(name.key)):
        if len(_bare(name.key)) > 1:
            register.enter(_bare(name.key))
    for name in names:
        found = register.find(_bare(name.key))
        found.add(reading, name.start, name.end)
        found.name_at(name.start, name.end)
        if name.title:
            found.titles[name.start] = name.title
    return [group for group in register.groups if group.references]


def _bare(key: Key) -> Key:
    while len(key) > 1 and key[-1] in _SUFFIXES:
        key = key[:-1]
    return key


class _Register:
    """The people met so far, by each word of their names."""

    def __init__(self) -> None:
        self.groups: list[Group] = []
        self._homes: dict[Key, Group] = {}
        self._by_word: dict[str, list[Group]] = defaultdict(list)
        self._last_seen: dict[str, Group] = {}

    def enter(self, key: Key) -> Group:
        """The person of a name in full, known or new."""
        if key not in self._homes:
            namesakes = islice(reversed(self._by_word[sound(key[-1])]), _MOST_NAMESAKES)
            surname = [group for group in namesakes if sound(group.key[-1]) == sound(key[-1])]
            match = next((group for group in reversed(surname) if _same_person(group.key, key)), None)
            self._homes[key] = match or self._new(key)
        return self._homes[key]

    def find(self, key: Key) -> Group:
        """The person whom a name means at this point of the text."""
        found = self._homes.get(key) or (self._by_one_word(key[0]) if len(key) == 1 else None) or self.enter(key)
        for word in found.key:
            self._last_seen[sound(word)] = found
        return found

    def _new(self, key: Key) -> Group:
        group = Group("person", key)
        self.groups.append(group)
        for word in {sound(word) for word in key if word not in REGNAL and len(word) > 1}:
            self._by_word[word].append(group)
        return group

    def _by_one_word(self, word: str) -> Group | None:
        groups = self._by_word.get(sound(word), [])[-_MOST_NAMESAKES:]
        if len(groups) < 2:
            return groups[0] if groups else None
        surnames = [group for group in groups if sound(group.key[-1]) == sound(word) and group.key[0] not in REGNAL]
        if len(surnames) == 1:
            return surnames[0]
        return self._last_seen.get(sound(word)) or groups[0]


def _same_person(one: Key, other: Key) -> bool:
    """Whether two names with one surname can be one person's: the same first name, an initial, or one in the other."""
    if {one[0], other[0]} & REGNAL and one[0] != other[0]:
        return False
    if set(other) <= set(one) or set(one) <= set(other):
        return True
    first, second = sound(one[0]), sound(other[0])
    return first == second or (1 in {len(first), len(second)} and first[:1] == second[:1])
