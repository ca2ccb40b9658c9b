"""What is kept, and what is deleted in time: SQLAlchemy on SQLite (one process) or Postgres (any number).

Synchronous; the jobs call it from threads. Times are the database's own. Every method raises DatabaseAway when the
database can't be reached, and then nothing was changed.
"""

from __future__ import annotations

from sqlalchemy.engine import Engine

from bot.store.briefs import Briefs, Found, Known
from bot.store.database import lock_database, make_folder, open_engine, reachable, wait_for_connections
from bot.store.database import options as engine_options
from bot.store.executors import Executors
from bot.store.messages import Messages
from bot.store.migrate import migrate
from bot.store.replies import Replies
from bot.store.retention import Retention, Which

__all__ = [
    "Briefs",
    "Executors",
    "Found",
    "Known",
    "Messages",
    "Replies",
    "Retention",
    "Store",
    "Which",
    "engine_options",
    "lock_database",
    "make_folder",
    "migrate",
    "open_engine",
    "reachable",
    "wait_for_connections",
]


class Store:
    """Everything that is kept, by what it is about. The tables must be there: `migrate` makes them."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.briefs = Briefs(engine)
        self.replies = Replies(engine)
        self.messages = Messages(engine)
        self.executors = Executors(engine)
        self.retention = Retention(engine)

    def close(self) -> None:
        """Give the connections back."""
        self.engine.dispose()
