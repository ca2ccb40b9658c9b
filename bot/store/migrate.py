"""Alembic, run at the start of a process, one process at a time."""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from sqlalchemy.engine import Engine

from bot.store.database import writing

_LOCK = 0x7468726561646272
"""Postgres's advisory locks are numbers for everybody on the database; this one spells "threadbr"."""


def migrate(engine: Engine) -> None:
    """Bring the tables to the newest form. An SQLite file is this process's alone, Postgres is locked meanwhile."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")
    with writing(engine) as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(sa.text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
