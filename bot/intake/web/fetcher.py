"""The fetcher: every address is checked at the connection, every hop of a redirect anew."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from http.cookiejar import CookieJar, DefaultCookiePolicy
from ipaddress import ip_network

import httpx
import ssrfguard
from ssrfguard.httpx import AsyncClient

from bot.errors import ConfigError, TooManyRedirects
from bot.intake.fetched import PASTE, Page
from bot.intake.web.answer import read_page_answer, refusal
from bot.intake.web.failures import translated

WEB_PORTS = frozenset({80, 443, 8080, 8443})
MAX_REDIRECTS = 5

_ANY_PORT = range(1, 65536)
_NOWHERE = ssrfguard.AddressTable(
    tuple(
        ssrfguard.Block(ip_network(everything), "not in BRIEF_FETCH_ALLOW_NETWORKS", "", ssrfguard.Reach.DENIED)
        for everything in ("0.0.0.0/0", "::/0")
    )
)
# A name's first address gets a part of the time only, so that there is some left for its next one.
_CONNECT_SHARE = 1 / 3


class Fetcher:
    """Opens links, for one event loop. Any number of fetches may run at once.

    `timeout` is in seconds and covers a whole fetch, redirects and all; `max_bytes` limits a page after
    decompression. `allow_networks` are CIDRs that may be opened besides the public internet, on any port there;
    ConfigError is raised for one that is none. `contact` (an address or a page) tells a site's owner whom to ask.
    """

    def __init__(
        self, *, timeout: float, max_bytes: int, allow_networks: Sequence[str] = (), contact: str | None = None
    ) -> None:
        self._timeout = timeout
        self._max_bytes = max_bytes
        agent = f"threadbrief (reads a page when somebody shares its link{f'; +{contact}' if contact else ''})"
        web, inside = _policies(allow_networks)
        tls = httpx.create_ssl_context(trust_env=False)
        self._web = _client(web, tls, timeout, agent)
        self._inside = _client(inside, tls, timeout, agent) if inside else None

    async def fetch(self, url: str) -> Page:
        """Open a link and read the page that it leads to. Raises errors below FetchError only."""
        with translated(_host(url)):
            async with asyncio.timeout(self._timeout):
                request = self._web.build_request("GET", url)
                for _ in range(MAX_REDIRECTS + 1):
                    answer = await self._hop(request)
                    if isinstance(answer, Page):
                        return answer
                    request = answer
        raise TooManyRedirects(f"{_host(url)} sends the reader on and on without a page. {PASTE}")

    async def aclose(self) -> None:
        """Close all connections."""
        await self._web.aclose()
        if self._inside:
            await self._inside.aclose()

    async def _hop(self, request: httpx.Request) -> Page | httpx.Request:
        """One request: the page, or the request that it redirects to."""
        with translated(request.url.host):
            response = await self._client_for(request.url).send(request, stream=True, follow_redirects=False)
            try:
                if response.next_request is not None:
                    return response.next_request
                error = refusal(response)
                if error:
                    raise error
                return await read_page_answer(response, max_bytes=self._max_bytes)
            finally:
                await response.aclose()

    def _client_for(self, url: httpx.URL) -> AsyncClient:
        usual = url.port is None or url.port in WEB_PORTS
        return self._web if usual or self._inside is None else self._inside


def _policies(allow_networks: Sequence[str]) -> tuple[ssrfguard.Policy, ssrfguard.Policy | None]:
    """The policy for the ports of the web, and one for all ports that reaches only the allowed networks."""
    try:
        networks = tuple(ip_network(network) for network in allow_networks)
        web = ssrfguard.Policy(allowed_networks=networks, allowed_ports=WEB_PORTS, max_redirects=MAX_REDIRECTS)
    except ValueError as error:
        raise ConfigError(
            f"BRIEF_FETCH_ALLOW_NETWORKS: {error}. Give networks such as 10.0.0.0/8, parted by commas."
        ) from error
    if not networks:
        return web, None
    inside = ssrfguard.Policy(
        allowed_networks=networks,
        allowed_ports=frozenset(_ANY_PORT),
        denied_networks=_NOWHERE,
        max_redirects=MAX_REDIRECTS,
    )
    return web, inside


def _client(policy: ssrfguard.Policy, tls: object, timeout: float, agent: str) -> AsyncClient:
    return AsyncClient(
        policy=policy,
        verify=tls,
        http2=True,
        trust_env=False,
        timeout=httpx.Timeout(timeout, connect=timeout * _CONNECT_SHARE),
        cookies=CookieJar(DefaultCookiePolicy(allowed_domains=())),  # takes none, so none is sent
        headers={
            "User-Agent": agent,
            "Accept": "text/html,application/xhtml+xml;q=0.9,text/plain;q=0.8",
            "Accept-Language": "en",
            "Accept-Encoding": "gzip",
        },
    )


def _host(url: str) -> str:
    try:
        return httpx.URL(url).host or "that address"
    except (httpx.InvalidURL, UnicodeError):
        return "that address"
