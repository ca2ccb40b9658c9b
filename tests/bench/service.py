"""How quickly the bot acknowledges while it reads, how soon it is ready, and what it takes of the machine."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import psutil

from tests.slack_room import Bot, Workspace, article, open_workspace, run_bot

RATE = 50
"""Events a second."""
SECONDS = 60
IDLE_SECONDS = 10


def measure() -> Iterator[str]:
    """The bot as a process, by Socket Mode and over HTTP."""
    for socket_mode in (True, False):
        with tempfile.TemporaryDirectory() as folder, open_workspace(retry_waits=()) as workspace:
            start = time.perf_counter()
            with run_bot(Path(folder), workspace, socket_mode=socket_mode) as bot:
                ready = time.perf_counter() - start
                yield f"{'Socket Mode' if socket_mode else 'HTTP'}: start to ready {ready:.1f} s"
                yield f"  idle, one analyser: {_memory(bot)}, {_idle_cpu(bot):.1%} of a core over {IDLE_SECONDS} s"
                yield f"  {_acknowledgements(workspace)}"
                yield f"  after these: {_memory(bot)}"


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
    """Seconds from an event's delivery to its acknowledgement while the analyser has more to read than it can.

    The events come at their pace whether the ones before are acknowledged or not.
    """
    slack, portal = workspace.slack, workspace.portal
    texts = [article() for _ in range(RATE * SECONDS)]
    coming, start = [], time.perf_counter()
    for number, text in enumerate(texts):
        time.sleep(max(0.0, start + number / RATE - time.perf_counter()))  # the pace is what is asked for
        slack.clock.advance(30)
        coming.append(portal.start_task_soon(partial(slack.say, "newsroom", "editor", text)))
    posted = [each.result() for each in coming]
    taken = time.perf_counter() - start
    milliseconds = sorted(each.deliveries[0].attempts[0].seconds * 1000 for each in posted)
    p99 = statistics.quantiles(milliseconds, n=100)[98]
    unheard = sum(not each.deliveries[0].attempts[0].acknowledged for each in posted)
    return (
        f"{len(posted)} articles in {taken:.0f} s, each enqueued before it is acknowledged: acknowledged after a "
        f"median of {statistics.median(milliseconds):.0f} ms, p99 {p99:.0f} ms, most {milliseconds[-1]:.0f} ms; "
        f"{unheard} not at once"
    )
