"""Briefs, by the reply that shows them, and the upcoming meetings in them."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.engine import Engine

from bot.model import Brief, Meeting
from bot.store.database import insert_once, reading, writing
from bot.store.tables import BRIEFS, MEETINGS, REPLIES

_WORD = re.compile(r"\w+")
_NAME_MAX = 300
_PLACE_MAX = 200


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an article was shared: the reply's key, the message, the thread that is answered in, and by whom."""

    reply_key: str
    team: str
    channel: str
    user: str
    message_ts: str
    thread_ts: str


@dataclass(frozen=True, slots=True)
class Known:
    """A brief that the channel has already: its reply's ts (None while it is being posted), its thread, its day."""

    reply_key: str
    thread_ts: str
    reply_ts: str | None
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Found:
    """A meeting in a channel's briefs; `number` is its place in the brief with that `reply_key`."""

    reply_key: str
    number: int
    name: str
    place: str | None
    start: str | None
    end: str | None


class Briefs:
    """One brief an article a channel."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def save(self, origin: Origin, brief: Brief, *, link: str | None, article: str) -> Known | None:
        """Keep a brief in place of an older one for the same reply; `link` and `article` identify what it is of.

        Where the channel has a brief of that article already, nothing is changed and that one is returned.
        """
        row = {
            "reply_key": origin.reply_key,
            "team": origin.team,
            "channel": origin.channel,
            "user": origin.user,
            "message_ts": origin.message_ts,
            "thread_ts": origin.thread_ts,
            "link_key": digest(link) if link else None,
            "article_key": digest(article),
            "brief": brief.model_dump(mode="json", by_alias=True),
        }
        with writing(self._engine) as connection:
            other = _known(connection, origin, BRIEFS.c.article_key == row["article_key"])
            if other is not None:
                return other
            connection.execute(BRIEFS.delete().where(BRIEFS.c.reply_key == origin.reply_key))
            if not insert_once(connection, BRIEFS, row):  # another process was quicker
                return _known(connection, origin, BRIEFS.c.article_key == row["article_key"])
            _insert_meetings(connection, origin, brief)
            return None

    def known(self, origin: Origin, link: str) -> Known | None:
        """The brief that the channel has of a link, where it is another reply's."""
        with reading(self._engine) as connection:
            key = digest(link)
            return _known(connection, origin, sa.or_(BRIEFS.c.link_key == key, BRIEFS.c.article_key == key))

    def get(self, reply_key: str) -> Brief | None:
        """The brief that a reply shows."""
        with reading(self._engine) as connection:
            body = connection.scalar(sa.select(BRIEFS.c.brief).where(BRIEFS.c.reply_key == reply_key))
            return None if body is None else Brief.model_validate(body)

    def delete(self, reply_key: str) -> None:
        """Forget a brief and its meetings."""
        with writing(self._engine) as connection:
            connection.execute(BRIEFS.delete().where(BRIEFS.c.reply_key == reply_key))

    def meetings(
        self, team: str, channel: str, *, place: str | None = None, since: str | None = None, limit: int = 50
    ) -> list[Found]:
        """The upcoming meetings in a channel's briefs, soonest first, those without a date last.

        `since` is an ISO day; what ended before it is left out. `place` is compared without regard to case.
        """
        query = (
            sa.select(*(MEETINGS.c[name] for name in ("reply_key", "number", "name", "place", "start", "end")))
            .where(MEETINGS.c.team == team, MEETINGS.c.channel == channel)
            .order_by(MEETINGS.c.start.is_(None), MEETINGS.c.start, MEETINGS.c.reply_key)
            .limit(limit)
        )
        if place is not None:
            query = query.where(MEETINGS.c.place_key == place.casefold())
        if since is not None:
            last = sa.func.coalesce(MEETINGS.c.end, MEETINGS.c.start)
            query = query.where(sa.or_(last.is_(None), last >= since))
        with reading(self._engine) as connection:
            return [Found(*row) for row in connection.execute(query)]


def digest(identity: str) -> str:
    """A short key for a link or a text; two texts of the same words have the same one."""
    words = identity if "://" in identity[:10] else " ".join(_WORD.findall(identity.casefold()))
    return hashlib.sha256(words.encode()).hexdigest()


def _known(connection: sa.Connection, origin: Origin, same: sa.ColumnElement[bool]) -> Known | None:
    row = connection.execute(
        sa.select(BRIEFS.c.reply_key, BRIEFS.c.thread_ts, REPLIES.c.ts, BRIEFS.c.created_at)
        .join_from(BRIEFS, REPLIES, BRIEFS.c.reply_key == REPLIES.c.reply_key, isouter=True)
        .where(BRIEFS.c.team == origin.team, BRIEFS.c.channel == origin.channel, same)
        .where(BRIEFS.c.reply_key != origin.reply_key)
        .order_by(BRIEFS.c.created_at)
        .limit(1)
    ).first()
    return Known(*row) if row else None


def _insert_meetings(connection: sa.Connection, origin: Origin, brief: Brief) -> None:
    for number, meeting in enumerate(brief.meetings):
        if meeting.upcoming and not meeting.cancelled:
            connection.execute(MEETINGS.insert().values(**_row(origin, number, meeting)))


def _row(origin: Origin, number: int, meeting: Meeting) -> dict[str, object]:
    place = meeting.place[:_PLACE_MAX] if meeting.place else None
    return {
        "reply_key": origin.reply_key,
        "number": number,
        "team": origin.team,
        "channel": origin.channel,
        "name": meeting.name[:_NAME_MAX],
        "place": place,
        "place_key": place.casefold() if place else None,
        "start": meeting.start,
        "end": meeting.end,
    }
