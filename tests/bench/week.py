"""A week of 2,000 briefs a day: how large the database gets, how long forgetting takes, and how soon is found what is
asked for.

Two real jobs, a paste and a link, are the pattern; their rows are written again with other ids and times, as the jobs
would leave them.
"""

from __future__ import annotations

import re
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Engine

from bot import logs
from bot.backlog import Backlog
from bot.store import Store, open_engine
from bot.store.briefs import Origin, digest
from bot.upkeep import forget
from tests.bench.chaos import running_postgres
from tests.slack_room import article, open_workspace, run_bot
from tests.web_room import serving_pages

DAYS = 7
BRIEFS_A_DAY = 2000
KEPT_DAYS = 3
CHANNELS = 20
LOOK_UPS = 500

TEAM = "T0PLAYTEAM"
FIRST_DAY = datetime(2026, 3, 2, tzinfo=UTC)

Row = dict[str, Any]

_TS = re.compile(r"\b\d{10}\.\d{6}\b")


def measure() -> Iterator[str]:
    """Sizes, times of forgetting and of look-ups, on SQLite and on Postgres."""
    logs.configure(level="warning", form="console")
    yield f"{DAYS} days of {BRIEFS_A_DAY} briefs, of which {KEPT_DAYS} days are kept:"
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/data/threadbrief.db"
        yield from _week("SQLite", url, Path(folder), lambda _: _on_disk(Path(folder) / "data"))
    with tempfile.TemporaryDirectory() as folder, running_postgres() as server:
        yield from _week("Postgres", server.get_uri(), Path(folder), _after_vacuum)


def _on_disk(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.iterdir())


def _after_vacuum(engine: Engine) -> int:
    """Bytes of the database, after what autovacuum does within minutes (here it would have seconds)."""
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(sa.text("VACUUM ANALYZE"))
        return int(connection.scalar(sa.text("SELECT pg_database_size(current_database())")) or 0)


def _week(name: str, url: str, folder: Path, size: Callable[[Engine], int]) -> Iterator[str]:
    _do_two_jobs(url, folder)
    with _opened(url) as store:
        backlog, sizes, seconds = Backlog(store.engine), [size(store.engine)], [0.0]
        pattern = Pattern(store.engine)
        for day in range(DAYS):
            pattern.write(day)
            start = time.perf_counter()
            forget(store, backlog, now=FIRST_DAY + timedelta(days=day + 1), days=KEPT_DAYS)
            seconds.append(time.perf_counter() - start)
            sizes.append(size(store.engine))
        megabytes = ", ".join(f"{each / 1e6:.0f}" for each in sizes)
        yield f"{name}: MB at the start and after each day {megabytes}; forgetting took {max(seconds):.1f} s at most"
        yield f"  look-ups, milliseconds: {_look_ups(store)}"
        forget(store, backlog, now=datetime.now(UTC) + timedelta(days=KEPT_DAYS, minutes=1), days=KEPT_DAYS)
        left = sum(pattern.count().values())
        yield f"  rows left when everything is old enough: {left}, in {size(store.engine) / 1e6:.0f} MB"
        backlog.close()


def _do_two_jobs(url: str, folder: Path) -> None:
    """A paste and a link, briefed and answered by a real bot, which is then told to stop."""
    with (
        serving_pages() as pages,
        open_workspace() as room,
        run_bot(folder, room, BRIEF_DATABASE_URL=url) as bot,
    ):
        for text in (article(), f"{pages}/sardinia.html"):
            room.reply_to(room.say(text).ts)
        bot.live_for(3)  # each job ends with a pause


@contextmanager
def _opened(url: str) -> Iterator[Store]:
    store = Store(open_engine(url))
    try:
        yield store
    finally:
        store.close()


