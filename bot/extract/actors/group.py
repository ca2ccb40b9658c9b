"""A party in the making, and the places that speak of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.extract.actors.acting import strength
from bot.extract.actors.reading import Reading
from bot.extract.actors.titles import Stretch
from bot.model import Kind

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """Tokens [start, end) that speak of a party; `acts` is how much it acts there (`acting.strength`)."""

    start: int
    end: int
    head: int
    acts: float


@dataclass(slots=True)
class Role:
    """An office in the article's words; `at` is where it is said, `countries` whose it is, `worth` how much it says."""

    text: str
    at: Stretch
    noun: str
    countries: frozenset[str]
    worth: float


@dataclass(slots=True)
class Group:
    """`key` is the fullest name in folded words, `code` the country or known body, `full` the name's tokens.

    `titles` are the titles of its names by the token that the name starts at.
    """

    kind: Kind
    key: Key
    code: str | None = None
    full: Stretch | None = None
    references: list[Reference] = field(default_factory=list)
    titles: dict[int, Stretch] = field(default_factory=dict)
    role: Role | None = None

    def add(self, reading: Reading, start: int, end: int, *, least: float = 0.0) -> None:
        """Take in a reference; `least` is the strength that it has even as a modifier."""
        head = head_of(reading, start, end)
        self.references.append(Reference(start, end, head, max(least, strength(reading, head))))

    def name_at(self, start: int, end: int) -> None:
        """Take tokens [start, end) for the name where they are fuller than the one so far."""
        if self.full is None or end - start > self.full[1] - self.full[0]:
            self.full = (start, end)


def head_of(reading: Reading, start: int, end: int) -> int:
    """The token of [start, end) that hangs on a token outside."""
    for i in range(end - 1, start - 1, -1):
        if not start <= reading.heads[i] < end or reading.heads[i] == i:
            return i
    return end - 1
