"""From the listeners to the jobs: what is taken here is durable before Slack hears that its event has arrived."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Protocol

from dbos import DBOSClient
from sqlalchemy.engine import Engine

from bot.engine import NAME
from bot.errors import DatabaseAway
from bot.jobs import queues
from bot.jobs.requests import Change, Request, plain
from bot.store.database import writing
from bot.store.messages import insert_part

_SECONDS = 2.5
"""Slack waits 3 seconds for an acknowledgement and then delivers the event again."""

_THREADS = 4


class Inbox(Protocol):
    """What the listeners know of the jobs: each call returns when the job is durable, and raises when it can't be."""

    async def take(self, request: Request) -> None:
        """An article to brief."""

    async def change(self, change: Change) -> None:
        """A message that was edited or deleted."""


class DurableInbox:
    """An inbox that keeps each request in one transaction. The tables must be there already."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._client = DBOSClient(
            system_database_engine=engine, application_name=NAME, retry_connection_errors=False, lazy=True
        )
        self._threads = ThreadPoolExecutor(_THREADS, thread_name_prefix="inbox")  # the jobs' own ones may all wait

    async def take(self, request: Request) -> None:
        """Make a job durable; a second one with the same id changes nothing. Raises DatabaseAway."""
        await self._in_time(lambda: self._enqueue(request))

    async def change(self, change: Change) -> None:
        """Make it durable that a message was edited or deleted. Raises DatabaseAway."""
        await self._in_time(lambda: self._enqueue_change(change))

    def close(self) -> None:
        """Give the threads back."""
        self._threads.shutdown(wait=False, cancel_futures=True)

    async def _in_time(self, enqueue: Callable[[], None]) -> None:
        try:
            async with asyncio.timeout(_SECONDS):
                await asyncio.get_running_loop().run_in_executor(self._threads, enqueue)
        except TimeoutError:
            raise DatabaseAway("My database does not answer in time. Try again in a minute.") from None

    def _enqueue(self, request: Request) -> None:
        options = queues.opening(request) if request.ts is None else queues.briefing(request)
        with writing(self._engine) as connection:
            if request.partial:
                insert_part(connection, request.place, request.user, request.text or "")
            self._client.enqueue_in_transaction(connection, options, plain(request))

    def _enqueue_change(self, change: Change) -> None:
        with writing(self._engine) as connection:
            self._client.enqueue_in_transaction(connection, queues.changing(change), plain(change))