class Pattern:
    """The rows of the two jobs, and as many more as are wanted."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        tables = sa.MetaData()
        tables.reflect(engine)
        if engine.dialect.name == "postgresql":
            tables.reflect(engine, schema="dbos")
        kept = {"workflow_uuid", "reply_key", "team"}
        self._tables = [table for table in tables.sorted_tables if kept & set(table.c.keys())]
        with engine.connect() as connection:
            self._rows = {
                table: [dict(row) for row in connection.execute(sa.select(table)).mappings()] for table in self._tables
            }
        self._written = 0
        self._ts: dict[str, int] = {}

    def write(self, day: int) -> None:
        """The rows of a day's briefs."""
        pairs = [self._written + number for number in range(BRIEFS_A_DAY // 2)]
        self._written += len(pairs)
        for table in self._tables:
            some = [
                self._copied(row, pair, FIRST_DAY + timedelta(days=day, seconds=86 * place))
                for place, pair in enumerate(pairs)
                for row in self._rows[table]
            ]
            if some:
                with self._engine.begin() as connection:
                    connection.execute(table.insert(), some)

    def count(self) -> dict[str, int]:
        """The rows in each table."""
        with self._engine.connect() as connection:
            return {
                table.name: connection.scalar(sa.select(sa.func.count()).select_from(table)) or 0
                for table in self._tables
            }

    def _copied(self, row: Row, pair: int, moment: datetime) -> Row:
        """A row of the pattern as the pair of jobs with that number would have left it at that moment."""
        copy = {name: self._moved(value, pair, moment) for name, value in row.items()}
        if copy.get("article_key"):
            copy["article_key"] = digest(f"article {copy['reply_key']}")
            copy["link_key"] = copy["link_key"] and digest(_link(pair))
        return copy

    def _moved(self, value: object, pair: int, moment: datetime) -> object:
        if isinstance(value, str):
            named = value.replace("C0NEWSROOM", f"C0DESK{pair % CHANNELS:04}")
            return _TS.sub(lambda ts: f"{17 * 10**8 + pair}.{self._number(ts[0]):06}", named)
        if isinstance(value, datetime):
            return moment if value.tzinfo else moment.replace(tzinfo=None)
        if isinstance(value, int) and value > 10**12:  # milliseconds since 1970
            return int(moment.timestamp() * 1000)
        return value

    def _number(self, ts: str) -> int:
        """The ts of the pattern, in the order in which they turn up."""
        return self._ts.setdefault(ts, len(self._ts))


def _link(pair: int) -> str:
    return f"https://news.example/{pair}"


def _look_ups(store: Store) -> str:
    """Milliseconds of what the bot and people ask for, over all channels."""
    newest = DAYS * BRIEFS_A_DAY // 2 - 1
    asked: dict[str, Callable[[str, int], object]] = {
        "meetings of a channel": lambda channel, _: store.briefs.meetings(TEAM, channel),
        "by place": lambda channel, _: store.briefs.meetings(TEAM, channel, place="Sochi"),
        "by date": lambda channel, _: store.briefs.meetings(TEAM, channel, since=date(2022, 8, 1).isoformat()),
        "a known link": lambda channel, n: store.briefs.known(_origin(channel), _link(newest - n)),
    }
    return "; ".join(f"{name} {_percentiles(look_up)}" for name, look_up in asked.items())


def _origin(channel: str) -> Origin:
    return Origin("another reply", TEAM, channel, "U0EDITOR00", "1.0", "1.0")


def _percentiles(look_up: Callable[[str, int], object]) -> str:
    taken, found = [], 0
    newest = DAYS * BRIEFS_A_DAY // 2 - 1
    for number in range(LOOK_UPS):
        start = time.perf_counter()
        found += bool(look_up(f"C0DESK{(newest - number) % CHANNELS:04}", number))
        taken.append((time.perf_counter() - start) * 1000)
    assert found == LOOK_UPS
    return f"median {statistics.median(taken):.1f}, p99 {statistics.quantiles(taken, n=100)[98]:.1f}"
