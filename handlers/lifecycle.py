"""Events that nobody asked for: taken and let go, since Slack sends again what is not acknowledged."""

from __future__ import annotations

import re
from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.context.ack.async_ack import AsyncAck


def register(app: AsyncApp) -> None:
    """Acknowledge whatever no other listener wanted."""
    anything = re.compile(".*")
    app.event(anything)(_let_go)
    for listen in (app.action, app.shortcut, app.view, app.command):
        listen(anything)(_acknowledge)


async def _let_go(event: dict[str, Any]) -> None:
    """Bolt acknowledges an event when its listener returns."""


async def _acknowledge(ack: AsyncAck) -> None:
    await ack()
