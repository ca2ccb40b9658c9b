"""What a web server answers with: whether it is a page at all, and its bytes, within a limit."""

from __future__ import annotations

import zlib
from collections.abc import AsyncIterator

import httpx

from bot.errors import FetchError, NotAPage, PageBroken, PageMissing, PageRefused, PageTooLarge
from bot.intake.fetched import PASTE, Page

_PAGES = frozenset({"", "text/html", "application/xhtml+xml", "text/plain"})
_KINDS = {
    "image": "a picture",
    "video": "a film",
    "audio": "a recording",
    "font": "a font",
    "application/pdf": "a PDF file",
    "application/json": "data for programs",
}
_GZIP = zlib.MAX_WBITS | 16  # zlib's number for "a gzip header and nothing else"


def refusal(response: httpx.Response) -> FetchError | None:
    """The error that a status is, None for a page."""
    status, host = response.status_code, response.url.host
    if status in {404, 410}:
        return PageMissing(f"There is no page at that address on {host}. Check the link. {PASTE}")
    if 400 <= status < 500:
        return PageRefused(f"{host} does not show this page to a bot. {PASTE}")
    if not 200 <= status < 300:
        return PageBroken(f"{host} answered with an error (HTTP {status}). Try again later. {PASTE}")
    return None


async def read_page_answer(response: httpx.Response, *, max_bytes: int) -> Page:
    """Read an open answer of status 2xx.

    Raises NotAPage for what is neither HTML nor plain text, PageTooLarge beyond `max_bytes` of decompressed body and
    PageBroken for a compression that was not asked for.
    """
    media_type = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type not in _PAGES:
        kind = _KINDS.get(media_type) or _KINDS.get(media_type.partition("/")[0]) or "a file of another kind"
        raise NotAPage(f"The link to {response.url.host} leads to {kind}, not to a page to read. {PASTE}")
    body = bytearray()
    async for piece in _decoded(response, max_bytes):
        body += piece
        if len(body) > max_bytes:
            raise PageTooLarge(f"The page on {response.url.host} is too large to read. {PASTE}")
    return Page(
        url=str(response.url.copy_with(fragment=None)),
        body=bytes(body),
        content_type=media_type or "text/html",
        charset=response.charset_encoding,
    )


async def _decoded(response: httpx.Response, max_bytes: int) -> AsyncIterator[bytes]:
    """Pieces of the body. httpx's own decoders would inflate a small chunk to any size before it can be measured."""
    encoding = response.headers.get("content-encoding", "").strip().lower()
    if encoding in {"", "identity"}:
        async for chunk in response.aiter_raw():
            yield chunk
    elif encoding in {"gzip", "x-gzip"}:
        async for piece in _inflated(response, max_bytes):
            yield piece
    else:
        raise PageBroken(f"{response.url.host} sent the page in a form that was not asked for. {PASTE}")


async def _inflated(response: httpx.Response, max_bytes: int) -> AsyncIterator[bytes]:
    inflater = zlib.decompressobj(_GZIP)
    async for chunk in response.aiter_raw():
        # One byte over the limit is enough to see that it is passed.
        yield inflater.decompress(chunk, max_bytes + 1)
        if inflater.eof:
            return
    if not inflater.eof:
        raise zlib.error("the compressed data end too early")
