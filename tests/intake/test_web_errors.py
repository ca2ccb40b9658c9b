"""Every error of the libraries below the fetcher is one of ours."""

from __future__ import annotations

import inspect
import socket
import ssl
import zlib

import h2.exceptions
import hpack.exceptions
import httpcore
import httpx
import hyperframe.exceptions
import pytest
import ssrfguard

from bot import errors
from bot.intake.web.failures import FOREIGN, translate

PASTE = "Paste the article's text and I will brief it."


def exceptions_of(module: object) -> list[type[Exception]]:
    return sorted(
        {kind for _, kind in inspect.getmembers(module, inspect.isclass) if issubclass(kind, Exception)},
        key=lambda kind: kind.__name__,
    )


LIBRARIES = [httpx, httpcore, ssrfguard, h2.exceptions, hpack.exceptions, hyperframe.exceptions]
OTHERS = [TimeoutError, ConnectionResetError, ssl.SSLError, socket.gaierror, zlib.error, UnicodeDecodeError]


@pytest.mark.parametrize(
    "kind",
    [*(kind for library in LIBRARIES for kind in exceptions_of(library)), *OTHERS],
    ids=lambda kind: kind.__name__,
)
def test_every_foreign_error_is_mapped_to_one_of_ours(kind: type[Exception]) -> None:
    foreign = kind.__new__(kind)

    assert isinstance(foreign, FOREIGN)
    ours = translate(foreign, "coast.example")
    assert type(ours) in errors.FetchError.__subclasses__()
    assert str(ours).endswith(PASTE)
    assert "coast.example" in str(ours)


@pytest.mark.parametrize(
    ("kind", "ours"),
    [
        (httpx.ConnectTimeout, errors.FetchTimeout),
        (httpx.PoolTimeout, errors.FetchTimeout),
        (TimeoutError, errors.FetchTimeout),
        (httpx.ConnectError, errors.Unreachable),
        (httpx.ReadError, errors.Unreachable),
        (ssl.SSLError, errors.Unreachable),
        (httpx.RemoteProtocolError, errors.PageBroken),
        (httpx.DecodingError, errors.PageBroken),
        (zlib.error, errors.PageBroken),
        (httpx.InvalidURL, errors.BadAddress),
        (httpx.UnsupportedProtocol, errors.BadAddress),
        (ssrfguard.BlockedAddressError, errors.BadAddress),
        (ssrfguard.BlockedURLError, errors.BadAddress),
        (ssrfguard.TooManyRedirectsError, errors.TooManyRedirects),
    ],
)
def test_a_foreign_error_is_mapped_to_what_it_means(kind: type[Exception], ours: type[errors.FetchError]) -> None:
    assert type(translate(kind.__new__(kind), "coast.example")) is ours
