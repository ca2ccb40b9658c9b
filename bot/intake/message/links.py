"""Links: which are worth opening, and which of them lead to the same article."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import SplitResult, parse_qs, urlsplit, urlunsplit

from bot.intake.message.tracking import is_tracking

_AMP_PARAMETERS = frozenset(
    {"amp", "amp=", "amp=1", "amp=true", "outputtype=amp", "output=amp", "type=amp", "view=amp"}
)
# Bounded, so that a path of nothing else takes no longer than its length.
_IDLE_END = re.compile(r"(?:/amp|[./]amp\.html?|\.amp|\.html?|/){1,50}$", re.IGNORECASE)
_AMP_START = re.compile(r"^(?:/amp){1,50}(?=/[^/]+/)|(?<=[^/])(?:/amp){1,50}(?=/[^/])", re.IGNORECASE)
_AMP_CACHE = re.compile(r"(?:^|\.)cdn\.ampproject\.org$|^(?:www\.)?(?:google\.[a-z.]{2,6}|bing\.com)$")
_AMP_CACHED = re.compile(r"/(?:amp|[cv])/(?P<secure>s/)?(?P<page>[^/]+\.[^/]+.*)", re.IGNORECASE)
_REDIRECTS = {"google.com": "/url", "slack-redir.net": "/link", "l.facebook.com": "/l.php", "lm.facebook.com": "/l.php"}
_REDIRECT_TARGETS = ("url", "q", "u")
_NAMES_OF_ONE_SITE = re.compile(r"^(?:(?:www|amp)\.)+(?=[^.]+\.)")
_SLACK_ROOM = re.compile(
    r"/(?:archives|files(?:-\w+)?|team|docs|canvas|lists|messages|huddle|client|conversations|services|apps|threads)\b"
)
_DEFAULT_PORTS = {"http": 80, "https": 443}
_BRACKETS = {")": "(", "]": "[", "}": "{"}
_SENTENCE_MARKS = frozenset(".,;:!?'\"’”»*_~`>\u200b\u200d\u200e\u200f\u2060\u2069\ufeff")
"""With the marks without width that other programs leave behind a copied address."""

BARE_LINK = re.compile(r"https?://[^\s<>\"“”|]+", re.IGNORECASE)


def is_web_link(url: str) -> bool:
    """Whether it is an http or https address with a host, outside Slack's own rooms: those hold no articles."""
    parts = _split(url)
    return parts is not None and _is_web(parts) and not _is_in_slack(parts)


def canonical(url: str) -> str:
    """One key for all links to one article: for comparing, not for opening.

    Always https, host in lower case without "www." and "amp.", no default port, fragment, tracking parameters, trailing
    slash or ".html", and the plain form of a page's AMP form, also of one that is kept by Google, Bing or the AMP
    project, or reached through a redirecting address of Google, Facebook or Slack. What is no web address comes back as
    it is.
    """
    parts = _split(url)
    if parts is None or not _is_web(parts):
        return url
    parts = _unwrapped(parts)
    path = _AMP_START.sub("", _IDLE_END.sub("", parts.path))
    query = "&".join(pair for pair in parts.query.split("&") if pair and not _is_idle(pair))
    scheme = "https" if parts.port in {None, _DEFAULT_PORTS[parts.scheme]} else parts.scheme
    return urlunsplit((scheme, _authority(parts), path, query, ""))


def distinct(urls: Iterable[str]) -> tuple[str, ...]:
    """The web links among `urls` in their order, each article once, as it was first written."""
    first: dict[str, str] = {}
    for url in urls:
        if is_web_link(url):
            first.setdefault(canonical(url), url)
    return tuple(first.values())


def bare_links(text: str) -> list[str]:
    """The addresses that stand in plain text, without the punctuation of the sentence around them."""
    return [without_punctuation(found.group()) for found in BARE_LINK.finditer(text)]


def without_punctuation(url: str) -> str:
    """An address without what closes a sentence, an emphasis, or a bracket that was opened before it."""
    surplus = {closing: url.count(closing) - url.count(opening) for closing, opening in _BRACKETS.items()}
    end = len(url)
    while end and (url[end - 1] in _SENTENCE_MARKS or surplus.get(url[end - 1], 0) > 0):
        surplus[url[end - 1]] = surplus.get(url[end - 1], 0) - 1
        end -= 1
    return url[:end]


def _split(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url)
        _ = parts.port  # it is parsed only when asked for
    except ValueError:
        return None
    return parts


def _is_web(parts: SplitResult) -> bool:
    return parts.scheme in _DEFAULT_PORTS and bool(parts.hostname)


def _is_in_slack(parts: SplitResult) -> bool:
    host = parts.hostname or ""
    return host in {"app.slack.com", "files.slack.com"} or (
        host.endswith(".slack.com") and _SLACK_ROOM.match(parts.path) is not None
    )


def _unwrapped(parts: SplitResult) -> SplitResult:
    """The address of the page itself, where an AMP cache keeps it or a redirecting address leads to it."""
    found = _AMP_CACHED.fullmatch(parts.path) if _AMP_CACHE.search(parts.hostname or "") else None
    if found:
        scheme = "https" if found["secure"] else "http"
        inner = _split(f"{scheme}://{found['page']}" + (f"?{parts.query}" if parts.query else ""))
    else:
        inner = _split(_redirect_target(parts) or "")
    return inner if inner is not None and _is_web(inner) else parts


def _redirect_target(parts: SplitResult) -> str | None:
    if _REDIRECTS.get((parts.hostname or "").removeprefix("www.")) != parts.path:
        return None
    query = parse_qs(parts.query, max_num_fields=100) if parts.query.count("&") < 100 else {}
    return next((query[name][0] for name in _REDIRECT_TARGETS if name in query), None)


def _authority(parts: SplitResult) -> str:
    host = _NAMES_OF_ONE_SITE.sub("", (parts.hostname or "").rstrip("."))
    host = f"[{host}]" if ":" in host else host
    return host if parts.port in {None, _DEFAULT_PORTS[parts.scheme]} else f"{host}:{parts.port}"


def _is_idle(pair: str) -> bool:
    """Whether a parameter says nothing about which page it is."""
    return pair.lower() in _AMP_PARAMETERS or is_tracking(pair)
