"""Links: which are worth opening, and which of them lead to the same article."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import SplitResult, urlsplit, urlunsplit

# Parameters that say where a reader came from and never which article it is, as their makers document them.
_TRACKING = re.compile(
    r"""
    utm_.* | gclid | gclsrc | gbraid | wbraid | dclid | srsltid | _ga | _gl  # Google
    | fbclid | igsh | igshid  # Meta
    | msclkid | yclid | ysclid | ttclid | li_fat_id | trk  # Microsoft, Yandex, TikTok, LinkedIn
    | twclid | ref_src | ref_url | __twitter_impression  # X
    | mc_[ce]id | hsa_.* | _hsenc | _hsmi | mkt_tok | vero_id | oly_(?:anon|enc)_id  # mailings
    | mtm_.* | pk_.* | piwik_.* | at_.* | xtor | wt[._].* | s_cid | icid | cmpid  # site statistics
    | smid | smtyp | cmp | guccounter | guce_referrer(?:_sig)? | soc_src | soc_trk | spm  # share buttons of sites
    """,
    re.VERBOSE,
)
_AMP_PARAMETERS = frozenset({"amp", "amp=", "amp=1", "amp=true", "outputtype=amp", "output=amp"})
_AMP_PATH = re.compile(r"(?:/amp|\.amp(?:\.html)?|/amp\.html)$", re.IGNORECASE)
_DEFAULT_PORTS = {"http": 80, "https": 443}
_BRACKETS = {")": "(", "]": "[", "}": "{"}
_SENTENCE_MARKS = frozenset(".,;:!?'’*_~")

BARE_LINK = re.compile(r"https?://[^\s<>\"“”|]+", re.IGNORECASE)


def is_web_link(url: str) -> bool:
    """Whether it is an http or https address with a host."""
    parts = _split(url)
    return parts is not None and parts.scheme in _DEFAULT_PORTS and bool(parts.hostname)


def canonical(url: str) -> str:
    """One key for all links to one article: for comparing, not for opening.

    Scheme and host in lower case, no default port, fragment, tracking parameters or trailing slash, and the plain
    form of a page's AMP form. What is no web address comes back as it is.
    """
    parts = _split(url)
    if parts is None or parts.scheme not in _DEFAULT_PORTS or not parts.hostname:
        return url
    path = _AMP_PATH.sub("", parts.path.rstrip("/")).rstrip("/")
    query = "&".join(pair for pair in parts.query.split("&") if pair and not _is_tracking(pair))
    return urlunsplit((parts.scheme, _authority(parts), path, query, ""))


def distinct(urls: Iterable[str]) -> tuple[str, ...]:
    """The web links among `urls` in their order, each article once, as it was first written."""
    first: dict[str, str] = {}
    for url in urls:
        if is_web_link(url):
            first.setdefault(canonical(url), url)
    return tuple(first.values())


def bare_links(text: str) -> list[str]:
    """The addresses that stand in plain text, without the punctuation of the sentence around them."""
    return [_without_punctuation(found.group()) for found in BARE_LINK.finditer(text)]


def _split(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url)
        _ = parts.port  # it is parsed only when asked for
    except ValueError:
        return None
    return parts


def _authority(parts: SplitResult) -> str:
    host = (parts.hostname or "").rstrip(".")
    host = f"[{host}]" if ":" in host else host
    return host if parts.port in {None, _DEFAULT_PORTS[parts.scheme]} else f"{host}:{parts.port}"


def _is_tracking(pair: str) -> bool:
    pair = pair.lower()
    name = pair.partition("=")[0]
    return _TRACKING.fullmatch(name) is not None or pair in _AMP_PARAMETERS


def _without_punctuation(url: str) -> str:
    """Without what closes a sentence, an emphasis, or a bracket that was opened before the address."""
    surplus = {closing: url.count(closing) - url.count(opening) for closing, opening in _BRACKETS.items()}
    end = len(url)
    while url[end - 1] in _SENTENCE_MARKS or surplus.get(url[end - 1], 0) > 0:
        surplus[url[end - 1]] = surplus.get(url[end - 1], 0) - 1
        end -= 1
    return url[:end]
