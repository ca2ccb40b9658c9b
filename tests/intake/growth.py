"""Opens links and reads what they lead to as the bot does, in a process of its own, and prints how that went.

python -m tests.intake.growth URL… prints a line of JSON a link: the name of the error (or "article"), and how far the
process has grown since it had read an ordinary page, in bytes.
"""

from __future__ import annotations

import asyncio
import json
import resource
import sys
from pathlib import Path

from bot.errors import ThreadbriefError
from bot.intake.page import read_page
from bot.intake.web import Fetcher
from bot.settings import Settings

_STATUS = Path("/proc/self/status")


async def _outcome(fetcher: Fetcher, url: str) -> str:
    try:
        read_page(await fetcher.fetch(url))
    except ThreadbriefError as error:
        return type(error).__name__
    return "article"


async def _main(ordinary: str, *urls: str) -> None:
    usual = Settings.model_fields
    fetcher = Fetcher(
        timeout=usual["brief_fetch_timeout"].default,
        max_bytes=usual["brief_fetch_max_bytes"].default,
        allow_networks=["127.0.0.0/8"],
    )
    await _outcome(fetcher, ordinary)
    before = _peak()
    for url in urls:
        outcome = await _outcome(fetcher, url)
        print(json.dumps({"outcome": outcome, "growth": _peak() - before}), flush=True)  # noqa: T201 - its answer
    await fetcher.aclose()


def _peak() -> int:
    """The most that the process ever took. Linux tells that of getrusage for the program that started it, too."""
    if _STATUS.exists():
        line = next(line for line in _STATUS.read_text("utf8").splitlines() if line.startswith("VmHWM:"))
        return int(line.split()[1]) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


asyncio.run(_main(*sys.argv[1:]))
