"""Which processes do jobs, and when each was last heard of. For Postgres: an SQLite file has one process only."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.engine import Engine

from bot.store.database import insert_once, reading, writing
from bot.store.tables import EXECUTORS


class Executors:
    """Signs of life, by executor id. The clock is the database's, the same one for all."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def beat(self, executor_id: str) -> None:
        """A sign of life."""
        with writing(self._engine) as connection:
            now = {"seen_at": sa.func.now()}
            if not insert_once(connection, EXECUTORS, {"executor_id": executor_id, **now}):
                connection.execute(EXECUTORS.update().where(EXECUTORS.c.executor_id == executor_id).values(**now))

    def seen(self, executor_id: str) -> datetime | None:
        """When it gave its last sign of life."""
        with reading(self._engine) as connection:
            return connection.scalar(sa.select(EXECUTORS.c.seen_at).where(EXECUTORS.c.executor_id == executor_id))

    def retire(self, executor_id: str) -> None:
        """It has stopped, and what it left undone is for the others."""
        with writing(self._engine) as connection:
            long_ago = (
                EXECUTORS.update()
                .where(EXECUTORS.c.executor_id == executor_id)
                .values(seen_at=datetime(1970, 1, 1, tzinfo=UTC))
            )
            connection.execute(long_ago)

    def silent(self, silence: timedelta) -> list[str]:
        """Those that gave no sign of life for so long."""
        with reading(self._engine) as connection:
            since = sa.func.now() - sa.literal(silence, sa.Interval)
            return list(connection.scalars(sa.select(EXECUTORS.c.executor_id).where(EXECUTORS.c.seen_at < since)))

    def forget(self, executor_id: str) -> None:
        """It is gone, and its work is in other hands."""
        with writing(self._engine) as connection:
            connection.execute(EXECUTORS.delete().where(EXECUTORS.c.executor_id == executor_id))
