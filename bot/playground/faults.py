"""Things that go wrong between the app and Slack, on demand or by chance."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import TypeAlias


@dataclass(frozen=True)
class RateLimited:
    """429 with Retry-After, in whole seconds; the call isn't carried out."""

    retry_after: int = 1


@dataclass(frozen=True)
class ServerError:
    """A 5xx answer; with `accepted` the call is carried out all the same."""

    status: int = 500
    accepted: bool = False


@dataclass(frozen=True)
class Slow:
    """The call is carried out after so many seconds."""

    seconds: float


@dataclass(frozen=True)
class LostAnswer:
    """The call is carried out, and the caller doesn't learn of it.

    The connection is closed at once, or with `hangs` kept open until the caller gives up.
    """

    hangs: bool = False


@dataclass(frozen=True)
class Refused:
    """200 with `{"ok": false, "error": error}`; the call isn't carried out."""

    error: str


Fault: TypeAlias = RateLimited | ServerError | Slow | LostAnswer | Refused

EVERY_METHOD = "*"


@dataclass
class Faults:
    """The faults in force. Methods are named as in the Web API; "*" means every method.

    `upcoming` are for the very next calls and come first; `shares` strike by chance, from `seed`.
    """

    seed: int = 0
    upcoming: list[tuple[str, Fault]] = field(default_factory=list)
    shares: list[tuple[str, Fault, float]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._chance = random.Random(self.seed)  # noqa: S311 - repeatable chance, no secrecy

    def next(self, method: str, fault: Fault, times: int = 1) -> None:
        """The next `times` calls of `method` meet `fault`; several calls of this line up."""
        self.upcoming += [(method, fault)] * times

    def share(self, method: str, fault: Fault, share: float) -> None:
        """From now on that share (0 to 1) of the calls of `method` meet `fault`."""
        self.shares.append((method, fault, share))

    def clear(self) -> None:
        """No more faults."""
        self.upcoming.clear()
        self.shares.clear()

    def draw(self, method: str) -> Fault | None:
        """The fault that this call meets, if any."""
        for position, (name, fault) in enumerate(self.upcoming):
            if name in (method, EVERY_METHOD):
                del self.upcoming[position]
                return fault
        for name, fault, share in self.shares:
            if name in (method, EVERY_METHOD) and self._chance.random() < share:
                return fault
        return None
