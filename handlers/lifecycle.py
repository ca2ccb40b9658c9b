"""Events that nobody asked for: taken and let go, since Slack sends again what is not acknowledged."""

from __future__ import annotations

import re
from typing import Any

from slack_bolt.async_app import AsyncApp


def register(app: AsyncApp) -> None:
    """Acknowledge whatever no other listener wanted."""
    app.event(re.compile(".*"))(_let_go)


async def _let_go(event: dict[str, Any]) -> None:
    """Bolt acknowledges an event when its listener returns."""
