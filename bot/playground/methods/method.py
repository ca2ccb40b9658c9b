"""What a method is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.playground.call import Args
from bot.playground.state import Json

if TYPE_CHECKING:
    from bot.playground.service import Service


@dataclass(frozen=True)
class Method:
    """One method of the Web API, and the scope that a token needs for it (none: any token)."""

    run: Callable[[Service, Args], Json]
    scope: str | None = None
    app_token: bool = False
