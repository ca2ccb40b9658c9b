"""Messages that were edited or deleted, and pastes that may go on in the next message."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.engine import Engine

from bot.store.database import insert_once, reading, writing
from bot.store.tables import MESSAGES, PARTS

DELETED = "deleted"
"""The version of a message that is gone. It sorts after every ts."""


@dataclass(frozen=True, slots=True)
class Place:
    """A message's team, channel and ts."""

    team: str
    channel: str
    ts: str


class Messages:
    """Which version of a message is the newest, and the parts of pastes."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def note_version(self, place: Place, version: str) -> None:
        """A message has a newer version: the ts of its edit, or DELETED. An older one than is known changes nothing."""
        with writing(self._engine) as connection:
            if not insert_once(connection, MESSAGES, {**_columns(place), "version": version}):
                newer = MESSAGES.update().where(*at(MESSAGES, place), MESSAGES.c.version < version)
                connection.execute(newer.values(version=version))

    def version(self, place: Place) -> str:
        """The newest version that is known of a message; "" for one as it was first written."""
        with reading(self._engine) as connection:
            return connection.scalar(sa.select(MESSAGES.c.version).where(*at(MESSAGES, place))) or ""

    def parts_around(self, place: Place, user: str, seconds: float) -> Mapping[str, str]:
        """What a person pasted in a channel within so many seconds of a message, as text by ts, in order."""
        moment = float(place.ts)
        mine = (PARTS.c.team == place.team, PARTS.c.channel == place.channel, PARTS.c.user == user)
        between = PARTS.c.ts.between(f"{moment - seconds:.6f}", f"{moment + seconds:.6f}")
        with reading(self._engine) as connection:
            rows = connection.execute(sa.select(PARTS.c.ts, PARTS.c.text).where(*mine, between).order_by(PARTS.c.ts))
            return {row.ts: row.text for row in rows}


def insert_part(connection: sa.Connection, place: Place, user: str, text: str) -> None:
    """Keep a message's text, in a transaction of the caller's, until it is known whether it is a part of a paste."""
    insert_once(connection, PARTS, {**_columns(place), "user": user, "text": text})


def _columns(place: Place) -> dict[str, object]:
    return {"team": place.team, "channel": place.channel, "ts": place.ts}


def at(table: sa.Table, place: Place) -> tuple[sa.ColumnElement[bool], ...]:
    """The condition that a row is about this message."""
    return tuple(table.c[name] == value for name, value in _columns(place).items())
