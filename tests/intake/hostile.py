"""Servers that mean harm: what they send has no end, comes a byte at a time, or unfolds into far more than it is."""

from __future__ import annotations

import asyncio
import gzip
from collections.abc import Mapping

from tests.intake.serving import RawAnswer, answer, html

STORY = (
    b"<p>The presidents of Veldonia and Karsia will meet in the resort of Sochi on Friday to decide about the export "
    b"of grain, officials in both capitals said on Tuesday.</p>"
)
ZEROS = gzip.compress(b"\0" * 100_000_000)
"""100 MB in 100 kB."""


async def silence(_: asyncio.StreamWriter) -> None:
    """Takes the request and says nothing."""
    await asyncio.Event().wait()


async def slow_drip(writer: asyncio.StreamWriter) -> None:
    """A byte now and then: no single wait is ever long."""
    await _drip(writer, html(b""), b"a")


async def slow_headers(writer: asyncio.StreamWriter) -> None:
    """The status line, a byte at a time."""
    await _drip(writer, b"HTTP/1.1 200 ", b"O")


async def early_hints(writer: asyncio.StreamWriter) -> None:
    """Answers that announce another one, without end."""
    while not writer.is_closing():
        writer.write(b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n")
        await writer.drain()
        await asyncio.sleep(0)


async def endless_body(writer: asyncio.StreamWriter) -> None:
    """A body without a length that never ends."""
    await _flood(writer, html(b""), b"a" * 65536)


async def endless_line(writer: asyncio.StreamWriter) -> None:
    """50 MB without a line end."""
    writer.write(html(b"<p>"))
    for _ in range(800):
        writer.write(b"word " * 13_000)
        await writer.drain()


async def endless_headers(writer: asyncio.StreamWriter) -> None:
    """Long headers without end."""
    await _flood(writer, b"HTTP/1.1 200 OK\r\n", b"X-Flood: " + b"a" * 8000 + b"\r\n")


async def many_headers(writer: asyncio.StreamWriter) -> None:
    """Short headers without end."""
    await _flood(writer, b"HTTP/1.1 200 OK\r\n", b"A: b\r\n" * 1000)


async def one_header(writer: asyncio.StreamWriter) -> None:
    """One header without end."""
    await _flood(writer, b"HTTP/1.1 200 OK\r\nX-Flood: ", b"a" * 65536)


async def trailers(writer: asyncio.StreamWriter) -> None:
    """Headers without end after the body."""
    head = answer("200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked", b"5\r\nhello\r\n0\r\n")
    await _flood(writer, head, b"X-Flood: " + b"a" * 8000 + b"\r\n")


async def _flood(writer: asyncio.StreamWriter, head: bytes, piece: bytes) -> None:
    writer.write(head)
    while not writer.is_closing():
        writer.write(piece)
        await writer.drain()


async def _drip(writer: asyncio.StreamWriter, head: bytes, piece: bytes) -> None:
    writer.write(head)
    while not writer.is_closing():
        writer.write(piece)
        await writer.drain()
        await asyncio.sleep(0.02)


def page(body: bytes) -> bytes:
    return html(b"<!doctype html><html><head><title>Talks</title></head><body>" + body + b"</body></html>")


SLOW: Mapping[str, RawAnswer] = {
    answering.__name__: answering for answering in (silence, slow_drip, slow_headers, early_hints)
}
"""What only the deadline ends."""

BOMBS: Mapping[str, tuple[bytes | RawAnswer, str]] = {
    "gzip bomb": (html(ZEROS, "Content-Encoding: gzip"), "PageTooLarge"),
    "gzip bomb in a refusal": (
        answer("403 Forbidden\r\nContent-Encoding: gzip", ZEROS),
        "PageRefused",
    ),
    "endless body": (endless_body, "PageTooLarge"),
    "50 MB line": (endless_line, "PageTooLarge"),
    "endless headers": (endless_headers, "PageBroken"),
    "many headers": (many_headers, "PageBroken"),
    "one endless header": (one_header, "PageBroken"),
    "endless trailers": (trailers, "PageBroken"),
    "redirect to itself": (answer("302 Found\r\nLocation: /"), "TooManyRedirects"),
    "100,000 nested tags": (page(b"<div>" * 100_000 + STORY), "TextTooLong"),
    "100,000 closed tags": (page(b"<b>" * 50_000 + STORY + b"</b>" * 50_000), "TextTooLong"),
    "50,000 nested tags": (page(b"<div>" * 50_000 + STORY * 3), "NoArticle"),
    "50,000 nested lists": (page(b"<ul><li>" * 25_000 + STORY * 3), "NoArticle"),
    "50,000 paragraphs": (page(b"<p>a" * 50_000), "NoArticle"),
    "20,000 bylines": (page(b"<div class='author byline'>x</div>" * 20_000), "NoArticle"),
    "a line of 4.9 MB": (page(b"<p>" + b"word " * 980_000), "TextTooLong"),
    "a word of 4.9 MB": (page(b"<p>" + b"a" * 4_900_000), "TextTooLong"),
    "a gap of 4.9 MB": (page(b"<p>" + b" " * 4_900_000), "TextTooLong"),
    "nested JSON-LD": (page(b'<script type="application/ld+json">' + b"[" * 2_000_000 + b"</script>"), "EmptyPage"),
    "a tag of attributes": (page(b"<p " + b"a=b " * 1_000_000 + b">"), "TextTooLong"),
}
"""What is sent, and the error that it is at the usual limits."""
