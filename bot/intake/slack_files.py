"""Files that people share in Slack: downloaded with the bot's token, which goes to Slack's own file hosts only.

Facts: https://docs.slack.dev/reference/objects/file-object ("url_private … requires authentication", scope files:read).
Without the scope, or where the bot is not in the file's channel, Slack does not answer 403 but shows its sign-in page,
or redirects there. files.slack.com redirects to files-origin.slack.com, and clients that drop the header on the way
get the sign-in page as well.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.cookiejar import CookieJar, DefaultCookiePolicy

import httpx

from bot.errors import SlackBusy, SlackError, SlackRefused, TextTooLong

FILE_HOSTS = frozenset(
    {"files.slack.com", "files-origin.slack.com", "files.slack-gov.com", "files-origin.slack-gov.com"}
)
"""Not slack.com itself: some of its API methods echo the token of whoever asks."""
_SLACK = ("slack.com", "slack-gov.com")
_MAX_REDIRECTS = 3
_DEFAULT_WAIT = 2.0
"""Seconds before another try where Slack names none."""
_LONGEST_WAIT = 60.0
_CONNECT_SHARE = 1 / 3

_COPY = "Paste the article’s text and I will brief it."
_MARKUP = ("text/html", "application/xhtml+xml")
# A canvas is HTML, whatever Slack's description of it says.
_CANVAS = b"quip-canvas-content"
_CANVAS_TYPE = "application/vnd.slack-docs"
_PRESCAN = 2000


@dataclass(frozen=True, slots=True)
class SlackFile:
    """A downloaded file: its name, its bytes, and the media type that Slack says it has, in lower case."""

    name: str
    data: bytes
    mimetype: str


class SlackFiles:
    """Downloads files with one token, for one event loop. Any number of downloads may run at once.

    `timeout` is in seconds and covers a whole download, redirects and all; `max_bytes` limits a file. `api_url` is
    SLACK_API_URL: where that is not Slack's own, files are taken from its origin, too, whatever its scheme.
    """

    def __init__(self, token: str, *, api_url: str, timeout: float, max_bytes: int) -> None:
        self._token = token
        self._max_bytes = max_bytes
        self._timeout = timeout
        self._stand_in = _stand_in(httpx.URL(api_url))
        self._client = httpx.AsyncClient(
            follow_redirects=False,
            trust_env=False,
            timeout=httpx.Timeout(timeout, connect=timeout * _CONNECT_SHARE),
            cookies=CookieJar(DefaultCookiePolicy(allowed_domains=())),  # takes none, so none is sent
            headers={"User-Agent": "threadbrief", "Accept-Encoding": "identity"},
        )

    async def download(self, url: str, *, name: str, size: int | None = None, mimetype: str = "") -> SlackFile:
        """A file from its `url_private_download` (or `url_private`); the rest is what Slack's description says of it.

        Raises TextTooLong for a file beyond the limit, SlackBusy where another try may help, and SlackRefused:
        `missing_scope` where Slack shows its sign-in page, `file_not_found`, or `foreign_file` for one that is not
        on Slack's own hosts. The token is sent nowhere else, and nothing is asked of other hosts.
        """
        if size is not None and size > self._max_bytes:
            raise self._too_large(name)
        target = _parsed(url)
        if target is None or not self._may_have_token(target):
            raise SlackRefused(f"{name} is not kept in Slack but on another site. {_COPY}", code="foreign_file")
        with _translated():
            async with asyncio.timeout(self._timeout):
                data, answered = await self._get(target, name)
        said = mimetype.strip().lower()
        if answered in _MARKUP and _is_sign_in(data, said, size):
            raise _no_access(name)
        return SlackFile(name, data, said or answered)

    async def aclose(self) -> None:
        """Close all connections."""
        await self._client.aclose()

    async def _get(self, url: httpx.URL, name: str) -> tuple[bytes, str]:
        """The bytes and the media type of the answer."""
        for _ in range(_MAX_REDIRECTS + 1):
            request = self._client.build_request("GET", url, headers={"Authorization": f"Bearer {self._token}"})
            response = await self._client.send(request, stream=True)
            try:
                if response.next_request is None:
                    _check_status(response, name)
                    media_type = response.headers.get("content-type", "").partition(";")[0].strip().lower()
                    return await self._body(response, name), media_type
                url = response.next_request.url
            finally:
                await response.aclose()
            if not self._may_have_token(url):  # the way to the sign-in page leads there
                raise _no_access(name)
        raise _no_access(name)

    async def _body(self, response: httpx.Response, name: str) -> bytes:
        """Raw bytes: compression was not asked for, and so nothing can grow."""
        if response.headers.get("content-encoding", "identity").strip().lower() not in {"", "identity"}:
            raise SlackBusy("Slack gives no proper answer.", retry_after=_DEFAULT_WAIT, done=False)
        body = bytearray()
        async for chunk in response.aiter_raw():
            body += chunk
            if len(body) > self._max_bytes:
                raise self._too_large(name)
        return bytes(body)

    def _may_have_token(self, url: httpx.URL) -> bool:
        if url.userinfo:
            return False
        if self._stand_in is not None and _origin(url) == self._stand_in:
            return True
        return url.scheme == "https" and url.host in FILE_HOSTS and url.port is None

    def _too_large(self, name: str) -> TextTooLong:
        return TextTooLong(f"{name} is larger than {self._max_bytes // 1_000_000 or 1} MB. {_COPY}")


def _origin(url: httpx.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port


def _stand_in(api_url: httpx.URL) -> tuple[str, str, int | None] | None:
    """The origin of an API that is not Slack's."""
    own = any(api_url.host == host or api_url.host.endswith(f".{host}") for host in _SLACK)
    return None if own else _origin(api_url)


