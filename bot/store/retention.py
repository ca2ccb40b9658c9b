"""Forgetting: what is older than the team wants to keep it, and what somebody deletes."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.engine import Engine

from bot.store.database import reading, writing
from bot.store.tables import BRIEFS, MESSAGES, PARTS, REPLIES


class Retention:
    """Deletes rows, never schema. What the job engine keeps is deleted by `bot.engine`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def delete_before(self, moment: datetime) -> int:
        """Forget what was made before a moment (with a time zone); returns how many briefs that were."""
        with writing(self._engine) as connection:
            deleted = connection.execute(BRIEFS.delete().where(BRIEFS.c.created_at < moment)).rowcount
            for table in (REPLIES, MESSAGES, PARTS):
                connection.execute(table.delete().where(table.c.created_at < moment))
            return deleted

    def delete_parts_before(self, moment: datetime) -> None:
        """Forget what may have been parts of pastes."""
        with writing(self._engine) as connection:
            connection.execute(PARTS.delete().where(PARTS.c.created_at < moment))

    def keys(self, *, team: str | None = None, channel: str | None = None, before: datetime | None = None) -> list[str]:
        """The reply keys of the briefs that fit all that is given."""
        query = sa.select(BRIEFS.c.reply_key)
        for column, value in ((BRIEFS.c.team, team), (BRIEFS.c.channel, channel)):
            query = query if value is None else query.where(column == value)
        if before is not None:
            query = query.where(BRIEFS.c.created_at < before)
        with reading(self._engine) as connection:
            return list(connection.scalars(query))

    def delete(self, reply_keys: list[str]) -> None:
        """Forget these briefs with their meetings and what is known of their replies."""
        with writing(self._engine) as connection:
            for start in range(0, len(reply_keys), 500):
                some = reply_keys[start : start + 500]
                connection.execute(BRIEFS.delete().where(BRIEFS.c.reply_key.in_(some)))
                connection.execute(REPLIES.delete().where(REPLIES.c.reply_key.in_(some)))
