"""What was briefed and what was answered: SQLAlchemy on SQLite (one process) or Postgres (any number).

Synchronous; the jobs call it from a thread. Times are the database's own.
"""

from __future__ import annotations

import fcntl
import sqlite3
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Engine, make_url

from bot.errors import ConfigError
from bot.model import Brief

_METADATA = sa.MetaData()

_BRIEFS = sa.Table(
    "threadbrief_briefs",
    _METADATA,
    sa.Column("job_id", sa.String(255), primary_key=True),
    sa.Column("team", sa.String(32), nullable=False),
    sa.Column("channel", sa.String(32), nullable=False),
    sa.Column("thread_ts", sa.String(32), nullable=False),
    sa.Column("created_at", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now()),
    sa.Column("brief", sa.JSON, nullable=False),
    sa.Index("threadbrief_briefs_by_channel", "team", "channel", "created_at"),
)

_REPLIES = sa.Table(
    "threadbrief_replies",
    _METADATA,
    sa.Column("reply_key", sa.String(255), primary_key=True),
    sa.Column("ts", sa.String(32)),  # null while it is being sent
    sa.Column("created_at", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now()),
)


class Store:
    """Briefs by job, and replies by key: each reply is written down before it is posted."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        _METADATA.create_all(engine)

    def save_brief(self, job_id: str, *, team: str, channel: str, thread_ts: str, brief: Brief) -> None:
        """Keep a brief; the same job again changes nothing."""
        with self._engine.begin() as connection:
            if not _exists(connection, _BRIEFS.c.job_id, job_id):
                row = {"job_id": job_id, "team": team, "channel": channel, "thread_ts": thread_ts}
                body = brief.model_dump(mode="json", by_alias=True)
                connection.execute(_BRIEFS.insert().values(**row, brief=body))

    def start_reply(self, reply_key: str) -> bool:
        """Write down that a reply is about to be posted; False when an earlier attempt already did."""
        with self._engine.begin() as connection:
            if _exists(connection, _REPLIES.c.reply_key, reply_key):
                return False
            connection.execute(_REPLIES.insert().values(reply_key=reply_key))
            return True

    def forget_reply(self, reply_key: str) -> None:
        """A reply that was started was surely not posted."""
        with self._engine.begin() as connection:
            connection.execute(_REPLIES.delete().where(_REPLIES.c.reply_key == reply_key))

    def finish_reply(self, reply_key: str, ts: str) -> None:
        """Write down under which ts a reply stands."""
        with self._engine.begin() as connection:
            connection.execute(_REPLIES.update().where(_REPLIES.c.reply_key == reply_key).values(ts=ts))

    def reply_ts(self, reply_key: str) -> str | None:
        """Under which ts a reply stands; None while that is not known."""
        with self._engine.begin() as connection:
            return connection.scalar(sa.select(_REPLIES.c.ts).where(_REPLIES.c.reply_key == reply_key))

    def close(self) -> None:
        """Give the connections back."""
        self._engine.dispose()


def open_engine(url: str) -> Engine:
    """An engine for a database URL. Raises ConfigError when the database can't be opened."""
    parsed = _parsed(url)
    if parsed.get_backend_name() == "postgresql":
        parsed = parsed.set(drivername="postgresql+psycopg")
    engine = sa.create_engine(parsed, **engine_options(url))
    try:
        with engine.connect() as connection:
            if parsed.get_backend_name() == "sqlite":
                connection.exec_driver_sql("PRAGMA journal_mode=WAL")  # kept in the file from then on
    except sa.exc.DBAPIError as error:
        where = parsed.render_as_string(hide_password=True)
        raise ConfigError(
            f"BRIEF_DATABASE_URL: {where} can't be opened. Check that it is there and that I may use it."
        ) from error
    return engine


def _parsed(url: str) -> sa.URL:
    try:
        return make_url(url)
    except (sa.exc.ArgumentError, ValueError):
        raise ConfigError(
            "BRIEF_DATABASE_URL is no database address. Give one like postgresql://user:password@host/name."
        ) from None


def engine_options(url: str) -> dict[str, Any]:
    """What SQLAlchemy needs for this database beyond its URL.

    DBOS breaks on SQLite before 3.42 with Python 3.12 and later (its unixepoch('subsec') is NULL there), so an older
    one than that is replaced by the one that the package sqlean brings.
    """
    options: dict[str, Any] = {"hide_parameters": True}  # errors are logged, and parameters hold article text
    if not url.startswith("sqlite"):
        return options | {"pool_pre_ping": True}
    if sqlite3.sqlite_version_info >= (3, 42):
        return options
    import sqlean  # noqa: PLC0415 - only where it is needed

    return options | {"module": sqlean.dbapi2}


def make_folder(folder: Path) -> None:
    """Make the data folder where it isn't there yet. Raises ConfigError when it can't be made."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ConfigError(
            f"BRIEF_DATA_DIR: {folder} can't be made ({error.strerror}). Choose another folder."
        ) from None


def lock_database(url: str) -> AbstractContextManager[object]:
    """Keep an SQLite database for this process until the returned context is left; Postgres is shared.

    Raises ConfigError when another process has it, or when its folder can't be written.
    """
    file = _parsed(url).database
    if not url.startswith("sqlite") or file is None:
        return nullcontext()
    folder = Path(file).parent
    make_folder(folder)
    try:
        lock = Path(f"{file}.lock").open("w")  # noqa: SIM115 - it stays open as long as the lock is held
    except OSError as error:
        raise ConfigError(
            f"BRIEF_DATA_DIR: {folder} can't be written ({error.strerror}). Choose another folder."
        ) from None
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        lock.close()
        raise ConfigError(
            f"BRIEF_DATA_DIR: another threadbrief is using {file}. Stop it, choose another folder, or give both a "
            "Postgres in BRIEF_DATABASE_URL."
        ) from None
    return lock


def _exists(connection: sa.Connection, column: sa.Column[str], value: str) -> bool:
    return connection.scalar(sa.select(sa.literal(1)).where(column == value)) is not None
