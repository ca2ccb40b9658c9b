"""Everything that the libraries below can raise while a link is opened, each mapped to one error of ours."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import contextmanager

import anyio
import h2.exceptions
import hpack.exceptions
import httpcore
import httpx
import hyperframe.exceptions
import ssrfguard

from bot.errors import BadAddress, FetchError, FetchTimeout, PageBroken, TooManyRedirects, Unreachable
from bot.intake.fetched import PASTE

_Kind = tuple[tuple[type[Exception], ...], type[FetchError], str]

# The first row that fits counts: a TimeoutError is an OSError, and httpx.UnsupportedProtocol a TransportError.
_KINDS: tuple[_Kind, ...] = (
    (
        (TimeoutError, httpx.TimeoutException, httpcore.TimeoutException),
        FetchTimeout,
        "{host} took too long to answer. Try again later.",
    ),
    (
        (ssrfguard.TooManyRedirectsError, httpx.TooManyRedirects),
        TooManyRedirects,
        "{host} sends the reader from one address to the next without end.",
    ),
    (
        (ssrfguard.SSRFGuardError, httpx.InvalidURL, httpx.UnsupportedProtocol, httpcore.UnsupportedProtocol),
        BadAddress,
        "I open only http and https links to public web sites, and this one to {host} is none.",
    ),
    (
        (
            httpx.ProtocolError,
            httpx.DecodingError,
            httpx.HTTPStatusError,
            httpx.StreamError,
            httpx.CookieConflict,
            httpcore.ProtocolError,
            h2.exceptions.H2Error,
            hpack.exceptions.HPACKError,
            hyperframe.exceptions.HyperframeError,
            zlib.error,
            UnicodeError,
        ),
        PageBroken,
        "{host} answered with something that is not a proper web page. Try again later.",
    ),
    (
        (
            httpx.HTTPError,
            httpcore.NetworkError,
            httpcore.ProxyError,
            httpcore.ConnectionNotAvailable,
            anyio.BrokenResourceError,
            anyio.ClosedResourceError,
            anyio.EndOfStream,
            OSError,
        ),
        Unreachable,
        "{host} can't be reached. Check the link or try again later.",
    ),
)
FOREIGN: tuple[type[Exception], ...] = tuple(kind for kinds, _, _ in _KINDS for kind in kinds)


def translate(error: Exception, host: str) -> FetchError:
    """The error of ours that a foreign one is; `error` must be one of FOREIGN."""
    row = next(row for row in _KINDS if isinstance(error, row[0]))
    return row[1](f"{row[2].format(host=host or 'that address')} {PASTE}")


@contextmanager
def translated(host: str) -> Iterator[None]:
    """Let nothing out but errors of ours. `host` is named in the sentence."""
    try:
        yield
    except FOREIGN as error:
        raise translate(error, host) from error
