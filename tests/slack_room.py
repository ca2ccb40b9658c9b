"""A stand-in for Slack, and the real bot before it in a process of its own."""

from __future__ import annotations

import itertools
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from anyio.from_thread import BlockingPortal, start_blocking_portal

from bot.playground import Delivery, Playground, Posted
from bot.playground.delivery import RETRY_WAITS
from bot.slack import SCOPES

JULY_27 = 1658914200.0
"""2022-07-27 09:30 UTC: every message in the tests is of that day."""

THREADBRIEF = str(Path(sys.executable).parent / "threadbrief")

SAMPLE = (Path(__file__).parent.parent / "bot/playground/sample/sochi.txt").read_text("utf8")

_NUMBERS = itertools.count(1)


def article() -> str:
    """The sample with a last sentence of its own: the same article twice in a channel is briefed once."""
    return f"{SAMPLE.rstrip()}\n\nThis was bulletin number {next(_NUMBERS)} of the newsroom."


_MANIFEST = json.loads((Path(__file__).parent.parent / "deploy/slack/manifest.socket.json").read_text("utf8"))

EVENTS: list[str] = _MANIFEST["settings"]["event_subscriptions"]["bot_events"]

Found = TypeVar("Found")


@dataclass
class Workspace:
    """The stand-in for Slack, for tests without an event loop of their own."""

    portal: BlockingPortal
    slack: Playground

    def say(
        self,
        text: str,
        channel: str = "newsroom",
        thread_ts: str | None = None,
        after: float = 30.0,
        user: str = "editor",
    ) -> Posted:
        """Somebody writes, seconds after the last message; comes back when the bot has acknowledged or Slack gives up.

        The time is that of the messages, which stands still otherwise.
        """
        self.slack.clock.advance(after)
        return self.portal.call(lambda: self.slack.say(channel, user, text, thread_ts=thread_ts))

    def command(self, text: str, channel: str = "newsroom") -> Delivery:
        """Somebody types `/brief …`."""
        return self.portal.call(lambda: self.slack.command("/brief", text, channel, "editor"))

    def wait_for(self, predicate: Callable[[], Found], patience: float = 60) -> Found:
        """The predicate's value as soon as it is true, within so many seconds."""
        return self.portal.call(lambda: self.slack.wait_for(predicate, patience))

    def reply_to(self, ts: str, channel: str = "newsroom") -> dict[str, Any]:
        """The first reply below a message, when it comes."""
        return self.wait_for(lambda: self.slack.replies(channel, ts))[0]


@contextmanager
def open_workspace(scopes: Iterable[str] = SCOPES, retry_waits: tuple[float, ...] = RETRY_WAITS) -> Iterator[Workspace]:
    """A fresh workspace, with what the manifest subscribes to."""
    with (
        start_blocking_portal() as portal,
        portal.wrap_async_context_manager(
            Playground.start(base_time=JULY_27, scopes=scopes, bot_events=EVENTS, retry_waits=retry_waits)
        ) as slack,
    ):
        yield Workspace(portal, slack)


class DidNotStartError(Exception):
    """The bot ended instead of getting ready; with what it wrote."""


@dataclass
class Bot:
    """`threadbrief serve` as a process. `log` grows with what it writes."""

    process: subprocess.Popen[str]
    log: list[str] = field(default_factory=list)
    heard: threading.Event = field(default_factory=threading.Event)
    listening: str = ""

    def kill(self) -> None:
        """SIGKILL: no goodbye."""
        self.process.kill()
        self.process.wait(30)

    def live_for(self, seconds: float) -> None:
        """Let it run for a while. Raises DidNotStartError where it ends by itself."""
        try:
            self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            return
        raise DidNotStartError("".join(self.log))

    def read_log(self) -> None:
        """Read what it writes until it ends; for a thread."""
        assert self.process.stderr is not None
        for line in self.process.stderr:
            self.log.append(line)
            if '"event": "ready"' in line:
                self.listening = json.loads(line)["listening"]
                self.heard.set()
        self.heard.set()


@contextmanager
def run_bot(
    folder: Path, workspace: Workspace, *command: str, socket_mode: bool = True, **settings: str
) -> Iterator[Bot]:
    """The bot (`serve`, or another command), ready to hear the workspace; ended with SIGTERM, which it must obey."""
    slack, command = workspace.slack, command or ("serve",)
    mode = {"SLACK_APP_TOKEN": slack.app_token} if socket_mode else {"SLACK_SIGNING_SECRET": slack.signing_secret}
    environment = {
        **os.environ,
        **mode,
        "SLACK_BOT_TOKEN": slack.bot_token,
        "SLACK_API_URL": slack.api_url,
        "BRIEF_DATA_DIR": str(folder / "data"),
        "BRIEF_LOG_FORMAT": "json",
        "BRIEF_PORT": "0",
        "BRIEF_FETCH_ALLOW_NETWORKS": "127.0.0.0/8",
        **settings,
    }
    with subprocess.Popen(
        [THREADBRIEF, *command], env=environment, cwd=folder, stderr=subprocess.PIPE, text=True
    ) as process:
        bot = Bot(process)
        reader = threading.Thread(target=bot.read_log)
        reader.start()
        try:
            assert bot.heard.wait(60)
            if not bot.listening:
                process.wait(30)
                raise DidNotStartError("".join(bot.log))
            if not socket_mode and bot.listening.endswith("/slack/events"):
                workspace.portal.call(slack.connect_http, bot.listening)
            yield bot
        finally:
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
                assert process.wait(30) == 0
            reader.join()
