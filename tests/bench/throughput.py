"""How many articles a second come all the way from the event to the reply, beside bare spaCy on the same texts.

Real processes on the machine's cores, the stand-in for Slack among them. Ratios of one run, since machines are noisy.
"""

from __future__ import annotations

import multiprocessing
import re
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import psutil
import spacy

from bot.extract import DEFAULT_MODEL, Language
from bot.playground.state import Channel
from tests.bench.chaos import PASTE, running_postgres
from tests.slack_room import SAMPLE, Workspace, open_workspace, run_bot

ARTICLES = 300
CHANNELS = 80
"""So many that none is spoken in twice within a second."""
CORES = 2
SENDERS = 4
PATIENCE = 300
WORDS = 400


@dataclass(frozen=True, slots=True)
class Pace:
    """Articles a second, and the seconds of processor time that one takes: of all cores, the stand-in's not counted."""

    rate: float
    cpu: float

    def beside(self, bare: Pace) -> str:
        """For a line of the report."""
        return (
            f"{self.rate:.1f} a second, {self.rate / bare.rate:.2f} of bare spaCy's; {self.cpu * 1000:.0f} ms of "
            f"processor time each, bare spaCy's is {bare.cpu / self.cpu:.2f} of it"
        )


def measure() -> Iterator[str]:
    """Articles a second: bare spaCy, SQLite, and Postgres with one to three workers."""
    texts = [paste(number) for number in range(ARTICLES)]
    bare = bare_spacy(texts)
    yield (
        f"{ARTICLES} pastes of {WORDS} words; bare spaCy, {CORES} processes: {bare.rate:.1f} a second, "
        f"{bare.cpu * 1000:.0f} ms of processor time each"
    )
    yield f"SQLite, one process with {CORES} analysers: {on_sqlite(texts).beside(bare)}"
    for workers in (1, 2, 3):
        analyzers = max(1, CORES // workers)
        pace = on_postgres(texts, workers, analyzers)
        yield f"Postgres, one listener, workers: {workers}, analysers in each: {analyzers}: {pace.beside(bare)}"
    yield f"bare spaCy once more, how steady the machine is: {bare_spacy(texts).beside(bare)}"


def paste(number: int) -> str:
    """An article of 400 words that no other one is equal to."""
    whole = f"{PASTE.format(day=number % 28 + 1, number=number).rstrip()}\n\n{SAMPLE}"
    ends = [word.end() for word in re.finditer(r"\S+", whole)]
    return whole[: ends[WORDS - 1]]


def on_sqlite(texts: list[str]) -> Pace:
    """One process that does everything."""
    with (
        open_workspace() as workspace,
        tempfile.TemporaryDirectory() as folder,
        run_bot(Path(folder), workspace, BRIEF_ANALYZERS=str(CORES)) as bot,
    ):
        return _pace(workspace, texts, [psutil.Process(bot.process.pid)])


def on_postgres(texts: list[str], workers: int, analyzers: int) -> Pace:
    """One listener and so many workers; Postgres's own processor time counts."""
    with open_workspace() as workspace, running_postgres() as server, ExitStack() as stack:
        url: dict[str, Any] = {"BRIEF_DATABASE_URL": server.get_uri(), "BRIEF_ANALYZERS": str(analyzers)}
        folders = [Path(stack.enter_context(tempfile.TemporaryDirectory())) for _ in range(workers + 1)]
        ways = [run_bot(folders[0], workspace, "serve", "--no-worker", **url)]
        ways += [run_bot(folder, workspace, "worker", BRIEF_EXECUTOR_ID=folder.name, **url) for folder in folders[1:]]
        pids = [stack.enter_context(way).process.pid for way in ways]
        return _pace(workspace, texts, [psutil.Process(pid) for pid in (server.get_pid(), *pids)])


def _pace(workspace: Workspace, texts: list[str], processes: list[psutil.Process]) -> Pace:
    """From the first event to the last reply; each sender's next event follows an acknowledgement."""
    channels = workspace.slack.workspace.channels
    everybody = set(workspace.slack.workspace.users)
    for number in range(CHANNELS):
        channels[f"C0DESK{number:04}"] = Channel(f"C0DESK{number:04}", f"desk-{number}", members=everybody)
    before, start = _processor_time(processes), time.perf_counter()
    with ThreadPoolExecutor(SENDERS) as senders:
        posted = list(senders.map(lambda n: workspace.say(texts[n], f"desk-{n % CHANNELS}"), range(len(texts))))
    workspace.wait_for(lambda: sum(len(channel.messages) for channel in channels.values()) >= 2 * len(texts), PATIENCE)
    rate = len(texts) / (time.perf_counter() - start)
    used = (_processor_time(processes) - before) / len(texts)
    assert all(len(workspace.slack.replies(each.channel, each.ts)) == 1 for each in posted)
    assert not workspace.slack.violations
    return Pace(rate, used)


def _processor_time(processes: list[psutil.Process]) -> float:
    """Seconds that these and their children have taken so far."""
    everyone = [each for process in processes for each in (process, *process.children(recursive=True))]
    return sum(sum(process.cpu_times()[:2]) for process in everyone)


def bare_spacy(texts: list[str]) -> Pace:
    """The spaCy pipeline alone, in as many processes as there are cores."""
    with ProcessPoolExecutor(CORES, mp_context=multiprocessing.get_context("spawn")) as pool:
        list(pool.map(_read, texts[: 4 * CORES]))  # each process has loaded the model
        start = time.perf_counter()
        used = sum(pool.map(_read, texts))
        return Pace(len(texts) / (time.perf_counter() - start), used / len(texts))


def _read(text: str) -> float:
    """Processor time of reading a text, in seconds."""
    pipeline, start = _pipeline(), time.process_time()
    pipeline(text)
    return time.process_time() - start


@cache
def _pipeline() -> Language:
    return spacy.load(DEFAULT_MODEL)
