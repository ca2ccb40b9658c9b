"""Opening the database, and keeping an SQLite file for one process."""

from __future__ import annotations

import fcntl
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import partial
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Engine, make_url

from bot.errors import ConfigError, DatabaseAway

_BUSY_MILLISECONDS = 30_000
_CONNECT_SECONDS = 5


def open_engine(url: str, *, waits_for_disk: bool = True) -> Engine:
    """An engine for a database URL. Raises ConfigError when the database can't be opened.

    On SQLite, what is written without waiting for the disk survives the process, and a power cut once anything later
    was written with waiting: both go to the end of one journal.
    """
    parsed = _parsed(url)
    if parsed.get_backend_name() == "postgresql":
        parsed = parsed.set(drivername="postgresql+psycopg")
    engine = sa.create_engine(parsed, **_own_options(url))
    if parsed.get_backend_name() == "sqlite":
        sa.event.listen(engine, "connect", partial(_prepare_sqlite, "FULL" if waits_for_disk else "NORMAL"))
    try:
        reachable(engine)
    except (DatabaseAway, sa.exc.DBAPIError) as error:
        where = parsed.render_as_string(hide_password=True)
        raise ConfigError(
            f"BRIEF_DATABASE_URL: {where} can't be opened. Check that it is there and that I may use it."
        ) from error
    return engine


def wait_for_connections(engine: Engine) -> None:
    """Have every failure to connect count as a lost connection, which the engine of the jobs waits for to come back.

    By the words of the error, as it tells otherwise, it would give up where a server's socket or name is gone.
    """
    if engine.dialect.name == "postgresql":
        sa.event.listen(engine, "handle_error", _note_failure)


def _note_failure(context: sa.engine.ExceptionContext) -> None:
    if context.connection is None and isinstance(context.sqlalchemy_exception, sa.exc.OperationalError):
        context.is_disconnect = True


def reachable(engine: Engine) -> None:
    """Ask the database for a sign of life. Raises DatabaseAway."""
    with reading(engine) as connection:
        connection.execute(sa.select(1))


@contextmanager
def writing(engine: Engine) -> Iterator[sa.Connection]:
    """A transaction. Raises DatabaseAway when the database can't be reached; then nothing was changed."""
    try:
        with engine.begin() as connection:
            yield connection
    except (sa.exc.OperationalError, sa.exc.InterfaceError, sa.exc.TimeoutError) as error:
        raise DatabaseAway("My database can’t be reached at the moment. Try again in a minute.") from error


reading = writing
"""The same, by the name of what it is used for."""


def insert_once(connection: sa.Connection, table: sa.Table, row: Mapping[str, object]) -> bool:
    """Insert a row unless one with its key is there; tells whether it was inserted."""
    insert = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    inserted = insert(table).values(**row).on_conflict_do_nothing().returning(sa.literal(1))
    return connection.scalar(inserted) is not None


def options(url: str) -> dict[str, Any]:
    """What SQLAlchemy needs for this database beyond its URL.

    DBOS breaks on SQLite before 3.42 with Python 3.12 and later (its unixepoch('subsec') is NULL there), so an older
    one than that is replaced by the one that the package sqlean brings.
    """
    shared: dict[str, Any] = {"hide_parameters": True}  # errors are logged, and parameters hold article text
    if not url.startswith("sqlite"):
        return shared | {"pool_pre_ping": True}
    if sqlite3.sqlite_version_info >= (3, 42):
        return shared
    import sqlean  # noqa: PLC0415 - only where it is needed

    return shared | {"module": sqlean.dbapi2}


def _own_options(url: str) -> dict[str, Any]:
    shared = options(url)
    if url.startswith("sqlite"):
        return shared
    return shared | {"pool_size": 10, "connect_args": {"connect_timeout": _CONNECT_SECONDS}}


def _prepare_sqlite(synchronous: str, connection: Any, _: object) -> None:  # noqa: ANN401 - sqlite3's or sqlean's
    connection.isolation_level = "IMMEDIATE"  # writers wait for each other at the start, not in mid-transaction
    connection.execute(f"PRAGMA busy_timeout={_BUSY_MILLISECONDS}")
    for pragma in ("journal_mode=WAL", "foreign_keys=ON", f"synchronous={synchronous}"):
        connection.execute(f"PRAGMA {pragma}")


def _parsed(url: str) -> sa.URL:
    try:
        return make_url(url)
    except (sa.exc.ArgumentError, ValueError):
        raise ConfigError(
            "BRIEF_DATABASE_URL is no database address. Give one like postgresql://user:password@host/name."
        ) from None


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
