"""spaCy and HTML parsing in processes of their own, so that the event loop stays free to acknowledge.

Children are spawned, not forked: the parent has threads and an event loop. The parent imports neither spaCy nor an
HTML parser and stays small; the children import them when they are first asked.
"""

from __future__ import annotations

import asyncio
import ctypes
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import cache, partial
from typing import TYPE_CHECKING, TypeVar

import structlog

from bot.errors import AnalysisFailed, AnalyzerDied, TooSlow, guarded
from bot.intake.web import Page
from bot.model import Article, Brief

if TYPE_CHECKING:
    from bot.extract import Language

log = structlog.get_logger()

Result = TypeVar("Result")

_PR_SET_PDEATHSIG = 1  # linux/prctl.h

READ_SECONDS = 180.0
"""The longest text that is taken needs about 20 s on one core; this is for a slow machine under load."""
_PARSE_SECONDS = 40.0
"""The worst page that is taken needs about 10 s."""


class Analyzer:
    """A pool of processes that read articles. Start it from the main thread's event loop, close it when done."""

    def __init__(self, *, model: str, processes: int, read_seconds: float = READ_SECONDS) -> None:
        self._model = model
        self._read_seconds = read_seconds
        self._processes = processes
        self._turn = asyncio.Semaphore(processes)  # nobody waits inside the pool, where a deadline would run already
        self._pool = self._new_pool()

    async def start(self) -> None:
        """Spawn every process and load the model in each; raises ConfigError when it can't be loaded."""
        await asyncio.gather(*(self._run(READ_SECONDS, _warm_up, self._model) for _ in range(self._processes)))

    async def parse(self, page: Page) -> Article:
        """The article on a page. Raises ArticleError when there is none or it takes too long, or AnalyzerError."""
        return await self._run(_PARSE_SECONDS, _parse, page)

    async def read_file(self, name: str, data: bytes) -> Article:
        """The article in a file's bytes. Raises ArticleError when there is none or it takes too long."""
        return await self._run(_PARSE_SECONDS, _read_file, name, data)

    async def brief(self, article: Article, *, focus: str) -> Brief:
        """The brief of an article. Raises ArticleError, also when it takes too long, or AnalyzerError."""
        return await self._run(self._read_seconds, _brief, self._model, article, focus)

    def close(self) -> None:
        """End the processes without waiting for what they read at the moment."""
        _kill_children()
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _new_pool(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(
            self._processes,
            mp_context=multiprocessing.get_context("spawn"),
            initializer=_die_with_parent,
            initargs=(os.getpid(),),
        )

    async def _run(self, seconds: float, function: Callable[..., Result], *args: object) -> Result:
        async with self._turn:
            pool, work = self._pool, partial(guarded, function, *args)
            try:
                async with asyncio.timeout(seconds):
                    return await asyncio.get_running_loop().run_in_executor(pool, work)
            except TimeoutError:
                self._replace(pool)
                raise TooSlow("Reading that takes too long. Paste the part of the article that matters.") from None
            except BrokenProcessPool:
                self._replace(pool)
                raise AnalyzerDied("Reading this article took more than this machine has. Try it again.") from None
            except AnalysisFailed as failure:
                log.error("analysis failed", where=failure.where)  # noqa: TRY400 - a traceback would quote the article
                raise

    def _replace(self, pool: ProcessPoolExecutor) -> None:
        """A new pool for a broken one. What else it was reading fails too, and is read again by its job."""
        if self._pool is pool:  # the first to notice
            _kill_children()
            pool.shutdown(wait=False, cancel_futures=True)
            self._pool = self._new_pool()


def _kill_children() -> None:
    for child in multiprocessing.active_children():
        child.kill()


def _die_with_parent(parent: int) -> None:
    """Ask Linux to end this process when its parent is gone, however that ended (prctl(2)).

    Ctrl-C reaches the whole process group; the parent decides when its children stop.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:  # it died before the call
            os._exit(1)


@cache
def _pipeline(model: str) -> Language:
    from bot.extract import load  # noqa: PLC0415 - only the children pay for spaCy

    return load(model)


def _warm_up(model: str) -> None:
    """Read a sentence, so that whatever is loaded on first use is there when the first article comes."""
    _brief(model, Article(text="The mayors of Ulm and Linz will meet in Passau on Friday."), "")


def _parse(page: Page) -> Article:
    from bot.intake.page import read_page  # noqa: PLC0415 - only the children pay for the HTML parser

    return read_page(page)


def _read_file(name: str, data: bytes) -> Article:
    from bot.intake.files import read_bytes  # noqa: PLC0415 - only the children pay for the readers

    return read_bytes(name, data)


def _brief(model: str, article: Article, focus: str) -> Brief:
    from bot.extract import extract_brief  # noqa: PLC0415 - only the children pay for spaCy

    return extract_brief(_pipeline(model), article, focus=focus)
