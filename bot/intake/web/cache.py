"""Pages that came before, so that a server need not send one again that has not changed (RFC 9110, 13; RFC 9111)."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass

import httpx

from bot.intake.fetched import Page

CONDITIONS = ("If-None-Match", "If-Modified-Since")

MAX_ENTRIES = 128
MAX_BYTES = 20_000_000
"""Bytes of all bodies together: a few hundred usual pages, or a handful of the largest."""

_LONGEST = 1000
"""Characters of a header that is sent back."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A page, and the headers that ask a server whether it still holds."""

    page: Page
    condition: Mapping[str, str]


class PageCache:
    """The pages that were used last, by the address of the request. A server is always asked whether they still hold.

    Nothing is kept of what a server marks with `no-store`, or of what has neither an ETag nor a day of change.
    """

    def __init__(self, *, max_entries: int = MAX_ENTRIES, max_bytes: int = MAX_BYTES) -> None:
        self._max_entries = max_entries
        self._max_bytes = max_bytes
        self._entries: OrderedDict[str, Kept] = OrderedDict()
        self._bytes = 0

    def get(self, url: str) -> Kept | None:
        """What is kept for a request; it becomes the one that was used last."""
        if url in self._entries:
            self._entries.move_to_end(url)
        return self._entries.get(url)

    def put(self, url: str, page: Page, headers: httpx.Headers) -> None:
        """Keep a page that came with these headers, where they allow it; what was kept for `url` is forgotten."""
        self._forget(url)
        condition = _condition(headers)
        if not condition or len(page.body) > self._max_bytes:
            return
        self._entries[url] = Kept(page, condition)
        self._bytes += len(page.body)
        while len(self._entries) > self._max_entries or self._bytes > self._max_bytes:
            self._forget(next(iter(self._entries)))

    def _forget(self, url: str) -> None:
        entry = self._entries.pop(url, None)
        if entry is not None:
            self._bytes -= len(entry.page.body)


def _condition(headers: httpx.Headers) -> dict[str, str]:
    """What a later request may ask by; empty where the page must not be kept or can't be asked about."""
    if "no-store" in headers.get("cache-control", "").lower() or "*" in headers.get("vary", ""):
        return {}
    answered = (headers.get("etag"), headers.get("last-modified"))
    return {name: value for name, value in zip(CONDITIONS, answered, strict=True) if value and len(value) < _LONGEST}
