"""Groups that act together without a name: "European Community finance ministers", "central bank governors"."""

from __future__ import annotations

from bot.extract.actors.acting import SUBJECT
from bot.extract.actors.group import Group
from bot.extract.actors.reading import Reading
from bot.extract.words.actors_groups import COLLECTIVES

_INSIDE = frozenset({"NN", "NNS", "NNP", "NNPS", "HYPH"})
_CENTRAL = frozenset({"central", "foreign", "prime"})
_LONGEST = 6


def group_collectives(reading: Reading, taken: set[int]) -> list[Group]:
    """One group a kind of office that acts in the plural; `taken` are tokens that are somebody's already."""
    groups: dict[tuple[str, ...], Group] = {}
    for i, low in enumerate(reading.lows):
        if low not in COLLECTIVES or i in taken or reading.silent[i] or reading.shouted[i]:
            continue
        start = _start(reading, i)
        if start == i or i - 1 in taken:
            continue
        key = tuple(reading.lows[i - 1 : i + 1])
        group = groups.setdefault(key, Group("government", key))
        group.add(reading, start, i + 1)
        group.name_at(start, i + 1)
    return [group for group in groups.values() if max(reference.acts for reference in group.references) >= SUBJECT]


def _start(reading: Reading, head: int) -> int:
    """The first of the nouns before the head that say which office."""
    i = head
    while i > 0 and head - i < _LONGEST and reading.sents[i - 1] == reading.sents[head]:
        inside = reading.tags[i - 1] in _INSIDE or reading.lows[i - 1] in _CENTRAL
        inside = inside or (i < head and reading.lows[i - 1] == "and" and reading.tags[i - 2] in {"NN", "NNP"})
        if not inside or reading.persons[i - 1] or reading.silent[i - 1]:
            break
        i -= 1
    return i
