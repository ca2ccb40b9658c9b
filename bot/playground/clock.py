"""The workspace's clock: message times that always rise, and may stand still for tests."""

from __future__ import annotations

import time

TICK = 100
"""Microseconds between two messages while time stands still, as in 1658923201.000100."""


class Clock:
    """Real time, or a time that stands at `base_time` (seconds since the epoch) until it is advanced."""

    def __init__(self, base_time: float | None = None) -> None:
        self._base = None if base_time is None else round(base_time * 1_000_000)
        self._last = 0

    def now(self) -> float:
        """Seconds since the epoch."""
        return self._micros() / 1_000_000

    def advance(self, seconds: float) -> None:
        """Moves a standing clock on; a real one can't be moved."""
        if self._base is None:
            raise RuntimeError("only a clock with a base_time can be advanced")
        self._base += round(seconds * 1_000_000)

    def next_ts(self) -> str:
        """A message's ts: unique in the workspace, later than all before it."""
        self._last = max(self._micros(), self._last) + TICK
        return f"{self._last // 1_000_000}.{self._last % 1_000_000:06d}"

    def _micros(self) -> int:
        return time.time_ns() // 1_000 if self._base is None else self._base
