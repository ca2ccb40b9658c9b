"""How quickly the bot acknowledges while it reads, how soon it is ready, and what it takes of the machine."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psutil

from tests.slack_room import Bot, Workspace, article, open_workspace, run_bot

ARTICLES = 20
EVENTS = 100
IDLE_SECONDS = 10


def measure() -> Iterator[str]:
    """The bot as a process, by Socket Mode and over HTTP."""
    for socket_mode in (True, False):
        with tempfile.TemporaryDirectory() as folder, open_workspace() as workspace:
            start = time.perf_counter()
            with run_bot(Path(folder), workspace, socket_mode=socket_mode) as bot:
                ready = time.perf_counter() - start
                yield f"{'Socket Mode' if socket_mode else 'HTTP'}: start to ready {ready:.1f} s"
                yield f"  idle, one analyser: {_memory(bot)}, {_idle_cpu(bot):.1%} of a core over {IDLE_SECONDS} s"
                yield f"  {_acknowledgements(workspace)}"
                yield f"  after {ARTICLES + EVENTS} articles: {_memory(bot)}"


def _memory(bot: Bot) -> str:
    main = psutil.Process(bot.process.pid)
    sizes = [process.memory_info().rss / 1e6 for process in (main, *main.children(recursive=True))]
    return f"RSS {sum(sizes):.0f} MB ({' + '.join(f'{size:.0f}' for size in sizes)})"


def _idle_cpu(bot: Bot) -> float:
    """The share of one core that the bot and its analyser take while nothing happens."""
    main = psutil.Process(bot.process.pid)
    processes = (main, *main.children(recursive=True))
    before = sum(sum(process.cpu_times()[:2]) for process in processes)
    time.sleep(IDLE_SECONDS)  # what is measured is this time
    return (sum(sum(process.cpu_times()[:2]) for process in processes) - before) / IDLE_SECONDS


def _acknowledgements(workspace: Workspace) -> str:
    """Seconds from an event's delivery to its acknowledgement while the analyser has articles to read."""
    long = [workspace.say(article() * 8) for _ in range(ARTICLES)]
    events = [workspace.say(article()) for _ in range(EVENTS)]
    waiting = sum(not workspace.slack.replies("newsroom", article.ts) for article in long)
    for posted in (*long, *events):
        workspace.reply_to(posted.ts)
    milliseconds = sorted(posted.deliveries[0].seconds * 1000 for posted in (*long, *events))
    p99 = statistics.quantiles(milliseconds, n=100)[98]
    return (
        f"{len(milliseconds)} articles, each enqueued before it is acknowledged, with up to {ARTICLES} long ones being "
        f"read ({waiting} of them still at the end): acknowledged after a median of "
        f"{statistics.median(milliseconds):.0f} ms, p99 {p99:.0f} ms, most {milliseconds[-1]:.0f} ms"
    )
