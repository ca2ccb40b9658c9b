"""Which names are of one organisation: acronyms, short forms and "the Commission" for a commission named before."""

from __future__ import annotations

from collections import defaultdict

from bot.extract.actors.group import Group, Key
from bot.extract.actors.names import Name
from bot.extract.actors.reading import Reading, fold
from bot.extract.words.actors_groups import LEGAL_FORMS, ORG_WORDS, STATE_WORDS

_MOST_ALIKE = 50
"""Organisations with one first word that are compared: more would make a long list of names quadratic."""
_SMALL = frozenset({"of", "and", "the", "for", "in", "on", "&", "to", "'s"})


def group_bodies(reading: Reading, names: list[Name]) -> list[Group]:
    """One group an organisation, the ones with the longest names first."""
    register = _Register()
    for key in sorted({name.key for name in names}, key=lambda key: (-len(key), key)):
        register.enter(key)
    for name in names:
        group = register.find(name.key)
        group.add(reading, name.start, name.end)
        group.name_at(name.start, name.end)
    return [group for group in register.groups if group.references]


def join_generic(groups: list[Group]) -> None:
    """Give "the Commission" to the one well-known commission of the text."""
    known: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        if group.code and ":" in group.code:
            known[fold(group.code.rsplit(" ", 1)[-1])].append(group)
    for group in [group for group in groups if len(group.key) == 1 and group.key[0] in ORG_WORDS]:
        if len(known[group.key[0]]) == 1:
            known[group.key[0]][0].references.extend(group.references)
            groups.remove(group)


class _Register:
    def __init__(self) -> None:
        self.groups: list[Group] = []
        self._homes: dict[Key, Group] = {}
        self._last_seen: dict[Key, Group] = {}
        self._initials: dict[str, Group] = {}
        self._starts: dict[str, list[Group]] = defaultdict(list)
        self._ends: dict[Key, list[Group]] = defaultdict(list)

    def enter(self, key: Key) -> None:
        """Take in a name. Longer names must come first."""
        self._homes[key] = self._short_of(key) or self._new(key)

    def find(self, key: Key) -> Group:
        """The organisation that a name means at this point of the text."""
        group = self._homes[key]
        if group.key != key and len(self._ends[key]) > 1:
            group = self._last_seen.get(key, group)
        for i in range(len(group.key)):
            self._last_seen[group.key[i:]] = group
        return group

    def _short_of(self, key: Key) -> Group | None:
        if len(key) == 1 and key[0] in self._initials:
            return self._initials[key[0]]
        ends = self._ends.get(key, [])
        if ends and (len(key) > 1 or key[0] in ORG_WORDS):
            return ends[0]
        core = _without_legal(key)
        if key[0] in ORG_WORDS:
            return None
        starts = [group for group in self._starts[key[0]][-_MOST_ALIKE:] if group.key[: len(core)] == core]
        return starts[0] if len(starts) == 1 or (starts and _without_legal(starts[0].key) == core) else None

    def _new(self, key: Key) -> Group:
        state = any(word in STATE_WORDS for word in key)
        group = Group("government" if state else "organization", key)
        self.groups.append(group)
        for short in (short for i in range(min(3, len(key))) for short in _initials(key[i:])):
            self._initials.setdefault(short, group)
        self._starts[key[0]].append(group)
        for i in range(1, len(key)):
            self._ends[key[i:]].append(group)
        return group


def _without_legal(key: Key) -> Key:
    while len(key) > 1 and key[-1] in LEGAL_FORMS:
        key = key[:-1]
    return key


def _initials(key: Key) -> set[str]:
    """What the acronym of a name may be, with and without its small words."""
    words = [word for word in key if word.isalpha() or word in _SMALL]
    if len(words) < 2:
        return set()
    full, tight = "".join(word[0] for word in words), "".join(word[0] for word in words if word not in _SMALL)
    return {short for short in (full, tight) if len(short) > 1}
