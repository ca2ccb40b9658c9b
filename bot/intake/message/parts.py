"""placeholder until merged"""

from __future__ import annotations

from collections.abc import Sequence


def may_continue(text: str) -> bool:
    return False


def join_parts(parts: Sequence[str]) -> str:
    return "\n\n".join(parts)
