"""Links that need not be opened to know that they lead to no article: the hosts are in `hosts.txt`."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from urllib.parse import urlsplit

from bot.errors import (
    GalleryPage,
    NoArticle,
    ProductPage,
    RepositoryPage,
    SearchPage,
    VideoPage,
    WorkPage,
)
from bot.intake.fetched import NOT_AN_ARTICLE

_KINDS: dict[str, type[NoArticle]] = {
    "video": VideoPage,
    "repository": RepositoryPage,
    "work": WorkPage,
    "shop": ProductPage,
    "search": SearchPage,
    "gallery": GalleryPage,
}
_ANY_ENDING = ".*"
# Second-level endings such as .co.uk and .com.br.
_SHARED = frozenset({"co", "com", "org", "net"})


def not_an_article(url: str) -> NoArticle | None:
    """The error that an address is, None for one that has to be opened to know. `url` must be one that httpx takes."""
    parts = urlsplit(url)
    path = f"{parts.path}/"
    for name in _names((parts.hostname or "").rstrip(".")):
        for kind, prefix in _hosts().get(name, ()):
            if path.startswith(f"{prefix}/"):
                return kind(NOT_AN_ARTICLE[kind])
    return None


def _names(host: str) -> list[str]:
    """The host and its parents, each as it stands and with any ending."""
    labels = host.split(".")
    names = [".".join(labels[start:]) for start in range(len(labels) - 1)]
    ending = 2 if len(labels) > 2 and labels[-2] in _SHARED else 1
    stem = labels[:-ending]
    return names + [".".join(stem[start:]) + _ANY_ENDING for start in range(len(stem))]


@cache
def _hosts() -> dict[str, list[tuple[type[NoArticle], str]]]:
    """By host: the kinds of its pages, each with the beginning of their paths (empty for all)."""
    hosts: dict[str, list[tuple[type[NoArticle], str]]] = {}
    for line in files(__package__).joinpath("hosts.txt").read_text("utf8").splitlines():
        if line and not line.startswith("#"):
            kind, address = line.split()
            host, slash, path = address.partition("/")
            hosts.setdefault(host, []).append((_KINDS[kind], slash + path))
    return hosts