def _parsed(url: str) -> httpx.URL | None:
    try:
        return httpx.URL(url)
    except (httpx.InvalidURL, UnicodeError):
        return None


def _check_status(response: httpx.Response, name: str) -> None:
    status = response.status_code
    if status == 429 or status >= 500:
        raise SlackBusy("Slack is busy.", retry_after=_retry_after(response), done=False)
    if status in {404, 410}:
        raise SlackRefused(
            f"{name} is not in Slack any more. Share it again, or paste its text.", code="file_not_found"
        )
    if status in {401, 403}:
        raise _no_access(name)
    if not 200 <= status < 300:
        raise SlackRefused(f"Slack did not give me {name} (HTTP {status}). {_COPY}", code=f"http_{status}")


def _retry_after(response: httpx.Response) -> float:
    value = response.headers.get("retry-after", "")
    return min(float(value), _LONGEST_WAIT) if value.isascii() and value.isdecimal() else _DEFAULT_WAIT


def _is_sign_in(data: bytes, mimetype: str, size: int | None) -> bool:
    """Whether HTML is Slack's sign-in page rather than the file: it should be no HTML, or another number of bytes."""
    if mimetype == _CANVAS_TYPE or _CANVAS in data[:_PRESCAN]:
        return False
    return mimetype not in _MARKUP or (size is not None and len(data) != size)


def _no_access(name: str) -> SlackRefused:
    return SlackRefused(
        f"Slack does not let me read {name}. I need the permission files:read and a place in the channel where it was "
        f"shared. {_COPY}",
        code="missing_scope",
    )


@contextmanager
def _translated() -> Iterator[None]:
    """Let nothing out but errors of ours."""
    try:
        yield
    except (SlackError, TextTooLong):
        raise
    except (TimeoutError, httpx.TimeoutException) as error:
        raise SlackBusy("Slack took too long to send the file.", retry_after=_DEFAULT_WAIT, done=False) from error
    except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, httpx.CookieConflict, OSError, UnicodeError) as error:
        raise SlackBusy("Slack can’t be reached.", retry_after=_DEFAULT_WAIT, done=False) from error
