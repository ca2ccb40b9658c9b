"""What a process that does jobs does beside them: signs of life, taking over from the dead, forgetting in time."""

from __future__ import annotations

import asyncio
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

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Keep everything going within the block. Raises ConfigError where another process has this executor id."""
        if self._shared:
            await self._be_the_only_one()
        tasks = [asyncio.create_task(self._every(_HOUR, self._forget))]
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

    async def _forget(self) -> None:
        now = datetime.now(UTC)
        oldest = now - timedelta(days=self._days)
        briefs = await asyncio.to_thread(self._store.retention.delete_before, oldest)
        await asyncio.to_thread(self._store.retention.delete_parts_before, now - _PARTS)
        jobs = await asyncio.to_thread(
            self._backlog.delete_finished, max(oldest, now - _REDELIVERED), failed_before=oldest
        )
        log.info("forgotten", briefs=briefs, jobs=jobs)

    @staticmethod
    async def _every(seconds: float, task: Callable[[], Awaitable[None]]) -> None:
        while True:
            try:
                await task()
            except (DatabaseAway, SQLAlchemyError) as error:
                log.warning("database away", error=type(error).__name__)
            await asyncio.sleep(seconds)
