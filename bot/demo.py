"""`threadbrief demo`: the real bot, answering in the stand-in for Slack on this machine."""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime
from importlib import resources
from pathlib import Path
from typing import Any

from rich.console import Console

from bot.app import connected
from bot.intake.message import is_link, is_pasted_article
from bot.playground import Playground
from bot.playground.terminal import render_thread
from bot.settings import Settings
from bot.slack import SCOPES

Message = dict[str, Any]

CHANNEL, PERSON = "newsroom", "editor"

_SAMPLE_DAY = datetime(2022, 7, 27, 9, 30, tzinfo=UTC)
"""The sample article's own day, so that its relative dates mean what they meant."""

_WIDTH = 100
"""Columns at most: longer lines are hard to read."""

_PATIENCE = 120
"""Seconds until a demo without an answer is given up: a long article on a slow machine."""


async def show(source: str | None, console: Console) -> None:
    """Paste the sample article (or what `source` holds: a file or a link) and print the thread.

    Raises ThreadbriefError when the file can't be read or the bot can't be started.
    """
    text = _text(source)
    moment = _SAMPLE_DAY if source is None else datetime.now(UTC)
    async with Playground.start(base_time=moment.timestamp(), scopes=SCOPES) as slack:
        with tempfile.TemporaryDirectory() as folder:
            async with connected(_settings(slack, Path(folder))):
                thread = await _thread(slack, text)
        console.print(render_thread(thread, width=min(console.width, _WIDTH), names=slack.names))


async def _thread(slack: Playground, text: str) -> list[Message]:
    """Put the text before the bot, the way that makes it answer, and wait for what it says."""
    if is_pasted_article(text, min_words=Settings.model_fields["brief_min_words"].default):
        await slack.say(CHANNEL, PERSON, text)
    else:
        await slack.command("/brief", text, CHANNEL, PERSON)
    return await slack.wait_for(lambda: slack.ephemerals(CHANNEL) or _answered(slack), _PATIENCE)


def _answered(slack: Playground) -> list[Message]:
    """The first thread with a reply in it."""
    threads = (slack.thread(CHANNEL, message["ts"]) for message in slack.messages(CHANNEL))
    return next((thread for thread in threads if len(thread) > 1), [])


def _text(source: str | None) -> str:
    if source is None:
        return resources.files("bot.playground").joinpath("sample/sochi.txt").read_text("utf8")
    if is_link(source):
        return source
    from bot.intake.files import read_file  # noqa: PLC0415 - it pulls in an HTML parser

    return read_file(Path(source)).text


def _settings(slack: Playground, folder: Path) -> Settings:
    return Settings.read(
        slack_bot_token=slack.bot_token,
        slack_app_token=slack.app_token,
        slack_api_url=slack.api_url,
        brief_database_url=None,
        brief_port=0,
        brief_data_dir=folder,
    )
