"""Opening links: one guarded request chain, one deadline, one limit on size."""

from __future__ import annotations

from bot.intake.fetched import Page
from bot.intake.web.fetcher import Fetcher

__all__ = ["Fetcher", "Page"]
