"""What the fetcher must never open, with listeners that would notice."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot import errors
from bot.intake.web import Fetcher
from tests.intake.serving import answer, html, serve_raw

PASTE = "Paste the article's text and I will brief it."
LIMIT = 100_000


@pytest.fixture
async def guarded() -> AsyncIterator[Fetcher]:
    """Nothing but the public internet."""
    fetcher = Fetcher(timeout=5, max_bytes=LIMIT)
    yield fetcher
    await fetcher.aclose()


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "127.0.0.1.",
        "localhost",
        "[::ffff:127.0.0.1]",
        "[::1]",
        "2130706433",
        "0x7f000001",
        "0177.0.0.1",
        "127.1",
        "0",
    ],
)
@pytest.mark.parametrize("allowed", [[], ["127.0.0.2/32"]], ids=["nothing-allowed", "a-neighbour-allowed"])
async def test_a_listener_on_a_denied_address_sees_no_connection(host: str, allowed: list[str]) -> None:
    visits: list[bytes] = []
    fetcher = Fetcher(timeout=5, max_bytes=LIMIT, allow_networks=allowed)
    async with serve_raw(html(b"secret"), visits=visits) as site:
        port = site.rpartition(":")[2]
        with pytest.raises(errors.FetchError):
            await fetcher.fetch(f"http://{host}:{port}/")
    await fetcher.aclose()

    assert visits == []


async def test_a_denied_address_is_not_reached_by_a_redirect_either() -> None:
    """The first server is allowed, the second listens outside of the allowed network."""
    visits: list[bytes] = []
    outside = Fetcher(timeout=5, max_bytes=LIMIT, allow_networks=["127.0.0.1/32"])
    async with serve_raw(html(b"secret"), visits=visits) as denied:
        port = denied.rpartition(":")[2]
        async with serve_raw(answer(f"302 Found\r\nLocation: http://127.0.0.2:{port}/")) as site:
            with pytest.raises(errors.BadAddress):
                await outside.fetch(site)
    await outside.aclose()

    assert visits == []


@pytest.mark.parametrize(
    "url",
    [
        "",
        "coast.example/a",
        "/a",
        "http://",
        "file:///etc/passwd",
        "ftp://coast.example/a",
        "gopher://coast.example/",
        "http://reader@coast.example/",
        "https://reader:secret@coast.example/",
        "http://coast.example:22/",
        "http://coast.example:65536/",
        "http://coast.example:x/",
        "http://[::1/",
        "http://coast example/",
        "http://coast.example/\x00",
        "http://\ud800.example/",
        f"http://{'a' * 300}.example/",
        "http://①②⑦.0.0.1/",
        "http://10.0.0.1/",
        "http://192.168.1.1/",
        "http://169.254.169.254/",
        "http://[fd00::1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://0.0.0.0/",
        "http://100.64.0.1/",
        "http://224.0.0.1/",
    ],
)
async def test_an_address_that_is_not_of_the_public_web_is_not_opened(guarded: Fetcher, url: str) -> None:
    with pytest.raises(errors.BadAddress, match="only http and https links to public web sites") as raised:
        await guarded.fetch(url)

    assert str(raised.value).endswith(PASTE)
    assert "secret" not in str(raised.value)


@pytest.mark.parametrize("network", ["coast.example", "10.0.0.0/33", "64:ff9b::/96"])
def test_an_allowed_network_that_is_none_stops_the_start(network: str) -> None:
    with pytest.raises(errors.ConfigError, match="BRIEF_FETCH_ALLOW_NETWORKS"):
        Fetcher(timeout=1, max_bytes=1, allow_networks=[network])
