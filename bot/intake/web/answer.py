"""What a web server answers with: whether it is a page at all, and its bytes, within a limit."""

from __future__ import annotations

import zlib
from collections.abc import AsyncIterator

import httpx

from bot.errors import (
    BotCheck,
    EmptyPage,
    FetchError,
    LoginWall,
    NotAPage,
    PageBroken,
    PageMissing,
    PageRefused,
    PageTooLarge,
    Paywall,
    SiteDown,
)
from bot.intake.fetched import PASTE, PDF, Page, wall
from bot.intake.web.challenge import is_challenge, is_challenge_body

_PAGES = frozenset({"", "text/html", "application/xhtml+xml", "text/plain", PDF})
# What servers say of a file that they know nothing of. A PDF file is known by its first bytes.
_UNKNOWN = frozenset({"application/octet-stream", "binary/octet-stream", "application/x-pdf", "application/download"})
_PDF_START = b"%PDF-"
_KINDS = {
    "image": "a picture",
    "video": "a film",
    "audio": "a recording",
    "font": "a font",
    "application/json": "data for programs",
}
_GZIP = zlib.MAX_WBITS | 16  # zlib's number for "a gzip header and nothing else"

_WALLS = {401: LoginWall, 402: Paywall, 407: LoginWall}
_REFUSALS: dict[int, tuple[type[FetchError], str]] = {
    404: (PageMissing, "There is no page at that address on {host}. Check the link."),
    410: (PageMissing, "That page was taken off {host}. Check the link."),
    429: (PageRefused, "{host} is asked for too many pages at the moment. Try again later."),
    451: (PageRefused, "{host} may not show this page, for legal reasons."),
}
_REFUSED = (PageRefused, "{host} does not show this page to a bot.")
_DOWN = (SiteDown, "{host} has a failure of its own (HTTP {status}). Try again later.")
_BROKEN = (PageBroken, "{host} answered with something that is no page (HTTP {status}). Try again later.")
# Some checks come with 200 or 202, but then say so in a header.
_MAY_BE_CHECKED = frozenset({401, 403, 405, 406, 429, 503})
_ENOUGH_OF_A_CHECK = 65_536
"""Bytes of a refusal that are looked at."""


async def refuse(response: httpx.Response) -> None:
    """Raise the error that an answer is by its status and headers; return for a page.

    FetchError, BotCheck for a challenge, LoginWall for 401 and Paywall for 402.
    """
    status, host = response.status_code, response.url.host
    if is_challenge(response) or (status in _MAY_BE_CHECKED and is_challenge_body(await _beginning(response))):
        raise wall(BotCheck, host)
    if status in _WALLS:
        raise wall(_WALLS[status], host)
    if not 200 <= status < 300:
        kind, sentence = _refusal(status)
        raise kind(f"{sentence.format(host=host, status=status)} {PASTE}")


def _refusal(status: int) -> tuple[type[FetchError], str]:
    if status in _REFUSALS:
        return _REFUSALS[status]
    return _REFUSED if 400 <= status < 500 else _DOWN if status >= 500 else _BROKEN


async def _beginning(response: httpx.Response) -> bytes:
    body = bytearray()
    async for piece in _decoded(response, _ENOUGH_OF_A_CHECK):
        body += piece
        if len(body) > _ENOUGH_OF_A_CHECK:
            break
    return bytes(body)


async def read_page_answer(response: httpx.Response, *, max_bytes: int) -> Page:
    """Read an open answer of status 2xx.

    Raises NotAPage for what is neither HTML nor plain text nor PDF, PageTooLarge beyond `max_bytes` of decompressed
    body, EmptyPage for no body and PageBroken for a compression that was not asked for.
    """
    media_type = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type not in _PAGES | _UNKNOWN:
        raise _not_a_page(response, media_type)
    body = bytearray()
    async for piece in _decoded(response, max_bytes):
        body += piece
        if len(body) > max_bytes:
            raise PageTooLarge(f"The page on {response.url.host} is too large to read. {PASTE}")
        if media_type in _UNKNOWN and not body.startswith(_PDF_START[: len(body)]):
            raise _not_a_page(response, media_type)
    if not body.strip():
        raise EmptyPage(f"{response.url.host} answered with an empty page. Try again later. {PASTE}")
    return Page(
        url=str(response.url.copy_with(fragment=None)),
        body=bytes(body),
        content_type=_content_type(media_type, body),
        charset=response.charset_encoding,
    )


def _content_type(media_type: str, body: bytearray) -> str:
    if body.startswith(_PDF_START):
        return PDF
    return "text/html" if media_type in {"", PDF} else media_type


def _not_a_page(response: httpx.Response, media_type: str) -> NotAPage:
    kind = _KINDS.get(media_type) or _KINDS.get(media_type.partition("/")[0]) or "a file of another kind"
    return NotAPage(f"The link to {response.url.host} leads to {kind}, not to a page to read. {PASTE}")


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
