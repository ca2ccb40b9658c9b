"""What the fetcher must never open, with listeners that would notice."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
import ssrfguard
from ssrfguard.httpx import AsyncClient

from bot import errors
from bot.intake.web import Fetcher
from bot.intake.web.guard import policies
from tests.intake.serving import answer, html, serve_raw

PASTE = "Paste the article's text and I will brief it."
LIMIT = 100_000


@pytest.fixture
async def guarded() -> AsyncIterator[Fetcher]:
    """Nothing but the public internet."""
    fetcher = Fetcher(timeout=5, max_bytes=LIMIT)
    yield fetcher
    await fetcher.aclose()


@asynccontextmanager
async def listening(visits: list[str], *, family: socket.AddressFamily = socket.AF_INET) -> AsyncIterator[int]:
    """The port of a listener on every loopback address of a family, which notes each connection before any byte."""

    def connected(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        visits.append(writer.get_extra_info("sockname")[0])
        writer.write(html(b"<p>secret</p>"))
        writer.close()

    host = "::1" if family == socket.AF_INET6 else "0.0.0.0"  # noqa: S104 - 127.0.0.2 is one of them
    server = await asyncio.start_server(connected, host, 0, family=family)
    async with server:
        yield server.sockets[0].getsockname()[1]


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "127.0.0.1.",
        "127.255.255.254",
        "localhost",
        "LOCALHOST.",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[0:0:0:0:0:ffff:127.0.0.1]",
        "[::127.0.0.1]",
        "[64:ff9b::7f00:1]",
        "[64:ff9b::127.0.0.1]",
        "[64:ff9b:1::7f00:1]",
        "[2002:7f00:1::]",
        "[::]",
        "2130706433",
        "0x7f000001",
        "0x7f.0.0.1",
        "0177.0.0.1",
        "017700000001",
        "127.1",
        "127.0.1",
        "0",
        "0.0.0.0",  # noqa: S104 - to connect to, not to bind
        "127.0.0.1%2e",
        "①②⑦.⓪.⓪.①",
        "127。0。0。1",
    ],
)
async def test_a_listener_on_a_denied_address_sees_no_connection(host: str) -> None:
    """On a port that the fetcher may use: it is the address that is denied."""
    visits: list[str] = []
    fetcher = Fetcher(timeout=5, max_bytes=LIMIT, allow_networks=["127.0.0.2/32"])
    async with listening(visits) as port:
        with pytest.raises(errors.FetchError):
            await fetcher.fetch(f"http://{host}:{port}/")
        assert visits == []
        assert (await fetcher.fetch(f"http://127.0.0.2:{port}/")).body == b"<p>secret</p>"
    await fetcher.aclose()

    assert visits == ["127.0.0.2"]


@pytest.mark.parametrize("host", ["[::1]", "[0:0:0:0:0:0:0:1]", "ip6-localhost", "localhost"])
async def test_a_listener_on_ipv6_loopback_sees_no_connection_either(host: str) -> None:
    visits: list[str] = []
    fetcher = Fetcher(timeout=5, max_bytes=LIMIT, allow_networks=["127.0.0.2/32"])
    async with listening(visits, family=socket.AF_INET6) as port:
        with pytest.raises(errors.FetchError):
            await fetcher.fetch(f"http://{host}:{port}/")
    await fetcher.aclose()

    assert visits == []


async def test_a_denied_address_is_not_reached_by_the_second_redirect_either() -> None:
    visits: list[str] = []
    fetcher = Fetcher(timeout=5, max_bytes=LIMIT, allow_networks=["127.0.0.1/32"])
    async with listening(visits) as port:
        last = answer(f"302 Found\r\nLocation: http://[::ffff:127.0.0.3]:{port}/")
        async with serve_raw(last) as second, serve_raw(answer(f"301 Moved\r\nLocation: {second}/")) as first:
            with pytest.raises(errors.BadAddress):
                await fetcher.fetch(first)
    await fetcher.aclose()

    assert visits == []


class Rebinding:
    """A resolver whose answer changes with every question, as that of an attacker's name server may."""

    def __init__(self, *answers: list[str]) -> None:
        self.answers = list(answers)

    def __call__(
        self, _: object, port: int, *__: object, **___: object
    ) -> list[tuple[int, int, int, str, tuple[str, int]]]:
        addresses = self.answers.pop(0)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in addresses]


async def test_a_name_is_resolved_once_and_the_connection_goes_to_the_checked_address() -> None:
    visits: list[str] = []
    _, inside = policies(["127.0.0.2/32"])
    resolver = Rebinding(["127.0.0.2"], ["127.0.0.1"])
    async with listening(visits) as port, AsyncClient(policy=inside, resolver=resolver, trust_env=False) as client:
        await client.get(f"http://rebinding.example:{port}/")
        assert visits == ["127.0.0.2"]
        with pytest.raises(ssrfguard.BlockedAddressError):
            await client.get(f"http://rebinding.example:{port}/")

    assert visits == ["127.0.0.2"]
    assert resolver.answers == []


async def test_of_a_name_with_a_denied_address_among_others_none_is_reached() -> None:
    visits: list[str] = []
    _, inside = policies(["127.0.0.2/32"])
    resolver = Rebinding(["127.0.0.1", "127.0.0.2"])
    async with listening(visits) as port, AsyncClient(policy=inside, resolver=resolver, trust_env=False) as client:
        with pytest.raises(ssrfguard.BlockedAddressError):
            await client.get(f"http://two.example:{port}/")

    assert visits == []


async def test_a_proxy_in_the_environment_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """A proxy would resolve names itself, and nobody would check its addresses."""
    visits: list[str] = []
    async with listening(visits) as port:
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{port}")
        fetcher = Fetcher(timeout=5, max_bytes=LIMIT)
        with pytest.raises(errors.FetchError):
            await fetcher.fetch("http://no-such-host.invalid/")
        await fetcher.aclose()

    assert visits == []


@pytest.mark.parametrize("user", ["reader", "reader:secret", ":secret", "127.0.0.2%3A80"])
async def test_credentials_in_an_address_are_refused_without_a_connection(user: str) -> None:
    visits: list[str] = []
    fetcher = Fetcher(timeout=5, max_bytes=LIMIT, allow_networks=["127.0.0.0/8"])
    async with listening(visits) as port:
        with pytest.raises(errors.BadAddress):
            await fetcher.fetch(f"http://{user}@127.0.0.1:{port}/")
    await fetcher.aclose()

    assert visits == []


async def test_cookies_are_not_kept_between_redirects_or_fetches() -> None:
    visits: list[bytes] = []
    fetcher = Fetcher(timeout=5, max_bytes=LIMIT, allow_networks=["127.0.0.0/8"])
    async with (
        serve_raw(html(b"<p>x</p>", "Set-Cookie: visitor=1; Path=/"), visits=visits) as page,
        serve_raw(answer(f"302 Found\r\nSet-Cookie: visitor=1; Path=/\r\nLocation: {page}/"), visits=visits) as site,
    ):
        await fetcher.fetch(site)
        await fetcher.fetch(site)
    await fetcher.aclose()

    assert len(visits) == 4
    assert not any(b"cookie" in visit.lower() for visit in visits)


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
