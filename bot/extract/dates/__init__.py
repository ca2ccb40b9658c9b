"""Temporal expressions: found, typed, valued against an anchor date, and chosen for the brief.

`tagger` runs the rules of `days`, `months`, `weekdays`, `relative`, `periods`, `years`, `clock`, `vague` and `amounts`
in a `Context`; `direction` tells past from future; `calendar` does the arithmetic. `anchor` finds the day of
publication, `upcoming` compares with it, `choose` picks what a brief shows and `what` words it.
"""

from __future__ import annotations

from bot.extract.dates.anchor import find_anchor
from bot.extract.dates.choose import show
from bot.extract.dates.tagger import tag
from bot.extract.dates.upcoming import is_upcoming

__all__ = ["find_anchor", "is_upcoming", "show", "tag"]
