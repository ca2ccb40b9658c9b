"""Replies by key: each is written down before it is posted, so that a crash in between never doubles it."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.engine import Engine

from bot.store.database import insert_once, reading, writing
from bot.store.tables import REPLIES


class Replies:
    """What was said, under which ts, and to which version of the message."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def start(self, reply_key: str) -> bool:
        """Write down that a reply is about to be posted; False when an earlier attempt already did."""
        with writing(self._engine) as connection:
            return insert_once(connection, REPLIES, {"reply_key": reply_key})

    def forget(self, reply_key: str) -> None:
        """A reply that was started was surely not posted, or stands no more."""
        with writing(self._engine) as connection:
            connection.execute(REPLIES.delete().where(REPLIES.c.reply_key == reply_key))

    def finish(self, reply_key: str, ts: str, version: str = "") -> None:
        """Write down under which ts a reply stands, and which version of the message it answers."""
        with writing(self._engine) as connection:
            connection.execute(REPLIES.update().where(REPLIES.c.reply_key == reply_key).values(ts=ts, version=version))

    def find(self, reply_key: str) -> tuple[str | None, str] | None:
        """The ts (None while that is not known) and version of a reply; None where none was started."""
        with reading(self._engine) as connection:
            row = connection.execute(
                sa.select(REPLIES.c.ts, REPLIES.c.version).where(REPLIES.c.reply_key == reply_key)
            ).first()
            return (row.ts, row.version) if row else None

    def of_message(self, prefix: str) -> list[str]:
        """The keys of the replies to one message; `prefix` is its team:channel:ts."""
        with reading(self._engine) as connection:
            keys = sa.select(REPLIES.c.reply_key).where(REPLIES.c.reply_key.startswith(f"{prefix}:", autoescape=True))
            return list(connection.scalars(keys.order_by(REPLIES.c.reply_key)))
