"""Logs: one line a happening, for people or for machines. Never article text, never a token."""

from __future__ import annotations

import logging
import sys
from typing import Literal

import structlog

_CHATTY = ("aiohttp", "alembic", "dbos", "httpx", "httpcore", "h2", "hpack", "slack_sdk", "trafilatura", "uvicorn")
"""Libraries that write whole requests, and with them article text and tokens, when they are asked to debug."""

_TRACEBACK = structlog.tracebacks.ExceptionDictTransformer(show_locals=False)  # locals hold article text


def configure(*, level: str, form: Literal["console", "json"]) -> None:
    """Send our own lines and those of libraries to stderr in one form."""
    shared: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    last: list[structlog.typing.Processor] = (
        [structlog.processors.ExceptionRenderer(_TRACEBACK), structlog.processors.JSONRenderer()]
        if form == "json"
        else [
            structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty(), exception_formatter=structlog.dev.plain_traceback)
        ]
    )
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, *last],
        )
    )
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)
    logging.getLogger("slack_bolt").setLevel(logging.ERROR)  # its warnings are advice for its own users
    for name in _CHATTY:
        logging.getLogger(name).setLevel(max(logging.WARNING, logging.getLevelName(level.upper())))
