"""What a process that does jobs does beside them: signs of life, taking over from the dead, forgetting in time."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import structlog
from sqlalchemy.exc import SQLAlchemyError

from bot import engine
from bot.backlog import Backlog
from bot.errors import ConfigError, DatabaseAway
from bot.store import Store

log = structlog.get_logger()

BEAT = timedelta(seconds=2)
_TWIN = 3 * BEAT
"""Whoever gave a sign of life within this time and gives another one is alive."""

SILENCE = timedelta(seconds=45)
"""Longer than a call of Slack may last (30 s), the one step that must not be done by two at once. The signs of life
don't wait for steps: a process that reads a long article gives them too."""

_LOOK = 30.0
"""Seconds between looks for jobs that were taken and are not done."""
_STRANDED = 120.0
"""Seconds after which such a job is put back: longer than the engine may wait between taking a job and beginning it,
which is 90 s after the database was away."""

_HOUR = 3600.0
_REDELIVERED = timedelta(days=1)
"""Slack delivers an event again for an hour and a bit; so long a job must be known to be done."""

_PARTS = timedelta(hours=1)


class Upkeep:
    """The tasks that run as long as a process does jobs. `shared` tells whether others work on the same database."""

    def __init__(self, store: Store, backlog: Backlog, *, executor_id: str, days: int, shared: bool) -> None:
        self._store = store
        self._backlog = backlog
        self._executor_id = executor_id
        self._days = days
        self._shared = shared
        self._stranded: dict[str, float] = {}

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Keep everything going within the block. Raises ConfigError where another process has this executor id."""
        if self._shared:
            await self._be_the_only_one()
        tasks = [
            asyncio.create_task(self._every(_HOUR, self._forget)),
            asyncio.create_task(self._every(_LOOK, self._look, at_once=False)),
        ]
        if self._shared:
            tasks.append(asyncio.create_task(self._every(BEAT.total_seconds(), self._beat)))
        try:
            yield
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def leave(self) -> None:
        """After the engine has stopped: what it left undone is for the others, at once."""
        if self._shared:
            await asyncio.to_thread(self._store.executors.retire, self._executor_id)

    async def _be_the_only_one(self) -> None:
        executors = self._store.executors
        seen = await asyncio.to_thread(executors.seen, self._executor_id)
        if seen is not None and not await asyncio.to_thread(self._is_silent, _TWIN):
            await asyncio.sleep(_TWIN.total_seconds())
            if await asyncio.to_thread(executors.seen, self._executor_id) != seen:
                raise ConfigError(
                    f"BRIEF_EXECUTOR_ID: another process is running as {self._executor_id}. Give each one its own."
                )
        await asyncio.to_thread(executors.beat, self._executor_id)

    def _is_silent(self, silence: timedelta) -> bool:
        return self._executor_id in self._store.executors.silent(silence)

    async def _beat(self) -> None:
        await asyncio.to_thread(self._store.executors.beat, self._executor_id)
        for silent in await asyncio.to_thread(self._store.executors.silent, SILENCE):
            log.warning("taking over", executor=silent)
            await engine.take_over(silent)
            await asyncio.to_thread(self._store.executors.forget, silent)

    async def _look(self) -> None:
        """Put back what this process has taken and doesn't do."""
        now, found = time.monotonic(), await asyncio.to_thread(engine.stranded, self._executor_id)
        self._stranded = {job: self._stranded.get(job, now) for job in found}
        for job in [job for job, since in self._stranded.items() if now - since >= _STRANDED]:
            log.warning("put back", job=job)
            await asyncio.to_thread(engine.put_back, job, self._executor_id)

    async def _forget(self) -> None:
        await asyncio.to_thread(forget, self._store, self._backlog, now=datetime.now(UTC), days=self._days)

    @staticmethod
    async def _every(seconds: float, task: Callable[[], Awaitable[None]], *, at_once: bool = True) -> None:
        await asyncio.sleep(0 if at_once else seconds)
        while True:
            try:
                await task()
            except (DatabaseAway, SQLAlchemyError) as error:
                log.warning("database away", error=type(error).__name__)
            await asyncio.sleep(seconds)


def forget(store: Store, backlog: Backlog, *, now: datetime, days: int) -> None:
    """Delete what is to be kept no longer, of briefs `days` days. Raises what the database does."""
    oldest = now - timedelta(days=days)
    briefs = store.retention.delete_before(oldest)
    store.retention.delete_parts_before(now - _PARTS)
    jobs = backlog.delete_finished(max(oldest, now - _REDELIVERED), failed_before=oldest)
    log.info("forgotten", briefs=briefs, jobs=jobs)
