"""What the finders of the extractor hand to one another. All offsets are characters into `doc.text`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from bot.model import Kind, Status

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class Span:
    """Characters [start, end) of the text."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Timex:
    """A temporal expression with its TIMEX3 type and value; `end_value` where it is one end of a range."""

    span: Span
    text: str
    type: TimexType
    value: str | None
    end_value: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a party is named. `head` is the index of the token that the syntax hangs on."""

    span: Span
    head: int


@dataclass(frozen=True, slots=True)
class Party:
    """A person, government or organisation with all its mentions in the order of the text.

    `name` and `aliases` are stretches of the article, `role` is made of its words; `evidence` is where the role
    (or, without one, the name) is said. `weight` ranks parties by how much they act in the story.
    """

    name: str
    kind: Kind
    role: str | None
    aliases: tuple[str, ...]
    mentions: tuple[Mention, ...]
    evidence: Span
    weight: float = 0.0


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic of a meeting; `evidence` is the sentence that says so."""

    span: Span
    text: str
    status: Status
    said_by: Party | None
    evidence: Span


@dataclass(frozen=True, slots=True)
class Gathering:
    """A meeting. `mentions` are all places that speak of it; `evidence` is the sentence that says most of it."""

    name: str
    place: str | None
    start: str | None
    end: str | None
    participants: tuple[Party, ...]
    upcoming: bool
    main: bool
    focus: bool
    cancelled: bool
    mentions: tuple[Span, ...]
    evidence: Span
    topics: tuple[Topic, ...] = field(default=())
