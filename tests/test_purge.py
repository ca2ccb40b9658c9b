"""`threadbrief purge`, beside a bot that is running."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.playground import RateLimited
from tests.slack_room import THREADBRIEF, Workspace, article, open_workspace, run_bot

pytestmark = pytest.mark.slow  # a bot of its own for each test


@pytest.fixture
def room() -> Iterator[Workspace]:
    with open_workspace() as workspace:
        yield workspace


def threadbrief(folder: Path, *command: str, database: str | None = None) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "BRIEF_DATA_DIR": str(folder / "data"), "BRIEF_DATABASE_URL": database or ""}
    return subprocess.run([THREADBRIEF, *command], env=environment, capture_output=True, text=True, check=False)


def purge(folder: Path, *arguments: str, database: str | None = None) -> subprocess.CompletedProcess[str]:
    return threadbrief(folder, "purge", *arguments, database=database)


def rows(url: str, schema: str | None = None) -> dict[str, int]:
    """How many rows are left in each table that holds something of an article."""
    engine, tables = sa.create_engine(url), sa.MetaData()
    tables.reflect(engine)
    tables.reflect(engine, schema=schema)
    with engine.connect() as connection:
        left = {
            table.name: connection.scalar(sa.select(sa.func.count()).select_from(table)) or 0
            for table in tables.sorted_tables
            if "workflow_uuid" in table.c or {"reply_key", "ts"} & set(table.c.keys())
        }
    engine.dispose()
    return left


def brief_two(folder: Path, room: Workspace, database: str | None = None) -> None:
    """An article in #newsroom and one in a direct message, both answered, and no job in work any more."""
    for channel in ("newsroom", "U0EDITOR00"):
        room.reply_to(room.say(article(), channel).ts, channel)
    jobs = (threadbrief(folder, "jobs", database=database).stdout for _ in range(60))
    assert any(not left for left in jobs)


def test_everything_is_forgotten_with_inputs_outputs_and_steps(tmp_path: Path, room: Workspace) -> None:
    with run_bot(tmp_path, room):
        brief_two(tmp_path, room)
        assert "Forgotten: 0 briefs" in purge(tmp_path, "--channel", "C0RANDOM00").stdout
        assert "Forgotten: 0 briefs" in purge(tmp_path, "--older-than", "1").stdout
        assert "Forgotten: 2 briefs, 4 jobs" in purge(tmp_path, "--all").stdout
        left = rows(f"sqlite:///{tmp_path / 'data' / 'threadbrief.db'}")
        assert len(left) > 8
        assert set(left.values()) == {0}
        brief_two(tmp_path, room)  # the bot goes on


def test_only_what_fits_all_that_is_given_is_forgotten(tmp_path: Path, room: Workspace) -> None:
    with run_bot(tmp_path, room):
        brief_two(tmp_path, room)
        assert "Forgotten: 0 briefs, 0 jobs" in purge(tmp_path, "--team", "T0OTHER", "--channel", "C0NEWSROOM").stdout
        assert (
            "Forgotten: 1 briefs, 2 jobs" in purge(tmp_path, "--team", "T0PLAYTEAM", "--channel", "C0NEWSROOM").stdout
        )
        assert "Forgotten: 1 briefs, 2 jobs" in purge(tmp_path, "--older-than", "0").stdout


def test_what_a_job_in_work_needs_is_spared(tmp_path: Path, room: Workspace) -> None:
    with run_bot(tmp_path, room):
        room.slack.faults.next("chat.postMessage", RateLimited(retry_after=6))
        posted = room.say(article())
        room.wait_for(lambda: room.slack.calls_of("chat.postMessage"))
        assert "Forgotten: 0 briefs, 0 jobs" in purge(tmp_path, "--all").stdout
        assert "August 5, 2022" in room.reply_to(posted.ts)["text"]


def test_on_postgres_it_is_the_same(tmp_path: Path, room: Workspace, postgres: str) -> None:
    with run_bot(tmp_path, room, BRIEF_DATABASE_URL=postgres):
        brief_two(tmp_path, room, postgres)
        assert "Forgotten: 2 briefs, 4 jobs" in purge(tmp_path, "--all", database=postgres).stdout
        left = rows(postgres.replace("postgresql://", "postgresql+psycopg://"), "dbos")
        assert len(left) > 8
        assert set(left.values()) == {0}


@pytest.mark.parametrize("given", [(), ("--all", "--team", "T0PLAYTEAM")])
def test_nothing_is_forgotten_without_saying_what(tmp_path: Path, given: tuple[str, ...]) -> None:
    refused = purge(tmp_path, *given)
    assert refused.returncode == 2
    assert "--older-than" in refused.stderr
