"""Temporal expressions: found, typed, valued against an anchor date, and chosen for the brief.

`tagger` runs the rules of `absolute`, `relative`, `years`, `clock` and `amounts` in a `Context`; `direction` tells
past from future; `anchor` finds the day of publication; `choose` picks what a brief shows and `what` words it.
"""

from __future__ import annotations

from bot.extract.dates.anchor import find_anchor
from bot.extract.dates.choose import show
from bot.extract.dates.tagger import tag
from bot.extract.dates.upcoming import is_upcoming

__all__ = ["find_anchor", "is_upcoming", "show", "tag"]
