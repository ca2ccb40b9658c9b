"""Forgetting: what is older than the team wants to keep it, and what somebody deletes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Engine

from bot.store.database import reading, writing
from bot.store.messages import Place, at
from bot.store.tables import BRIEFS, MESSAGES, PARTS, REPLIES

_BATCH = 500
"""Rows a transaction: others write in between."""


@dataclass(frozen=True, slots=True)
class Which:
    """What is to be forgotten: all that fits whatever is given of it."""

    team: str | None = None
    channel: str | None = None
    before: datetime | None = None

    def takes(self, key: str) -> bool:
        """Whether the key of a reply or a job, team:channel:ts…, fits, whatever its time."""
        team, channel, _ = key.split(":", 2)
        return self.team in {None, team} and self.channel in {None, channel}


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

    def keys(self, which: Which) -> list[str]:
        """The keys of the briefs and replies that fit."""
        with reading(self._engine) as connection:
            keys = {
                key for table in (BRIEFS, REPLIES) for key in connection.scalars(_fitting(table, which, "reply_key"))
            }
        return sorted(filter(which.takes, keys))  # what is kept of a reply has no channel but in its key

    def places(self, which: Which) -> list[Place]:
        """The messages that fit, of those of which a newer version or a text is known."""
        names = ("team", "channel", "ts")
        with reading(self._engine) as connection:
            rows = [row for table in (MESSAGES, PARTS) for row in connection.execute(_fitting(table, which, *names))]
        return sorted({Place(*row) for row in rows}, key=lambda place: (place.team, place.channel, place.ts))

    def delete(self, reply_keys: list[str], places: list[Place]) -> int:
        """Forget these briefs with their meetings, replies and messages; returns how many briefs that were."""
        deleted = 0
        for start in range(0, len(reply_keys), _BATCH):
            some = reply_keys[start : start + _BATCH]
            with writing(self._engine) as connection:
                deleted += connection.execute(BRIEFS.delete().where(BRIEFS.c.reply_key.in_(some))).rowcount
                connection.execute(REPLIES.delete().where(REPLIES.c.reply_key.in_(some)))
        for place in places:
            with writing(self._engine) as connection:
                for table in (MESSAGES, PARTS):
                    connection.execute(table.delete().where(*at(table, place)))
        return deleted


def _fitting(table: sa.Table, which: Which, *names: str) -> sa.Select[Any]:
    query = sa.select(*(table.c[name] for name in names))
    if which.before is not None:
        query = query.where(table.c.created_at < which.before)
    if "team" in table.c:
        given = (("team", which.team), ("channel", which.channel))
        return query.where(*(table.c[name] == value for name, value in given if value is not None))
    return query
