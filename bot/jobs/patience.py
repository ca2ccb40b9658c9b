"""Waiting for what comes back: Slack, the database."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from dbos import DBOS
from dbos import error as dbos_error

from bot import metrics
from bot.errors import DatabaseAway, SlackBusy

Result = TypeVar("Result")

_MAX_WAITS = 80
_LONGEST_WAIT = 60.0
"""Seconds. With waits that double from what Slack asks for up to this, a reply outlasts an outage of an hour."""
_DATABASE_WAIT = 1.0


async def patiently(step: Callable[[], Awaitable[Result]], *, twice: bool = True) -> Result:
    """The step's result, waiting as long as Slack asks to, or until the database is back.

    The waiting survives a restart. `twice` tells whether the step may be tried again when Slack may have carried it
    out already. Raises what the step raises after more than an hour.
    """
    for tries in range(_MAX_WAITS):
        try:
            return await step()
        except SlackBusy as busy:
            if busy.done and not twice:
                raise
            wait = busy.retry_after
        except DatabaseAway:
            wait = _DATABASE_WAIT
        metrics.RETRIES.inc()
        await DBOS.sleep_async(max(wait, min(wait * 2**tries, _LONGEST_WAIT)))
    return await step()


async def last_error(step: Awaitable[Result]) -> Result:
    """The step's result, or the error of its last try."""
    try:
        return await step
    except dbos_error.DBOSMaxStepRetriesExceeded as exhausted:
        raise exhausted.errors[-1] from None


async def in_thread(call: Callable[[], Result]) -> Result:
    """The result of a call that waits for the database."""
    return await asyncio.to_thread(call)
