"""Listeners and workers as processes of their own on one Postgres, and what those who run them can see."""

from __future__ import annotations

import json
import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import httpx
import pytest

from bot.playground import LostAnswer, Refused
from tests.slack_room import THREADBRIEF, Bot, DidNotStartError, Workspace, article, open_workspace, run_bot

pytestmark = pytest.mark.slow  # several processes each, and waits that are the point: 20 s to drain, 45 s of silence


@pytest.fixture
def room() -> Iterator[Workspace]:
    with open_workspace() as workspace:
        yield workspace


def listener(folder: Path, room: Workspace, postgres: str) -> AbstractContextManager[Bot]:
    return run_bot(folder, room, "serve", "--no-worker", BRIEF_DATABASE_URL=postgres)


def worker(folder: Path, room: Workspace, postgres: str, name: str) -> AbstractContextManager[Bot]:
    return run_bot(folder, room, "worker", BRIEF_DATABASE_URL=postgres, BRIEF_EXECUTOR_ID=name)


@pytest.mark.parametrize("way", [signal.SIGKILL, signal.SIGTERM])
def test_what_a_worker_leaves_undone_is_finished_by_another_and_posted_once(
    tmp_path: Path, room: Workspace, postgres: str, way: signal.Signals
) -> None:
    with listener(tmp_path, room, postgres), worker(tmp_path, room, postgres, f"first-{way}") as first:
        room.slack.faults.next("chat.postMessage", LostAnswer(hangs=True))
        posted = room.say(article())
        room.wait_for(lambda: room.slack.replies("newsroom", posted.ts))
        with worker(tmp_path, room, postgres, f"second-{way}"):
            first.process.send_signal(way)
            room.wait_for(lambda: room.slack.calls_of("conversations.replies"), 120)  # it looks before it posts
            later = room.say(article())
            room.wait_for(lambda: room.slack.replies("newsroom", later.ts))
    assert len(room.slack.replies("newsroom", posted.ts)) == 1


def test_two_workers_of_one_name_are_not_let_work(tmp_path: Path, room: Workspace, postgres: str) -> None:
    with (
        worker(tmp_path, room, postgres, "twin"),
        pytest.raises(DidNotStartError, match=r"threadbrief: BRIEF_EXECUTOR_ID: another process is running as twin"),
        worker(tmp_path, room, postgres, "twin"),
    ):
        pass


@pytest.mark.parametrize("command", [("serve", "--no-worker"), ("worker",)])
def test_listeners_and_workers_need_a_database_that_they_can_share(
    tmp_path: Path, room: Workspace, command: tuple[str, ...]
) -> None:
    with (
        pytest.raises(DidNotStartError, match=r"^threadbrief: BRIEF_DATABASE_URL: .*Postgres.*\n$"),
        run_bot(tmp_path, room, *command),
    ):
        pass


def test_a_job_that_failed_for_good_is_listed_and_done_again_when_asked(tmp_path: Path, room: Workspace) -> None:
    with run_bot(tmp_path, room) as bot:
        room.slack.faults.next("chat.postMessage", Refused("restricted_action"))
        posted = room.say(article())
        room.reply_to(room.say(article()).ts)
        (failed,) = (json.loads(line) for line in jobs(tmp_path, "--failed", "--json"))
        assert failed["job_id"].startswith(f"T0PLAYTEAM:C0NEWSROOM:{posted.ts}:0")
        assert failed["reason"] == "SlackRefused"
        assert "Putin" not in json.dumps(failed)
        assert "again" in jobs(tmp_path, "retry", failed["job_id"])[0]
        assert "August 5, 2022" in room.reply_to(posted.ts)["text"]
        assert jobs(tmp_path, "--failed") == []
        assert "Traceback" not in "".join(bot.log)


def jobs(folder: Path, *arguments: str) -> list[str]:
    """What `threadbrief jobs` prints, beside the bot that is running."""
    environment = {**os.environ, "BRIEF_DATA_DIR": str(folder / "data")}
    command = [THREADBRIEF, "jobs", *arguments]
    return subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout.splitlines()


def test_a_bot_tells_how_it_is(tmp_path: Path, room: Workspace) -> None:
    with run_bot(tmp_path, room, socket_mode=False) as bot:
        base = bot.listening.removesuffix("/slack/events")
        room.reply_to(room.say(article()).ts)
        assert httpx.get(f"{base}/healthz").json() == {"status": "ok"}
        assert httpx.get(f"{base}/readyz").json() == {"status": "ok"}
        measured = httpx.get(f"{base}/metrics").text
    assert 'threadbrief_briefs_total{outcome="briefed"} 1.0' in measured
    assert 'threadbrief_ack_seconds_count{acknowledged="true",kind="event_callback"}' in measured
    assert 'threadbrief_step_seconds_count{step="analyse"} 1.0' in measured
    assert "threadbrief_oldest_job_seconds" in measured
    assert "threadbrief_jobs_failed 0.0" in measured
    assert "Putin" not in measured
