"""What is kept, on SQLite and on a real Postgres."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy.engine import Engine

from bot.errors import ConfigError, DatabaseAway
from bot.model import ArticleInfo, Brief, Meeting, Quote
from bot.store import Store, lock_database, migrate, open_engine
from bot.store.briefs import Origin
from bot.store.messages import DELETED, Place
from bot.store.tables import METADATA

INFO = ArticleInfo(title=None, published=None, anchor=None, anchor_source="none", language="en", words=2)
BRIEF = Brief(schema="brief/1", article=INFO, summary=None, actors=(), dates=(), meetings=())
QUOTE = Quote(start=0, end=1, text="x")


@pytest.fixture(params=["sqlite", "postgres"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    url = f"sqlite:///{tmp_path / 'briefs.db'}"
    opened = open_engine(url if request.param == "sqlite" else request.getfixturevalue("postgres"))
    yield opened
    opened.dispose()


@pytest.fixture
def store(engine: Engine) -> Store:
    migrate(engine)
    return Store(engine)


def origin(number: int, channel: str = "C1") -> Origin:
    return Origin(f"T:{channel}:{number}:0", "T", channel, "U1", str(number), str(number))


def meeting(name: str, place: str | None, start: str | None, end: str | None = None) -> Meeting:
    return Meeting(
        name=name,
        place=place,
        start=start,
        end=end,
        participants=(),
        upcoming=True,
        main=False,
        focus=False,
        quote=QUOTE,
        agenda=(),
    )


def test_a_brief_is_found_by_its_reply(store: Store) -> None:
    assert store.briefs.save(origin(1), BRIEF, link=None, article="one") is None
    assert store.briefs.get("T:C1:1:0") == BRIEF
    assert store.briefs.get("T:C1:2:0") is None


def test_the_same_article_is_kept_once_a_channel(store: Store) -> None:
    store.briefs.save(origin(10), BRIEF, link="https://a.example/x", article="ten words of it")
    for link, article in (("https://a.example/y", "Ten words, of it!"), (None, "ten words of it")):
        known = store.briefs.save(origin(11), BRIEF, link=link, article=article)
        assert known is not None
        assert known.reply_key == "T:C1:10:0"
    assert store.briefs.known(origin(12), "https://a.example/x") is not None
    assert store.briefs.known(origin(12, "C2"), "https://a.example/x") is None
    assert store.briefs.save(origin(12, "C2"), BRIEF, link=None, article="ten words of it") is None


def test_an_article_shared_twice_at_once_is_kept_once(store: Store) -> None:
    def save(number: int) -> bool:
        return store.briefs.save(origin(number), BRIEF, link=None, article="shared at once") is None

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(save, range(20, 40))) == 1


def test_a_later_version_of_an_article_takes_the_place_of_the_earlier_one(store: Store) -> None:
    store.briefs.save(origin(50), BRIEF, link=None, article="fifty")
    newer = BRIEF.with_text("newer")
    assert store.briefs.save(origin(50), newer, link=None, article="fifty and one") is None
    assert store.briefs.get("T:C1:50:0") == newer


def test_meetings_are_found_by_channel_place_and_date(store: Store) -> None:
    ahead = meeting("Putin-Erdogan meeting", "Sochi", "2022-08-05")
    over = meeting("G-7 summit", "Elmau", "2022-06-26", "2022-06-28")
    undated = meeting("talks", None, None)
    brief = BRIEF.model_copy(update={"meetings": (over, undated, ahead)})
    store.briefs.save(origin(60, "C6"), brief, link=None, article="sixty")
    assert [found.name for found in store.briefs.meetings("T", "C6")] == [over.name, ahead.name, undated.name]
    assert next(found.name for found in store.briefs.meetings("T", "C6", since="2022-06-28")) == over.name
    assert [found.name for found in store.briefs.meetings("T", "C6", since="2022-07-01")] == [ahead.name, undated.name]
    (found,) = store.briefs.meetings("T", "C6", place="SOCHI")
    assert (found.name, found.number, found.reply_key) == (ahead.name, 2, "T:C6:60:0")
    assert store.briefs.meetings("T", "C7") == []
    store.briefs.delete("T:C6:60:0")
    assert store.briefs.meetings("T", "C6") == []


def test_a_reply_is_started_once_and_known_when_it_stands(store: Store) -> None:
    assert store.replies.find("T:C:2:0") is None
    assert store.replies.start("T:C:2:0")
    assert not store.replies.start("T:C:2:0")
    assert store.replies.find("T:C:2:0") == (None, "")
    store.replies.finish("T:C:2:0", "1658914200.000300", "1658914300.000100")
    assert store.replies.find("T:C:2:0") == ("1658914200.000300", "1658914300.000100")


def test_the_replies_to_a_message_are_its_own(store: Store) -> None:
    for key in ("T:C:3.1:0", "T:C:3.1:1", "T:C:3.10:0", "T:C_3.1:0"):
        store.replies.start(key)
    assert store.replies.of_message("T:C:3.1") == ["T:C:3.1:0", "T:C:3.1:1"]


def test_the_newest_version_of_a_message_counts_whatever_comes_first(store: Store) -> None:
    place = Place("T", "C", "4.1")
    assert store.messages.version(place) == ""
    for version in ("1658914300.000100", "1658914200.000100", DELETED, "1658914400.000100"):
        store.messages.note_version(place, version)
    assert store.messages.version(place) == DELETED


def test_what_is_older_than_it_may_be_is_forgotten(store: Store) -> None:
    store.briefs.save(origin(70), BRIEF, link=None, article="seventy")
    store.replies.start("T:C1:70:0")
    now = datetime.now(UTC)
    assert store.retention.delete_before(now - timedelta(days=30)) == 0
    assert store.retention.delete_before(now + timedelta(minutes=1)) >= 1
    assert store.briefs.get("T:C1:70:0") is None
    assert store.replies.find("T:C1:70:0") is None


def test_migrations_make_the_tables_that_the_code_knows(engine: Engine) -> None:
    migrate(engine)
    migrate(engine)
    with engine.connect() as connection:
        ours = {"include_object": lambda _, name, kind, *__: kind != "table" or name.startswith("threadbrief_")}
        context = MigrationContext.configure(connection, opts={"version_table": "threadbrief_version", **ours})
        changes = [change for change in compare_metadata(context, METADATA) if "threadbrief_version" not in str(change)]
    assert changes == []


def test_a_database_from_before_migrations_keeps_its_briefs(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'old.db'}")
    with engine.begin() as connection:
        connection.exec_driver_sql(
            "CREATE TABLE threadbrief_briefs (job_id VARCHAR(255) PRIMARY KEY, team VARCHAR(32) NOT NULL, "
            "channel VARCHAR(32) NOT NULL, thread_ts VARCHAR(32) NOT NULL, "
            "created_at DATETIME DEFAULT CURRENT_TIMESTAMP NOT NULL, brief JSON NOT NULL)"
        )
        connection.execute(
            sa.text("INSERT INTO threadbrief_briefs VALUES ('T:C:1:0', 'T', 'C', '1', '2026-11-01 10:00:00', :brief)"),
            {"brief": BRIEF.to_json()},
        )
        connection.exec_driver_sql(
            "CREATE TABLE threadbrief_replies (reply_key VARCHAR(255) PRIMARY KEY, ts VARCHAR(32), "
            "created_at DATETIME DEFAULT CURRENT_TIMESTAMP NOT NULL)"
        )
        connection.exec_driver_sql("INSERT INTO threadbrief_replies (reply_key, ts) VALUES ('T:C:1:0', '5')")
    migrate(engine)
    assert Store(engine).briefs.get("T:C:1:0") == BRIEF
    assert Store(engine).replies.find("T:C:1:0") == ("5", "")


def test_processes_that_start_at_once_migrate_one_after_the_other(postgres: str) -> None:
    engines = [open_engine(postgres) for _ in range(4)]
    with engines[0].begin() as connection:
        METADATA.drop_all(connection)
        connection.exec_driver_sql("DROP TABLE IF EXISTS threadbrief_version")
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(migrate, engines))
    assert Store(engines[0]).replies.start("T:C:9:0")
    for engine in engines:
        engine.dispose()


def test_executors_that_are_silent_are_known(postgres: str) -> None:
    engine = open_engine(postgres)
    migrate(engine)
    executors = Store(engine).executors
    executors.beat("one")
    executors.beat("two")
    executors.retire("two")
    assert executors.silent(timedelta(seconds=30)) == ["two"]
    executors.forget("two")
    assert executors.silent(timedelta(seconds=30)) == []
    engine.dispose()


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
    engine = open_engine(f"sqlite:///{tmp_path / 'briefs.db'}")
    migrate(engine)
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE threadbrief_briefs")
    told = BRIEF.with_text("what nobody else may read")
    with pytest.raises(DatabaseAway) as caught:
        Store(engine).briefs.save(origin(3), told, link=None, article="three")
    assert "nobody" not in f"{caught.value} {caught.value.__cause__}"
