"""The fetcher: every address is checked at the connection, every hop of a redirect anew."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from http.cookiejar import CookieJar, DefaultCookiePolicy

import httpx
import ssrfguard
from ssrfguard.httpx import AsyncClient

from bot.errors import TooManyRedirects
from bot.intake.fetched import PASTE, Page
from bot.intake.web.addresses import not_an_article
from bot.intake.web.answer import read_page_answer, refuse
from bot.intake.web.cache import CONDITIONS, Kept, PageCache
from bot.intake.web.failures import translated
from bot.intake.web.guard import MAX_REDIRECTS, WEB_PORTS, policies

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
        web, inside = policies(allow_networks)
        tls = httpx.create_ssl_context(trust_env=False)
        self._web = _client(web, tls, timeout, agent)
        self._inside = _client(inside, tls, timeout, agent) if inside else None
        self._cache = PageCache()

    async def fetch(self, url: str) -> Page:
        """Open a link and read the page that it leads to.

        Raises FetchError, and of ArticleError what can be told before a page is read: NoArticle for an address that
        leads to none, a BotCheck, LoginWall or Paywall that the status says, EmptyPage.
        """
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
            url = str(request.url.copy_with(fragment=None))
            other = not_an_article(url)
            if other:
                raise other
            kept = self._cache.get(url)
            _ask_for_news_of(kept, request.headers)
            response = await self._client_for(request.url).send(request, stream=True, follow_redirects=False)
            try:
                return response.next_request or await self._page(response, url, kept)
            finally:
                await response.aclose()

    async def _page(self, response: httpx.Response, url: str, kept: Kept | None) -> Page:
        """The page of an answer to a request for `url`, or the one that was kept where that still holds."""
        if kept and response.status_code == httpx.codes.NOT_MODIFIED:
            return kept.page
        await refuse(response)
        page = await read_page_answer(response, max_bytes=self._max_bytes)
        self._cache.put(url, page, response.headers)
        return page

    def _client_for(self, url: httpx.URL) -> AsyncClient:
        usual = url.port is None or url.port in WEB_PORTS
        return self._web if usual or self._inside is None else self._inside


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
            "Accept": "text/html,application/xhtml+xml;q=0.9,text/plain;q=0.8,application/pdf;q=0.7",
            "Accept-Language": "en",
            "Accept-Encoding": "gzip",
        },
    )


def _ask_for_news_of(kept: Kept | None, headers: httpx.Headers) -> None:
    """Make a request a conditional one where its page is kept; one that was redirected has the conditions of before."""
    for name in CONDITIONS:
        headers.pop(name, None)
    if kept:
        headers.update(kept.condition)


def _host(url: str) -> str:
    try:
        return httpx.URL(url).host or "that address"
    except (httpx.InvalidURL, UnicodeError):
        return "that address"
